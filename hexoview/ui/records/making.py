"""Makes the rows of large stores ready on another thread."""

from __future__ import annotations

from collections.abc import Callable

from hexoview.ui.records.book import Book
from hexoview.watch import Watch

AT_ONCE = 2000
"""So many rows are made and found without a pause."""


def is_waiting(book: Book) -> bool:
    """Whether rows that are needed for finding are still being made."""
    return len(book.rows) > AT_ONCE and not book.is_complete


def make(wanted: Callable[[], Book], watch: Watch, *, is_plain: bool) -> Book:
    """A book; with all its rows where it is sorted or grouped by what they say."""
    book = wanted()
    if not is_plain:
        book.complete(watch)
    return book
