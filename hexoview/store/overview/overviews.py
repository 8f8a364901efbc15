"""Keeps what records come to at a glance: made once, in the user's cache, for the owner's eyes only."""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Protocol

from hexoview.domain.resources import Record
from hexoview.errors import StoreError
from hexoview.store.base import Store
from hexoview.store.database import Database, Schema, writing
from hexoview.store.durable import make_private_folder
from hexoview.store.overview.figures import Figures
from hexoview.store.overview.make import Overview, Shares, make_overview
from hexoview.store.overview.strip import Strip
from hexoview.store.places import overviews_folder_of
from hexoview.watch import Watch

FILE_NAME = "overviews.sqlite"

# Two tables, so that the list's shares are read without passing by every strip.
_TABLES = """
CREATE TABLE shares (
    record_id INTEGER PRIMARY KEY,
    fingerprint INTEGER NOT NULL,
    heart REAL,
    breathing REAL
);
CREATE TABLE pictures (
    record_id INTEGER PRIMARY KEY,
    strip BLOB NOT NULL,
    figures TEXT NOT NULL,
    told TEXT NOT NULL
)
"""
_SCHEMA = Schema("overviews", 0x48584F31, (_TABLES,), "wal")
_DAMAGES = ("malformed", "not a database", "no such table", "no such column", "disk I/O")
# What was made is kept at least so often, in seconds: cancelling loses no more.
_KEEP_EVERY_S = 0.5


class Catalogued(Store, Protocol):
    """A store whose catalogue knows where the files of its records lie, and what they come to."""

    def fingerprints(self) -> Mapping[int, int]:
        """What each record's files come to: another number is another recording."""

    def sizes(self) -> Mapping[int, int]:
        """How many bytes the files of each record have."""

    def folder_of(self, record_id: int) -> Path | None:
        """Where a record's files lie."""


