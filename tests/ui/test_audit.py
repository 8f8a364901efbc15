from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from audit import Audit
from audit_stand import DIALOGS, opened, own_dialogs, speaking
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from window_driver import Driver

from hexoview.query.selection import Selection
from hexoview.ui.language import Language
from hexoview.ui.named import PlainLabel
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance

OpenWindow = Callable[..., Driver]
LOOKS = pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK], ids=["light", "dark"])
LANGUAGES = (Language.ENGLISH, Language.FRENCH, Language.PSEUDO)
# Six of the eighteen in every run: each language, look and size; `make campaign-window` takes all of them.
_FEW = [
    (Language.ENGLISH, Appearance.LIGHT, 1.0),
    (Language.ENGLISH, Appearance.DARK, 1.5),
    (Language.ENGLISH, Appearance.LIGHT, 2.0),
    (Language.FRENCH, Appearance.DARK, 1.0),
    (Language.FRENCH, Appearance.LIGHT, 2.0),
    (Language.PSEUDO, Appearance.LIGHT, 1.5),
]
_ALL = list(product(LANGUAGES, (Appearance.LIGHT, Appearance.DARK), (1.0, 1.5, 2.0)))
COMBINATIONS = _ALL if "HEXOVIEW_CAMPAIGN" in os.environ else _FEW


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


@pytest.mark.usefixtures("campaign")
@pytest.mark.parametrize(("language", "look", "scale"), COMBINATIONS)
def test_that_the_window_is_fit_for_everybody(
    open_window: OpenWindow,
    scaled: Callable[[float], None],
    language: Language,
    look: Appearance,
    scale: float,
) -> None:
    scaled(scale)
    with speaking(language):
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


@pytest.mark.parametrize(
    ("language", "look"),
    [
        (Language.ENGLISH, Appearance.LIGHT),
        (Language.FRENCH, Appearance.DARK),
        (Language.PSEUDO, Appearance.LIGHT),
    ],
    ids=["en", "fr", "pseudo"],
)
def test_that_every_dialog_is_fit_for_everybody(
    open_window: OpenWindow, language: Language, look: Appearance
) -> None:
    with speaking(language):
        driver = opened(open_window, look)
        said: dict[str, list[str]] = {}
        for name in DIALOGS:
            action = driver.window.parts.actions[name]
            if not action.isEnabled():
                continue
            action.trigger()
            driver.settle()
            for dialog in own_dialogs(driver.window):
                said[name] = Audit(dialog).complaints()
                dialog.close()
    assert {name: found for name, found in said.items() if found} == {}
    assert {"keys", "about", "save_selection", "export"} <= set(said)


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
