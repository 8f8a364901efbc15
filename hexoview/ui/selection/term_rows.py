"""A column of rows, one for each term, made and dropped as terms come and go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hexoview.query.selection import Selection, Term
from hexoview.ui import words
from hexoview.ui.named import PlainLabel
from hexoview.ui.selection.terms import replaced

# A row costs 2 ms to build; nobody writes more by hand.
_MOST_ROWS = 40


class TermRow(QWidget):
    """A widget that shows and changes one term."""

    term_changed = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.term = Term("", "")

    def show_term(self, term: Term) -> None:
        """Shows a term."""
        self.term = term


class TermRows(QWidget):
    """Keeps one row per term, in their order.

    Rows that are there are used again, so that the one being typed in keeps its cursor.
    """

    selection_changed = Signal(object)

    def __init__(self, make: Callable[[int], TermRow]) -> None:
        super().__init__()
        self._make = make
        self._selection = Selection()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._more = PlainLabel(name="more-rows", is_wrapped=True)
        self._more.hide()
        self._column.addWidget(self._more)
        self.rows: list[TermRow] = []

    def show_terms(self, selection: Selection, terms: tuple[Term, ...]) -> None:
        """Shows some terms of a selection; of very many the first, the others are changed as query text."""
        self._selection = selection
        self._more.show_text(self._told(len(terms) - _MOST_ROWS))
        terms = terms[:_MOST_ROWS]
        while len(self.rows) > len(terms):
            self._drop(self.rows.pop())
        while len(self.rows) < len(terms):
            self._add(self._make(len(self.rows)))
        for row, term in zip(self.rows, terms, strict=True):
            row.show_term(term)

    def _told(self, left_out: int) -> str:
        if left_out <= 0:
            return ""
        return self.tr("And {0} more, which are changed as query text.").format(words.count(left_out))

    def _add(self, row: TermRow) -> None:
        row.term_changed.connect(self._change_sender)
        row.removed.connect(self._remove_sender)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)

    def _drop(self, row: TermRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot(object)
    def _change_sender(self, term: Term) -> None:
        row = self.sender()
        if isinstance(row, TermRow):
            self.selection_changed.emit(replaced(self._selection, [row.term], [term]))

    @Slot()
    def _remove_sender(self) -> None:
        row = self.sender()
        if isinstance(row, TermRow):
            self.selection_changed.emit(replaced(self._selection, [row.term], []))
