"""Notices above the records: what happened, why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.failures import Notice
from hexoview.ui.named import PlainLabel, named, tool_button

# More would push the records off a small screen; the oldest makes room.
_MOST = 3


class NoticeCard(QFrame):
    """One notice, with the buttons to copy it and to send it away."""

    dismissed = Signal()

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        named(self, "notice", notice.text)
        self.setProperty("weight", notice.weight.value)
        self._fact = PlainLabel(notice.fact, name="notice-fact", is_wrapped=True).make_selectable()
        self._rest = PlainLabel(name="notice-rest", is_wrapped=True).make_selectable()
        self._rest.show_text(" ".join(part for part in (notice.cause, notice.way_out) if part))
        words = self.tr("Copy report") if notice.report else self.tr("Copy")
        self._copy = named(QPushButton(words), "notice-copy", words)
        self._close = tool_button("notice-close", text="✕", tip=self.tr("Dismiss"))
        self._arrange()
        self._copy.clicked.connect(self._copy_text)
        self._close.clicked.connect(self.dismissed)

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._fact)
        texts.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addLayout(texts, 1)
        row.addWidget(self._copy)
        row.addWidget(self._close)

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.notice.text)


class NoticeBar(QWidget):
    """The newest notices, one under the other; nothing where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "notices", self.tr("Notices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 0)
        self._column.setSpacing(6)
        self._cards: list[NoticeCard] = []
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, the oldest first."""
        return tuple(card.notice for card in self._cards)

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Shows a notice; one that is there already is not said twice."""
        if notice in self.notices:
            return
        while len(self._cards) >= _MOST:
            self._remove(self._cards[0])
        card = NoticeCard(notice)
        card.dismissed.connect(self._dismiss_sender)
        self._cards.append(card)
        self._column.addWidget(card)
        self.show()

    def clear(self) -> None:
        """Sends every notice away."""
        while self._cards:
            self._remove(self._cards[0])

    def _remove(self, card: NoticeCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.setVisible(bool(self._cards))

    @Slot()
    def _dismiss_sender(self) -> None:
        card = self.sender()
        if isinstance(card, NoticeCard) and card in self._cards:
            self._remove(card)
