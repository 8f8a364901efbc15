"""What a removal will take: counted before anybody is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Range, Record
from hexoview.domain.timestamp import Clock
from hexoview.domain.zones import ZoneKey
from hexoview.store.folder import FolderStore
from hexoview.store.notes_change import NoteChange
from hexoview.store.trash_entry import TrashedRecord


@dataclass(frozen=True, slots=True)
class Removal:
    """What will go: records, hours, bytes, marked activities and notes.

    Attributes:
        taken: the change of the notes; its inverse puts back what was noted.
        person_id: whose everything goes; None where single records do.
    """

    records: tuple[TrashedRecord, ...]
    activities: tuple[Range, ...]
    taken: NoteChange
    clock: Clock
    person_id: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing would go."""
        return not self.records and self.taken.is_empty

    @property
    def ticks(self) -> int:
        """How long the records last, all together."""
        return sum(record.ticks for record in self.records)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(record.size for record in self.records)


def removal_of_records(store: FolderStore, record_ids: Iterable[int]) -> Removal:
    """Records, with what was marked in them and in no record that stays."""
    records = store.records(ids=IdSet.of(record_ids))
    activities = tuple(_marked_inside(store, records))
    taken = NoteChange(
        ranges={found.id: None for found in activities}, zones=_zones(store, records, person_id=None)
    )
    return Removal(_trashed(store, records), activities, taken, store.clock)


def removal_of_person(store: FolderStore, user_id: int) -> Removal:
    """Everything of one person: records, marked activities, and what was noted."""
    ids = IdSet.of([user_id])
    records = store.records(users=ids)
    activities = store.notes.ranges_of(ids)
    taken = NoteChange(
        people=dict.fromkeys(store.notes.people(ids)),
        ranges={found.id: None for found in activities},
        zones=_zones(store, records, person_id=user_id),
    )
    return Removal(_trashed(store, records), activities, taken, store.clock, user_id)


def _marked_inside(store: FolderStore, records: tuple[Record, ...]) -> Iterable[Range]:
    """Activities that share time with one of these records and with none that stays."""
    going = {record.id for record in records}
    users = IdSet.of(record.user_id for record in records)
    staying = [record for record in store.records(users=users) if record.id not in going]
    for found in store.notes.ranges_of(users):
        if any(_shares(found, record) for record in records) and not any(
            _shares(found, record) for record in staying
        ):
            yield found


def _shares(found: Range, record: Record) -> bool:
    return found.user_id == record.user_id and found.span.overlaps(record.span)


def _zones(store: FolderStore, records: tuple[Record, ...], *, person_id: int | None) -> dict[ZoneKey, None]:
    gone = {ZoneKey.record(record.id) for record in records}
    if person_id is not None:
        gone.add(ZoneKey.person(person_id))
    return dict.fromkeys(key for key in store.zones().names if key in gone)


def _trashed(store: FolderStore, records: tuple[Record, ...]) -> tuple[TrashedRecord, ...]:
    return tuple(
        TrashedRecord(record.id, record.user_id, folder.name, record.span.length, _files(store, record.id))
        for record in records
        if (folder := store.folder_of(record.id)) is not None
    )


def _files(store: FolderStore, record_id: int) -> dict[str, tuple[int, str]]:
    return {
        name: (size, (sha256 or b"").hex())
        for name, (size, sha256) in store.catalogue.files_of(record_id).items()
    }
