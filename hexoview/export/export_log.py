"""What was exported of a store, when, by whom and where to: a private file that is only ever added to.

Each line holds the hash of the one before, so that a line that was changed or taken out is noticed. No names
of people are in it, but the names of files are as they were chosen.
"""

from __future__ import annotations

import errno
import getpass
import hashlib
import json
import os
import socket
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hexoview.export.csv_text import FORMULA_STARTS
from hexoview.export.formats import Format
from hexoview.export.part_files import BINARY
from hexoview.export.request import ExportRequest, Written
from hexoview.store.file_lock import is_locked_by_us
from hexoview.store.places import export_log_of

_PRIVATE = 0o600
_LONGEST_LINE = 1 << 20
_LONGEST_WAIT_S, _LOOK_AGAIN_S = 5.0, 0.005


@dataclass(frozen=True, slots=True)
class LoggedFile:
    """One file of an export."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One export that succeeded.

    Attributes:
        records: the store's numbers of the records inside.
        is_deidentified: whether codes stand for people in the files.
        is_intact: whether the line still follows from the one before.
    """

    when: datetime
    user: str
    host: str
    records: tuple[int, ...]
    query: str
    kind: Format
    files: tuple[LoggedFile, ...]
    is_deidentified: bool
    is_intact: bool = True


class ExportLog:
    """The exports of one store on this computer. Every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of_store(cls, location: str) -> ExportLog:
        """The log of the store at a URL, in the user's data."""
        return cls(export_log_of(location))

    def add(self, request: ExportRequest, written: Written, *, when: datetime | None = None) -> None:
        """Adds an export as one line; an OSError where the file can't be written."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = _told(request, written, when or datetime.now(UTC))
        descriptor = os.open(self.path, os.O_CREAT | os.O_RDWR | os.O_APPEND | BINARY, _PRIVATE)
        with os.fdopen(descriptor, "r+b") as file:
            _take_turn(descriptor)
            held = file.read()
            # A line that a kill or a full disk cut short ends here, and is passed over when it is read.
            beginning = b"\n" if held and not held.endswith(b"\n") else b""
            told["previous"] = _hash(_last_line(held))
            line = json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode()
            file.write(beginning + line + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def entries(self) -> tuple[LogEntry, ...]:
        """Every export, the oldest first; lines that can't be read are passed over."""
        try:
            data = self.path.read_bytes()
        except OSError:
            return ()
        return tuple(_entries(data.split(b"\n")))

    def last_of_records(self) -> dict[int, LogEntry]:
        """The latest export of each record."""
        return {record: entry for entry in self.entries() for record in entry.records}


def last_by_record(location: str) -> dict[int, int]:
    """When each record of a store was last exported on this computer, in seconds since 1970."""
    last = ExportLog.of_store(location).last_of_records()
    return {record: int(entry.when.timestamp()) for record, entry in last.items()}


def kept(request: ExportRequest, written: Written, location: str) -> Written:
    """The receipt once the export stands in the log of its store; else it says that it doesn't."""
    try:
        ExportLog.of_store(location).add(request, written)
    except OSError as error:
        sentence = f"The list of exports could not be added to: {error.strerror or type(error).__name__}."
        return replace(written, notes=(*written.notes, sentence))
    return written


def as_csv(entries: Iterable[LogEntry]) -> str:
    """The log as a table for others: no names, and no field that a spreadsheet would run."""
    head = "when,user,host,records,query,format,file,bytes,sha256,deidentified,intact"
    return "\n".join([head, *(line for entry in entries for line in _rows(entry))]) + "\n"


def _rows(entry: LogEntry) -> Iterator[str]:
    records = " ".join(map(str, entry.records))
    for file in entry.files:
        cells = (
            entry.when.isoformat(timespec="seconds"),
            entry.user,
            entry.host,
            records,
            entry.query,
            entry.kind.key,
            str(file.path),
            str(file.size),
            file.sha256,
            "yes" if entry.is_deidentified else "no",
            "yes" if entry.is_intact else "NO",
        )
        yield ",".join(map(_cell, cells))


def _cell(text: str) -> str:
    safe = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return '"' + safe.replace('"', '""') + '"'


def _told(request: ExportRequest, written: Written, when: datetime) -> dict[str, Any]:
    return {
        "when": when.astimezone(UTC).isoformat(timespec="seconds"),
        "user": _user(),
        "host": socket.gethostname(),
        "records": list(written.records),
        "query": str(request.query),
        "format": request.format.key,
        "files": [{"path": str(f.path), "size": f.size, "sha256": f.sha256} for f in written.files],
        "deidentified": request.deidentify is not None,
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A user without a name, as in some containers.
        return str(os.getuid()) if hasattr(os, "getuid") else "?"


def _take_turn(descriptor: int) -> None:
    """Waits until no other window or command adds a line, each of which takes some milliseconds."""
    deadline = time.monotonic() + _LONGEST_WAIT_S
    while not is_locked_by_us(descriptor, or_else=True):
        if time.monotonic() > deadline:
            raise BlockingIOError(errno.EBUSY, os.strerror(errno.EBUSY))
        time.sleep(_LOOK_AGAIN_S)


def _last_line(data: bytes) -> bytes:
    return data.rstrip(b"\n").rpartition(b"\n")[2]


def _hash(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()


def _entries(lines: Iterable[bytes]) -> Iterator[LogEntry]:
    before = b""
    for line in lines:
        if not line.strip():
            continue
        entry = _entry(line, _hash(before))
        before = line
        if entry is not None:
            yield entry


def _entry(line: bytes, previous: str) -> LogEntry | None:
    if len(line) > _LONGEST_LINE:
        return None
    try:
        told = json.loads(line)
        return LogEntry(
            when=datetime.fromisoformat(told["when"]),
            user=str(told["user"]),
            host=str(told["host"]),
            records=tuple(int(one) for one in told["records"]),
            query=str(told["query"]),
            kind=Format[str(told["format"]).upper()],
            files=tuple(LoggedFile(Path(f["path"]), int(f["size"]), str(f["sha256"])) for f in told["files"]),
            is_deidentified=told["deidentified"] is True,
            is_intact=told["previous"] == previous,
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
