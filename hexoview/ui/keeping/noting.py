"""People and activities: what is noted on them, and the way back from each change."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.domain.resources import TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.zones import ZoneKey
from hexoview.store.notes_change import NoteChange
from hexoview.ui import words
from hexoview.ui.activities.draft import Draft
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.keeping.keeper import Chore, Keeper
from hexoview.ui.record_words import record_in_words
from hexoview.ui.undoing import Step
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.store.notes import Notes
    from hexoview.ui.areas.desk import Desk

_Done = tuple[NoteChange, NoteChange]
"""A change, and the one that takes it back."""


class Noting(QObject):
    """Asks what is to be noted, has it written, and remembers how to take it back."""

    removal_requested = Signal(object)

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._keeper = keeper

    def show_people(self, user_id: int | None = None) -> None:
        """Shows the people of the store, and what is noted on one of them."""
        from hexoview.ui.people.dialog import PeopleDialog  # noqa: PLC0415 - wanted now and then

        if self._notes() is None:
            return
        if self._desk.veil.is_on:
            self._desk.notice(
                Notice(
                    self.tr("People are hidden just now."),
                    way_out=self.tr("Show who they are (View menu), then open this again."),
                )
            )
            return
        dialog = PeopleDialog(self._desk.window)
        dialog.show_contents(self._desk.workspace.contents, user_id=user_id)
        dialog.changed.connect(self.change)
        dialog.removal_requested.connect(self.removal_requested)
        self._desk.workspace.opened.connect(dialog.take_opened)
        self._desk.show(dialog)

    def show_zones(self, user_id: int | None, record_id: int | None) -> None:
        """Shows the time zones of the store, and of the person and the record that are chosen."""
        from hexoview.ui.keeping.zone_dialog import ZoneDialog  # noqa: PLC0415 - wanted now and then

        if self._notes() is None:
            return
        contents = self._desk.workspace.contents
        lines = [(ZoneKey.store(), self.tr("This store"))]
        if user_id is not None:
            person = contents.user(user_id) or User(user_id)
            lines.append((ZoneKey.person(user_id), words.called(self._desk.veil.user(person))))
        if record_id is not None:
            told = record_in_words(record_id, self._desk.veil.contents(contents), self._desk.parts.zone)
            lines.append((ZoneKey.record(record_id), told))
        dialog = ZoneDialog(self._desk.window)
        dialog.show_zones(contents.zones, tuple(lines))
        dialog.changed.connect(self.change)
        self._desk.show(dialog)

    def mark(self, user_id: int, span: TimeSpan) -> None:
        """Asks for the name of a new activity."""
        self._ask(Draft(user_id, span.start, span.end, ""))

    def edit(self, range_id: int) -> None:
        """Shows an activity to be changed."""
        contents = self._desk.workspace.contents
        found = next((one for one in contents.ranges if one.id == range_id), None)
        if found is not None:
            self._ask(Draft.of(found, contents.routines))

    @Slot(object)
    def delete(self, range_ids: Iterable[int]) -> None:
        """Takes marked activities away."""
        wanted = dict.fromkeys(range_ids)
        if not wanted or self._notes() is None:
            return
        found = [one for one in self._desk.workspace.contents.ranges if one.id in wanted]
        if len(found) == 1:
            text = self.tr("Delete the activity “{0}”").format(found[0].name)
        else:
            count = words.counted(len(wanted), self.tr("activity"), self.tr("activities"))
            text = self.tr("Delete {0}").format(count)
        self.change(NoteChange(ranges=wanted), text)

    @Slot(object, str)
    def change(self, change: NoteChange, text: str) -> None:
        """Has a change written; `text` is what it is called behind “Undo”."""
        notes = self._notes()
        if notes is not None:
            self._keeper.do(Chore(partial(_change, notes, change), partial(self._remember, notes, text)))

    def _ask(self, draft: Draft) -> None:
        from hexoview.ui.activities.dialog import ActivityDialog  # noqa: PLC0415 - wanted now and then

        if self._notes() is None:
            return
        contents = self._desk.workspace.contents
        person = contents.user(draft.user_id) or User(draft.user_id)
        dialog = ActivityDialog(self._desk.window)
        called = words.called(self._desk.veil.user(person))
        dialog.show_draft(draft, contents, self._desk.parts.zone, person=called)
        dialog.drafted.connect(self._note_draft)
        dialog.delete_requested.connect(self._delete_one)
        self._desk.show(dialog)

    @Slot(object)
    def _note_draft(self, draft: Draft) -> None:
        notes, routines = self._notes(), self._desk.workspace.contents.routines
        if notes is None:
            return
        name = " ".join(draft.name.split())
        is_new = draft.id is None
        text = self.tr("Mark “{0}”") if is_new else self.tr("Change the activity “{0}”")
        run = partial(_write_draft, notes, draft, routines)
        self._keeper.do(Chore(run, partial(self._remember, notes, text.format(name))))

    @Slot(object)
    def _delete_one(self, range_id: int) -> None:
        self.delete([range_id])

    def _remember(self, notes: Notes, text: str, done: _Done) -> None:
        change, inverse = done
        self._desk.undoing.push(
            Step(text, partial(self._again, notes, inverse), partial(self._again, notes, change))
        )
        self._desk.workspace.reread()

    def _again(self, notes: Notes, change: NoteChange) -> None:
        """Takes back, or does again: nothing new to remember."""
        self._keeper.do(Chore(partial(_change, notes, change), self._reread))

    def _reread(self, _: object) -> None:
        self._desk.workspace.reread()

    def _notes(self) -> Notes | None:
        """Where notes are kept; says why, where none can be."""
        opened = self._desk.workspace.store_opened
        if opened is not None and opened.notes is None:
            self._desk.notice(
                Notice(
                    self.tr("Nothing can be noted in this store."),
                    self.tr("It lies where nothing can be written."),
                    self.tr("Copy it to a folder that you may write to, and open that."),
                    Weight.WARNING,
                )
            )
        return None if opened is None else opened.notes


def _change(notes: Notes, change: NoteChange, watch: Watch) -> _Done:
    del watch
    return change, notes.change(change)


def _write_draft(notes: Notes, draft: Draft, routines: tuple[TrainingRoutine, ...], watch: Watch) -> _Done:
    """Numbers what is new, and writes the activity with its routine."""
    routine_id, made = draft.routine_id(routines), {}
    name = " ".join(draft.routine.split())
    if routine_id is None and name:
        routine_id = notes.new_routine_id()
        made[routine_id] = TrainingRoutine(routine_id, name)
    number = notes.new_range_id() if draft.id is None else draft.id
    change = NoteChange(ranges={number: draft.to_range(number, routine_id)}, routines=made)
    return _change(notes, change, watch)
