"""Removing records and people, the trash, and checking the store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from hexoview.ui import words
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.keeping.keeper import Chore, Keeper
from hexoview.ui.keeping.removal_words import told_entry
from hexoview.ui.record_words import RecordNames, person_in_words, record_in_words
from hexoview.ui.sentences import in_words
from hexoview.ui.undoing import Step
from hexoview.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path

    from hexoview.store.folder import FolderStore
    from hexoview.store.removal import Removal
    from hexoview.store.trash_entry import TrashedRecord, TrashEntry
    from hexoview.ui.areas.desk import Desk
    from hexoview.ui.keeping.check_dialog import CheckDialog
    from hexoview.ui.keeping.trash_dialog import TrashDialog


class Removing(QObject):
    """Asks once, moves to the trash, and puts back."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._keeper = keeper
        self._trash: TrashDialog | None = None
        self._check: CheckDialog | None = None

    def ask_records(self, record_ids: tuple[int, ...]) -> None:
        """Asks whether these records are to go."""
        store = self._store()
        if store is not None and record_ids:
            self._keeper.do(Chore(partial(_count_records, store, record_ids), self._ask))

    @Slot(object)
    def ask_person(self, user_id: int) -> None:
        """Asks whether everything of a person is to go."""
        store = self._store()
        if store is not None:
            self._keeper.do(Chore(partial(_count_person, store, user_id), self._ask))

    def show_trash(self) -> None:
        """Shows what can be put back."""
        from hexoview.ui.keeping.trash_dialog import TrashDialog  # noqa: PLC0415 - wanted now and then

        store = self._store()
        if store is None:
            return
        self._trash = TrashDialog(self._desk.window)
        self._trash.restore_requested.connect(self._restore)
        self._trash.deletion_requested.connect(self._delete)
        self._trash.finished.connect(self._forget_trash)
        self._list_trash()
        self._desk.show(self._trash)

    def check(self) -> None:
        """Compares every file of the store with what came in."""
        from hexoview.store.location import folder_of  # noqa: PLC0415 - wanted now and then
        from hexoview.ui.keeping.check_dialog import CheckDialog  # noqa: PLC0415 - wanted now and then

        opened = self._desk.workspace.store_opened
        if opened is None or self._check is not None:
            return
        contents = self._desk.veil.contents(opened.contents)
        names = RecordNames(contents, self._desk.parts.zone)
        self._check = CheckDialog(folder_of(opened.store.location), names, self._desk.window)
        self._check.rebuilt.connect(self._desk.workspace.reread)
        self._check.finished.connect(self._forget_check)
        self._desk.show(self._check)
        self._check.start()

    def close(self) -> None:
        """Stops a check."""
        if self._check is not None:
            self._check.release()

    def _ask(self, removal: Removal) -> None:
        from hexoview.ui.keeping.removal_dialog import RemovalDialog  # noqa: PLC0415 - wanted now and then

        if removal.is_empty:
            self._desk.notice(Notice(self.tr("There is nothing to remove.")))
            return
        dialog = RemovalDialog(removal, self._title(removal), self._desk.window)
        dialog.confirmed.connect(self._remove)
        self._desk.show(dialog)

    def _title(self, removal: Removal) -> str:
        if removal.person_id is None:
            if len(removal.records) == 1:
                return self.tr("Remove the record {0}?").format(self._called(removal.records[0]))
            return self.tr("Remove {0} records?").format(len(removal.records))
        contents = self._desk.veil.contents(self._desk.workspace.contents)
        label = person_in_words(removal.person_id, contents)
        return self.tr("Remove {0} and everything of theirs?").format(label)

    def _called(self, record: TrashedRecord) -> str:
        """By whose it is and from when; by its number where it is gone already."""
        contents = self._desk.veil.contents(self._desk.workspace.contents)
        return record_in_words(record.id, contents, self._desk.parts.zone) or str(record.id)

    def _told(self, removal: Removal) -> str:
        if removal.person_id is not None:
            return self.tr("Everything of this person lies in the store’s trash.")
        if len(removal.records) == 1:
            told = self._called(removal.records[0])
            return self.tr("The record {0} lies in the store’s trash.").format(told)
        return self.tr("{0} records lie in the store’s trash.").format(len(removal.records))

    @Slot(object)
    def _remove(self, removal: Removal) -> None:
        store = self._store()
        if store is not None:
            done = partial(self._tell_removed, store, removal)
            self._keeper.do(Chore(partial(_put, store, removal), done))

    def _tell_removed(self, store: FolderStore, removal: Removal, entry: TrashEntry) -> None:
        way = _Way(self, store, removal, entry.name)
        # The choice goes first: the removal is the step that is taken back first.
        self._let_go(removal)
        self._desk.undoing.push(Step(self._title(removal).rstrip("?"), way.back, way.again))
        self._desk.notice(
            Notice(
                self._told(removal),
                way_out=self.tr("Undo (Edit menu) puts it back; so does the trash (File menu)."),
                weight=Weight.GOOD,
            )
        )
        self._reread(entry)

    def put_again(self, store: FolderStore, removal: Removal, way: _Way) -> None:
        """Removes once more what was put back."""
        self._keeper.do(Chore(partial(_put, store, removal), partial(self._tell_again, removal, way)))

    def _tell_again(self, removal: Removal, way: _Way, entry: TrashEntry) -> None:
        way.name = entry.name
        self._let_go(removal)
        self._reread(entry)

    def bring_back(self, store: FolderStore, names: tuple[str, ...]) -> None:
        """Puts entries of the trash back."""
        self._keeper.do(Chore(partial(_restore, store, names), self._tell_restored))

    def _let_go(self, removal: Removal) -> None:
        """What has gone is no longer chosen."""
        from hexoview.ui.selection.terms import ids_of  # noqa: PLC0415 - as the rest of the queries

        gone = {record.id for record in removal.records}
        chosen = ids_of(self._desk.workspace.selection, "record") or ()
        if gone & set(chosen):
            self._desk.workspace.choose_records(tuple(number for number in chosen if number not in gone))

    @Slot(object)
    def _restore(self, names: tuple[str, ...]) -> None:
        store = self._store()
        if store is not None:
            self.bring_back(store, names)

    @Slot(object)
    def _delete(self, names: tuple[str, ...]) -> None:
        store = self._store()
        if store is not None:
            self._keeper.do(Chore(partial(_empty, store, names), self._reread))

    def _tell_restored(self, sentences: tuple[str, ...]) -> None:
        if sentences:
            told = " ".join(map(in_words, sentences[:3]))
            self._desk.notice(Notice(self.tr("It is back, but not all as it was."), told, "", Weight.WARNING))
        self._reread(sentences)

    def _reread(self, _: object) -> None:
        self._list_trash()
        self._desk.workspace.reread()

    def _list_trash(self) -> None:
        store = self._store()
        if store is not None and self._trash is not None:
            self._keeper.do(Chore(partial(_entries, store.root), self._show_entries))

    def _show_entries(self, entries: tuple[TrashEntry, ...]) -> None:
        if self._trash is not None:
            clock = self._desk.workspace.contents.clock
            told = [(entry, told_entry(entry, clock, self._person)) for entry in entries]
            self._trash.show_entries(told, clock, self._desk.parts.zone)

    def _person(self, number: int, entry: TrashEntry) -> str:
        """Who somebody is: also whose name lies in the trash."""
        noted = entry.notes.people.get(number)
        if noted is not None:
            return words.called(self._desk.veil.user(noted))
        return person_in_words(number, self._desk.veil.contents(self._desk.workspace.contents))

    @Slot()
    def _forget_trash(self) -> None:
        self._trash = None

    @Slot()
    def _forget_check(self) -> None:
        self._check = None

    def _store(self) -> FolderStore | None:
        """The open store; says why, where nothing can be removed."""
        from hexoview.store.folder import FolderStore  # noqa: PLC0415 - opened by now

        opened = self._desk.workspace.store_opened
        if opened is None:
            return None
        if opened.folder is None or not isinstance(opened.store, FolderStore):
            self._desk.notice(
                Notice(
                    self.tr("Nothing can be removed here."),
                    self.tr("This folder is only looked into: Hexoview never changes it."),
                    self.tr("Remove its files by other means, or import them into a store."),
                    Weight.WARNING,
                )
            )
            return None
        return opened.store


