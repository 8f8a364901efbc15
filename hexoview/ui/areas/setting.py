"""Settings: what is chosen in their dialog goes the way that its own switch in the window goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.named import marked
from hexoview.ui.pickers import pick_folder
from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.settings_dialog import SettingsDialog
from hexoview.ui.theme import Appearance

ROWS = (
    ActionRow("settings", "file", marked("actions", "S&ettings…"),
              marked("actions", "Language, look, time zone, privacy, where exports go"), ("Ctrl+,",)),
)  # fmt: skip

_LOOKS = {Appearance.SYSTEM: "look_system", Appearance.LIGHT: "look_light", Appearance.DARK: "look_dark"}
_SWITCHES = {"hides_people": "privacy", "shows_ids": "ids"}


class SettingArea(Area):
    """Opens the dialog, and obeys it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._dialog: SettingsDialog | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"settings": self._show}

    @Slot()
    def _show(self) -> None:
        self._dialog = SettingsDialog(self.desk.memory.now, self.desk.window)
        self._dialog.changed.connect(self._take)
        self._dialog.folder_wanted.connect(self._ask_folder)
        self._dialog.reset_wanted.connect(self._reset)
        self._dialog.finished.connect(self._forget)
        self.desk.show(self._dialog)

    @Slot(str, object)
    def _take(self, name: str, value: object) -> None:
        actions = self.desk.parts.actions
        if isinstance(value, Appearance):
            actions[_LOOKS[value]].trigger()
        elif name in _SWITCHES:
            if actions[_SWITCHES[name]].isChecked() is not value:
                actions[_SWITCHES[name]].trigger()
        elif name == "zone":
            self.desk.parts.panel.zone_chosen.emit(value)
        else:
            self.desk.memory.change(**{name: value})

    @Slot()
    def _ask_folder(self) -> None:
        start = self.desk.memory.now.export_folder
        pick_folder(self.desk.window, self.tr("Where exports go"), start, self._take_folder)

    @Slot(str)
    def _take_folder(self, folder: str) -> None:
        self.desk.memory.change(export_folder=folder)
        if self._dialog is not None:
            self._dialog.show_folder(folder)

    @Slot()
    def _reset(self) -> None:
        self.desk.parts.reset()
        self.desk.parts.records.arrange(Arrangement())
        self.desk.parts.preview.set_layout("")
        self.desk.memory.change(columns=b"", panes=b"", pane_layout="")

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
