from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QListView,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_driver import find, index_of, text_of

from hexoview.domain.resources import User
from hexoview.query.check import check
from hexoview.query.selection import Selection
from hexoview.ui.contents import contents_of
from hexoview.ui.selection.panel import SelectionPanel
from hexoview.ui.selection.terms import EVERYTHING

of = Selection.of_text
GROUPS = ("person", "time", "record", "activity", "routine", "channels", "values", "advanced")


@pytest.fixture
def store() -> MemoryStore:
    store = a_store()
    a_record(store, 2, user=11, start_s=86_400, seconds=600)
    store.add_user(User(10, "Marie Tremblay"))
    store.add_user(User(11, "Jean Lefebvre"))
    a_range(store, 7, user=10, start_s=0, seconds=30, routine=3)
    return store


@pytest.fixture
def panel(store: MemoryStore, qtbot: QtBot) -> SelectionPanel:
    panel = SelectionPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show_contents(contents_of(store))
    panel.show_zone(ZoneInfo("UTC"))
    panel.show_selection(EVERYTHING)
    panel.show()
    return panel


class Heard:
    def __init__(self, panel: SelectionPanel) -> None:
        self.texts: list[str] = []
        self._panel = panel
        panel.selection_changed.connect(self._hear)

    def _hear(self, selection: Selection) -> None:
        self.texts.append(str(selection))
        self._panel.show_selection(selection)


def open_up(panel: SelectionPanel, group: str) -> None:
    fold = find(panel, f"fold-{group}", QToolButton)
    if not fold.isChecked():
        fold.click()


def tick(panel: SelectionPanel, field: str, text: str) -> None:
    model = find(panel, f"list-{field}", QListView).model()
    role = Qt.ItemDataRole.CheckStateRole
    is_on = Qt.CheckState(index_of(model, text).data(role)) is Qt.CheckState.Checked
    model.setData(index_of(model, text), Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, role)


def value(panel: SelectionPanel, group: str) -> str:
    return find(panel, f"value-{group}", QLabel).accessibleName()


@pytest.mark.parametrize(
    ("group", "field", "text", "query", "told"),
    [
        ("person", "user", "Jean Lefebvre", "user=11", "Jean Lefebvre"),
        ("record", "record", "Sun 20 Nov 2022 00:23", "record=2", "Sun 20 Nov 2022 00:23"),
        ("activity", "range", "Activity 7", "range=7", "Activity 7"),
        ("routine", "trainingroutine", "Routine 3", "trainingroutine=3", "Routine 3"),
        ("channels", "datatype", "Heart rate", "datatype=19", "Heart rate"),
    ],
)
def test_that_a_tick_becomes_a_filter_and_the_folded_group_tells_it(
    panel: SelectionPanel, qtbot: QtBot, group: str, field: str, text: str, query: str, told: str
) -> None:
    heard = Heard(panel)
    open_up(panel, group)
    tick(panel, field, text)
    assert heard.texts == [f"{query}&max_values=all"]
    assert value(panel, group) == told
    qtbot.mouseClick(find(panel, f"clear-{group}", QAbstractButton), Qt.MouseButton.LeftButton)
    assert heard.texts[-1] == "max_values=all"
    assert value(panel, group) == "any"


def test_that_a_folded_group_tells_names_and_makes_its_rows_when_it_is_opened(panel: SelectionPanel) -> None:
    model = find(panel, "list-record", QListView).model()
    panel.show_selection(of("record__in=1,2,99"))
    assert value(panel, "record") == "Sat 19 Nov 2022 00:23, Sun 20 Nov 2022 00:23 and 1 more"
    assert model.rowCount() == 0
    open_up(panel, "record")
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "Jean Lefebvre",
        "Sun 20 Nov 2022 00:23",
        "Marie Tremblay",
        "Sat 19 Nov 2022 00:23",
    ]


def test_that_an_open_group_follows_the_zone(panel: SelectionPanel) -> None:
    open_up(panel, "record")
    panel.show_zone(ZoneInfo("America/Toronto"))
    model = find(panel, "list-record", QListView).model()
    assert index_of(model, "Sat 19 Nov 2022 19:23")


