"""Whose record it is and from when: what a person knows it by, in place of its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from hexoview.domain.resources import User
from hexoview.ui import words
from hexoview.ui.contents import Contents


def record_in_words(number: int, contents: Contents, zone: tzinfo) -> str:
    """A record by its person and start, Marie Tremblay, Mon 3 Mar 2025 22:10; empty where there is none."""
    return RecordNames(contents, zone).get(number, "")


class RecordNames(Mapping[int, str]):
    """Each record of a store by its person and start; told when asked, since a store may have 100,000."""

    def __init__(self, contents: Contents, zone: tzinfo) -> None:
        self._contents = contents
        self._zone = zone

    def __getitem__(self, number: int) -> str:
        record = self._contents.record(number)
        if record is None:
            raise KeyError(number)
        start = words.weekday_moment(record.span.start, self._contents.clock, self._zone)
        return f"{person_in_words(record.user_id, self._contents)}, {start}"

    def __iter__(self) -> Iterator[int]:
        return (record.id for record in self._contents.records)

    def __len__(self) -> int:
        return len(self._contents.records)


def person_in_words(number: int, contents: Contents) -> str:
    """A person's name, or their number where the store knows none."""
    return words.called(contents.user(number) or User(number))
