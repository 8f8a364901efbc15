"""What a file can hold less of than the store, a sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hexoview.export.pieces import nan_rows
from hexoview.query.plan import Channel
from hexoview.store.base import Store


class LossKind(Enum):
    """The ways in which a file can be less than the recording."""

    REDUCED = "reduced"
    WHOLE_SECONDS = "whole seconds"
    NO_TIMES = "no times"
    MIXED = "mixed"
    NO_NUMBER = "no number"
    LONG = "longer than Excel"
    SEVERAL_FILES = "several files"
    EDF = "edf"
    SHORT_NAME = "short name"
    EPOCHS = "epochs"
    HELD = "held"
    BEATS = "beats"
    TWICE = "hours twice"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that a file will lack.

    Attributes:
        datatype_id: the channel that it is about; None for the whole file.
    """

    kind: LossKind
    datatype_id: int | None
    sentence: str


def without_number(channel: Channel, store: Store) -> Iterator[Loss]:
    """What is said of rows that hold no number."""
    rows = nan_rows(channel.pieces, store)
    if rows:
        told = "1 row without a number is" if rows == 1 else f"{rows:,} rows without a number are"
        yield Loss(LossKind.NO_NUMBER, channel.datatype.id, f"{channel.datatype.label}: {told} left out.")
