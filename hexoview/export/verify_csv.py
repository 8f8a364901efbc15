"""Reads a CSV export back: the head with the standard library, the cells with numpy, in chunks."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hexoview.domain.datatype import Coding
from hexoview.domain.span import EARLIEST
from hexoview.domain.uri import uri
from hexoview.export.csv_writer import header
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.request import ExportRequest
from hexoview.export.verify import Comparison, numbers, without_numbers
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

_COMMA, _NEW_LINE = 44, 10
_NO_STARTS = np.empty(0, np.int64)
_NOT_THE_TABLE = "it isn't the table that it should be"


def verify_csv(path: Path, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
    """Compares every value of the file with the store's.

    Raises:
        ExportError: one differs, or the file isn't the table that it should be.
    """
    comparison = _CsvComparison(plan, request, store, watch)
    with told_in_sentences(request.target), path.open("rb", buffering=0) as file:
        lines = _whole_lines(comparison.chunks(file))
        if plan.query.options.flat:
            for text in lines:
                comparison.compare_flat(text)
        else:
            comparison.compare_table(lines)
    comparison.finish()


def _whole_lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same text, cut where lines end."""
    rest = b""
    for chunk in chunks:
        head, end, tail = chunk.rpartition(b"\n")
        if end:
            yield rest + head + end
            rest = tail
        else:
            rest += chunk
    if rest:
        yield rest


@dataclass(frozen=True, slots=True)
class _Cells:
    """The numbers of some lines, row by row where no cell is blank, else column by column.

    Attributes:
        rows: the row of each number; None where no cell is blank.
        starts: where each column's numbers begin, and the end; empty where no cell is blank.
    """

    numbers: np.ndarray
    rows: np.ndarray | None
    starts: np.ndarray
    row_count: int
    width: int

    @classmethod
    def with_blanks(cls, found: np.ndarray, places: np.ndarray, row_count: int, width: int) -> _Cells:
        """Puts numbers, each with its cell counted from the first, in the order of their columns."""
        rows, columns = np.divmod(places, width)
        order = np.argsort(columns.astype(np.uint16), kind="stable")
        starts = np.searchsorted(columns[order], np.arange(width + 1))
        return cls(found[order], rows[order], starts, row_count, width)

    def column(self, place: int) -> tuple[np.ndarray | slice, np.ndarray]:
        """The rows and the numbers of one column."""
        if self.rows is None:
            return slice(None), self.numbers[place :: self.width]
        own = slice(self.starts[place], self.starts[place + 1])
        return self.rows[own], self.numbers[own]

    def has_blank_row(self, first: int) -> bool:
        """Whether a row is blank from column `first` on."""
        if self.rows is None:
            return False
        has_value = np.zeros(self.row_count, dtype=bool)
        has_value[self.rows[self.starts[first] :]] = True
        return not has_value.all()


