from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from builders import START, a_range, a_record, a_store
from export_files import only_part
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.datatype import Scale, Timing
from hexoview.domain.datatypes import known_datatypes, unknown_datatype
from hexoview.domain.resources import Annotation, User
from hexoview.domain.timestamp import ASTROSKIN, HEXOSKIN
from hexoview.export.edf_losses import edf_losses
from hexoview.export.edf_texts import (
    TEXT_BYTES,
    decimals,
    dimension,
    label,
    label_note,
    patient,
    patient_name,
    shortened,
    unit,
    value_texts,
)

KNOWN = [*known_datatypes(HEXOSKIN).values(), *known_datatypes(ASTROSKIN).values()]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (4113, "4113:ECG_I"),
        (4129, "4129:resp_thorac"),
        (4130, "4130:resp_abdomi"),
        (4145, "4145:accel_X"),
        (1001, "1001:breathing_r"),
    ],
)
def test_that_labels_are_those_of_the_dialect(number, text):
    assert label(known_datatypes(HEXOSKIN)[number]) == text


@pytest.mark.parametrize("datatype", KNOWN, ids=lambda d: d.name)
def test_that_the_table_s_labels_and_units_fit_the_header(datatype):
    for text, width in ((label(datatype), 16), (unit(datatype), 8)):
        assert text.isascii()
        assert len(text) <= width


@pytest.mark.parametrize(
    ("number", "value", "text"),
    [
        (18, 116, "18:RR_interval=0.453125 s"),
        (18, 0, "18:RR_interval=0 s"),
        (18, -1, "18:RR_interval=-0.00390625 s"),
        (37, 43, "37:tidal_volume=571.04 mL"),
        (280, 5, "280:sleep_phase=5 REM"),
        (280, 9, "280:sleep_phase=9 9"),
        (269, 2, "269:device_position=2 Y down"),
        (1004, 0, "1004:RR_interval_quality=0 good"),
        (52, 1200, "52:step=1200 step"),
        (17, 3, "17:QRS=3"),
        (900012, 5, "900012:battery_current_uA=5 uA"),
    ],
)
def test_that_a_value_is_told_with_its_name_and_unit(number, value, text):
    assert value_texts(known_datatypes(HEXOSKIN)[number], [value]) == [text]


SCALES = st.sampled_from(sorted({d.scale for d in KNOWN}, key=lambda s: (s.gain, s.offset)))


@given(SCALES, st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1, max_size=5))
def test_that_decimals_are_exact_and_end_with_a_digit_that_counts(scale, values):
    for text, value in zip(decimals(scale, values), values, strict=True):
        assert Fraction(text) == value * scale.gain + scale.offset
        assert "." not in text or not text.endswith(("0", "."))


def test_that_an_unknown_channel_s_letters_are_folded():
    datatype = unknown_datatype(5000, timing=Timing.SYNCHRONOUS, rate=Fraction(1))
    strange = type(datatype)(
        5000, "Größenmaßstab", "x", datatype.timing, datatype.group, datatype.rate, unit="m³/Stunden"
    )
    assert label(strange) == "5000:Grossenmass"
    assert (unit(strange), dimension(strange)) == ("m^3/Stunden", "m^3/Stun")


@given(st.text(max_size=400))
def test_that_a_shortened_text_is_a_beginning_and_fits(text):
    clean = text.encode(errors="ignore").decode()
    short = shortened(clean)
    assert len(short.encode()) <= TEXT_BYTES
    assert short == clean or (short[-1] == "…" and clean.startswith(short[:-1]))


def test_that_a_long_name_leaves_room_for_the_number():
    user = User(21885, name="Maria " * 30)
    assert len(patient(user)) == 80
    assert patient(user).endswith(" hexoskin_user_id=21885")
    assert patient_name(user) == ("Maria_" * 30)[:51]


def test_that_a_person_without_a_name_stays_unnamed():
    assert patient(User(7, sex="other")) == "X X X X hexoskin_user_id=7"


# ---- losses


def losses(store: MemoryStore, text: str = "record=1") -> tuple[str, ...]:
    return edf_losses(only_part(store, text), store)


def test_that_an_ordinary_recording_loses_nothing():
    store = a_store()
    store.add_user(User(10, name="Helene Weiss"))
    a_range(store, 3, start_s=1, seconds=5)
    assert losses(store) == ()


def test_that_folded_letters_are_told():
    store = a_store()
    store.add_user(User(10, name="Hélène"))
    assert losses(store) == ("EDF allows plain letters only. “Hélène” will be written “Helene”.",)


def test_that_a_shortened_name_and_a_shortened_note_are_told():
    store = a_store()
    store.add_user(User(10, name="Anna " * 20))
    store.add_annotation(Annotation(1, START + 5, "slept badly " * 30))
    name, note = losses(store)
    assert (
        name == f"EDF's field for the person has 80 characters; it will be written “{('Anna ' * 20)[:54]}”."
    )
    assert (
        note == "“slept badly slept badly slept badly slep…” is longer than 250 bytes and will be shortened."
    )


def test_that_steps_wider_than_the_recording_s_are_told():
    store = MemoryStore()
    a_record(store, 1)
    store.add_sync(1, 81, np.array([0, 10_000_000], np.int32))
    assert losses(store) == (
        "Skin temperature needs more than EDF's 16 bits; it will be written in steps of 0.59765625 °C.",
        "EDF's labels have 16 characters: “81:temperature_celcius” is written “81:temperature_c”.",
    )


def test_that_a_grid_beside_the_others_is_told():
    store = a_store(seconds=10)
    store.add_sync(1, 33, np.array([12, 13], np.uint16), first=START + 7)
    [told] = losses(store)
    assert told.startswith("Breathing rate doesn't fall on the seconds of the other channels")


def test_that_a_unit_of_more_than_8_characters_is_told():
    class Strange(MemoryStore):
        def datatype(self, number):
            plain = unknown_datatype(number, timing=Timing.SYNCHRONOUS, rate=Fraction(1))
            return type(plain)(
                number, plain.name, plain.label, plain.timing, plain.group, plain.rate, unit="millilitres"
            )

    store = Strange()
    a_record(store, 1)
    store.add_sync(1, 5000, np.array([1, 2], np.int16))
    assert losses(store) == (
        "EDF's labels have 16 characters: “5000:datatype_5000” is written “5000:datatype_50”.",
        "EDF's units have 8 characters: “millilitres” will be written “millilit”.",
    )


def test_that_decimals_of_whole_numbers_stay_whole():
    assert decimals(Scale(), [5, -7, 0]) == ["5", "-7", "0"]


def test_that_a_label_that_is_shorter_than_the_name_is_told():
    notes = {label(kind): label_note(kind) for kind in KNOWN}
    assert notes["19:heart_rate"] == ""
    assert notes["33:breathing_rat"].startswith(
        "EDF's labels have 16 characters: “33:breathing_rate” is written"
    )
    for kind in KNOWN:
        assert bool(label_note(kind)) == (len(f"{kind.id}:{kind.edf_name or kind.name}") > 16)
