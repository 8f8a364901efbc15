"""A part of each record or activity, told from its start or its end: the first 2 h, the last 30 min."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock

LONGEST_S = 366 * 86_400
_DURATION = re.compile(r"(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s?)?")


@dataclass(frozen=True, slots=True)
class RelativeRange:
    """A stretch of whole seconds inside of whatever it is applied to.

    Attributes:
        length_s: how long; None to the other end.
        skip_s: what is left out before it, or behind it where it is told from the end.
    """

    length_s: int | None = None
    skip_s: int = 0
    is_from_end: bool = False

    def refusal(self) -> str:
        """Why there can't be such a part; empty where there can."""
        for told in (self.skip_s, self.length_s if self.length_s is not None else 1):
            if not 0 <= told <= LONGEST_S:
                return f"A part of a record lasts up to {LONGEST_S:,} s; {told:,} s is outside."
        return "A part of a record lasts at least 1 s." if self.length_s == 0 else ""

    def within(self, whole: TimeSpan, clock: Clock) -> TimeSpan:
        """The ticks of the part, as far as the whole has them."""
        rate = clock.ticks_per_second
        length = whole.length if self.length_s is None else self.length_s * rate
        if self.is_from_end:
            end = whole.end - self.skip_s * rate
            return TimeSpan(end - length, end) & whole
        start = whole.start + self.skip_s * rate
        return TimeSpan(start, start + length) & whole


def seconds_of(text: str) -> int:
    """The seconds that `2h`, `1h30m`, `90s` or `90` tell.

    Raises:
        ValueError: it tells none.
    """
    match = _DURATION.fullmatch(text.strip().lower())
    if match is None or not any(match.groups()):
        raise ValueError(f"“{text[:40]}” is no duration. Write 2h, 1h30m, 10m or 90s.")
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds
