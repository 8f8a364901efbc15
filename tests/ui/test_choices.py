from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from window_driver import find, index_of

from hexoview.ui.selection.choice_list import ChoiceList
from hexoview.ui.selection.choices import DETAIL, Choice, ChoiceModel

CHANNELS = (
    Choice(4113, "ECG lead I", detail="mV, 256 Hz", group="Heart", tip="electrocardiogram"),
    Choice(19, "Heart rate", detail="bpm, 1 Hz", group="Heart"),
    Choice(4129, "Chest breathing", group="Breathing"),
)
ROLE = Qt.ItemDataRole
TICK = Qt.CheckState


@pytest.fixture
def model(qapp: object) -> ChoiceModel:
    model = ChoiceModel()
    model.show_choices(CHANNELS)
    return model


@pytest.fixture
def choices(qtbot: QtBot) -> ChoiceList:
    choices = ChoiceList("datatype", "Channels", lines=12)
    qtbot.addWidget(choices)
    choices.show_choices(CHANNELS)
    choices.resize(300, 400)
    choices.show()
    return choices


def shown(model: ChoiceModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def tick_of(model: ChoiceModel, text: str) -> TICK:
    return TICK(index_of(model, text).data(ROLE.CheckStateRole))


def press(choices: ChoiceList, text: str, qtbot: QtBot, *, dx: int = 0) -> None:
    view = find(choices, "list-datatype", QListView)
    rect = view.visualRect(index_of(view.model(), text))
    at = QPoint(rect.left() + 12 + dx, rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_the_model_keeps_qts_rules(model: ChoiceModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.find("ecg")
    model.show_ids((4113,))
    qtmodeltester.check(model)
    model.show_choices(())
    qtmodeltester.check(model)


def test_that_rows_stand_under_their_headings(model: ChoiceModel) -> None:
    assert shown(model) == ["Heart", "ECG lead I", "Heart rate", "Breathing", "Chest breathing"]


def test_that_a_detail_is_told_apart_and_read_aloud_with_its_row(model: ChoiceModel) -> None:
    index = index_of(model, "ECG lead I")
    assert index.data(DETAIL) == "mV, 256 Hz"
    assert index.data(ROLE.AccessibleTextRole) == "ECG lead I, mV, 256 Hz"


@pytest.mark.parametrize("text", ["ecg", "ELECTRO", "256 hz", "lead heart"])
def test_that_a_row_is_found_by_its_text_its_detail_its_meaning_and_its_heading(
    model: ChoiceModel, text: str
) -> None:
    model.find(text)
    assert shown(model) == ["Heart", "ECG lead I"]


def test_that_ticking_tells_every_ticked_id(model: ChoiceModel) -> None:
    heard: list[object] = []
    model.ticked.connect(heard.append)
    model.show_ids((19,))
    assert heard == []
    model.setData(index_of(model, "ECG lead I"), TICK.Checked, ROLE.CheckStateRole)
    model.setData(index_of(model, "Heart rate"), TICK.Unchecked, ROLE.CheckStateRole)
    assert heard == [(19, 4113), (4113,)]


def test_that_a_heading_ticks_what_stands_under_it(model: ChoiceModel) -> None:
    assert tick_of(model, "Heart") is TICK.Unchecked
    model.show_ids((19,))
    assert tick_of(model, "Heart") is TICK.PartiallyChecked
    model.setData(index_of(model, "Heart"), TICK.Checked, ROLE.CheckStateRole)
    assert set(model.ids) == {4113, 19}
    assert tick_of(model, "Heart") is TICK.Checked


def test_that_a_heading_leaves_alone_what_is_not_shown(model: ChoiceModel) -> None:
    model.find("heart rate")
    model.setData(index_of(model, "Heart"), TICK.Checked, ROLE.CheckStateRole)
    assert model.ids == (19,)


def test_that_a_list_for_one_keeps_one(qapp: object) -> None:
    model = ChoiceModel(is_single=True)
    model.show_choices(CHANNELS)
    for text in ("ECG lead I", "Heart rate"):
        model.setData(index_of(model, text), TICK.Checked, ROLE.CheckStateRole)
    assert model.ids == (19,)
    assert not index_of(model, "Heart").flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_that_what_gives_no_data_is_grey_and_can_still_be_ticked(model: ChoiceModel) -> None:
    index = index_of(model, "Chest breathing")
    assert index.data(ROLE.ForegroundRole) is None
    model.show_counts({19: 3})
    assert index.data(ROLE.ForegroundRole) is not None
    assert index_of(model, "Heart rate").data(ROLE.ForegroundRole) is None
    assert model.setData(index, TICK.Checked, ROLE.CheckStateRole)
    assert model.ids == (4129,)


@pytest.mark.parametrize("dx", [0, 120])
def test_that_a_click_on_box_or_words_ticks_once(choices: ChoiceList, qtbot: QtBot, dx: int) -> None:
    heard: list[object] = []
    choices.ticked.connect(heard.append)
    press(choices, "Heart rate", qtbot, dx=dx)
    press(choices, "Heart rate", qtbot, dx=dx)
    assert heard == [(19,), ()]


def test_that_the_space_key_ticks_the_row_with_the_keyboard(choices: ChoiceList, qtbot: QtBot) -> None:
    view = find(choices, "list-datatype", QListView)
    view.setFocus()
    view.setCurrentIndex(index_of(view.model(), "ECG lead I"))
    with qtbot.waitSignal(choices.ticked) as ticked:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticked.args == [(4113,)]


def test_that_a_short_list_has_no_line_to_find_in(choices: ChoiceList) -> None:
    edit = find(choices, "find-datatype", QLineEdit)
    assert not edit.isVisibleTo(choices)
    choices.show_choices(tuple(Choice(n, f"Row {n}") for n in range(20)))
    assert edit.isVisibleTo(choices)


def test_that_typing_finds(choices: ChoiceList, qtbot: QtBot) -> None:
    choices.show_choices(tuple(Choice(n, f"Row {n}") for n in range(20)))
    qtbot.keyClicks(find(choices, "find-datatype", QLineEdit), "row 1")
    assert shown(choices.model) == ["Row 1", *(f"Row {n}" for n in range(10, 20))]


def test_that_ids_without_a_row_are_told_by_their_number(choices: ChoiceList) -> None:
    assert choices.texts_of((19, 4999)) == ["Heart rate", "4999"]


def test_that_rows_that_leave_nothing_come_last_within_their_person_and_ticked_ones_stay(
    qapp: object,
) -> None:
    model = ChoiceModel()
    model.show_choices(
        (
            Choice(1, "Walk", group="Anne"),
            Choice(2, "Sleep", group="Anne"),
            Choice(3, "Rest", group="Bert"),
            Choice(4, "Run", group="Bert"),
            Choice(5, "Ride", group="Bert"),
        )
    )
    model.show_counts({4: 2, 5: 1})
    assert shown(model) == ["Bert", "Run", "Ride", "Rest", "Anne", "Walk", "Sleep"]
    model.show_ids((2,))
    model.show_counts({4: 2})
    assert shown(model) == ["Anne", "Sleep", "Walk", "Bert", "Run", "Rest", "Ride"]
    model.show_counts(None)
    assert shown(model) == ["Anne", "Walk", "Sleep", "Bert", "Rest", "Run", "Ride"]


def test_that_channels_keep_the_order_in_which_people_know_them(choices: ChoiceList) -> None:
    before = shown(choices.model)
    choices.model.show_counts({19: 3})
    assert shown(choices.model) == before
