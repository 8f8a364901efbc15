"""Whether several records are a batch, and what its files are called."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hexoview.export.naming import DEFAULT_TEMPLATE, NAME_FIELDS, NameTemplate, example
from hexoview.ui.named import PlainLabel, named, plain_tip, styled
from hexoview.ui.sentences import in_words


class BatchEdit(QWidget):
    """A tick, and the template of names with an example of what it makes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "batch-edit")
        self._suffix = ".edf"
        self._tick = named(QCheckBox(self.tr("As a batch: one failure doesn’t stop the rest")), "batch")
        self._tick.setChecked(True)
        self._line = named(QLineEdit(DEFAULT_TEMPLATE), "name-template", self.tr("Name template"))
        known = ", ".join(f"{{{name}}}: {in_words(told)}" for name, told in NAME_FIELDS.items())
        self._line.setToolTip(plain_tip(known))
        self._told = styled(PlainLabel(name="name-example", is_wrapped=True), quiet="true")
        label = self._label = PlainLabel(self.tr("&Names"), name="name-template-label")
        label.setBuddy(self._line)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._tick)
        column.addLayout(row)
        column.addWidget(self._told)
        self._tick.clicked.connect(self._turn)
        self._line.textEdited.connect(self._turn)
        self._show()

    @property
    def is_batch(self) -> bool:
        """Whether each record is exported by itself."""
        return self._tick.isChecked() and not self.isHidden()

    @property
    def template(self) -> NameTemplate:
        """What the files are called after."""
        return NameTemplate(self._line.text())

    @property
    def refusal(self) -> str:
        """Why no file can be called so; empty where one can."""
        return in_words(self.template.refusal()) if self.is_batch else ""

    def show_choice(self, template: NameTemplate, *, is_batch: bool) -> None:
        """Shows what a recipe says."""
        self._tick.setChecked(is_batch)
        self._line.setText(template.text)
        self._show()

    def show_suffix(self, suffix: str) -> None:
        """Names files of another kind."""
        self._suffix = suffix
        self._show()

    def _show(self) -> None:
        for widget in (self._label, self._line, self._told):
            widget.setVisible(self._tick.isChecked())
        refusal = self.template.refusal()
        told = self.tr("Such as {0}, in the folder of the file below").format(
            example(self.template, self._suffix)
        )
        self._told.setText(in_words(refusal) if refusal else told)

    @Slot()
    def _turn(self) -> None:
        self._show()
        self.changed.emit()
