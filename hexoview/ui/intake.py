"""Gets recordings in: import of folders and zips, opening in place, the sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from hexoview.domain.timestamp import CLOCKS
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.import_report import ImportReportDialog
from hexoview.ui.pickers import pick_file, pick_folder
from hexoview.ui.workspace import Workspace

if TYPE_CHECKING:
    from hexoview.ui.jobs import Imported, Jobs, SampleMade
    from hexoview.ui.settings import Memory


_TAKEN = frozenset({".zip", ".edf", ".csv", ".wav", ".hxd"})
"""What an import opens by itself; of the rest it could only say that it is no recording."""


class Intake(QObject):
    """Asks what to bring in, and opens what came of it."""

    noticed = Signal(object)

    def __init__(self, window: QMainWindow, workspace: Workspace, jobs: Jobs, memory: Memory) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._memory = memory
        self._report = ImportReportDialog(window)
        self._last: Imported | None = None
        self._report.replace_requested.connect(self._replace)
        self._report.second_store_requested.connect(self._ask_second)
        jobs.imported.connect(self._show_imported)
        jobs.import_stopped.connect(self._reread)
        jobs.sample_made.connect(self._open_sample)

    def ask_folder(self) -> None:
        """Asks for a folder to import."""
        pick_folder(
            self._window, self.tr("Import a folder"), self._memory.now.import_folder, self._import_one
        )

    def ask_zip(self) -> None:
        """Asks for a zip, an EDF or a table to import."""
        kinds = self.tr("Recordings (*.zip *.edf *.csv *.wav *.hxd)")
        pick_file(
            self._window,
            self.tr("Import a zip"),
            self._memory.now.import_folder,
            kinds=kinds,
            chosen=self._import_one,
        )

    def ask_store(self) -> None:
        """Asks for a store, or for a folder to look into."""
        pick_folder(
            self._window, self.tr("Open a store or a folder"), self._memory.now.import_folder, self._open
        )

    def make_sample(self) -> None:
        """Makes the sample store if it isn't there, and opens it."""
        if self._is_free():
            self._jobs.make_sample(platformdirs.user_data_path("hexoview", appauthor=False) / "sample")

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Imports into the open store, or where nothing may be written there, into the person's own."""
        if self._is_free() and paths:
            self._jobs.bring_in(self.target(), paths)

    def target(self) -> Path:
        """The store that an import goes into."""
        opened = self._workspace.store_opened
        if opened is not None and opened.folder is not None:
            return opened.folder
        return Path(platformdirs.user_documents_path()) / "Hexoview"

    def _is_free(self) -> bool:
        if self._jobs.is_busy:
            self.noticed.emit(
                Notice(
                    self.tr("Something else is still running."),
                    self.tr("One job runs at a time."),
                    self.tr("Wait until it has ended, or cancel it below."),
                    Weight.WARNING,
                )
            )
        return not self._jobs.is_busy

    @Slot(str)
    def _import_one(self, path: str) -> None:
        self._memory.change(import_folder=str(Path(path).parent))
        self.bring_in([Path(path)])

    @Slot(str)
    def _open(self, path: str) -> None:
        self._memory.change(import_folder=str(Path(path).parent))
        self._workspace.open(path)

    def show_names(self, records: Mapping[int, str]) -> None:
        """Tells the report of an import by these names of records."""
        if self._report.isVisible():
            self._report.show_names(records)

    @Slot(object)
    def _show_imported(self, imported: Imported) -> None:
        self._last = imported
        self._report.show_report(imported.report, str(imported.folder))
        self._report.open()
        opened = self._workspace.store_opened
        if opened is not None and opened.folder == imported.folder:
            self._workspace.reread()
        elif imported.report.imported or imported.report.already:
            self._workspace.open(str(imported.folder))

    @Slot()
    def _ask_second(self) -> None:
        """Asks for the store that takes the recordings of the other kind of server."""
        if self._last is not None:
            pick_folder(
                self._window,
                self.tr("Choose an empty folder for the second store"),
                str(self._last.folder.parent),
                self._import_second,
            )

    @Slot(str)
    def _import_second(self, folder: str) -> None:
        opened = self._workspace.store_opened
        if self._last is None or opened is None or not self._is_free():
            return
        other = next(clock for clock in CLOCKS if clock != opened.store.clock)
        self._jobs.bring_in(Path(folder), self._last.paths, only=other)

    @Slot()
    def _replace(self) -> None:
        if self._last is not None and self._is_free():
            self._jobs.bring_in(self._last.folder, self._last.paths, replaces=True)

    @Slot()
    def _reread(self) -> None:
        self._workspace.reread()

    @Slot(object)
    def _open_sample(self, made: SampleMade) -> None:
        self._workspace.open(str(made.folder))


def dropped_paths(data: QMimeData) -> list[Path]:
    """The folders and the files of a recording among what is dragged over the window."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _TAKEN or path.is_dir()]
