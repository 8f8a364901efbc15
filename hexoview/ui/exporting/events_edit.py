"""Which events become annotations of an EDF: all, none, or these."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hexoview.domain.datatype import Datatype
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents
from hexoview.ui import words
from hexoview.ui.named import ChoiceBox, PlainLabel, named
from hexoview.ui.sentences import in_words

_NO_EVENTS = EdfEvents((), has_activities=False)


class _Which(Enum):
    ALL = "all"
    NONE = "none"
    THESE = "these"


class EventsEdit(QWidget):
    """Shows and changes the choice; `changed` says that it is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "edf-events-edit", self.tr("Events as annotations"))
        self._channels: tuple[Datatype, ...] = ()
        # None while every channel is told, those of later selections included.
        self._told: frozenset[int] | None = None
        title = PlainLabel(self.tr("Events as annotations"), name="edf-events-title")
        title.setProperty("class", "title")
        self._which = named(ChoiceBox(), "edf-events", self.tr("Events as annotations"))
        for which, text in (
            (_Which.ALL, self.tr("All events, activities and notes")),
            (_Which.NONE, self.tr("None: signals alone")),
            (_Which.THESE, self.tr("Only these")),
        ):
            self._which.addItem(text, which.value)
        self._activities = named(QCheckBox(self.tr("Activities and notes")), "edf-events-activities")
        self._activities.setChecked(True)
        self._ticks: dict[int, QCheckBox] = {}
        self._list = QVBoxLayout()
        self._list.setContentsMargins(12, 0, 0, 0)
        self._list.addWidget(self._activities)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(title)
        column.addWidget(self._which)
        column.addLayout(self._list)
        self._which.activated.connect(self._turn)
        self._activities.clicked.connect(self.changed)
        self._show()

    @property
    def events(self) -> EdfEvents:
        """The choice as it stands."""
        match _Which(self._which.currentData()):
            case _Which.ALL:
                return ALL_EVENTS
            case _Which.NONE:
                return _NO_EVENTS
            case _Which.THESE:
                told = None if self._told is None else tuple(sorted(self._told))
                return EdfEvents(told, has_activities=self._activities.isChecked())

    def show_choice(self, events: EdfEvents) -> None:
        """Shows what a preset or a recipe chooses."""
        which = {ALL_EVENTS: _Which.ALL, _NO_EVENTS: _Which.NONE}.get(events, _Which.THESE)
        self._which.setCurrentIndex(self._which.findData(which.value))
        self._told = None if events.channels is None else frozenset(events.channels)
        self._activities.setChecked(events.has_activities)
        self._show()

    def show_channels(self, channels: Sequence[Datatype]) -> None:
        """Offers the channels of events that are selected."""
        if tuple(channels) == self._channels:
            return
        for tick in self._ticks.values():
            self._list.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._channels = tuple(channels)
        self._ticks = {one.id: self._tick(one) for one in channels}
        self._show()

    def _tick(self, channel: Datatype) -> QCheckBox:
        tick = named(QCheckBox(words.short(in_words(channel.label))), f"edf-events-{channel.id}")
        tick.clicked.connect(self._choose)
        self._list.addWidget(tick)
        return tick

    def _show(self) -> None:
        is_open = self._which.currentData() == _Which.THESE.value
        for number, tick in self._ticks.items():
            tick.setChecked(self._told is None or number in self._told)
            tick.setVisible(is_open)
        self._activities.setVisible(is_open)

    @Slot()
    def _turn(self) -> None:
        self._show()
        self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        """What is selected no longer keeps its tick until it is selected again."""
        unseen = frozenset() if self._told is None else self._told - self._ticks.keys()
        self._told = unseen | {number for number, tick in self._ticks.items() if tick.isChecked()}
        self.changed.emit()
