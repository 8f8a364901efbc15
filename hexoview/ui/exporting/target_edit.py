"""Where the file goes, and what happens to one that is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.export.formats import Format
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.pickers import pick_target


class TargetEdit(QWidget):
    """Shows and changes the path; `target_changed` carries it."""

    target_changed = Signal(object)
    replace_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "target-edit", self.tr("File"))
        self._kind = Format.EDF
        self._line = named(QLineEdit(), "target", self.tr("File"))
        self._browse = named(QPushButton(self.tr("Browse…")), "browse", self.tr("Choose where to save"))
        self._taken = PlainLabel(name="taken", is_wrapped=True)
        self._taken.setProperty("weight", "warning")
        self._replace = named(QCheckBox(self.tr("Replace")), "replace", self.tr("Replace what is there"))
        self._arrange()
        self.show_taken(())
        self._line.textEdited.connect(self._tell)
        self._browse.clicked.connect(self._ask)
        self._replace.clicked.connect(self.replace_changed)

    @property
    def target(self) -> Path | None:
        """The path, or None where it is no path to a file in a folder."""
        text = self._line.text().strip()
        path = Path(text).expanduser()
        return path if text and path.name and path.is_absolute() else None

    @property
    def may_replace(self) -> bool:
        """Whether what is there may be replaced."""
        return self._replace.isVisibleTo(self) and self._replace.isChecked()

    def show_target(self, path: Path, kind: Format) -> None:
        """Shows a path for files of a format."""
        self._kind = kind
        if self._line.text() != str(path):
            self._line.setText(str(path))
            self._replace.setChecked(False)

    def show_taken(self, taken: tuple[Path, ...]) -> None:
        """Shows which files are there already, and lets them be replaced."""
        names = words.listed([path.name for path in taken], most=2)
        exist = self.tr("{0} exists already.") if len(taken) == 1 else self.tr("{0} exist already.")
        self._taken.show_text(exist.format(names) if taken else "")
        self._replace.setVisible(bool(taken))

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._line, 1)
        first.addWidget(self._browse)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self._taken, 1)
        second.addWidget(self._replace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)

    @Slot()
    def _tell(self) -> None:
        self._replace.setChecked(False)
        self.target_changed.emit(self.target)

    @Slot()
    def _ask(self) -> None:
        kinds = f"{self._kind.title} (*{self._kind.suffix})"
        pick_target(self, self.tr("Save as"), self._line.text(), kinds=kinds, chosen=self._take)

    @Slot(str)
    def _take(self, text: str) -> None:
        path = Path(text)
        if not path.suffix:
            path = path.with_suffix(self._kind.suffix)
        self._line.setText(str(path))
        self._tell()
