"""The options of an export: in which numbers, how many values, and what several records mean."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hexoview.export.formats import Format
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.ui.exporting.events_edit import EventsEdit
from hexoview.ui.exporting.table_edit import TableEdit
from hexoview.ui.named import ChoiceBox, PlainLabel, named
from hexoview.ui.selection.options_edit import OptionsEdit
from hexoview.ui.selection.terms import OPTIONS
from hexoview.ui.sentences import in_words

_NARROWEST = 288


class OptionsColumn(QScrollArea):
    """Only what the format obeys can be chosen; why the rest can't stands beside it."""

    combine_chosen = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "export-options-scroll", self.tr("Options"))
        # Its fields take the keyboard one by one; the frame around them has nothing to say.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.values = named(ChoiceBox(), "values", self.tr("Numbers"))
        self._values_title = _title(self.tr("Numbers"), "values-title")
        self._table_title = _title(self.tr("Table"), "table-title")
        self.words = named(QCheckBox(self.tr("Flags and states in &words")), "words")
        self.options = OptionsEdit("export-options")
        self.table = TableEdit()
        self.events = EventsEdit()
        self.batch = named(QCheckBox(self.tr("As a batch: one failure doesn’t stop the rest")), "batch")
        self.batch.setChecked(True)
        self._combine = QButtonGroup(self)
        self._overlap = named(QRadioButton(self.tr("Only the time they share")), "combine-overlap")
        self._each = named(QRadioButton(self.tr("One by one, a file each")), "combine-each")
        self._combine_title = _title(self.tr("Several records"), "combine-title")
        self._fill()
        self._arrange()
        self.values.activated.connect(self.changed)
        self.words.clicked.connect(self.changed)
        self.table.changed.connect(self.changed)
        self.events.changed.connect(self.changed)
        self.batch.clicked.connect(self.changed)
        self._combine.buttonClicked.connect(self._choose_combine)

    @property
    def chosen_values(self) -> ValueStyle:
        """In which numbers values are written."""
        return ValueStyle(self.values.currentData())

    @property
    def is_batch(self) -> bool:
        """Whether each record is exported by itself."""
        return self.batch.isChecked() and not self.batch.isHidden()

    def show_values(self, values: ValueStyle) -> None:
        """Chooses in which numbers values are written."""
        self.values.setCurrentIndex(self.values.findData(values.value))

    def show_combine(self, combine: Combine, *, count: int) -> None:
        """Shows what several records mean; for one alone there is nothing to choose."""
        for widget in (self._combine_title, self._overlap, self._each):
            widget.setVisible(count > 1)
        (self._each if combine is Combine.EACH else self._overlap).setChecked(True)
        self.batch.setVisible(count > 1 and combine is Combine.EACH)

    def show_format(self, kind: Format) -> None:
        """Shows what the format obeys, and a sentence for what it doesn't."""
        reason = in_words(kind.why_not)
        self.options.show_reasons({option: reason for option in OPTIONS if not kind.obeys(option)})
        for widget in (self._values_title, self.values):
            widget.setVisible(kind.obeys("values"))
        # Only a table that people read has words; JSON is for programs.
        self.words.setVisible(kind.obeys("words"))
        self._table_title.setVisible(kind.is_limited)
        self.table.show_format(kind)
        self.events.setVisible(kind is Format.EDF)

    def _fill(self) -> None:
        for style, text in (
            (ValueStyle.PHYSICAL, self.tr("Physical units: mV, bpm, mL")),
            (ValueStyle.HEXOSTORE, self.tr("As the Hexostore gives them: raw channels unscaled")),
            (ValueStyle.STORED, self.tr("Stored numbers, unscaled")),
        ):
            self.values.addItem(text, style.value)
        for button in (self._overlap, self._each):
            self._combine.addButton(button)

    def _arrange(self) -> None:
        inside = QWidget()
        named(inside, "export-options-inside")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        # First, where there are several: it decides how many files there will be.
        for choice in (self._combine_title, self._overlap, self._each, self.batch):
            column.addWidget(choice)
        column.addWidget(self.events)
        for widget in (self._values_title, self.values, self.words):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(_title(self.tr("Values and times"), "options-title"))
        column.addWidget(self.options)
        column.addSpacing(6)
        column.addWidget(self._table_title)
        column.addWidget(self.table)
        column.addStretch(1)
        inside.setLayout(column)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """As wide as its words in any language need, and as low as there is room for."""
        inside = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        needed = inside.minimumSizeHint().width() + bar if inside is not None else 0
        return QSize(max(_NARROWEST, needed), super().minimumSizeHint().height())

    @Slot()
    def _choose_combine(self) -> None:
        self.combine_chosen.emit(Combine.EACH if self._each.isChecked() else Combine.OVERLAP)


def _title(text: str, name: str) -> PlainLabel:
    label = PlainLabel(text, name=name)
    label.setProperty("class", "title")
    return label
