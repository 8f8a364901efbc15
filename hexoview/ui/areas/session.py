"""The window comes back as it was left: the selection, and the stores that were open before."""

from __future__ import annotations

from PySide6.QtCore import Slot

from hexoview.query.selection import Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.debounce import Debounce
from hexoview.ui.engine import Opened

_BETWEEN_KEEPING_MS = 1500
# A selection of thousands of ids is kept under a name, not in the settings.
_LONGEST = 10_000
_MOST_STORES = 8


class SessionArea(Area):
    """Keeps the selection as it changes, so that a crash loses nothing, and brings it back once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._left = desk.memory.now
        self._is_restored = False
        self._keep_soon = Debounce(self._keep, _BETWEEN_KEEPING_MS, self)
        desk.workspace.opened.connect(self._restore)

    def close(self) -> None:
        """Keeps what is selected now."""
        self._keep_soon.close()
        if self._is_restored:
            self._keep()
            self.desk.memory.change(drawer_page=self.desk.parts.drawer.page)

    @Slot(object)
    def _restore(self, opened: Opened) -> None:
        location, recent = opened.store.location, self.desk.memory.now.recent_stores
        others = tuple(one for one in recent if one != location)
        self.desk.memory.change(recent_stores=(location, *others)[:_MOST_STORES])
        if self._is_restored:
            return
        self._is_restored = True
        self.desk.parts.drawer.bring_back(self._left.drawer_page)
        self.desk.workspace.selection_changed.connect(self._keep_soon.request)
        if self._left.session_query and self._left.store == location:
            selection = Selection.of_text(self._left.session_query)
            self.desk.workspace.choose(selection, combine=self._left.session_combine)

    def _keep(self) -> None:
        text = str(self.desk.workspace.selection)
        kept = text if len(text) <= _LONGEST else ""
        self.desk.memory.change(session_query=kept, session_combine=self.desk.workspace.combine)
