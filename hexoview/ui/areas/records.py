"""The list of records: finding, choosing, and what can be done with the chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hexoview.query.selection import Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.debounce import Debounce
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked
from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.records.facts import Facts
from hexoview.ui.selection.terms import ids_of
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.store.overview.overviews import Overviews

ROWS = (
    ActionRow("find", "edit", marked("actions", "&Find records"),
              marked("actions", "Type a name, a date, an activity"), ("Ctrl+F",)),
    ActionRow("copy_rows", "edit", marked("actions", "Copy the &rows"),
              marked("actions", "Copy the chosen rows of the list as text; Ctrl+C in the list does the same"),
              ends_section=True, in_list=True),
    ActionRow("go_records", "view", marked("actions", "Go to the &records"),
              marked("actions", "Put the keyboard into the list of records"), ("Ctrl+2",)),
)  # fmt: skip

# Figures are made one record after the other; the column is read again now and then.
_BETWEEN_FIGURES_MS = 1500


class RecordsArea(Area):
    """Which records are listed, and which of them are marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        records = desk.parts.records
        records.arrange(_arrangement(desk.memory.now.record_list))
        records.use_actions(desk.parts.actions.of_list)
        actions = desk.parts.actions
        records.nothing.use_actions(actions["import_folder"], actions["recordings"], actions["clear_all"])
        records.records_chosen.connect(desk.workspace.choose_records)
        records.activities_chosen.connect(desk.workspace.choose_activities)
        records.activated.connect(desk.parts.preview.focus)
        desk.workspace.selection_changed.connect(self._show_selection)
        self._figures = Lane("figures", self, gives_way=True)
        self._figures.succeeded.connect(records.show_facts)
        self._figures_soon = Debounce(self._read_figures, _BETWEEN_FIGURES_MS, self)
        records.figures_made.connect(self._figures_soon.request)
        desk.workspace.opened.connect(self._figures_soon.request)
        desk.jobs.exported.connect(self._figures_soon.request)
        desk.veil.changed.connect(self._show_again)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "find": self.desk.parts.records.find_edit.setFocus,
            "copy_rows": self.desk.parts.records.copy_rows,
            "go_records": self.desk.parts.records.view.setFocus,
        }

    @Slot()
    def _show_again(self) -> None:
        """The list was made anew: people are hidden or shown now."""
        self._show_selection(self.desk.workspace.selection)

    def close(self) -> None:
        """Remembers how the list is arranged."""
        self.desk.memory.change(record_list=self.desk.parts.records.arrangement.as_texts())
        self.desk.parts.records.close_lane()
        self._figures_soon.close()
        self._figures.close()

    def _read_figures(self) -> None:
        opened = self.desk.workspace.store_opened
        if opened is not None:
            self._figures.start(partial(_known, opened.overviews, opened.store.location))

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        records = self.desk.parts.records
        records.show_chosen(ids_of(selection, "record") or (), ids_of(selection, "range") or ())


def _known(overviews: Overviews | None, location: str, watch: Watch) -> Facts:
    from hexoview.export.export_log import ExportLog  # noqa: PLC0415 - the list comes up before it

    watch.step(0.0)
    shares = {} if overviews is None else overviews.known()
    sizes = {} if overviews is None else overviews.sizes()
    watch.step(0.5)
    exported = {
        number: entry.when for number, entry in ExportLog.of_store(location).last_of_records().items()
    }
    return Facts(shares, exported, sizes=sizes)


def _arrangement(texts: tuple[str, ...]) -> Arrangement:
    try:
        return Arrangement.of_texts(texts)
    except ValueError:
        return Arrangement()
