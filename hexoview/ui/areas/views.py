"""What is on screen seen otherwise: as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked

if TYPE_CHECKING:
    from hexoview.query.envelope import LevelCache
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store
    from hexoview.ui.preview.sight import Sight
    from hexoview.ui.views.values_dialog import ValuesDialog
    from hexoview.ui.views.values_words import ValuesTable
    from hexoview.watch import Watch

ROWS = (
    ActionRow("values", "view", marked("actions", "&Values as a table…"),
              marked("actions", "Show what is on screen as a table of values"), ("Ctrl+T",),
              ends_section=True),
)  # fmt: skip


class ViewsArea(Area):
    """The accessible twin of the plot; it follows the preview while it is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._values: ValuesDialog | None = None
        self._lane = Lane("values", self)
        self._lane.succeeded.connect(self._show_table)
        self._lane.failed.connect(self._show_mistake)
        desk.parts.preview.sighted.connect(self._follow)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"values": self._ask_values}

    def close(self) -> None:
        """Stops reading."""
        self._lane.close()

    @Slot()
    def _ask_values(self) -> None:
        if self._values is None:
            from hexoview.ui.views.values_dialog import ValuesDialog  # noqa: PLC0415 - when first wanted

            self._values = ValuesDialog(self.desk.window)
        self._values.show()
        self._values.activateWindow()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Reads the values of another view."""
        if self._values is None or not self._values.isVisible():
            return
        sight, answer = self.desk.parts.preview.sight, self.desk.workspace.answer
        opened = self.desk.workspace.store_opened
        if sight is None or answer is None or answer.shown is None or opened is None:
            self._lane.cancel()
            self._values.show_nothing(self.tr("Pick a record: its values appear here."))
            return
        self._values.show_waiting(sight.timescale.place(sight.view))
        plan = self.desk.veil.answer(answer).shown
        assert plan is not None
        self._lane.start(partial(_read, plan, opened.store, sight, self.desk.workspace.levels))

    @Slot(object)
    def _show_table(self, table: ValuesTable) -> None:
        if self._values is not None:
            self._values.show_table(table)

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        if self._values is not None:
            self._values.show_nothing(self.tr("The values can’t be read; see the notice in the window."))
        self.desk.notice(notice_of(error))


def _read(plan: Plan, store: Store, sight: Sight, levels: LevelCache, watch: Watch) -> ValuesTable:
    """Reads and words a table, on the lane's thread."""
    from hexoview.query.picture import behind  # noqa: PLC0415 - after the start
    from hexoview.query.window_values import read_window  # noqa: PLC0415 - likewise
    from hexoview.ui.views.values_words import in_words  # noqa: PLC0415 - likewise

    plan, store = behind(plan, store, sight.picture.gaps, levels)
    values = read_window(
        plan, store, watch, span=sight.span, keys=sight.keys, anchor=sight.timescale.round_tick(sight.view)
    )
    return in_words(values, sight.timescale, sight.whose)
