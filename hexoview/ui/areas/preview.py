"""The preview: what it draws, where it looks, and when it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Slot

from hexoview.query.selection import Problem, Selection
from hexoview.ui import words
from hexoview.ui.absent import Absent, absent_from
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.debounce import Debounce
from hexoview.ui.engine import Answer
from hexoview.ui.failures import Notice, notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.named import marked
from hexoview.ui.preview_pane import import_preview
from hexoview.ui.selection.terms import window_of, without
from hexoview.ui.warming import import_later

ROWS = (
    ActionRow("go_preview", "view", marked("actions", "Go to the &preview"),
              marked("actions", "Put the keyboard into the preview"), ("Ctrl+3",),
              ends_section=True, in_list=True),
    ActionRow("go_to", "view", marked("actions", "Go to a &time…"),
              marked("actions", "Type a time, and the preview goes there"), ("Ctrl+G",), ends_section=True),
)  # fmt: skip

_KEPT_AFTER_MS = 500


class PreviewArea(Area):
    """The picture of what is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._warm_up = Lane("warm-up", self)
        self._warm_up.succeeded.connect(desk.parts.preview.load)
        self._warm_up.failed.connect(self._show_mistake)
        self._layout = desk.memory.now.pane_layout
        self._is_pointing = False
        # A border that is dragged changes with every pixel; a settings file needn't.
        self._keep_soon = Debounce(self._keep, _KEPT_AFTER_MS, self)
        work, parts = desk.workspace, desk.parts
        parts.preview.loaded.connect(self._import_the_rest)
        parts.preview.span_chosen.connect(work.choose_span)
        parts.preview.view_changed.connect(work.look)
        parts.preview.way_out_chosen.connect(self._show_available)
        parts.preview.pointed.connect(parts.show_pointed)
        parts.preview.refused.connect(self._say)
        parts.preview.set_layout(desk.memory.now.pane_layout)
        parts.preview.layout_changed.connect(self._keep_layout)
        work.selection_changed.connect(self._show_selection)
        work.problems_changed.connect(self._show_problems)
        desk.veil.answered.connect(self._show_answer)
        work.rested.connect(parts.preview.show_nothing_chosen)
        desk.veil.pictured.connect(parts.preview.show_picture)
        parts.records.view.model().modelReset.connect(self._point_again)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        preview = self.desk.parts.preview
        return {"go_preview": preview.focus, "go_to": preview.ask_time}

    def close(self) -> None:
        """Waits for the import to end."""
        self._keep_soon.close()
        self._keep()
        self._warm_up.close()

    @Slot()
    def load(self) -> None:
        """Brings the preview in; what it draws with is imported on another thread.

        On this one the import would stop the window for 0.5 to 0.9 s; there it costs it 30 to 70 ms.
        """
        if not self.desk.parts.preview.is_loaded and not self._warm_up.is_busy:
            self._warm_up.start(import_preview)

    @Slot()
    def _import_the_rest(self) -> None:
        self._warm_up.start(import_later)

    @Slot(str, str)
    def _say(self, fact: str, way_out: str) -> None:
        self.desk.notice(Notice(fact, way_out=way_out))

    @Slot(str)
    def _keep_layout(self, text: str) -> None:
        self._layout = text
        self._keep_soon.request()

    def _keep(self) -> None:
        self.desk.memory.change(pane_layout=self._layout)

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        self._is_pointing = False
        self.desk.parts.preview.set_span(window_of(selection))

    @Slot(object)
    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self.desk.parts.preview.show_nothing(
                self.tr("Nothing to show"), self.tr("The selection can’t be read; see below.")
            )

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self._is_pointing = False
        absent = absent_from(self.desk.workspace.selection, self.desk.workspace.contents)
        is_partly = absent is not None and answer.shown is not None
        self.desk.parts.preview.show_absent(_not_recorded(absent) if absent and is_partly else "")
        if answer.shown is not None:
            self.desk.parts.preview.show_coming()
            return
        if absent is not None and absent.is_all:
            self._show_absent(absent)
        elif answer.emptiness is not None:
            self._show_emptiness()
        else:
            self.desk.parts.preview.show_nothing_chosen()

    @Slot()
    def _point_again(self) -> None:
        """The list may be empty now, or not any more."""
        if self._is_pointing:
            self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Points to the reason, unless the list above says already that nothing is left."""
        self._is_pointing = True
        if not self.desk.parts.records.view.model().rowCount():
            self.desk.parts.preview.show_nothing("", "")
        else:
            self.desk.parts.preview.show_nothing(
                self.tr("Nothing to show"), self.tr("Below stands why, and what would help.")
            )

    def _show_absent(self, absent: Absent) -> None:
        channels, available = words.listed(absent.channels), words.listed(absent.available, most=6)
        if absent.count == 1:
            title = self.tr("No {0} in this record").format(channels)
        else:
            title = self.tr("No {0} in these records").format(channels)
        sentence = self.tr("It was not recorded. Available: {0}.").format(available)
        self.desk.parts.preview.show_nothing(title, sentence, self.tr("Show available"))

    @Slot()
    def _show_available(self) -> None:
        """Lets go of the filter on channels."""
        self.desk.workspace.choose(without(self.desk.workspace.selection, "datatype"))

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


def _not_recorded(absent: Absent) -> str:
    text = QCoreApplication.translate("PreviewArea", "Not recorded here: {0}.")
    return text.format(words.listed(absent.channels, most=6))
