"""What happens when a file is there already."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.export.file_names import manifest_path
from hexoview.export.request import ExportRequest
from hexoview.ui import words
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.named import PlainLabel, named

translate = QCoreApplication.translate

_MOST_TRIES = 10_000


def numbered(target: Path, paths: Sequence[Path]) -> Path:
    """A target like `target` with a number, for which none of the files that it makes is there yet."""
    for number in range(2, _MOST_TRIES):
        stem = f"{target.stem} ({number})"
        made = [path.with_name(path.name.replace(target.stem, stem, 1)) for path in paths]
        if not any(os.path.lexists(one) or os.path.lexists(manifest_path(one)) for one in made):
            return target.with_name(stem + target.suffix)
    return target


class CollisionDialog(QDialog):
    """Asks about files that exist: replace them, keep both, or write nothing.

    In a batch, `is_one_of_many` offers the same for every other file that exists.
    """

    replace_chosen = Signal()
    number_chosen = Signal()

    def __init__(
        self, taken: Sequence[Path], parent: QWidget | None = None, *, is_one_of_many: bool = False
    ) -> None:
        super().__init__(parent)
        named(self, "collision", self.tr("The file exists already"))
        self.setWindowTitle("Hexoview")
        title = PlainLabel(_told(taken), name="collision-told", is_wrapped=True)
        self._for_all = named(
            QCheckBox(self.tr("&The same for every other file that exists")), "collision-for-all"
        )
        self._for_all.setVisible(is_one_of_many)
        self._buttons = (
            named(QPushButton(self.tr("&Skip")), "collision-skip"),
            named(QPushButton(self.tr("&Replace")), "collision-replace"),
            named(QPushButton(self.tr("&Keep both")), "collision-number"),
        )
        skip, replace, number = self._buttons
        number.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self._for_all)
        column.addLayout(row)
        self.resize(420, self.sizeHint().height())
        skip.clicked.connect(self.reject)
        for button in (replace, number):
            button.clicked.connect(self.accept)
        replace.clicked.connect(self.replace_chosen)
        number.clicked.connect(self.number_chosen)

    @property
    def is_for_all(self) -> bool:
        """Whether the answer is meant for every other file too."""
        return self._for_all.isChecked()


class Placement(QObject):
    """Gives a request the name that it gets in the end; `placed` carries it."""

    placed = Signal(object)

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._draft: ExportRequest | None = None
        self._paths: tuple[Path, ...] = ()

    def place(self, draft: ExportRequest, forecast: Forecast, if_there: IfThere) -> None:
        """Places a draft beside, in place of, or instead of what is there; asks where that is wanted."""
        self._draft, self._paths = draft, forecast.paths
        match if_there:
            case _ if not forecast.taken:
                self.placed.emit(draft)
            case IfThere.REPLACE:
                self._in_place()
            case IfThere.NUMBER:
                self._beside()
            case IfThere.ASK:
                self._ask(forecast.taken)
            case IfThere.SKIP:
                pass

    def _ask(self, taken: tuple[Path, ...]) -> None:
        dialog = CollisionDialog(taken, self._dialog)
        dialog.replace_chosen.connect(self._in_place)
        dialog.number_chosen.connect(self._beside)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _in_place(self) -> None:
        if self._draft is not None:
            self.placed.emit(replace(self._draft, may_replace=True))

    @Slot()
    def _beside(self) -> None:
        if self._draft is not None:
            self.placed.emit(replace(self._draft, target=numbered(self._draft.target, self._paths)))


def _told(taken: Sequence[Path]) -> str:
    """night1.edf already exists (3 Mar 2025, 2.5 MB)."""
    first = taken[0]
    try:
        stat = first.stat()
        told = (
            f"{datetime.fromtimestamp(stat.st_mtime).astimezone():%Y-%m-%d %H:%M}, {words.size(stat.st_size)}"
        )
    except OSError:
        told = ""
    if len(taken) == 1 and told:
        return translate("collisions", "“{0}” already exists ({1}).").format(first.name, told)
    if len(taken) == 1:
        return translate("collisions", "“{0}” already exists.").format(first.name)
    names = words.listed([path.name for path in taken], most=2)
    return translate("collisions", "{0} already exist.").format(names)
