"""Undo and redo over filters, the chosen stretch and the view."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot

from hexoview.domain.span import TimeSpan
from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.store.base import Store
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow, say
from hexoview.ui.engine import Opened
from hexoview.ui.named import marked
from hexoview.ui.selection.telling import change_in_words
from hexoview.ui.undoing import Step

ROWS = (
    ActionRow("undo", "edit", marked("actions", "&Undo"),
              marked("actions", "Take back the last change of filters, stretch or view"),
              ("Ctrl+Z",), has_icon=True, in_bar=True),
    ActionRow("redo", "edit", marked("actions", "R&edo"),
              marked("actions", "Do again what was taken back"),
              ("Ctrl+Shift+Z", "Ctrl+Y"), has_icon=True, in_bar=True, ends_section=True),
)  # fmt: skip

# Turns of the wheel that follow each other so closely are one move, in seconds.
_ONE_MOVE_S = 1.0
_VIEW = "view"


class UndoArea(Area):
    """Notes every change of the selection and of the view as a step that can be taken back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._store: Store | None = None
        self._now: tuple[Selection, Combine] = (desk.workspace.selection, desk.workspace.combine)
        self._view: TimeSpan | None = None
        self._moved_at = 0.0
        desk.workspace.opened.connect(self._begin)
        desk.workspace.selection_changed.connect(self._note_selection)
        desk.parts.preview.view_shown.connect(self._begin_view)
        desk.parts.preview.view_moved.connect(self._note_view)
        desk.undoing.changed.connect(self._show)
        self._show()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"undo": self.desk.undoing.undo, "redo": self.desk.undoing.redo}

    @Slot(object)
    def _begin(self, opened: Opened) -> None:
        if opened.store is not self._store:
            self._store = opened.store
            self._now = (self.desk.workspace.selection, self.desk.workspace.combine)
            self._view = None
            self.desk.undoing.clear()

    @Slot(object)
    def _note_selection(self, selection: Selection) -> None:
        before, after = self._now, (selection, self.desk.workspace.combine)
        self._now = after
        if after != before:
            text = change_in_words(before[0], selection)
            step = Step(text, partial(self._choose, *before), partial(self._choose, *after))
            self.desk.undoing.push(step)

    @Slot(object)
    def _begin_view(self, view: TimeSpan) -> None:
        """Takes the view of another record or of a finer picture, which is nobody's doing."""
        self._view = view

    @Slot(object)
    def _note_view(self, view: TimeSpan) -> None:
        before, self._view = self._view, view
        began, self._moved_at = self._moved_at, time.monotonic()
        if before is None or before == view:
            return
        go_to = self.desk.parts.preview.go_to
        step = Step(self.tr("view"), partial(go_to, before), partial(go_to, view), _VIEW)
        self.desk.undoing.push(step, merges=self._moved_at - began < _ONE_MOVE_S)

    def _choose(self, selection: Selection, combine: Combine) -> None:
        self.desk.workspace.choose(selection, combine=combine)

    @Slot()
    def _show(self) -> None:
        undoing, actions = self.desk.undoing, self.desk.parts.actions
        for name, step in (("undo", undoing.undoable), ("redo", undoing.redoable)):
            row = next(row for row in ROWS if row.name == name)
            actions[name].setEnabled(step is not None)
            text = say(row.text)
            actions[name].setText(text if step is None else self.tr("{0}: {1}").format(text, step.text))
            actions[name].setIconText(text.replace("&", ""))
