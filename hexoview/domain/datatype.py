"""One kind of channel: when its values fall, and what its stored numbers mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

import numpy as np

from hexoview.domain.uri import uri

FIRST_RAW_ID = 4096
"""From this id on the Hexostore answers with stored numbers instead of physical ones."""


class Timing(Enum):
    """Whether values come on a grid or when something happens."""

    SYNCHRONOUS = "synchronous"
    ASYNCHRONOUS = "asynchronous"


class Group(Enum):
    """Where a clinician looks for a channel."""

    HEART = "Heart"
    BREATHING = "Breathing"
    MOVEMENT = "Movement"
    SLEEP = "Sleep"
    OTHER = "Blood and skin"
    DEVICE = "Device"


@dataclass(frozen=True, slots=True)
class Scale:
    """physical = stored × gain + offset."""

    gain: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    @property
    def is_identity(self) -> bool:
        """Whether stored numbers are physical already."""
        return self.gain == 1 and self.offset == 0

    @property
    def decimals(self) -> int:
        """The digits after the point that gain and offset have (13.28 has 2, 1/256 has 8)."""
        return max(_decimals(self.gain), _decimals(self.offset))

    def physical(self, stored: np.ndarray) -> np.ndarray:
        """Physical values as float64, rounded to the decimals of the gain."""
        scaled = stored.astype(np.float64) * float(self.gain) + float(self.offset)
        return np.round(scaled, self.decimals)


class CodingKind(Enum):
    """Whether a number is a set of flags or one state."""

    FLAGS = "flags"
    STATES = "states"


@dataclass(frozen=True, slots=True)
class Coding:
    """What the numbers of a flag or state channel say."""

    kind: CodingKind
    words: tuple[tuple[int, str], ...]

    def decode(self, value: int) -> str:
        """The number in words; flags are joined with commas, and what is unknown stays a number."""
        if self.kind is CodingKind.STATES:
            return dict(self.words).get(value, str(value))
        if value == 0:
            return "good"
        known = [word for bit, word in self.words if value & bit]
        rest = value & ~sum(bit for bit, _ in self.words)
        return ", ".join([*known, *([f"0x{rest:X}"] if rest else [])])

    def cell(self, value: int) -> str:
        """The number in words for a table, whose commas part cells."""
        return self.decode(value).replace(", ", "; ")

    def number_of(self, cell: str) -> int:
        """The number that `cell` told.

        Raises:
            ValueError: no number is told so.
        """
        if self.kind is CodingKind.STATES:
            states = {self.cell(state): state for state, _ in self.words}
            return states[cell] if cell in states else int(cell)
        if cell == "good":
            return 0
        bits = {word: bit for bit, word in self.words}
        return sum(bits[word] if word in bits else int(word, 16) for word in cell.split("; "))


@dataclass(frozen=True, slots=True)
class Datatype:
    """A kind of channel with its numeric id.

    Attributes:
        name: the file's base name in a Hexoskin download.
        label: plain words for people.
        rate: values a second, None for an asynchronous channel.
        first_offset: seconds from the record's start to the first value.
        is_signed: how a stored 16-bit word is read.
        edf_name: what follows the id in an EDF label.
        quality_id: the channel that says how good this one is.
    """

    id: int
    name: str
    label: str
    timing: Timing
    group: Group
    rate: Fraction | None = None
    first_offset: Fraction = Fraction(0)
    is_signed: bool = True
    scale: Scale = Scale()
    unit: str = ""
    meaning: str = ""
    edf_name: str = ""
    coding: Coding | None = None
    quality_id: int | None = None

    @property
    def uri(self) -> str:
        """The channel kind's address."""
        return uri("datatype", self.id)

    @property
    def is_synchronous(self) -> bool:
        """Whether values come on a grid."""
        return self.timing is Timing.SYNCHRONOUS

    @property
    def is_raw(self) -> bool:
        """Whether the Hexostore answers with the stored numbers."""
        return self.id >= FIRST_RAW_ID or not self.is_synchronous

    @property
    def edf_label(self) -> str:
        """The label in Hexoskin's EDF dialect, at most EDF's 16 characters."""
        return f"{self.id}:{self.edf_name or self.name}"[:16]


def _decimals(number: Fraction) -> int:
    """Digits after the point of a fraction that ends (the table has no other)."""
    denominator, digits = number.denominator, 0
    while (10**digits) % denominator:
        digits += 1
    return digits
