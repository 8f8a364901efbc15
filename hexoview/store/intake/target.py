"""The store that recordings are brought into: made when the first one comes, held by one writer."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Range, User
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.errors import ImportRefusedError, StoreError
from hexoview.store import lock
from hexoview.store.catalogue_writer import delete_record, insert_record, set_clock, set_meta
from hexoview.store.database import writing
from hexoview.store.durable import make_private_folder, rename_folder, sync_folder
from hexoview.store.intake import held
from hexoview.store.intake.alone import Home
from hexoview.store.intake.compare import Holding
from hexoview.store.intake.mixed import warnings
from hexoview.store.intake.sort import Sorted
from hexoview.store.intake.stage import INCOMING, clear_incoming, staging
from hexoview.store.notes import Notes
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.recording.load import read_origin
from hexoview.store.recording.origin import Origin
from hexoview.store.rows import RecordRow
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES_BACKUPS, NOTES_NAME, TRASH_NAME
from hexoview.watch import Watch

SAMPLE_FOLDER = ".sample"
"""Where a sample's recordings are made before they come in."""

OWN_NAMES = frozenset(
    {CATALOGUE_NAME, NOTES_NAME, TRASH_NAME, lock.LOCK_NAME, INCOMING, SAMPLE_FOLDER, *NOTES_BACKUPS}
)


class OtherFamilyError(ImportRefusedError):
    """The recording counts time by the other clock than the store's."""


class Target:
    """A store folder held for writing; use it in a `with` block."""

    def __init__(self, root: Path, connection: Connection) -> None:
        self.root = root
        self._connection = connection
        self.brought: set[int] = set()
        """The recordings that came in by this import."""

    @property
    def clock(self) -> Clock | None:
        """The store's clock; None until the first recording settles it."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'clock'").fetchone()
        return Clock(row[0]) if row else None

    @property
    def is_used(self) -> bool:
        """Whether anything was ever brought in or written down."""
        return self._connection.execute("SELECT 1 FROM meta").fetchone() is not None

    def folder_of(self, record_id: int) -> str | None:
        """The folder of a recording that is here, relative to the store."""
        row = self._connection.execute("SELECT folder FROM records WHERE id = ?", (record_id,)).fetchone()
        return row[0] if row else None

    def family(self, record_id: int) -> list[int]:
        """The recording and further stretches of it, as far as they are here."""
        return held.family(self._connection, record_id)

    def holding(self, record_id: int, clock: Clock) -> Holding:
        """What is here of a recording, its files being whole."""
        return held.holding(self._connection, self.root, record_id, clock)

    def user_of(self, record_id: int) -> int:
        """Whose a recording is that is here."""
        return held.user_of(self._connection, record_id)

    def span_of(self, record_id: int) -> TimeSpan:
        """From the start to the end of a recording that is here."""
        sql = "SELECT start_tick, end_tick FROM records WHERE id = ?"
        return TimeSpan(*self._connection.execute(sql, (record_id,)).fetchone())

    def home(self) -> Home:
        """What is to be known of the store before a file of another device is read."""
        return Home(self.clock, lambda number: held.foreign_channel(self._connection, number))

    def records_of(self, user_id: int) -> list[int]:
        """The recordings here of a person."""
        sql = "SELECT id FROM records WHERE user_id = ? ORDER BY id"
        return [row[0] for row in self._connection.execute(sql, (user_id,))]

    def origin_of(self, record_id: int) -> Origin | None:
        """What was settled for a recording that is here; None where it isn't."""
        folder = self.folder_of(record_id)
        return None if folder is None else read_origin(self.root / folder)

    def keep_notes(self, *, ranges: Sequence[Range] = (), people: Sequence[User] = ()) -> None:
        """Writes down activities and people that came with a recording, where nothing is known of them."""
        notes = Notes(self.root / NOTES_NAME)
        try:
            known = {
                found.id
                for found in notes.ranges(
                    ids=IdSet.of([one.id for one in ranges]), users=ALL_IDS, routines=None, overlapping=ALWAYS
                )
            }
            strangers = notes.people(IdSet.of([one.id for one in people]))
            new = [one for one in ranges if one.id not in known]
            met = [one for one in people if one.id not in strangers]
            if new or met:
                notes.keep(ranges=new, people=met)
        finally:
            notes.close()

    def free_stretch_id(self, record_id: int) -> int:
        """The number for a further stretch of a recording."""
        return held.free_stretch_id(self._connection, record_id)

    def has_same_files(self, record_id: int, ordered: Sorted, watch: Watch) -> bool:
        """Whether every file that would come in is here, byte for byte; nothing is decoded for that."""
        folder = self.folder_of(record_id)
        if folder is None or not ordered.kept:
            return False
        return held.has_same_files(self._connection, self.root / folder, record_id, ordered, watch)

    def tell(self, key: str, value: str) -> None:
        """Writes down a fact about the whole store."""
        set_meta(self._connection, key, value)

    def check_clock(self, clock: Clock) -> None:
        """Refuses recordings of the other server family."""
        mine = self.clock
        if mine is not None and mine != clock:
            raise OtherFamilyError(
                "The recording comes from the other kind of Hexoskin server and stays out.",
                cause=f"It counts 1/{clock.ticks_per_second} s, and every recording of this store counts"
                f" 1/{mine.ticks_per_second} s; one store has one clock.",
                way_out="Import it into a second store.",
            )

    def warnings(self, user_id: int, brought: Iterable[int]) -> list[str]:
        """What is odd about a person's recordings, those just brought in among them."""
        clock = self.clock
        return [] if clock is None else list(warnings(self._connection, user_id, brought, clock))

    def add(self, row: RecordRow, staged: Path, *, replaced: Sequence[int] = ()) -> None:
        """Gives a staged folder its name and the catalogue its rows, in place of those it replaces.

        All of it is seen at once, or nothing.
        """
        folder = self._free_folder(row.id)
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            older = [name for number in replaced if (name := self.folder_of(number)) is not None]
            for number in replaced:
                delete_record(connection, number)
            if self.clock is None:
                set_clock(connection, row.clock)
            insert_record(connection, row, folder)
            # In this order nothing is lost: a folder without rows is adopted, rows have their folder.
            rename_folder(staged, self.root / folder)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        for old in older:
            self._discard(old)
        self.brought.difference_update(replaced)
        self.brought.add(row.id)

    def adopt(self, row: RecordRow, folder: str) -> None:
        """Gives the catalogue the rows of a folder that has its name already."""
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            if self.clock is None:
                set_clock(connection, row.clock)
            insert_record(connection, row, folder)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise

    def orphans(self) -> list[Path]:
        """Folders with a recording's name that the catalogue doesn't know."""
        known = {row[0] for row in self._connection.execute("SELECT folder FROM records")}
        found = [entry for entry in self.root.iterdir() if record_id_of_folder(entry.name) is not None]
        return sorted(entry for entry in found if entry.name not in known and entry.is_dir())

    def _discard(self, folder: str) -> None:
        """Takes a replaced folder away at once, so that it isn't adopted should this be interrupted."""
        with staging(self.root) as bin_:
            (self.root / folder).rename(bin_ / folder)
            sync_folder(self.root)

    def _free_folder(self, record_id: int) -> str:
        name, number = f"record_{record_id}", 1
        while (self.root / name).exists():
            number += 1
            name = f"record_{record_id}-{number}"
        return name


