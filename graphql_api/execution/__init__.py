"""Execution of documents (执行): parsing, limits, costs, and the executor. Transports call `engine` only.

The executor compiles a document into plans, on two hooks of graphql-core (`library_internals` lists every undocumented
name). Measured in one process, 540 runs of each document in random order: the median, and the others' as its multiple.

| document | ours | lists only | stock |
|---|---:|---:|---:|
| 100 entries of 12 fields | 0.93 ms | 1.24 | 9.70 |
| groups by function | 0.32 ms | 1.47 | 1.60 |
| one event by id | 0.14 ms | 1.58 | 1.54 |
| one figure | 0.23 ms | 1.62 | 1.59 |
| units with their projects | 0.27 ms | 1.36 | 3.78 |
| table 7 | 4.09 ms | 1.05 | 2.98 |

So plans of root fields and of lists both pay. Two more hooks, for fields of the root and for single objects, changed
nothing (0.99 to 1.01) and are gone. With strawberry's own conversion of arguments the same documents take up to 1.70
times as long (`argument_conversion`).
"""