def test_that_two_ticks_are_one_filter_in_the_order_of_the_list(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    tick(panel, "datatype", "Heart rate")
    tick(panel, "datatype", "ECG lead I")
    assert heard.texts[-1] == "datatype__in=4113,19&max_values=all"


def test_that_a_heading_ticks_its_channels(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    tick(panel, "datatype", "Breathing")
    assert heard.texts == ["datatype__in=4129,37&max_values=all"]


def test_that_only_one_person_can_be_chosen(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    tick(panel, "user", "Jean Lefebvre")
    tick(panel, "user", "Marie Tremblay")
    assert heard.texts[-1] == "user=10&max_values=all"


@pytest.mark.parametrize(("name", "ids"), [("pick-ecg-breathing", "4113,4129"), ("pick-hertz", "19,37")])
def test_that_quick_picks_choose_channels_that_are_there(panel: SelectionPanel, name: str, ids: str) -> None:
    heard = Heard(panel)
    find(panel, name, QAbstractButton).click()
    assert heard.texts == [f"datatype__in={ids}&max_values=all"]


def test_that_every_option_is_a_widget(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    open_up(panel, "values")
    for option in ("seconds", "no_timestamps", "flat"):
        find(panel, f"options-{option}", QCheckBox).click()
    find(panel, "options-reduced", QRadioButton).click()
    assert heard.texts[-1] == "max_values=65536&seconds=1&no_timestamps=1&flat=1"
    assert value(panel, "values") == "at most 65536 values, whole seconds, no times, flat"


def test_that_channels_that_the_chosen_record_lacks_are_grey(panel: SelectionPanel) -> None:
    model = find(panel, "list-datatype", QListView).model()
    role = Qt.ItemDataRole.ForegroundRole
    panel.show_counts({"datatype": {4113: 1}})
    assert index_of(model, "Heart rate").data(role) is not None
    panel.show_counts({"datatype": {4113: 1, 19: 1}})
    assert index_of(model, "Heart rate").data(role) is None


def test_that_the_times_of_the_chosen_records_stand_as_hints(panel: SelectionPanel) -> None:
    panel.show_selection(of("record__in=1,2"))
    assert find(panel, "line-start", QWidget).property("placeholderText") == "2022-11-19 00:23:57"
    assert find(panel, "line-end", QWidget).property("placeholderText") == "2022-11-20 00:33:57"


def test_that_what_a_list_cannot_say_stands_in_words_and_is_kept(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    panel.show_selection(of("record__gt=5&datatype=19"))
    assert value(panel, "record") == "record__gt=5"
    tick(panel, "user", "Jean Lefebvre")
    assert heard.texts == ["record__gt=5&datatype=19&user=11"]


def test_that_every_problem_is_shown_in_its_group_which_opens(panel: SelectionPanel) -> None:
    selection = of("record=x&start=soon&max_values=0&datatype__near=1&wind=2")
    problems = check(selection)
    assert isinstance(problems, tuple)
    panel.show_selection(selection)
    panel.show_problems(problems)
    for group, words in (
        ("record", "“record” can't be “x”."),
        ("time", "“start” can't be “soon”."),
        ("values", "“max_values” can't be “0”."),
        ("channels", "“datatype__near” can't be asked for."),
    ):
        assert words in text_of(panel, f"problem-{group}")
        assert find(panel, f"fold-{group}", QToolButton).isChecked()
    assert "There is no filter “wind”." in text_of(panel, "filter-problem-3")
    assert text_of(panel, "query-problem").endswith("And 2 more.")
    panel.show_problems(())
    assert all(text_of(panel, f"problem-{group}") == "" for group in GROUPS)


def test_that_clear_all_leaves_everything_at_full_rate(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    panel.show_selection(of("record=1&seconds=1"))
    find(panel, "clear-all", QAbstractButton).click()
    assert heard.texts == [str(EVERYTHING)]
    assert not find(panel, "clear-all", QAbstractButton).isEnabled()


def test_that_showing_a_selection_tells_nobody(panel: SelectionPanel) -> None:
    heard = Heard(panel)
    for text in (
        "record=1",
        "user=10&datatype__in=19,4113&seconds=1",
        f"start={START}&timestamp__lt=9",
        "x=1",
        "",
    ):
        panel.show_selection(of(text))
    assert heard.texts == []


def test_that_times_are_told_in_the_zone_that_is_shown(panel: SelectionPanel) -> None:
    panel.show_selection(of(f"start={START}&end={START + 60 * SECOND}"))
    panel.show_zone(ZoneInfo("America/Toronto"))
    assert value(panel, "time") == "18 Nov 2022 19:23:57–19:24:57"


def test_that_ids_are_shown_beside_channels_when_asked_for(panel: SelectionPanel) -> None:
    from hexoview.ui.selection.choices import DETAIL

    model = find(panel, "list-datatype", QListView).model()
    assert index_of(model, "Heart rate").data(DETAIL) == "bpm, 1 Hz"
    panel.show_ids(is_shown=True)
    assert index_of(model, "Heart rate").data(DETAIL) == "19, bpm, 1 Hz"


def test_that_groups_say_that_they_are_anded(panel: SelectionPanel) -> None:
    joined = [
        group
        for group in GROUPS
        if panel.findChild(QLabel, f"and-{group}") is not None and text_of(panel, f"and-{group}") == "and"
    ]
    assert joined == ["time", "record", "activity", "routine", "channels"]


def test_that_nothing_in_the_panel_is_wider_than_the_panel(panel: SelectionPanel, qtbot: QtBot) -> None:
    panel.resize(260, 900)
    panel.show_selection(
        of(f"record__in=1,2&datatype__range=1,5000&timestamp__range={START},{START + 9}&x=" + "9" * 300)
    )
    for group in GROUPS:
        open_up(panel, group)
    qtbot.waitUntil(lambda: find(panel, "filter-0", QWidget).isVisible())
    inside = find(panel, "selection-groups", QWidget)
    assert inside.minimumSizeHint().width() <= 260
