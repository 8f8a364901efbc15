"""What the recordings themselves say of a person: how many there are, and whether two people may be mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from hexoview.domain.resources import Record
from hexoview.ui import words
from hexoview.ui.contents import Contents

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person's recordings in short.

    Attributes:
        warning: why they may be two people's; empty where nothing says so.
    """

    summary: str
    warning: str = ""


def facts_of(contents: Contents, user_id: int) -> PersonFacts:
    """Counts a person's records and activities, and looks for signs of two people under one number."""
    records = [record for record in contents.records if record.user_id == user_id]
    activities = sum(found.user_id == user_id for found in contents.ranges)
    ticks = sum(record.span.length for record in records)
    told = [
        translate("people", "Person {0}").format(user_id),
        words.counted(len(records), translate("people", "record"), translate("people", "records")),
    ]
    if records:
        told.append(words.length(ticks, contents.clock))
    if activities:
        told.append(
            words.counted(activities, translate("people", "activity"), translate("people", "activities"))
        )
    return PersonFacts(words.DOT.join(told), _warning(records))


def _warning(records: Sequence[Record]) -> str:
    """A device that two people share has put both under one number."""
    devices = sorted({device for record in records for device in record.devices})
    ordered = sorted(records, key=lambda record: record.span.start)
    overlap = next(((a, b) for a, b in pairwise(ordered) if a.span.overlaps(b.span)), None)
    if overlap is not None:
        return translate(
            "people", "Records {0} and {1} overlap in time: perhaps two people share this number."
        ).format(overlap[0].id, overlap[1].id)
    if len(devices) > 1:
        return translate(
            "people", "Recorded with {0} devices ({1}): perhaps two people share this number."
        ).format(len(devices), words.listed(devices))
    return ""