class _CsvComparison(Comparison):
    """Takes a table apart into the columns of each user."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        super().__init__(plan, request, store, watch)
        self._plan = plan
        self._is_timed = not plan.query.options.no_timestamps
        self._datatypes = [kind.id for kind in plan.datatypes]
        self._people = [user.id for user in plan.users]
        self._by_channel = {
            (source.channel.user_id, source.channel.datatype.id): source for source in self.sources
        }
        self._latest = float(EARLIEST)
        self._codings = {
            place: kind.coding
            for place, kind in enumerate(plan.datatypes)
            if kind.coding is not None and request.tells_in_words(kind)
        }

    def compare_flat(self, text: bytes) -> None:
        """Compares lines of `time,value`, or of values alone."""
        width = 2 if self._is_timed else 1
        cells = self._cells(text, width)
        if len(cells.numbers) != cells.row_count * width:
            self.differs(_NOT_THE_TABLE)
        table = cells.numbers.reshape(-1, width)
        self.compare_mixed(table[:, 0] if self._is_timed else None, table[:, -1])

    def compare_table(self, lines: Iterator[bytes]) -> None:
        """Compares the head, then the rows of each user."""
        text = next(lines, b"")
        names = header(self._plan)
        if names:
            head, _, text = text.partition(b"\n")
            if tuple(next(csv.reader([head.decode("ascii", "replace")]), [])) != names:
                self.differs("its first line isn't the head of the table")
        while text := text or next(lines, b""):
            section, text = self._section(text)
            self._compare_rows(section)

    def _section(self, text: bytes) -> tuple[bytes, bytes]:
        """The first user's lines without the user, and the lines of those who follow."""
        if len(self._plan.users) < 2:
            return text, b""
        while self._people and not text.startswith(_address(self._people[0])):
            self._people.pop(0)
            self._latest = float(EARLIEST)
        if not self._people:
            self.differs(_NOT_THE_TABLE)
        own = _address(self._people[0])
        following = text.find(b"\n" + _address(self._people[1])) if len(self._people) > 1 else -1
        lines = text if following < 0 else text[: following + 1]
        bare = (b"\n" + lines).replace(b"\n" + own, b"\n")[1:]
        if len(lines) - len(bare) != lines.count(b"\n") * len(own):
            self.differs(_NOT_THE_TABLE)
        return bare, text[len(lines) :]

    def _compare_rows(self, text: bytes) -> None:
        first = 1 if self._is_timed else 0
        if self._codings:
            text = self._in_numbers(text, first)
        cells = self._cells(text, first + len(self._datatypes))
        if cells.has_blank_row(first):
            self.differs("it has a row without a value")
        times = self._times(cells) if self._is_timed else None
        user_id = self._people[0] if self._people else 0
        for place, datatype_id in enumerate(self._datatypes, start=first):
            rows, values = cells.column(place)
            source = self._by_channel.get((user_id, datatype_id))
            if source is not None:
                self.compare(source, None if times is None else times[rows], values)
            elif len(values):
                self.differs(_NOT_THE_TABLE)

    def _in_numbers(self, text: bytes, first: int) -> bytes:
        """The same lines with the words turned back into the numbers that they tell."""
        lines = [line.split(b",") for line in text.split(b"\n")[:-1]]
        for place, coding in self._codings.items():
            known: dict[bytes, bytes] = {b"": b""}
            for cells in lines:
                word = cells[first + place] if len(cells) > first + place else b""
                if word not in known:
                    known[word] = self._number(word, coding)
                if word:
                    cells[first + place] = known[word]
        return b"".join(b",".join(cells) + b"\n" for cells in lines)

    def _number(self, word: bytes, coding: Coding) -> bytes:
        try:
            return str(coding.number_of(word.decode())).encode()
        except ValueError:
            self.differs("a cell tells no state")

    def _times(self, cells: _Cells) -> np.ndarray:
        """The first column, which has no blanks and never goes back."""
        _, times = cells.column(0)
        if len(times) != cells.row_count or times[0] < self._latest or np.any(times[1:] < times[:-1]):
            self.differs("its times don't follow each other")
        self._latest = times[-1]
        return times

    def _cells(self, text: bytes, width: int) -> _Cells:
        """The numbers of lines of `width` cells."""
        count, frame = text.count(b"\n"), without_numbers(text)
        # Nine of ten tables have no blank, and are read twice as fast.
        if frame == (b"," * (width - 1) + b"\n") * count:
            found = self._numbers(text)
            if len(found) == count * width:
                return _Cells(found, None, _NO_STARTS, count, width)
        raw = np.frombuffer(text, np.uint8)
        ends = np.flatnonzero((raw == _COMMA) | (raw == _NEW_LINE))
        if len(frame) != count * width or len(ends) != len(frame) or not text.endswith(b"\n"):
            self.differs(_NOT_THE_TABLE)
        if not (raw[ends[width - 1 :: width]] == _NEW_LINE).all():
            self.differs(_NOT_THE_TABLE)
        is_filled = np.diff(ends, prepend=-1) > 1
        is_kept = np.ones(len(raw), dtype=bool)
        is_kept[ends[~is_filled]] = False
        found = self._numbers(raw[is_kept].tobytes())
        places = np.flatnonzero(is_filled)
        if len(found) != len(places):
            self.differs("a cell holds no number")
        return _Cells.with_blanks(found, places, count, width)

    def _numbers(self, text: bytes) -> np.ndarray:
        return numbers(text.replace(b"\n", b",")[:-1], has_points=self.has_points)


def _address(user_id: int) -> bytes:
    """How the lines of a user begin."""
    return uri("user", user_id).encode() + b","
