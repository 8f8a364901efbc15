"""The same export by a window that speaks English and by one that speaks French."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from audit_stand import opened, speaking
from PySide6.QtCore import Qt
from window_driver import Driver, text_of

from hexoview.ui.language import Language

_SENTENCES = {Language.ENGLISH: "1 record", Language.FRENCH: "1 enregistrement"}


def exported(driver: Driver, card: str, path: Path) -> bytes:
    driver.click("export")
    driver.until(lambda: driver.find("export-dialog").isVisible())
    driver.settle()
    driver.qtbot.mouseClick(driver.find(f"card-{card}"), Qt.MouseButton.LeftButton)
    driver.type_path("target", str(path))
    driver.click("export-now")
    driver.until(lambda: not driver.jobs.is_busy)
    driver.until(lambda: driver.find("outcome").isVisible())
    return path.read_bytes()


@pytest.mark.parametrize("card", ["csv", "json"])
def test_that_french_words_on_screen_change_no_byte_of_a_file(
    open_window: Callable[..., Driver], tmp_path: Path, card: str
) -> None:
    made: dict[Language, bytes] = {}
    for language, told in _SENTENCES.items():
        with speaking(language):
            driver = opened(open_window)
            assert told in text_of(driver.window, "sentence")
            folder = tmp_path / language.value
            folder.mkdir()
            made[language] = exported(driver, card, folder / f"night.{card}")
            driver.window.close()
    assert made[Language.FRENCH] == made[Language.ENGLISH]
    assert b"." in made[Language.FRENCH]
