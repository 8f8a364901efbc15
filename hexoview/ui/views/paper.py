"""ECG paper: how large it is, what stands where; all lengths are true millimetres."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.trace import TracePicture

SPEEDS = (25, 50)
"""Millimetres that a second is long; 25 is what most people read, 50 shows more of one beat."""

GAINS = (5, 10, 20)
"""Millimetres that a millivolt is high."""

LEADS = (4113, 4114, 4115)

LEAD_MM = 12.0
"""At the left of each row, for the pulse that shows how high a millivolt is."""

HEAD_MM = 10.0
PULSE_S = 0.2
_ROW_MM = {5: 25.0, 10: 30.0, 20: 50.0}


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet.

    Attributes:
        width, height: millimetres.
        speed: millimetres a second.
        gain: millimetres a millivolt.
    """

    width: float
    height: float
    speed: int = 25
    gain: int = 10

    @property
    def row_height(self) -> float:
        """Millimetres from one row to the next."""
        return _ROW_MM[self.gain]

    @property
    def rows(self) -> int:
        """How many rows there is room for, at least one."""
        return max(1, int((self.height - HEAD_MM) // self.row_height))

    @property
    def row_seconds(self) -> float:
        """Seconds in a row, in whole boxes of 5 mm, at least one box."""
        return max(1, int((self.width - LEAD_MM) // 5)) * 5 / self.speed

    @property
    def seconds(self) -> float:
        """Seconds on the sheet."""
        return self.rows * self.row_seconds

    def span_from(self, start: int, clock: Clock) -> TimeSpan:
        """What the sheet shows when it begins at a tick."""
        return TimeSpan(start, start + max(1, round(self.seconds * clock.ticks_per_second)))

    def middle_of(self, row: int) -> float:
        """Millimetres from the upper edge to a row's zero line."""
        return HEAD_MM + (row + 0.5) * self.row_height


@dataclass(frozen=True, slots=True)
class Strip:
    """What is written on a sheet.

    Attributes:
        trace: the lead, as single values.
        start: seconds from the picture's origin to the sheet's first moment.
        head: whose, when, which lead.
        times: the time at which each row begins.
    """

    trace: TracePicture | None
    start: float
    head: str
    times: tuple[str, ...]
