"""Makes a store's catalogue anew from its folders, at one stroke; notes and trash are left as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.timestamp import Clock
from hexoview.errors import HexoviewError, StoreError
from hexoview.store import lock
from hexoview.store.catalogue_writer import insert_record, set_clock
from hexoview.store.checking.compare import check_store
from hexoview.store.checking.report import CheckReport, Finding, Kind
from hexoview.store.database import writing
from hexoview.store.durable import sync_folder
from hexoview.store.in_place import forget_in_place
from hexoview.store.intake.stage import staging
from hexoview.store.location import folder_of
from hexoview.store.overview.overviews import forget_overviews
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.recording.load import load_folder
from hexoview.store.rows import FileRow, RecordRow
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES_NAME
from hexoview.store.trash import Trash
from hexoview.watch import Watch

# What comes from the folders; facts about the store and activities of downloads are kept as they are.
_MADE = ("records", "series", "events", "files", "annotations", "datatypes")
_STORES_OWN = (CATALOGUE_NAME, NOTES_NAME, lock.LOCK_NAME)
_MOST_ASIDE = 1000

_Checksums = Mapping[int, Mapping[str, tuple[int, bytes | None]]]


def rebuild_store(location: str | Path, watch: Watch) -> CheckReport:
    """Makes the catalogue anew, then checks the store.

    The checksums with which files came in are kept, so that a file that changed since is still found.
    A kill at any moment leaves the old catalogue or the new one.

    Raises:
        StoreError: there is no store, somebody is writing to it, or it can't be written.
    """
    root = folder_of(location)
    if any((root / name).exists() for name in _STORES_OWN):
        findings = tuple(_rebuilt(root, watch.part(0.0, 0.6)))
    else:
        forget_in_place(root)
        findings = ()
    forget_overviews(root)
    report = check_store(root, watch.part(0.6, 1.0))
    return replace(report, findings=(*findings, *report.findings), is_rebuilt=True)


def _rebuilt(root: Path, watch: Watch) -> Iterator[Finding]:
    with lock.writing(root):
        known = _checksums(root)
        if known is None:
            yield from _begin_anew(root)
    Trash(root).settle(watch.part(0.0, 0.0))
    with lock.writing(root), writing(root / CATALOGUE_NAME, CATALOGUE) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            findings = tuple(_refilled(connection, root, known or {}, watch))
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
    yield from findings


def _checksums(root: Path) -> _Checksums | None:
    """Sizes and checksums by record and file; None when there is no catalogue that can be read."""
    if not (root / CATALOGUE_NAME).exists():
        return None
    known: dict[int, dict[str, tuple[int, bytes | None]]] = {}
    try:
        with writing(root / CATALOGUE_NAME, CATALOGUE) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return None
            for number, name, size, sha256 in connection.execute("SELECT * FROM files"):
                known.setdefault(number, {})[name] = (size, sha256)
    except (StoreError, ValueError, TypeError):
        return None
    return known


def _begin_anew(root: Path) -> Iterator[Finding]:
    """An empty catalogue in place of a damaged one, which is put aside."""
    path = root / CATALOGUE_NAME
    if path.exists():
        aside = _free_name(path)
        for suffix in ("", "-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
        sentence = (
            f"{CATALOGUE_NAME} could not be read and lies beside the new one as {aside.name}."
            " With it the checksums are lost: the files count as they are now."
        )
        yield Finding(Kind.NOTE, aside.name, sentence)
    with staging(root) as making:
        with writing(making / CATALOGUE_NAME, CATALOGUE):
            pass
        (making / CATALOGUE_NAME).rename(path)
        sync_folder(root)


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}.damaged-{n}{path.suffix}") for n in range(1, _MOST_ASIDE))
    return next(name for name in names if not name.exists())


def _refilled(connection: Connection, root: Path, known: _Checksums, watch: Watch) -> Iterator[Finding]:
    """Empties the tables and fills them from the folders; yields what stays out."""
    # The folder that a recording had is taken for it before any other that bears its number.
    mine = {row[0] for row in connection.execute("SELECT folder FROM records")}
    for table in _MADE:
        connection.execute(f"DELETE FROM {table}")
    folders = [path for path in root.iterdir() if record_id_of_folder(path.name) is not None]
    folders = sorted(
        (path for path in folders if path.is_dir()), key=lambda path: (path.name not in mine, path.name)
    )
    clock: Clock | None = None
    seen: set[int] = set()
    for number, folder in enumerate(folders):
        part = watch.part(number / len(folders), (number + 1) / len(folders))
        found = _loaded(folder, part, clock=clock, seen=seen)
        if isinstance(found, Finding):
            yield found
            continue
        if clock is None:
            clock = found.clock
            set_clock(connection, clock)
        seen.add(found.id)
        insert_record(connection, _as_known(found, known.get(found.id, {})), folder.name)


def _loaded(folder: Path, watch: Watch, *, clock: Clock | None, seen: set[int]) -> RecordRow | Finding:
    try:
        number = record_id_of_folder(folder.name)
        row = load_folder(folder, is_hashed=True, watch=watch, record_id=number).row
    except (HexoviewError, OSError) as error:
        return Finding(Kind.DAMAGED, folder.name, f"{folder.name} can't be read. {error}", None)
    if row is None:
        return Finding(Kind.DAMAGED, folder.name, f"None of the channels of {folder.name} has a value.")
    if row.id in seen:
        sentence = f"{folder.name} holds recording {row.id} once more, and stays out of the list."
        return Finding(Kind.NOTE, folder.name, sentence, row.id)
    if clock is not None and row.clock != clock:
        sentence = (
            f"{folder.name} counts 1/{row.clock.ticks_per_second} s and the others"
            f" 1/{clock.ticks_per_second} s: it stays out of the list."
        )
        return Finding(Kind.DAMAGED, folder.name, sentence, row.id)
    return row


def _as_known(row: RecordRow, known: Mapping[str, tuple[int, bytes | None]]) -> RecordRow:
    """The row with the checksums of before; files that are gone stay in it, and so are missed."""
    now = {file.name: file for file in row.files}
    before = {name: FileRow(name, size, sha256) for name, (size, sha256) in known.items()}
    return replace(row, files=tuple({**now, **before}.values()))
