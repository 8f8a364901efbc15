"""The preview's parts under each other: words, overview, plot with its scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QVBoxLayout, QWidget

from hexoview.ui.named import ElidedLabel, PlainLabel, named, plain_tip
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.go_to import GoToBar
from hexoview.ui.preview.measure_panel import MeasurePanel
from hexoview.ui.preview.no_data import NoData
from hexoview.ui.preview.overview import OverviewStrip
from hexoview.ui.preview.pane import Pane
from hexoview.ui.preview.pane_orders import PaneOrders
from hexoview.ui.preview.plot import Plot
from hexoview.ui.preview.shelf import Shelf
from hexoview.ui.preview.tool_bar import ToolBar
from hexoview.ui.preview.viewport import View

_HIDDEN_WIDTH = 320
_ROOM_FOR_ALL = 360
"""Pixels that overview, panes and the figures of Measure need together."""


class Page(QWidget):
    """Places the parts and keeps them in step."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf(self)
        self.plot = named(Plot(colours, self.shelf), "preview-plot", self.tr("Channels over time"))
        self.orders = PaneOrders(self.shelf, self.plot, self)
        self.overview = OverviewStrip(colours, GUTTER)
        self.measures = MeasurePanel()
        self.going = GoToBar()
        self.no_data = NoData(self.plot)
        self._absent = PlainLabel(name="preview-absent", is_wrapped=True)
        self._absent.setContentsMargins(8, 0, 8, 2)
        self._absent.hide()
        self.tools = ToolBar()
        self._hidden = _button("preview-hidden")
        self.lining_up = _button("preview-line-up")
        self.lining_up.setToolTip(self.tr("Every recording from its own start, or by the clock (L)"))
        self._place = ElidedLabel(name="preview-place")
        self._reduction = ElidedLabel(name="preview-reduction")
        self._reduction.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = named(QScrollBar(), "preview-scroll", self.tr("Scroll the channels"))
        self._bar.setSingleStep(20)
        self._bar.hide()
        self._lay_out()
        self.plot.arranged.connect(self._show_bar)
        self.plot.gestures.scrolled.connect(self._scroll)
        self._bar.valueChanged.connect(self.plot.scroll_to)
        self._hidden.clicked.connect(self.orders.show_again)
        self.orders.shown.connect(self._scroll_to)
        self.measures.turned.connect(self._share_height)

    def show_panes(self, events: tuple[Event, ...]) -> None:
        """Shows the channels of the shelf, and how many of them are hidden."""
        self.plot.show_panes(events)
        hidden = self.shelf.hidden
        names = ", ".join(pane.title for pane in hidden)
        text = self.tr("Hidden: {0}. Show again").format(names)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _HIDDEN_WIDTH)
        self._hidden.setText(shown.replace("&", "&&"))
        self._hidden.setAccessibleName(text)
        self._hidden.setToolTip(plain_tip(text))
        self._hidden.setVisible(bool(hidden))

    def show_lining_up(self, *, is_possible: bool, is_done: bool) -> None:
        """Offers to let several recordings begin together, or to tell them by the clock again."""
        text = self.tr("By the clock") if is_done else self.tr("From each start")
        self.lining_up.setText(text)
        self.lining_up.setAccessibleName(text)
        self.lining_up.setVisible(is_possible)

    def show_absent(self, text: str) -> None:
        """Says which of the channels asked for can't be seen; nothing takes no place."""
        self._absent.show_text(text)

    def show_words(self, place: str, reduction: str) -> None:
        """Names day and zone, and how strongly the picture is reduced."""
        self._place.show_whole(place)
        self._reduction.show_whole(reduction)

    def show_stretch(self, view: View | None, label: str) -> None:
        """Marks the chosen stretch."""
        self.plot.band.show_stretch(view, label)
        self.overview.show_stretch(view)

    def show_colours(self, colours: Colours) -> None:
        """Draws in another look."""
        self.plot.show_colours(colours)
        self.overview.show_colours(colours)

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setContentsMargins(8, 4, 8, 4)
        words.setSpacing(16)
        words.addWidget(self._place, 1)
        words.addWidget(self.lining_up)
        words.addWidget(self._hidden)
        words.addWidget(self._reduction, 1)
        words.addWidget(self.tools)
        plot = QHBoxLayout()
        plot.setSpacing(0)
        plot.addWidget(self.plot, 1)
        plot.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(words)
        column.addWidget(self._absent)
        column.addWidget(self.overview)
        column.addWidget(self.going)
        column.addLayout(plot, 1)
        column.addWidget(self.measures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the greater part of the height to the panes."""
        self.measures.limit(self.height() // 3)
        self._share_height()
        super().resizeEvent(event)

    @Slot()
    def _share_height(self) -> None:
        """In a low window the overview makes way for figures, so that more than one pane stays on screen."""
        is_crowded = not self.measures.isHidden() and self.height() < _ROOM_FOR_ALL
        self.overview.setVisible(not is_crowded)

    @Slot()
    def _show_bar(self) -> None:
        overflow = self.plot.overflow
        if overflow == self._bar.maximum() and self._bar.pageStep() == max(1, self.plot.room.height):
            return
        self._bar.setRange(0, overflow)
        self._bar.setPageStep(max(1, self.plot.room.height))
        self._bar.setVisible(overflow > 0)
        self.overview.show_margin(self._bar.sizeHint().width() if overflow > 0 else 0)

    @Slot(object)
    def _scroll_to(self, pane: Pane | None) -> None:
        if pane is not None:
            top = round(pane.y()) + self._bar.value()
            least = top + pane.height - self.plot.panes_height
            self._bar.setValue(min(max(self._bar.value(), least), top))

    @Slot(float)
    def _scroll(self, pixels: float) -> None:
        self._bar.setValue(self._bar.value() + round(pixels))


def _button(name: str) -> QPushButton:
    """A button that is seen where there is something to be done."""
    button = named(QPushButton(), name)
    button.setFlat(True)
    button.hide()
    return button
