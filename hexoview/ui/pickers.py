"""File dialogs that nobody waits for: they tell when something was chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFileDialog, QWidget


def pick_folder(parent: QWidget, title: str, start: str, chosen: Callable[[str], object]) -> QFileDialog:
    """Asks for a folder; `chosen` is a bound method."""
    dialog = QFileDialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, "pick-folder", chosen)


def pick_file(
    parent: QWidget, title: str, start: str, *, kinds: str, chosen: Callable[[str], object]
) -> QFileDialog:
    """Asks for a file that is there, of the given kinds."""
    dialog = QFileDialog(parent, title, start, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, "pick-file", chosen)


def pick_target(
    parent: QWidget, title: str, start: str, *, kinds: str, chosen: Callable[[str], object]
) -> QFileDialog:
    """Asks where to save; whether a file may be replaced is asked elsewhere."""
    dialog = QFileDialog(parent, title, start, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return _opened(dialog, "pick-target", chosen)


def pick_image(parent: QWidget, title: str, folder: str, *, chosen: Callable[[str], object]) -> QFileDialog:
    """Asks where to save an image; one that is there is replaced when a person says so."""
    dialog = QFileDialog(parent, title, folder, "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("png")
    dialog.filterSelected.connect(partial(_take_suffix, dialog))
    return _opened(dialog, "pick-image", chosen)


def pick_pdf(parent: QWidget, title: str, folder: str, *, chosen: Callable[[str], object]) -> QFileDialog:
    """Asks where to save a page; one that is there is replaced when a person says so."""
    dialog = QFileDialog(parent, title, folder, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    return _opened(dialog, "pick-pdf", chosen)


def _take_suffix(dialog: QFileDialog, kind: str) -> None:
    dialog.setDefaultSuffix(kind.partition(" ")[0].lower())


def _opened(dialog: QFileDialog, name: str, chosen: Callable[[str], object]) -> QFileDialog:
    dialog.setObjectName(name)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
