"""The choice to take who it is out of an export, and what may stay.

Codes stand in for the numbers of people, records and activities, the same in every export with one key file.
Dates move by whole days of 86,400 s, so that the time of day (UTC), every interval and every fraction of a
second stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hexoview.domain.resources import Range
from hexoview.errors import ExportError

RANDOM: Literal["random"] = "random"
LOCATION = "de-identified"
"""What a manifest says in place of the store's address."""

TEXT_REMOVED = "text removed"
"""What stands in place of a text that somebody left in a recording."""

_ACTIVITY = "Activity"
_LONGEST_SHIFT = 3_660

# Hexoskin's kinds of activity. A name that is one of these tells nobody who it is; others may be free text.
_KINDS = frozenset(
    {
        "Activity", "Breathing", "Cycling", "Downhill", "Exercise", "Gym", "Hiking", "Jog", "Jogging",
        "Lifestyle", "Other", "RAST", "Recovery", "Rest", "Rowing", "Run", "Running", "Skating", "Sleep",
        "Snowboard", "Snowboarding", "Sport", "Stretching", "Swimming", "Walk", "Walking", "Yoga",
        "Rest test", "General sport", "Cross-country skiing", "Mountain biking", "Stress test",
    }
)  # fmt: skip
_KNOWN = {name.casefold(): name for name in sorted(_KINDS)}


@dataclass(frozen=True, slots=True)
class Deidentify:
    """How an export is de-identified.

    Attributes:
        key_file: where codes and people stand side by side; in another folder than the export.
        shift_days: whole days that all dates move by, or a random number of them per person, kept in the key.
    """

    key_file: Path
    shift_days: int | Literal["random"] = 0

    @classmethod
    def of_words(cls, key_file: Path, shift: str) -> Deidentify:
        """The choice as a command line writes it: `none`, `random`, or a whole number of days.

        Raises:
            ExportError: the shift is something else, or longer than ten years.
        """
        if shift == RANDOM:
            return cls(key_file, RANDOM)
        days = 0 if shift == "none" else _days(shift)
        return cls(key_file, days)

    @classmethod
    def of_settings(cls, told: Mapping[str, object], key_file: Path) -> Deidentify:
        """The choice that `settings` wrote, with the key file of this computer.

        Raises:
            ExportError: the shift is none.
        """
        return cls.of_words(key_file, str(told.get("shift_dates", "none")))

    def settings(self) -> dict[str, str]:
        """The choice without its key file, as a recipe keeps it."""
        return {"shift_dates": self.shift_words}

    @property
    def shift_words(self) -> str:
        """The shift as `of_words` reads it."""
        return str(self.shift_days) if self.shift_days else "none"


def activity_name(found: Range) -> str:
    """An activity's name if it is one of Hexoskin's kinds, else a plain word."""
    return _KNOWN.get(found.name.strip().casefold(), _ACTIVITY)


def is_plain_activity(name: str) -> bool:
    """Whether a name is one of Hexoskin's kinds of activity."""
    return name.strip().casefold() in _KNOWN


def plain_words() -> tuple[str, ...]:
    """The words that a de-identified file may hold beside channel names."""
    return (*_KNOWN.values(), TEXT_REMOVED, LOCATION)


def _days(text: str) -> int:
    try:
        days = int(text)
    except ValueError:
        days = _LONGEST_SHIFT + 1
    if abs(days) > _LONGEST_SHIFT:
        raise ExportError(
            f"Dates can't be moved by “{text[:40]}”.",
            cause=f"A shift is none, random, or a whole number of days up to {_LONGEST_SHIFT:,} either way.",
            way_out="Write for example random, or -400.",
        )
    return days
