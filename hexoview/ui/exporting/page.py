"""The widgets of the export dialog, each in its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.ui import words
from hexoview.ui.exporting.deidentify_row import DeidentifyRow
from hexoview.ui.exporting.fidelity_line import FidelityLine
from hexoview.ui.exporting.format_cards import FormatCards
from hexoview.ui.exporting.options_column import OptionsColumn
from hexoview.ui.exporting.result_view import ResultView
from hexoview.ui.exporting.target_edit import TargetEdit
from hexoview.ui.failures import Notice
from hexoview.ui.named import PlainLabel, named, repolish, styled
from hexoview.ui.room import Scrolled, Shrinking, fit_to_screen

_FIRST = (940, 620)
_CARDS_WIDTH, _CARDS_LETTERS = 168, 26
_MOST_NAMES = 4


class ExportPage(QObject):
    """Left the format, in the middle its options, right what will come of it, below where it goes."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._sentence = PlainLabel(name="export-sentence", is_wrapped=True).make_selectable()
        self.change = named(
            QPushButton(self.tr("Chan&ge…")), "export-change", self.tr("Change what is selected")
        )
        self.formats = FormatCards()
        self.options = OptionsColumn()
        self.result = ResultView()
        self.fidelity = FidelityLine()
        self.target = TargetEdit()
        self.manifest = named(QCheckBox(self.tr("Write a &manifest beside it")), "manifest")
        self.manifest.setChecked(True)
        self.deidentify = DeidentifyRow()
        self._said = PlainLabel(name="export-said", is_wrapped=True).make_selectable()
        self._said.hide()
        self._reason = PlainLabel(name="export-reason", is_wrapped=True)
        self.cancel = named(QPushButton(self.tr("Cancel")), "export-cancel", self.tr("Cancel"))
        self.export = named(QPushButton(self.tr("E&xport")), "export-now", self.tr("Export"))
        self._extras = QHBoxLayout()
        self._arrange(dialog)
        self._fill(dialog)

    def add_extra(self, button: QPushButton) -> None:
        """Puts a further button at the left of the last row."""
        button.setAutoDefault(False)
        self._extras.addWidget(button)

    def show_sentence(self, sentence: str) -> None:
        """Shows what is selected."""
        self._sentence.setText(sentence)

    def show_files(self, names: tuple[str, ...]) -> None:
        """Shows what the files will be called, where they are several."""
        told = "\n".join(names[:_MOST_NAMES])
        hidden = len(names) - _MOST_NAMES
        more = self.tr("and {0} more").format(words.count(hidden)) if hidden > 0 else ""
        self.result.show_files(f"{told}\n{more}".strip() if len(names) > 1 else "")

    def show_said(self, notice: Notice) -> None:
        """Shows what became of something that was asked for beside the export."""
        self._said.setProperty("weight", notice.weight.value)
        self._said.show_text(" ".join(part for part in (notice.fact, notice.cause, notice.way_out) if part))
        repolish(self._said)

    def show_reason(self, reason: str) -> None:
        """Shows beside the button why it is off; without a reason it is on."""
        self._reason.setText(reason)
        self.export.setEnabled(not reason)

    def _fill(self, dialog: QDialog) -> None:
        self._reason.setProperty("weight", "warning")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.export.setDefault(True)
        styled(self.export, primary="true")
        styled(self.change, small="true")
        letter = self.formats.fontMetrics().averageCharWidth()
        self.formats.setFixedWidth(max(_CARDS_WIDTH, _CARDS_LETTERS * letter))
        # Else whichever has the keyboard looks like the one that Enter presses.
        for button in dialog.findChildren(QPushButton):
            if button is not self.export:
                button.setAutoDefault(False)

    def _middle(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(6)
        title = PlainLabel(self.tr("Format"), name="format-title")
        title.setProperty("class", "title")
        left.addWidget(title)
        left.addWidget(self.formats)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left)
        row.addWidget(self.options, 5)
        row.addWidget(self.result, 6)
        return row

    def _inside(self) -> QWidget:
        """All but the buttons."""
        head = QHBoxLayout()
        head.addWidget(self._sentence, 1)
        head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(18)
        below.addWidget(self.deidentify, 1)
        below.addWidget(self.manifest)
        inside = Shrinking()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._middle(), 1)
        column.addWidget(self.fidelity)
        column.addWidget(self.target)
        column.addLayout(below)
        return inside

    def _arrange(self, dialog: QDialog) -> None:
        buttons = QHBoxLayout()
        buttons.addLayout(self._extras)
        buttons.addWidget(self._reason, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 18, 14)
        foot.addWidget(self._said)
        foot.addLayout(buttons)
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        # In large letters, or on a small screen, all but the buttons is scrolled.
        inside = self._inside()
        outer.addWidget(Scrolled(inside, "export-scroll", self.tr("Export")), 1)
        outer.addLayout(foot)
        width, height = _FIRST
        needed = inside.heightForWidth(width) + outer.spacing() + foot.minimumSize().height()
        dialog.resize(width, max(height, needed))
        fit_to_screen(dialog)
