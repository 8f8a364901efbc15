"""How the window looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.named import marked
from hexoview.ui.theme import Appearance, apply_theme, follow_system, theme_for

ROWS = (
    ActionRow("look_system", "view", marked("actions", "Look as the &system"),
              marked("actions", "Light or dark as the computer is set"), is_switch=True, group="look"),
    ActionRow("look_light", "view", marked("actions", "&Light"),
              marked("actions", "Dark on light"), is_switch=True, group="look"),
    ActionRow("look_dark", "view", marked("actions", "&Dark"),
              marked("actions", "Light on dark"), is_switch=True, group="look"),
)  # fmt: skip

_LOOKS = {
    "look_system": Appearance.SYSTEM,
    "look_light": Appearance.LIGHT,
    "look_dark": Appearance.DARK,
}


class ViewArea(Area):
    """Light and dark."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        kept = desk.memory.now.appearance
        look = next(name for name, appearance in _LOOKS.items() if appearance is kept)
        desk.parts.actions[look].setChecked(True)
        follow_system(self.dress)
        # Not before the panels are made: under a style sheet each of their widgets that is put into another
        # is dressed again with all that is in it, and making the window took twice as long.
        self.dress()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return dict.fromkeys(_LOOKS, self._take_look)

    @Slot()
    def dress(self) -> None:
        """Takes the colours of the look that holds."""
        theme = theme_for(self.desk.memory.now.appearance)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self.desk.parts.actions.show_colour(theme)

    @Slot()
    def _take_look(self) -> None:
        actions = self.desk.parts.actions
        chosen = next(look for name, look in _LOOKS.items() if actions[name].isChecked())
        self.desk.memory.change(appearance=chosen)
        self.dress()
