"""What an auditor counts in a file, channel by channel."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Found:
    """What a file holds of one channel; times in ticks, None where the file tells none."""

    values: int = 0
    first: int | None = None
    last: int | None = None

    def note(self, count: int, first: int | None = None, last: int | None = None) -> None:
        """Adds values."""
        self.values += count
        if first is not None and (self.first is None or first < self.first):
            self.first = first
        if last is not None and (self.last is None or last > self.last):
            self.last = last


Channels = dict[tuple[int | None, int | None], Found]
"""By user and datatype; None where a file doesn't tell which."""
