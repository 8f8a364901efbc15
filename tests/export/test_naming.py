"""File names from templates, which every system takes and which never leave their folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hexoview.export.naming import NAME_FIELDS, NameFields, NameTemplate
from hexoview.export.naming import example as shown_example
from hexoview.export.safe_names import LONGEST_STEM, name_key, numbered, safe_stem

_hostile = st.one_of(
    st.text(max_size=300),
    st.sampled_from(
        ["..", "/etc/passwd", "C:\\x", "con", "LPT1.edf", "a:b", "~root", "-rf", "NUL .txt", "é" * 200]
    ),
)


@given(_hostile)
@example("e\u0301" * 100)
@example("\U0001f9d1\u200d\U0001f52c" * 60)
@example("COM¹")
@example(". . .")
@example("a\ud800b")
def test_that_any_text_becomes_a_name_that_every_system_takes(text):
    name = safe_stem(text)
    assert name == unicodedata.normalize("NFC", name)
    assert 0 < len(name.encode()) <= LONGEST_STEM
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(letter)[0] != "C" for letter in name)
    assert name == name.strip(" ").rstrip(".")
    assert not name.startswith((".", "-", "~"))
    full = f"{name}.edf"
    assert PurePosixPath(full).name == full == PureWindowsPath(full).name
    # `is_reserved` of a Windows path knows CON, NUL, COM1 and the like, with any suffix.
    assert not PureWindowsPath(full).is_reserved()
    assert safe_stem(name) == name


@given(st.text(alphabet="{}abcdefghimnoprstuvy_ /.", max_size=40), st.text(max_size=30), st.text(max_size=30))
def test_that_no_template_and_no_name_leads_out_of_the_folder(template, person, activity):
    asked = NameTemplate(template)
    if asked.refusal():
        return
    stem = asked.stem(NameFields(record="1", person=person, activity=activity))
    assert Path("/out", stem + ".csv").parent == Path("/out")


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("", "empty"),
        ("{record", "isn't closed"),
        ("record}", "isn't closed"),
        ("{recrod}", "which is no field. Fields are {record}, {user}"),
        ("{record.__class__}", "no field"),
        ("x" * 501, "501 characters"),
    ],
)
def test_that_a_template_that_cannot_be_filled_is_refused_in_a_sentence(template, sentence):
    assert sentence in NameTemplate(template).refusal()
    assert shown_example(NameTemplate(template), ".edf") == ""


def test_that_the_example_shows_every_field():
    told = shown_example(NameTemplate("-".join(f"{{{name}}}" for name in NAME_FIELDS)), ".csv")
    assert told == "257575-21885-Person 21885-2022-11-19-00-23-57-Sleep-ECG_I-RR_interval-CSV-1.csv"


def test_that_names_that_a_folder_cannot_hold_together_are_told_apart():
    assert name_key("Night.EDF") == name_key("night.edf")
    assert name_key("Zoe\u0308") == name_key("Zoë")
    assert name_key("STRASSE") == name_key("straße")
    assert name_key("night 1") != name_key("night 2")


def test_that_a_taken_name_gets_the_first_free_number(tmp_path):
    taken = {"night.edf", "night (2).edf"}
    assert numbered(tmp_path / "night.edf", lambda path: path.name in taken).name == "night (3).edf"
