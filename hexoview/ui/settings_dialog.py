"""The few things that a person sets once; each holds as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.query.values import ValueStyle
from hexoview.ui.language import Language
from hexoview.ui.named import ChoiceBox, ElidedLabel, PlainLabel, named, styled
from hexoview.ui.selection.zone_box import ZoneBox
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance


class SettingsDialog(QDialog):
    """Shows what is set.

    `changed` carries the name of a setting and its new value; `folder_wanted` and `reset_wanted` are wishes.
    """

    changed = Signal(str, object)
    folder_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, now: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "settings", self.tr("Settings"))
        self.setWindowTitle(self.tr("Settings"))
        self._language = self._choice("language", self.tr("Language"), self._languages(), now.language)
        self._look = self._choice("appearance", self.tr("Look"), self._looks(), now.appearance)
        self._values = self._choice("values", self.tr("Numbers in files"), self._styles(), now.values)
        self._zone = ZoneBox()
        self._zone.show_zone(now.zone)
        self._people = self._switch("hides_people", self.tr("Hide who people are"), is_on=now.hides_people)
        self._ids = self._switch(
            "shows_ids", self.tr("Show the numbers of records and channels"), is_on=now.shows_ids
        )
        self._folder = ElidedLabel(name="settings-folder")
        self._choose = named(
            QPushButton(self.tr("Choose…")), "settings-choose", self.tr("Choose a folder for exports")
        )
        self._reset = named(QPushButton(self.tr("Set columns and panes back")), "settings-reset")
        self._close = named(QPushButton(self.tr("Close")), "settings-close", self.tr("Close"))
        self.show_folder(now.export_folder)
        self._arrange()
        self._zone.zone_chosen.connect(self._tell_zone)
        self._choose.clicked.connect(self.folder_wanted)
        self._reset.clicked.connect(self.reset_wanted)
        self._close.clicked.connect(self.accept)

    def show_folder(self, folder: str) -> None:
        """Shows where exports go."""
        self._folder.show_whole(folder or self.tr("asked for each time"))

    def _languages(self) -> tuple[tuple[Enum, str], ...]:
        spoken = tuple((one, one.title) for one in Language if one.title)
        return ((Language.SYSTEM, self.tr("As the computer")), *spoken)

    def _looks(self) -> tuple[tuple[Enum, str], ...]:
        return (
            (Appearance.SYSTEM, self.tr("As the computer")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        )

    def _styles(self) -> tuple[tuple[Enum, str], ...]:
        return (
            (ValueStyle.PHYSICAL, self.tr("In physical units")),
            (ValueStyle.HEXOSTORE, self.tr("As the Hexoskin API gives them")),
            (ValueStyle.STORED, self.tr("As they are stored")),
        )

    def _choice(self, name: str, title: str, choices: Sequence[tuple[Enum, str]], now: Enum) -> ChoiceBox:
        box = named(ChoiceBox(), f"settings-{name}", title)
        for value, text in choices:
            box.addItem(text, value.value)
        box.setCurrentIndex(max(box.findData(now.value), 0))
        box.setProperty("setting", name)
        box.activated.connect(self._tell_choice)
        return box

    def _switch(self, name: str, title: str, *, is_on: bool) -> QCheckBox:
        box = named(QCheckBox(title), f"settings-{name}", title)
        box.setChecked(is_on)
        box.setProperty("setting", name)
        box.clicked.connect(self._tell_switch)
        return box

    def _arrange(self) -> None:
        folder = QHBoxLayout()
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        later = self.tr("Another language is spoken from the next start on.")
        note = styled(PlainLabel(later, is_wrapped=True), quiet="true")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(PlainLabel(self.tr("Language")), self._language)
        form.addRow(PlainLabel(""), note)
        form.addRow(PlainLabel(self.tr("Look")), self._look)
        form.addRow(PlainLabel(self.tr("Time zone")), self._zone)
        form.addRow(PlainLabel(self.tr("Privacy")), self._people)
        form.addRow(PlainLabel(""), self._ids)
        form.addRow(PlainLabel(self.tr("Numbers in files")), self._values)
        form.addRow(PlainLabel(self.tr("Exports go to")), folder)
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addLayout(buttons)
        self._close.setDefault(True)
        # Not the dialog's own minimum: that would let words that need more be cut.
        column.addStrut(440)
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell_choice(self) -> None:
        box = self.sender()
        kinds = {"language": Language, "appearance": Appearance, "values": ValueStyle}
        if isinstance(box, ChoiceBox):
            name = str(box.property("setting"))
            self.changed.emit(name, kinds[name](box.currentData()))

    @Slot()
    def _tell_switch(self) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            self.changed.emit(str(box.property("setting")), box.isChecked())

    @Slot(str)
    def _tell_zone(self, name: str) -> None:
        self.changed.emit("zone", name)
