"""Store of the read model (读模型): a disposable SQLite file, checked when opened, written in IMMEDIATE transactions.

If the file is deleted, it is rebuilt. Each thread has its own connection; a store in memory has only one.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import msgspec
from cachetools import LRUCache, cachedmethod
from sqlite_utils import Database

from projections.errors import ForeignLog, NotAReadModel, OtherSelection, ReadModelUnavailable
from projections.read_model.file_generations import FileId, identity
from projections.read_model.schema import (
    BY_NAME,
    PROGRESS,
    SCHEMA,
    TABLES,
    VIEWS,
    RowValues,
    SqlValue,
    StoredTable,
    StoreRow,
)

_APPLICATION_ID = 0x62756C67  # "bulg": no other database is ever emptied
_LIST = msgspec.json.Decoder(list[Any])
_QUERIES = 500
_IN_BULK = ("cache_size = -65536", "wal_autocheckpoint = 16000")  # KiB; pages of 4 KiB
_AS_USUAL = ("cache_size = -2000", "wal_autocheckpoint = 1000", "wal_checkpoint")
_AT_ONCE = 1024  # rows in one statement: SQLite takes at most 32,766 values, and halving this gives whole numbers


Converted = TypeVar("Converted")


class NamedRow(tuple[Any, ...]):
    """A row whose values are read by place or by column name."""

    __slots__ = ()
    places: ClassVar[Mapping[str, int]] = {}

    def __getitem__(self, key: Any) -> Any:
        """A value."""
        return tuple.__getitem__(self, self.places[key] if isinstance(key, str) else key)

    def convert(self, to: type[Converted], json: Sequence[str] = (), **values: Any) -> Converted:
        """The row as a value whose fields are named after columns, converted to their types. `json`: columns that hold
        JSON; `values`: fields that replace or add to the row's."""
        fields = dict(zip(self.places, self, strict=True))
        decoded = {name: msgspec.json.decode(fields[name]) for name in json if fields[name] is not None}
        return msgspec.convert(fields | decoded | values, to)


@lru_cache(maxsize=_QUERIES)
def _named_rows(names: tuple[str, ...]) -> type[NamedRow]:
    """Class of the rows that have these columns."""
    return type("NamedRow", (NamedRow,), {"__slots__": (), "places": {name: n for n, name in enumerate(names)}})


