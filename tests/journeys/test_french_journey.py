"""The same export by a window that speaks English and by one that speaks French."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from audit_stand import opened, speaking
from window_driver import Driver, text_of

from hexoview.ui.language import Language

_SENTENCES = {Language.ENGLISH: "1 record", Language.FRENCH: "1 enregistrement"}


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
            path = folder / f"night.{card}"
            driver.export(card, path)
            made[language] = path.read_bytes()
            driver.window.close()
    assert made[Language.FRENCH] == made[Language.ENGLISH]
    assert b"." in made[Language.FRENCH]
