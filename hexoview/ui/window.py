"""The window: makes the panels, and connects them with what works behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from hexoview.domain.idset import ALL_IDS
from hexoview.domain.span import ALWAYS
from hexoview.query.check import check
from hexoview.query.combine import Combine
from hexoview.query.query import Query
from hexoview.query.selection import Problem, Selection
from hexoview.ui.closing import ClosingDialog
from hexoview.ui.commands import LOOKS, Commands
from hexoview.ui.engine import Answer, Opened
from hexoview.ui.failures import notice_of
from hexoview.ui.intake import dropped_paths
from hexoview.ui.jobs import Jobs
from hexoview.ui.lane import Lane
from hexoview.ui.layout import Layout
from hexoview.ui.named import named
from hexoview.ui.notices import NoticeBar
from hexoview.ui.preview_pane import import_preview
from hexoview.ui.selection.telling import amount, told, way_in_words
from hexoview.ui.selection.terms import ids_of, window_of
from hexoview.ui.settings import Memory
from hexoview.ui.tasks import Task
from hexoview.ui.theme import apply_theme, theme_for
from hexoview.ui.workspace import Workspace
from hexoview.ui.zones import computer_zone, zone_named

if TYPE_CHECKING:
    from hexoview.export.estimate import Estimate


class Window(QMainWindow):
    """Everything that is on screen. Calls go down to the panels; their signals come up to `_connect`.

    `list_shown` says that a store's records are listed, or that there is none to list.
    """

    list_shown = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, memory: Memory) -> None:
        super().__init__()
        named(self, "window", "Hexoview")
        self._workspace = workspace
        self._jobs = jobs
        self._memory = memory
        self._warm_up = Lane("warm-up", self)
        self._closing = ClosingDialog(self)
        workspace.setParent(self)
        jobs.setParent(self)
        self.parts = Layout(self)
        self._commands = Commands(self, self.parts, workspace=workspace, jobs=jobs, memory=memory)
        self._connect()
        self._restore()

    @property
    def workspace(self) -> Workspace:
        """What works behind the panels."""
        return self._workspace

    @property
    def notices(self) -> NoticeBar:
        """Where notices go."""
        return self.parts.notices

    def begin(self, location: str) -> None:
        """Opens a store; without one, the first page stays."""
        if location:
            self._workspace.open(location)

    @Slot()
    def load_preview(self) -> None:
        """Brings the preview in; what it draws with is imported on another thread.

        On this one the import would stop the window for 0.5 to 0.9 s; there it costs it 30 to 70 ms.
        """
        if not self.parts.preview.is_loaded and not self._warm_up.is_busy:
            self._warm_up.start(import_preview)

    def _connect(self) -> None:
        """All that can happen, from top to bottom."""
        self._connect_panels()
        self._connect_workspace()
        self._connect_jobs()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def _connect_panels(self) -> None:
        work, parts, commands = self._workspace, self.parts, self._commands
        parts.panel.selection_changed.connect(work.choose)
        parts.panel.zone_chosen.connect(self._take_zone)
        parts.records.records_chosen.connect(work.choose_records)
        parts.records.activated.connect(parts.preview.focus)
        parts.preview.span_chosen.connect(work.choose_span)
        parts.preview.view_changed.connect(work.look)
        parts.preview.pointed.connect(parts.show_pointed)
        parts.sentence.way_out_chosen.connect(work.choose_way_out)
        parts.sentence.one_by_one_chosen.connect(commands.export_one_by_one)
        parts.sentence.together_chosen.connect(commands.take_together)
        parts.welcome.open_requested.connect(commands.intake.ask_store)
        parts.welcome.sample_requested.connect(commands.intake.make_sample)
        parts.job_bar.cancel_requested.connect(self._jobs.cancel)
        parts.browse_bar.cancel_requested.connect(work.cancel)
        commands.noticed.connect(parts.notices.show_notice)
        commands.intake.noticed.connect(parts.notices.show_notice)
        commands.exports.noticed.connect(parts.notices.show_notice)
        commands.look_changed.connect(self._dress)
        self._warm_up.succeeded.connect(parts.preview.load)
        self._warm_up.failed.connect(self._show_mistake)

    def _connect_workspace(self) -> None:
        work, parts = self._workspace, self.parts
        work.opened.connect(self._show_opened)
        work.selection_changed.connect(self._show_selection)
        work.problems_changed.connect(self._show_problems)
        work.answered.connect(self._show_answer)
        work.estimated.connect(self._show_estimate)
        work.rested.connect(self._show_rest)
        work.pictured.connect(parts.preview.show_picture)
        work.gave_up.connect(self._show_given_up)
        work.noticed.connect(parts.notices.show_notice)
        work.began.connect(parts.browse_bar.show_job)
        work.lane.progressed.connect(parts.browse_bar.show_progress)
        work.ended.connect(parts.browse_bar.show_rest)

    def _connect_jobs(self) -> None:
        jobs, parts = self._jobs, self.parts
        jobs.started.connect(parts.show_job)
        jobs.progressed.connect(parts.job_bar.show_progress)
        jobs.ended.connect(parts.show_no_job)
        jobs.noticed.connect(parts.notices.show_notice)
        self._closing.wait_chosen.connect(self._close_after_job)
        self._closing.cancel_chosen.connect(self._cancel_and_close)

    def _restore(self) -> None:
        kept = self._memory.now
        self.parts.restore(kept)
        look = next(name for name, appearance in LOOKS.items() if appearance is kept.appearance)
        self.parts.actions[look].setChecked(True)
        self.parts.actions["ids"].setChecked(kept.shows_ids)
        self.parts.show_ids(is_shown=kept.shows_ids)
        self._show_zone(kept.zone)
        self._dress()
        self._show_rest()

    def _show_together(self) -> None:
        selected = (
            ids_of(self._workspace.selection, "record") or ids_of(self._workspace.selection, "range") or ()
        )
        is_each = self._workspace.combine is Combine.EACH
        self.parts.sentence.show_together(count=len(selected), is_each=is_each)

    # -- what the workspace says

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        self.parts.show_opened(opened)
        self._memory.change(store=opened.store.location)
        self.list_shown.emit()

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        checked = check(selection)
        users = checked.ids("user") if isinstance(checked, Query) else ALL_IDS
        window = window_of(selection)
        self.parts.panel.show_selection(selection)
        self.parts.records.show_scope(users, window or ALWAYS)
        self.parts.records.show_chosen(ids_of(selection, "record") or ())
        self.parts.preview.set_span(window)
        self.parts.actions["export"].setEnabled(False)
        self._show_together()

    @Slot(object)
    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.parts.show_problems(problems)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self.parts.actions["export"].setEnabled(not answer.is_empty)
        self._show_together()
        if answer.emptiness is None:
            self.parts.sentence.show_sentence(told(answer.plans, self.parts.zone))
        else:
            ways = tuple(
                way_in_words(way, answer.query, answer.plans[0].clock, self.parts.zone)
                for way in answer.emptiness.ways_out
            )
            self.parts.sentence.show_emptiness(answer.emptiness, ways)
        if answer.shown is None:
            self.parts.show_no_picture(answer)

    @Slot(object)
    def _show_estimate(self, estimate: Estimate | None) -> None:
        if estimate is not None:
            self.parts.sentence.show_detail(amount(estimate, "EDF"))

    @Slot()
    def _show_rest(self) -> None:
        self.parts.show_rest(self._workspace.contents)

    @Slot(object)
    def _show_given_up(self, task: Task) -> None:
        if task is Task.OPENING:
            self.list_shown.emit()
        elif task is Task.PLANNING:
            self.parts.sentence.show_sentence(self.tr("This selection can’t be looked up; see above."))

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.notices.show_notice(notice_of(error))

    # -- what the person does to the window as a whole

    @Slot(str)
    def _take_zone(self, name: str) -> None:
        self._memory.change(zone=name)
        self._show_zone(name)
        if self._workspace.answer is not None:
            self._show_answer(self._workspace.answer)

    def _show_zone(self, name: str) -> None:
        zone = zone_named(name) or computer_zone()
        self.parts.show_zone(name, zone)
        self._workspace.show_zone(zone)

    @Slot()
    def _dress(self) -> None:
        theme = theme_for(self._memory.now.appearance)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self.parts.actions.show_colour(theme)

    @Slot()
    def _close_after_job(self) -> None:
        if self._jobs.is_busy:
            # Queued, so that what the job ended with is taken first.
            self._jobs.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
        else:
            self.close()

    @Slot()
    def _cancel_and_close(self) -> None:
        self._jobs.cancel()
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes folders and zips."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        self._commands.intake.bring_in(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about a job that runs; else stops the rest, and remembers how the window stood."""
        if self._jobs.is_busy and self.isVisible():
            event.ignore()
            self._closing.open()
            return
        self._memory.change(**self.parts.geometry)
        self._warm_up.close()
        self._jobs.close()
        self._workspace.close()
        super().closeEvent(event)
