"""Everything that can be done, as a table: menus, tool bar, tips and the sheet of keys come from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from hexoview.ui.assets import icon
from hexoview.ui.named import marked, plain_tip
from hexoview.ui.theme import Theme


def _say(text: str) -> str:
    return QCoreApplication.translate("actions", text)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing that can be done.

    Attributes:
        name: what the window calls it, and its icon.
        menu: where it stands; empty for none.
        keys: the shortcuts, the first one shown.
        is_switch: whether it is on or off.
        group: switches of which one is on.
        ends_section: whether a line follows in the menu.
        in_bar: whether the tool bar has it too.
    """

    name: str
    menu: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    has_icon: bool = False
    is_switch: bool = False
    group: str = ""
    ends_section: bool = False
    in_bar: bool = False


MENUS = (
    ("file", marked("actions", "&File")),
    ("edit", marked("actions", "&Edit")),
    ("view", marked("actions", "&View")),
    ("export", marked("actions", "E&xport")),
    ("help", marked("actions", "&Help")),
)

ACTIONS = (
    ActionRow("import_folder", "file", marked("actions", "&Import a folder…"),
              marked("actions", "Bring in the recordings of a folder"), ("Ctrl+I",),
              has_icon=True, in_bar=True),
    ActionRow("import_zip", "file", marked("actions", "Import a &zip…"),
              marked("actions", "Bring in the recordings of a zip"), ("Ctrl+Shift+I",), ends_section=True),
    ActionRow("open", "file", marked("actions", "&Open in place…"),
              marked("actions", "Open a Hexoview store, or look into a folder of recordings where it is"),
              ("Ctrl+O",), has_icon=True, in_bar=True),
    ActionRow("sample", "file", marked("actions", "&Try the sample"),
              marked("actions", "Make and open a store of made-up recordings"), ends_section=True),
    ActionRow("quit", "file", marked("actions", "&Quit"), marked("actions", "Close Hexoview"), ("Ctrl+Q",)),
    ActionRow("find", "edit", marked("actions", "&Find records"),
              marked("actions", "Type a name, a date, an activity"), ("Ctrl+F",)),
    ActionRow("copy_query", "edit", marked("actions", "&Copy the query text"),
              marked("actions", "Copy the selection as the text of a query"), ("Ctrl+Shift+C",)),
    ActionRow("paste_query", "edit", marked("actions", "&Paste a query text"),
              marked("actions", "Take the selection from a query text"), ("Ctrl+Shift+V",),
              ends_section=True),
    ActionRow("clear_times", "edit", marked("actions", "Take the &whole record"),
              marked("actions", "Let the chosen times go"), ("Ctrl+Shift+A",)),
    ActionRow("clear_all", "edit", marked("actions", "Clear &all filters"),
              marked("actions", "Start again from everything"), ("Ctrl+Shift+Backspace",)),
    ActionRow("filters", "view", marked("actions", "&Filters"),
              marked("actions", "Show or hide the filters"), has_icon=True, is_switch=True, in_bar=True),
    ActionRow("ids", "view", marked("actions", "Show &ids"),
              marked("actions", "Show the numbers of records and channels"), is_switch=True,
              ends_section=True),
    ActionRow("go_filters", "view", marked("actions", "&Go to the filters"),
              marked("actions", "Put the keyboard into the filters"), ("Ctrl+1",)),
    ActionRow("go_records", "view", marked("actions", "Go to the &records"),
              marked("actions", "Put the keyboard into the list of records"), ("Ctrl+2",)),
    ActionRow("go_preview", "view", marked("actions", "Go to the &preview"),
              marked("actions", "Put the keyboard into the preview"), ("Ctrl+3",), ends_section=True),
    ActionRow("look_system", "view", marked("actions", "Look as the &system"),
              marked("actions", "Light or dark as the computer is set"), is_switch=True, group="look"),
    ActionRow("look_light", "view", marked("actions", "&Light"),
              marked("actions", "Dark on light"), is_switch=True, group="look"),
    ActionRow("look_dark", "view", marked("actions", "&Dark"),
              marked("actions", "Light on dark"), is_switch=True, group="look"),
    ActionRow("export", "export", marked("actions", "&Export…"),
              marked("actions", "Write the selection to a file"), ("Ctrl+E",), has_icon=True),
    ActionRow("cancel_job", "export", marked("actions", "&Cancel the running job"),
              marked("actions", "Stop what is running; nothing unfinished stays"), ("Ctrl+.",)),
    ActionRow("keys", "help", marked("actions", "&Keys"),
              marked("actions", "Show all keys"), ("F1", "?")),
    ActionRow("recordings", "help", marked("actions", "&Where do I get my recordings?"),
              marked("actions", "How to download from the Hexoskin dashboard"), ends_section=True),
    ActionRow("about", "help", marked("actions", "&About Hexoview"),
              marked("actions", "Versions, for a report")),
)  # fmt: skip


class Actions:
    """The actions of one window."""

    def __init__(self, window: QMainWindow) -> None:
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
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
        menus: dict[str, QMenu] = {}
        for name, title in MENUS:
            menus[name] = window.menuBar().addMenu(_say(title))
            menus[name].setObjectName(f"menu-{name}")
            menus[name].setToolTipsVisible(True)
        for row in ACTIONS:
            menus[row.menu].addAction(self._made[row.name])
            if row.ends_section:
                menus[row.menu].addSeparator()

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

    def show_colour(self, theme: Theme) -> None:
        """Draws the icons in the theme's colours."""
        for row in ACTIONS:
            if row.has_icon:
                self._made[row.name].setIcon(
                    icon(row.name, theme.accent_text if row.name == "export" else theme.quiet)
                )

    def _make(self, row: ActionRow, window: QMainWindow) -> QAction:
        action = QAction(_say(row.text), window)
        action.setObjectName(f"action-{row.name}")
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        keys = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
        tip = _say(row.tip)
        action.setToolTip(plain_tip(f"{tip} ({keys})" if keys else tip))
        action.setIconText(_say(row.text).replace("&", ""))
        action.setCheckable(row.is_switch)
        if row.group:
            group = self._groups.setdefault(row.group, QActionGroup(window))
            group.addAction(action)
        return action
