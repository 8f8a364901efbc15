"""The menu over the panes: everything that mouse and keys can do, in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hexoview.ui.named import marked, named
from hexoview.ui.preview.bindings import BINDINGS, Command

_LINE = None

VIEW = (
    Command.ZOOM_IN, Command.ZOOM_OUT, Command.WHOLE, Command.TO_STRETCH, _LINE,
    Command.EARLIER, Command.LATER, Command.PAGE_EARLIER, Command.PAGE_LATER, Command.TO_START,
    Command.TO_END, _LINE,
    Command.EVENT_BEFORE, Command.EVENT_AFTER, Command.DATA_BEFORE, Command.DATA_AFTER,
    Command.BACK, Command.FORWARD, _LINE,
    Command.NEXT_CLOCK, Command.SHORTEN_GAPS, Command.LINE_UP,
)  # fmt: skip
STRETCH = (
    Command.TAKE_EVENT, Command.TAKE_VIEW, Command.CLEAR, _LINE,
    Command.START_EARLIER, Command.START_LATER, Command.END_EARLIER, Command.END_LATER,
    Command.START_SECOND_EARLIER, Command.START_SECOND_LATER, Command.END_SECOND_EARLIER,
    Command.END_SECOND_LATER,
)  # fmt: skip
TOOLS = (Command.SELECT, Command.PAN, Command.MEASURE, Command.COPY)
CHANNEL = (
    Command.PANE_UP, Command.PANE_DOWN, Command.PANE_HIGHER, Command.PANE_LOWER, _LINE,
    Command.TALLER, Command.FLATTER, Command.TYPE_SCALE, _LINE,
    Command.HIDE,
)  # fmt: skip
ALL_CHANNELS = (
    Command.FIT, Command.RESET, Command.SHARE_UNITS, Command.SHOW_HIDDEN, Command.START_OVER, _LINE,
    Command.PANE_ABOVE, Command.PANE_BELOW,
)  # fmt: skip

Part = tuple[Command | None, ...]
_PARTS: tuple[tuple[str, str, Part], ...] = (
    ("view", marked("Preview", "View"), VIEW),
    ("stretch", marked("Preview", "Stretch"), STRETCH),
    ("tools", marked("Preview", "Tools"), TOOLS),
    ("channels", marked("Preview", "Channels"), ALL_CHANNELS),
)


def make_menu(
    parent: QWidget,
    obey: Callable[[Command], object],
    *,
    channel: str = "",
    obey_channel: Callable[[Command], object] | None = None,
) -> QMenu:
    """A menu of every command; those on one channel stand first where the pointer is over one."""
    menu = named(QMenu(parent), "preview-menu")
    if obey_channel is not None:
        _fill(menu, CHANNEL, obey_channel, title=channel, name="channel")
        menu.addSeparator()
    for name, title, part in _PARTS:
        _fill(menu, part, obey, title=QCoreApplication.translate("Preview", title), name=name)
    return menu


def action_for(command: Command, parent: QWidget, obey: Callable[[Command], object]) -> QAction:
    """An entry that says what a command does, and with which key."""
    binding = next(row for row in BINDINGS if row.command is command)
    keys = QKeySequence(binding.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    # The key stands beside the text and is no shortcut: single letters act in the preview alone.
    action = QAction(f"{QCoreApplication.translate('Preview', binding.text)}\t{keys}", parent)
    action.setObjectName(f"preview-{command.name.lower()}")
    action.triggered.connect(partial(_pass_on, obey, command))
    return action


def _fill(menu: QMenu, part: Part, obey: Callable[[Command], object], *, title: str, name: str) -> None:
    inner = menu.addMenu(title.replace("&", "&&"))
    inner.setObjectName(f"preview-menu-{name}")
    for command in part:
        if command is None:
            inner.addSeparator()
        else:
            inner.addAction(action_for(command, inner, obey))


def _pass_on(obey: Callable[[Command], object], command: Command, is_checked: object = None) -> None:
    del is_checked
    obey(command)
