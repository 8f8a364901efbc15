"""Whose record it is and from when: what a person knows it by, in place of its number."""

from __future__ import annotations

from datetime import tzinfo

from hexoview.domain.resources import Record, User
from hexoview.ui import words
from hexoview.ui.contents import Contents


def record_in_words(number: int, contents: Contents, zone: tzinfo) -> str:
    """A record by its person and start, Marie Tremblay, Mon 3 Mar 2025 22:10; empty where there is none."""
    record = contents.record(number)
    return "" if record is None else _told(record, contents, zone)


def records_in_words(contents: Contents, zone: tzinfo) -> dict[int, str]:
    """Each record of a store by its person and start."""
    return {record.id: _told(record, contents, zone) for record in contents.records}


def person_in_words(number: int, contents: Contents) -> str:
    """A person's name, or their number where the store knows none."""
    return words.called(next((user for user in contents.users if user.id == number), User(number)))


def _told(record: Record, contents: Contents, zone: tzinfo) -> str:
    start = words.weekday_moment(record.span.start, contents.clock, zone)
    return f"{person_in_words(record.user_id, contents)}, {start}"
