"""One file of a batch, and what has become of it; the window knows rows before it knows recipes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from hexoview.domain.resources import User
    from hexoview.domain.span import TimeSpan
    from hexoview.export.request import Written
    from hexoview.query.query import Query


class RowState(Enum):
    """What has become of a row."""

    WAITING = "waiting"
    ASKING = "asking"
    FETCHING = "fetching"
    WRITING = "writing"
    CHECKING = "checking"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self in {RowState.DONE, RowState.SKIPPED, RowState.FAILED, RowState.CANCELLED}


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One record or activity of a batch.

    Attributes:
        number: from 1 on.
        label: which one it is, for people.
        activity: the name of the activity; empty for a record.
        user: whose it is; None where a row is about several, or nobody in particular.
        span: when it was; None likewise.
        target: its file, as soon as its name is known.
        reason: why it was skipped or has failed.
        fraction: how far it is, from 0 to 1.
    """

    number: int
    label: str
    query: Query
    activity: str = ""
    user: User | None = None
    span: TimeSpan | None = None
    target: Path | None = None
    state: RowState = RowState.WAITING
    reason: str = ""
    fraction: float = 0.0
    written: Written | None = None
