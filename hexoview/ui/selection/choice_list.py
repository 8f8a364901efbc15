"""A list to tick, with a line to type what is looked for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hexoview.ui import words
from hexoview.ui.named import named
from hexoview.ui.selection.choices import COUNT, DETAIL, Choice, ChoiceModel

_LINE = 24
# With so few rows there is nothing to look for.
_FIND_FROM = 8


# Pixels: box and gaps before a row's text, the margin at the right, and less than which says nothing.
_BESIDE_TEXT, _MARGIN, _LEAST_DETAIL = 44, 6, 30

_Index = QModelIndex | QPersistentModelIndex


class _TickDelegate(QStyledItemDelegate):
    """A click anywhere in a row ticks it, not only one on its box."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable or not _is_toggle(event):
            return False
        role = Qt.ItemDataRole.CheckStateRole
        is_on = Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, role)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws the row, and at its right how many records it leaves and its detail, where there is room."""
        super().paint(painter, option, index)
        how_many = index.data(COUNT)
        parts = [str(index.data(DETAIL) or ""), "" if how_many is None else words.count(how_many)]
        text = words.DOT.join(filter(None, parts))
        metrics = option.fontMetrics
        taken = metrics.horizontalAdvance(str(index.data())) + _BESIDE_TEXT
        place = option.rect.adjusted(taken, 0, -_MARGIN, 0)
        if text and place.width() >= _LEAST_DETAIL:
            painter.save()
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            # The count at the end stays in sight where there is no room for both.
            text = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _LINE)


def _is_toggle(event: QEvent) -> bool:
    match event:
        case QMouseEvent():
            return (
                event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
            )
        case QKeyEvent():
            return event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Space,
                Qt.Key.Key_Select,
            )
    return False


class ChoiceList(QWidget):
    """Ticks rows of one kind; says which are ticked after a person changed one."""

    ticked = Signal(object)

    def __init__(self, name: str, title: str, *, is_single: bool = False, lines: int = 6) -> None:
        super().__init__()
        named(self, f"choices-{name}", title)
        self._lines = lines
        # That a record is one record needs no telling.
        # Channels stay in the order in which people know them.
        self.model = ChoiceModel(
            self, is_single=is_single, tells_counts=name != "record", is_sunk=name != "datatype"
        )
        self.find_edit = named(QLineEdit(), f"find-{name}", self.tr("Find in “{0}”").format(title))
        self.find_edit.setPlaceholderText(self.tr("Type to find…"))
        self.find_edit.setClearButtonEnabled(True)
        self.view = named(QListView(), f"list-{name}", title)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_TickDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.find_edit)
        column.addWidget(self.view)
        self.show_choices(())
        self.model.ticked.connect(self.ticked)
        self.find_edit.textChanged.connect(self.model.find)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Shows other rows, in a height that suits how many they are."""
        self.model.show_choices(choices)
        self.find_edit.setVisible(len(choices) >= _FIND_FROM)
        lines = min(max(self.model.rowCount(), 1), self._lines)
        self.view.setFixedHeight(lines * _LINE + 4)

    def show_ids(self, ids: tuple[int, ...]) -> None:
        """Ticks just these."""
        self.model.show_ids(ids)

    def texts_of(self, ids: tuple[int, ...]) -> list[str]:
        """What the rows with these ids say, an id that has none as its number."""
        known = {choice.id: choice.text for choice in self.model.choices}
        return [known.get(number, str(number)) for number in ids]
