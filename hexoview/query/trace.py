"""What one channel looks like in a window of time: an envelope, single points, or bands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.datatype import Datatype
from hexoview.domain.resources import User
from hexoview.query.envelope import FloatArray
from hexoview.query.lined_up import Lane


class TraceKind(Enum):
    """How a channel is drawn.

    CURVE: a line through values on a grid.
    STEPS: each value until the next event.
    TICKS: a mark per event, whose number says nothing.
    BANDS: a row for each word that the numbers stand for.
    """

    CURVE = "curve"
    STEPS = "steps"
    TICKS = "ticks"
    BANDS = "bands"


def kind_of(datatype: Datatype) -> TraceKind:
    """How this kind of channel is drawn."""
    if datatype.coding is not None:
        return TraceKind.BANDS
    if datatype.is_synchronous:
        return TraceKind.CURVE
    return TraceKind.STEPS if datatype.unit else TraceKind.TICKS


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The least and the greatest value of each pixel column, in physical units; NaN where there is none.

    Attributes:
        start: seconds from the picture's origin at which the first column begins.
        width: seconds that a column lasts.
        is_clipped: columns in which the stored numbers touch an end of the converter's range.
    """

    start: float
    width: float
    low: FloatArray
    high: FloatArray
    is_clipped: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.low)


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Values that follow each other without a gap, a point for each.

    Attributes:
        x: seconds from the picture's origin.
        y: physical values.
        is_clipped: points whose stored number is an end of the converter's range.
        until: seconds from the origin up to which the last value holds.
    """

    x: FloatArray
    y: FloatArray
    is_clipped: NDArray[np.bool_]
    until: float

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True, eq=False)
class BandRow:
    """When one word holds.

    Attributes:
        bands: seconds from the origin, a row (start, end) for each band, in order.
    """

    word: str
    bands: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class TracePicture:
    """One datatype of one user inside a picture.

    Attributes:
        columns: the envelope; None where single values or bands are shown.
        points: runs of single values; nothing is drawn between two runs.
        rows: of a flag or state channel, in the order of the coding; the same in every picture of a plan.
        gaps: seconds from the origin, a row (start, end) for each stretch without data.
        usual: the physical values between which nearly all lie.
        per_column: how many values stand behind a column on average.
        is_outline: whether only the records' least and greatest values are shown.
        lane: the recording that it belongs to where several begin at one moment.
    """

    user: User
    datatype: Datatype
    kind: TraceKind
    columns: Columns | None = None
    points: tuple[Points, ...] = ()
    rows: tuple[BandRow, ...] = ()
    gaps: FloatArray = field(default_factory=lambda: np.empty((0, 2)))
    usual: tuple[float, float] = (0.0, 1.0)
    per_column: float = 0.0
    is_outline: bool = False
    lane: Lane | None = None

    @property
    def owner(self) -> int:
        """Whose it is among the traces of a picture: a person's number, or a lane's."""
        return self.user.id if self.lane is None else self.lane.number

    @property
    def key(self) -> tuple[int, int]:
        """What tells a plan's traces apart: owner and datatype."""
        return self.owner, self.datatype.id
