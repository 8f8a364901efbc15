"""Where each panel stands in the window."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from hexoview.ui.actions import Actions
from hexoview.ui.drawer import Drawer
from hexoview.ui.job_bar import JobBar
from hexoview.ui.named import ElidedLabel, PlainLabel, named
from hexoview.ui.notices import NoticeBar
from hexoview.ui.preview_pane import PreviewPane
from hexoview.ui.records.table import RecordTable
from hexoview.ui.room import Scrolled, room_for
from hexoview.ui.selection.panel import SelectionPanel
from hexoview.ui.selection.sentence import SentenceBar
from hexoview.ui.settings import Settings
from hexoview.ui.welcome import WelcomePage

_SMALLEST = (1024, 640)
_FIRST = (1280, 820)
_FIRST_ROWS = [240, 420]
# Pixels of the list's head, its chips and two rows.
_LEAST_LIST = 140
# Widths of the filters in letters: they grow with what is set for the system. A letter has 6 pixels or more.
_LEAST_FILTERS, _FILTERS, _MOST_FILTERS = 42, 50, 75
_LEAST_LETTER = 6
# Below this many pixels records and preview need the room of the filters.
_NARROW = 1100


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
        self.drawer = Drawer()
        self.job_bar = JobBar("job")
        self.browse_bar = JobBar("browse")
        self.paint_bar = JobBar("paint")
        self._is_narrow = False
        self._had_filters = True
        self._readout = ElidedLabel(name="readout")
        self.store_line = PlainLabel(name="store-line")
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
        # At 150 % a laptop's screen is smaller than that, and Export would lie beyond its edge.
        self._window.resize(QSize(*_FIRST).boundedTo(room_for(self._window)))
        if kept.geometry:
            self._window.restoreGeometry(QByteArray(kept.geometry))
        if kept.columns:
            self._columns.restoreState(QByteArray(kept.columns))
        if kept.panes:
            self._rows.restoreState(QByteArray(kept.panes))

    def reset(self) -> None:
        """Gives each panel the room that it had at first."""
        letter = max(self.panel.fontMetrics().averageCharWidth(), _LEAST_LETTER)
        self._columns.setSizes([_FILTERS * letter, _FIRST[0] - _FILTERS * letter])
        self._rows.setSizes(_FIRST_ROWS)

    def place_outcome(self, outcome: QWidget) -> None:
        """Puts the receipt of an export above the sentence."""
        margin = QVBoxLayout()
        margin.setContentsMargins(10, 0, 10, 8)
        margin.addWidget(outcome)
        self._right.insertLayout(2, margin)

    @property
    def is_open(self) -> bool:
        """Whether the records of a store are on screen, and not the first page."""
        return self._pages.currentWidget() is self._rows

    def show_store(self) -> None:
        """Shows the panels of an open store, in place of the first page."""
        self._pages.setCurrentWidget(self._rows)
        self.show_filters()
        self.sentence.show()

    def show_zone(self, name: str, zone: ZoneInfo) -> bool:
        """Tells all times in a zone; says whether it is another one. `name` is the one that was picked."""
        self.panel.zone_box.show_zone(name)
        self.records.show_zone(zone if name else None)
        if zone == self.zone:
            return False
        self.zone = zone
        self.panel.show_zone(zone)
        self.preview.set_zone(zone)
        return True

    def show_filters(self) -> None:
        """Shows or hides the filters as the switch stands; without a store there is nothing to filter."""
        self.actions["filters"].setEnabled(self.is_open)
        self.panel.setVisible(self.is_open and self.actions["filters"].isChecked())

    def fit(self, width: int) -> None:
        """Folds the filters away into their button where the window becomes narrow, and brings them back."""
        is_narrow = width < _NARROW
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        filters = self.actions["filters"]
        if is_narrow:
            self._had_filters = filters.isChecked()
        filters.setChecked(not is_narrow and (self._had_filters or filters.isChecked()))
        self.show_filters()

    def show_ids(self, *, is_shown: bool) -> None:
        """Shows or hides the ids of records and channels."""
        self.records.show_ids(is_shown=is_shown)
        self.panel.show_ids(is_shown=is_shown)

    @Slot(object)
    def show_pointed(self, text: object) -> None:
        """Shows what lies under the pointer."""
        self._readout.show_whole(str(text or ""))

    def _dress(self, actions: Actions) -> None:
        window = self._window
        window.setWindowTitle("Hexoview")
        window.setMinimumSize(QSize(*_SMALLEST).boundedTo(room_for(window)))
        window.setAcceptDrops(True)
        actions.fill_menus(window)
        bar = named(QToolBar(), "toolbar", self.tr("Tool bar"))
        bar.setWindowTitle(self.tr("Tool bar"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        actions.fill_bar(bar)
        inside = bar.layout()
        if inside is not None:
            # The style sheet's padding is room enough.
            inside.setContentsMargins(0, 0, 0, 0)
        window.addToolBar(bar)
        self.sentence.use_action(actions["export"])
        self.welcome.use_imports((actions["import_folder"], actions["import_zip"]))

    def _arrange(self) -> None:
        self.records.setMinimumHeight(_LEAST_LIST)
        self._rows.addWidget(_framed(self.records))
        self._rows.addWidget(_framed(self.preview))
        self._rows.setSizes(_FIRST_ROWS)
        self._rows.setChildrenCollapsible(False)
        self._pages.addWidget(Scrolled(self.welcome, "welcome-scroll", self.tr("Open recordings")))
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
        self._columns.addWidget(self.drawer)
        letter = max(self.panel.fontMetrics().averageCharWidth(), _LEAST_LETTER)
        self._columns.setSizes([_FILTERS * letter, _FIRST[0] - _FILTERS * letter])
        self._columns.setStretchFactor(0, 0)
        self._columns.setStretchFactor(1, 1)
        self._columns.setStretchFactor(2, 0)
        self._columns.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(_LEAST_FILTERS * letter)
        self.panel.setMaximumWidth(_MOST_FILTERS * letter)
        self.drawer.turned.connect(self._make_room)
        self.show_filters()
        self.sentence.hide()
        self._window.setCentralWidget(self._columns)

    @Slot()
    def _make_room(self) -> None:
        """Gives an opened drawer its width: a splitter shows what was never seen 0 pixels wide."""
        left, middle, right = self._columns.sizes()
        if self.drawer.isVisible() and right < self.drawer.minimumWidth():
            width = max(self.drawer.sizeHint().width(), self.drawer.minimumWidth())
            self._columns.setSizes([left, middle + right - width, width])

    def _place_status(self) -> None:
        status = self._window.statusBar()
        status.setSizeGripEnabled(False)
        status.addWidget(self.job_bar)
        status.addWidget(self.browse_bar)
        status.addWidget(self.paint_bar)
        status.addWidget(self._readout, 1)
        status.addPermanentWidget(self.store_line)


def _framed(panel: QWidget) -> QFrame:
    frame = QFrame()
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 8, 10, 8)
    column.addWidget(panel)
    return frame


def _bytes(described: QByteArray) -> bytes:
    raw = described.data()
    return raw if isinstance(raw, bytes) else bytes(raw)
