"""What a removal takes, in the words in which it is asked and told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hexoview.domain.timestamp import Clock
from hexoview.store.removal import Removal
from hexoview.store.trash_entry import TrashEntry
from hexoview.ui import words

translate = QCoreApplication.translate


def lines_of(removal: Removal) -> tuple[str, ...]:
    """A line each for records, marked activities and notes, as far as there are any."""
    lines = []
    if removal.records:
        lines.append(
            words.DOT.join(
                [
                    _records(len(removal.records)),
                    words.length(removal.ticks, removal.clock),
                    words.size(removal.size),
                ]
            )
        )
    if removal.activities:
        count = len(removal.activities)
        one, many = translate("removal", "marked activity"), translate("removal", "marked activities")
        lines.append(words.counted(count, one, many))
    if removal.taken.people:
        lines.append(
            translate("removal", "What is noted on the person: name, sex, birth year, weight, notes")
        )
    if removal.taken.zones:
        lines.append(translate("removal", "The time zone that was set"))
    return tuple(lines)


def told_entry(entry: TrashEntry, clock: Clock, person: Callable[[int, TrashEntry], str]) -> str:
    """What one entry of the trash holds; `person` tells who somebody in it is."""
    ticks = sum(record.ticks for record in entry.records)
    told = [_records(len(entry.records)), words.length(ticks, clock), words.size(entry.size)]
    if entry.person_id is not None:
        told.insert(0, person(entry.person_id, entry))
    elif len(entry.records) == 1:
        told[0] = translate("removal", "Record of {0}").format(person(entry.records[0].user_id, entry))
    if entry.notes.ranges:
        one, many = translate("removal", "marked activity"), translate("removal", "marked activities")
        told.append(words.counted(len(entry.notes.ranges), one, many))
    return words.DOT.join(told)


def _records(count: int) -> str:
    return words.counted(count, translate("removal", "record"), translate("removal", "records"))
