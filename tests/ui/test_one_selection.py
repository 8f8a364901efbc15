from __future__ import annotations

import shlex
import time

from builders import SECOND, START, a_range, a_record, a_store
from campaign import Campaign
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from window_driver import find, text_of

from hexoview.cli.arguments import parser
from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.query.check import check
from hexoview.query.combine import Combine, plans
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.ui.exporting.dialog import ExportDialog
from hexoview.ui.jobs import Jobs
from hexoview.ui.selection.telling import told
from hexoview.ui.selection.terms import ids_of, window_of
from hexoview.ui.settings import Memory, Settings, SettingsFile
from hexoview.ui.window import Window
from hexoview.ui.workspace import Workspace
from hexoview.watch import Watch

_FLAG = QItemSelectionModel.SelectionFlag
TEXTS = (
    "record=1",
    "record__in=1,2",
    "user=10",
    "datatype=19&record=3",
    "range=7",
    "record=x",
    "user=11&start=5",
    "",
)


def a_world() -> MemoryStore:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    a_record(store, 3, user=10, start_s=86_400, seconds=600)
    store.add_user(User(10, "Marie T."))
    store.add_user(User(11, "Jean L."))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return store


class OneSelection(RuleBasedStateMachine):
    """A window in which a person clicks about: whatever they do, every part of it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self.store = a_world()
        engine = MemoryEngine(here=self.store)
        memory = Memory(SettingsFile(None), Settings(zone="UTC"))
        self.window = Window(Workspace(engine), Jobs(engine), memory)
        self.work = self.window.workspace
        self.window.begin("here")
        self.window.show()
        self.settle()

    def settle(self) -> None:
        end = time.monotonic() + 20
        while not self.window.is_settled:
            assert time.monotonic() < end, "the window never comes to rest"
            QApplication.processEvents()
            time.sleep(0.001)

    @rule(line=st.integers(0, 2), adds=st.booleans())
    def click_a_row(self, line: int, *, adds: bool) -> None:
        view = self.window.parts.records.view
        if line < view.model().rowCount():
            how = _FLAG.Select if adds else _FLAG.ClearAndSelect
            view.selectionModel().select(view.model().index(line, 0), how | _FLAG.Rows)

    @rule(user=st.sampled_from([(), (10,), (11,)]))
    def tick_a_person(self, user: tuple[int, ...]) -> None:
        self.window.parts.panel._person.choose(user)

    @rule(kinds=st.sampled_from([(), (19,), (4113, 19)]))
    def tick_channels(self, kinds: tuple[int, ...]) -> None:
        self.window.parts.panel._channels.choose(kinds)

    @rule(start=st.integers(-60, 900), length=st.integers(1, 400))
    def mark_a_stretch(self, start: int, length: int) -> None:
        begin = START + start * SECOND
        self.window.parts.preview.span_chosen.emit(TimeSpan(begin, begin + length * SECOND))

    @rule(text=st.sampled_from(TEXTS))
    def paste_a_query(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.parts.actions["paste_query"].trigger()

    @rule(combine=st.sampled_from(Combine))
    def take_them_together_or_one_by_one(self, combine: Combine) -> None:
        self.work.choose_combine(combine)

    @rule(name=st.sampled_from(["undo", "undo", "redo", "clear_times", "clear_all"]))
    def use_the_menu(self, name: str) -> None:
        self.window.parts.actions[name].trigger()

    @rule()
    def remove_the_last_chip(self) -> None:
        self.window.parts.records.chips.remove_last()

    @precondition(lambda self: self.work.answer is not None and not self.work.answer.is_empty)
    @rule()
    def ask_for_an_export(self) -> None:
        self.settle()
        answer = self.work.answer
        self.window.parts.actions["export"].trigger()
        dialog = next(one for one in self.window.findChildren(ExportDialog))
        draft = dialog.draft
        dialog.close()
        if draft is not None and answer is not None:
            assert (draft.query, draft.combine) == (answer.query, answer.combine)

    @invariant()
    def everything_says_the_same(self) -> None:
        self.settle()
        selection, parts = self.work.selection, self.window.parts
        assert find(parts.panel, "query-text", QPlainTextEdit).toPlainText() == str(selection)
        assert parts.preview._span == window_of(selection)
        marked = {row.id for row in parts.records._marked_rows()}
        assert marked == set(ids_of(selection, "record") or ()) & set(parts.records.listed)
        checked = check(selection)
        if not isinstance(checked, Query):
            assert text_of(self.window, "sentence") == checked[0].sentence
            assert not parts.actions["export"].isEnabled()
        elif checked.filters:
            self.plan_and_sentence_agree(checked)

    def plan_and_sentence_agree(self, query: Query) -> None:
        """The plan is made once more as the command line makes it, from the command that is copied."""
        answer = self.work.answer
        assert answer is not None
        assert answer.query == query
        expected = plans(query, self.store, Watch(), combine=self.work.combine)
        assert [plan.count for plan in answer.plans] == [plan.count for plan in expected]
        assert self.window.parts.actions["export"].isEnabled() == (not answer.is_empty)
        if answer.is_empty:
            return
        assert text_of(self.window, "sentence") == told(expected, self.work.zone)
        self.window.parts.actions["copy_command"].trigger()
        options = parser().parse_args(shlex.split(QGuiApplication.clipboard().text())[1:])
        again = check(Selection.of_text(options.query))
        assert again == query

    def teardown(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_that_list_sentence_preview_dialog_and_command_share_one_selection(
    qapp: QApplication, campaign: Campaign
) -> None:
    few = settings(max_examples=campaign.count(3, full=100), stateful_step_count=10, deadline=None)
    run_state_machine_as_test(OneSelection, settings=few)  # type: ignore[no-untyped-call]  # hypothesis has no types for it
