"""Puts day strips into the list: only rows in sight are read and drawn, and each drawn once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hexoview.store.overview.strip import COLUMNS
from hexoview.ui.contents import Contents
from hexoview.ui.records.strip_picture import HEIGHT, draw_strip, strip_words
from hexoview.ui.records.strips import Strips
from hexoview.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from hexoview.store.overview.overviews import Overviews

_KEPT = 500
_MARGIN = 6
_MIDDLE = 128


class StripDelegate(QStyledItemDelegate):
    """Draws the strip of the record whose id the index has as its UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strips = Strips()
        self._drawn: OrderedDict[tuple[int, bool], QPixmap] = OrderedDict()

    def show_contents(self, overviews: Overviews | None, contents: Contents) -> None:
        """Takes another store, or other contents of the same."""
        self._strips.show(overviews, contents)
        self._drawn.clear()

    def forget(self, record_ids: Iterable[int]) -> None:
        """Draws these anew, their strips being made now; the view's `update` shows them."""
        ids = tuple(record_ids)
        self._strips.forget(ids)
        for number in ids:
            for is_dark in (False, True):
                self._drawn.pop((number, is_dark), None)

    def words(self, record_id: int) -> str:
        """What a record's strip shows, for a tip and for those who hear it; empty until it is made."""
        strip = self._strips.strip(record_id)
        if strip is None:
            return ""
        names = dict.fromkeys(found.name for found in self._strips.activities(record_id))
        return strip_words(strip, tuple(names))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row's ground as in every cell, and the strip on it."""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        record_id = index.data(Qt.ItemDataRole.UserRole)
        found = self._pixmap(record_id, option.palette) if isinstance(record_id, int) else None
        if found is not None:
            painter.save()
            painter.drawPixmap(_inside(option.rect), found)
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid)))
            painter.drawRect(_inside(option.rect).adjusted(-1, -1, 0, 0))
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The strip with a margin around it."""
        return QSize(COLUMNS + 2 * _MARGIN, HEIGHT + 4)

    def _pixmap(self, record_id: int, palette: QPalette) -> QPixmap | None:
        is_dark = palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE
        key = (record_id, is_dark)
        found = self._drawn.get(key)
        if found is None:
            strip = self._strips.strip(record_id)
            if strip is None:
                return None
            image = draw_strip(strip, self._strips.bands(record_id), DARK if is_dark else LIGHT)
            found = self._drawn[key] = QPixmap.fromImage(image)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        return found


def _inside(rect: QRect) -> QRect:
    """Where the strip lies in its cell: as many pixels as it has, or fewer where the cell is narrow."""
    width = min(COLUMNS, rect.width() - 2 * _MARGIN)
    height = min(HEIGHT, rect.height() - 2)
    return QRect(rect.left() + _MARGIN, rect.top() + (rect.height() - height) // 2, width, height)
