"""The filters, in the order in which a clinician thinks: who, when, which record, what, which signals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.query.selection import Problem, Selection
from hexoview.ui import words
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.selection.advanced_edit import AdvancedEdit
from hexoview.ui.selection.channels_edit import ChannelsEdit
from hexoview.ui.selection.chips import Chip
from hexoview.ui.selection.group import OPEN_AT_FIRST, FilterGroup
from hexoview.ui.selection.ids_edit import IdsEdit
from hexoview.ui.selection.listing import people, ranges, records, routines
from hexoview.ui.selection.options_edit import OptionsEdit
from hexoview.ui.selection.span_edit import SpanEdit
from hexoview.ui.selection.terms import EVERYTHING, OPTIONS, TIMES, field_of, filters_of, ids_of, without
from hexoview.ui.selection.zone_box import ZoneBox

_Editor = IdsEdit | SpanEdit | OptionsEdit | AdvancedEdit

# Which fields' problems stand in which group; the advanced rows show every one.
_FIELDS = {
    "person": ("user",),
    "time": TIMES,
    "record": ("record",),
    "activity": ("range",),
    "routine": ("trainingroutine",),
    "channels": ("datatype",),
    "values": OPTIONS,
}

_SAID_BY_GROUPS = {field for fields in _FIELDS.values() for field in fields}


class SelectionPanel(QWidget):
    """Shows a selection as groups of filters, and emits the whole new one after every change."""

    selection_changed = Signal(object)
    zone_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "selection", self.tr("Filters"))
        self._contents: Contents = NO_CONTENTS
        self._selection = Selection()
        self._zone: tzinfo = UTC
        self._person = IdsEdit("user", self.tr("Person"), is_single=True)
        self._time = SpanEdit()
        self._record = IdsEdit("record", self.tr("Record"))
        self._activity = IdsEdit("range", self.tr("Activity"))
        self._routine = IdsEdit("trainingroutine", self.tr("Routine"))
        self._channels = ChannelsEdit()
        self._values = OptionsEdit("options")
        self._advanced = AdvancedEdit()
        self._editors: dict[str, _Editor] = {
            "person": self._person,
            "time": self._time,
            "record": self._record,
            "activity": self._activity,
            "routine": self._routine,
            "channels": self._channels,
            "values": self._values,
            "advanced": self._advanced,
        }
        self._groups = {
            name: FilterGroup(
                name, title, self._editors[name], joined=name in _FIELDS and name not in {"person", "values"}
            )
            for name, title in self._titles().items()
        }
        self._clear_all = named(QPushButton(self.tr("Clear all")), "clear-all", self.tr("Clear all filters"))
        self._arrange()
        self._connect()
        self.show_open(OPEN_AT_FIRST)

    @property
    def zone_box(self) -> ZoneBox:
        """Where the time zone is chosen."""
        return self._time.zone_box

    def show_contents(self, contents: Contents) -> None:
        """Offers what a store holds."""
        self._contents = contents
        self._channels.show_datatypes(contents.datatypes)
        self._time.show_zone(contents.clock, self._zone)
        self._time.quick.show_records(contents.clock, self._zone, contents.records)
        self._refresh_lists()
        self.show_selection(self._selection)

    def show_zone(self, zone: tzinfo) -> None:
        """Tells and reads all times in another zone."""
        self._zone = zone
        self._time.show_zone(self._contents.clock, zone)
        self._refresh_lists()
        self._show_values()

    def show_selection(self, selection: Selection) -> None:
        """Shows a selection in every group."""
        self._selection = selection
        chosen = self._chosen_records()
        self._time.show_around(_hull(record.span for record in chosen))
        for editor in self._editors.values():
            editor.show_selection(selection)
        self._show_values()
        self._clear_all.setEnabled(selection != EVERYTHING)

    def show_counts(self, by_field: Mapping[str, Mapping[int, int]]) -> None:
        """Tells how many records each choice would leave, beside all the other filters."""
        for editor in self._editors.values():
            if isinstance(editor, IdsEdit):
                editor.show_counts(by_field)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for, each where it is."""
        for name, group in self._groups.items():
            fields = _FIELDS.get(name, ())
            group.show_problems(tuple(problem for problem in problems if problem.field in fields))
        self._values.show_problems(())
        self._advanced.show_problems(problems)
        if problems:
            self._groups["advanced"].open_up(is_open=True)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The groups that choose something, in their order; what only rows of their own say comes last."""
        titles = self._titles()
        named_here = [name for name in self._editors if name not in {"values", "advanced"}]
        chips = [Chip(name, titles[name], self._editors[name].summary) for name in named_here]
        others = [str(term) for term in filters_of(self._selection) if field_of(term) not in _SAID_BY_GROUPS]
        chips.append(Chip("advanced", titles["advanced"], words.short(", ".join(others))))
        return tuple(chip for chip in chips if chip.value)

    @Slot(str)
    def clear_group(self, name: str) -> None:
        """Drops what one group chooses; of the advanced ones what no other group says."""
        if name != "advanced":
            self._editors[name].clear()
            return
        others = {field_of(term) for term in filters_of(self._selection)} - _SAID_BY_GROUPS
        self.selection_changed.emit(without(self._selection, *others))

    def show_ids(self, *, is_shown: bool) -> None:
        """Shows or hides ids beside the names of channels."""
        self._channels.show_numbers(is_shown=is_shown)

    def pick_ecg(self) -> None:
        """Chooses ECG and breathing, whether or not the list of channels is in sight."""
        self._channels.pick_ecg()

    @property
    def open_groups(self) -> tuple[str, ...]:
        """The groups that aren't folded."""
        return tuple(name for name, group in self._groups.items() if group.is_open)

    def show_open(self, names: Collection[str]) -> None:
        """Opens these groups and folds the others."""
        for name, group in self._groups.items():
            group.open_up(is_open=name in names)

    def focus_first(self) -> None:
        """Puts the keyboard into the first group."""
        self._person.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _titles(self) -> dict[str, str]:
        return {
            "person": self.tr("Person"),
            "time": self.tr("Date and time"),
            "record": self.tr("Record"),
            "activity": self.tr("Activity"),
            "routine": self.tr("Routine"),
            "channels": self.tr("Channels"),
            "values": self.tr("Values and times"),
            "advanced": self.tr("Advanced"),
        }

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(PlainLabel(self.tr("Filters"), name="selection-title"), 1)
        styled(self._clear_all, small="true")
        head.addWidget(self._clear_all)
        inside = QWidget()
        inside.setObjectName("selection-groups")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in self._groups.values():
            column.addWidget(group)
        column.addStretch(1)
        scroll = named(QScrollArea(), "selection-scroll", self.tr("Filters"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        # Its fields take the keyboard one by one; the frame around them has nothing to say.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(6)
        outer.addLayout(head)
        outer.addWidget(scroll, 1)

    def _connect(self) -> None:
        for name, editor in self._editors.items():
            editor.selection_changed.connect(self.selection_changed)
            self._groups[name].cleared.connect(editor.clear)
        self._time.zone_box.zone_chosen.connect(self.zone_chosen)
        self._clear_all.clicked.connect(self._choose_everything)

    def _refresh_lists(self) -> None:
        self._person.show_listing(people(self._contents))
        self._record.show_listing(records(self._contents, self._zone))
        self._activity.show_listing(ranges(self._contents, self._zone))
        self._routine.show_listing(routines(self._contents))

    def _show_values(self) -> None:
        for name, editor in self._editors.items():
            self._groups[name].show_value(editor.summary)

    def _chosen_records(self) -> tuple[Record, ...]:
        ids = ids_of(self._selection, "record") or ()
        found = (self._contents.record(number) for number in ids)
        return tuple(record for record in found if record is not None)

    @Slot()
    def _choose_everything(self) -> None:
        self.selection_changed.emit(EVERYTHING)


def _hull(spans: Iterable[TimeSpan]) -> TimeSpan | None:
    found = list(spans)
    if not found:
        return None
    return TimeSpan(min(span.start for span in found), max(span.end for span in found))
