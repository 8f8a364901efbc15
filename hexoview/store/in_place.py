"""Opens a folder of downloads as it is: its catalogue lies in the user's cache, nothing beside it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.idset import ALL_IDS
from hexoview.domain.span import ALWAYS
from hexoview.domain.timestamp import Clock
from hexoview.errors import HexoviewError, StoreError
from hexoview.store.catalogue import Catalogue
from hexoview.store.catalogue_writer import insert_range, insert_record, set_clock, set_meta
from hexoview.store.database import writing
from hexoview.store.durable import remove_folder
from hexoview.store.folder import FolderStore, Parts
from hexoview.store.lying import Lying, lying_in, read_out
from hexoview.store.notes import Notes
from hexoview.store.places import cache_of, notes_folder_of
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.recording.load import load_folder
from hexoview.store.schema import CATALOGUE, NOTES_NAME
from hexoview.watch import Watch

_PREFIX = "in-place-"
_READ_OUT = "read-out-"
_LEFT_OUT = "left_out"


def open_in_place(root: Path, watch: Watch) -> FolderStore:
    """Opens the recordings below `root`; a StoreError when there is none."""
    cache = cache_of(root)
    lying = lying_in(root, apart_from=cache.parent)
    if not lying.folders and not lying.others:
        raise _nothing_inside(root, lying.left_out)
    state = _state(root, lying)
    catalogue_path = cache / f"{_PREFIX}{state}.sqlite"
    if not catalogue_path.exists():
        _build(_Making(root, lying, cache / f"{_READ_OUT}{state}", watch), catalogue_path)
    catalogue = Catalogue(catalogue_path)
    left_out = tuple(str(catalogue.meta(_LEFT_OUT) or "").splitlines())
    if not catalogue.folders():
        catalogue.close()
        catalogue_path.unlink(missing_ok=True)
        raise _nothing_inside(root, left_out)
    notes = Notes(notes_folder_of(root) / NOTES_NAME)
    return FolderStore(Parts(root, catalogue, notes, is_writable=False, left_out=left_out))


def forget_in_place(root: Path) -> None:
    """Drops the catalogue of a folder; it is made anew when the folder is opened next."""
    for path in cache_of(root).glob(f"{_PREFIX}*.sqlite"):
        path.unlink(missing_ok=True)
    for folder in cache_of(root).glob(f"{_READ_OUT}*"):
        remove_folder(folder)


@dataclass(frozen=True, slots=True)
class _Making:
    """A catalogue in the making.

    Attributes:
        store: the private store for what can't be read where it lies.
    """

    root: Path
    lying: Lying
    store: Path
    watch: Watch


def _build(making: _Making, path: Path) -> None:
    """Makes the catalogue under a name of its own and gives it the right one when it is whole."""
    # Only what is finished: another program may be making one right now.
    for older in path.parent.glob(f"{_PREFIX}*.sqlite"):
        older.unlink(missing_ok=True)
    for older in path.parent.glob(f"{_READ_OUT}*"):
        if older != making.store:
            remove_folder(older)
    new = path.with_suffix(f".{os.getpid()}")
    new.unlink(missing_ok=True)
    try:
        with writing(new, CATALOGUE, is_durable=False) as connection:
            left_out = [*making.lying.left_out, *_fill(connection, making)]
            set_meta(connection, _LEFT_OUT, "\n".join(left_out))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _fill(connection: Connection, making: _Making) -> Iterator[str]:
    """Puts every recording in; yields a sentence for what stays out."""
    placed = [(one, one.relative_to(making.root).as_posix()) for one in making.lying.folders]
    named = [(folder, label if label != "." else making.root.name, label) for folder, label in placed]
    half = making.watch.part(0.0, 0.5 if making.lying.others else 0.0)
    if making.lying.others:
        yield from read_out(making.lying, making.store, half)
        # An absolute path: it stays itself when the store puts its own folder before it.
        named += [(one, one.name, str(one)) for one in sorted(making.store.glob("record_*")) if one.is_dir()]
    connection.execute("BEGIN")
    yield from _rows(connection, named, making.watch.part(0.5 if making.lying.others else 0.0, 1.0))
    _take_notes(connection, making)
    connection.execute("COMMIT")


def _rows(connection: Connection, named: list[tuple[Path, str, str]], watch: Watch) -> Iterator[str]:
    """Reads folders, each with its name in sentences and its place in the catalogue."""
    clock: Clock | None = None
    seen: dict[int, str] = {}
    for number, (folder, label, place) in enumerate(named):
        try:
            part = watch.part(number / len(named), (number + 1) / len(named))
            own = record_id_of_folder(folder.name) if Path(place).is_absolute() else None
            scanned = load_folder(folder, is_hashed=False, watch=part, record_id=own)
        except (HexoviewError, OSError) as error:
            yield f"{label}: {error}"
            continue
        yield from (f"{label}: {remark.sentence}" for remark in scanned.remarks if remark.is_problem)
        row = scanned.row
        if row is None:
            yield f"{label}: none of its channels has a value."
        elif clock is not None and row.clock != clock:
            ticks = clock.ticks_per_second
            yield f"{label}: it counts 1/{row.clock.ticks_per_second} s, the others 1/{ticks} s."
        elif row.id in seen:
            yield f"{label}: it is recording {row.id} once more, which is shown from {seen[row.id]}."
        else:
            clock = row.clock
            seen[row.id] = label
            set_clock(connection, clock)
            insert_record(connection, row, place)


def _take_notes(connection: Connection, making: _Making) -> None:
    """Activities that came with downloads become the catalogue's, names of people the user's notes."""
    if not (making.store / NOTES_NAME).exists():
        return
    told = Notes(making.store / NOTES_NAME)
    mine = Notes(notes_folder_of(making.root) / NOTES_NAME)
    try:
        for one in told.ranges(ids=ALL_IDS, users=ALL_IDS, routines=None, overlapping=ALWAYS):
            insert_range(connection, one)
        known = mine.people(ALL_IDS)
        met = [person for number, person in told.people(ALL_IDS).items() if number not in known]
        if met:
            mine.keep(people=met)
    finally:
        told.close()
        mine.close()


def _state(root: Path, lying: Lying) -> str:
    """What changes when a file inside does: all names, sizes and times, in 32 digits."""
    digest = hashlib.sha256(str(CATALOGUE.version).encode())
    for folder in lying.watched:
        digest.update(f"{folder.relative_to(root).as_posix()}\n".encode("utf-8", "surrogateescape"))
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                stat = entry.stat(follow_symlinks=False)
                text = f"{entry.name}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
                digest.update(text.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:32]


def _nothing_inside(root: Path, left_out: tuple[str, ...] = ()) -> StoreError:
    return StoreError(
        f"{root} holds no recording.",
        cause=" ".join(left_out[:3])
        or "A recording is a folder with info.json beside its channels, such as ECG_I.wav.",
        way_out="Choose the folder of a store, or one with Hexoskin recordings inside.",
    )
