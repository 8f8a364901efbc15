"""What one removal put into the trash, as its entry.json tells it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.zones import ZoneKey, ZoneLevel
from hexoview.errors import StoreError
from hexoview.store.durable import new_private_file, open_regular, sync_folder
from hexoview.store.notes_change import NoteChange

ENTRY_NAME = "entry.json"
_LIMIT = 64 << 20
_VERSION = 1


class State(Enum):
    """How far a removal or a restoring has come; the first and the last are finished at the next start."""

    REMOVING = "removing"
    REMOVED = "removed"
    RESTORING = "restoring"


@dataclass(frozen=True, slots=True)
class TrashedRecord:
    """A recording in the trash, or on its way.

    Attributes:
        folder: its name in the store, and in the trash.
        ticks: how long it lasts.
        files: size and SHA-256 (in hexadecimal digits, or empty) by name, as when it came in.
    """

    id: int
    user_id: int
    folder: str
    ticks: int
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of its files."""
        return sum(size for size, _ in self.files.values())


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """What one removal took.

    Attributes:
        name: the entry's folder in the trash.
        removed_at: the time of the removal, UTC, to the second.
        person_id: whose everything was removed; None where single records were.
        notes: what was noted on what went, to be put back.
    """

    name: str
    removed_at: datetime
    records: tuple[TrashedRecord, ...]
    notes: NoteChange
    person_id: int | None = None
    state: State = State.REMOVED

    @property
    def size(self) -> int:
        """Bytes of all its recordings."""
        return sum(record.size for record in self.records)

    def without(self, record_id: int) -> TrashEntry:
        """The entry once a recording of it is back in the store."""
        return replace(self, records=tuple(one for one in self.records if one.id != record_id))


def write_entry(folder: Path, entry: TrashEntry) -> None:
    """Puts what an entry holds on the disk, in place of what was told before."""
    making = folder / f"{ENTRY_NAME}.part"
    making.unlink(missing_ok=True)
    with new_private_file(making) as file:
        file.write(json.dumps(_told(entry), indent=1).encode())
    making.replace(folder / ENTRY_NAME)
    sync_folder(folder)


def read_entry(folder: Path) -> TrashEntry:
    """What an entry holds.

    Raises:
        StoreError: its entry.json is gone or damaged.
    """
    try:
        with open_regular(folder / ENTRY_NAME) as file:
            return _entry(folder.name, json.loads(file.read(_LIMIT)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(
            f"The entry {folder.name} of the trash can't be read.",
            cause=f"Its {ENTRY_NAME} is damaged or missing ({type(error).__name__}).",
            way_out=f"Its recordings lie in the folder trash/{folder.name} and can be imported from there.",
        ) from error


def _told(entry: TrashEntry) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "state": entry.state.value,
        "removed_at": entry.removed_at.isoformat(),
        "person_id": entry.person_id,
        "records": [
            {**asdict(record), "files": {name: list(told) for name, told in record.files.items()}}
            for record in entry.records
        ],
        "people": [asdict(one) for one in entry.notes.people.values() if one is not None],
        "ranges": [asdict(one) for one in entry.notes.ranges.values() if one is not None],
        "zones": [
            [key.level.value, key.number, name] for key, name in entry.notes.zones.items() if name is not None
        ],
    }


def _entry(name: str, told: dict[str, Any]) -> TrashEntry:
    ranges = [Range(**{**one, "span": TimeSpan(**one["span"])}) for one in told["ranges"]]
    return TrashEntry(
        name=name,
        removed_at=datetime.fromisoformat(told["removed_at"]),
        records=tuple(_record(one) for one in told["records"]),
        notes=NoteChange(
            people={one["id"]: User(**one) for one in told["people"]},
            ranges={one.id: one for one in ranges},
            zones={ZoneKey(ZoneLevel(level), number): zone for level, number, zone in told["zones"]},
        ),
        person_id=told["person_id"],
        state=State(told["state"]),
    )


def _record(told: dict[str, Any]) -> TrashedRecord:
    if Path(told["folder"]).name != told["folder"]:
        # A forged entry must not reach outside the trash.
        raise ValueError("a recording's folder is no plain name")
    files = {name: (int(size), str(sha256)) for name, (size, sha256) in told["files"].items()}
    return TrashedRecord(**{**told, "files": files})