class _Way:
    """Back from a removal and there again; each time the entry in the trash has another name."""

    def __init__(self, removing: Removing, store: FolderStore, removal: Removal, name: str) -> None:
        self._removing = removing
        self._store = store
        self._removal = removal
        self.name = name

    def back(self) -> None:
        """Puts back what was removed."""
        self._removing.bring_back(self._store, (self.name,))

    def again(self) -> None:
        """Removes it once more."""
        self._removing.put_again(self._store, self._removal, self)


def _count_records(store: FolderStore, record_ids: tuple[int, ...], watch: Watch) -> Removal:
    from hexoview.store.removal import removal_of_records  # noqa: PLC0415 - wanted now and then

    del watch
    return removal_of_records(store, record_ids)


def _count_person(store: FolderStore, user_id: int, watch: Watch) -> Removal:
    from hexoview.store.removal import removal_of_person  # noqa: PLC0415 - wanted now and then

    del watch
    return removal_of_person(store, user_id)


def _put(store: FolderStore, removal: Removal, watch: Watch) -> TrashEntry:
    from hexoview.store.trash import Trash  # noqa: PLC0415 - wanted now and then

    del watch
    entry = Trash(store.root).put(removal)
    store.overviews.forget(record.id for record in removal.records)
    return entry


def _restore(store: FolderStore, names: tuple[str, ...], watch: Watch) -> tuple[str, ...]:
    from hexoview.store.trash import Trash  # noqa: PLC0415 - wanted now and then

    told: list[str] = []
    for number, name in enumerate(names):
        part = watch.part(number / len(names), (number + 1) / len(names))
        told += Trash(store.root).restore(name, part)
    return tuple(told)


def _empty(store: FolderStore, names: tuple[str, ...], watch: Watch) -> None:
    from hexoview.store.trash import Trash  # noqa: PLC0415 - wanted now and then

    del watch
    Trash(store.root).empty(names)


def _entries(root: Path, watch: Watch) -> tuple[TrashEntry, ...]:
    from hexoview.store.trash import Trash  # noqa: PLC0415 - wanted now and then

    del watch
    return Trash(root).entries()
