from __future__ import annotations

from collections.abc import Callable

import pytest
from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from window_driver import Driver, find, text_of

from hexoview.query.check import check
from hexoview.query.plan import plan
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.query.why_empty import explain
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.notices import NoticeBar, NoticeCard
from hexoview.ui.selection.sentence import SentenceBar
from hexoview.watch import unwatched


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_that_a_notice_shows_its_three_sentences(bar: NoticeBar) -> None:
    bar.show_notice(Notice("It is full.", "The disk has 3 kB.", "Choose another.", Weight.BAD))
    assert text_of(bar, "notice-fact") == "It is full."
    assert text_of(bar, "notice-rest") == "The disk has 3 kB. Choose another."
    assert find(bar, "notice", NoticeCard).property("weight") == "bad"


def test_that_the_same_is_not_said_twice(bar: NoticeBar) -> None:
    for _ in range(3):
        bar.show_notice(Notice("It is full."))
    assert len(bar.notices) == 1


def test_that_the_oldest_makes_room(bar: NoticeBar) -> None:
    for number in range(5):
        bar.show_notice(Notice(f"Fact {number}."))
    assert [notice.fact for notice in bar.notices] == ["Fact 2.", "Fact 3.", "Fact 4."]


def test_that_a_notice_is_sent_away_and_the_bar_with_the_last(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(Notice("A."))
    bar.show_notice(Notice("B."))
    bar.show()
    qtbot.mouseClick(find(bar, "notice-close", QAbstractButton), Qt.MouseButton.LeftButton)
    assert [notice.fact for notice in bar.notices] == ["B."]
    bar.clear()
    assert not bar.isVisible()


def test_that_a_notice_can_be_copied_with_its_report(bar: NoticeBar) -> None:
    bar.show_notice(Notice("Hexoview made a mistake.", report="here: line 1"))
    button = find(bar, "notice-copy", QAbstractButton)
    assert button.text() == "Copy report"
    button.click()
    assert QGuiApplication.clipboard().text() == "Hexoview made a mistake.\n\nhere: line 1"


def test_that_html_in_a_notice_is_shown_letter_by_letter(bar: NoticeBar) -> None:
    bar.show_notice(Notice("<b>x</b><img src='file:///etc/passwd'>"))
    label = find(bar, "notice-fact", QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text().startswith("<b>")


class TestSentence:
    @pytest.fixture
    def sentence(self, qtbot: QtBot) -> SentenceBar:
        bar = SentenceBar()
        qtbot.addWidget(bar)
        bar.resize(700, 150)
        bar.show()
        return bar

    def test_that_it_says_what_is_selected_and_how_much(self, sentence: SentenceBar) -> None:
        sentence.show_sentence("Marie T. · ECG")
        sentence.show_detail("1 EDF file")
        assert text_of(sentence, "sentence") == "Marie T. · ECG"
        assert text_of(sentence, "sentence-detail") == "1 EDF file"

    def test_that_emptiness_comes_with_a_button_for_each_way_out(
        self, sentence: SentenceBar, qtbot: QtBot
    ) -> None:
        store = a_store()
        query = check(Selection.of_text("record=1&datatype=49"))
        assert isinstance(query, Query)
        assert plan(query, store, unwatched()).is_empty
        found = explain(query, store, unwatched())
        sentence.show_emptiness(found, tuple(f"Way {n}" for n, _ in enumerate(found.ways_out)))
        assert text_of(sentence, "sentence") == "Nothing matches all these filters"
        assert text_of(sentence, "sentence-detail") == found.sentence
        with qtbot.waitSignal(sentence.way_out_chosen) as chosen:
            qtbot.mouseClick(find(sentence, "way-out-0", QAbstractButton), Qt.MouseButton.LeftButton)
        assert chosen.args == [found.ways_out[0]]
        sentence.show_sentence("Something")
        assert not find(sentence, "way-out-0", QAbstractButton).isVisible()

    def test_that_the_first_problem_is_said_and_the_others_are_counted(self, sentence: SentenceBar) -> None:
        problems = check(Selection.of_text("record=x&user=y&wind=z"))
        assert isinstance(problems, tuple)
        sentence.show_problems(problems)
        assert text_of(sentence, "sentence") == "“record” can't be “x”."
        assert "There are 2 more." in text_of(sentence, "sentence-detail")

    def test_that_several_records_come_with_both_their_meanings(
        self, sentence: SentenceBar, qtbot: QtBot
    ) -> None:
        sentence.show_together(1, is_each=False)
        assert text_of(sentence, "together-note") == ""
        sentence.show_together(2, is_each=False)
        assert "return only the time they share" in text_of(sentence, "together-note")
        with qtbot.waitSignal(sentence.one_by_one_chosen):
            find(sentence, "one-by-one", QAbstractButton).click()
        sentence.show_together(2, is_each=True)
        assert "each on its own" in text_of(sentence, "together-note")
        with qtbot.waitSignal(sentence.together_chosen):
            find(sentence, "keep-together", QAbstractButton).click()
        sentence.show_together(3, is_each=True, are_activities=True)
        assert text_of(sentence, "together-note") == "3 activities, each on its own, side by side."


def test_that_every_text_of_the_window_is_plain(open_window: Callable[..., Driver]) -> None:
    driver = open_window(MemoryEngine(here=a_store()), location="here")
    for label in driver.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text(), label.objectName()
