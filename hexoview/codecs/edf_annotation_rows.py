"""EDF+ annotations as bytes: how many each takes, and the annotations one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable
from hexoview.codecs.edf_text import refusal

# What ends an annotation early, and half characters, which no file can hold.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_BLOCK_ROWS = 65_536
# Rows put together at once: of the longest texts they take 3 MB.
_ROWS_AT_ONCE = 8192
# No byte of UTF-8.
_FILLING = b"\xff"
_SIGNS = np.array([b"+", b"-"])

Cells = NDArray[np.bytes_]
_TENS = 10 ** np.arange(1, 19)


def check_rows(table: AnnotationTable) -> None:
    """Raise a FormatError for a text with a control character and a time that no decimal tells exactly."""
    if NANOSECONDS % table.ticks_per_second:
        raise refusal(f"A tick of 1/{table.ticks_per_second} s is no decimal.")
    if _FORBIDDEN.search("".join(table.texts)):
        text = next(text for text in table.texts if _FORBIDDEN.search(text))
        raise refusal(f"The annotation {text[:80]!r} holds a control character.")


def row_bytes(table: AnnotationTable) -> NDArray[np.int32]:
    """Bytes of each row: sign, onset, duration, text, three separators."""
    texts = table.texts
    # A quarter of the time of encoding each of 394,000.
    measured = map(len, texts) if "".join(texts).isascii() else (len(text.encode()) for text in texts)
    text_bytes = np.fromiter(measured, np.int32, len(texts))
    sizes = np.empty(len(table), np.int32)
    for low in range(0, len(table), _BLOCK_ROWS):
        rows = slice(low, low + _BLOCK_ROWS)
        durations = table.duration_ticks[rows]
        lasting = 1 + _decimal_bytes(np.maximum(durations, 0), table.ticks_per_second)
        onsets = _decimal_bytes(np.abs(table.onset_ticks[rows]), table.ticks_per_second)
        written = text_bytes[rows] if table.text_of is None else text_bytes[table.text_of[rows]]
        sizes[rows] = 4 + onsets + np.where(durations < 0, 0, lasting) + written
    return sizes


def encode_rows(table: AnnotationTable, low: int, high: int) -> bytes:
    """The rows `low` to `high`, the last not included, as EDF+ writes them."""
    writer = _Writer(table)
    starts = range(low, high, _ROWS_AT_ONCE)
    return b"".join([writer.rows(start, min(start + _ROWS_AT_ONCE, high)) for start in starts])


class _Writer:
    """Puts rows together from columns of equally long cells: a fifth of the time of a format string each.

    What a cell has too much is filled with a byte that no text has, and taken out at the end.
    """

    def __init__(self, table: AnnotationTable) -> None:
        self._table = table
        self._ticks_per_second = table.ticks_per_second
        self._texts = None if table.text_of is None else _text_cells(table.texts)

    def rows(self, low: int, high: int) -> bytes:
        """The rows `low` to `high`, the last not included."""
        onsets = self._table.onset_ticks[low:high]
        wholes, parts = np.divmod(np.abs(onsets), self._ticks_per_second)
        columns = [
            _SIGNS[(onsets < 0).astype(np.intp)],
            _by_value(wholes, _number_cells),
            _by_value(parts, partial(self._time_cells, _part_text)),
            _by_value(self._table.duration_ticks[low:high], partial(self._time_cells, _duration_text)),
            np.full(high - low, b"\x14"),
            self._text_cells(low, high),
        ]
        rows = np.empty(high - low, [(str(place), cells.dtype) for place, cells in enumerate(columns)])
        for place, cells in enumerate(columns):
            rows[str(place)] = cells
        return rows.tobytes().translate(None, _FILLING)

    def _time_cells(self, text_of: Callable[[int, int], str], ticks: NDArray[np.int64]) -> Cells:
        return _cells([text_of(one, self._ticks_per_second).encode() for one in ticks.tolist()])

    def _text_cells(self, low: int, high: int) -> Cells:
        text_of = self._table.text_of
        if self._texts is None or text_of is None:
            return _text_cells(self._table.texts[low:high])
        return self._texts[text_of[low:high]]


def _by_value(values: NDArray[np.int64], cells_of: Callable[[NDArray[np.int64]], Cells]) -> Cells:
    """A cell for each number, equal ones made once."""
    low, high = int(values.min()), int(values.max())
    if high - low < len(values):
        # Seconds follow each other, and a second has few ticks: no need to sort them.
        return cells_of(np.arange(low, high + 1))[values - low]
    distinct, places = np.unique(values, return_inverse=True)
    return cells_of(distinct)[places]


def _number_cells(numbers: NDArray[np.int64]) -> Cells:
    """Numbers of seconds from 0 on, in ascending order."""
    powers = 10 ** np.arange(len(str(numbers[-1])) - 1, -1, -1)
    digits = ord("0") + numbers[:, None] // powers % 10
    digits[(numbers[:, None] < powers) & (powers > 1)] = ord(_FILLING)
    return digits.astype(np.uint8).reshape(-1).view(f"S{len(powers)}")


def _text_cells(texts: Sequence[str]) -> Cells:
    return _cells([text.encode() + b"\x14\0" for text in texts])


def _cells(texts: Sequence[bytes]) -> Cells:
    """Texts filled up to one length."""
    width = max(1, *map(len, texts))
    return np.frombuffer(b"".join([text.ljust(width, _FILLING) for text in texts]), f"S{width}")


def fraction_text(fraction: Fraction) -> str:
    """What stands behind the seconds for a fraction below 1: `.25`, nothing for 0."""
    return _part_text(int(fraction * NANOSECONDS), NANOSECONDS)


# A second has 256 or 1000 ticks, and every table of a file asks for each of them.
@lru_cache(maxsize=4096)
def _part_text(ticks: int, ticks_per_second: int) -> str:
    """From ticks within a second to what stands behind the seconds: 1 of 256 is `.00390625`."""
    units = f"{ticks * NANOSECONDS // ticks_per_second:09d}".rstrip("0")
    return f".{units}" if units else ""


def _duration_text(ticks: int, ticks_per_second: int) -> str:
    """From a duration in ticks to what stands behind the onset; nothing for none."""
    if ticks < 0:
        return ""
    whole, part = divmod(ticks, ticks_per_second)
    return f"\x15{whole}{_part_text(part, ticks_per_second)}"


def _decimal_bytes(ticks: NDArray[np.int64], ticks_per_second: int) -> NDArray[np.int64]:
    """The length of each number of ticks as the shortest decimal of seconds."""
    wholes, parts = np.divmod(ticks, ticks_per_second)
    units = parts * (NANOSECONDS // ticks_per_second)
    sizes = 1 + np.searchsorted(_TENS, wholes, side="right") + (units > 0)
    for power in range(1, 10):
        sizes += units % 10**power != 0
    return sizes
