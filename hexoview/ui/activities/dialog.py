"""Marks an activity, or changes one: name, routine, from when to when, note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.domain.resources import TrainingRoutine
from hexoview.domain.timestamp import Clock
from hexoview.ui import words
from hexoview.ui.activities.draft import Draft
from hexoview.ui.contents import Contents
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.selection.moment_edit import MomentEdit


class ActivityDialog(QDialog):
    """`drafted` carries a Draft that can be noted; `delete_requested` the number of the activity."""

    drafted = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "activity", self.tr("Activity"))
        self._draft = Draft(0, None, None, "")
        self._clock: Clock | None = None
        self._who = PlainLabel(name="activity-person", is_wrapped=True)
        self._name = _typed("activity-name", self.tr("Name"))
        self._routine = _typed("activity-routine", self.tr("Training routine"))
        self._start = MomentEdit("activity-start", self.tr("From"))
        self._end = MomentEdit("activity-end", self.tr("Until"))
        self._length = PlainLabel(name="activity-length")
        self._length.setProperty("quiet", "true")
        self._note = named(QPlainTextEdit(), "activity-note", self.tr("Note"))
        self._note.setTabChangesFocus(True)
        self._note.setMaximumHeight(90)
        self._problem = PlainLabel(name="activity-problem", is_wrapped=True)
        self._problem.setProperty("weight", "bad")
        self._problem.hide()
        self._keep = named(QPushButton(), "activity-keep")
        self._cancel = named(QPushButton(self.tr("Cancel")), "activity-cancel")
        self._delete = named(
            QPushButton(self.tr("Delete")), "activity-delete", self.tr("Delete the activity")
        )
        self._arrange()
        self._connect()

    def show_draft(self, draft: Draft, contents: Contents, zone: tzinfo, *, person: str) -> None:
        """Shows what is to be marked or changed; `person` is how its person may be called."""
        self._draft, self._clock = draft, contents.clock
        is_new = draft.id is None
        title = self.tr("Mark an activity") if is_new else self.tr("Change an activity")
        self.setWindowTitle(title)
        self._keep.setText(self.tr("Mark") if is_new else self.tr("Save"))
        self._keep.setAccessibleName(self._keep.text())
        self._delete.setVisible(not is_new)
        self._who.setText(person)
        _fill(self._name, _common(found.name for found in contents.ranges), draft.name)
        _fill(self._routine, _routine_names(contents.routines), draft.routine)
        for edit, tick in ((self._start, draft.start), (self._end, draft.end)):
            edit.show_zone(contents.clock, zone)
            edit.show_near(draft.start)
            edit.show_tick(tick)
        self._note.setPlainText(draft.note)
        self._show_length()
        self._name.setFocus()
        line = self._name.lineEdit()
        if line is not None:
            line.selectAll()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Person"), self._who)
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&Routine"), self._routine)
        form.addRow(self.tr("&From"), _with_buddy(self._start))
        form.addRow(self.tr("&Until"), _with_buddy(self._end))
        form.addRow("", self._length)
        form.addRow(self.tr("N&ote"), self._note)
        buttons = QHBoxLayout()
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._keep)
        self._keep.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(520, 400)

    def _connect(self) -> None:
        self._start.tick_changed.connect(self._take_start)
        self._end.tick_changed.connect(self._take_end)
        self._keep.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)
        self._delete.clicked.connect(self._ask_deletion)

    @Slot(object)
    def _take_start(self, tick: int | None) -> None:
        self._draft = replace(self._draft, start=tick)
        self._end.show_near(tick)
        self._show_length()

    @Slot(object)
    def _take_end(self, tick: int | None) -> None:
        self._draft = replace(self._draft, end=tick)
        self._show_length()

    def _show_length(self) -> None:
        draft = self._draft
        is_known = draft.start is not None and draft.end is not None and draft.end > draft.start
        self._length.setText(words.length(draft.span.length, self._clock) if is_known and self._clock else "")

    @Slot()
    def _finish(self) -> None:
        draft = replace(
            self._draft,
            name=self._name.currentText(),
            routine=self._routine.currentText(),
            note=self._note.toPlainText(),
        )
        problems = draft.problems()
        if self._start.has_question or self._end.has_question:
            problems.setdefault("span", self.tr("Say first which time is meant."))
        self._problem.show_text(" ".join(problems.values()))
        if not problems:
            self.drafted.emit(draft)
            self.accept()

    @Slot()
    def _ask_deletion(self) -> None:
        if self._draft.id is not None:
            self.delete_requested.emit(self._draft.id)
            self.accept()


def _typed(name: str, title: str) -> QComboBox:
    """A line with the texts that were used before."""
    box = named(QComboBox(), name, title)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    line = box.lineEdit()
    if line is not None:
        named(line, f"{name}-line", title)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


def _fill(box: QComboBox, texts: Sequence[str], text: str) -> None:
    box.clear()
    box.addItems(list(texts))
    box.setCurrentIndex(-1)
    box.setEditText(text)


def _common(names: Iterable[str], *, most: int = 50) -> list[str]:
    """The names in use, the most frequent first."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name.casefold()))[:most]


def _routine_names(routines: Sequence[TrainingRoutine]) -> list[str]:
    return sorted({routine.name for routine in routines}, key=str.casefold)


def _with_buddy(edit: MomentEdit) -> MomentEdit:
    """The key of the label goes to the line itself."""
    edit.setFocusProxy(edit.line)
    return edit
