"""One filter as it is: the field, how it compares, and its values."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from hexoview.query.check import check
from hexoview.query.fields import FIELDS, Takes
from hexoview.query.lookup import Lookup
from hexoview.query.query import Query
from hexoview.query.selection import Selection, Term
from hexoview.ui.named import ChoiceBox, PlainLabel, named, tool_button
from hexoview.ui.selection.term_rows import TermRow


class FilterRow(TermRow):
    """Shows and changes any filter; values are ids, resource URIs or ticks, lists with commas."""

    def __init__(self, number: int) -> None:
        super().__init__()
        named(self, f"filter-{number}", self.tr("Filter"))
        self._field = named(ChoiceBox(), f"filter-field-{number}", self.tr("Field"))
        self._lookup = named(ChoiceBox(), f"filter-lookup-{number}", self.tr("How it compares"))
        self._values = named(QLineEdit(), f"filter-values-{number}", self.tr("Values"))
        self._remove = tool_button(f"filter-remove-{number}", text="✕", tip=self.tr("Remove this filter"))
        self._problem = PlainLabel(name=f"filter-problem-{number}", is_wrapped=True)
        self._problem.setProperty("weight", "bad")
        for field in FIELDS.values():
            if not field.is_option:
                self._field.addItem(field.name, field.name)
        self._problem.hide()
        self._arrange()
        self._field.activated.connect(self._tell_field)
        self._lookup.activated.connect(self._tell)
        self._values.editingFinished.connect(self._tell)
        self._remove.clicked.connect(self.removed)

    def show_term(self, term: Term) -> None:
        """Shows a term, also one that asks for what doesn't exist."""
        super().show_term(term)
        name, _, lookup = term.name.partition("__")
        self._show_item(self._field, name, name)
        self._fill_lookups(name)
        wanted = lookup or (Lookup.IN.value if self._reads_as_list(term) else Lookup.EXACT.value)
        self._show_item(self._lookup, wanted, wanted)
        self._show_values(term.text)
        self._values.setPlaceholderText(self._hint(name, wanted))
        checked = check(Selection((term,)))
        self._problem.show_text("" if isinstance(checked, Query) else str(checked[0]))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._field, 3)
        head.addWidget(self._lookup, 3)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._values)
        column.addWidget(self._problem)

    def _reads_as_list(self, term: Term) -> bool:
        field = FIELDS.get(term.name)
        return field is not None and "," in term.text and Lookup.IN in field.lookups

    def _fill_lookups(self, name: str) -> None:
        field = FIELDS.get(name)
        words = self._words()
        self._lookup.clear()
        for lookup in field.lookups if field else ():
            self._lookup.addItem(f"{lookup.value} – {words[lookup]}", lookup.value)

    def _show_values(self, text: str) -> None:
        """Shows the values; a list that is longer than a line can hold is changed as query text only."""
        is_whole = len(text) <= self._values.maxLength()
        self._values.setReadOnly(not is_whole)
        if self._values.text() != text:
            self._values.setText(text)
            self._values.setCursorPosition(0)

    def _show_item(self, box: ChoiceBox, data: str, text: str) -> None:
        if box.findData(data) < 0:
            box.addItem(text, data)
        box.setCurrentIndex(box.findData(data))

    def _words(self) -> dict[Lookup, str]:
        return {
            Lookup.EXACT: self.tr("is"),
            Lookup.IN: self.tr("is one of"),
            Lookup.GT: self.tr("is above"),
            Lookup.GTE: self.tr("is at least"),
            Lookup.LT: self.tr("is below"),
            Lookup.LTE: self.tr("is at most"),
            Lookup.RANGE: self.tr("is from … to …"),
        }

    def _hint(self, name: str, lookup: str) -> str:
        field = FIELDS.get(name)
        one = "427217263872" if field is not None and field.takes is Takes.TICKS else "12"
        match lookup:
            case Lookup.IN.value:
                return f"{one},13,14"
            case Lookup.RANGE.value:
                return f"{one},{int(one) + 256}"
        return one

    @Slot()
    def _tell_field(self) -> None:
        """Keeps the lookup where the new field has it too; a field that isn't one stays as it was typed."""
        name = str(self._field.currentData())
        field = FIELDS.get(name)
        lookups = [lookup.value for lookup in field.lookups] if field else []
        kept = str(self._lookup.currentData())
        self._emit(name, kept if kept in lookups or not lookups else lookups[0])

    @Slot()
    def _tell(self) -> None:
        self._emit(str(self._field.currentData()), str(self._lookup.currentData()))

    def _emit(self, field: str, lookup: str) -> None:
        name = field if lookup == Lookup.EXACT.value else f"{field}__{lookup}"
        text = self.term.text if self._values.isReadOnly() else self._values.text().strip()
        term = Term(name, text)
        if term != self.term:
            self.term_changed.emit(term)
