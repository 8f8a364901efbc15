"""Where each panel stands in the window."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from hexoview.query.selection import Problem
from hexoview.ui import words
from hexoview.ui.actions import Actions
from hexoview.ui.contents import Contents
from hexoview.ui.engine import Answer, Opened
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.job_bar import JobBar
from hexoview.ui.named import ElidedLabel, named
from hexoview.ui.notices import NoticeBar
from hexoview.ui.preview_pane import PreviewPane
from hexoview.ui.records.table import RecordTable
from hexoview.ui.selection.panel import SelectionPanel
from hexoview.ui.selection.sentence import SentenceBar
from hexoview.ui.settings import Settings
from hexoview.ui.welcome import WelcomePage

_SMALLEST = (1024, 640)
_FIRST = (1280, 820)
_FILTERS_WIDTH = 310


class Layout(QObject):
    """Makes the panels of a window and puts each in its place; what they say is connected elsewhere."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.zone: ZoneInfo = ZoneInfo("UTC")
        self.actions = Actions(window)
        self.panel = SelectionPanel()
        self.records = RecordTable()
        self.preview = PreviewPane()
        self.notices = NoticeBar()
        self.sentence = SentenceBar()
        self.welcome = WelcomePage()
        self.job_bar = JobBar("job")
        self.browse_bar = JobBar("browse")
        self._readout = ElidedLabel(name="readout")
        self._pages = QStackedWidget()
        self._columns = named(QSplitter(Qt.Orientation.Horizontal), "columns")
        self._rows = named(QSplitter(Qt.Orientation.Vertical), "rows")
        self._right = QVBoxLayout()
        self._dress(self.actions)
        self._arrange()
        self._place_status()

    @property
    def geometry(self) -> dict[str, bytes]:
        """The window and its splitters, as Qt describes them."""
        return {
            "geometry": _bytes(self._window.saveGeometry()),
            "columns": _bytes(self._columns.saveState()),
            "panes": _bytes(self._rows.saveState()),
        }

    def restore(self, kept: Settings) -> None:
        """Puts the window and its splitters where they were."""
        self._window.resize(*_FIRST)
        if kept.geometry:
            self._window.restoreGeometry(QByteArray(kept.geometry))
        if kept.columns:
            self._columns.restoreState(QByteArray(kept.columns))
        if kept.panes:
            self._rows.restoreState(QByteArray(kept.panes))

    def place_outcome(self, outcome: QWidget) -> None:
        """Puts the receipt of an export above the sentence."""
        margin = QVBoxLayout()
        margin.setContentsMargins(10, 0, 10, 8)
        margin.addWidget(outcome)
        self._right.insertLayout(2, margin)

    def show_opened(self, opened: Opened) -> None:
        """Shows an open store, in place of the first page."""
        is_first = self._pages.currentWidget() is not self._rows
        self.panel.show_contents(opened.contents)
        self.records.show_contents(opened.contents)
        self._pages.setCurrentWidget(self._rows)
        self.show_filters()
        self.sentence.show()
        name = Path(unquote(opened.store.location)).name
        self._window.setWindowTitle(self.tr("{0} – Hexoview").format(name) if name else "Hexoview")
        if is_first:
            self.records.view.setFocus()
        if opened.left_out:
            self.notices.show_notice(self._about_left_out(opened.left_out))

    def show_zone(self, name: str, zone: ZoneInfo) -> None:
        """Tells all times in another zone; an empty name is the computer's."""
        self.zone = zone
        self.panel.show_zone(name, zone)
        self.records.show_zone(zone)
        self.preview.set_zone(zone)

    def show_filters(self) -> None:
        """Shows or hides the filters as the switch stands; without a store there is nothing to filter."""
        is_open = self._pages.currentWidget() is self._rows
        self.actions["filters"].setEnabled(is_open)
        self.panel.setVisible(is_open and self.actions["filters"].isChecked())

    def show_ids(self, *, is_shown: bool) -> None:
        """Shows or hides the ids of records and channels."""
        self.records.show_ids(is_shown=is_shown)
        self.panel.show_ids(is_shown=is_shown)

    def show_rest(self, contents: Contents) -> None:
        """Shows that nothing is chosen."""
        self.preview.show_nothing_chosen()
        self.actions["export"].setEnabled(False)
        self.sentence.show_sentence(
            self.tr("Nothing is chosen yet."),
            self.tr("{0} of {1} are here: pick one in the list, or several with Ctrl or Shift.").format(
                words.counted(len(contents.records), self.tr("record"), self.tr("records")),
                words.counted(len(contents.users), self.tr("person"), self.tr("people")),
            )
            if contents.records
            else self.tr("Records appear here when you import them."),
        )

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for, where it is and in the sentence."""
        self.panel.show_problems(problems)
        if problems:
            self.sentence.show_problems(problems)
            self.preview.show_nothing(
                self.tr("Nothing to show"), self.tr("The selection can’t be read; see below.")
            )

    def show_no_picture(self, answer: Answer) -> None:
        """Says why there is nothing to draw."""
        if answer.emptiness is not None:
            self.preview.show_nothing(
                self.tr("Nothing to show"), self.tr("Below stands why, and what would help.")
            )
        else:
            self.preview.show_nothing_chosen()

    @Slot(str)
    def show_job(self, title: str) -> None:
        """Shows a job that began."""
        self.actions["cancel_job"].setEnabled(True)
        self.job_bar.show_job(title)

    @Slot()
    def show_no_job(self) -> None:
        """Shows that no job runs."""
        self.actions["cancel_job"].setEnabled(False)
        self.job_bar.show_rest()

    @Slot(object)
    def show_pointed(self, text: object) -> None:
        """Shows what lies under the pointer."""
        self._readout.show_whole(str(text or ""))

    def _about_left_out(self, sentences: tuple[str, ...]) -> Notice:
        more = self.tr("And {0} more.").format(len(sentences) - 2) if len(sentences) > 2 else ""
        return Notice(
            self.tr("Not everything in this folder could be used."),
            " ".join([*sentences[:2], more]),
            "",
            Weight.WARNING,
        )

    def _dress(self, actions: Actions) -> None:
        window = self._window
        window.setWindowTitle("Hexoview")
        window.setMinimumSize(*_SMALLEST)
        window.setAcceptDrops(True)
        actions.fill_menus(window)
        bar = named(QToolBar(), "toolbar", self.tr("Tool bar"))
        bar.setWindowTitle(self.tr("Tool bar"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        actions.fill_bar(bar)
        window.addToolBar(bar)
        self.sentence.use_action(actions["export"])
        actions["filters"].setChecked(True)
        actions["cancel_job"].setEnabled(False)
        self.welcome.use_imports((actions["import_folder"], actions["import_zip"]))

    def _arrange(self) -> None:
        self.records.setMinimumHeight(130)
        self._rows.addWidget(_framed(self.records))
        self._rows.addWidget(_framed(self.preview))
        self._rows.setSizes([240, 420])
        self._rows.setChildrenCollapsible(False)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._rows)
        right = QWidget()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.notices)
        self._right.addWidget(self._pages, 1)
        self._right.addWidget(self.sentence)
        right.setLayout(self._right)
        self._columns.addWidget(self.panel)
        self._columns.addWidget(right)
        self._columns.setSizes([_FILTERS_WIDTH, _FIRST[0] - _FILTERS_WIDTH])
        self._columns.setStretchFactor(0, 0)
        self._columns.setStretchFactor(1, 1)
        self._columns.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(260)
        self.panel.setMaximumWidth(460)
        self.show_filters()
        self.sentence.hide()
        self._window.setCentralWidget(self._columns)

    def _place_status(self) -> None:
        status = self._window.statusBar()
        status.setSizeGripEnabled(False)
        status.addWidget(self.job_bar)
        status.addWidget(self.browse_bar)
        status.addWidget(self._readout, 1)


def _framed(panel: QWidget) -> QFrame:
    frame = QFrame()
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 8, 10, 8)
    column.addWidget(panel)
    return frame


def _bytes(described: QByteArray) -> bytes:
    raw = described.data()
    return raw if isinstance(raw, bytes) else bytes(raw)
