"""An action as a row of a table, and the menus it may stand in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hexoview.ui.named import marked


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing that can be done.

    Attributes:
        name: what the window calls it, and its icon.
        menu: where it stands.
        keys: the shortcuts, the first one shown.
        is_switch: whether it is on or off.
        group: switches of which one is on.
        ends_section: whether a line follows in the menu.
        in_bar: whether the tool bar has it too.
        in_list: whether the menu of the chosen records has it too.
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
    in_list: bool = False


MENUS = (
    ("file", marked("actions", "&File")),
    ("edit", marked("actions", "&Edit")),
    ("view", marked("actions", "&View")),
    ("export", marked("actions", "E&xport")),
    ("help", marked("actions", "&Help")),
)


def say(text: str) -> str:
    """A text of a row in the window's language."""
    return QCoreApplication.translate("actions", text)
