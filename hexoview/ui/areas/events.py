"""The list of activities and marks beside the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from hexoview.query.selection import Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.engine import Opened
from hexoview.ui.named import marked
from hexoview.ui.selection.terms import window_of

if TYPE_CHECKING:
    from hexoview.ui.preview.event_lane import Event
    from hexoview.ui.preview.event_list import EventList
    from hexoview.ui.preview.preview import Preview

ROWS = (
    ActionRow("events", "view", marked("actions", "Activities and &marks"),
              marked("actions", "List what happened in the time shown"), ("Ctrl+4",), ends_section=True),
)  # fmt: skip

_PAGE = "events"


class EventsArea(Area):
    """What happened, as a list: it comes with the preview, whose events it shows.

    `edit_wanted` carries the id of an activity, `delete_wanted` a tuple of them.
    """

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._preview: Preview | None = None
        self._list: EventList | None = None
        desk.parts.actions["events"].setEnabled(False)
        desk.parts.preview.loaded.connect(self._connect)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"events": self._toggle}

    @Slot()
    def _toggle(self) -> None:
        self.desk.parts.drawer.toggle(_PAGE)

    @Slot(object)
    def _connect(self, preview: Preview) -> None:
        from hexoview.ui.preview.event_list import EventList  # noqa: PLC0415 - comes with the preview

        events = EventList()
        self._preview, self._list = preview, events
        self.desk.parts.drawer.add_page(_PAGE, self.tr("Activities"), events)
        self.desk.parts.actions["events"].setEnabled(True)
        preview.events_changed.connect(events.show_events)
        preview.steering.visited.connect(events.show_current)
        events.gone_to.connect(preview.steering.show_event)
        events.taken.connect(preview.steering.take_event)
        events.mark_wanted.connect(preview.commanding.mark)
        preview.commanding.mark_wanted.connect(self._mark)
        for teller in (events, preview.commanding):
            teller.edit_wanted.connect(self._edit)
            teller.delete_wanted.connect(self._delete)
        self.desk.workspace.selection_changed.connect(self._show_selection)
        self.desk.workspace.opened.connect(self._show_opened)
        if self.desk.workspace.store_opened is not None:
            self._show_opened(self.desk.workspace.store_opened)

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        """Activities can be noted where notes are kept."""
        if self._list is not None and self._preview is not None:
            self._list.keep_activities(is_possible=opened.notes is not None)
            self._preview.commanding.keeps_activities = opened.notes is not None

    @Slot()
    def _mark(self) -> None:
        """The stretch is the selection's already, and whose time it is follows from that."""
        self.desk.parts.actions["mark_activity"].trigger()

    @Slot(object)
    def _edit(self, event: Event) -> None:
        if event.range_id is not None:
            self.edit_wanted.emit(event.range_id)

    @Slot(object)
    def _delete(self, event: Event) -> None:
        if event.range_id is not None:
            self.delete_wanted.emit((event.range_id,))

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        if self._list is not None:
            self._list.show_stretch(is_chosen=window_of(selection) is not None)
