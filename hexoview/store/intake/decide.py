"""What to do with a recording of which the store has something already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.errors import ImportRefusedError
from hexoview.store.intake.compare import Comparison, Difference, Holding, Relation, compare
from hexoview.store.intake.target import Target
from hexoview.store.intake.union import is_joinable
from hexoview.store.intake.words import moment
from hexoview.store.recording.naming import known_datatype
from hexoview.store.recording.origin import is_own
from hexoview.store.rows import RecordRow
from hexoview.watch import Watch

_LONGER = frozenset({Relation.MORE, Relation.PARTIAL})
_WAY_OUT = "Import it into a second store to look at both."


class Action(Enum):
    """What is done: brought in as new, left because it is here, or offered in place of what is here."""

    ADD = "add"
    NOTHING = "nothing"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Superseded:
    """A recording here that what comes in could replace, with how they compare."""

    record_id: int
    holding: Holding
    comparison: Comparison
    span: TimeSpan

    @property
    def carried(self) -> tuple[int, ...]:
        """Channels of which the one here has more, and which must survive the replacement."""
        strict = [n for n, how in self.comparison.relations.items() if how is Relation.CONTAINED]
        return tuple(sorted((*strict, *self.comparison.kept)))


@dataclass(frozen=True, slots=True)
class Decision:
    """The action, the number under which a new recording comes in, and what an offer would replace."""

    action: Action
    record_id: int
    superseded: tuple[Superseded, ...] = ()


def decide(row: RecordRow, staged: Path, target: Target, watch: Watch) -> Decision:
    """Compares with all that is here of the recording; an ImportRefusedError when they contradict."""
    members = target.family(row.id)
    if not members:
        return Decision(Action.ADD, row.id)
    coming = Holding(staged, row.clock, {one.datatype_id: one for one in row.series})
    superseded: list[Superseded] = []
    for number in members:
        _check_owner(row, number, target)
        here = target.holding(number, row.clock)
        if here.series and not _hull(here).overlaps(_hull(coming)):
            continue
        comparison = compare(here, coming, watch)
        _check(row, number, comparison, can_join=_can_join(here, coming))
        if comparison.is_contained:
            return Decision(Action.NOTHING, number)
        superseded.append(Superseded(number, here, comparison, target.span_of(number)))
    if not superseded:
        return Decision(Action.ADD, target.free_stretch_id(row.id))
    # One stretch alone is replaced under its own number; a whole download takes the place of all.
    taken = {one.record_id for one in superseded}
    number = row.id if len(taken) > 1 and row.id not in set(members) - taken else min(taken)
    return Decision(Action.OFFER, number, tuple(superseded))


def offered(decision: Decision, row: RecordRow) -> str:
    """What the recording that comes in has more, in words."""
    added, longer = set(), set()
    for one in decision.superseded:
        added |= set(one.comparison.added)
        longer |= {n for n, how in one.comparison.relations.items() if how in _LONGER}
    parts = []
    if added:
        parts.append(f"the channels {_labels(sorted(added), row.clock)}")
    if longer:
        parts.append(f"more values of {_labels(sorted(longer), row.clock)}")
    return " and ".join(parts)


def _hull(holding: Holding) -> TimeSpan:
    rows = holding.series.values()
    return TimeSpan(min(one.first for one in rows), max(one.last for one in rows) + 1)


def _check_owner(row: RecordRow, number: int, target: Target) -> None:
    owner = target.user_of(number)
    # A person that was given a number here, for want of any, makes way for the real one.
    if owner != row.user_id and not is_own(owner):
        raise ImportRefusedError(
            f"Recording {row.id} is another person's here.",
            cause=f"Here it is person {owner}'s; what comes in says person {row.user_id}.",
            way_out=_WAY_OUT,
        )


def _can_join(here: Holding, coming: Holding) -> bool:
    return all(is_joinable(one.folder, one.series.values()) for one in (here, coming))


def _check(row: RecordRow, number: int, comparison: Comparison, *, can_join: bool) -> None:
    if comparison.difference is not None:
        raise ImportRefusedError(
            f"Recording {row.id} contradicts recording {number}, which is here.",
            cause=_told(comparison.difference, row.clock),
            way_out=_WAY_OUT,
        )
    if comparison.has_gap or (comparison.is_mixed and not can_join):
        mixed = {Relation.PARTIAL, Relation.GAP}
        which = [n for n, how in comparison.relations.items() if how in mixed]
        raise ImportRefusedError(
            f"Recording {row.id} has values that are not here, and lacks others that are.",
            cause=f"That is so for {_labels(which, row.clock)}; neither can take the other's place.",
            way_out="Download the whole recording and import that.",
        )


def _told(difference: Difference, clock: Clock) -> str:
    """The first difference, with channel, time and both stored numbers."""
    where = f"{_labels([difference.datatype_id], clock)} at {moment(difference.tick, clock)}"
    if difference.here is None and difference.coming is None:
        return f"{where}: the values fall on other times, or come at another rate."
    here, coming = ("no value" if one is None else f"{one:,}" for one in (difference.here, difference.coming))
    return f"{where}: {here} here, {coming} in what comes in (stored numbers)."


def _labels(numbers: Sequence[int], clock: Clock) -> str:
    known = ((number, known_datatype(number, clock)) for number in numbers)
    return ", ".join(row.label if row else f"channel {number}" for number, row in known)
