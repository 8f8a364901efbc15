"""One further condition on time: after, from, before, until, or between."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hexoview.domain.timestamp import Clock
from hexoview.domain.uri import parse_id
from hexoview.query.lookup import Lookup
from hexoview.query.selection import Term
from hexoview.ui.named import ChoiceBox, named, tool_button
from hexoview.ui.selection.moment_edit import MomentEdit
from hexoview.ui.selection.term_rows import TermRow


class TimeRow(TermRow):
    """Shows and changes one `timestamp__…` term."""

    def __init__(self, number: int) -> None:
        super().__init__()
        named(self, f"time-row-{number}", self.tr("Condition on time"))
        self._lookup = named(ChoiceBox(), f"time-lookup-{number}", self.tr("How the time compares"))
        for lookup, text in self._lookups():
            self._lookup.addItem(text, lookup)
        self._remove = tool_button(f"time-remove-{number}", text="✕", tip=self.tr("Remove this condition"))
        self._first = MomentEdit(f"time-first-{number}", self.tr("Time"))
        self._last = MomentEdit(f"time-last-{number}", self.tr("Last time"))
        head = QHBoxLayout()
        head.addWidget(self._lookup, 1)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._first)
        column.addWidget(self._last)
        self._lookup.activated.connect(self._tell_lookup)
        self._first.tick_changed.connect(self._tell_first)
        self._last.tick_changed.connect(self._tell_last)
        self._remove.clicked.connect(self.removed)

    def show_term(self, term: Term) -> None:
        """Shows a term; what is no time is shown as it is."""
        self.term = term
        lookup = term.name.partition("__")[2] or Lookup.EXACT.value
        self._lookup.setCurrentIndex(self._lookup.findData(lookup))
        texts = term.text.split(",", 1) if lookup == Lookup.RANGE.value else [term.text]
        for edit, text in zip((self._first, self._last), (*texts, ""), strict=False):
            tick = parse_id(text, ())
            if tick is None:
                edit.show_text(text)
            else:
                edit.show_tick(tick)
        self._last.setVisible(lookup == Lookup.RANGE.value)

    def show_zone(self, clock: Clock, zone: tzinfo) -> None:
        """Tells and reads times in another zone."""
        self._first.show_zone(clock, zone)
        self._last.show_zone(clock, zone)

    def show_near(self, tick: int | None) -> None:
        """Takes the day of `tick` where only a time is typed."""
        self._first.show_near(tick)
        self._last.show_near(tick)

    def _lookups(self) -> tuple[tuple[str, str], ...]:
        return (
            ("gt", self.tr("after")),
            ("gte", self.tr("at or after")),
            ("lt", self.tr("before")),
            ("lte", self.tr("at or before")),
            ("range", self.tr("between (both included)")),
        )

    def _tell(self, first: str, last: str) -> None:
        lookup = str(self._lookup.currentData())
        text = f"{first},{last or first}" if lookup == Lookup.RANGE.value else first
        self.term_changed.emit(Term(f"timestamp__{lookup}", text))

    def _texts(self) -> tuple[str, str]:
        first, _, last = self.term.text.partition(",")
        return first, last

    @Slot()
    def _tell_lookup(self) -> None:
        self._tell(*self._texts())

    @Slot(object)
    def _tell_first(self, tick: int | None) -> None:
        self._tell("" if tick is None else str(tick), self._texts()[1])

    @Slot(object)
    def _tell_last(self, tick: int | None) -> None:
        self._tell(self._texts()[0], "" if tick is None else str(tick))
