"""Recipes: written, shared, read back, and refused in a sentence where they are none."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from builders import a_store
from hypothesis import given
from hypothesis import strategies as st

from hexoview.cli.arguments import parser
from hexoview.cli.exporting import recipe_asked
from hexoview.errors import FormatError, HexoviewError
from hexoview.export.choices import ExportChoices
from hexoview.export.command import as_command
from hexoview.export.dialect import MultiRate, Separator, TableDialect, TimeStyle
from hexoview.export.edf_choice import EdfEvents
from hexoview.export.epochs import Alignment, EpochTable
from hexoview.export.formats import Format
from hexoview.export.naming import IfExists, NameTemplate
from hexoview.export.recipe import Recipe, read_recipe, recipe_of, write_recipe
from hexoview.export.relative import RelativeRange, seconds_of
from hexoview.query.check import parse
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle

_dialects = st.builds(
    TableDialect,
    st.sampled_from(Separator),
    has_bom=st.booleans(),
    times=st.sampled_from(TimeStyle),
    zone=st.sampled_from(["UTC", "Europe/Paris"]),
    rates=st.sampled_from(MultiRate),
    describes=st.booleans(),
    rows_per_file=st.one_of(st.none(), st.integers(1, 100_000_000)),
    is_neutralised=st.booleans(),
    beats=st.booleans(),
)
_epochs = st.one_of(st.none(), st.builds(EpochTable, st.integers(1, 86_400), st.sampled_from(Alignment)))
_events = st.builds(
    EdfEvents,
    st.one_of(
        st.none(), st.sets(st.sampled_from([18, 33, 4099, 900_100])).map(lambda one: tuple(sorted(one)))
    ),
    has_activities=st.booleans(),
)
_parts = st.one_of(
    st.none(),
    st.builds(RelativeRange, st.integers(1, 9_999), st.integers(0, 9_999), is_from_end=st.booleans()),
)
_recipes = st.builds(
    Recipe,
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(["record=1", "user=10&datatype__in=19,18&max_values=all", "range=4&flat=1"]).map(parse),
    st.builds(
        ExportChoices,
        st.just(Format.CSV),
        st.sampled_from(ValueStyle),
        st.sampled_from(Combine),
        has_words=st.booleans(),
        has_manifest=st.booleans(),
        dialect=_dialects,
        epoch=_epochs,
    )
    | st.builds(ExportChoices, st.just(Format.EDF), events=_events),
    _parts,
    st.sampled_from(["record_{record}", 'it\'s {person} "$HOME" `ls` 50%', "{n}"]).map(NameTemplate),
    st.sampled_from(IfExists),
    st.sampled_from([None, {"shift_dates": "random"}, {"shift_dates": "-14"}]),
    is_batch=st.booleans(),
)


@given(_recipes)
def test_that_a_recipe_is_read_back_as_it_was(recipe):
    assert recipe_of(recipe.to_json()) == recipe


@given(_recipes)
def test_that_the_copied_command_makes_the_same_recipe(recipe):
    if not recipe.is_batch and recipe.part is not None:
        return
    words = shlex.split(as_command(recipe, "file:///data/my%20store", Path("/out dir")))
    assert words[:3] == ["hexoview", "export", "/data/my store"]
    again = recipe_asked(parser().parse_args(words[1:]))
    combine = Combine.OVERLAP if recipe.is_batch else recipe.choices.combine
    assert again.choices.combine is combine
    assert again.data() | {"name": "", "combine": ""} == recipe.data() | {"name": "", "combine": ""}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"hexoview_recipe": 2}, "version 2; this Hexoview reads version 1"),
        ({"hexoview_recipe": True}, "whole number"),
        ({"format": "exe"}, "no format “exe”"),
        ({"format": 4}, "“format” is 4; it should be a text"),
        ({"query": "recrod=1"}, "query can't be read"),
        ({"query": None}, "it should be a text"),
        ({"values": "best"}, "it should be one of hexostore, physical, stored"),
        ({"words": "yes"}, "true or false"),
        ({"name": "x" * 201}, "201 characters"),
        ({"name_template": "{evil}"}, "no field"),
        ({"if_exists": "burn"}, "one of ask, number, skip, replace"),
        ({"table": [1]}, "stands where a group of values should"),
        ({"table": {"separator": "pipe"}}, "one of comma, semicolon, tab"),
        ({"table": {"decimal": "comma"}}, "needs the semicolon"),
        ({"table": {"rows_per_file": 1.5}}, "whole number"),
        ({"table": {"rows_per_file": 10**30}}, "1 to 100,000,000 rows"),
        ({"table": {"zone": "/etc/localtime"}}, "no time zone"),
        ({"epoch": {"seconds": 0}}, "1 to 86,400"),
        ({"epoch": {"seconds": 60, "aligned": "moon"}}, "one of record, clock"),
        ({"part": {"from": "middle"}}, "start or end"),
        ({"part": {"seconds": -5}}, "is outside"),
        ({"deidentify": {"shift_dates": "1000000"}}, "This recipe can't be read"),
        ({"deidentify": {"key": "secret"}}, "isn't known"),
        ({"run": "rm -rf"}, "“run” isn't known to this version"),
    ],
)
def test_that_a_recipe_that_says_something_else_is_refused_in_a_sentence(changes, sentence):
    data = Recipe("r", parse("record=1"), ExportChoices()).data() | changes
    with pytest.raises(FormatError) as refused:
        recipe_of(json.dumps(data))
    assert sentence in str(refused.value)
    assert refused.value.way_out


@given(
    st.one_of(
        st.text(),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(
                        [
                            "hexoview_recipe",
                            "query",
                            "format",
                            "table",
                            "epoch",
                            "part",
                            "deidentify",
                            "zone",
                            "seconds",
                        ]
                    ),
                    inner,
                    max_size=4,
                )
            ),
        ).map(json.dumps),
    )
)
def test_that_any_text_is_a_recipe_or_a_sentence(text):
    told = ""
    try:
        recipe_of(text)
    except HexoviewError as error:
        told = str(error)
    assert not told or told.startswith("This recipe")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"{}", b"null", b" " * (5 << 20)])
def test_that_a_file_that_is_no_recipe_is_refused(tmp_path, content):
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(FormatError, match="This recipe can't be read"):
        read_recipe(path)


def test_that_a_recipe_is_kept_in_a_private_file(tmp_path):
    recipe = Recipe("Nuit d’Hélène", parse("record=1"), ExportChoices(Format.CSV))
    write_recipe(recipe, tmp_path / "a.json")
    assert read_recipe(tmp_path / "a.json") == recipe
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("part", "low", "high"),
    [
        (RelativeRange(20), 0, 20),
        (RelativeRange(20, 50), 50, 60),
        (RelativeRange(20, is_from_end=True), 40, 60),
        (RelativeRange(20, 10, is_from_end=True), 30, 50),
        (RelativeRange(None, 10), 10, 60),
        (RelativeRange(7_200), 0, 60),
    ],
)
def test_that_a_part_is_told_from_either_end_and_stays_inside(part, low, high):
    store = a_store(seconds=60)
    [record] = store.records()
    span = part.within(record.span, store.clock)
    assert ((span.start - record.span.start) / 256, (span.end - record.span.start) / 256) == (low, high)


@pytest.mark.parametrize(
    ("text", "seconds"), [("2h", 7200), ("1h30m", 5400), ("90", 90), ("10m", 600), ("1h0m5s", 3605)]
)
def test_that_durations_are_read(text, seconds):
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "2 h", "h", "-5m", "1.5h", "5m2h", "9999999999h"])
def test_that_other_texts_are_no_durations(text):
    with pytest.raises(ValueError, match="is no duration"):
        seconds_of(text)
