"""EDF+ annotations as bytes: how many each takes, and the annotations one after the other."""

from __future__ import annotations

import re
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable
from hexoview.codecs.edf_text import refusal

# What ends an annotation early, and half characters, which no file can hold.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_BLOCK_ROWS = 65_536
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
    onsets = table.onset_ticks[low:high]
    wholes, parts = np.divmod(np.abs(onsets), table.ticks_per_second)
    signs = np.where(onsets < 0, "-", "+").tolist()
    part_texts, durations = _Parts(table.ticks_per_second), _Durations(table.ticks_per_second)
    columns = (signs, wholes.tolist(), parts.tolist(), table.duration_ticks[low:high].tolist())
    return "".join(
        [
            f"{sign}{whole}{part_texts[part]}{durations[lasts]}\x14{text}\x14\0"
            for sign, whole, part, lasts, text in zip(*columns, table.texts_between(low, high), strict=True)
        ]
    ).encode()


def fraction_text(fraction: Fraction) -> str:
    """What stands behind the seconds for a fraction below 1: `.25`, nothing for 0."""
    return _Parts(NANOSECONDS)[int(fraction * NANOSECONDS)]


class _Parts(dict[int, str]):
    """From ticks within a second to what stands behind the seconds: 1 of 256 is `.00390625`."""

    def __init__(self, ticks_per_second: int) -> None:
        self._ticks_per_second = ticks_per_second

    def __missing__(self, ticks: int) -> str:
        units = f"{ticks * NANOSECONDS // self._ticks_per_second:09d}".rstrip("0")
        text = self[ticks] = f".{units}" if units else ""
        return text


class _Durations(dict[int, str]):
    """From a duration in ticks to what stands behind the onset; nothing for none."""

    def __init__(self, ticks_per_second: int) -> None:
        self._ticks_per_second = ticks_per_second
        self._parts = _Parts(ticks_per_second)
        self[-1] = ""

    def __missing__(self, ticks: int) -> str:
        whole, part = divmod(ticks, self._ticks_per_second)
        text = self[ticks] = f"\x15{whole}{self._parts[part]}"
        return text


def _decimal_bytes(ticks: NDArray[np.int64], ticks_per_second: int) -> NDArray[np.int64]:
    """The length of each number of ticks as the shortest decimal of seconds."""
    wholes, parts = np.divmod(ticks, ticks_per_second)
    units = parts * (NANOSECONDS // ticks_per_second)
    sizes = 1 + np.searchsorted(_TENS, wholes, side="right") + (units > 0)
    for power in range(1, 10):
        sizes += units % 10**power != 0
    return sizes
