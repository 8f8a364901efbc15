"""In which time zones times are told: of the store, of a person, of a record."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.zones import ZoneKey, ZoneLevel, Zones
from hexoview.store.notes_change import NoteChange
from hexoview.ui.named import ChoiceBox, PlainLabel, named
from hexoview.ui.zones import computer_zone, zone_names

_WIDTH = 460
_LETTERS = 24


class ZoneDialog(QDialog):
    """A line for the store, and one each for the person and the record that are chosen.

    `changed` carries a NoteChange and what it is called.
    """

    changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "zones", self.tr("Time zones"))
        self.setWindowTitle(self.tr("Time zones"))
        self._before = Zones()
        self._boxes: dict[ZoneKey, ChoiceBox] = {}
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        head = self.tr("Times are told in the zone of the record, else of its person, else of the store.")
        save = named(QPushButton(self.tr("Save")), "zones-save", self.tr("Save the time zones"))
        cancel = named(QPushButton(self.tr("Cancel")), "zones-cancel", self.tr("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(head, name="zones-head", is_wrapped=True))
        column.addLayout(self._form)
        column.addStretch(1)
        column.addLayout(row)
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)

    def show_zones(self, zones: Zones, lines: tuple[tuple[ZoneKey, str], ...]) -> None:
        """Shows a line for each of these, with the words that name it; the store's comes first."""
        self._before = zones
        for key, title in lines:
            box = named(ChoiceBox(), f"zone-{key.level.value}", title)
            box.addItem(self._otherwise(key), "")
            for name in zone_names():
                box.addItem(name.replace("_", " "), name)
            chosen = zones.names.get(key, "")
            if box.findData(chosen) < 0:
                box.addItem(chosen, chosen)
            box.setCurrentIndex(box.findData(chosen))
            self._boxes[key] = box
            # A zone such as America/Argentina Buenos Aires is as long as they come.
            box.setMinimumContentsLength(_LETTERS)
            self._form.addRow(PlainLabel(title, is_wrapped=True), box)
        self.resize(self.sizeHint().expandedTo(QSize(_WIDTH, 0)))

    def _otherwise(self, key: ZoneKey) -> str:
        """What holds where no zone is set."""
        match key.level:
            case ZoneLevel.STORE:
                return self.tr("This computer’s ({0})").format(computer_zone())
            case ZoneLevel.PERSON:
                return self.tr("The store’s")
            case ZoneLevel.RECORD:
                return self.tr("The person’s")

    @Slot()
    def _save(self) -> None:
        chosen = {key: str(box.currentData()) for key, box in self._boxes.items()}
        zones = {key: name or None for key, name in chosen.items() if name != self._before.names.get(key, "")}
        if zones:
            self.changed.emit(NoteChange(zones=zones), self.tr("Time zones"))
        self.accept()
