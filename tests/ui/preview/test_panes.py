"""The order, height, scale and hiding of panes, by mouse and by keys alone."""

from __future__ import annotations

import numpy as np
import pytest
from builders import START, a_record
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hexoview.ui.preview.gutter import close_rect
from hexoview.ui.preview.pane_layout import MOST_HEIGHT, PaneLayout, merged

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ECG, CHEST, HEART_RATE = 4113, 4129, 19
CHANNELS = st.integers(1, 9)


@pytest.fixture
def three(qtbot: QtBot) -> Stand:
    """ECG, heart rate and chest breathing, in this order."""
    store = MemoryStore()
    a_record(store, seconds=400)
    rng = np.random.default_rng(1)
    store.add_sync(1, ECG, rng.integers(1200, 1500, 400 * 256).astype(np.int16))
    store.add_sync(1, HEART_RATE, rng.integers(60, 90, 399).astype(np.uint16))
    store.add_sync(1, CHEST, rng.integers(20_000, 20_500, 400 * 128).astype(np.uint16))
    return Stand(qtbot, store, "record=1")


def names(stand: Stand) -> list[str]:
    return [pane.content.title for pane in stand.plot.panes]


def gutter_drag(stand: Stand, start: float, end: float) -> None:
    viewport, none = stand.plot.viewport(), Qt.KeyboardModifier.NoModifier
    places = [QPoint(60, round(y)) for y in (start, (start + end) / 2, end)]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, places[0])
    for place in places[1:]:
        QTest.mouseMove(viewport, place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, places[-1])


def middle(stand: Stand, place: int) -> float:
    pane = stand.plot.panes[place]
    return pane.y() + pane.height / 2


def test_that_a_pane_dragged_by_its_head_goes_where_it_is_let_go(three: Stand) -> None:
    assert names(three) == ["ECG lead I", "Heart rate", "Chest breathing"]
    gutter_drag(three, middle(three, 2), 8)
    assert names(three) == ["Chest breathing", "ECG lead I", "Heart rate"]
    assert three.chosen == [], "a drag beside the panes chose a stretch"
    chest = three.inked(0, three.colour_of(CHEST))
    assert chest.any(), "the moved pane shows nothing"


def test_that_a_pane_let_go_below_all_is_the_last(three: Stand) -> None:
    gutter_drag(three, middle(three, 0), three.plot.panes[-1].y() + three.plot.panes[-1].height - 8)
    assert names(three)[-1] == "ECG lead I"


def test_that_escape_leaves_a_held_pane_where_it_was(three: Stand) -> None:
    viewport, none = three.plot.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, QPoint(60, 30))
    QTest.mouseMove(viewport, QPoint(60, 300))
    three.key(KEY.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, QPoint(60, 300))
    assert names(three) == ["ECG lead I", "Heart rate", "Chest breathing"]


def test_that_dragging_the_border_changes_the_height_and_nothing_above(three: Stand) -> None:
    first = three.plot.panes[0]
    border = first.y() + first.height
    gutter_drag(three, border, border + 60)
    assert three.plot.panes[0].height == pytest.approx(border + 60, abs=1)
    ink = three.inked(0, three.colour_of(ECG))
    assert np.flatnonzero(ink.any(axis=1))[-1] > border, "the curve doesn't use its new room"


