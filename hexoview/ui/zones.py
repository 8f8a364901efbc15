"""Time zones by name."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QTimeZone

from hexoview.domain.resources import Record
from hexoview.domain.zones import Zones

# Names that mean a place or UTC; the rest of the database are old spellings and fixed offsets.
_PLACES = (
    "Africa/",
    "America/",
    "Antarctica/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
)
# Other names of UTC, which say no more.
_UTC = frozenset({"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Zulu", "Universal"})


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of that name, or None where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def computer_zone() -> ZoneInfo:
    """The zone that this computer's clock shows; UTC where it doesn't say."""
    raw = QTimeZone.systemTimeZoneId().data()
    name = raw.decode("ascii", "replace") if isinstance(raw, bytes) else ""
    return ZoneInfo("UTC") if name in _UTC else zone_named(name) or ZoneInfo("UTC")


@cache
def zone_names() -> tuple[str, ...]:
    """UTC, then the places of the world in the order of their names."""
    return ("UTC", *sorted(name for name in available_timezones() if name.startswith(_PLACES)))


def zone_of(zones: Zones, record: Record) -> ZoneInfo:
    """The zone in which a record's times are told: its own, its person's, the store's, or the computer's."""
    name = zones.name_for(record_id=record.id, user_id=record.user_id)
    # A zone that this computer's database lacks is as good as none.
    return (zone_named(name) if name else None) or computer_zone()
