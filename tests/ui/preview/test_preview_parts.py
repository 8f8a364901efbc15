from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from builders import SECOND, START, a_store
from hypothesis import given
from hypothesis import strategies as st
from pictures import a_picture, seconds_from, trace_of
from PySide6.QtGui import QColor, QKeySequence

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.preview.arrangement import Scale, arrange, broken, heights, round_numbers
from hexoview.ui.preview.bindings import BINDINGS, Command, sheet
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.navigator import Move, Navigator
from hexoview.ui.preview.readout import readings
from hexoview.ui.preview.request import Need, is_answer, is_enough, wanted
from hexoview.ui.preview.shape import Shape
from hexoview.ui.preview.snapping import snapped
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import LEAST, View
from hexoview.ui.theme import DARK, LIGHT, Theme

FLOATS = st.floats(-1e4, 1e4)


def _luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted(_luminance(colour) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_curves_and_bands_stand_out_from_the_ground(theme: Theme) -> None:
    colours, ground = colours_for(theme), QColor(theme.base)
    shades = [*colours.traces, colours.clipped, colours.band("good", 0), colours.band("noisy", 1)]
    assert min(_contrast(shade, ground) for shade in shades) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_the_plots_words_are_readable(theme: Theme) -> None:
    grounds = [QColor(theme.base), QColor(theme.window), colours_for(theme).activity]
    assert min(_contrast(QColor(theme.text), ground) for ground in grounds) >= 4.5
    assert _contrast(QColor(theme.quiet), QColor(theme.window)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_the_axes_of_acceleration_have_three_colours(theme: Theme) -> None:
    known, colours = known_datatypes(HEXOSKIN), colours_for(theme)
    assert len({colours.trace(known[4145 + place], place).name() for place in range(3)}) == 3


def test_that_no_key_means_two_things() -> None:
    keys = Counter(key for binding in BINDINGS for key in binding.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_that_every_command_has_a_key_and_words() -> None:
    assert {binding.command for binding in BINDINGS} == set(Command)
    assert all(keys and text for keys, text in sheet())


def test_that_every_key_is_one_that_qt_knows() -> None:
    keys = [key for binding in BINDINGS for key in binding.keys]
    assert [key for key in keys if QKeySequence(key).toString() != key] == []


# -- views


@given(FLOATS, st.floats(LEAST, 1e4), st.floats(0.01, 100), st.floats(0, 1))
def test_that_zooming_keeps_the_moment_under_the_pointer(
    low: float, width: float, factor: float, place: float
) -> None:
    view = View(low, low + width)
    about = low + place * width
    assert view.zoomed(factor, about).share(about) == pytest.approx(place, abs=1e-6)


@given(FLOATS, st.floats(0.01, 1e5), st.floats(1, 1e4))
def test_that_a_view_always_lies_within_the_whole(low: float, width: float, whole: float) -> None:
    found = View(low, low + width).within(View(0, whole))
    assert found.low >= -1e-6
    assert found.high <= whole + 1e-6
    assert found.width >= LEAST - 1e-9


def test_that_a_glide_is_one_step_back() -> None:
    navigator = Navigator()
    navigator.begin(View(0, 100))
    navigator.go(View(10, 20))
    for step in range(5):
        navigator.go(View(11 + step, 21 + step), Move.GLIDE)
    navigator.obey(Command.BACK)
    assert navigator.view == View(10, 20)


def test_that_going_back_at_the_beginning_changes_nothing() -> None:
    navigator = Navigator()
    navigator.begin(View(0, 100))
    assert not navigator.obey(Command.BACK)


def test_that_the_whole_stays_on_screen_when_it_grows() -> None:
    navigator = Navigator()
    navigator.begin(View(0, 100))
    navigator.keep(View(0, 200), navigator.view)
    assert navigator.view == View(0, 200)


# -- requests


@given(st.floats(0, 900), st.floats(1, 500), st.integers(100, 3000))
def test_that_a_wanted_picture_has_a_column_for_each_pixel_and_covers_the_view(
    low: float, width: float, pixels: int
) -> None:
    whole = View(0, 1000)
    view = View(low, low + width).within(whole)
    need = Need(view, whole, pixels)
    request = wanted(need, Timescale(START))
    span = request.view or TimeSpan(START, START + 1000 * SECOND)
    per_column = span.length / SECOND / request.columns
    assert per_column == pytest.approx(view.width / pixels, rel=0.01)
    assert span.start <= START + view.low * SECOND + 1
    assert span.end >= START + view.high * SECOND - 1


def test_that_a_picture_is_enough_until_it_is_too_coarse_or_too_short() -> None:
    scale, whole = Timescale(START), View(0, 60)
    picture = a_picture(a_store(), query="record=1", view=seconds_from(20, 40), columns=200)
    assert is_enough(picture, Need(View(28, 32), whole, 40), scale)
    assert not is_enough(picture, Need(View(28, 32), whole, 80), scale)
    assert not is_enough(picture, Need(View(20.5, 24.5), whole, 40), scale)


def test_that_a_picture_answers_its_own_request() -> None:
    picture = a_picture(a_store(), query="record=1", columns=200)
    need = Need(View(0, 60), View(0, 60), 200)
    assert is_answer(picture, wanted(need, Timescale(START)))
    assert not is_answer(picture, wanted(Need(View(0, 30), View(0, 60), 200), Timescale(START)))


# -- panes


def test_that_the_axes_of_acceleration_share_a_pane_and_everything_else_has_its_own() -> None:
    store = a_store()
    for number in (4145, 4146, 4147):
        store.add_sync(1, number, np.full(60 * 64, 100, np.int16))
    panes = arrange(a_picture(store, query="record=1").traces)
    assert [pane.title for pane in panes][-1] == "Acceleration"
    assert [len(pane.traces) for pane in panes] == [1, 1, 1, 1, 1, 3]
    assert (panes[-1].scale.bottom, panes[-1].scale.top) == (pytest.approx(-2.32), pytest.approx(2.32))


def test_that_panes_fill_the_height_but_keep_their_least() -> None:
    panes = arrange(a_picture(a_store(), query="record=1").traces)
    tall = heights(panes, 1000)
    assert 990 <= sum(tall) <= 1000
    assert tall[0] == max(tall)
    snug = sum(pane.least_height for pane in panes)
    assert heights(panes, snug) == [pane.least_height for pane in panes]


def test_that_curves_become_lower_before_panes_have_to_be_scrolled() -> None:
    panes = arrange(a_picture(a_store(), query="record=1").traces)
    snug = sum(pane.least_height for pane in panes)
    assert snug - 40 <= sum(heights(panes, snug - 30)) <= snug - 30
    assert heights(panes, 10) == [38] * len(panes)
    mine = {panes[0].channel: 100}
    assert heights(panes, 10, mine) == [100, *[38] * (len(panes) - 1)]


@given(st.floats(-1e5, 1e5), st.floats(1e-4, 1e5), st.integers(2, 8))
def test_that_a_scale_has_round_numbers_inside_and_not_too_many(low: float, span: float, most: int) -> None:
    numbers, _ = round_numbers(Scale(low, low + span), most)
    assert len(numbers) <= most
    assert all(low - 1e-6 <= number <= low + span + 1e-6 for number in numbers)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Heart rate", 20, ["Heart rate"]),
        ("Heart rate", 6, ["Heart", "rate"]),
        ("Minute ventilation, by weight", 12, ["Minute", "ventilation,", "by weight"]),
        ("Photoplethysmogram", 5, ["Photoplethysmogram"]),
    ],
)
def test_that_names_break_between_words(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, len, width) == lines


@pytest.mark.parametrize(
    ("tick", "ticks_per_pixel", "rest"),
    [(1003, 1.0, 1000), (1010, 1.0, 1010), (1100, 300.0, 1000), (9000, 300.0, 8960), (9000, 10.0, 9000)],
)
def test_that_edges_rest_on_targets_then_on_whole_seconds(
    tick: int, ticks_per_pixel: float, rest: int
) -> None:
    assert snapped(tick, targets=[1000], ticks_per_pixel=ticks_per_pixel, ticks_per_second=256) == rest


# -- reading out


def test_that_a_column_reads_as_its_two_ends_and_a_point_as_its_value() -> None:
    store = a_store()
    picture = a_picture(store, query="record=1&datatype=19", columns=10)
    (reading,) = readings(picture.traces, 30.0, 0.1)
    assert " to " in reading.value
    near = a_picture(store, query="record=1&datatype=19", view=seconds_from(28, 32), columns=400)
    (reading,) = readings(near.traces, 30.0, 0.1)
    shown = trace_of(near, 19).points[0]
    assert reading.value == f"{shown.y[list(shown.x).index(30)]:.0f}\N{NARROW NO-BREAK SPACE}bpm"


def test_that_nothing_is_read_out_in_a_gap() -> None:
    store = a_store()
    picture = a_picture(store, query="record=1&datatype=19", columns=10)
    assert readings(picture.traces, 500.0, 0.1) == ()


def test_that_a_low_pane_has_the_outer_two_numbers_of_its_scale() -> None:
    content = arrange(a_picture(a_store(), query="record=1&datatype=4113").traces)[0]
    tall = [text for _, text in Shape(content, Scale(-10.0, 10.0), 54).numbers()]
    low = [text for _, text in Shape(content, Scale(-10.0, 10.0), 38).numbers()]
    assert tall == ["−10", "0", "10"]
    assert low == ["−10", "10"]
