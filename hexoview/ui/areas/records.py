"""The list of records: finding, choosing, and what can be done with the chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot

from hexoview.domain.idset import ALL_IDS
from hexoview.domain.span import ALWAYS
from hexoview.query.check import check
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.named import marked
from hexoview.ui.selection.terms import ids_of, window_of

ROWS = (
    ActionRow("find", "edit", marked("actions", "&Find records"),
              marked("actions", "Type a name, a date, an activity"), ("Ctrl+F",), ends_section=True),
    ActionRow("go_records", "view", marked("actions", "Go to the &records"),
              marked("actions", "Put the keyboard into the list of records"), ("Ctrl+2",)),
)  # fmt: skip


class RecordsArea(Area):
    """Which records are listed, and which of them are marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.parts.records.records_chosen.connect(desk.workspace.choose_records)
        desk.parts.records.activated.connect(desk.parts.preview.focus)
        desk.workspace.selection_changed.connect(self._show_selection)
        desk.veil.changed.connect(self._show_again)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "find": self.desk.parts.records.find_edit.setFocus,
            "go_records": self.desk.parts.records.view.setFocus,
        }

    @Slot()
    def _show_again(self) -> None:
        """The list was made anew: people are hidden or shown now."""
        self._show_selection(self.desk.workspace.selection)

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        checked = check(selection)
        users = checked.ids("user") if isinstance(checked, Query) else ALL_IDS
        self.desk.parts.records.show_scope(users, window_of(selection) or ALWAYS)
        self.desk.parts.records.show_chosen(ids_of(selection, "record") or ())
