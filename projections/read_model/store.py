"""The disposable read model in SQLite (读模型): opened, checked, and written in transactions that begin IMMEDIATE.

Delete the file and it is rebuilt. Each thread has its own connection; a store in memory has one.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

import msgspec
from cachetools import LRUCache, cachedmethod
from sqlite_utils import Database

from projections.errors import ForeignLog, NotAReadModel, OtherSelection, ReadModelUnavailable
from projections.read_model.file_generations import FileId, identity
from projections.read_model.schema import BY_NAME, PROGRESS, SCHEMA, TABLES, VIEWS, StoredTable

_APPLICATION_ID = 0x62756C67  # "bulg": no other database is ever emptied
StoreRow = tuple[Any, ...]
RowValues = list[Any]  # of rows, one after the other
_LIST = msgspec.json.Decoder(list[Any])
_QUERIES = 500
_IN_BULK = ("cache_size = -65536", "wal_autocheckpoint = 16000")  # KiB; pages of 4 KiB
_AS_USUAL = ("cache_size = -2000", "wal_autocheckpoint = 1000", "wal_checkpoint")
_AT_ONCE = 1024  # rows in one statement: a power of two, so that all columns of a table are at most 32,766 values


class NamedRow(tuple[Any, ...]):
    """A row whose values are found by place or by name."""

    __slots__ = ()
    places: ClassVar[Mapping[str, int]] = {}

    def __getitem__(self, key: Any) -> Any:
        """A value."""
        return tuple.__getitem__(self, self.places[key] if isinstance(key, str) else key)


@lru_cache(maxsize=_QUERIES)
def _named_rows(names: tuple[str, ...]) -> type[NamedRow]:
    """The class of the rows that have these columns."""
    return type("NamedRow", (NamedRow,), {"__slots__": (), "places": {name: n for n, name in enumerate(names)}})


@lru_cache(maxsize=_QUERIES)
def _insertion(table: str, count: int) -> str:
    """The statement that appends so many rows."""
    columns = BY_NAME[table].columns
    places = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([places] * count)}"


class Store:
    """A read model in a file, or in memory when `path` is None."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._local = threading.local()
        self._gathered = LRUCache[str, tuple[tuple[str, ...], str]](_QUERIES)
        self._lock = threading.Lock()  # of that cache
        self._memory = _connect(None) if path is None else None
        self.exchanges = 0  # how often a thread found another file under the name
        self._make()

    def _make(self) -> None:
        if not self._mine():
            with self.writing():
                self._claim()

    @property
    def db(self) -> Database:
        """This thread's connection."""
        if self._memory is not None:
            return self._memory
        self._open()
        db: Database = self._local.db
        return db

    @property
    def file(self) -> FileId | None:
        """Which file this thread reads; None in memory. Others may have found its successor, or not yet."""
        self._open()
        return getattr(self._local, "file", None)

    def _open(self) -> None:
        if self.path and not hasattr(self._local, "db"):
            self._local.file = identity(self.path) or _made(self.path)  # first: what replaces it meanwhile is noticed
            self._local.db = _connect(self.path)

    def refresh(self) -> bool:
        """Let go of a file that another one has replaced, or that was removed: the next question goes to what has its
        name now. Whether there was such a one. Not inside a transaction. Raises ReadModelUnavailable, NotAReadModel."""
        if self.path is None:
            return False
        there = identity(self.path)
        if there is not None and there == getattr(self._local, "file", there):
            return False
        self.close()
        self._make()
        self.exchanges += 1
        return True

    def close(self) -> None:
        """Close this thread's connection; a store in memory has one for all."""
        if self._memory is not None:
            self._memory.conn.close()
        self.leave()

    def leave(self) -> None:
        """Close this thread's connection to a file."""
        if hasattr(self._local, "db"):
            self._local.db.conn.close()
            del self._local.db, self._local.file

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that holds the write lock from its start; everything in it happens, or nothing."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """For many large transactions: each finds what it changes in memory, and SQLite carries its journal over into
        the file once in several of them. Not inside a transaction."""
        with self._available():
            for pragma in _IN_BULK:
                self.db.conn.execute(f"PRAGMA {pragma}")
            try:
                yield
            finally:
                for pragma in _AS_USUAL:
                    self.db.conn.execute(f"PRAGMA {pragma}")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One transaction in which every query sees the same rows."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._available():
            connection = self.db.conn
            connection.execute(begin)
            try:
                yield
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    @contextmanager
    def _available(self) -> Iterator[None]:
        """Turn what SQLite says of a full disk, a lock or a damaged file into a refusal that names the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise ReadModelUnavailable(str(self.path), str(error)) from error

    def query(self, sql: str, params: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query that has few; values go in as parameters. Raises ReadModelUnavailable."""
        with self._available():
            return self.db.conn.execute(sql, params).fetchall()

    def stream(self, sql: str) -> Iterator[StoreRow]:
        """The rows of a query that may have more than memory holds, one by one. Raises ReadModelUnavailable."""
        with self._available():
            cursor = self.db.conn.cursor()
            cursor.row_factory = None
            yield from cursor.execute(sql)

    def columns(self, sql: str, params: Sequence[Any] = ()) -> list[list[Any]]:
        """The columns of a query that may have many rows: SQLite makes one text of each, in one step.

        At every single row sqlite3 lets go of the interpreter, and beside busy threads waits to get it back: that takes
        ten times as long as reading. Raises ReadModelUnavailable.
        """
        return self._columns(sql, params)[1]

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[NamedRow]:
        """The rows of a query that may have many, read as `columns` are. Raises ReadModelUnavailable."""
        names, found = self._columns(sql, params)
        return list(map(_named_rows(names), zip(*found, strict=True)))

    def _columns(self, sql: str, params: Sequence[Any]) -> tuple[tuple[str, ...], list[list[Any]]]:
        with self._available():
            names, gathered = self._gather(sql, params)
            texts = self.db.conn.execute(gathered, params).fetchone()
        return names, [_LIST.decode(text) for text in texts]

    @cachedmethod(lambda self: self._gathered, key=lambda _self, sql, _params: sql, lock=lambda self: self._lock)
    def _gather(self, sql: str, params: Sequence[Any]) -> tuple[tuple[str, ...], str]:
        """The names of a query's columns, and the query that makes one text of each."""
        described = self.db.conn.execute(f"SELECT * FROM ({sql}) LIMIT 0", params).description
        places = [f"c{n}" for n in range(len(described))]
        texts = ", ".join(f"json_group_array({place})" for place in places)
        return (
            tuple(column[0] for column in described),
            f"WITH q({', '.join(places)}) AS ({sql}) SELECT {texts} FROM q",
        )

    def insert(self, table: str, values: RowValues) -> None:
        """Append rows, given one after the other, values in the order of the table's columns.

        sqlite3 lets go of the interpreter at each statement, and beside busy threads waits to get it back: so each has
        many rows, but only of a few numbers, since to compile a statement takes longer than to run it.
        """
        begin, count, columns = 0, _AT_ONCE, len(BY_NAME[table].columns)
        while begin < len(values):
            while begin + count * columns > len(values):
                count //= 2
            self.db.conn.execute(_insertion(table, count), values[begin : begin + count * columns])
            begin += count * columns

    def position(self) -> int:
        """How far the read model has followed the log: the end of an operation, 0 at the start."""
        return int(self.query("SELECT position FROM progress")[0][0])

    def advance(self, position: int) -> None:
        """Note, in the transaction of the rows, how far the read model has come."""
        self.db.conn.execute("UPDATE progress SET position = ?", (position,))

    def belong_to(self, log: str) -> None:
        """Bind a new read model to its log. Raises ForeignLog when it already follows another one."""
        bound = str(self.query("SELECT log FROM progress")[0][0])
        if bound not in {"", log}:
            raise ForeignLog(bound, log)
        if not bound:
            self.db.conn.execute("UPDATE progress SET log = ?", (log,))

    def followed(self) -> tuple[str, ...]:
        """The ids of the departments that are followed; none: all there are."""
        return tuple(str(self.query("SELECT followed FROM progress")[0][0]).split())

    def follow_only(self, departments: Iterable[str]) -> None:
        """Follow only these departments, from the start. Raises OtherSelection when others are followed already."""
        wanted = tuple(sorted(set(departments)))
        with self.writing():
            found = self.followed()
            if found != wanted and (found or self.position()):
                raise OtherSelection(found, wanted)
            self.db.conn.execute("UPDATE progress SET followed = ?", (" ".join(wanted),))

    def _claim(self) -> None:
        """Make the tables of a new file, or make them anew when another version made them."""
        if self._mine():
            return  # somebody else made them meanwhile
        db, tables = self.db, set(self.db.table_names())
        if tables and not self._marked():
            raise NotAReadModel(str(self.path))
        log, followed = "", ""
        if "progress" in tables:  # of another version
            row = dict(self.query("SELECT * FROM progress")[0])
            log, followed = str(row["log"]), str(row.get("followed", ""))
        for name in db.view_names():
            db.conn.execute(f'DROP VIEW "{name}"')
        for name in tables:
            db.conn.execute(f'DROP TABLE "{name}"')
        for table in (PROGRESS, *TABLES):
            _create(db, table)
        for view, sql in VIEWS.items():
            db.conn.execute(f"CREATE VIEW {view} AS {sql}")
        db.conn.execute(
            "INSERT INTO progress (id, schema, log, followed, position) VALUES (1, ?, ?, ?, 0)", (SCHEMA, log, followed)
        )
        db.conn.execute(f"PRAGMA application_id = {_APPLICATION_ID}")

    def _mine(self) -> bool:
        """Whether the file is a read model that this version made."""
        return self._marked() and [row[0] for row in self.query("SELECT schema FROM progress")] == [SCHEMA]

    def _marked(self) -> bool:
        return bool(self.query("PRAGMA application_id")[0][0] == _APPLICATION_ID)


def _made(path: Path) -> FileId | None:
    """Which file it is that is made where there was none."""
    _connect(path).conn.close()
    return identity(path)


def _connect(path: Path | None) -> Database:
    """A connection that leaves transactions to us. NORMAL is safe: what a crash loses is read from the log again."""
    try:
        connection = sqlite3.connect(
            ":memory:" if path is None else path, isolation_level=None, check_same_thread=False, timeout=30
        )
    except sqlite3.Error as error:
        raise ReadModelUnavailable(str(path), str(error)) from error
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.OperationalError as error:
        connection.close()
        raise ReadModelUnavailable(str(path), str(error)) from error
    except sqlite3.DatabaseError as error:
        connection.close()
        raise NotAReadModel(str(path)) from error
    return Database(connection, strict=True)


def _create(db: Database, table: StoredTable) -> None:
    key = table.key if len(table.key) > 1 else table.key[0]
    required = [name for name in table.columns if name not in table.optional]
    created = db.create_table_sql(table.name, table.columns, pk=key, not_null=required, strict=True)
    db.conn.execute(created.rstrip(";\n ") + (", WITHOUT ROWID" if table.clustered else ""))
    for name, columns in table.indexes.items():
        db.table(table.name).create_index(columns, name, unique=name in table.unique)