class Overviews:
    """Shares, figures and strips by record; any thread may ask.

    They are a cache: a file that can't be read counts as none, and is made anew.
    """

    def __init__(self, catalogued: Catalogued, path: Path) -> None:
        self._catalogued = catalogued
        self._path = path
        self._database: Database | None = None

    @property
    def path(self) -> Path:
        """The file of the cache; there once something was made."""
        return self._path

    def close(self) -> None:
        """Lets go of the file."""
        database, self._database = self._database, None
        if database is not None:
            database.close()

    def sizes(self) -> Mapping[int, int]:
        """How many bytes the files of each record have."""
        return self._catalogued.sizes()

    def known(self) -> dict[int, Shares]:
        """The shares of good signal of all records that were looked at and are still the same."""
        with self._reading() as connection:
            if connection is None:
                return {}
            current = self._catalogued.fingerprints()
            rows = connection.execute("SELECT record_id, fingerprint, heart, breathing FROM shares")
            return {
                number: Shares(heart, breathing)
                for number, fingerprint, heart, breathing in rows
                if current.get(number) == fingerprint
            }
        return {}

    def strip(self, record_id: int) -> Strip | None:
        """The day strip of a record; None until it is made."""
        found = self._picture(record_id, "strip")
        return None if found is None else Strip.from_bytes(found[0])

    def figures(self, record_id: int) -> Figures | None:
        """The figures of a record; None until they are made."""
        found = self._picture(record_id, "figures, told")
        return None if found is None else Figures(json.loads(found[0]), frozenset(json.loads(found[1])))

    def make_missing(self, watch: Watch, on_made: Callable[[tuple[int, ...]], object]) -> None:
        """Makes what is lacking, the newest record first, and says which were made about twice a second.

        A record that can't be read is passed by: the preview says why when it is looked at.
        """
        wanted = self._missing()
        pending: dict[int, Overview] = {}
        kept_at = time.monotonic()
        for number, record in enumerate(wanted):
            part = watch.part(number / len(wanted), (number + 1) / len(wanted))
            part.step(0.0)
            with contextlib.suppress(StoreError):
                pending[record.id] = self._made(record, part)
            if pending and time.monotonic() - kept_at > _KEEP_EVERY_S:
                on_made(self.keep(pending))
                pending, kept_at = {}, time.monotonic()
        if pending:
            on_made(self.keep(pending))

    def forget(self, record_ids: Iterable[int]) -> None:
        """Drops what was made of these records."""
        ids = [(number,) for number in record_ids]
        if ids and self._path.exists():
            with self._writing() as connection:
                for table in ("shares", "pictures"):
                    connection.executemany(f"DELETE FROM {table} WHERE record_id = ?", ids)

    def forget_all(self) -> None:
        """Drops everything; the file goes."""
        self.close()
        _unlink(self._path)

    def _made(self, record: Record, watch: Watch) -> Overview:
        folder = self._catalogued.folder_of(record.id)
        if folder is None:
            raise StoreError(f"Recording {record.id} is no longer here.")
        return make_overview(record, folder, self._catalogued, watch)

    def _missing(self) -> list[Record]:
        """Records that were not looked at yet, or have changed since; drops what belongs to no record."""
        known: dict[int, int] = {}
        with self._reading() as connection:
            if connection is not None:
                known = dict(connection.execute("SELECT record_id, fingerprint FROM shares"))
        current = self._catalogued.fingerprints()
        self.forget(known.keys() - current.keys())
        lacking = [
            record
            for record in self._catalogued.records()
            if record.id in current and known.get(record.id) != current[record.id]
        ]
        return sorted(lacking, key=lambda record: record.span.start, reverse=True)

    def keep(self, made: Mapping[int, Overview]) -> tuple[int, ...]:
        """Keeps what was made of some records; says of which that are still there."""
        current = self._catalogued.fingerprints()
        # A record that was removed meanwhile leaves nothing here.
        there = {number: one for number, one in made.items() if number in current}
        with self._writing() as connection:
            for number, one in there.items():
                shares = (number, current[number], one.shares.heart, one.shares.breathing)
                connection.execute("INSERT OR REPLACE INTO shares VALUES (?,?,?,?)", shares)
                figures, told = json.dumps(dict(one.figures.values)), json.dumps(sorted(one.figures.told))
                picture = (number, one.strip.to_bytes(), figures, told)
                connection.execute("INSERT OR REPLACE INTO pictures VALUES (?,?,?,?)", picture)
        return tuple(there)

    def _picture(self, record_id: int, columns: str) -> tuple[Any, ...] | None:
        with self._reading() as connection:
            if connection is None:
                return None
            sql = f"SELECT {columns} FROM pictures WHERE record_id = ?"
            found: tuple[Any, ...] | None = connection.execute(sql, (record_id,)).fetchone()
            return found
        return None

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection | None]:
        """A connection, or None where nothing was made yet or the file is damaged."""
        database = self._opened()
        if database is None:
            yield None
            return
        try:
            with database.reading() as connection:
                yield connection
        except StoreError as error:
            if not _is_damaged(error):
                raise
            self.forget_all()

    def _opened(self) -> Database | None:
        if self._database is None and self._path.exists():
            try:
                self._database = Database(self._path, _SCHEMA)
            except StoreError as error:
                if not _is_damaged(error):
                    raise
                self.forget_all()
        return self._database

    def _make(self) -> None:
        """An empty cache under its name at once: others that read meanwhile never meet half of one."""
        making = self._path.with_name(f"{self._path.name}.{os.getpid()}-{threading.get_ident()}")
        try:
            with writing(making, _SCHEMA):
                pass
            making.replace(self._path)
        finally:
            making.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        make_private_folder(self._path.parent)
        if not self._path.exists():
            self._make()
        with writing(self._path, _SCHEMA) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")


def forget_overviews(root: Path) -> None:
    """Drops everything that was made of the records of one store."""
    _unlink(overviews_folder_of(root) / FILE_NAME)


def _is_damaged(error: StoreError) -> bool:
    """Whether the file itself is no good; one that is only busy just now is left alone."""
    told = str(error.__cause__)
    return error.__cause__ is None or any(word in told for word in _DAMAGES)


def _unlink(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
