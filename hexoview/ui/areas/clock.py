"""In which time zone the window tells times: one that was picked, or that of the records in sight."""

from __future__ import annotations

from collections.abc import Set
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot

from hexoview.query.selection import Selection
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.contents import Contents
from hexoview.ui.engine import Opened
from hexoview.ui.selection.terms import ids_of
from hexoview.ui.zones import computer_zone, zone_named, zone_of

_T = TypeVar("_T")


class ClockArea(Area):
    """Tells every panel the zone; made before the other areas, so that none tells a time in the zone before.

    `changed` says that times are told in another zone from now on.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.parts.panel.zone_chosen.connect(self._take_zone)
        desk.veil.opened.connect(self._show_opened)
        desk.workspace.selection_changed.connect(self._show_selection)
        self._show(desk.workspace.contents, desk.workspace.selection)

    @Slot(str)
    def _take_zone(self, name: str) -> None:
        self.desk.memory.change(zone=name)
        self._show(self.desk.workspace.contents, self.desk.workspace.selection)
        self.changed.emit()

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        self._show(opened.contents, self.desk.workspace.selection)

    @Slot(object)
    def _show_selection(self, selection: Selection) -> None:
        self._show(self.desk.workspace.contents, selection)

    def _show(self, contents: Contents, selection: Selection) -> None:
        name = self.desk.memory.now.zone
        zone = zone_named(name) or zone_in_sight(contents, selection)
        if self.desk.parts.show_zone(name, zone):
            self.desk.workspace.show_zone(zone)


def zone_in_sight(contents: Contents, selection: Selection) -> ZoneInfo:
    """The zone that the chosen records share, else that of the people, of the store, of this computer."""
    records = [contents.record(number) for number in ids_of(selection, "record") or ()]
    shared = _only({zone_of(contents.zones, record) for record in records if record is not None})
    if shared is not None:
        return shared
    names = {contents.zones.name_for(user_id=number) for number in ids_of(selection, "user") or ()}
    name = _only(names) or contents.zones.name_for()
    return (zone_named(name) if name else None) or computer_zone()


def _only(found: Set[_T]) -> _T | None:
    """What a set holds, where it is one thing."""
    return next(iter(found)) if len(found) == 1 else None
