"""The store's trash: what is removed goes there first, and can be brought back until it is emptied.

A removal is written down before anything is moved, and ended at the next start should it be interrupted.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection

from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.catalogue_writer import delete_record, insert_record, set_clock
from hexoview.store.database import writing
from hexoview.store.durable import make_private_folder, rename_folder, sync_folder
from hexoview.store.intake.stage import staging
from hexoview.store.notes import Notes
from hexoview.store.notes_change import NoteChange
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.recording.load import load_folder
from hexoview.store.removal import Removal
from hexoview.store.rows import FileRow, RecordRow
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES_NAME, TRASH_NAME
from hexoview.store.trash_entry import State, TrashedRecord, TrashEntry, read_entry, write_entry
from hexoview.store.trash_rows import keep_rows, put_back_rows
from hexoview.watch import Watch


class Trash:
    """The trash of the store in one folder. Whoever changes it holds the store for writing meanwhile."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / TRASH_NAME

    def entries(self) -> tuple[TrashEntry, ...]:
        """What can be brought back, the newest first; entries that can't be read are left out."""
        return tuple(sorted(self._readable(), key=lambda entry: (entry.removed_at, entry.name), reverse=True))

    def unreadable(self) -> tuple[str, ...]:
        """Sentences on entries that can't be read."""
        return tuple(str(found) for found in self._all() if isinstance(found, StoreError))

    def put(self, removal: Removal) -> TrashEntry:
        """Moves what goes into the trash, and takes it out of catalogue and notes.

        Raises:
            StoreError: somebody else is writing to the store, or its disk fails.
        """
        with self._held() as connection:
            now = datetime.now(UTC).replace(microsecond=0)
            entry = TrashEntry(
                self._free_name(now), now, removal.records, NoteChange(), removal.person_id, State.REMOVING
            )
            with contextlib.closing(Notes(self._root / NOTES_NAME)) as notes:
                entry = replace(entry, notes=notes.inverse(removal.taken))
            make_private_folder(self._folder)
            with staging(self._root) as making:
                write_entry(making, entry)
                keep_rows(connection, making, (record.id for record in entry.records))
                rename_folder(making, self._folder / entry.name)
            return self._remove(connection, entry)

    def restore(self, name: str, watch: Watch) -> tuple[str, ...]:
        """Brings an entry back as it was; sentences on what is not as it went.

        Raises:
            StoreError: there is no such entry, or a recording of it is in the store again.
        """
        with self._held() as connection:
            entry = read_entry(self._of_name(name))
            for record in entry.records:
                if _folder_of(connection, record.id) is not None:
                    raise _again_here(record)
            return tuple(self._restore(connection, replace(entry, state=State.RESTORING), watch))

    def empty(self, names: Iterable[str]) -> None:
        """Deletes entries for good; nothing can be brought back afterwards."""
        with lock.writing(self._root), _told(self._root):
            for name in names:
                with staging(self._root) as bin_:
                    # Out of the trash at one stroke: half an entry is never left there.
                    self._of_name(name).rename(bin_ / name)
                    sync_folder(self._folder)
            with contextlib.suppress(OSError):
                self._folder.rmdir()

    @property
    def is_unfinished(self) -> bool:
        """Whether a removal or a restoring was interrupted."""
        return any(entry.state is not State.REMOVED for entry in self._readable())

    def settle(self, watch: Watch) -> None:
        """Ends what was interrupted."""
        if self.is_unfinished:
            with self._held() as connection:
                for entry in self.entries():
                    if entry.state is State.REMOVING:
                        self._remove(connection, entry)
                    elif entry.state is State.RESTORING:
                        list(self._restore(connection, entry, watch))

    def _remove(self, connection: Connection, entry: TrashEntry) -> TrashEntry:
        """Every step may have been made before: what is done already is passed by."""
        for record in entry.records:
            with _transaction(connection):
                source, target = self._root / record.folder, self._folder / entry.name / record.folder
                if _folder_of(connection, record.id) == record.folder:
                    delete_record(connection, record.id)
                    # In this order nothing is lost: a folder in the trash stands in its entry.
                    if source.is_dir():
                        rename_folder(source, target)
        gone = NoteChange(
            people=dict.fromkeys(entry.notes.people),
            ranges=dict.fromkeys(entry.notes.ranges),
            zones=dict.fromkeys(entry.notes.zones),
        )
        with contextlib.closing(Notes(self._root / NOTES_NAME)) as notes:
            notes.change(gone)
        done = replace(entry, state=State.REMOVED)
        write_entry(self._folder / entry.name, done)
        return done

    def _restore(self, connection: Connection, entry: TrashEntry, watch: Watch) -> Iterator[str]:
        folder, todo = self._folder / entry.name, entry
        write_entry(folder, entry)
        try:
            for number, record in enumerate(entry.records):
                part = watch.part(number / len(entry.records), (number + 1) / len(entry.records))
                yield from self._bring_back(connection, folder, record, part)
                todo = todo.without(record.id)
                write_entry(folder, todo)
        except BaseException:
            # What is back stays back; the rest is in the trash as before.
            write_entry(folder, replace(todo, state=State.REMOVED))
            raise
        with contextlib.closing(Notes(self._root / NOTES_NAME)) as notes:
            notes.change(notes.lacking(entry.notes))
        with staging(self._root) as bin_:
            folder.rename(bin_ / entry.name)
            sync_folder(self._folder)

    def _bring_back(
        self, connection: Connection, folder: Path, record: TrashedRecord, watch: Watch
    ) -> Iterator[str]:
        if _folder_of(connection, record.id) is not None:
            return
        source = folder / record.folder
        if not source.is_dir():
            # Interrupted between the rename and the commit: it has its name in the store already.
            source = self._stray(connection, record) or source
        if not source.is_dir():
            yield f"Recording {record.id} is no longer in the trash."
            return
        target = source if source.parent == self._root else self._free_folder(record.folder)
        yield from _differences(source, record)
        with _transaction(connection):
            if not put_back_rows(connection, folder, record.id, name=target.name):
                row = load_folder(source, is_hashed=True, watch=watch, record_id=record.id).row
                if row is None:
                    yield f"Recording {record.id} has no channel with a value any more."
                    return
                _check_clock(connection, row)
                insert_record(connection, _as_before(row, record), target.name)
            if source != target:
                rename_folder(source, target)

    def _stray(self, connection: Connection, record: TrashedRecord) -> Path | None:
        known = {row[0] for row in connection.execute("SELECT folder FROM records")}
        found = (path for path in self._root.iterdir() if record_id_of_folder(path.name) == record.id)
        return next((path for path in sorted(found) if path.name not in known and path.is_dir()), None)

    def _free_folder(self, name: str) -> Path:
        found, number = self._root / name, 1
        while found.exists():
            number += 1
            found = self._root / f"{name}-{number}"
        return found

    def _free_name(self, now: datetime) -> str:
        stem = f"{now:%Y%m%d-%H%M%S}"
        return next(
            name for number in range(1, 10**6) if not (self._folder / (name := f"{stem}-{number}")).exists()
        )

    def _of_name(self, name: str) -> Path:
        """An entry's folder; a name that somebody typed must not reach out of the trash."""
        if name in {"", ".."} or Path(name).name != name:
            raise StoreError(
                f"There is no entry {name[:80]} in the trash.",
                way_out="List what is there with `hexoview trash STORE`.",
            )
        return self._folder / name

    def _readable(self) -> Iterator[TrashEntry]:
        return (found for found in self._all() if isinstance(found, TrashEntry))

    def _all(self) -> Iterator[TrashEntry | StoreError]:
        if not self._folder.is_dir():
            return
        for folder in sorted(self._folder.iterdir()):
            if folder.is_dir():
                try:
                    yield read_entry(folder)
                except StoreError as error:
                    yield error

    @contextlib.contextmanager
    def _held(self) -> Iterator[Connection]:
        with (
            lock.writing(self._root),
            writing(self._root / CATALOGUE_NAME, CATALOGUE) as connection,
            _told(self._root),
        ):
            yield connection


