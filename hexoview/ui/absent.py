"""Channels that were asked for and that no chosen record has."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.domain.datatype import Datatype
from hexoview.query.selection import Selection
from hexoview.ui.contents import Contents
from hexoview.ui.selection.terms import ids_of
from hexoview.ui.sentences import in_words


@dataclass(frozen=True, slots=True)
class Absent:
    """What is missing and what is there instead.

    Attributes:
        channels: the labels of what no chosen record has.
        available: the labels of what they have.
        is_all: whether nothing that was asked for is there.
        count: how many records are chosen.
    """

    channels: tuple[str, ...]
    available: tuple[str, ...]
    is_all: bool
    count: int


def absent_from(selection: Selection, contents: Contents) -> Absent | None:
    """The chosen channels that none of the chosen records has; None where there is none to tell of."""
    records, kinds = ids_of(selection, "record"), ids_of(selection, "datatype")
    if not records or not kinds:
        return None
    held = {number for record in records for number in contents.held.get(record, ())}
    missing = [number for number in kinds if number not in held]
    if not missing or not held:
        return None
    labels = {kind.id: kind for kind in contents.datatypes}
    available = tuple(in_words(kind.label) for kind in contents.datatypes if kind.id in held)
    return Absent(
        tuple(_label(number, labels) for number in missing),
        available,
        len(missing) == len(kinds),
        len(records),
    )


def _label(number: int, labels: dict[int, Datatype]) -> str:
    return in_words(labels[number].label) if number in labels else str(number)
