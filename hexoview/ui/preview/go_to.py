"""A line over the panes into which a time is typed, to go there."""

from __future__ import annotations

import re
from fractions import Fraction

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.ui.named import PlainLabel, named, tool_button
from hexoview.ui.preview.timescale import ClockMode, Timescale
from hexoview.ui.times import read_length
from hexoview.ui.typed_moment import Choice, Understood, understood

_ELAPSED = re.compile(r"\+?\s*(?P<h>\d{1,6}):(?P<m>\d{1,2})(?::(?P<s>\d{1,2})(?:[.,](?P<f>\d{1,9}))?)?")
_CHOICES = 2


class GoToBar(QFrame):
    """Reads a time in the clock that the axis tells; `chosen` carries its tick."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "go-to", self.tr("Go to a time"))
        self._timescale = Timescale()
        self._whole = TimeSpan(0, 1)
        self._here = 0
        self._choices: tuple[Choice, ...] = ()
        self._line = named(QLineEdit(), "go-to-line", self.tr("Time to go to"))
        self._line.setPlaceholderText(self.tr("3 Mar 22:10, 22:10, or +55 min from the start"))
        self._note = PlainLabel(name="go-to-note")
        self._buttons = tuple(named(QPushButton(), f"go-to-choice-{place}") for place in range(_CHOICES))
        close = tool_button("go-to-close", text="✕", tip=self.tr("Stay here (Esc)"))
        label = PlainLabel(self.tr("&Go to").replace("&", ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.addWidget(label)
        row.addWidget(self._line, 2)
        row.addWidget(self._note, 3)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(close)
        self._line.returnPressed.connect(self._read)
        self._line.textEdited.connect(self._start_over)
        self._buttons[0].clicked.connect(self._take_first)
        self._buttons[1].clicked.connect(self._take_second)
        close.clicked.connect(self.shut)
        self.hide()

    def ask(self, timescale: Timescale, whole: TimeSpan, here: int) -> None:
        """Asks for a time inside the whole; `here`, a tick, says which day is meant by 22:10."""
        self._timescale, self._whole, self._here = timescale, whole, here
        self._start_over()
        self.show()
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def shut(self) -> None:
        """Goes nowhere."""
        self.hide()
        self.closed.emit()

    @Slot()
    def leave(self) -> None:
        """Goes, unless a time is being typed."""
        if not self._line.hasFocus():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _start_over(self) -> None:
        self._offer(Understood())

    def _offer(self, found: Understood) -> None:
        self._note.show_text(found.note)
        self._choices = found.choices if found.note else ()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._choices))
            if place < len(self._choices):
                button.setText(self._choices[place].label.replace("&", "&&"))
                button.setAccessibleName(self._choices[place].label)

    @Slot()
    def _read(self) -> None:
        found = meant(self._line.text(), self._timescale, self._whole, here=self._here)
        if found.tick is None:
            self._offer(found)
        else:
            self._take(found.tick)

    def _take(self, tick: int) -> None:
        if self._whole.start <= tick <= self._whole.end:
            self.hide()
            self.chosen.emit(tick)
            return
        stretch = self._timescale.stretch(self._whole)
        place = self._timescale.place(self._timescale.view_of(self._whole))
        text = self.tr("{0} lies outside what is shown: {1}, {2}.")
        self._offer(Understood(note=text.format(self._line.text().strip()[:40], place, stretch)))

    @Slot()
    def _take_first(self) -> None:
        self._take(self._choices[0].tick)

    @Slot()
    def _take_second(self) -> None:
        self._take(self._choices[1].tick)


def meant(text: str, timescale: Timescale, whole: TimeSpan, *, here: int) -> Understood:
    """The tick that a typed time means; of the days shown, the one on which it lies nearest to `here`."""
    elapsed = _elapsed(text, timescale)
    if elapsed is not None:
        return Understood((Choice(whole.start + elapsed, ""),))
    clock, zone = timescale.clock, timescale.shown_zone
    found = [understood(text, clock=clock, zone=zone, near=day) for day in (here, whole.start, whole.end)]
    inside = [one for one in found if any(whole.start <= c.tick <= whole.end for c in one.choices)]
    return min(inside, key=lambda one: abs(one.choices[0].tick - here), default=found[0])


def _elapsed(text: str, timescale: Timescale) -> int | None:
    """The ticks of +55 min and +1:02:03, and of 1:02:03 while the axis tells elapsed time."""
    plain = text.strip()
    if not (plain.startswith("+") or timescale.told is ClockMode.ELAPSED):
        return None
    match = _ELAPSED.fullmatch(plain)
    if match is None:
        return read_length(plain, timescale.clock)
    given = match.groupdict(default="0")
    seconds = (int(given["h"]) * 60 + int(given["m"])) * 60 + Fraction(f"{given['s']}.{given['f']}")
    return round(seconds * timescale.clock.ticks_per_second)
