"""What is on screen, drawn once more on an image or a page: light, sharp, with its caption."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from hexoview.query.picture import Picture, PictureRequest
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.panes_view import PanesView
from hexoview.ui.preview.shelf import Shelf
from hexoview.ui.preview.sight import Sight
from hexoview.ui.theme import LIGHT

RATIO = 3
"""Dots per pixel of the screen: 300 per inch where the screen has 100."""

_MARGIN = 12.0
_LEAST_WIDTH = GUTTER + 200


def finer(sight: Sight) -> PictureRequest:
    """The picture that a snapshot needs: a column for each dot."""
    return PictureRequest(sight.span, max(1, sight.width - GUTTER) * RATIO, sight.picture.gaps)


class Snapshot:
    """The panes of a sight on white; on paper a dark ground would be ink.

    Every pane is drawn, also those that the screen had no room for.
    """

    def __init__(self, sight: Sight, picture: Picture, caption: Sequence[str], parent: QWidget) -> None:
        self._caption = tuple(caption)
        self._view = self._made(sight, picture, parent)
        self._font = QFont(self._view.font())

    @property
    def size(self) -> QSizeF:
        """Pixels of the whole, caption included."""
        return QSizeF(self._view.width() + 2 * _MARGIN, self._view.height() + self._head + 2 * _MARGIN)

    def paint(self, painter: QPainter) -> None:
        """Paints in pixels from the upper left corner; the painter may be scaled."""
        size = self.size
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.base))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        metrics = QFontMetricsF(self._font)
        painter.setFont(self._font)
        for number, line in enumerate(self._caption):
            painter.setPen(QColor(LIGHT.text if number == 0 else LIGHT.quiet))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._view.width())
            painter.drawText(
                QRectF(_MARGIN, _MARGIN + number * metrics.height(), 1e4, metrics.height()), shown
            )
        target = QRectF(_MARGIN, _MARGIN + self._head, self._view.width(), self._view.height())
        self._view.render(painter, target, QRect(0, 0, self._view.width(), self._view.height()))

    def close(self) -> None:
        """Lets the panes go."""
        # Not pyqtgraph's own close, which takes the scene apart under its items.
        self._view.hide()
        self._view.deleteLater()

    @property
    def _head(self) -> float:
        return QFontMetricsF(self._font).height() * len(self._caption) + (8 if self._caption else 0)

    def _made(self, sight: Sight, picture: Picture, parent: QWidget) -> PanesView:
        shelf = Shelf()
        shelf.use(sight.layout)
        shelf.take(picture.traces)
        view = PanesView(colours_for(LIGHT), shelf, parent)
        shelf.setParent(view)
        # A window of its own that never comes up: only so does Qt lay its parts out.
        view.setWindowFlag(Qt.WindowType.Window)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(max(sight.width, _LEAST_WIDTH), sight.height + 40)
        view.show()
        view.show_panes(sight.events)
        view.resize(view.width(), view.height() + view.overflow)
        for pane, (_, scale) in zip(view.panes, sight.panes, strict=False):
            pane.show_scale(scale)
        view.show_view(sight.view, sight.timescale)
        view.room.pixel_ratio = RATIO
        for item in view.scene().items():
            # What is kept as an image for the screen would be blurred on paper.
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        return view
