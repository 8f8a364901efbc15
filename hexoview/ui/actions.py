"""Everything that can be done, as a table: menus, tool bar, tips and the sheet of keys come from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from hexoview.ui.areas import (
    events,
    export,
    keeping,
    paper,
    pictures,
    preview,
    privacy,
    records,
    saved,
    selection,
    setting,
    store,
    undo,
    view,
    views,
)
from hexoview.ui.areas import help as help_area
from hexoview.ui.areas.row import MENUS, ActionRow, say
from hexoview.ui.assets import icon
from hexoview.ui.named import plain_tip
from hexoview.ui.theme import Theme

# In this order they stand in the menus.
_AREAS = (
    store,
    setting,
    undo,
    records,
    keeping,
    saved,
    selection,
    preview,
    events,
    paper,
    views,
    view,
    privacy,
    export,
    pictures,
    help_area,
)
ACTIONS: tuple[ActionRow, ...] = (*(row for area in _AREAS for row in area.ROWS), *store.LAST)


class Actions:
    """The actions of one window."""

    def __init__(self, window: QMainWindow) -> None:
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}
        for row in ACTIONS:
            self._made[row.name] = self._make(row, window)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def connect(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Gives each action what it does; bound methods, one for every row."""
        for name, action in self._made.items():
            action.triggered.connect(handlers[name])

    def fill_menus(self, window: QMainWindow) -> None:
        """Puts every action where the table says."""
        menus = self._menus
        for name, title in MENUS:
            menus[name] = window.menuBar().addMenu(say(title))
            menus[name].setObjectName(f"menu-{name}")
            menus[name].setToolTipsVisible(True)
        for row in ACTIONS:
            menus[row.menu].addAction(self._made[row.name])
            if row.ends_section:
                menus[row.menu].addSeparator()

    def add_menu(self, after: str, name: str, title: str) -> QMenu:
        """Puts a menu of its own behind an action."""
        menu = next(self._menus[row.menu] for row in ACTIONS if row.name == after)
        own = QMenu(title, menu)
        own.setObjectName(f"menu-{name}")
        own.setToolTipsVisible(True)
        actions = menu.actions()
        place = actions.index(self._made[after]) + 1
        if place < len(actions):
            menu.insertMenu(actions[place], own)
        else:
            menu.addMenu(own)
        return own

    def fill_bar(self, bar: QToolBar) -> None:
        """Puts the few that are wanted often into the tool bar, the zip under the arrow of the folder."""
        for row in ACTIONS:
            if row.in_bar:
                bar.addAction(self._made[row.name])
        button = bar.widgetForAction(self._made["import_folder"])
        if isinstance(button, QToolButton):
            menu = QMenu(button)
            menu.setObjectName("toolbar-import-menu")
            menu.addActions([self._made["import_folder"], self._made["import_zip"]])
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    @property
    def of_list(self) -> list[QAction]:
        """What can be done with the chosen records."""
        return [self._made[row.name] for row in ACTIONS if row.in_list]

    def show_colour(self, theme: Theme) -> None:
        """Draws the icons in the theme's colours."""
        for row in ACTIONS:
            if row.has_icon:
                self._made[row.name].setIcon(
                    icon(row.name, theme.accent_text if row.name == "export" else theme.quiet)
                )

    def _make(self, row: ActionRow, window: QMainWindow) -> QAction:
        action = QAction(say(row.text), window)
        action.setObjectName(f"action-{row.name}")
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        keys = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
        tip = say(row.tip)
        action.setToolTip(plain_tip(f"{tip} ({keys})" if keys else tip))
        action.setIconText(say(row.text).replace("&", ""))
        action.setCheckable(row.is_switch)
        if row.group:
            group = self._groups.setdefault(row.group, QActionGroup(window))
            group.addAction(action)
        return action
