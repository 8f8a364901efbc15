from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from audit import Audit
from builders import a_range, a_record, a_store
from memory_engine import MemoryEngine
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.query.selection import Selection
from hexoview.ui.actions import ACTIONS
from hexoview.ui.named import PlainLabel
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance

OpenWindow = Callable[..., Driver]
LOOKS = pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK], ids=["light", "dark"])
# Each look and each size; `make campaign-window` takes every look at every size.
_FEW = [(Appearance.LIGHT, 1.0), (Appearance.DARK, 1.5), (Appearance.LIGHT, 2.0)]
_OTHERS = [(Appearance.DARK, 1.0), (Appearance.LIGHT, 1.5), (Appearance.DARK, 2.0)]
LOOKS_AND_SCALES = _FEW + _OTHERS if "HEXOVIEW_CAMPAIGN" in os.environ else _FEW
# What opens in front of the window: three dots say so, and two that need none.
DIALOGS = [row.name for row in ACTIONS if row.text.endswith("…") or row.name in {"keys", "about"}]


@pytest.fixture
def scaled(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Makes all letters larger, as a person sets them who sees little."""
    kept = QFont(qapp.font())

    def scale(factor: float) -> None:
        larger = QFont(kept)
        larger.setPointSizeF(kept.pointSizeF() * factor)
        qapp.setFont(larger)

    yield scale
    qapp.setFont(kept)


def engine() -> MemoryEngine:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    store.add_user(User(10, "Marie Tremblay"))
    store.add_user(User(11, "Jean Lefebvre"))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return MemoryEngine(here=store)


def opened(open_window: OpenWindow, look: Appearance) -> Driver:
    driver = open_window(engine(), location="here", settings=Settings(appearance=look, zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.settle()
    return driver


@pytest.mark.usefixtures("campaign")
@pytest.mark.parametrize(("look", "scale"), LOOKS_AND_SCALES)
def test_that_the_window_is_fit_for_everybody(
    open_window: OpenWindow, scaled: Callable[[float], None], look: Appearance, scale: float
) -> None:
    scaled(scale)
    driver = opened(open_window, look)
    driver.window.resize(round(1024 * scale), round(640 * scale))
    assert Audit(driver.window).complaints() == []


@LOOKS
def test_that_the_first_page_is_fit_for_everybody(open_window: OpenWindow, look: Appearance) -> None:
    driver = open_window(settings=Settings(appearance=look, recent_stores=("somewhere",)))
    assert Audit(driver.window).complaints() == []


@LOOKS
def test_that_an_empty_answer_is_fit_for_everybody(open_window: OpenWindow, look: Appearance) -> None:
    driver = opened(open_window, look)
    driver.workspace.choose(Selection.of_text("record=1&start=1"))
    driver.workspace.choose(Selection.of_text("record__in=1,2&trainingroutine=3&datatype=4145"))
    driver.settle()
    assert Audit(driver.window).complaints() == []


@LOOKS
def test_that_every_dialog_is_fit_for_everybody(open_window: OpenWindow, look: Appearance) -> None:
    driver = opened(open_window, look)
    said: dict[str, list[str]] = {}
    audited = set()
    for name in DIALOGS:
        action = driver.window.parts.actions[name]
        if not action.isEnabled():
            continue
        action.trigger()
        driver.settle()
        for dialog in driver.window.findChildren(QDialog):
            if dialog.isVisible() and not isinstance(dialog, QFileDialog):
                audited.add(name)
                said[name] = Audit(dialog).complaints()
                dialog.close()
    assert {name: found for name, found in said.items() if found} == {}
    assert {"keys", "about", "save_selection", "export"} <= audited


def test_that_the_audit_finds_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    nameless = QPushButton()
    nameless.setObjectName("nameless")
    small = QPushButton("OK")
    small.setObjectName("small")
    small.setStyleSheet("min-height: 0; padding: 0")
    small.setFixedSize(60, 14)
    narrow = PlainLabel("a sentence of many words", name="narrow")
    narrow.setFixedWidth(30)
    pale = PlainLabel("pale", name="pale")
    pale.setStyleSheet("color: #d0d0d0; background: #ffffff")
    for widget in (nameless, small, narrow, pale):
        column.addWidget(widget)
    window.show()
    said = " ".join(Audit(window).complaints())
    for wrong in (
        "nameless has no name",
        "small is 60 × 14",
        "narrow has its text cut",
        "pale has text with",
    ):
        assert wrong in said
