"""One moment, typed as people write times; where the clocks go back, both readings are offered."""

from __future__ import annotations

from datetime import UTC, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.typed_moment import Choice, understood


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
        self._choices: tuple[Choice, ...] = ()
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

    @property
    def has_question(self) -> bool:
        """Whether something is typed that means no moment yet."""
        return bool(self._note.text()) and self.line.text().strip() != self._shown

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

    def _ask(self, choices: tuple[Choice, ...]) -> None:
        self._choices = choices
        for button, choice in zip((self._first, self._second), (*choices, None, None), strict=False):
            button.setVisible(choice is not None)
            if choice is not None:
                button.setText(choice.label)
                button.setAccessibleName(choice.label)

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
        found = understood(text, clock=self._clock, zone=self._zone, near=self._near)
        if found.tick is not None:
            self._told(found.tick)
        else:
            self._note.show_text(found.note)
            self._ask(found.choices)

    @Slot()
    def _take_first(self) -> None:
        self._told(self._choices[0].tick)

    @Slot()
    def _take_second(self) -> None:
        self._told(self._choices[1].tick)
