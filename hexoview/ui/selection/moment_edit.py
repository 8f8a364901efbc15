"""One moment, typed as people write times; where the clocks go back, both readings are offered."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.times import Reading, read_length, read_moment


class MomentEdit(QWidget):
    """Shows a tick as local time, and says which tick a typed time means; None for an empty line."""

    tick_changed = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        named(self, f"moment-{name}", title)
        self._clock: Clock = HEXOSKIN
        self._zone: tzinfo = UTC
        self._near: int | None = None
        self._tick: int | None = None
        self._shown = ""
        self._readings: tuple[Reading, ...] = ()
        self.line = named(QLineEdit(), f"line-{name}", title)
        self._note = PlainLabel(name=f"note-{name}", is_wrapped=True)
        self._note.setProperty("weight", "bad")
        self._first = named(QPushButton(), f"first-{name}")
        self._second = named(QPushButton(), f"second-{name}")
        self._arrange()
        self._ask(())
        self.line.editingFinished.connect(self._read)
        self._first.clicked.connect(self._take_first)
        self._second.clicked.connect(self._take_second)

    def show_tick(self, tick: int | None) -> None:
        """Shows a moment, or none."""
        self._tick = tick
        self._show("" if tick is None else words.typed(tick, self._clock, self._zone))

    def show_text(self, text: str) -> None:
        """Shows what was given instead of a time, as it is."""
        self._tick = None
        self._show(text)

    def show_zone(self, clock: Clock, zone: tzinfo) -> None:
        """Tells and reads times in another zone."""
        self._clock, self._zone = clock, zone
        if self._tick is not None:
            self.show_tick(self._tick)

    def show_near(self, tick: int | None) -> None:
        """Takes the day of `tick` where only a time is typed, and its moment where only +10 min is."""
        self._near = tick

    def show_hint(self, text: str) -> None:
        """Shows what holds while the line is empty."""
        self.line.setPlaceholderText(text)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._note)
        column.addLayout(buttons)

    def _show(self, text: str) -> None:
        self._shown = text
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setCursorPosition(0)
        self._note.show_text("")
        self._ask(())

    def _ask(self, readings: tuple[Reading, ...]) -> None:
        self._readings = readings
        for button, reading in zip((self._first, self._second), (*readings, None, None), strict=False):
            button.setVisible(reading is not None)
            if reading is not None:
                button.setText(reading.label)
                button.setAccessibleName(reading.label)

    def _day(self) -> date:
        if self._near is None:
            return datetime.now(self._zone).date()
        try:
            return self._clock.to_datetime(self._near, self._zone).date()
        except OverflowError:
            return datetime.now(self._zone).date()

    def _told(self, tick: int | None) -> None:
        self._tick = tick
        self._shown = self.line.text().strip()
        self._note.show_text("")
        self._ask(())
        self.tick_changed.emit(tick)

    @Slot()
    def _read(self) -> None:
        text = self.line.text().strip()
        if text == self._shown:
            return
        if not text:
            self._told(None)
            return
        ahead = read_length(text, self._clock) if text.startswith("+") and self._near is not None else None
        if ahead is not None and self._near is not None:
            self._told(self._near + ahead)
            return
        readings = read_moment(text, clock=self._clock, zone=self._zone, near=self._day())
        if len(readings) == 1:
            self._told(readings[0].tick)
        elif readings:
            self._note.show_text(self.tr("{0} happens twice: the clocks go back. Which one?").format(text))
            self._ask(readings)
        else:
            self._note.show_text(
                self.tr(
                    "There is no time “{0}” in {1}. Write 2025-03-03 22:10, 3 Mar 22:10 or 22:10."
                ).format(text[:40], self._zone)
            )
            self._ask(())

    @Slot()
    def _take_first(self) -> None:
        self._told(self._readings[0].tick)

    @Slot()
    def _take_second(self) -> None:
        self._told(self._readings[1].tick)
