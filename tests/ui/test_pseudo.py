"""The whole window in the made-up language: what stands in English was forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from audit_stand import DIALOGS, opened, own_dialogs, speaking
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from untranslated import left_in_english, texts_of
from window_driver import Driver

from hexoview.ui.language import Language

OpenWindow = Callable[..., Driver]

# Words that every language has in common, or that aren't Hexoview's to translate, and why.
ALLOWED = {
    "Hexoview EDFbrowser Kubios MNE Excel Python Linux": "names of programs",
    "EDF CSV WAV JSON UTC edf": "names of formats, of suffixes and of the zone of all clocks",
    "min counts": "units, as files and standards write them",
    "Ctrl Shift Alt Return Enter Esc Del Backspace": "keys; Qt says them in French where keyboards do",
    "Left Right Up Down PgUp PgDown Home End": "keys, by Qt",
    "Scroll Left Right": "Qt's own arrows of a row of tabs",
    "Sat Nov": "dates, by Qt in the locale",
    "memory": "where the store of the test is",
    str(Path.cwd()): "the folder that it seems to be in",
    "Jean Lefebvre Marie Tremblay Activity Routine": "names that a store has",
    "datatype id user record range trainingroutine timestamp start end": "fields of the query, its syntax",
    "exact in gte lte": "lookups of the query, its syntax",
    "record user person date time activity channels format": "fields of the name template",
    "English Français": "languages, in themselves",
    "fc": "the machine's own version",
}


# Words that no French sentence has, and that data of the test have not.
_ENGLISH = re.compile(r"\b(the|of|and|with|is|are|from|to|as|it|earlier|later|view|channel)\b(?! –)")


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    # The list of exports of the whole run would show other tests' files.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with speaking(Language.PSEUDO):
        yield


def test_that_no_word_of_the_first_page_is_left_in_english(open_window: OpenWindow) -> None:
    assert left_in_english(open_window().window, ALLOWED) == []


def test_that_no_word_of_the_window_or_its_dialogs_is_left_in_english(open_window: OpenWindow) -> None:
    driver = opened(open_window)
    said = left_in_english(driver.window, ALLOWED)
    for name in DIALOGS:
        action = driver.window.parts.actions[name]
        if not action.isEnabled():
            continue
        action.trigger()
        driver.settle()
        for dialog in own_dialogs(driver.window):
            said += left_in_english(dialog, ALLOWED)
            dialog.close()
    assert said == []


def test_that_nothing_that_has_its_french_is_shown_in_english(open_window: OpenWindow) -> None:
    """A text that the gatherer overlooked passes the made-up language, which translates whatever is asked."""
    with speaking(Language.FRENCH):
        driver = opened(open_window)
        shown = set(texts_of(driver.window))
        for name in ("keys", "export"):
            driver.window.parts.actions[name].trigger()
            driver.settle()
            for dialog in own_dialogs(driver.window):
                shown |= set(texts_of(dialog))
                dialog.close()
    assert [f"{name}: {text}" for name, text in sorted(shown) if _ENGLISH.search(text)] == []


def test_that_a_text_in_english_is_found_inside_a_translated_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for text in ("⟦Çhâññél···⟧: heart rate", "⟦Fîñd ECG···⟧", "EDF"):
        column.addWidget(QLabel(text))
    window.setToolTip("forgotten")
    said = " ".join(left_in_english(window, {"EDF": "a format"}))
    for left in ("'heart rate'", "'ECG'", "'forgotten'"):
        assert left in said
