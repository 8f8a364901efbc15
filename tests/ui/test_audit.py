from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from audit import Audit, least_room, too_large
from audit_stand import DIALOGS, dialogs_of, opened, opened_on_disk, speaking, store_on_disk
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


# Each language once in every run, each at another size of letters.
_FEW_DIALOGS = [
    (Language.ENGLISH, Appearance.LIGHT, 2.0),
    (Language.FRENCH, Appearance.DARK, 1.5),
    (Language.PSEUDO, Appearance.LIGHT, 1.0),
]
DIALOG_COMBINATIONS = _ALL if "HEXOVIEW_CAMPAIGN" in os.environ else _FEW_DIALOGS


@pytest.mark.usefixtures("campaign")
@pytest.mark.parametrize(("language", "look", "scale"), DIALOG_COMBINATIONS)
def test_that_every_dialog_is_fit_for_everybody(
    open_window: OpenWindow,
    scaled: Callable[[float], None],
    folder: Path,
    language: Language,
    look: Appearance,
    scale: float,
) -> None:
    scaled(scale)
    said: dict[str, list[str]] = {}
    with speaking(language):
        for driver in (opened(open_window, look), opened_on_disk(open_window, folder, look)):
            assert too_large(driver.window, scale) == []
            for name in DIALOGS:
                for dialog in dialogs_of(driver, name):
                    said[name] = Audit(dialog).complaints() + too_large(dialog, scale)
                    dialog.resize(dialog.size().boundedTo(least_room(scale)))
                    said[name] += [f"on a small screen: {found}" for found in Audit(dialog).complaints()]
                    dialog.close()
            driver.settle()
    told = "\n".join(f"{name}: {what}" for name, found in said.items() for what in found)
    assert not told, told
    assert {"keys", "about", "save_selection", "export", "people", "trash", "check_store"} <= set(said)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on the disk, for what only such a one can do."""
    return store_on_disk(tmp_path_factory.mktemp("audit"))


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
