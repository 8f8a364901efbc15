"""Every text has its French, well written, and with the same values in it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

from words import TRANSLATIONS, complaints, read_ts, words_in_code

FRENCH = TRANSLATIONS / "hexoview_fr.ts"
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
# What French never has: an apostrophe that is straight, and these signs without their space.
_MISTAKES = {
    "a straight apostrophe": re.compile(r"(?<=[A-Za-zé])'(?=[A-Za-zéèêàâîô])"),
    "a sign after a space that breaks": re.compile(r" [;?!»]| :(?= |$|\n)"),
    "a sign without a space": re.compile(rf"(?<=[a-zé”])[;?!](?=\s|$)|(?<=[^\s{_NO_BREAK}])»"),
    "a quotation mark without a space": re.compile(rf"«(?![{_NO_BREAK}])"),
    "two spaces": re.compile(r"(?<=\S)  (?=\S)"),
}


def _told() -> list[tuple[str, str]]:
    words = read_ts(FRENCH)
    return [(source, told) for context in words.values() for source, told in context.items()]


def test_that_every_text_is_translated_with_the_same_values_and_none_is_left_over() -> None:
    assert complaints(words_in_code(), read_ts(FRENCH)) == []


def test_that_a_text_without_french_and_one_with_other_values_are_found() -> None:
    code = {"words": {"bytes": "", "and {0} more": ""}}
    said = complaints(code, {"words": {"and {0} more": "et d’autres", "gone": "parti"}})
    assert [line.split(":")[1].strip() for line in said] == [
        "other placeholders",
        "not translated",
        "no longer in the code",
    ]


@pytest.mark.parametrize("mistake", _MISTAKES)
def test_that_french_is_written_as_french_is(mistake: str) -> None:
    found = [told for source, told in _told() if told != source and _MISTAKES[mistake].search(told)]
    assert found == []


def test_that_a_mnemonic_of_a_text_has_its_letter_in_french_too() -> None:
    letter = re.compile(r"&(?=\w)")
    assert [
        told for source, told in _told() if len(letter.findall(source)) != len(letter.findall(told))
    ] == []


def test_that_qt_s_own_tool_takes_every_text_without_a_warning(tmp_path: Path) -> None:
    tool = Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    command = [str(tool), str(FRENCH), "-qm", str(tmp_path / "fr.qm")]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    said = done.stdout + done.stderr
    assert "warning" not in said.casefold()
    assert "duplicate" not in said.casefold()
    generated = re.search(r"Generated (\d+) translation", said)
    assert generated is not None
    assert int(generated[1]) == len(_told())
