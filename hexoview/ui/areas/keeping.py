"""What is noted, removed and checked, and what the records come to at a glance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from hexoview.domain.span import TimeSpan
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.engine import Opened
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.keeping.keeper import Chore, Keeper
from hexoview.ui.keeping.noting import Noting
from hexoview.ui.keeping.removing import Removing
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked
from hexoview.ui.selection.terms import ids_of, window_of
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.store.overview.figures import Figures
    from hexoview.store.overview.make import Shares
    from hexoview.store.overview.overviews import Overviews

ROWS = (
    ActionRow("people", "edit", marked("actions", "Pe&ople…"),
              marked("actions", "Names, study codes, weights and notes"), ("Ctrl+U",)),
    ActionRow("zones", "edit", marked("actions", "&Time zones…"),
              marked("actions", "In which zone times are told: of the store, a person, a record"),
              in_list=True),
    ActionRow("figures", "edit", marked("actions", "Fi&gures…"),
              marked("actions", "Heart rate, breathing, activity and sleep of the chosen record in numbers"),
              in_list=True, ends_section=True),
    ActionRow("mark_activity", "edit", marked("actions", "&Mark an activity…"),
              marked("actions", "Give the chosen stretch a name"), ("Ctrl+M",), in_list=True),
    ActionRow("edit_activity", "edit", marked("actions", "Change the acti&vity…"),
              marked("actions", "Name, times, routine and note of the chosen activity"),
              ("Ctrl+Shift+M",), in_list=True),
    ActionRow("delete_activity", "edit", marked("actions", "De&lete the activity"),
              marked("actions", "Take the chosen activities away; recordings stay"),
              in_list=True, ends_section=True),
    ActionRow("remove_records", "edit", marked("actions", "Remove the c&hosen records…"),
              marked("actions", "Move the chosen records to the store’s trash"), in_list=True),
    ActionRow("remove_person", "edit", marked("actions", "Remove th&is person…"),
              marked("actions", "Move everything of a person to the store’s trash"),
              in_list=True, ends_section=True),
)  # fmt: skip

# The list and the preview come first.
_UNHURRIED_MS = 800


class KeepingArea(Area):
    """Notes and removals, one after the other; figures and strips whenever nothing else is to be done."""

    made = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._keeper = Keeper(self)
        self.noting = Noting(desk, self._keeper)
        self.removing = Removing(desk, self._keeper)
        self._lane = Lane("overviews", self, gives_way=True)
        self._make_soon = QTimer(self)
        self._make_soon.setSingleShot(True)
        self._make_soon.setInterval(_UNHURRIED_MS)
        self._make_soon.timeout.connect(self._make)
        self._keeper.failed.connect(self._tell_failure)
        self.noting.removal_requested.connect(self.removing.ask_person)
        self._lane.failed.connect(self._tell_failure)
        self.made.connect(desk.parts.records.show_made)
        desk.workspace.opened.connect(self._show_opened)
        self._show_state(None)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "check_store": self.removing.check,
            "trash": self.removing.show_trash,
            "people": self._show_people,
            "zones": self._show_zones,
            "figures": self._show_figures,
            "mark_activity": self._mark,
            "edit_activity": self._edit,
            "delete_activity": self._delete,
            "remove_records": self._remove_records,
            "remove_person": self._remove_person,
        }

    def close(self) -> None:
        """Ends what is being written, and stops the rest."""
        self._make_soon.stop()
        self._lane.close()
        self.removing.close()
        self._keeper.close()

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        self._show_state(opened)
        self._lane.cancel()
        if opened.overviews is not None:
            self._make_soon.start()

    def _show_state(self, opened: Opened | None) -> None:
        for name in self.handlers():
            self.desk.parts.actions[name].setEnabled(opened is not None)

    @Slot()
    def _make(self) -> None:
        opened = self.desk.workspace.store_opened
        if opened is not None and opened.overviews is not None:
            self._lane.start(partial(_make_missing, opened.overviews, self.made.emit))

    @Slot()
    def _show_people(self) -> None:
        self.noting.show_people(self._person())

    @Slot()
    def _show_zones(self) -> None:
        self.noting.show_zones(self._person(), self._record())

    @Slot()
    def _show_figures(self) -> None:
        opened, number = self.desk.workspace.store_opened, self._record()
        if opened is None or opened.overviews is None or number is None:
            self.desk.notice(Notice(self.tr("Choose first one record.")))
            return
        run = partial(_figures, opened.overviews, number)
        self._keeper.do(Chore(run, partial(self._tell_figures, number)))

    def _tell_figures(self, number: int, found: tuple[Figures | None, Shares | None]) -> None:
        from hexoview.ui.keeping.figures_dialog import FiguresDialog, lines_of  # noqa: PLC0415 - now and then

        figures, shares = found
        if figures is None:
            way_out = self.tr("Open this again in a moment.")
            self.desk.notice(Notice(self.tr("The figures are still being computed."), way_out=way_out))
            return
        title = self.tr("Figures of record {0}").format(number)
        self.desk.show(FiguresDialog(title, lines_of(figures, shares), self.desk.window))

    @Slot()
    def _mark(self) -> None:
        person, span = self._person(), self._span()
        if person is None or span is None:
            self.desk.notice(
                Notice(
                    self.tr("Choose first whose time, and which."),
                    way_out=self.tr("Choose one record, and drag over the preview where the activity was."),
                )
            )
            return
        self.noting.mark(person, span)

    @Slot()
    def _edit(self) -> None:
        chosen = self._activities()
        if len(chosen) == 1:
            self.noting.edit(chosen[0])
        else:
            self._ask_for_activity()

    @Slot()
    def _delete(self) -> None:
        chosen = self._activities()
        if chosen:
            self.noting.delete(chosen)
        else:
            self._ask_for_activity()

    @Slot()
    def _remove_records(self) -> None:
        chosen = ids_of(self.desk.workspace.selection, "record") or ()
        if chosen:
            self.removing.ask_records(chosen)
        else:
            self.desk.notice(Notice(self.tr("Choose first which records are to go.")))

    @Slot()
    def _remove_person(self) -> None:
        person = self._person()
        if person is not None:
            self.removing.ask_person(person)
        else:
            self.desk.notice(Notice(self.tr("Choose first a record of the person who is to go.")))

    def _activities(self) -> tuple[int, ...]:
        return ids_of(self.desk.workspace.selection, "range") or ()

    def _person(self) -> int | None:
        """The one person whom the selection is about; None for nobody or several."""
        work = self.desk.workspace
        records = set(ids_of(work.selection, "record") or ())
        ranges = set(self._activities())
        users = {one.user_id for one in work.contents.records if one.id in records}
        users |= {one.user_id for one in work.contents.ranges if one.id in ranges}
        users = users or set(ids_of(work.selection, "user") or ())
        return next(iter(users)) if len(users) == 1 else None

    def _record(self) -> int | None:
        """The one record that is chosen."""
        chosen = ids_of(self.desk.workspace.selection, "record") or ()
        return chosen[0] if len(chosen) == 1 else None

    def _span(self) -> TimeSpan | None:
        """The chosen stretch, else the whole of the one record that is chosen."""
        selection = self.desk.workspace.selection
        window = window_of(selection)
        if window is not None:
            return window
        records = ids_of(selection, "record") or ()
        found = self.desk.workspace.contents.record(records[0]) if len(records) == 1 else None
        return None if found is None else found.span

    def _ask_for_activity(self) -> None:
        self.desk.notice(
            Notice(
                self.tr("Choose first an activity."),
                way_out=self.tr("Let the list show activities, or choose one among the filters."),
            )
        )

    @Slot(object)
    def _tell_failure(self, error: BaseException) -> None:
        found = notice_of(error)
        self.desk.notice(Notice(found.fact, found.cause, found.way_out, Weight.BAD, found.report))


def _make_missing(overviews: Overviews, tell: Callable[[object], object], watch: Watch) -> None:
    overviews.make_missing(watch, tell)


def _figures(overviews: Overviews, record_id: int, watch: Watch) -> tuple[Figures | None, Shares | None]:
    del watch
    return overviews.figures(record_id), overviews.known().get(record_id)
