"""The formats as cards, each with its one-line purpose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from hexoview.export.formats import Format
from hexoview.ui.named import PlainLabel, named, repolish, styled
from hexoview.ui.sentences import in_words

# In the order in which clinicians ask for them.
ORDER = (Format.EDF, Format.CSV, Format.BINARY, Format.JSON)

# Pixels at the left and right of a card's words.
_MARGINS = 20


class FormatCard(QFrame):
    """One format; a click anywhere on the card chooses it."""

    def __init__(self, kind: Format) -> None:
        super().__init__()
        self.kind = kind
        spoken = f"{kind.title}, {in_words(kind.purpose)}"
        named(self, f"card-{kind.key}", spoken)
        self.setProperty("class", "card")
        self.button = named(QRadioButton(kind.title), f"format-{kind.key}", spoken)
        self._purpose = styled(PlainLabel(in_words(kind.purpose), is_wrapped=True), quiet="true")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGINS // 2, 6, _MARGINS // 2, 6)
        column.setSpacing(1)
        column.addWidget(self.button)
        column.addWidget(self._purpose)

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Marks the card as the chosen one."""
        self.button.setChecked(is_chosen)
        self.setProperty("chosen", is_chosen)
        repolish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps every line of its purpose in sight: the cards may be squeezed."""
        super().resizeEvent(event)
        self._purpose.setMinimumHeight(self._purpose.heightForWidth(self.contentsRect().width() - _MARGINS))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Takes a click beside the button for one on it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.click()


class FormatCards(QWidget):
    """The four cards; `format_chosen` carries a Format."""

    format_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "formats", self.tr("Format"))
        self._group = QButtonGroup(self)
        self._cards = {kind: FormatCard(kind) for kind in ORDER}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for place, card in enumerate(self._cards.values()):
            self._group.addButton(card.button, place)
            column.addWidget(card)
        self._group.idClicked.connect(self._choose)

    def show_format(self, chosen: Format) -> None:
        """Marks the chosen format."""
        for kind, card in self._cards.items():
            card.show_chosen(is_chosen=kind is chosen)

    def take_focus(self) -> None:
        """Puts the keyboard on the chosen format."""
        for card in self._cards.values():
            if card.button.isChecked():
                card.button.setFocus()

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.show_format(ORDER[place])
        self.format_chosen.emit(ORDER[place])
