"""The one path from a selection to its words and its picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.domain.span import TimeSpan
from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.query.why_empty import WayOut
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.debounce import Debounce
from hexoview.ui.easel import Easel, Sketch
from hexoview.ui.engine import Answer, Engine, Opened
from hexoview.ui.failures import Notice, notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.selection.current import Current
from hexoview.ui.selection.terms import (
    of_people,
    reaching,
    window_of,
    with_ids,
    with_window,
    without,
)
from hexoview.ui.tasks import Task, title_of
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.export.request import ExportRequest
    from hexoview.query.envelope import LevelCache
    from hexoview.query.picture import PictureRequest

_BETWEEN_PLANS_MS = 150


class Workspace(QObject):
    """Holds the store and the selection; plans and draws on its lane.

    Panels connect to its signals once. Calls go down, signals come up.
    """

    opened = Signal(object)
    selection_changed = Signal(object)
    problems_changed = Signal(object)
    answered = Signal(object)
    rested = Signal()
    pictured = Signal(object)
    foreseen = Signal(object)
    estimated = Signal(object)
    noticed = Signal(object)
    gave_up = Signal(object)
    began = Signal(str)
    ended = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._opened: Opened | None = None
        self._current = Current()
        self._zone: tzinfo = UTC
        self._answer: Answer | None = None
        self._is_estimated = False
        self._easel = Easel()
        self._task = Task.NOTHING
        self.lane = Lane("browse", self)
        self._plan_soon = Debounce(self._start_plan, _BETWEEN_PLANS_MS, self)
        self.lane.succeeded.connect(self._take)
        self.lane.failed.connect(self._fail)
        self.lane.cancelled.connect(self._forget_task)

    @property
    def levels(self) -> LevelCache:
        """What was read of the open store from end to end; all its pictures share it, on any thread."""
        if self._easel.cache is None:
            self._easel.cache = self._engine.cache()
        return self._easel.cache

    @property
    def store_opened(self) -> Opened | None:
        """The open store, if there is one."""
        return self._opened

    @property
    def contents(self) -> Contents:
        """What the open store holds."""
        return self._opened.contents if self._opened else NO_CONTENTS

    @property
    def selection(self) -> Selection:
        """The one selection that everything shows."""
        return self._current.selection

    @property
    def combine(self) -> Combine:
        """What several records mean."""
        return self._current.combine

    @property
    def zone(self) -> tzinfo:
        """In which times are told."""
        return self._zone

    @property
    def answer(self) -> Answer | None:
        """What the selection gives, once it is planned and while it holds."""
        return self._answer

    @property
    def task(self) -> Task:
        """What the lane is busy with."""
        return self._task

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked for is on screen."""
        return self._task is Task.NOTHING and not self._plan_soon.is_waiting

    def open(self, location: str) -> None:
        """Opens a store in place of the one that is open."""
        self._start(Task.OPENING, partial(self._engine.open, location))

    def reread(self) -> None:
        """Reads the lists of the open store again, after something was brought in."""
        if self._opened is not None:
            self._start(Task.OPENING, partial(self._engine.reread, self._opened))

    def choose(self, selection: Selection, *, combine: Combine | None = None) -> None:
        """Takes a whole new selection, right or wrong."""
        if not self._current.take(selection, combine):
            return
        self.selection_changed.emit(selection)
        self.problems_changed.emit(self._current.problems)
        self._answer = None
        if self._task is not Task.OPENING:
            # What is under way belongs to the selection before, and its end must not be shown as this one's.
            self.lane.cancel()
        self._plan_soon.request()

    def choose_filters(self, selection: Selection) -> None:
        """Takes what was ticked in the filters; another person lets go of the records of others."""
        self.choose(of_people(selection, self.selection, self.contents.record))

    def choose_records(self, record_ids: tuple[int, ...]) -> None:
        """Takes records by hand; a stretch that none of them reaches is let go, and it is said."""
        chosen = set(record_ids)
        spans = [record.span for record in self.contents.records if record.id in chosen]
        selection = reaching(with_ids(self.selection, "record", record_ids), spans)
        if window_of(selection) != window_of(self.selection):
            fact = self.tr("The chosen times were let go.")
            self.noticed.emit(Notice(fact, self.tr("They lie outside this record.")))
        self.choose(selection)

    def choose_activities(self, range_ids: tuple[int, ...]) -> None:
        """Takes activities by hand, in place of records; a stretch that none of them reaches is let go."""
        chosen = set(range_ids)
        spans = [found.span for found in self.contents.ranges if found.id in chosen]
        selection = with_ids(without(self.selection, "record"), "range", range_ids)
        self.choose(reaching(selection, spans))

    def choose_span(self, span: TimeSpan | None) -> None:
        """Takes a stretch of time in place of every time filter."""
        self.choose(with_window(self.selection, span))

    def choose_way_out(self, way_out: WayOut) -> None:
        """Takes a change that gives data."""
        self.choose(Selection.of_text(str(way_out.query)), combine=way_out.combine)

    def choose_combine(self, combine: Combine) -> None:
        """Takes what several records mean."""
        self.choose(self.selection, combine=combine)

    def look(self, request: PictureRequest) -> None:
        """Draws another window of time, or other columns; the newest as soon as the one before is there."""
        self._easel.look(request)
        self._go_on()

    def foresee(self, request: ExportRequest) -> None:
        """Finds out what an export of the answer on screen will make."""
        if self._opened is not None and self._answer is not None:
            store, answer = self._opened.store, self._answer
            self._start(Task.FORESEEING, partial(self._engine.foresee, request, answer, store))

    def cancel(self) -> None:
        """Stops what the lane is busy with; what is on screen stays."""
        self.lane.cancel()

    def show_zone(self, zone: tzinfo) -> None:
        """Tells times in another zone."""
        self._zone = zone
        if self._answer is not None and self._answer.is_empty:
            self._plan_soon.request()

    def close(self) -> None:
        """Stops what runs, and lets the store go."""
        self._plan_soon.close()
        self.lane.close()
        if self._opened is not None:
            self._opened.close()

    def _start(self, task: Task, work: Callable[[Watch], object]) -> None:
        self.lane.start(work)
        self._task = task
        self.began.emit(title_of(task))

    def _start_plan(self) -> None:
        opened, query = self._opened, self._current.query
        if opened is None or self._task is Task.OPENING:
            return
        if query is None or not query.filters:
            self.lane.cancel()
            self._easel.put_up(None)
            if query is not None:
                self.rested.emit()
            return
        work = partial(self._engine.answer, query, opened.store, combine=self.combine, zone=self._zone)
        self._start(Task.PLANNING, work)

    def _go_on(self) -> None:
        """What comes next by itself: the picture, then how large a file would be."""
        if self._task in (Task.NOTHING, Task.ESTIMATING):
            due = self._easel.due
            if due is not None:
                self._draw(due)
            elif not self._is_estimated and self._answer is not None and self._opened is not None:
                work = partial(self._engine.estimate, self._answer, self._opened.store)
                self._start(Task.ESTIMATING, work)

    def _draw(self, due: Sketch) -> None:
        if self._opened is None:
            return
        store = self._opened.store
        work = partial(self._engine.picture, due.plan, store, request=due.request, cache=self.levels)
        self._start(Task.DRAWING, work)
        self._easel.begin(due)

    @Slot(object)
    def _take(self, result: object) -> None:
        task, self._task = self._task, Task.NOTHING
        self.ended.emit()
        match task:
            case Task.DRAWING:
                self._easel.finish()
                self.pictured.emit(result)
            case Task.FORESEEING:
                self.foreseen.emit(result)
            case Task.ESTIMATING:
                self._is_estimated = True
                self.estimated.emit(result)
        match result:
            case Opened():
                self._take_opened(result)
            case Answer():
                self._take_answer(result)
        self._go_on()

    def _take_opened(self, opened: Opened) -> None:
        if self._opened is None or self._opened.store is not opened.store:
            if self._opened is not None:
                self._opened.close()
            self._easel.clear()
            self._current.clear()
        self._easel.look_again()
        self._opened = opened
        self._answer = None
        self.opened.emit(opened)
        self.selection_changed.emit(self.selection)
        self._plan_soon.request()

    def _take_answer(self, answer: Answer) -> None:
        self._answer = answer
        self._is_estimated = answer.is_empty
        self._easel.put_up(answer.shown)
        self.answered.emit(answer)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        task, self._task = self._task, Task.NOTHING
        self.ended.emit()
        self.noticed.emit(notice_of(error))
        self.gave_up.emit(task)

    @Slot()
    def _forget_task(self) -> None:
        self._task = Task.NOTHING
        self.ended.emit()
