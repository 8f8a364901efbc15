"""The stores that were open before, in the File menu and on the first page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.named import plain_tip


class RecentsArea(Area):
    """Offers to open what was open before; what is gone is said when it is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._menu = desk.parts.actions.add_menu("open", "recent", self.tr("Open &recent"))
        self._menu.aboutToShow.connect(self._fill)
        desk.parts.welcome.recent_chosen.connect(desk.workspace.open)
        desk.veil.changed.connect(self._show)
        desk.workspace.opened.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        recent = self._told()
        self._menu.setEnabled(bool(recent))
        self.desk.parts.welcome.show_recent(recent)

    def _told(self) -> tuple[tuple[str, str], ...]:
        """Locations with their words; while people are hidden none, since a folder may bear a name."""
        if self.desk.veil.is_on:
            return ()
        return tuple((location, told(location)) for location in self.desk.memory.now.recent_stores)

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        for location, text in self._told():
            action = QAction(text.replace("&", "&&"), self._menu)
            action.setToolTip(plain_tip(location))
            action.setData(location)
            action.triggered.connect(self._open_sender)
            self._menu.addAction(action)

    @Slot()
    def _open_sender(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.desk.workspace.open(str(action.data()))


def told(location: str) -> str:
    """A store's location as people write it: its path, from the person's own folder on."""
    path = Path(unquote(urlsplit(location).path)) if location.startswith("file:") else Path(location)
    home = Path.home()
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else str(path)
