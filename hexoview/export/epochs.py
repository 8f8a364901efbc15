"""The epoch table: what each N seconds of a recording hold, instead of every value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hexoview.domain.datatype import CodingKind, Datatype
from hexoview.query.plan import Plan

LONGEST_EPOCH_S = 86_400


class Alignment(Enum):
    """Where the first epoch begins.

    RECORD: with the first record of each person. CLOCK: at whole multiples of its length since 1970, UTC.
    """

    RECORD = "record"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class EpochTable:
    """Count, mean, least, greatest and valid share of each channel per epoch.

    Attributes:
        seconds: how long an epoch lasts.
    """

    seconds: int
    aligned: Alignment = Alignment.RECORD

    def refusal(self) -> str:
        """Why there can't be such epochs; empty where there can."""
        if not 1 <= self.seconds <= LONGEST_EPOCH_S:
            return f"An epoch lasts 1 to {LONGEST_EPOCH_S:,} whole seconds; {self.seconds:,} is outside."
        return ""


def columns_of(kind: Datatype) -> tuple[str, ...]:
    """What an epoch tells of a channel: the mean of flags or states says nothing, so they have none.

    `valid_percent` is the share of values without a flag in the quality channel, else the share that is
    there; of events without a quality channel nobody knows how many there should be.
    """
    if kind.coding is not None:
        is_flags = kind.coding.kind is CodingKind.FLAGS
        return ("count", "valid_percent") if is_flags else ("count",)
    has_share = kind.is_synchronous or kind.quality_id is not None
    return ("count", "mean", "min", "max", *(("valid_percent",) if has_share else ()))


def origins(plan: Plan) -> dict[int, int]:
    """The tick that each person's elapsed seconds and epochs are counted from: the first record's start."""
    found: dict[int, int] = {}
    for record in plan.records:
        found[record.user_id] = min(record.span.start, found.get(record.user_id, record.span.start))
    for channel in plan.channels:
        # A foreign file may hold values from before what it calls its start.
        first = min(max(piece.series.first, piece.stretch.start) for piece in channel.pieces)
        found[channel.user_id] = min(first, found.get(channel.user_id, first))
    return found


def first_epochs(plan: Plan, epoch: EpochTable) -> dict[int, int]:
    """The tick at which each person's epoch number 0 begins."""
    if epoch.aligned is Alignment.CLOCK:
        return {user.id: 0 for user in plan.users}
    return origins(plan)
