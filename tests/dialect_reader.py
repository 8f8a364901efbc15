"""Reads a table in any dialect with the standard library alone: text, fractions and the calendar."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

from hexoview.export.dialect import Decimal, Separator, TableDialect, TimeStyle

TICKS = 256
_DELIMITERS = {Separator.COMMA: ",", Separator.SEMICOLON: ";", Separator.TAB: "\t"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Row = tuple[str, int, tuple[Fraction | str | None, ...]]


def read_table(
    paths: Sequence[Path], dialect: TableDialect, origins: dict[str, int]
) -> tuple[list[str], list[Row]]:
    """The names of the columns, and each row's person, tick and cells; one head above each file."""
    heads, rows = set(), []
    for path in paths:
        lines = _lines(path, dialect)
        head, *cells = list(csv.reader(lines, delimiter=_DELIMITERS[dialect.separator]))
        heads.add(tuple(head))
        rows += [_row(head, row, dialect, origins) for row in cells]
    [head] = heads
    return list(head), rows


def _lines(path: Path, dialect: TableDialect) -> list[str]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") == dialect.has_bom
    lines = content.decode("utf-8-sig").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    assert bool(comments) == dialect.describes
    assert lines[: len(comments)] == comments
    return lines[len(comments) :]


def _row(head: list[str], cells: list[str], dialect: TableDialect, origins: dict[str, int]) -> Row:
    assert len(head) == len(cells)
    person = cells.pop(0) if head[0] == "user" else ""
    tick = tick_of(cells.pop(0), dialect, origins.get(person, 0))
    return person, tick, tuple(_value(cell, dialect) for cell in cells)


def _value(cell: str, dialect: TableDialect) -> Fraction | str | None:
    if not cell:
        return None
    if dialect.decimal is Decimal.COMMA:
        assert "." not in cell
        cell = cell.replace(",", ".")
    try:
        return Fraction(cell)
    except ValueError:
        return cell


def tick_of(text: str, dialect: TableDialect, origin: int) -> int:
    """The tick that a time tells, exactly."""
    if dialect.times.is_text:
        return _tick_of_date(text)
    number = Fraction(text.replace(",", ".") if dialect.decimal is Decimal.COMMA else text)
    if dialect.times is TimeStyle.TICKS:
        assert number.denominator == 1
        return int(number)
    if dialect.times is TimeStyle.EXCEL:
        local = (number - 25_569) * 86_400 * TICKS
        assert abs(local - round(local)) < Fraction(1, 8)
        return round(local)
    assert (number * TICKS).denominator == 1
    return int(number * TICKS) + (origin if dialect.times is TimeStyle.ELAPSED else 0)


def _tick_of_date(text: str) -> int:
    whole, fraction = text[:19], text[19:28]
    moment = datetime.fromisoformat(whole + (text[28:].replace("Z", "+00:00")))
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    part = Fraction("0" + fraction) * TICKS
    assert part.denominator == 1
    return seconds * TICKS + int(part)


def on_the_wall(tick: int, zone: str) -> int:
    """A tick on the clock of a place."""
    offset = (_EPOCH + timedelta(seconds=tick // TICKS)).astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return tick + int(offset.total_seconds()) * TICKS