def test_that_the_cross_hides_a_pane_and_a_button_brings_it_back(three: Stand, qtbot: QtBot) -> None:
    place = close_rect().center().toPoint()
    QTest.mouseMove(three.plot.viewport(), QPoint(60, 40))
    QTest.mouseClick(three.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(three) == ["Heart rate", "Chest breathing"]
    button = three.preview.findChild(QAbstractButton, "preview-hidden")
    assert button is not None
    assert "ECG lead I" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(three) == ["ECG lead I", "Heart rate", "Chest breathing"]
    assert not button.isVisible()


def test_that_keys_alone_move_resize_and_hide_a_pane(three: Stand) -> None:
    three.key(KEY.Key_Down)
    three.key(KEY.Key_Down, ALT)
    assert names(three) == ["Heart rate", "ECG lead I", "Chest breathing"]
    three.key(KEY.Key_Up, ALT)
    assert names(three)[0] == "ECG lead I"
    before = three.plot.panes[0].height
    three.key(KEY.Key_Down, CTRL)
    assert three.plot.panes[0].height == pytest.approx(before * 1.25, abs=2)
    three.key(KEY.Key_Delete)
    assert names(three) == ["Heart rate", "Chest breathing"]
    three.key(KEY.Key_Delete, SHIFT)
    assert names(three) == ["ECG lead I", "Heart rate", "Chest breathing"]


def test_that_escape_lets_the_current_pane_go_once_no_stretch_is_chosen(three: Stand) -> None:
    three.drag(100, 300)
    three.key(KEY.Key_Down)
    for _ in range(2):
        three.key(KEY.Key_Escape)
    opened = three.plot.panes[2].scale_shown
    three.type("+")
    assert three.plot.panes[2].scale_shown != opened, "the key works on one pane still"


def test_that_plus_makes_the_values_of_the_current_pane_taller_and_0_sets_back(three: Stand) -> None:
    opened = [pane.scale_shown for pane in three.plot.panes]
    three.key(KEY.Key_Down)
    three.type("+")
    taller = three.plot.panes[0].scale_shown
    assert taller.top - taller.bottom == pytest.approx((opened[0].top - opened[0].bottom) / 1.2)
    assert [pane.scale_shown for pane in three.plot.panes[1:]] == opened[1:]
    three.type("0")
    assert [pane.scale_shown for pane in three.plot.panes] == opened


def test_that_a_typed_scale_is_drawn_and_a_wrong_one_is_explained(three: Stand, qtbot: QtBot) -> None:
    three.key(KEY.Key_Down)
    three.key(KEY.Key_Down)
    three.type("y")
    dialog = three.preview.findChild(QWidget, "scale")
    assert dialog is not None
    bottom, top = (dialog.findChild(QLineEdit, f"scale-{end}") for end in ("bottom", "top"))
    note = dialog.findChild(QLabel, "scale-note")
    assert bottom is not None
    assert top is not None
    assert note is not None
    for low, high in (("fifty", "100"), ("100", "50")):
        bottom.setText(low)
        top.setText(high)
        qtbot.keyClick(top, KEY.Key_Return)
        assert note.isVisible()
    bottom.setText("−20,5")
    top.setText("120")
    qtbot.keyClick(top, KEY.Key_Return)
    scale = three.plot.panes[1].scale_shown
    assert scale.ends == (-20.5, 120)
    rows = np.flatnonzero(three.inked(1, three.colour_of(HEART_RATE)).any(axis=1))
    pane = three.plot.panes[1]
    # 60 to 90 bpm lie between 3/7 and 4/7 of the pane's height from the bottom on a scale of −20.5 to 120.
    expected = [pane.height * (120 - value) / 140.5 for value in (90, 60)]
    assert rows[0] == pytest.approx(expected[0], abs=4)
    assert rows[-1] == pytest.approx(expected[1], abs=4)


def test_that_an_arrangement_is_told_and_holds_for_the_next_record(three: Stand, qtbot: QtBot) -> None:
    told: list[PaneLayout] = []
    three.preview.layout_changed.connect(told.append)
    gutter_drag(three, middle(three, 2), 8)
    three.key(KEY.Key_Down)
    three.type("+")
    three.key(KEY.Key_Down)
    three.key(KEY.Key_Delete)
    kept = PaneLayout.of_text(str(told[-1]))
    assert kept == told[-1]
    again = Stand(qtbot, three.store, "record=1")
    again.preview.set_layout(kept)
    assert names(again) == names(three)
    other = Stand(qtbot, three.store, f"timestamp__gte={START}&record=1&datatype__in=19,4129,4113")
    other.preview.set_layout(kept)
    assert names(other) == ["Chest breathing", "ECG lead I"]
    assert other.plot.panes[1].scale_shown == three.plot.panes[1].scale_shown


def test_that_curves_of_one_unit_can_share_a_pane(qtbot: QtBot) -> None:
    store = MemoryStore()
    a_record(store, seconds=60)
    for number, level in ((4113, 1300), (4114, 1500)):
        store.add_sync(1, number, np.full(60 * 256, level, np.int16))
    stand = Stand(qtbot, store)
    assert len(stand.plot.panes) == 2
    stand.preview.set_layout(PaneLayout(shares_units=True))
    (pane,) = stand.plot.panes
    assert [trace.datatype.id for trace in pane.content.traces] == [4113, 4114]


# -- the arrangement as data


@given(st.lists(CHANNELS, unique=True), st.lists(CHANNELS, unique=True))
def test_that_merging_orders_keeps_the_first_and_loses_nobody(first: list[int], others: list[int]) -> None:
    result = merged(first, others)
    assert [one for one in result if one in first] == first
    assert sorted(result) == sorted({*first, *others})


@given(st.text(max_size=60))
def test_that_any_text_gives_an_arrangement(text: str) -> None:
    assert PaneLayout.of_text(text) == PaneLayout()


@pytest.mark.parametrize(
    "text",
    [
        '{"order": [1], "hidden": [], "heights": {"1": 1e9}, "scales": {}, "shares_units": false}',
        '{"order": [1], "hidden": [], "heights": {}, "scales": {"1": [2, 1]}, "shares_units": false}',
        '{"order": [1], "hidden": [], "heights": {}, "scales": {"1": [NaN, 1]}, "shares_units": false}',
        '{"order": ["1"], "hidden": [], "heights": {}, "scales": {}, "shares_units": false}',
        "[" * 5000,
    ],
)
def test_that_a_damaged_arrangement_is_dropped_as_a_whole(text: str) -> None:
    assert PaneLayout.of_text(text) == PaneLayout()


@given(
    st.lists(CHANNELS, unique=True),
    st.frozensets(CHANNELS),
    st.dictionaries(CHANNELS, st.integers(-10, 5000)),
    st.dictionaries(CHANNELS, st.floats(-1e6, 1e6)),
)
def test_that_an_arrangement_comes_back_from_its_text(
    order: list[int], hidden: frozenset[int], heights: dict[int, int], lows: dict[int, float]
) -> None:
    layout = PaneLayout().with_order(order)
    for channel in hidden:
        layout = layout.with_hidden(channel)
    for channel, height in heights.items():
        layout = layout.with_height(channel, height)
    for channel, low in lows.items():
        layout = layout.with_scale(channel, (low, low + 1.5))
    assert PaneLayout.of_text(str(layout)) == layout
    assert all(24 <= height <= MOST_HEIGHT for height in layout.heights.values())
