"""Turns the lines of a table in any dialect back into times and numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.domain.datatype import Coding
from hexoview.domain.segment import IntArray
from hexoview.domain.timestamp import Clock
from hexoview.domain.uri import uri
from hexoview.export.answer import shown_times
from hexoview.export.csv_cells import NOT_THE_TABLE, Cells
from hexoview.export.csv_head import description_lines, header
from hexoview.export.csv_times import EXCEL_1970, decimals_of, offsets_s
from hexoview.export.dialect import TableDialect, TimeStyle
from hexoview.export.epochs import origins
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan

_BOM = b"\xef\xbb\xbf"
_DAY_S = 86_400
_SECOND_DIGITS = "0000-00-00T00:00:00"


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Consecutive rows of one person as a file has them.

    Attributes:
        times: as whole numbers of ticks, of the clock that the file shows; None where it has no times.
        first: the column of `cells` that the first channel has.
    """

    user_id: int
    times: np.ndarray | None
    cells: Cells
    first: int


class TableLines:
    """Reads a table's lines, person after person.

    Every method raises a ValueError that says what isn't as it should be.
    """

    def __init__(self, plan: Plan, request: ExportRequest, *, has_points: bool) -> None:
        self._plan = plan
        self._request = request
        self._dialect = request.dialect
        self._separator = request.dialect.separator.character.encode()
        self._is_timed = not plan.query.options.no_timestamps
        style = self._dialect.times
        self._has_dates = self._is_timed and style.is_text
        self._has_points = has_points or style in {TimeStyle.UNIX, TimeStyle.ELAPSED, TimeStyle.EXCEL}
        self._people = [user.id for user in plan.users]
        self._origins = origins(plan)
        self._codings = {
            place: kind.coding
            for place, kind in enumerate(plan.datatypes)
            if kind.coding is not None and request.epoch is None and request.tells_in_words(kind)
        }

    def rows(self, lines: Iterator[bytes]) -> Iterator[ReadRows]:
        """The rows of one file, after a look at its head."""
        text = self._behind_head(lines)
        while text := text or next(lines, b""):
            section, text = self._section(text)
            yield self._read(section)

    def flat(self, lines: Iterator[bytes]) -> Iterator[tuple[np.ndarray | None, np.ndarray]]:
        """Times and values of lines of `time,value`, or of values alone."""
        text = self._without_mark(next(lines, b""))
        while text := text or next(lines, b""):
            yield self._flat(text)
            text = b""

    def on_the_wall(self, times: IntArray) -> IntArray:
        """Times as a file tells them: for Excel on the clock of a place."""
        if self._dialect.times is not TimeStyle.EXCEL:
            return times
        rate = self._plan.clock.ticks_per_second
        return times + offsets_s(times // rate, self._dialect.zone) * rate

    def shown_ticks(self, ticks: IntArray) -> IntArray:
        """Ticks as `times` tell them, in whole seconds where these are asked for."""
        return self.on_the_wall(shown_times(ticks, self._plan))

    def _behind_head(self, lines: Iterator[bytes]) -> bytes:
        text = self._without_mark(next(lines, b""))
        for told in description_lines(self._plan, self._request):
            line, _, text = (text or next(lines, b"")).partition(b"\n")
            if line.decode("utf-8", "replace") != told:
                raise ValueError("the lines that describe it say otherwise")
        names = header(self._plan, self._request)
        if not names:
            return text
        head, _, text = (text or next(lines, b"")).partition(b"\n")
        delimiter = self._dialect.separator.character
        if tuple(next(csv.reader([head.decode("ascii", "replace")], delimiter=delimiter), [])) != names:
            raise ValueError("its first line isn't the head of the table")
        return text

    def _without_mark(self, text: bytes) -> bytes:
        if text.startswith(_BOM) != self._dialect.has_bom:
            raise ValueError("its first bytes aren't what they should be")
        return text.removeprefix(_BOM)

    def _section(self, text: bytes) -> tuple[bytes, bytes]:
        """The first user's lines without the user, and the lines of those who follow."""
        if len(self._plan.users) < 2:
            return text, b""
        while self._people and not text.startswith(self._address(self._people[0])):
            self._people.pop(0)
        if not self._people:
            raise ValueError(NOT_THE_TABLE)
        own = self._address(self._people[0])
        following = text.find(b"\n" + self._address(self._people[1])) if len(self._people) > 1 else -1
        lines = text if following < 0 else text[: following + 1]
        bare = (b"\n" + lines).replace(b"\n" + own, b"\n")[1:]
        if len(lines) - len(bare) != lines.count(b"\n") * len(own):
            raise ValueError(NOT_THE_TABLE)
        return bare, text[len(lines) :]

    def _address(self, user_id: int) -> bytes:
        """How the lines of a user begin."""
        return uri("user", user_id).encode() + self._separator

    def _read(self, text: bytes) -> ReadRows:
        user_id = self._people[0] if self._people else 0
        columns = len(header(self._plan, self._request)) - (len(self._plan.users) > 1)
        times: np.ndarray | None = None
        if self._has_dates:
            times, text = dates_and_rest(text, self._plan.clock, self._dialect)
            columns -= 1
        if self._codings:
            text = self._in_numbers(text, 1 if self._is_timed and not self._has_dates else 0)
        cells = Cells.of(self._with_commas(text), columns, has_points=self._has_points)
        first = 1 if self._is_timed and not self._has_dates else 0
        if cells.has_blank_row(first):
            raise ValueError("it has a row without a value")
        if first:
            times = self._times(cells, user_id)
        return ReadRows(user_id, times, cells, first)

    def _flat(self, text: bytes) -> tuple[np.ndarray | None, np.ndarray]:
        if self._has_dates:
            dates, text = dates_and_rest(text, self._plan.clock, self._dialect)
            return dates, Cells.of(self._with_commas(text), 1, has_points=self._has_points).column(0)[1]
        width = 2 if self._is_timed else 1
        cells = Cells.of(self._with_commas(text), width, has_points=self._has_points)
        if len(cells.numbers) != cells.row_count * width:
            raise ValueError(NOT_THE_TABLE)
        times = self._ticks(cells.column(0)[1], 0) if self._is_timed else None
        return times, cells.column(width - 1)[1]

    def _with_commas(self, text: bytes) -> bytes:
        """The same numbers between commas, with points in them."""
        if self._dialect.separator.character == ",":
            return text
        # A comma is a decimal's where lines have other separators; one that isn't fails as no number.
        comma = b"." if self._dialect.decimal.character == "," else b"?"
        return text.translate(bytes.maketrans(b"," + self._separator, comma + b","))

    def _in_numbers(self, text: bytes, first: int) -> bytes:
        """The same lines with the words turned back into the numbers that they tell."""
        lines = [line.split(self._separator) for line in text.split(b"\n")[:-1]]
        for place, coding in self._codings.items():
            known: dict[bytes, bytes] = {b"": b""}
            for cells in lines:
                word = cells[first + place] if len(cells) > first + place else b""
                if word not in known:
                    known[word] = self._number(word, coding)
                if word:
                    cells[first + place] = known[word]
        return b"".join(self._separator.join(cells) + b"\n" for cells in lines)

    def _number(self, word: bytes, coding: Coding) -> bytes:
        told = word.decode().replace(", ", "; ")
        try:
            return str(coding.number_of(told)).encode()
        except ValueError:
            raise ValueError("a cell tells no state") from None

    def _times(self, cells: Cells, user_id: int) -> np.ndarray:
        """The first column, which has no blanks."""
        _, times = cells.column(0)
        if len(times) != cells.row_count:
            raise ValueError("its times don't follow each other")
        return self._ticks(times, self._origins.get(user_id, 0))

    def _ticks(self, times: np.ndarray, origin: int) -> np.ndarray:
        rate = self._plan.clock.ticks_per_second
        match self._dialect.times:
            case TimeStyle.UNIX:
                return _whole(times * rate)
            case TimeStyle.ELAPSED:
                return _whole(times * rate) + origin
            case TimeStyle.EXCEL:
                return _whole((times - EXCEL_1970) * (_DAY_S * rate))
            case _:
                return times


def _whole(ticks: np.ndarray) -> IntArray:
    return np.asarray(np.rint(ticks), np.int64)


def dates_and_rest(text: bytes, clock: Clock, dialect: TableDialect) -> tuple[IntArray, bytes]:
    """The ticks that lines begin with as ISO 8601, and the lines without them and their separator.

    Raises:
        ValueError: a line begins otherwise.
    """
    zone = "Z" if dialect.times is TimeStyle.UTC else "+00:00"
    pattern = f"{_SECOND_DIGITS}.{'0' * decimals_of(clock)}{zone}{dialect.separator.character}"
    raw = np.frombuffer(text, np.uint8)
    starts = np.concatenate([[0], np.flatnonzero(raw == ord("\n"))[:-1] + 1])
    places = starts[:, None] + np.arange(len(pattern))
    if not text.endswith(b"\n") or places[-1, -1] >= len(raw):
        raise ValueError(NOT_THE_TABLE)
    dates = raw[places]
    ticks = _ticks_of(dates, pattern, clock)
    if dialect.times is TimeStyle.ISO:
        offsets = offsets_s(ticks // clock.ticks_per_second, dialect.zone)
        if np.any(_told_offsets(dates) != offsets):
            raise ValueError("its times have another zone's offset")
    is_kept = np.ones(len(raw), dtype=bool)
    is_kept[places.ravel()] = False
    return ticks, raw[is_kept].tobytes()


def _ticks_of(dates: np.ndarray, pattern: str, clock: Clock) -> IntArray:
    """The ticks of texts of one length, a row each; ValueError where one isn't of the pattern."""
    told = np.frombuffer(pattern.encode(), np.uint8)
    is_digit = told == ord("0")
    is_right = np.where(is_digit, (dates >= ord("0")) & (dates <= ord("9")), dates == told)
    sign = pattern.find("+")
    if sign >= 0:
        is_right[:, sign] = (dates[:, sign] == ord("+")) | (dates[:, sign] == ord("-"))
    if not is_right.all():
        raise ValueError("a cell holds no time")
    days = _days(_number(dates, 0, 4), _number(dates, 5, 7), _number(dates, 8, 10))
    seconds = (
        days * _DAY_S + _number(dates, 11, 13) * 3600 + _number(dates, 14, 16) * 60 + _number(dates, 17, 19)
    )
    if sign >= 0:
        seconds -= _told_offsets(dates)
    digits = decimals_of(clock)
    fraction, rest = np.divmod(_number(dates, 20, 20 + digits) * clock.ticks_per_second, 10**digits)
    if rest.any():
        raise ValueError("a time lies between two ticks")
    return seconds * clock.ticks_per_second + fraction


def _told_offsets(dates: np.ndarray) -> IntArray:
    """The offsets that texts end with before their separator, in seconds."""
    end = dates.shape[1] - 1
    size = _number(dates, end - 5, end - 3) * 3600 + _number(dates, end - 2, end) * 60
    return np.where(dates[:, end - 6] == ord("-"), -size, size)


def _number(dates: np.ndarray, low: int, high: int) -> IntArray:
    total = np.zeros(len(dates), np.int64)
    for place in range(low, high):
        total = total * 10 + (dates[:, place].astype(np.int64) - ord("0"))
    return total


def _days(year: IntArray, month: IntArray, day: IntArray) -> IntArray:
    """Days since 1970-01-01 by the civil calendar's own arithmetic, with March as the first month."""
    year = year - (month <= 2)
    era_year = year % 400
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = era_year * 365 + era_year // 4 - era_year // 100 + day_of_year
    return year // 400 * 146_097 + day_of_era - 719_468