@contextlib.contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


@contextlib.contextmanager
def _told(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"The trash of {root.name} can't be changed.",
            cause=f"The system says: {error.strerror or error}.",
            way_out="See whether the disk is full or the folder is write-protected, then try again.",
        ) from error


def _folder_of(connection: Connection, record_id: int) -> str | None:
    row = connection.execute("SELECT folder FROM records WHERE id = ?", (record_id,)).fetchone()
    return None if row is None else str(row[0])


def _check_clock(connection: Connection, row: RecordRow) -> None:
    found = connection.execute("SELECT value FROM meta WHERE key = 'clock'").fetchone()
    if found is None:
        set_clock(connection, row.clock)


def _differences(folder: Path, record: TrashedRecord) -> Iterator[str]:
    """Files that went missing or changed their size; a check of the store finds the rest."""
    for name, (size, _) in record.files.items():
        try:
            there = (folder / name).stat().st_size
        except OSError:
            yield f"{name} of recording {record.id} is missing: it was taken out of the trash."
            continue
        if there != size:
            yield f"{name} of recording {record.id} is no longer what it was when it came in."


def _as_before(row: RecordRow, record: TrashedRecord) -> RecordRow:
    """The row with the checksums with which its files came in, so that what changed since is found."""
    files = tuple(_file_as_before(file, record) for file in row.files)
    return replace(row, files=files)


def _file_as_before(file: FileRow, record: TrashedRecord) -> FileRow:
    size, sha256 = record.files.get(file.name, (file.size, ""))
    return FileRow(file.name, size, bytes.fromhex(sha256)) if sha256 else file


def _again_here(record: TrashedRecord) -> StoreError:
    return StoreError(
        f"Recording {record.id} can't be brought back.",
        cause="It was brought into the store again since it was removed.",
        way_out="Keep the one that is there, or remove it first.",
    )
