"""The window: makes the panels, and the areas that connect them with what works behind them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from hexoview.ui.areas.attention import AttentionArea
from hexoview.ui.areas.clock import ClockArea
from hexoview.ui.areas.counts import CountsArea
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.events import EventsArea
from hexoview.ui.areas.export import ExportArea
from hexoview.ui.areas.help import HelpArea
from hexoview.ui.areas.keeping import KeepingArea
from hexoview.ui.areas.measuring import MeasureArea
from hexoview.ui.areas.paper import PaperArea
from hexoview.ui.areas.pictures import PicturesArea
from hexoview.ui.areas.preview import PreviewArea
from hexoview.ui.areas.privacy import PrivacyArea
from hexoview.ui.areas.recents import RecentsArea
from hexoview.ui.areas.records import RecordsArea
from hexoview.ui.areas.saved import SavedArea
from hexoview.ui.areas.selection import SelectionArea
from hexoview.ui.areas.session import SessionArea
from hexoview.ui.areas.setting import SettingArea
from hexoview.ui.areas.store import StoreArea
from hexoview.ui.areas.undo import UndoArea
from hexoview.ui.areas.view import ViewArea
from hexoview.ui.areas.views import ViewsArea
from hexoview.ui.closing import ClosingDialog
from hexoview.ui.intake import dropped_paths
from hexoview.ui.jobs import Jobs
from hexoview.ui.layout import Layout
from hexoview.ui.named import named
from hexoview.ui.notices import NoticeBar
from hexoview.ui.painting import Painting
from hexoview.ui.settings import Memory
from hexoview.ui.undoing import Undoing
from hexoview.ui.veil import Veil
from hexoview.ui.workspace import Workspace

# Areas that need nothing but the desk; a new one is a line here.
_OTHERS: tuple[type[Area], ...] = (
    UndoArea,
    RecordsArea,
    SavedArea,
    SessionArea,
    RecentsArea,
    SettingArea,
    MeasureArea,
    ExportArea,
    AttentionArea,
    ViewArea,
    ViewsArea,
    PaperArea,
    PicturesArea,
    PrivacyArea,
    HelpArea,
)


class Window(QMainWindow):
    """Everything that is on screen. Calls go down to the panels; their signals come up to the areas.

    `list_shown` says that a store's records are listed, or that there is none to list.
    """

    list_shown = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, memory: Memory) -> None:
        super().__init__()
        named(self, "window", "Hexoview")
        workspace.setParent(self)
        jobs.setParent(self)
        self.parts = Layout(self)
        self.parts.restore(memory.now)
        veil = Veil(workspace, self, is_on=memory.now.hides_people)
        self._desk = Desk(self, self.parts, workspace, jobs, memory, veil, Undoing(self), Painting(self))
        clock = ClockArea(self._desk)
        self._store = StoreArea(self._desk)
        self._preview = PreviewArea(self._desk)
        selection = SelectionArea(self._desk)
        clock.changed.connect(selection.tell_again)
        keeping, events = KeepingArea(self._desk), EventsArea(self._desk)
        events.edit_wanted.connect(keeping.noting.edit)
        events.delete_wanted.connect(keeping.noting.delete)
        counts = CountsArea(self._desk)
        made = (clock, self._store, counts, selection, self._preview, keeping, events)
        self._areas: tuple[Area, ...] = (*made, *(area(self._desk) for area in _OTHERS))
        self.parts.actions.connect(
            {name: act for area in self._areas for name, act in area.handlers().items()}
        )
        self._closing = ClosingDialog(self)
        self._closing.wait_chosen.connect(self._close_after_job)
        self._closing.cancel_chosen.connect(self._cancel_and_close)
        self._store.listed.connect(self.list_shown)

    @property
    def workspace(self) -> Workspace:
        """What works behind the panels."""
        return self._desk.workspace

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked for is on screen."""
        is_shown = self.parts.records.is_ready and self._desk.workspace.is_settled
        return is_shown and all(area.is_settled for area in self._areas)

    @property
    def memory(self) -> Memory:
        """What is the same at the next start."""
        return self._desk.memory

    @property
    def notices(self) -> NoticeBar:
        """Where notices go."""
        return self.parts.notices

    def begin(self, location: str) -> None:
        """Opens a store; without one, the first page stays."""
        if location:
            self._desk.workspace.open(location)

    @Slot()
    def load_preview(self) -> None:
        """Brings the preview in, once the window is up."""
        self._preview.load()

    @Slot()
    def _close_after_job(self) -> None:
        if self._desk.jobs.is_busy:
            # Queued, so that what the job ended with is taken first.
            self._desk.jobs.rested.connect(self.close, Qt.ConnectionType.QueuedConnection)
        else:
            self.close()

    @Slot()
    def _cancel_and_close(self) -> None:
        self._desk.jobs.cancel_all()
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the filters away where there is no room for them."""
        super().resizeEvent(event)
        self.parts.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes folders and zips."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        self._store.intake.bring_in(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about a job that runs; else stops the rest, and remembers how the window stood."""
        if self._desk.jobs.is_busy and self.isVisible():
            event.ignore()
            self._closing.show_left(self._desk.jobs.left)
            self._closing.open()
            return
        self._desk.memory.change(**self.parts.geometry)
        for area in self._areas:
            area.close()
        self._desk.jobs.close()
        self._desk.workspace.close()
        super().closeEvent(event)
