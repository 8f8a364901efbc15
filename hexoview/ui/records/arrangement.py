"""How the list is arranged: which columns, how wide, sorted and grouped by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hexoview.ui.records.columns import COLUMNS, Column
from hexoview.ui.records.lines import Grouping
from hexoview.ui.records.rows import Shows

_WIDEST = 2000


def _usual() -> tuple[tuple[Column, int], ...]:
    return tuple((column, kind.width) for column, kind in COLUMNS.items() if kind.is_shown)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person can change about the list.

    Attributes:
        columns: those that are shown, from left to right, with their widths in pixels; never none.
    """

    columns: tuple[tuple[Column, int], ...] = _usual()
    sorted_by: Column = Column.START
    is_descending: bool = True
    grouping: Grouping = Grouping.NOTHING
    shows: Shows = Shows.RECORDS

    def as_texts(self) -> tuple[str, ...]:
        """As settings keep it: `person:150`, `sort:start:down`, `group:day`, `shows:records`."""
        direction = "down" if self.is_descending else "up"
        return (
            *(f"{column.name.lower()}:{width}" for column, width in self.columns),
            f"sort:{self.sorted_by.name.lower()}:{direction}",
            f"group:{self.grouping.value}",
            f"shows:{self.shows.value}",
        )

    @classmethod
    def of_texts(cls, texts: tuple[str, ...]) -> Arrangement:
        """What such texts say; what they say of columns that don't exist is passed over.

        Raises:
            ValueError: a text isn't one of these.
        """
        said = {name: rest for name, _, rest in (text.partition(":") for text in texts)}
        usual = cls()
        by, _, direction = said.get("sort", "start:down").partition(":")
        return cls(
            tuple(_columns(said)) or usual.columns,
            _BY_NAME.get(by, Column.START),
            direction != "up",
            Grouping(said.get("group", usual.grouping.value)),
            Shows(said.get("shows", usual.shows.value)),
        )


_BY_NAME = {column.name.lower(): column for column in Column}


def _columns(said: dict[str, str]) -> Iterator[tuple[Column, int]]:
    for name, width in said.items():
        if name in _BY_NAME:
            yield _BY_NAME[name], min(max(int(width), 24), _WIDEST)
