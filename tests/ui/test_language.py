from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from hexoview.ui import translation
from hexoview.ui.language import Language
from hexoview.ui.pseudo import BEGINS, ENDS, pseudo
from hexoview.ui.translation import Translation, compiled, source_of

_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en"><context><name>words</name>
<message><source>bytes</source><translation>octets</translation></message></context></TS>
"""


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "hexoview_fr.ts"
    path.write_text(_TS, encoding="utf-8")
    monkeypatch.setattr(translation, "source_of", lambda _: path)
    return path


@pytest.mark.usefixtures("words")
def test_that_french_words_dates_and_buttons_are_shown_until_english_is_back(
    qtbot: QtBot, qapp: QCoreApplication
) -> None:
    del qtbot
    before = QLocale().name()
    french = Translation(qapp, Language.FRENCH)
    try:
        assert not french.is_missing
        assert QCoreApplication.translate("words", "bytes") == "octets"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
        assert QLocale().monthName(2) == "février"
    finally:
        french.remove()
        QLocale.setDefault(QLocale(before))
    assert QCoreApplication.translate("words", "bytes") == "bytes"


def test_that_words_are_prepared_once_and_anew_when_they_change(words: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = compiled(words, folder)
    assert first is not None
    made = first.stat().st_mtime_ns
    assert compiled(words, folder) == first
    assert first.stat().st_mtime_ns == made
    words.write_text(_TS.replace("octets", "octet(s)"), encoding="utf-8")
    second = compiled(words, folder)
    assert second is not None
    assert [path.name for path in folder.iterdir()] == [second.name]


@pytest.mark.usefixtures("words")
def test_that_without_qt_s_own_tool_english_is_spoken_and_said(
    qtbot: QtBot, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del qtbot
    monkeypatch.setattr(translation.PySide6, "__path__", [str(tmp_path / "nowhere")])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    french = Translation(qapp, Language.FRENCH)
    try:
        assert french.is_missing
        assert QCoreApplication.translate("words", "bytes") == "bytes"
    finally:
        french.remove()


def test_that_the_made_up_language_marks_every_text_and_keeps_its_placeholders(
    qtbot: QtBot, qapp: QCoreApplication
) -> None:
    del qtbot
    made_up = Translation(qapp, Language.PSEUDO)
    try:
        told = QCoreApplication.translate("words", "and {0} more")
        assert told.startswith(BEGINS)
        assert told.endswith(ENDS)
        assert told.format("3").count("3") == 1
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    finally:
        made_up.remove()


def test_that_the_made_up_language_is_a_third_longer_and_keeps_mnemonics() -> None:
    assert len(pseudo("Write a manifest beside it")) >= len("Write a manifest beside it") * 4 // 3
    assert "&É" in pseudo("&Export…")


def test_that_every_language_has_its_words() -> None:
    for language in Language:
        if language.title and language is not Language.ENGLISH:
            assert source_of(language).is_file()
