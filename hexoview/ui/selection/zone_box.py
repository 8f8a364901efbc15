"""Which time zone the window shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from hexoview.ui.named import ChoiceBox, named, plain_tip
from hexoview.ui.zones import computer_zone, zone_named, zone_names


class ZoneBox(ChoiceBox):
    """The zones of the world, to pick or to type; `zone_chosen` has a name, empty for each record's own."""

    zone_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "zone", self.tr("Time zone"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(self.tr("Each record’s own"), "")
        told = self.tr("A record that has no zone is told in this computer’s, {0}.").format(computer_zone())
        self.setToolTip(plain_tip(told))
        self._chosen = ""
        self.activated.connect(self._tell)
        self._line().editingFinished.connect(self._tell_typed)

    def show_zone(self, name: str) -> None:
        """Shows the chosen zone; empty is each record's own."""
        self._chosen = name
        if self.findData(name) < 0:
            self.addItem(name, name)
        self.setCurrentIndex(self.findData(name))
        # A long name begins at its beginning.
        self._line().setCursorPosition(0)

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None
        return line

    def _fill(self) -> None:
        """Reading the names of all zones takes 40 ms: not before somebody asks for them."""
        if self.count() > len(zone_names()):
            return
        for name in zone_names():
            if self.findData(name) < 0:
                self.addItem(name, name)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    @Slot()
    def _tell(self) -> None:
        name = str(self.currentData())
        if name != self._chosen:
            self._chosen = name
            self.zone_chosen.emit(name)

    @Slot()
    def _tell_typed(self) -> None:
        text = self.currentText().strip()
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if place < 0 and zone_named(text) is not None:
            self.addItem(text, text)
            place = self.findData(text)
        self.setCurrentIndex(place if place >= 0 else self.findData(self._chosen))
        self._tell()

    def showPopup(self) -> None:
        """Lists every zone."""
        self._fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Gets ready for typing."""
        self._fill()
        super().focusInEvent(event)
