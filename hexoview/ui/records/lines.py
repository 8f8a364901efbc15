"""The lines of the list from top to bottom: rows, and the headings of groups that fold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from hexoview.ui import words
from hexoview.ui.records.book import Book

translate = QCoreApplication.translate


class Grouping(Enum):
    """What makes rows a group."""

    NOTHING = "nothing"
    PERSON = "person"
    DAY = "day"
    ACTIVITY = "activity"


@dataclass(frozen=True, eq=False)
class Heading:
    """The line above a group.

    Attributes:
        key: what its rows share.
        members: its rows, as places in the book.
    """

    book: Book
    key: object
    title: str
    members: tuple[int, ...]

    @cached_property
    def told(self) -> str:
        """The group in words: Marie T. · 12 · 86 h 4 min."""
        rows = [self.book.rows[place] for place in self.members]
        lasting = words.length(sum(row.span.length for row in rows), rows[0].clock)
        return words.DOT.join((self.title, words.count(len(rows)), lasting))


Line = int | Heading


def groups_of(book: Book, places: Sequence[int], grouping: Grouping) -> list[Heading]:
    """The groups of some rows, in the order of their first rows."""
    key = _key(book, grouping)
    groups: dict[object, list[int]] = {}
    for place in places:
        groups.setdefault(key(place), []).append(place)
    return [
        Heading(book, value, _title(book, members[0], grouping), tuple(members))
        for value, members in groups.items()
    ]


def lines_of(groups: Sequence[Heading], folded: Collection[object]) -> list[Line]:
    """The headings of groups, and under those that are open their rows."""
    lines: list[Line] = []
    for heading in groups:
        lines.append(heading)
        if heading.key not in folded:
            lines.extend(heading.members)
    return lines


def _key(book: Book, grouping: Grouping) -> Callable[[int], object]:
    match grouping:
        case Grouping.DAY:
            return book.days.__getitem__
        case Grouping.ACTIVITY:
            return lambda place: book.rows[place].activities
        case _:
            return lambda place: book.rows[place].user_id


def _title(book: Book, place: int, grouping: Grouping) -> str:
    row = book.rows[place]
    match grouping:
        case Grouping.DAY:
            day = book.days[place]
            return words.weekday_date(date.fromordinal(day)) if day else translate("records", "No date")
        case Grouping.ACTIVITY:
            return words.listed(row.activities) or translate("records", "No activity")
        case _:
            return row.person
