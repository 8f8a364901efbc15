"""The selection: filters, its words, its query text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from hexoview.query.combine import Combine
from hexoview.query.selection import MAX_TEXT, Problem, Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.engine import Answer
from hexoview.ui.failures import Notice
from hexoview.ui.named import marked
from hexoview.ui.selection.telling import amount, told, way_in_words
from hexoview.ui.selection.terms import EVERYTHING, ids_of
from hexoview.ui.tasks import Task

if TYPE_CHECKING:
    from hexoview.export.estimate import Estimate

ROWS = (
    ActionRow("copy_query", "edit", marked("actions", "&Copy the query text"),
              marked("actions", "Copy the selection as the text of a query"), ("Ctrl+Shift+C",)),
    ActionRow("paste_query", "edit", marked("actions", "&Paste a query text"),
              marked("actions", "Take the selection from a query text"), ("Ctrl+Shift+V",)),
    ActionRow("copy_command", "edit", marked("actions", "Copy as comman&d"),
              marked("actions", "Copy the command line that exports the selection as EDF"),
              ends_section=True),
    ActionRow("clear_times", "edit", marked("actions", "Take the &whole record"),
              marked("actions", "Let the chosen times go"), ("Ctrl+Shift+A",)),
    ActionRow("clear_all", "edit", marked("actions", "Clear &all filters"),
              marked("actions", "Start again from everything"), ("Ctrl+Shift+Backspace",)),
    ActionRow("pick_ecg", "edit", marked("actions", "Choose ECG and &breathing"),
              marked("actions", "Choose the channels of the ECG and of breathing, and no others"), ("Alt+B",),
              ends_section=True),
    ActionRow("filters", "view", marked("actions", "&Filters"),
              marked("actions", "Show or hide the filters"), has_icon=True, is_switch=True, in_bar=True),
    ActionRow("ids", "view", marked("actions", "Show &ids"),
              marked("actions", "Show the numbers of records and channels"), is_switch=True,
              ends_section=True),
    ActionRow("go_filters", "view", marked("actions", "&Go to the filters"),
              marked("actions", "Put the keyboard into the filters"), ("Ctrl+1",)),
)  # fmt: skip


class SelectionArea(Area):
    """What is chosen, as filters and as a sentence."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        work, parts = desk.workspace, desk.parts
        parts.panel.selection_changed.connect(work.choose_filters)
        parts.records.chips.removed.connect(parts.panel.clear_group)
        parts.sentence.way_out_chosen.connect(work.choose_way_out)
        parts.sentence.together_chosen.connect(self._take_together)
        work.selection_changed.connect(self._show_selection)
        work.problems_changed.connect(self._show_problems)
        desk.veil.answered.connect(self._show_answer)
        work.estimated.connect(self._show_estimate)
        work.rested.connect(self._show_rest)
        desk.veil.changed.connect(self._show_again)
        work.gave_up.connect(self._show_given_up)
        parts.actions["filters"].setChecked(desk.memory.now.shows_filters)
        parts.actions["ids"].setChecked(desk.memory.now.shows_ids)
        parts.show_ids(is_shown=desk.memory.now.shows_ids)
        parts.panel.show_open(desk.memory.now.open_groups)
        parts.records.arranger.ids_switched.connect(self._follow_ids)
        self._show_rest()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "copy_query": self._copy_query,
            "paste_query": self._paste_query,
            "copy_command": self._copy_command,
            "clear_times": self._clear_times,
            "clear_all": self._clear_all,
            "pick_ecg": self.desk.parts.panel.pick_ecg,
            "filters": self._show_or_hide_filters,
            "ids": self._show_or_hide_ids,
            "go_filters": self._go_to_filters,
        }

    # -- what the workspace says

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        self.desk.parts.panel.show_selection(selection)
        self.desk.parts.records.chips.show_chips(self.desk.parts.panel.chips)
        self._show_together()

    @Slot()
    def _show_again(self) -> None:
        """The lists were made anew: people are hidden or shown now."""
        self._show_selection(self.desk.workspace.selection)

    @Slot(object)
    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.desk.parts.panel.show_problems(problems)
        if problems:
            self.desk.parts.sentence.show_problems(problems)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self._show_together()
        sentence, zone = self.desk.parts.sentence, self.desk.parts.zone
        if answer.emptiness is None:
            sentence.show_sentence(told(answer.plans, zone))
        else:
            clock = answer.plans[0].clock
            ways = tuple(way_in_words(way, answer.query, clock, zone) for way in answer.emptiness.ways_out)
            sentence.show_emptiness(answer.emptiness, ways)

    @Slot(object)
    def _show_estimate(self, estimate: Estimate | None) -> None:
        if estimate is not None:
            self.desk.parts.sentence.show_detail(amount(estimate, "EDF"))

    @Slot()
    def _show_rest(self) -> None:
        self.desk.parts.sentence.show_rest(self.desk.workspace.contents)

    @Slot(object)
    def _show_given_up(self, task: Task) -> None:
        if task is Task.PLANNING:
            self.desk.parts.sentence.show_sentence(self.tr("This selection can’t be looked up; see above."))

    def _show_together(self) -> None:
        work = self.desk.workspace
        records, activities = (ids_of(work.selection, field) or () for field in ("record", "range"))
        self.desk.parts.sentence.show_together(
            len(records or activities),
            is_each=work.combine is Combine.EACH,
            are_activities=not records,
        )

    # -- what the person does

    @Slot()
    def tell_again(self) -> None:
        """Times are told in another zone."""
        if self.desk.workspace.answer is not None:
            self._show_answer(self.desk.veil.answer(self.desk.workspace.answer))

    @Slot()
    def _take_together(self) -> None:
        self.desk.workspace.choose_combine(Combine.OVERLAP)

    @Slot()
    def _copy_query(self) -> None:
        QGuiApplication.clipboard().setText(str(self.desk.workspace.selection))

    @Slot()
    def _copy_command(self) -> None:
        opened, answer = self.desk.workspace.store_opened, self.desk.workspace.answer
        if opened is None or answer is None or answer.is_empty:
            fact = self.tr("There is nothing to export, and so no command.")
            self.desk.notice(Notice(fact, "", self.tr("Choose a record first.")))
            return
        # Importing the formats takes 0.1 s, and few want a command.
        from hexoview.export.choices import ExportChoices  # noqa: PLC0415 - see above
        from hexoview.export.command import as_command  # noqa: PLC0415 - see above
        from hexoview.export.recipe import Recipe  # noqa: PLC0415 - see above

        choices = ExportChoices(values=self.desk.memory.now.values, combine=answer.combine)
        recipe = Recipe("", answer.query, choices)
        QGuiApplication.clipboard().setText(as_command(recipe, opened.store.location, Path("selection.edf")))

    @Slot()
    def _paste_query(self) -> None:
        text = "".join(QGuiApplication.clipboard().text()[:MAX_TEXT].split())
        if text:
            self.desk.workspace.choose(Selection.of_text(text))
        else:
            self.desk.notice(Notice(self.tr("There is no text to paste.")))

    @Slot()
    def _clear_times(self) -> None:
        self.desk.workspace.choose_span(None)

    @Slot()
    def _clear_all(self) -> None:
        self.desk.workspace.choose(EVERYTHING)

    @Slot()
    def _show_or_hide_filters(self) -> None:
        self.desk.parts.show_filters()
        self.desk.memory.change(shows_filters=self.desk.parts.actions["filters"].isChecked())

    def close(self) -> None:
        """Remembers which groups of filters are open."""
        self.desk.memory.change(open_groups=self.desk.parts.panel.open_groups)

    @Slot()
    def _show_or_hide_ids(self) -> None:
        is_shown = self.desk.parts.actions["ids"].isChecked()
        self.desk.parts.show_ids(is_shown=is_shown)
        self.desk.memory.change(shows_ids=is_shown)

    @Slot(object)
    def _follow_ids(self, is_shown: object) -> None:
        """The column of ids came or went by itself: ids are shown everywhere or nowhere."""
        switch = self.desk.parts.actions["ids"]
        # While people are hidden the switch is off limits, and stands as it will be again.
        if switch.isEnabled() and switch.isChecked() != is_shown:
            switch.setChecked(bool(is_shown))
            self._show_or_hide_ids()

    @Slot()
    def _go_to_filters(self) -> None:
        self.desk.parts.actions["filters"].setChecked(True)
        self.desk.parts.show_filters()
        self.desk.parts.panel.focus_first()
