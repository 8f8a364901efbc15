"""The privacy switch: who people are stays unsaid, wherever the window would say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRegularExpression, Slot
from PySide6.QtWidgets import QLineEdit

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.named import marked

ROWS = (
    ActionRow("privacy", "view", marked("actions", "&Hide who people are"),
              marked("actions", "Call people Person 1, Person 2 everywhere on screen and in pictures"),
              ("Ctrl+Shift+P",), is_switch=True, ends_section=True),
)  # fmt: skip

_FIND_LINES = QRegularExpression("^(records-find|find-.*)$")


class PrivacyArea(Area):
    """Turns the veil on and off, and remembers how it was: a projector is no place to find out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.parts.actions["privacy"].setChecked(desk.veil.is_on)
        desk.veil.changed.connect(self._show_or_hide_ids)
        self._show_or_hide_ids()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"privacy": self._switch}

    @Slot()
    def _switch(self) -> None:
        is_on = self.desk.parts.actions["privacy"].isChecked()
        self.desk.memory.change(hides_people=is_on)
        if is_on:
            # A name that was typed to find somebody would stay on screen.
            for line in self.desk.window.findChildren(QLineEdit, _FIND_LINES):
                line.clear()
        self.desk.veil.switch(is_on=is_on)

    @Slot()
    def _show_or_hide_ids(self) -> None:
        """The numbers of records tell Hexoskin's own pages whose they are."""
        is_on = self.desk.veil.is_on
        self.desk.parts.actions["ids"].setEnabled(not is_on)
        self.desk.parts.show_ids(is_shown=self.desk.memory.now.shows_ids and not is_on)
