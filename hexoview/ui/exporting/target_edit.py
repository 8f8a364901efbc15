"""Where the file goes, and what happens to one that is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.export.formats import Format
from hexoview.ui import words
from hexoview.ui.exporting.if_there import IfThere
from hexoview.ui.exporting.name_edit import NameEdit
from hexoview.ui.named import ChoiceBox, PlainLabel, named
from hexoview.ui.pickers import pick_folder, pick_target


class TargetEdit(QWidget):
    """Shows and changes the path; `target_changed` carries it."""

    target_changed = Signal(object)
    if_there_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "target-edit", self.tr("File"))
        self._kind = Format.EDF
        self._is_batch = False
        self._name = ""
        label = self._label = PlainLabel(self.tr("&File"), name="target-label")
        self._line = named(QLineEdit(), "target", self.tr("File"))
        label.setBuddy(self._line)
        self.names = NameEdit()
        self._browse = named(QPushButton(self.tr("&Browse…")), "browse", self.tr("Choose where to save"))
        self._taken = PlainLabel(name="taken", is_wrapped=True)
        self._taken.setProperty("weight", "warning")
        self._if_there = named(ChoiceBox(), "if-there", self.tr("If a file exists"))
        self._if_there_label = PlainLabel(self.tr("&If a file exists"), name="if-there-label")
        self._if_there_label.setBuddy(self._if_there)
        self._if_there_label.setMinimumHeight(self._if_there.sizeHint().height())
        self._fill()
        self._arrange()
        self.show_taken(())
        self._line.textEdited.connect(self._tell)
        self._browse.clicked.connect(self._ask)
        self._if_there.activated.connect(self.if_there_changed)

    @property
    def target(self) -> Path | None:
        """The path, or None where it is no path to a file in a folder."""
        text = self._line.text().strip()
        path = Path(text).expanduser()
        if self._is_batch:
            path /= self._name
        return path if text and path.name and path.is_absolute() else None

    @property
    def if_there(self) -> IfThere:
        """What happens to a file that is there."""
        return IfThere(self._if_there.currentData())

    def show_if_there(self, choice: IfThere) -> None:
        """Chooses what happens to a file that is there."""
        self._if_there.setCurrentIndex(self._if_there.findData(choice.value))

    def show_target(self, path: Path, kind: Format) -> None:
        """Shows a path for files of a format."""
        self._kind, self._name = kind, path.name
        shown = str(path.parent if self._is_batch else path)
        if self._line.text() != shown:
            self._line.setText(shown)

    def show_kind(self, kind: Format, *, is_batch: bool) -> None:
        """Shows the file, or of a batch the folder: its files are named by the template."""
        target = self.target
        if is_batch is self._is_batch or target is None:
            return
        self._is_batch = is_batch
        self._label.setText(self.tr("&Folder") if is_batch else self.tr("&File"))
        self._line.setAccessibleName(self.tr("Folder") if is_batch else self.tr("File"))
        self.show_target(target, kind)

    def show_taken(self, taken: tuple[Path, ...]) -> None:
        """Shows which files are there already."""
        names = words.listed([path.name for path in taken], most=2)
        exist = self.tr("{0} exists already.") if len(taken) == 1 else self.tr("{0} exist already.")
        self._taken.show_text(exist.format(names) if taken else "")

    def show_batch(self) -> None:
        """Says what a batch does with files that are there."""
        is_asking = self.if_there is IfThere.ASK
        told = self.tr("You will be asked about each file that exists, while the other records go on.")
        self._taken.show_text(told if is_asking else "")

    def _fill(self) -> None:
        for choice, text in (
            (IfThere.ASK, self.tr("Ask")),
            (IfThere.NUMBER, self.tr("Add a number")),
            (IfThere.SKIP, self.tr("Skip it")),
            (IfThere.REPLACE, self.tr("Replace it")),
        ):
            self._if_there.addItem(text, choice.value)
        self._if_there.setMinimumContentsLength(13)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._label)
        first.addWidget(self._line, 1)
        first.addWidget(self._browse)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self.names, 1)
        # Beside the template's own line, not in the middle between that and its example.
        for widget in (self._if_there_label, self._if_there):
            second.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        second.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._taken)

    @Slot()
    def _tell(self) -> None:
        self.target_changed.emit(self.target)

    @Slot()
    def _ask(self) -> None:
        if self._is_batch:
            pick_folder(self, self.tr("Choose where to save"), self._line.text(), chosen=self._take)
            return
        kinds = f"{self._kind.title} (*{self._kind.suffix})"
        pick_target(self, self.tr("Save as"), self._line.text(), kinds=kinds, chosen=self._take)

    @Slot(str)
    def _take(self, text: str) -> None:
        path = Path(text)
        if not path.suffix and not self._is_batch:
            path = path.with_suffix(self._kind.suffix)
        self._line.setText(str(path))
        self._tell()
