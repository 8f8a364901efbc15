"""Rows of the list as text for a table in another program."""

from __future__ import annotations

from collections.abc import Sequence

from hexoview.ui.records.columns import COLUMNS, Column, title_of
from hexoview.ui.records.facts import Facts
from hexoview.ui.records.rows import RecordRow

# What would begin another cell or row, or make a cell a formula.
_BLANKS = str.maketrans("\t\r\n", "   ")
_FORMULA = ("=", "+", "-", "@")


def table_text(rows: Sequence[RecordRow], columns: Sequence[Column], facts: Facts) -> str:
    """The titles and the rows, cells between tabs, a row on each line."""
    lines = [[title_of(column) for column in columns]]
    lines += [[COLUMNS[column].text(row, facts) for column in columns] for row in rows]
    return "\n".join("\t".join(map(_cell, line)) for line in lines)


def _cell(text: str) -> str:
    plain = text.translate(_BLANKS)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
