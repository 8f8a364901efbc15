"""SQLite files of a store: private, versioned, and shared by threads through a pool of connections."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hexoview.errors import StoreError
from hexoview.store.durable import sync_file, sync_folder, touch_private
from hexoview.store.network import is_on_network

# How long a reader waits for a writer's last steps, in seconds.
_PATIENCE_S = 5.0
# Idle connections kept; more threads than that open one each time.
_KEPT = 8
# The first bytes of an SQLite file; byte 18 is 2 where it has a write-ahead log.
_HEAD, _LOG_BYTE, _LOGGED = 20, 18, 2
WAY_OUT_OF_DAMAGE = "If it stays so, move that file away: the next import makes it anew from the recordings."


@dataclass(frozen=True, slots=True)
class Schema:
    """One kind of database: what it is called, how to make it, and how to bring an older one up to date.

    Attributes:
        application_id: what SQLite keeps in the file's header to tell the kinds apart.
        steps: the SQL that leads from version i to version i + 1; a new database takes all of them.
        journal_mode: `wal` lets people browse while an import writes; `delete` opens on read-only media.
        is_precious: whether a copy is kept before an older one is brought up to date.
    """

    name: str
    application_id: int
    steps: tuple[str, ...]
    journal_mode: str
    is_precious: bool = False

    @property
    def version(self) -> int:
        """The version that this program writes."""
        return len(self.steps)


class Database:
    """One SQLite file. Reading connections can't write; a writing one is handed out by `writing`."""

    def __init__(self, path: Path, schema: Schema) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._is_closed = False
        with self.reading() as connection:
            _check_version(connection, schema, path)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that can't write, for the thread that asks and as long as the block lasts."""
        connection = self._take()
        try:
            yield connection
        except (sqlite3.Error, TypeError, ValueError) as error:
            # A column of another kind than the schema says is damage like any other.
            raise _unreadable(self.path, error) from error
        finally:
            self._give_back(connection)

    def complaint(self) -> str:
        """The first thing that SQLite finds wrong with the whole file; nothing for a sound one."""
        try:
            with self.reading() as connection:
                found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        except StoreError as error:
            return error.cause
        return "" if found == "ok" else found

    def close(self) -> None:
        """Closes all idle connections; those in use close when their block ends."""
        with self._lock:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        try:
            connection = _connect(self.path)
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA wal_autocheckpoint = 0")
        except sqlite3.Error as error:
            raise _unreadable(self.path, error) from error
        return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._is_closed and len(self._idle) < _KEPT:
                self._idle.append(connection)
                return
        connection.close()


def make_current(path: Path, schema: Schema) -> None:
    """Brings a database of an earlier Hexoview up to date; a current one is only looked at."""
    if needs_upgrade(path, schema):
        with writing(path, schema):
            pass


def needs_upgrade(path: Path, schema: Schema) -> bool:
    """Whether a database was made by an earlier Hexoview."""
    try:
        with contextlib.closing(_connect(path)) as connection:
            return _check_version(connection, schema, path) < schema.version
    except sqlite3.Error as error:
        raise _unreadable(path, error) from error


def journal_mode(path: Path, schema: Schema) -> str:
    """How a database keeps its journal; a write-ahead log is of no use to readers on other computers."""
    return "delete" if is_on_network(path.parent) else schema.journal_mode


def has_wrong_journal(path: Path, schema: Schema) -> bool:
    """Whether a database on a network share has a write-ahead log, being made on a disk of this computer."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    is_logged = len(head) == _HEAD and head[_LOG_BYTE] == _LOGGED
    return is_logged and journal_mode(path, schema) != "wal"


def backup_of(path: Path, version: int) -> Path:
    """Where the copy of a precious database of an earlier version is kept."""
    return path.with_name(f"{path.stem}.version-{version}{path.suffix}")


@contextlib.contextmanager
def writing(path: Path, schema: Schema, *, is_durable: bool = True) -> Iterator[sqlite3.Connection]:
    """A connection that may write; makes the database, or brings it up to date, where needed.

    The caller commits. `is_durable` waits for the disk at each commit.
    """
    try:
        touch_private(path)
        connection = _connect(path)
    except (sqlite3.Error, OSError) as error:
        raise _unwritable(path, error) from error
    try:
        connection.execute(f"PRAGMA journal_mode = {journal_mode(path, schema) if is_durable else 'off'}")
        # What a person had taken away is not left in the file's free pages.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(f"PRAGMA synchronous = {'full' if is_durable else 'off'}")
        _upgrade(connection, schema, path)
        yield connection
    except sqlite3.Error as error:
        raise _unwritable(path, error) from error
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    # The pool hands a connection to one thread at a time, so SQLite's own thread check only hinders.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=_PATIENCE_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # Views and triggers of a damaged or forged file shall not run functions.
        connection.execute("PRAGMA trusted_schema = OFF")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _check_version(connection: sqlite3.Connection, schema: Schema, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    kind = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if version and kind != schema.application_id:
        raise StoreError(
            f"{path.name} is no {schema.name} of Hexoview.",
            cause=f"It was made by another program (application id {kind}).",
            way_out="Choose another folder.",
        )
    if version > schema.version:
        raise StoreError(
            f"This store was made by a newer Hexoview, and this one can't read its {schema.name}.",
            cause=f"The {schema.name} has version {version}; this Hexoview knows up to {schema.version}.",
            way_out="Install the newest Hexoview.",
        )
    return version


def _upgrade(connection: sqlite3.Connection, schema: Schema, path: Path) -> None:
    if _check_version(connection, schema, path) == schema.version:
        return
    connection.execute("BEGIN IMMEDIATE")
    # Once more under the lock: another process may have done it in between.
    version = _check_version(connection, schema, path)
    if version and schema.is_precious:
        _back_up(path, version)
    for number, step in enumerate(schema.steps[version:], start=version + 1):
        for statement in filter(str.strip, step.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {schema.application_id}")
    connection.execute("COMMIT")


def _back_up(path: Path, version: int) -> None:
    """Copies the database as it stands; under its name the copy is complete or absent."""
    target = backup_of(path, version)
    making = target.with_name(f"{target.name}.part")
    making.unlink(missing_ok=True)
    touch_private(making)
    # A second connection, through SQLite: closing the file by other means would let its locks go.
    with contextlib.closing(_connect(path)) as source, contextlib.closing(_connect(making)) as copy:
        source.backup(copy)
    sync_file(making)
    making.replace(target)
    sync_folder(path.parent)


def _unreadable(path: Path, error: Exception) -> StoreError:
    # A catalogue can be made anew; names and marked activities are nowhere else.
    is_catalogue = "notes" not in path.name
    from_backup = "Bring it back from a backup: names and marked activities are nowhere else."
    return StoreError(
        f"The store's file {path.name} can't be read.",
        cause=f"SQLite says: {error}.",
        way_out=WAY_OUT_OF_DAMAGE if is_catalogue else from_backup,
    )


def _unwritable(path: Path, error: sqlite3.Error | OSError) -> StoreError:
    reason = (
        f"SQLite says: {error}."
        if isinstance(error, sqlite3.Error)
        else f"The system says: {error.strerror}."
    )
    return StoreError(
        f"The store's file {path.name} can't be written.",
        cause=reason,
        way_out="See whether the disk is full or the folder is write-protected, then try again.",
    )
