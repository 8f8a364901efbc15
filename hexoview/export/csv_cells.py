"""The cells of a table's lines, taken apart with numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hexoview.export.verify import numbers, without_numbers

_COMMA, _NEW_LINE = 44, 10
_NO_STARTS = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Cells:
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
    def of(cls, text: bytes, width: int, *, has_points: bool) -> Cells:
        """The numbers of whole lines of `width` cells between commas.

        Raises:
            ValueError: it isn't such a table, and what isn't.
        """
        count, frame = text.count(b"\n"), without_numbers(text)
        # Nine of ten tables have no blank, and are read twice as fast.
        if frame == (b"," * (width - 1) + b"\n") * count:
            found = _numbers(text, has_points=has_points)
            if len(found) == count * width:
                return cls(found, None, _NO_STARTS, count, width)
        raw = np.frombuffer(text, np.uint8)
        ends = np.flatnonzero((raw == _COMMA) | (raw == _NEW_LINE))
        if len(frame) != count * width or len(ends) != len(frame) or not text.endswith(b"\n"):
            raise ValueError(NOT_THE_TABLE)
        if not (raw[ends[width - 1 :: width]] == _NEW_LINE).all():
            raise ValueError(NOT_THE_TABLE)
        is_filled = np.diff(ends, prepend=-1) > 1
        is_kept = np.ones(len(raw), dtype=bool)
        is_kept[ends[~is_filled]] = False
        found = _numbers(raw[is_kept].tobytes(), has_points=has_points)
        places = np.flatnonzero(is_filled)
        if len(found) != len(places):
            raise ValueError("a cell holds no number")
        return cls._with_blanks(found, places, count, width)

    @classmethod
    def _with_blanks(cls, found: np.ndarray, places: np.ndarray, row_count: int, width: int) -> Cells:
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

    def dense(self, first: int) -> np.ndarray:
        """The columns from `first` on as float64, a row each, NaN where a cell is blank."""
        if self.rows is None:
            return self.numbers.reshape(self.row_count, self.width)[:, first:].astype(np.float64)
        table = np.full((self.row_count, self.width - first), np.nan)
        for place in range(first, self.width):
            rows, values = self.column(place)
            table[rows, place - first] = values
        return table

    def has_blank_row(self, first: int) -> bool:
        """Whether a row is blank from column `first` on."""
        if self.rows is None:
            return False
        has_value = np.zeros(self.row_count, dtype=bool)
        has_value[self.rows[self.starts[first] :]] = True
        return not has_value.all()


NOT_THE_TABLE = "it isn't the table that it should be"


def _numbers(text: bytes, *, has_points: bool) -> np.ndarray:
    return numbers(text.replace(b"\n", b",")[:-1], has_points=has_points)
