"""Edits one id filter of the selection as a list to tick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hexoview.query.selection import Selection
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, styled
from hexoview.ui.selection.choice_list import ChoiceList
from hexoview.ui.selection.choices import Choice
from hexoview.ui.selection.listing import Listing
from hexoview.ui.selection.terms import ids_of, terms_of, with_ids, without

_TOLD = 2


class IdsEdit(QWidget):
    """Shows and changes the filter of one field; a filter that a list can't say stands in words."""

    selection_changed = Signal(object)

    def __init__(self, field: str, title: str, *, is_single: bool = False, lines: int = 6) -> None:
        super().__init__()
        self._field = field
        self._selection = Selection()
        self._listing: Listing[Any] | None = None
        self._is_stale = False
        self.list = ChoiceList(field, title, is_single=is_single, lines=lines)
        self._more = PlainLabel(name=f"more-{field}", is_wrapped=True)
        styled(self._more, quiet="true")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.list)
        self.column.addWidget(self._more)
        self.list.ticked.connect(self.choose)

    @property
    def summary(self) -> str:
        """What is chosen, in a few words; empty for anything."""
        ids = ids_of(self._selection, self._field)
        if ids is None:
            return words.short(" & ".join(map(str, terms_of(self._selection, self._field))))
        if self._listing is None:
            return words.listed(self.list.texts_of(ids), most=2)
        more = [""] * (len(ids) - _TOLD)
        return words.listed([*map(self._listing.text, ids[:_TOLD]), *more], most=_TOLD)

    def show_selection(self, selection: Selection) -> None:
        """Ticks what the selection names."""
        self._selection = selection
        ids = ids_of(selection, self._field)
        self.list.show_ids(ids or ())
        self._more.show_text(
            "" if ids is not None else self.tr("Set under “Advanced”: {0}").format(self.summary)
        )

    def show_listing(self, listing: Listing[Any]) -> None:
        """Offers other rows, at once where they are in sight and else when they come into it."""
        self._listing, self._is_stale = listing, True
        if self.isVisible():
            self._fill()

    def show_counts(self, by_field: Mapping[str, Mapping[int, int]]) -> None:
        """Tells how many records each row would leave."""
        self.list.model.show_counts(by_field.get(self._field))

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Shows other rows to tick."""
        self.list.show_choices(choices)

    @Slot(object)
    def choose(self, ids: tuple[int, ...]) -> None:
        """Takes these ids, in the order of the list, in place of the field's filters."""
        order = {choice.id: place for place, choice in enumerate(self.list.model.choices)}
        ordered = sorted(ids, key=lambda number: order.get(number, len(order)))
        self.selection_changed.emit(with_ids(self._selection, self._field, ordered))

    def _fill(self) -> None:
        if self._is_stale and self._listing is not None:
            self._is_stale = False
            self.show_choices(self._listing.choices())

    @Slot()
    def clear(self) -> None:
        """Drops every filter of the field."""
        self.selection_changed.emit(without(self._selection, self._field))

    def showEvent(self, event: QShowEvent) -> None:
        """Makes the rows when somebody looks."""
        self._fill()
        super().showEvent(event)
