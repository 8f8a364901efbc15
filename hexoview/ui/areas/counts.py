"""How many records each filter would leave: counted beside the window while it goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from hexoview.query.check import check
from hexoview.query.query import Query
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.contents import Contents
from hexoview.ui.debounce import Debounce
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.selection.facets import Counts, Links, count
from hexoview.watch import Watch

_BETWEEN_COUNTS_MS = 120


class CountsArea(Area):
    """Tells the filters how many records each of their choices would leave, and the list which those are."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._counting = Counting()
        self._lane = Lane("counts", self)
        self._soon = Debounce(self._start, _BETWEEN_COUNTS_MS, self)
        self._lane.succeeded.connect(self._show)
        self._lane.failed.connect(self._show_mistake)
        desk.workspace.opened.connect(self._soon.request)
        desk.workspace.selection_changed.connect(self._soon.request)

    @property
    def is_settled(self) -> bool:
        """Whether the counts on screen are those of the selection."""
        return not self._lane.is_busy and not self._soon.is_waiting

    def close(self) -> None:
        """Stops counting."""
        self._soon.close()
        self._lane.close()

    def _start(self) -> None:
        """Counts for the selection as it is; while it can't be read, what was counted before stays."""
        work = self.desk.workspace
        checked = check(work.selection)
        if work.store_opened is not None and isinstance(checked, Query):
            self._lane.start(partial(self._counting.count, work.contents, checked))

    @Slot(object)
    def _show(self, counts: Counts) -> None:
        self.desk.parts.panel.show_counts(counts.by_field)
        self.desk.parts.records.show_scope(counts)

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


class Counting:
    """Keeps what follows from the contents alone: of 100,000 records it takes half a second to make."""

    def __init__(self) -> None:
        self._contents: Contents | None = None
        self._links: Links | None = None

    def count(self, contents: Contents, query: Query, watch: Watch) -> Counts:
        """The counts of a query; called on one thread only."""
        watch.step(0.0)
        if self._links is None or self._contents is not contents:
            self._links, self._contents = Links(contents), contents
        watch.step(0.5)
        return count(self._links, query)