@lru_cache(maxsize=_QUERIES)
def _insertion(table: str, count: int) -> str:
    """The statement that appends `count` rows."""
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
        self.exchanges = 0  # how often a thread found that the file had been replaced
        self._ensure_tables()

    def _ensure_tables(self) -> None:
        if not self._is_current():
            with self.writing():
                self._create_tables()

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
        """The file that this thread reads; None in memory. Other threads may already read its successor."""
        self._open()
        return getattr(self._local, "file", None)

    def _open(self) -> None:
        if self.path and not hasattr(self._local, "db"):
            # Before opening, so that a replacement is noticed.
            self._local.file = identity(self.path) or _created_file(self.path)
            self._local.db = _connect(self.path)

    def refresh(self) -> bool:
        """Reopen the path if its file was replaced or removed; returns whether it was. Not inside a transaction. Raises
        ReadModelUnavailable, NotAReadModel."""
        if self.path is None:
            return False
        current = identity(self.path)
        if current is not None and current == getattr(self._local, "file", current):
            return False
        self.close()
        self._ensure_tables()
        self.exchanges += 1
        return True

    def close(self) -> None:
        """Close this thread's connection; that of a store in memory serves all threads."""
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
        """One transaction that holds the write lock from its start."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """For many large transactions: a larger page cache, and fewer checkpoints of the journal. Not inside a
        transaction."""
        with self._refusals():
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
        with self._refusals():
            connection = self.db.conn
            connection.execute(begin)
            try:
                yield
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Turn SQLite's errors (full disk, lock, damaged file) into a refusal that names the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise ReadModelUnavailable(str(self.path), str(error)) from error

    def query(self, sql: str, params: Sequence[SqlValue] = ()) -> list[sqlite3.Row]:
        """Rows of a query that returns few; values go in as parameters. Raises ReadModelUnavailable."""
        with self._refusals():
            return self.db.conn.execute(sql, params).fetchall()

    def stream(self, sql: str) -> Iterator[StoreRow]:
        """Rows of a query one by one, for more than memory holds. Raises ReadModelUnavailable."""
        with self._refusals():
            cursor = self.db.conn.cursor()
            cursor.row_factory = None
            yield from cursor.execute(sql)

    def columns(self, sql: str, params: Sequence[SqlValue] = ()) -> list[list[Any]]:
        """Columns of a query that may return many rows. SQLite gathers each column into one JSON text.

        For each row sqlite3 releases the GIL and then waits for it: beside busy threads that takes ten times as long as
        the query. Raises ReadModelUnavailable.
        """
        return self._columns(sql, params)[1]

    def rows(self, sql: str, params: Sequence[SqlValue] = ()) -> list[NamedRow]:
        """Rows of a query that may return many, read as `columns` reads them. Raises ReadModelUnavailable."""
        names, columns = self._columns(sql, params)
        return list(map(_named_rows(names), zip(*columns, strict=True)))

    def _columns(self, sql: str, params: Sequence[SqlValue]) -> tuple[tuple[str, ...], list[list[Any]]]:
        with self._refusals():
            names, gathered = self._gather(sql, params)
            texts = self.db.conn.execute(gathered, params).fetchone()
        return names, [_LIST.decode(text) for text in texts]

    @cachedmethod(lambda self: self._gathered, key=lambda _self, sql, _params: sql, lock=lambda self: self._lock)
    def _gather(self, sql: str, params: Sequence[SqlValue]) -> tuple[tuple[str, ...], str]:
        """Names of a query's columns, and the query that gathers each into one JSON text."""
        described = self.db.conn.execute(f"SELECT * FROM ({sql}) LIMIT 0", params).description
        places = [f"c{n}" for n in range(len(described))]
        texts = ", ".join(f"json_group_array({place})" for place in places)
        return (
            tuple(column[0] for column in described),
            f"WITH q({', '.join(places)}) AS ({sql}) SELECT {texts} FROM q",
        )

    def insert(self, table: str, values: RowValues) -> None:
        """Append rows, given one after the other, values in the order of the table's columns.

        For each statement sqlite3 releases the GIL and then waits for it, so one statement inserts many rows. Few row
        counts are used, since compiling a statement takes longer than running it.
        """
        begin, count, columns = 0, _AT_ONCE, len(BY_NAME[table].columns)
        while begin < len(values):
            while begin + count * columns > len(values):
                count //= 2
            self.db.conn.execute(_insertion(table, count), values[begin : begin + count * columns])
            begin += count * columns

    def position(self) -> int:
        """Position up to which the log has been followed: the end of an operation, or 0."""
        return int(self.query("SELECT position FROM progress")[0][0])

    def advance(self, position: int) -> None:
        """Store the position reached, in the transaction of its rows."""
        self.db.conn.execute("UPDATE progress SET position = ?", (position,))

    def bind_to(self, log: str) -> None:
        """Bind a new read model to its log. Raises ForeignLog if it follows another one."""
        bound = str(self.query("SELECT log FROM progress")[0][0])
        if bound not in {"", log}:
            raise ForeignLog(bound, log)
        if not bound:
            self.db.conn.execute("UPDATE progress SET log = ?", (log,))

    def followed(self) -> tuple[str, ...]:
        """Ids of the departments that are followed; empty if all are."""
        return tuple(str(self.query("SELECT followed FROM progress")[0][0]).split())

    def follow_only(self, departments: Iterable[str]) -> None:
        """Follow only these departments, from the start. Raises OtherSelection if others are followed already."""
        wanted = tuple(sorted(set(departments)))
        with self.writing():
            followed = self.followed()
            if followed != wanted and (followed or self.position()):
                raise OtherSelection(followed, wanted)
            self.db.conn.execute("UPDATE progress SET followed = ?", (" ".join(wanted),))

    def _create_tables(self) -> None:
        """Create the tables of a new file, or replace those that another version created."""
        if self._is_current():
            return  # another process created them meanwhile
        db, tables = self.db, set(self.db.table_names())
        if tables and not self._is_read_model():
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

    def _is_current(self) -> bool:
        """Whether the file is a read model of this version."""
        return self._is_read_model() and [row[0] for row in self.query("SELECT schema FROM progress")] == [SCHEMA]

    def _is_read_model(self) -> bool:
        return bool(self.query("PRAGMA application_id")[0][0] == _APPLICATION_ID)


def _created_file(path: Path) -> FileId | None:
    """Create the file; returns which one it is."""
    _connect(path).conn.close()
    return identity(path)


def _connect(path: Path | None) -> Database:
    """A connection without implicit transactions. NORMAL is safe: rows lost in a crash are read from the log again."""
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
