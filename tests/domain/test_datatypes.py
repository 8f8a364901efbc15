"""The table of datatypes: complete, consistent, and true to known answers."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from hexoview.domain.datatype import Timing
from hexoview.domain.datatypes import ALIASES, datatype_named, known_datatypes, unknown_datatype
from hexoview.domain.timestamp import ASTROSKIN, HEXOSKIN, clock_of

_ROWS = list(known_datatypes(HEXOSKIN).values())
_BOTH = [*_ROWS, *known_datatypes(ASTROSKIN).values()]


@pytest.mark.parametrize(
    ("number", "stored", "physical"),
    [
        (37, 43, 571.04),
        (36, 331, 4395.68),
        (49, 5, 0.01953125),
        (4113, 1360, 0.0),
        (4113, 0, -8.704),
        (4113, 4095, 17.504),
        (4115, 0, 0.0),
        (38, 40_000, 400_000.0),
        (18, 116, 0.453125),
        (81, 7_913, 30.91015625),
        (272, 200, 0.048828125),
    ],
)
def test_that_known_numbers_become_known_values(number, stored, physical):
    scale = known_datatypes(HEXOSKIN)[number].scale
    assert scale.physical(np.array([stored])).tolist() == [physical]


@pytest.mark.parametrize(
    ("number", "rate", "stored", "physical"),
    [(4113, 250, 1000, 1.0), (18, None, 800, 0.8), (33, 1, 153, 15.3)],
)
def test_that_the_other_family_counts_otherwise(number, rate, stored, physical):
    row = known_datatypes(ASTROSKIN)[number]
    assert row.rate == rate
    assert row.scale.physical(np.array([stored])).tolist() == [physical]


def test_that_ids_names_and_edf_labels_are_unique():
    for field in ("id", "name", "edf_label", "label"):
        assert len({getattr(row, field) for row in _ROWS}) == len(_ROWS)
    assert all(len(row.edf_label) <= 16 and row.edf_label.isascii() for row in _ROWS)


def test_that_hexoskins_edf_dialect_is_spoken():
    labels = {
        number: known_datatypes(HEXOSKIN)[number].edf_label for number in (4113, 4129, 4130, 4145, 4147)
    }
    assert labels == {
        4113: "4113:ECG_I",
        4129: "4129:resp_thorac",
        4130: "4130:resp_abdomi",
        4145: "4145:accel_X",
        4147: "4147:accel_Z",
    }


def test_that_only_synchronous_channels_have_a_rate_and_slow_ones_start_one_period_late():
    for row in _BOTH:
        assert (row.rate is not None) == (row.timing is Timing.SYNCHRONOUS)
        if row.rate is not None and row.name != "coretemp":
            assert row.first_offset == (0 if row.rate > 1 else 1 / row.rate)


def test_that_every_gain_ends_so_that_its_decimals_are_known():
    assert all(row.scale.decimals <= 12 for row in _BOTH)


def test_that_quality_partners_are_in_the_table_and_speak():
    for row in _ROWS:
        if row.quality_id is not None:
            assert known_datatypes(HEXOSKIN)[row.quality_id].coding is not None


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("ECG_I", 4113),
        ("4113", 4113),
        ("minute_ventilation_raw", 36),
        ("Heart_Rate", 19),
        ("temperature", 900008),
    ],
)
def test_that_a_file_name_finds_its_datatype(name, number):
    found = datatype_named(name, HEXOSKIN)
    assert found is not None
    assert found.id == number


@pytest.mark.parametrize("name", ["statistics", "", "99999999999999", "²", "../ECG_I"])
def test_that_a_strange_name_finds_none(name):
    assert datatype_named(name, HEXOSKIN) is None


def test_that_aliases_lead_into_the_table():
    assert set(ALIASES.values()) <= set(known_datatypes(HEXOSKIN))


@pytest.mark.parametrize(
    ("number", "value", "words"),
    [
        (1000, 0, "good"),
        (1000, 0x12, "disconnected, movement"),
        (1000, 0x102, "disconnected, 0x100"),
        (280, 5, "REM"),
        (280, 9, "9"),
        (1004, 129, "noisy, unreliable"),
    ],
)
def test_that_flags_and_states_are_told_in_words(number, value, words):
    coding = known_datatypes(HEXOSKIN)[number].coding
    assert coding is not None
    assert coding.decode(value) == words


@pytest.mark.parametrize("row", [row for row in _ROWS if row.coding is not None], ids=lambda row: row.name)
def test_that_every_cell_of_words_tells_its_number_and_is_safe_in_a_table(row):
    for value in range(0x10000 if row.id == 1006 else 0x200):
        cell = row.coding.cell(value)
        assert row.coding.number_of(cell) == value
        assert cell.isascii()
        assert not set(cell) & set(',"\n')
        assert cell[0] not in "=+-@"


def test_that_a_start_tells_its_clock():
    assert clock_of(427_217_263_872) == HEXOSKIN
    assert clock_of(1_668_817_437_000) == ASTROSKIN
    assert clock_of(1_668_817_437) is None


def test_that_an_unknown_channel_has_its_number_for_a_name():
    row = unknown_datatype(4999, timing=Timing.SYNCHRONOUS, rate=Fraction(1, 300))
    assert (row.label, row.first_offset) == ("Channel 4999", 300)
