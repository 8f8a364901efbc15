"""What goes wrong in a recording, where, and how the device flags it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray


class Beats(Enum):
    """What becomes of the beat detections during a trouble."""

    LISTED = "listed"
    NOISY = "listed as noisy"
    SPURIOUS = "wrong ones listed as unreliable"
    MISSING = "none listed"


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to go wrong, with its bits in the two quality channels."""

    heart_flags: int
    breath_flags: int
    beats: Beats


class Trouble(Enum):
    """The ways in which these recordings go wrong."""

    ELECTRODE_OFF = Kind(0x02, 0, Beats.SPURIOUS)
    UNPLUGGED = Kind(0x02, 0, Beats.MISSING)
    MAINS = Kind(0x04, 0, Beats.NOISY)
    SATURATED = Kind(0x08 | 0x10, 0, Beats.SPURIOUS)
    JOLTS = Kind(0x10, 0, Beats.NOISY)
    CHEST_BELT_OFF = Kind(0, 0x01, Beats.LISTED)
    BELTS_NOISY = Kind(0, 0x10 | 0x20, Beats.LISTED)
    UNDRESSING = Kind(0x08, 0x04 | 0x08, Beats.SPURIOUS)


@dataclass(frozen=True, slots=True)
class Planned:
    """A trouble that begins at a share of the record (0 to 1) and lasts so many seconds."""

    trouble: Trouble
    at: float
    seconds: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a trouble lies: whole seconds from the record's start, `stop` not included."""

    trouble: Trouble
    start: int
    stop: int


# A trouble never takes more than this share of a shortened record.
_LARGEST_SHARE = 0.3


def placed(planned: Iterable[Planned], seconds: int) -> tuple[Stretch, ...]:
    """The troubles of a record that is `seconds` long."""
    return tuple(_place(plan, seconds) for plan in planned)


def _place(plan: Planned, seconds: int) -> Stretch:
    length = max(1, min(plan.seconds, int(seconds * _LARGEST_SHARE)))
    start = min(int(plan.at * seconds), seconds - length)
    return Stretch(plan.trouble, start, start + length)


def flags(stretches: Iterable[Stretch], seconds: int, *, of_heart: bool) -> NDArray[np.uint16]:
    """The quality bits of each second, of the ECG or of the breathing belts."""
    bits = np.zeros(seconds, np.uint16)
    for stretch in stretches:
        kind = stretch.trouble.value
        bits[stretch.start : stretch.stop] |= kind.heart_flags if of_heart else kind.breath_flags
    return bits
