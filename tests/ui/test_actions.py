from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar
from pytestqt.qtbot import QtBot

from hexoview.ui.actions import ACTIONS, MENUS, Actions
from hexoview.ui.assets import resources
from hexoview.ui.keys_sheet import KeysSheet
from hexoview.ui.named import PlainLabel
from hexoview.ui.preview.bindings import BINDINGS
from hexoview.ui.theme import DARK, LIGHT


def test_that_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_that_no_key_of_the_window_is_taken_from_the_preview() -> None:
    own = {QKeySequence(key).toString() for row in ACTIONS for key in row.keys}
    of_preview = {QKeySequence(key).toString() for row in BINDINGS for key in row.keys}
    assert own & of_preview == set()


def test_that_every_key_is_one_that_qt_knows() -> None:
    for row in ACTIONS:
        assert all(QKeySequence(key).count() == 1 for key in row.keys), row.name


def test_that_every_action_has_a_text_a_tip_and_a_menu() -> None:
    menus = {name for name, _ in MENUS}
    for row in ACTIONS:
        assert row.text
        assert row.tip
        assert row.menu in menus, row.name


def test_that_no_two_actions_of_a_menu_share_a_mnemonic() -> None:
    for name, _ in MENUS:
        letters = Counter(
            row.text.partition("&")[2][:1].lower() for row in ACTIONS if row.menu == name and "&" in row.text
        )
        assert [letter for letter, times in letters.items() if times > 1] == [], name


def test_that_every_icon_is_drawn_and_takes_its_colour_from_the_theme() -> None:
    for row in ACTIONS:
        if row.has_icon:
            drawing = (resources() / "icons" / f"{row.name}.svg").read_text()
            assert "currentColor" in drawing


def test_that_menus_and_tool_bar_hold_what_the_table_says(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.fill_menus(window)
    bar = QToolBar(window)
    actions.fill_bar(bar)
    for name, _ in MENUS:
        menu = window.menuBar().findChild(type(window.menuBar().actions()[0].menu()), f"menu-{name}")
        shown = [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert shown == [f"action-{row.name}" for row in ACTIONS if row.menu == name]
    assert len(bar.actions()) == sum(row.in_bar for row in ACTIONS)


def telling(name: str, done: list[str]) -> Callable[[], None]:
    def act() -> None:
        done.append(name)

    return act


def test_that_each_action_does_what_it_was_given(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    actions = Actions(window)
    actions.connect({row.name: telling(row.name, done) for row in ACTIONS})
    for row in ACTIONS:
        actions[row.name].trigger()
    assert done == [row.name for row in ACTIONS]


def test_that_icons_differ_between_light_and_dark(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.show_colour(LIGHT)
    light = actions["open"].icon().pixmap(20, 20).toImage()
    actions.show_colour(DARK)
    assert not light.isNull()
    assert light != actions["open"].icon().pixmap(20, 20).toImage()


def test_that_the_sheet_of_keys_tells_every_key(qtbot: QtBot) -> None:
    sheet = KeysSheet()
    qtbot.addWidget(sheet)
    texts = {label.text() for label in sheet.findChildren(PlainLabel)}
    native = QKeySequence.SequenceFormat.NativeText
    for row in ACTIONS:
        if row.keys:
            assert " · ".join(QKeySequence(key).toString(native) for key in row.keys) in texts
    assert {binding.text for binding in BINDINGS} <= texts
