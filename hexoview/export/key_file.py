"""The key of de-identified exports: which code stands for whom. It goes elsewhere than the files."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
from hexoview.export.disk_errors import told_in_sentences
from hexoview.store.durable import open_regular
from hexoview.store.file_lock import is_locked_by_us

VERSION = 1
_LIMIT_BYTES = 64 * 1024 * 1024
_PEOPLE = range(10_000, 100_000)
# Codes of one person's records and activities: the person's code and four more digits.
_OWN_PER_PERSON = 10_000
_SHIFTS_DAYS = range(30, 731)
_NOTE = "Codes of de-identified exports and whom they stand for. Keep this file apart from the exports."


@dataclass(slots=True)
class Entry:
    """One person's codes.

    Attributes:
        ticks_per_second: of the clock, which tells the server family whose numbers these are.
        random_shift_days: whole days, made once; None until a random shift was asked for.
        records, ranges: codes by Hexoskin's numbers.
    """

    ticks_per_second: int
    user_id: int
    code: int
    name: str | None = None
    random_shift_days: int | None = None
    records: dict[int, int] = field(default_factory=dict)
    ranges: dict[int, int] = field(default_factory=dict)

    def allot(self, *, records: Iterable[int], ranges: Iterable[int]) -> None:
        """Gives each of these a code, unless it has one."""
        for known, numbers in ((self.records, records), (self.ranges, ranges)):
            for number in numbers:
                if number not in known:
                    known[number] = self.code * _OWN_PER_PERSON + len(known) + 1
            if len(known) >= _OWN_PER_PERSON:
                raise ExportError(
                    "The key file has no codes left for a person.",
                    cause=f"It holds {_OWN_PER_PERSON - 1:,} records or activities of one.",
                    way_out="Choose a new key file.",
                )

    def shift(self, *, may_go_back: bool) -> int:
        """The person's random shift in days: earlier where that stays within Hexoskin's years."""
        if self.random_shift_days is None:
            days = secrets.choice(_SHIFTS_DAYS)
            self.random_shift_days = -days if may_go_back else days
        return self.random_shift_days


class KeyFile:
    """The key in memory; what is added lasts once it is saved."""

    def __init__(self, path: Path, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self._entries = {(one.ticks_per_second, one.user_id): one for one in entries}

    @classmethod
    def read(cls, path: Path) -> KeyFile:
        """The key at `path`; an empty one where there is none.

        Raises:
            ExportError: the file is no key, or can't be read.
        """
        with told_in_sentences(path):
            # Behind a link lies the one key of several folders: its codes go there, and the link stays.
            path = path.resolve()
            if not path.exists():
                return cls(path)
            with open_regular(path) as file:
                data = file.read(_LIMIT_BYTES)
        try:
            return cls(path, _decoded(data))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ExportError(
                f"{path.name} is no key file that can be read.",
                cause="It isn't what a de-identified export of Hexoview writes.",
                way_out="Choose another key file, or a new name for a new one.",
            ) from error

    def entry(self, ticks_per_second: int, user_id: int, *, taken: frozenset[int] = frozenset()) -> Entry:
        """A person's entry; a new one has a code that neither the key nor `taken` holds."""
        found = self._entries.get((ticks_per_second, user_id))
        if found is None:
            codes = {one.code for one in self._entries.values()} | taken
            free = [code for code in _PEOPLE if code not in codes]
            if not free:
                raise ExportError("The key file has no codes left.", way_out="Choose a new key file.")
            found = Entry(ticks_per_second, user_id, secrets.choice(free))
            self._entries[ticks_per_second, user_id] = found
        return found

    def save(self) -> None:
        """Writes the key for its owner's eyes only; the old one stays until the new one is complete."""
        people = [_told(one) for _, one in sorted(self._entries.items())]
        content = {"hexoview_key": VERSION, "note": _NOTE, "people": people}
        with told_in_sentences(self.path):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(self.path, may_replace=True) as pending:
            pending.write(json.dumps(content, indent=1, ensure_ascii=False).encode() + b"\n")


@contextlib.contextmanager
def held(path: Path) -> Iterator[KeyFile]:
    """The key, for one export at a time to read and add to.

    Raises:
        ExportError: another program holds it, or it can't be read.
    """
    with told_in_sentences(path):
        path = path.resolve()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        if not is_locked_by_us(descriptor, or_else=True):
            raise ExportError(
                f"The key file {path.name} is in use.",
                cause="Another export adds to it just now.",
                way_out="Try again in a moment.",
            )
        yield KeyFile.read(path)
    finally:
        os.close(descriptor)


def _told(one: Entry) -> dict[str, Any]:
    return {
        "code": one.code,
        "user": one.user_id,
        "name": one.name,
        "ticks_per_second": one.ticks_per_second,
        "random_shift_days": one.random_shift_days,
        "records": {str(number): code for number, code in sorted(one.records.items())},
        "ranges": {str(number): code for number, code in sorted(one.ranges.items())},
    }


def _decoded(data: bytes) -> list[Entry]:
    told = json.loads(data)
    if told["hexoview_key"] != VERSION:
        raise ValueError("another version")
    entries = [_entry(one) for one in told["people"]]
    codes = [code for one in entries for code in (one.code, *one.records.values(), *one.ranges.values())]
    people = [one.code for one in entries]
    if len(set(people)) < len(people) or not all(0 < code < 2**40 for code in codes):
        raise ValueError("codes that are none")
    return entries


def _entry(told: dict[str, Any]) -> Entry:
    shift, name = told["random_shift_days"], told.get("name")
    return Entry(
        ticks_per_second=_whole(told["ticks_per_second"]),
        user_id=_whole(told["user"]),
        code=_whole(told["code"]),
        name=name if isinstance(name, str) else None,
        random_shift_days=None if shift is None else _whole(shift),
        records={int(number): _whole(code) for number, code in told["records"].items()},
        ranges={int(number): _whole(code) for number, code in told["ranges"].items()},
    )


def _whole(told: object) -> int:
    if not isinstance(told, int) or isinstance(told, bool):
        raise TypeError("no whole number")
    return told
