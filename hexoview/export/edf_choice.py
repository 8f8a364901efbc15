"""Which events become annotations of an EDF; what is left out isn't in the file, and the file says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from hexoview.domain.datatype import Datatype
from hexoview.domain.timestamp import Clock
from hexoview.errors import ExportError
from hexoview.export.plain_data import Fields, wrong
from hexoview.query.plan import Part, Piece, Plan

_ALL, _NONE, _ACTIVITIES = "all", "none", "activities"


@dataclass(frozen=True, slots=True)
class EdfEvents:
    """The events that an EDF tells as annotations.

    Attributes:
        channels: the datatypes of events, or of values rarer than one a second, that are told; None for all.
        has_activities: whether activities, and notes left in a recording, are told.
    """

    channels: tuple[int, ...] | None = None
    has_activities: bool = True

    @property
    def text(self) -> str:
        """The same as it is typed: `all`, `none`, or `activities,18,33`."""
        if self == ALL_EVENTS:
            return _ALL
        if self.channels is None:
            return "channels"
        told = ([_ACTIVITIES] if self.has_activities else []) + [str(one) for one in self.channels]
        return ",".join(told) or _NONE

    def takes(self, piece: Piece, clock: Clock) -> bool:
        """Whether a piece of a series goes into the file; signals always do."""
        if self.channels is None or not becomes_events(piece, clock):
            return True
        return piece.series.datatype.id in self.channels


ALL_EVENTS = EdfEvents()


def becomes_events(piece: Piece, clock: Clock) -> bool:
    """Whether its values have times of their own, or come less often than an EDF's data records."""
    grid = piece.series.grid
    return grid is None or grid.step > clock.ticks_per_second


def event_datatypes(planned: Iterable[Plan], clock: Clock) -> tuple[Datatype, ...]:
    """The channels of an answer that EDF can only tell as annotations, by their numbers."""
    pieces = (piece for plan in planned for channel in plan.channels for piece in channel.pieces)
    found = {p.series.datatype.id: p.series.datatype for p in pieces if becomes_events(p, clock)}
    return tuple(found[number] for number in sorted(found))


def edf_parts(planned: Iterable[Plan], events: EdfEvents, clock: Clock) -> list[Part]:
    """What each EDF holds: a record's gap-free stretch, without the events that are left out.

    Raises:
        ExportError: nothing but events was chosen, and they are left out.
    """
    whole = [part for plan in planned for part in plan.parts()]
    kept = [
        replace(part, pieces=tuple(piece for piece in part.pieces if events.takes(piece, clock)))
        for part in whole
    ]
    found = [part for part in kept if part.pieces]
    if whole and not found:
        raise ExportError(
            "There is no value to write.",
            cause="The chosen channels are events, and events are left out of this EDF.",
            way_out="Choose a signal, or let the events be annotations.",
        )
    return found


def events_of_text(text: str) -> EdfEvents:
    """What was typed: `all`, `none`, `channels`, or a list such as `activities,18,33`.

    Raises:
        ValueError: it is something else, with a sentence.
    """
    words = [word.strip() for word in text.split(",")]
    match words:
        case ["all"]:
            return ALL_EVENTS
        case ["none"]:
            return EdfEvents((), has_activities=False)
        case ["channels"]:
            return EdfEvents(None, has_activities=False)
    numbers = [word for word in words if word != _ACTIVITIES]
    if unknown := [word for word in numbers if not (word.isascii() and word.isdigit() and len(word) < 10)]:
        raise ValueError(
            f"“{unknown[0][:40]}” is neither all, none, channels, activities nor a datatype's number"
        )
    return EdfEvents(tuple(sorted({int(word) for word in numbers})), has_activities=_ACTIVITIES in words)


def events_data(events: EdfEvents) -> dict[str, Any]:
    """The choice as plain data; `events_of` reads it back."""
    channels = None if events.channels is None else list(events.channels)
    return {"channels": channels, "activities": events.has_activities}


def events_of(data: object, what: str) -> EdfEvents:
    """The choice in plain data; all where there is none.

    Raises:
        FormatError: it is something else.
    """
    if data is None:
        return ALL_EVENTS
    told = Fields(data, what)
    channels = told.group("channels")
    if channels is not None and not _are_numbers(channels):
        raise wrong(what, "“channels” should be a list of datatypes' numbers, or null for all.")
    numbers = tuple(sorted(set(channels))) if isinstance(channels, list) else None
    events = EdfEvents(numbers, has_activities=told.flag("activities", default=True))
    told.finish()
    return events


def _are_numbers(found: object) -> bool:
    return isinstance(found, list) and all(type(one) is int and 0 <= one < 10**9 for one in found)
