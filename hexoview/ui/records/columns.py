"""The columns of the list, as a table: title, width, what each says, and by what it sorts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from hexoview.ui import words
from hexoview.ui.named import marked
from hexoview.ui.records.facts import Facts
from hexoview.ui.records.rows import RecordRow, Shows


class Column(IntEnum):
    """The columns from left to right; a setting names them, so that new ones may come in between."""

    PERSON = 0
    START = 1
    LENGTH = 2
    ACTIVITIES = 3
    QUALITY = 4
    STRIP = 5
    EXPORTED = 6
    CHANNELS = 7
    ROUTINE = 8
    DEVICES = 9
    ZONE = 10
    NOTES = 11
    SIZE = 12
    ID = 13


@dataclass(frozen=True, slots=True)
class ColumnKind:
    """One column.

    Attributes:
        width: in pixels, before anybody drags it.
        text: what stands there.
        key: by what it sorts; None for the start.
        is_shown: whether it is there before anybody chooses columns.
        shows: where it is of use; None for records and activities.
    """

    title: str
    width: int
    text: Callable[[RecordRow, Facts], str]
    key: Callable[[RecordRow, Facts], object] | None
    is_shown: bool = True
    shows: Shows | None = None


COLUMNS: dict[Column, ColumnKind] = {
    Column.PERSON: ColumnKind(
        marked("RecordModel", "Person"),
        116,
        lambda row, _: row.person,
        lambda row, _: row.person.casefold(),
    ),
    Column.START: ColumnKind(
        marked("RecordModel", "Start"),
        184,
        lambda row, _: words.weekday_moment(row.span.start, row.clock, row.zone),
        None,
    ),
    Column.LENGTH: ColumnKind(
        marked("RecordModel", "Length"),
        88,
        lambda row, _: words.length(row.span.length, row.clock),
        lambda row, _: row.span.length / row.clock.ticks_per_second,
    ),
    Column.ACTIVITIES: ColumnKind(
        marked("RecordModel", "Activities"),
        104,
        lambda row, _: words.listed(row.activities),
        lambda row, _: row.activities,
    ),
    Column.QUALITY: ColumnKind(
        marked("RecordModel", "Quality"),
        178,
        lambda row, facts: facts.quality(row.record_id),
        lambda row, facts: facts.quality_key(row.record_id),
    ),
    Column.STRIP: ColumnKind(
        marked("RecordModel", "Day strip"),
        150,
        lambda row, facts: facts.strip(row.record_id),
        None,
    ),
    Column.EXPORTED: ColumnKind(
        marked("RecordModel", "Exported"),
        110,
        lambda row, facts: facts.last_export(row.record_id),
        lambda row, facts: facts.export_key(row.record_id),
    ),
    Column.CHANNELS: ColumnKind(
        marked("RecordModel", "Channels"),
        230,
        lambda row, _: row.channels,
        lambda row, _: (row.channel_count, row.channels),
        is_shown=False,
    ),
    Column.ROUTINE: ColumnKind(
        marked("RecordModel", "Routine"),
        120,
        lambda row, _: row.routine,
        lambda row, _: row.routine.casefold(),
        is_shown=False,
    ),
    Column.DEVICES: ColumnKind(
        marked("RecordModel", "Device"),
        120,
        lambda row, _: words.listed(row.devices),
        lambda row, _: row.devices,
        is_shown=False,
        shows=Shows.RECORDS,
    ),
    Column.ZONE: ColumnKind(
        marked("RecordModel", "Zone"),
        130,
        lambda row, _: str(row.zone),
        lambda row, _: str(row.zone),
        is_shown=False,
    ),
    Column.NOTES: ColumnKind(
        marked("RecordModel", "Notes"),
        180,
        lambda row, _: row.note,
        lambda row, _: row.note.casefold(),
        is_shown=False,
    ),
    Column.SIZE: ColumnKind(
        marked("RecordModel", "Size"),
        90,
        lambda row, facts: facts.size(row.record_id),
        lambda row, facts: facts.size_key(row.record_id),
        is_shown=False,
    ),
    Column.ID: ColumnKind(
        marked("RecordModel", "Id"),
        90,
        lambda row, _: str(row.id),
        lambda row, _: row.id,
        is_shown=False,
    ),
}


def title_of(column: Column) -> str:
    """The title in the window's language."""
    return QCoreApplication.translate("RecordModel", COLUMNS[column].title)
