"""Reads CSV and JSON exports once more with the standard library alone, and counts what is inside.

No code of the writers is used, so that a mistake of theirs isn't made twice.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO, TextIO
from zoneinfo import ZoneInfo

from hexoview.export.audit_found import Channels, Found
from hexoview.watch import Watch

_CHUNK = 1 << 20
_LONGEST_FRAME = 1 << 22
_ROWS_A_STEP = 50_000
_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
_KIND = re.compile(r"/api/v1/datatype/(\d+)/(?:#(\w+))?")
_USER = re.compile(r"/api/v1/user/(\d+)/")
_ARRAY = re.compile(rb'"(\d+)":\[(?!")')
_OF_USER = re.compile(rb'"user":"/api/v1/user/(\d+)/"')
_1970 = datetime(1970, 1, 1, tzinfo=UTC)
_EXCEL_1970, _DAY_S = 25_569, 86_400


def read_csv(path: Path, told: dict[str, Any], watch: Watch) -> tuple[Channels, int]:
    """The channels of a CSV export, and how many rows it has.

    Raises:
        ValueError: it isn't such a table.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        if told["options"]["flat"]:
            count = sum(1 for _ in _stepped(file, watch))
            return {(None, None): Found(count)}, count
        table = told.get("table", {})
        lines = (line for line in file if not (table.get("describe") and line.startswith("#")))
        rows = csv.reader(lines, delimiter=_DELIMITERS[table.get("separator", "comma")])
        return _counted(rows, told, watch)


def _stepped(file: TextIO, watch: Watch) -> Iterator[str]:
    for number, line in enumerate(file):
        if number % _ROWS_A_STEP == 0:
            watch.step(0.5)
        yield line


def _counted(rows: Iterator[list[str]], told: dict[str, Any], watch: Watch) -> tuple[Channels, int]:
    """Counts the cells of each column; only the first and the last time of each are worked out."""
    head = next(rows, [])
    has_user, has_times = head[:1] == ["user"], "timestamp" in head
    first_column = has_user + has_times
    columns = [_column(name) for name in head[first_column:]]
    seen: dict[tuple[str, int], list[Any]] = {}
    count = 0
    for count, row in enumerate(rows, start=1):
        if count % _ROWS_A_STEP == 0:
            watch.step(0.5)
        if len(row) != len(head):
            raise ValueError(f"row {count:,} has {len(row)} cells; the head has {len(head)}")
        when = row[has_user] if has_times else ""
        for place, cell in enumerate(row[first_column:]):
            if cell and columns[place] is not None:
                one = seen.setdefault((row[0] if has_user else "", place), [0, when, when])
                one[0] += int(cell) if columns[place][1] == "count" else 1
                one[2] = when
    return _in_ticks(seen, columns, told), count


def _column(name: str) -> Any:
    """The datatype of a column, and what it tells of an epoch; None for what counts nothing."""
    match = _KIND.fullmatch(name)
    if match is None:
        raise ValueError(f"there is a column “{name[:60]}”")
    return None if match[2] not in {None, "count"} else (int(match[1]), match[2])


def _in_ticks(seen: dict[tuple[str, int], list[Any]], columns: list[Any], told: dict[str, Any]) -> Channels:
    found: Channels = {}
    for (person, place), (count, first, last) in seen.items():
        match = _USER.fullmatch(person) if person else None
        user = int(match[1]) if match else None
        clock = TableClock(told, user)
        found[user, columns[place][0]] = Found(count, clock.tick(first), clock.tick(last))
    return found


