"""The widgets of the export dialog, each in its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.ui.exporting.fidelity_line import FidelityLine
from hexoview.ui.exporting.format_cards import FormatCards
from hexoview.ui.exporting.target_edit import TargetEdit
from hexoview.ui.named import ChoiceBox, PlainLabel, named, styled
from hexoview.ui.selection.options_edit import OptionsEdit

_SMALLEST = (760, 560)
_MOST_NAMES = 6


class ExportPage(QObject):
    """Left the format and the file, right the options, below what will come of it."""

    combine_chosen = Signal(object)

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._sentence = PlainLabel(name="export-sentence", is_wrapped=True).make_selectable()
        self.formats = FormatCards()
        self.target = TargetEdit()
        self.manifest = named(QCheckBox(self.tr("Write a manifest beside it")), "manifest")
        self.manifest.setChecked(True)
        self.values = named(ChoiceBox(), "values", self.tr("Numbers"))
        self._values_reason = PlainLabel(name="reason-values", is_wrapped=True)
        self.words = named(QCheckBox(self.tr("Flags and states in words")), "words")
        self.options = OptionsEdit("export-options")
        self._combine = QButtonGroup(self)
        self._overlap = named(QRadioButton(self.tr("Only the time they share")), "combine-overlap")
        self._each = named(QRadioButton(self.tr("One by one, a file each")), "combine-each")
        self._combine_title = self._title(self.tr("Several records"), "combine-title")
        self._files = PlainLabel(name="export-files", is_wrapped=True).make_selectable()
        self.fidelity = FidelityLine()
        self._estimate = PlainLabel(name="estimate").make_selectable()
        self._reason = PlainLabel(name="export-reason", is_wrapped=True)
        self.cancel = named(QPushButton(self.tr("Cancel")), "export-cancel", self.tr("Cancel"))
        self.export = named(QPushButton(self.tr("Export")), "export-now", self.tr("Export"))
        self._fill()
        self._arrange(dialog)
        self._combine.buttonClicked.connect(self._choose_combine)

    @property
    def chosen_values(self) -> ValueStyle:
        """In which numbers values are written."""
        return ValueStyle(self.values.currentData())

    def show_sentence(self, sentence: str) -> None:
        """Shows what is selected."""
        self._sentence.setText(sentence)

    def show_values(self, values: ValueStyle) -> None:
        """Chooses in which numbers values are written."""
        self.values.setCurrentIndex(self.values.findData(values.value))

    def show_values_reason(self, reason: str) -> None:
        """Shows why the numbers can't be chosen; empty where they can."""
        self.values.setEnabled(not reason)
        self._values_reason.show_text(reason)

    def show_combine(self, combine: Combine, *, count: int) -> None:
        """Shows what several records mean; for one alone there is nothing to choose."""
        for widget in (self._combine_title, self._overlap, self._each):
            widget.setVisible(count > 1)
        (self._each if combine is Combine.EACH else self._overlap).setChecked(True)

    def show_files(self, names: tuple[str, ...]) -> None:
        """Shows what the files will be called, where they are several."""
        told = "\n".join(names[:_MOST_NAMES])
        more = self.tr("and {0} more").format(len(names) - _MOST_NAMES) if len(names) > _MOST_NAMES else ""
        self._files.show_text(f"{told}\n{more}".strip() if len(names) > 1 else "")

    def show_estimate(self, text: str) -> None:
        """Shows how much it will be."""
        self._estimate.setText(text)

    def show_reason(self, reason: str) -> None:
        """Shows beside the button why it is off; without a reason it is on."""
        self._reason.setText(reason)
        self.export.setEnabled(not reason)

    def _fill(self) -> None:
        for style, text in (
            (ValueStyle.PHYSICAL, self.tr("Physical units: mV, bpm, mL")),
            (ValueStyle.HEXOSTORE, self.tr("As the Hexostore gives them: raw channels unscaled")),
            (ValueStyle.STORED, self.tr("Stored numbers, unscaled")),
        ):
            self.values.addItem(text, style.value)
        for button in (self._overlap, self._each):
            self._combine.addButton(button)
        for label in (self._values_reason, self._estimate, self._files):
            styled(label, quiet="true")
        self._reason.setProperty("weight", "warning")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.export.setDefault(True)
        styled(self.export, primary="true")

    def _title(self, text: str, name: str) -> PlainLabel:
        label = PlainLabel(text, name=name)
        label.setProperty("class", "title")
        return label

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title(self.tr("Format"), "format-title"))
        column.addWidget(self.formats)
        column.addSpacing(6)
        column.addWidget(self._title(self.tr("File"), "file-title"))
        column.addWidget(self.target)
        column.addWidget(self.manifest)
        column.addWidget(self._files)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title(self.tr("Numbers"), "values-title"))
        column.addWidget(self.values)
        column.addWidget(self.words)
        column.addWidget(self._values_reason)
        column.addSpacing(6)
        column.addWidget(self._title(self.tr("Values and times"), "options-title"))
        column.addWidget(self.options)
        column.addSpacing(6)
        column.addWidget(self._combine_title)
        column.addWidget(self._overlap)
        column.addWidget(self._each)
        column.addStretch(1)
        return column

    def _arrange(self, dialog: QDialog) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.addLayout(self._left(), 0, 0)
        grid.addLayout(self._right(), 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._estimate)
        buttons.addWidget(self._reason, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._sentence)
        column.addLayout(grid, 1)
        column.addWidget(self.fidelity)
        column.addLayout(buttons)
        dialog.setMinimumSize(*_SMALLEST)

    @Slot()
    def _choose_combine(self) -> None:
        self.combine_chosen.emit(Combine.EACH if self._each.isChecked() else Combine.OVERLAP)
