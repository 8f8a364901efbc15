"""The filters that hold, as small buttons above the list; a press takes one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hexoview.ui.named import PlainLabel, named, plain_tip, styled

# What a chip shows of a longer text; the whole stands in its tip.
_LETTERS = 44
_GAP = 6
# Pixels beside its text: the margins and the cross.
_BESIDE = 44
_LEAST = 40
# The chip of the words that are typed above the list.
_FIND = "find"


@dataclass(frozen=True, slots=True)
class Chip:
    """One group of filters that chooses something.

    Attributes:
        name: of the group.
        value: what it chooses, in a few words.
    """

    name: str
    title: str
    value: str


class ChipBar(QWidget):
    """Shows what is filtered by; `removed` carries a group's name, `find_cleared` lets the search go."""

    removed = Signal(str)
    find_cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "chips", self.tr("Filters that hold"))
        self._chips: tuple[Chip, ...] = ()
        self._filters: tuple[Chip, ...] = ()
        self._typed = ""
        self._buttons: list[QPushButton] = []
        self._none = styled(PlainLabel(self.tr("All records, no filter"), name="chips-none"), quiet="true")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._none)
        self._row.addStretch(1)
        self.setMinimumHeight(26)
        # With many chips each gets less room; the row never makes the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is shown, from left to right."""
        return self._chips

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these; buttons that are there are used again, so that one with the keyboard keeps it."""
        self._filters = tuple(chips)
        self._show()

    def show_list(self, typed: str, *, are_records: bool) -> None:
        """Shows what the list is searched for, and says what it lists where nothing narrows it."""
        if are_records:
            self._none.setText(self.tr("All records, no filter"))
        else:
            self._none.setText(self.tr("All activities, no filter"))
        if typed.strip() != self._typed:
            self._typed = typed.strip()
            self._show()

    def _show(self) -> None:
        found = (Chip(_FIND, self.tr("Search"), self._typed),) if self._typed else ()
        self._chips = (*self._filters, *found)
        self._none.setVisible(not self._chips)
        while len(self._buttons) < len(self._chips):
            self._buttons.append(self._button(len(self._buttons)))
        for button, chip in zip(self._buttons, (*self._chips, *[None] * len(self._buttons)), strict=False):
            button.setVisible(chip is not None)
            if chip is not None:
                self._fill(button, chip)
            else:
                # What somebody typed may be a name: it goes with its chip.
                button.setText("")
                button.setToolTip("")
                button.setAccessibleName("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens each text where there is less room, so that the beginning and the cross stay."""
        super().resizeEvent(event)
        for button, chip in zip(self._buttons, self._chips, strict=False):
            button.setText(self._told(button, chip))

    @Slot()
    def remove_last(self) -> None:
        """Takes the last one away."""
        if self._chips:
            self._remove(self._chips[-1])

    def _button(self, place: int) -> QPushButton:
        button = styled(named(QPushButton(), f"chip-{place}"), chip="true")
        button.setMinimumSize(60, 24)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._remove_sender)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _fill(self, button: QPushButton, chip: Chip) -> None:
        whole = self.tr("{0}: {1}").format(chip.title, chip.value)
        button.setText(self._told(button, chip))
        button.setToolTip(plain_tip(self.tr("Remove “{0}”").format(whole)))
        button.setAccessibleName(self.tr("Remove “{0}”").format(whole))

    def _told(self, button: QPushButton, chip: Chip) -> str:
        """Its text and cross, as long as its share of the row allows."""
        whole = self.tr("{0}: {1}").format(chip.title, chip.value)
        share = (self.width() + _GAP) // len(self._chips) - _GAP - _BESIDE
        room = min(max(share, _LEAST), button.fontMetrics().averageCharWidth() * _LETTERS)
        told = button.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        return f"{told}  ✕".replace("&", "&&")

    @Slot()
    def _remove_sender(self) -> None:
        button = self.sender()
        place = next(at for at, one in enumerate(self._buttons) if one is button)
        if place < len(self._chips):
            self._remove(self._chips[place])

    def _remove(self, chip: Chip) -> None:
        if chip.name == _FIND:
            self.find_cleared.emit()
        else:
            self.removed.emit(chip.name)