class TableClock:
    """Turns the times of a table back into ticks."""

    def __init__(self, told: dict[str, Any], user: int | None) -> None:
        table = told.get("table", {})
        self._style = table.get("times", "ticks")
        self._has_comma = table.get("decimal") == "comma"
        self._zone = ZoneInfo(table.get("zone", "UTC"))
        self._rate = int(told["ticks_per_second"])
        origins = told.get("origins", {})
        self._origin = origins.get(str(user)) if user is not None else next(iter(origins.values()), None)

    def tick(self, text: str) -> int | None:
        """The tick; None where there is no time."""
        if not text:
            return None
        if self._style in {"iso", "utc"}:
            return self._of_date(text)
        number = Fraction(text.replace(",", ".") if self._has_comma else text)
        if self._style == "unix":
            return int(number * self._rate)
        if self._style == "elapsed":
            return int(number * self._rate) + int(self._origin or 0)
        return int(number) if self._style == "ticks" else self._of_excel(number)

    def _of_date(self, text: str) -> int:
        seconds, point, rest = text.partition(".")
        digits = re.match(r"\d*", rest)
        fraction = digits[0] if digits else ""
        zone = rest[len(fraction) :].replace("Z", "+00:00")
        moment = datetime.fromisoformat(seconds + zone)
        return (moment - _1970) // timedelta(seconds=1) * self._rate + int(
            Fraction(f"0{point}{fraction or '0'}") * self._rate
        )

    def _of_excel(self, number: Fraction) -> int:
        """The tick that a wall's clock shows; of two that show the same, the first."""
        local = round((number - _EXCEL_1970) * _DAY_S * self._rate)
        seconds, ticks = divmod(local, self._rate)
        wall = (_1970 + timedelta(seconds=seconds)).replace(tzinfo=self._zone)
        return (wall.astimezone(UTC) - _1970) // timedelta(seconds=1) * self._rate + ticks


def read_json(path: Path, told: dict[str, Any], watch: Watch) -> Channels:
    """The channels of a JSON export, an array at a time.

    Raises:
        ValueError: it isn't such a file.
    """
    is_paired = told.get("epoch") is not None or not told["options"]["no_timestamps"]
    with path.open("rb") as file:
        text = _Text(file, watch)
        if told["options"]["flat"]:
            text.skip(1)
            return {(None, None): _array(text, is_paired=is_paired, is_epoch=False)}
        return _objects(text, is_paired=is_paired, is_epoch=told.get("epoch") is not None)


def _objects(text: _Text, *, is_paired: bool, is_epoch: bool) -> Channels:
    """Arrays belong to the user whose address follows them."""
    found: Channels = {}
    own: dict[int, Found] = {}
    while True:
        array, user = text.find(_ARRAY), text.find(_OF_USER)
        if user is not None and (array is None or user.start() < array.start()):
            found |= {(int(user[1]), kind): one for kind, one in own.items()}
            own = {}
            text.skip(user.end())
        elif array is not None:
            kind = int(array[1])
            text.skip(array.end())
            own[kind] = _array(text, is_paired=is_paired, is_epoch=is_epoch)
        elif not text.more(_LONGEST_FRAME):
            return found


class _Text:
    """What of a file is in hand."""

    def __init__(self, file: BinaryIO, watch: Watch) -> None:
        self._file = file
        self._watch = watch
        self.held = file.read(_CHUNK)

    def find(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """The first match in hand."""
        return pattern.search(self.held)

    def skip(self, count: int) -> None:
        """Lets go of the first bytes."""
        self.held = self.held[count:]

    def more(self, most: int) -> bool:
        """Takes more in hand; False at the end of the file."""
        self._watch.step(0.5)
        block = self._file.read(_CHUNK)
        self.held += block
        if len(self.held) > most + _CHUNK:
            raise ValueError("something else stands where values should")
        return bool(block)


def _array(text: _Text, *, is_paired: bool, is_epoch: bool) -> Found:
    """Counts the values of an array whose opening bracket has been read, up to its closing one."""
    found = Found()
    separator = b"]" if is_paired else b","
    while True:
        end = _end(text.held, is_paired=is_paired)
        if end is None:
            cut = text.held.rfind(separator)
            cut = cut + 1 if is_paired else cut
            if cut > 0:
                _note(found, text.held[:cut], is_paired=is_paired, is_epoch=is_epoch)
                text.skip(cut)
            if not text.more(_LONGEST_FRAME):
                raise ValueError("an array has no end")
            continue
        _note(found, text.held[:end], is_paired=is_paired, is_epoch=is_epoch)
        text.skip(end + 1)
        return found


def _end(held: bytes, *, is_paired: bool) -> int | None:
    """Where the array's closing bracket stands; None where it isn't in hand."""
    if not is_paired:
        place = held.find(b"]")
        return None if place < 0 else place
    if held.startswith(b"]"):
        return 0
    place = held.find(b"]]")
    return None if place < 0 else place + 1


def _note(found: Found, text: bytes, *, is_paired: bool, is_epoch: bool) -> None:
    bare = text.strip().strip(b",").strip()
    rows = json.loads(b"[" + bare + b"]")
    if not rows:
        return
    if not is_paired:
        found.note(len(rows))
        return
    count = sum(row[1] for row in rows) if is_epoch else len(rows)
    times = [row[0] for row in rows]
    found.note(count, min(times), max(times))
