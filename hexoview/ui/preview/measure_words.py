"""What was measured, as rows of a table: for the panel, and with every digit for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from hexoview.query.measure import Cursors, Measured
from hexoview.query.trace import TracePicture
from hexoview.ui import words
from hexoview.ui.preview.readout import decimals
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.whose import Whose
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate

Row = tuple[str, ...]


_SLOWEST_S = 60
"""Seconds between two beats or breaths; further apart, the cursors mark something else."""


def heads() -> Row:
    """What stands over the columns."""
    return (
        translate("Preview", "Channel"),
        translate("Preview", "at A"),
        translate("Preview", "at B"),
        translate("Preview", "B − A"),
        translate("Preview", "mean"),
        translate("Preview", "least"),
        translate("Preview", "greatest"),
        translate("Preview", "values"),
        translate("Preview", "valid"),
    )


def row_of(trace: TracePicture, found: Measured | None, whose: Whose) -> Row:
    """One channel's figures; a flag or state channel says in its second cell what held for how long."""
    unit = f" ({trace.datatype.unit})" if trace.datatype.unit else ""
    name = ", ".join(filter(None, [f"{in_words(trace.datatype.label)}{unit}", whose.said(trace)]))
    if found is None:
        return (name,)
    if found.shares:
        shares = ", ".join(f"{word} {_percent(share)}" for word, share in found.shares)
        return name, shares
    digits = decimals(trace)
    ends = (found.at_a, found.at_b, found.change)
    return (
        name,
        *(_told(value, digits) for value in ends),
        _told(found.mean, digits + 1),
        *(_told(value, digits) for value in (found.least, found.greatest)),
        words.count(found.count),
        "–" if found.valid is None else _percent(found.valid),
    )


def rows_of(
    traces: Sequence[TracePicture], found: Mapping[tuple[int, int], Measured], timescale: Timescale
) -> tuple[Row, ...]:
    """A row for each channel, in the order in which they are given."""
    whose = Whose.of(traces, timescale)
    return tuple(row_of(trace, found.get(trace.key), whose) for trace in traces)


def head_line(cursors: Cursors, timescale: Timescale) -> str:
    """When the cursors are, how far apart, and how many beats or breaths a minute that would be."""
    apart = abs(cursors.b - cursors.a)
    parts = [
        translate("Preview", "A {0}").format(timescale.moment(cursors.a)),
        translate("Preview", "B {0}").format(timescale.moment(cursors.b)),
        translate("Preview", "Δt {0}").format(_seconds(apart, timescale)),
    ]
    if 0 < apart <= _SLOWEST_S * timescale.clock.ticks_per_second:
        rate = float(Fraction(60 * timescale.clock.ticks_per_second, apart))
        parts.append(translate("Preview", "1/Δt {0} beats or breaths a minute").format(words.number(rate, 1)))
    return words.DOT.join(parts)


def as_text(head: str, rows: Iterable[Row]) -> str:
    """A table that a spreadsheet takes: cells parted by tabs, minus signs and spaces that it reads."""
    lines = [head, "\t".join(heads()), *("\t".join(row) for row in rows)]
    return "\n".join(map(words.plain_digits, lines))


def _seconds(ticks: int, timescale: Timescale) -> str:
    seconds = timescale.clock.exact_seconds(ticks)
    if seconds < 60:
        return f"{words.number(float(seconds), 3)}{words.THIN}s"
    return words.length(ticks, timescale.clock)


def _told(value: float | None, digits: int) -> str:
    return "–" if value is None else words.number(value, digits)


def _percent(share: float) -> str:
    # What isn't all never reads as 100 %, and what isn't nothing never as 0 %.
    percent = min(share * 100, 99.9) if share < 1 else 100.0
    told = f"{max(percent, 0.1) if share else 0:.1f}".removesuffix(".0")
    return f"{words.pointed(told)}{words.THIN}%"
