"""Stores: bringing recordings in, opening, and the lists of the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import Signal, Slot

from hexoview.ui import words
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.engine import Opened
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.intake import Intake
from hexoview.ui.named import marked
from hexoview.ui.record_words import RecordNames
from hexoview.ui.tasks import Task

ROWS = (
    ActionRow("import_folder", "file", marked("actions", "&Import a folder…"),
              marked("actions", "Bring in the recordings of a folder"), ("Ctrl+I",),
              has_icon=True, in_bar=True),
    ActionRow("import_zip", "file", marked("actions", "Import a &zip…"),
              marked("actions", "Bring in the recordings of a zip"), ("Ctrl+Shift+I",), ends_section=True),
    ActionRow("open", "file", marked("actions", "&Open in place…"),
              marked("actions", "Open a Hexoview store, or look into a folder of recordings where it is"),
              ("Ctrl+O",), has_icon=True, in_bar=True),
    ActionRow("sample", "file", marked("actions", "&Try the sample"),
              marked("actions", "Make and open a store of made-up recordings"), ends_section=True),
    ActionRow("check_store", "file", marked("actions", "&Check this store…"),
              marked("actions", "Compare every file with what came in; make the list of recordings anew")),
    ActionRow("trash", "file", marked("actions", "Tras&h…"),
              marked("actions", "Put back what was removed, or delete it for good"), ends_section=True),
)  # fmt: skip
# Behind everything else in its menu.
LAST = (
    ActionRow("quit", "file", marked("actions", "&Quit"), marked("actions", "Close Hexoview"), ("Ctrl+Q",)),
)  # fmt: skip

# Letters of a folder's name in the status line.
_LONGEST_NAME = 40


class StoreArea(Area):
    """Which recordings there are.

    `listed` says that a store's records are listed, or that there is none to list.
    """

    listed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.intake = Intake(desk.window, desk.workspace, desk.jobs, desk.memory)
        self.intake.noticed.connect(desk.veil.notice)
        desk.parts.welcome.open_requested.connect(self.intake.ask_store)
        desk.parts.welcome.sample_requested.connect(self.intake.make_sample)
        desk.veil.opened.connect(self._show_opened)
        desk.workspace.gave_up.connect(self._show_given_up)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "import_folder": self.intake.ask_folder,
            "import_zip": self.intake.ask_zip,
            "open": self.intake.ask_store,
            "sample": self.intake.make_sample,
            "quit": self.desk.window.close,
        }

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        parts = self.desk.parts
        is_first = not parts.is_open
        parts.panel.show_contents(opened.contents)
        parts.records.show_contents(opened.contents, opened.overviews)
        parts.show_store()
        self.intake.show_names(RecordNames(opened.contents, parts.zone))
        # A folder may be named after a person.
        name = "" if self.desk.veil.is_on else Path(unquote(opened.store.location)).name
        self.desk.window.setWindowTitle(self.tr("{0} – Hexoview").format(name) if name else "Hexoview")
        parts.store_line.setText(self._told(opened, name))
        if is_first:
            parts.records.view.setFocus()
        if opened.left_out:
            self.desk.notice(self._about_left_out(opened.left_out))
        self.desk.memory.change(store=opened.store.location)
        self.listed.emit()

    @Slot(object)
    def _show_given_up(self, task: Task) -> None:
        if task is Task.OPENING:
            self.listed.emit()

    def _told(self, opened: Opened, name: str) -> str:
        """What is open: Clinic · 12 records · 4 people."""
        contents = opened.contents
        records = words.counted(len(contents.records), self.tr("record"), self.tr("records"))
        people = words.counted(len(contents.users), self.tr("person"), self.tr("people"))
        return words.DOT.join(filter(None, (name[:_LONGEST_NAME], records, people)))

    def _about_left_out(self, sentences: tuple[str, ...]) -> Notice:
        more = self.tr("And {0} more.").format(len(sentences) - 2) if len(sentences) > 2 else ""
        return Notice(
            self.tr("Not everything in this folder could be used."),
            " ".join([*sentences[:2], more]),
            "",
            Weight.WARNING,
        )
