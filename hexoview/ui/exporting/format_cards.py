"""The formats as cards, each with its one-line purpose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from hexoview.export.formats import Format
from hexoview.ui.named import PlainLabel, named, repolish, styled
from hexoview.ui.sentences import in_words

# In the order in which clinicians ask for them.
ORDER = (Format.EDF, Format.CSV, Format.BINARY, Format.JSON)


class FormatCard(QFrame):
    """One format; a click anywhere on the card chooses it."""

    def __init__(self, kind: Format) -> None:
        super().__init__()
        self.kind = kind
        spoken = f"{kind.title}, {in_words(kind.purpose)}"
        named(self, f"card-{kind.key}", spoken)
        self.setProperty("class", "card")
        self.button = named(QRadioButton(kind.title), f"format-{kind.key}", spoken)
        purpose = PlainLabel(in_words(kind.purpose), is_wrapped=True)
        styled(purpose, quiet="true")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(1)
        column.addWidget(self.button)
        column.addWidget(purpose)

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Marks the card as the chosen one."""
        self.button.setChecked(is_chosen)
        self.setProperty("chosen", is_chosen)
        repolish(self)

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
