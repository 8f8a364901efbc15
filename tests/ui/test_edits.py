from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from builders import SECOND, START
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_driver import find, text_of

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.check import check
from hexoview.query.fields import FIELDS
from hexoview.query.query import Query
from hexoview.query.selection import Problem, Selection
from hexoview.ui.selection.advanced_edit import AdvancedEdit
from hexoview.ui.selection.options_edit import OptionsEdit
from hexoview.ui.selection.query_text import QueryText
from hexoview.ui.selection.span_edit import SpanEdit
from hexoview.ui.selection.zone_box import ZoneBox

of = Selection.of_text
TORONTO = ZoneInfo("America/Toronto")


class Heard:
    """The selections that an editor emitted, as texts."""

    def __init__(self, editor: SpanEdit | AdvancedEdit | OptionsEdit | QueryText) -> None:
        self.texts: list[str] = []
        self._editor = editor
        editor.selection_changed.connect(self._hear)

    @property
    def last(self) -> str:
        return self.texts[-1]

    def _hear(self, selection: Selection) -> None:
        self.texts.append(str(selection))
        # As in the window: what was chosen comes back.
        self._editor.show_selection(selection)


def type_into(root: QWidget, name: str, text: str, qtbot: QtBot) -> None:
    line = find(root, name, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(root: QWidget, name: str, data: str, qtbot: QtBot) -> None:
    box = find(root, name, QComboBox)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def span(qtbot: QtBot) -> SpanEdit:
    edit = SpanEdit()
    qtbot.addWidget(edit)
    edit.show_zone(HEXOSKIN, TORONTO)
    edit.show_around(TimeSpan(START, START + 3600 * SECOND))
    edit.show_selection(of("record=1"))
    edit.show()
    return edit


class TestSpan:
    def test_that_without_a_filter_the_records_own_times_stand_as_hints(self, span: SpanEdit) -> None:
        assert find(span, "line-start", QLineEdit).text() == ""
        assert find(span, "line-start", QLineEdit).placeholderText() == "2022-11-18 19:23:57"
        assert find(span, "length", QLineEdit).text() == "1\N{NARROW NO-BREAK SPACE}h"
        assert span.summary == ""

    def test_that_a_typed_time_is_read_in_the_zone_that_is_shown(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        type_into(span, "line-start", "19:30", qtbot)
        type_into(span, "line-end", "18 Nov 19:40:30", qtbot)
        start = START + (6 * 60 + 3) * SECOND
        assert heard.last == f"record=1&start={start}&end={start + 630 * SECOND}"
        assert span.summary == "18 Nov 2022 19:30–19:40:30"
        assert find(span, "length", QLineEdit).text().startswith("10")

    def test_that_an_end_can_be_typed_as_a_length_from_the_start(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        type_into(span, "line-start", "19:30", qtbot)
        type_into(span, "line-end", "+10m", qtbot)
        start = START + 363 * SECOND
        assert heard.last == f"record=1&start={start}&end={start + 600 * SECOND}"

    def test_that_a_typed_length_moves_the_end(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        type_into(span, "length", "10 min", qtbot)
        assert heard.last == f"record=1&start={START}&end={START + 600 * SECOND}"

    def test_that_an_emptied_line_drops_its_filter(self, span: SpanEdit, qtbot: QtBot) -> None:
        span.show_selection(of(f"start={START}&end={START + 256}"))
        heard = Heard(span)
        line = find(span, "line-start", QLineEdit)
        line.clear()
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert heard.texts == [f"end={START + 256}"]
        assert span.summary == "until 18 Nov 2022 19:23:58"

    def test_that_an_exact_tick_is_kept_when_nothing_is_typed(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        span.show_selection(of(f"start={START + 1}"))
        assert find(span, "line-start", QLineEdit).text() == "2022-11-18 19:23:57.004"
        qtbot.keyClick(find(span, "line-start", QLineEdit), Qt.Key.Key_Return)
        assert heard.texts == []

    def test_that_an_hour_that_comes_twice_is_asked_about(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        type_into(span, "line-start", "2022-11-06 01:30", qtbot)
        assert heard.texts == []
        assert "happens twice" in text_of(span, "note-start")
        first, second = (find(span, f"{which}-start", QAbstractButton) for which in ("first", "second"))
        assert [first.text(), second.text()] == ["First (EDT)", "Second (EST)"]
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
        assert len(heard.texts) == 1
        assert not second.isVisibleTo(span)

    def test_that_what_is_no_time_is_said_where_it_was_typed(self, span: SpanEdit, qtbot: QtBot) -> None:
        heard = Heard(span)
        type_into(span, "line-start", "soon", qtbot)
        assert heard.texts == []
        assert "There is no time “soon”" in text_of(span, "note-start")

    def test_that_conditions_on_time_can_be_added_changed_and_removed(
        self, span: SpanEdit, qtbot: QtBot
    ) -> None:
        heard = Heard(span)
        add = find(span, "add-time", QAbstractButton)
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
        assert heard.last == f"record=1&timestamp__gte={START}&timestamp__gte={START}"
        choose(span, "time-lookup-1", "range", qtbot)
        type_into(span, "line-time-last-1", "19:30", qtbot)
        assert heard.last == (
            f"record=1&timestamp__gte={START}&timestamp__range={START},{START + 363 * SECOND}"
        )
        choose(span, "time-lookup-0", "lt", qtbot)
        qtbot.mouseClick(find(span, "time-remove-1", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.last == f"record=1&timestamp__lt={START}"

    @pytest.mark.parametrize("op", ["gt", "gte", "lt", "lte", "range"])
    def test_that_every_lookup_of_timestamp_is_shown(self, span: SpanEdit, op: str) -> None:
        text = f"{START},{START + 256}" if op == "range" else str(START)
        span.show_selection(of(f"timestamp__{op}={text}"))
        assert find(span, "time-lookup-0", QComboBox).currentData() == op
        assert find(span, "line-time-first-0", QLineEdit).text() == "2022-11-18 19:23:57"
        assert find(span, "moment-time-last-0", QWidget).isVisibleTo(span) is (op == "range")

    def test_that_clear_drops_every_time_filter(self, span: SpanEdit) -> None:
        span.show_selection(of("start=1&record=2&timestamp__lt=9&end=4"))
        heard = Heard(span)
        span.clear()
        assert heard.texts == ["record=2"]


class TestZone:
    @pytest.fixture
    def zone(self, qtbot: QtBot) -> ZoneBox:
        box = ZoneBox()
        qtbot.addWidget(box)
        box.show()
        return box

    def test_that_a_typed_zone_is_taken(self, zone: ZoneBox, qtbot: QtBot) -> None:
        line = zone.lineEdit()
        assert line is not None
        with qtbot.waitSignal(zone.zone_chosen) as chosen:
            line.setText("europe/paris")
            line.editingFinished.emit()
        assert chosen.args == ["Europe/Paris"]

    def test_that_what_is_no_zone_leaves_the_one_before(self, zone: ZoneBox, qtbot: QtBot) -> None:
        zone.show_zone("Asia/Tokyo")
        line = zone.lineEdit()
        assert line is not None
        with qtbot.assertNotEmitted(zone.zone_chosen):
            line.setText("Atlantis")
            line.editingFinished.emit()
        assert zone.currentText() == "Asia/Tokyo"

    def test_that_the_list_holds_the_zones_of_the_world_once_it_is_opened(self, zone: ZoneBox) -> None:
        zone.showPopup()
        zone.hidePopup()
        assert zone.findData("America/Toronto") > 0
        assert zone.findData("UTC") > 0


@pytest.fixture
def advanced(qtbot: QtBot) -> AdvancedEdit:
    edit = AdvancedEdit()
    qtbot.addWidget(edit)
    edit.show()
    return edit


class TestAdvanced:
    @pytest.mark.parametrize(
        "text",
        [
            f"{name}={'1,2' if op in ('in', 'range') else '7'}"
            for field in FIELDS.values()
            if not field.is_option
            for name in field.allowed
            for op in [name.partition("__")[2]]
        ],
    )
    def test_that_every_filter_with_every_lookup_is_shown_and_comes_back_the_same(
        self, advanced: AdvancedEdit, qtbot: QtBot, text: str
    ) -> None:
        heard = Heard(advanced)
        advanced.show_selection(of(text))
        name, _, value = text.partition("=")
        field, _, op = name.partition("__")
        assert find(advanced, "filter-field-0", QComboBox).currentData() == field
        assert find(advanced, "filter-lookup-0", QComboBox).currentData() == (op or "exact")
        assert find(advanced, "filter-values-0", QLineEdit).text() == value
        qtbot.keyClick(find(advanced, "filter-values-0", QLineEdit), Qt.Key.Key_Return)
        assert heard.texts == []
        type_into(advanced, "filter-values-0", "3,4" if op in ("in", "range") else "9", qtbot)
        assert heard.texts == [f"{name}={'3,4' if op in ('in', 'range') else '9'}"]

    def test_that_field_and_lookup_are_changed(self, advanced: AdvancedEdit, qtbot: QtBot) -> None:
        heard = Heard(advanced)
        advanced.show_selection(of("record=5&seconds=1"))
        choose(advanced, "filter-lookup-0", "gte", qtbot)
        assert heard.last == "record__gte=5&seconds=1"
        choose(advanced, "filter-field-0", "datatype", qtbot)
        assert heard.last == "datatype__gte=5&seconds=1"
        choose(advanced, "filter-field-0", "user", qtbot)
        assert heard.last == "user=5&seconds=1"

    def test_that_a_field_that_is_none_can_be_left_and_taken_again(
        self, advanced: AdvancedEdit, qtbot: QtBot
    ) -> None:
        heard = Heard(advanced)
        advanced.show_selection(of("wind=5"))
        choose(advanced, "filter-field-0", "record", qtbot)
        assert heard.last == "record=5"
        choose(advanced, "filter-field-0", "wind", qtbot)
        assert heard.last == "wind=5"

    def test_that_a_comma_list_without_a_lookup_reads_as_in(self, advanced: AdvancedEdit) -> None:
        advanced.show_selection(of("datatype=19,33"))
        assert find(advanced, "filter-lookup-0", QComboBox).currentData() == "in"

    def test_that_filters_are_added_and_removed(self, advanced: AdvancedEdit, qtbot: QtBot) -> None:
        heard = Heard(advanced)
        advanced.show_selection(of("user=1&max_values=all"))
        qtbot.mouseClick(find(advanced, "add-filter", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.last == "user=1&record__gte=0&max_values=all"
        qtbot.mouseClick(find(advanced, "filter-remove-0", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.last == "record__gte=0&max_values=all"
        assert advanced.summary == "1 filter"

    def test_that_problems_stand_at_the_filter_that_they_are_about(self, advanced: AdvancedEdit) -> None:
        selection = of("record=1&record__near=2&wind=3&datatype=x")
        advanced.show_selection(selection)
        told = [text_of(advanced, f"filter-problem-{row}") for row in range(4)]
        assert told[0] == ""
        assert "“record__near” can't be asked for." in told[1]
        assert "There is no filter “wind”." in told[2]
        assert "“datatype” can't be “x”." in told[3]

    def test_that_of_a_thousand_filters_the_first_are_rows(self, advanced: AdvancedEdit) -> None:
        advanced.show_selection(of("&".join(f"record__gt={n}" for n in range(1000))))
        assert advanced.findChild(QWidget, "filter-39") is not None
        assert advanced.findChild(QWidget, "filter-40") is None
        assert text_of(advanced, "more-rows") == "And 960 more, which are changed as query text."

    def test_that_a_problem_that_is_mended_is_gone(self, advanced: AdvancedEdit) -> None:
        advanced.show_selection(of("datatype=x"))
        assert text_of(advanced, "filter-problem-0")
        advanced.show_selection(of("datatype=19"))
        assert text_of(advanced, "filter-problem-0") == ""


class TestQueryText:
    @pytest.fixture
    def query(self, qtbot: QtBot) -> QueryText:
        text = QueryText()
        qtbot.addWidget(text)
        text.show_selection(of("record=1"))
        text.show()
        return text

    def test_that_a_typed_text_is_taken_with_enter(self, query: QueryText, qtbot: QtBot) -> None:
        heard = Heard(query)
        lines = find(query, "query-text", QPlainTextEdit)
        lines.selectAll()
        qtbot.keyClicks(lines, "record=2&datatype__in=19,33")
        assert heard.texts == []
        qtbot.keyClick(lines, Qt.Key.Key_Return)
        assert heard.texts == ["record=2&datatype__in=19,33"]

    def test_that_what_is_wrong_is_said_while_it_is_typed(self, query: QueryText, qtbot: QtBot) -> None:
        lines = find(query, "query-text", QPlainTextEdit)
        lines.selectAll()
        qtbot.keyClicks(lines, "recrod=2")
        assert "There is no filter “recrod”." in text_of(query, "query-problem")

    def test_that_copy_and_paste_are_each_others_inverse(self, query: QueryText, qtbot: QtBot) -> None:
        heard = Heard(query)
        query.show_selection(of("record__in=1,2&seconds=1"))
        qtbot.mouseClick(find(query, "query-copy", QAbstractButton), Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == "record__in=1,2&seconds=1"
        query.show_selection(of("record=9"))
        qtbot.mouseClick(find(query, "query-paste", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.texts == ["record__in=1,2&seconds=1"]

    def test_that_a_pasted_address_and_line_breaks_are_read(self, query: QueryText, qtbot: QtBot) -> None:
        heard = Heard(query)
        QGuiApplication.clipboard().setText("?record=3\n&user=/api/v1/user/5/ ")
        qtbot.mouseClick(find(query, "query-paste", QAbstractButton), Qt.MouseButton.LeftButton)
        [text] = heard.texts
        assert isinstance(check(of(text)), Query)
        assert text == "record=3&user=/api/v1/user/5/"

    def test_that_a_list_of_10000_ids_is_taken_whole_and_shown_in_part(
        self, query: QueryText, qtbot: QtBot
    ) -> None:
        heard = Heard(query)
        long = "record__in=" + ",".join(str(257_000 + n) for n in range(10_000))
        QGuiApplication.clipboard().setText(long)
        qtbot.mouseClick(find(query, "query-paste", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.texts == [long]
        lines = find(query, "query-text", QPlainTextEdit)
        assert len(lines.toPlainText()) < 10_100
        # What is only begun can't be changed by hand, nor lost by leaving the box.
        qtbot.keyClick(lines, Qt.Key.Key_Return)
        assert heard.texts == [long]
        qtbot.mouseClick(find(query, "query-copy", QAbstractButton), Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == long

    def test_that_a_text_longer_than_any_query_is_refused_in_words(
        self, query: QueryText, qtbot: QtBot
    ) -> None:
        heard = Heard(query)
        QGuiApplication.clipboard().setText("record=" + "1" * 1_000_100)
        qtbot.mouseClick(find(query, "query-paste", QAbstractButton), Qt.MouseButton.LeftButton)
        assert heard.texts == []
        assert "longer than any query" in text_of(query, "query-problem")


class TestOptions:
    @pytest.fixture
    def options(self, qtbot: QtBot) -> OptionsEdit:
        edit = OptionsEdit("options")
        qtbot.addWidget(edit)
        edit.show_selection(of("record=1&max_values=all"))
        edit.show()
        return edit

    def test_that_full_rate_and_a_limit_are_chosen(self, options: OptionsEdit, qtbot: QtBot) -> None:
        heard = Heard(options)
        assert find(options, "options-full", QRadioButton).isChecked()
        find(options, "options-reduced", QRadioButton).click()
        assert heard.last == "record=1&max_values=65536"
        type_into(options, "options-limit", "1000", qtbot)
        assert heard.last == "record=1&max_values=1000"
        assert options.summary == "at most 1000 values"
        find(options, "options-full", QRadioButton).click()
        assert heard.last == "record=1&max_values=all"
        assert options.summary == ""

    def test_that_without_the_option_the_apis_own_limit_holds(self, options: OptionsEdit) -> None:
        options.show_selection(of("record=1"))
        assert find(options, "options-reduced", QRadioButton).isChecked()
        assert options.summary == "at most 65536 values"

    @pytest.mark.parametrize("option", ["seconds", "no_timestamps", "flat"])
    def test_that_each_flag_is_set_shown_and_unset(self, options: OptionsEdit, option: str) -> None:
        heard = Heard(options)
        box = find(options, f"options-{option}", QCheckBox)
        box.click()
        assert heard.last == f"record=1&max_values=all&{option}=1"
        options.show_selection(of(f"{option}=true"))
        assert box.isChecked()
        box.click()
        assert heard.last == ""

    def test_that_a_reason_stands_in_place_of_what_a_format_does_not_obey(self, options: OptionsEdit) -> None:
        options.show_reasons({"max_values": "Always all.", "flat": "Always all.", "seconds": "No times."})
        assert text_of(options, "options-reason") == "Always all. No times."
        assert find(options, "options-full", QRadioButton).isHidden()
        assert find(options, "options-flat", QCheckBox).isHidden()
        assert not find(options, "options-no_timestamps", QCheckBox).isHidden()
        options.show_reasons({})
        assert text_of(options, "options-reason") == ""

    def test_that_problems_with_options_are_shown(self, options: OptionsEdit) -> None:
        options.show_problems(
            (
                Problem("record", "not mine", ""),
                Problem("max_values", "“max_values” can't be “0”.", "It takes 1."),
            )
        )
        assert text_of(options, "options-problem") == "“max_values” can't be “0”. It takes 1."