@contextlib.contextmanager
def opened_target(root: Path) -> Iterator[Target]:
    """Holds the store in `root` for writing, and makes it where there is none."""
    _check_folder(root)
    with contextlib.ExitStack() as stack:
        try:
            target = _taken(root, stack)
        except OSError as error:
            raise _unwritable(root, error) from error
        yield target


def _taken(root: Path, stack: contextlib.ExitStack) -> Target:
    """Takes the lock and opens the catalogue; the stack undoes it all, and the store if nothing came in."""
    make_private_folder(root)
    unmade: list[Path] = []
    stack.callback(_unmake, unmade)
    stack.enter_context(lock.writing(root))
    clear_incoming(root)
    stack.callback(clear_incoming, root)
    _make_catalogue(root)
    target = Target(root, stack.enter_context(writing(root / CATALOGUE_NAME, CATALOGUE)))
    stack.callback(lambda: None if target.is_used else unmade.append(root))
    return target


def _make_catalogue(root: Path) -> None:
    """Makes an empty catalogue under its name at once, so that no reader meets half of one."""
    if (root / CATALOGUE_NAME).exists():
        return
    with staging(root) as folder:
        with writing(folder / CATALOGUE_NAME, CATALOGUE):
            pass
        (folder / CATALOGUE_NAME).rename(root / CATALOGUE_NAME)
    sync_folder(root)


def _unmake(roots: Sequence[Path]) -> None:
    """Takes stores away again that nothing came into, and their folders if those are empty then."""
    for root in roots:
        for name in (CATALOGUE_NAME, lock.LOCK_NAME):
            (root / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            root.rmdir()


def _check_folder(root: Path) -> None:
    """Refuses to make a store among other things."""
    if root.exists() and not root.is_dir():
        raise StoreError(f"{root} is no folder.", way_out="Choose a folder for the store, or a new name.")
    if not root.exists() or (root / CATALOGUE_NAME).exists():
        return
    others = [entry.name for entry in root.iterdir() if not _is_own(entry.name)]
    if others:
        raise StoreError(
            f"{root.name} can't become a store.",
            cause=f"It holds other things, such as {min(others)}.",
            way_out="Choose an empty folder or a new name for the store.",
        )


def _is_own(name: str) -> bool:
    return name in OWN_NAMES or record_id_of_folder(name) is not None


def _unwritable(root: Path, error: OSError) -> StoreError:
    return StoreError(
        f"Nothing can be brought into {root.name}.",
        cause=f"The system says: {error.strerror}.",
        way_out="Choose a store in a folder that you may write to.",
    )
