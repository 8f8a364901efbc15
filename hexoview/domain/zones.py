"""In which time zone a record's times are told: its own, its person's, or its store's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

LONGEST_NAME = 64
"""Letters; the longest name of the time zone database has 32."""


class ZoneLevel(Enum):
    """What a zone was set for; the narrower one holds."""

    STORE = "store"
    PERSON = "person"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class ZoneKey:
    """One thing that a zone can be set for; the store itself has the number 0."""

    level: ZoneLevel
    number: int = 0

    @classmethod
    def store(cls) -> ZoneKey:
        """The whole store."""
        return cls(ZoneLevel.STORE)

    @classmethod
    def person(cls, user_id: int) -> ZoneKey:
        """All records of one person."""
        return cls(ZoneLevel.PERSON, user_id)

    @classmethod
    def record(cls, record_id: int) -> ZoneKey:
        """One record."""
        return cls(ZoneLevel.RECORD, record_id)


@dataclass(frozen=True, slots=True)
class Zones:
    """The names of zones that people set, such as Europe/Zurich."""

    names: Mapping[ZoneKey, str] = field(default_factory=dict)

    def name_for(self, *, record_id: int | None = None, user_id: int | None = None) -> str | None:
        """The zone of the record, else of the person, else of the store; None for the computer's."""
        if not self.names:
            # Asked for each of 10,000 records; most stores have no zone at all.
            return None
        keys = [ZoneKey.store()]
        if user_id is not None:
            keys.append(ZoneKey.person(user_id))
        if record_id is not None:
            keys.append(ZoneKey.record(record_id))
        return next((self.names[key] for key in reversed(keys) if key in self.names), None)


NO_ZONES = Zones()
