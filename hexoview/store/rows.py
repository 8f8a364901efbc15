"""What the catalogue keeps of a recording: found once, when it comes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from hexoview.domain.datatype import Scale
from hexoview.domain.resources import Annotation
from hexoview.domain.segment import IntArray
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock

STRETCH_STEP = 10**9
"""A further stretch of record r comes in as record r + k × 1,000,000,000; no server counts so far."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the values of a synchronous series lie in their file.

    Attributes:
        word: numpy's name of a stored number, such as `<i2`.
        offset: bytes before the first value.
    """

    rate: Fraction
    word: str
    offset: int


@dataclass(frozen=True, slots=True)
class Events:
    """An asynchronous series, decoded: int64 ticks in time order, values, and the ticks of `nan` rows."""

    timestamps: IntArray
    values: IntArray
    breaks: IntArray


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One series; either `place` or `events` says where its values are."""

    datatype_id: int
    count: int
    first: int
    last: int
    low: int
    high: int
    file: str
    place: Place | None = None
    events: Events | None = None


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the recording; `sha256` is None where nobody asked for it."""

    name: str
    size: int
    sha256: bytes | None = None


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """A kind of channel that the table lacks, by what its own file says of it."""

    id: int
    name: str
    unit: str
    rate: Fraction | None
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One recording with all that is known of it."""

    id: int
    user_id: int
    clock: Clock
    span: TimeSpan
    devices: tuple[str, ...]
    series: tuple[SeriesRow, ...]
    files: tuple[FileRow, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    unknown: tuple[UnknownRow, ...] = ()
    values_after_end: int = field(default=0, compare=False)

    @property
    def base_id(self) -> int:
        """The number that the server gave; a further stretch of a record here has another of its own."""
        return self.id % STRETCH_STEP

    @property
    def is_stretch(self) -> bool:
        """Whether the record is a further stretch of one that is here."""
        return self.id >= STRETCH_STEP

    @property
    def hull(self) -> TimeSpan:
        """From the record's start or first value to its end or last value, whichever is farther."""
        start = min([self.span.start, *(one.first for one in self.series)])
        return TimeSpan(start, max([self.span.end, *(one.last + 1 for one in self.series)]))
