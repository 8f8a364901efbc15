"""Every filter as a row of its own, for what the groups above can't say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hexoview.query.selection import Problem, Selection, Term
from hexoview.ui import words
from hexoview.ui.named import named, styled
from hexoview.ui.selection.filter_row import FilterRow
from hexoview.ui.selection.query_text import QueryText
from hexoview.ui.selection.term_rows import TermRows
from hexoview.ui.selection.terms import filters_of, replaced, without


class AdvancedEdit(QWidget):
    """Shows and changes all filters of the selection, and its text."""

    selection_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "advanced", self.tr("Advanced"))
        self._selection = Selection()
        self._rows = TermRows(FilterRow)
        self._add = named(QPushButton(self.tr("Add a filter")), "add-filter", self.tr("Add a filter"))
        styled(self._add, small="true")
        self.text = QueryText()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        self._rows.selection_changed.connect(self.selection_changed)
        self.text.selection_changed.connect(self.selection_changed)
        self._add.clicked.connect(self._add_filter)

    @property
    def summary(self) -> str:
        """How many filters there are; empty for none."""
        number = len(filters_of(self._selection))
        return words.counted(number, self.tr("filter"), self.tr("filters")) if number else ""

    def show_selection(self, selection: Selection) -> None:
        """Shows every filter as it is."""
        self._selection = selection
        self._rows.show_terms(selection, filters_of(selection))
        self.text.show_selection(selection)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what is wrong with the text; each row knows itself what is wrong with it."""
        self.text.show_problems(problems)

    @Slot()
    def _add_filter(self) -> None:
        self.selection_changed.emit(replaced(self._selection, [], [Term("record__gte", "0")]))

    @Slot()
    def clear(self) -> None:
        """Drops every filter; the options stay."""
        fields = {term.name.partition("__")[0] for term in filters_of(self._selection)}
        self.selection_changed.emit(without(self._selection, *fields))
