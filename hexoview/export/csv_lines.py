"""Turns the lines of a table in any dialect back into times and numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.domain.datatype import Coding
from hexoview.domain.segment import IntArray
from hexoview.domain.uri import uri
from hexoview.export.answer import shown_times
from hexoview.export.csv_cells import NOT_THE_TABLE, Cells
from hexoview.export.csv_first_cells import first_cells
from hexoview.export.csv_head import description_lines, header
from hexoview.export.csv_times import offsets_s
from hexoview.export.dialect import TimeStyle
from hexoview.export.epochs import origins
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan

_BOM = b"\xef\xbb\xbf"


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
        self._has_own_times = self._is_timed and request.dialect.times is not TimeStyle.TICKS
        self._has_points = has_points
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
        if self._has_own_times:
            times, text = self._own_times(text, user_id)
            columns -= 1
        first = 1 if self._is_timed and not self._has_own_times else 0
        if self._codings:
            text = self._in_numbers(text, first)
        cells = Cells.of(self._with_commas(text), columns, has_points=self._has_points)
        if cells.has_blank_row(first):
            raise ValueError("it has a row without a value")
        if first:
            _, times = cells.column(0)
            if len(times) != cells.row_count:
                raise ValueError("its times don't follow each other")
        return ReadRows(user_id, times, cells, first)

    def _flat(self, text: bytes) -> tuple[np.ndarray | None, np.ndarray]:
        times: np.ndarray | None = None
        width = 2 if self._is_timed and not self._has_own_times else 1
        if self._has_own_times:
            times, text = self._own_times(text, 0)
        cells = Cells.of(self._with_commas(text), width, has_points=self._has_points)
        if len(cells.numbers) != cells.row_count * width:
            raise ValueError(NOT_THE_TABLE)
        return cells.column(0)[1] if width > 1 else times, cells.column(width - 1)[1]

    def _own_times(self, text: bytes, user_id: int) -> tuple[IntArray, bytes]:
        """The times of a style that isn't the API's, and the lines without them."""
        ticks, rest = first_cells(text, self._plan.clock, self._dialect)
        is_elapsed = self._dialect.times is TimeStyle.ELAPSED
        return ticks + (self._origins.get(user_id or self._only_user, 0) if is_elapsed else 0), rest

    @property
    def _only_user(self) -> int:
        return self._plan.users[0].id if self._plan.users else 0

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
