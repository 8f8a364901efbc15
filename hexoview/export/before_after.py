"""What a de-identified export changes, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record, User
from hexoview.domain.timestamp import Clock
from hexoview.export.deidentify import LOCATION, TEXT_REMOVED, activity_name
from hexoview.export.disguise import Disguise
from hexoview.export.disguise_plan import Disguised, put_on
from hexoview.export.identifiers import activities
from hexoview.export.key_file import KeyFile
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan
from hexoview.store.base import Store

REMOVED = "removed"
KEPT = "kept"

_NUMBERS_IN = "JSON, CSV, EDF header, info.json, names of files and folders, manifest"
_TEXTS_IN = "EDF annotations"
_HEADER = "EDF header"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that tells who it is, and what stands there instead.

    Attributes:
        where: the parts of files in which it would stand.
    """

    field: str
    before: str
    after: str
    where: str


def changes(
    request: ExportRequest, planned: Sequence[Plan], store: Store, key: KeyFile
) -> tuple[Change, ...]:
    """Every change, by person and record; `key` gets new codes for people it doesn't know, and isn't saved.

    Raises:
        ExportError: the key has no codes left, or a moved date leaves Hexoskin's years.
    """
    hidden = put_on(request, planned, store, key)
    people = store.users(IdSet.of(hidden.disguise.people)) if hidden.disguise.people else ()
    records = {record.id: record for plan in planned for record in plan.records}
    found: list[Change] = []
    for user in people:
        found += _of_person(user, hidden.disguise)
        for record in (one for one in records.values() if one.user_id == user.id):
            found += _of_record(record, hidden.disguise, store.clock)
    found += _of_texts(planned, store, IdSet.of(records))
    found += _of_manifest(request, hidden, store)
    return tuple(dict.fromkeys(found))


def _of_person(user: User, disguise: Disguise) -> Iterator[Change]:
    yield Change("Person", str(user.id), str(disguise.people[user.id]), _NUMBERS_IN)
    if user.name:
        yield Change("Name", user.name, f"P{disguise.people[user.id]}", _HEADER)
    noted = {
        "Sex": user.sex,
        "Birth year": user.birth_year,
        "Weight": None if user.weight_kg is None else f"{user.weight_kg:g} kg",
        "Note on the person": user.note,
    }
    for field, value in noted.items():
        if value:
            yield Change(field, str(value), REMOVED, _HEADER)


def _of_record(record: Record, disguise: Disguise, clock: Clock) -> Iterator[Change]:
    yield Change("Record", str(record.id), str(disguise.records[record.id]), _NUMBERS_IN)
    for device in record.devices:
        yield Change("Device", device, REMOVED, "info.json")
    moved = disguise.record(record).span.start
    after = KEPT if moved == record.span.start else _moment(moved, clock)
    yield Change("Start (UTC)", _moment(record.span.start, clock), after, "times of all values, headers")


def _of_texts(planned: Sequence[Plan], store: Store, records: IdSet) -> Iterator[Change]:
    for one in activities(planned, store):
        name = activity_name(one)
        yield Change("Activity", one.name, KEPT if name == one.name else name, _TEXTS_IN)
    for note in store.annotations(records) if records else ():
        if note.text.strip():
            yield Change("Text in the recording", note.text, TEXT_REMOVED, _TEXTS_IN)


def _of_manifest(request: ExportRequest, hidden: Disguised, store: Store) -> Iterator[Change]:
    yield Change("Place of the store", store.location, LOCATION, "manifest")
    if str(request.query) != str(hidden.request.query):
        yield Change("Query", str(request.query), str(hidden.request.query), "manifest")


def _moment(tick: int, clock: Clock) -> str:
    try:
        return f"{clock.to_datetime(tick):%Y-%m-%d %H:%M:%S}"
    except OverflowError:
        return str(tick)
