"""How an export is de-identified: dates, the key file, and what changes, before and after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.export.before_after import Change
from hexoview.export.deidentify import RANDOM, Deidentify
from hexoview.ui.exporting.changes_model import ChangesModel
from hexoview.ui.named import PlainLabel, named, repolish, styled
from hexoview.ui.pickers import pick_target

_FIRST_DAYS, _MOST_DAYS = -365, 3_660
_WIDEST = 170
_SMALLEST_TABLE = (620, 210)


class DeidentifyDialog(QDialog):
    """Asks for the choice; `draft_changed` carries it whenever it is another, to have its changes shown."""

    draft_changed = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "deidentify-dialog", self.tr("De-identify"))
        self.setWindowTitle(self.tr("De-identify"))
        self._keep = named(QRadioButton(self.tr("&Keep the dates as recorded")), "dates-keep")
        self._random = named(
            QRadioButton(self.tr("Move the dates of each person by a &random number of days")), "dates-random"
        )
        self._fixed = named(QRadioButton(self.tr("Move all dates by this many &days:")), "dates-fixed")
        self._days = named(QSpinBox(), "dates-days", self.tr("Days that all dates move by"))
        self._key = named(QLineEdit(), "key-file", self.tr("Key file"))
        self._browse = named(QPushButton(self.tr("&Browse…")), "key-browse", self.tr("Choose the key file"))
        self._problem = PlainLabel(name="deidentify-problem", is_wrapped=True)
        self._model = ChangesModel(self)
        self._table = named(QTableView(), "changes", self.tr("What changes, before and after"))
        self._use = named(QPushButton(self.tr("De-identify")), "deidentify-use")
        self._cancel = named(QPushButton(self.tr("Cancel")), "deidentify-cancel")
        self._group = QButtonGroup(self)
        self._fill()
        self._arrange()
        self._connect()

    @property
    def draft(self) -> Deidentify | None:
        """The choice as it stands; None without a whole path to a key file."""
        path = Path(self._key.text().strip()).expanduser()
        if not path.name or not path.is_absolute():
            return None
        if self._random.isChecked():
            return Deidentify(path, RANDOM)
        return Deidentify(path, self._days.value() if self._fixed.isChecked() else 0)

    def begin(self, choice: Deidentify) -> None:
        """Starts on a choice."""
        is_random = choice.shift_days == RANDOM
        self._key.setText(str(choice.key_file))
        if isinstance(choice.shift_days, int) and choice.shift_days:
            self._days.setValue(choice.shift_days)
        kept = self._fixed if choice.shift_days else self._keep
        (self._random if is_random else kept).setChecked(True)
        self._redraft()

    def show_changes(self, changes: tuple[Change, ...], *, refusal: str) -> None:
        """Shows what the draft changes, or why it can't be done."""
        self._model.show_changes(changes)
        self._table.resizeColumnsToContents()
        for column in range(self._model.columnCount() - 1):
            self._table.setColumnWidth(column, min(self._table.columnWidth(column), _WIDEST))
        self._problem.setProperty("weight", "bad")
        self._problem.show_text(refusal)
        repolish(self._problem)
        self._use.setEnabled(not refusal)

    def _fill(self) -> None:
        for button in (self._keep, self._random, self._fixed):
            self._group.addButton(button)
        self._days.setRange(-_MOST_DAYS, _MOST_DAYS)
        self._days.setValue(_FIRST_DAYS)
        self._problem.hide()
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._table.setMinimumSize(*_SMALLEST_TABLE)
        self._use.setDefault(True)
        styled(self._use, primary="true")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        intro = self.tr(
            "Codes take the place of names and numbers, and serials and free texts go. "
            "What was written is then searched for all of it; if anything is found, nothing is saved."
        )
        column.addWidget(PlainLabel(intro, name="deidentify-intro", is_wrapped=True))
        column.addWidget(self._keep)
        column.addWidget(self._random)
        fixed = QHBoxLayout()
        fixed.addWidget(self._fixed)
        fixed.addWidget(self._days)
        fixed.addStretch(1)
        column.addLayout(fixed)
        hint = self.tr("The time of day (UTC), all intervals and fractions of a second stay.")
        column.addWidget(styled(PlainLabel(hint, name="dates-hint", is_wrapped=True), quiet="true"))
        column.addLayout(self._key_rows())
        column.addWidget(self._problem)
        column.addWidget(self._table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._use)
        column.addLayout(buttons)

    def _key_rows(self) -> QGridLayout:
        label = PlainLabel(self.tr("Key file"), name="key-label")
        hint = self.tr("It tells which code is whom, and must lie elsewhere than the export.")
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._key, 0, 1)
        grid.addWidget(self._browse, 0, 2)
        grid.addWidget(styled(PlainLabel(hint, name="key-hint", is_wrapped=True), quiet="true"), 1, 1, 1, 2)
        return grid

    def _connect(self) -> None:
        for button in (self._keep, self._random, self._fixed):
            button.clicked.connect(self._redraft)
        self._days.valueChanged.connect(self._take_days)
        self._key.editingFinished.connect(self._redraft)
        self._browse.clicked.connect(self._ask)
        self._use.clicked.connect(self._take)
        self._cancel.clicked.connect(self.reject)

    @Slot()
    def _redraft(self) -> None:
        self._use.setEnabled(False)
        draft = self.draft
        if draft is None:
            self.show_changes((), refusal=self.tr("Write a whole path to the key file."))
        else:
            self._problem.setProperty("weight", "")
            self._problem.show_text(self.tr("Looking what changes…"))
            repolish(self._problem)
            self.draft_changed.emit(draft)

    @Slot(int)
    def _take_days(self) -> None:
        self._fixed.setChecked(True)
        self._redraft()

    @Slot()
    def _ask(self) -> None:
        pick_target(
            self, self.tr("Key file"), self._key.text(), kinds=self.tr("Key files (*.json)"),
            chosen=self._take_key,
        )  # fmt: skip

    @Slot(str)
    def _take_key(self, text: str) -> None:
        self._key.setText(text)
        self._redraft()

    @Slot()
    def _take(self) -> None:
        draft = self.draft
        if draft is not None:
            self.chosen.emit(draft)
            self.accept()
