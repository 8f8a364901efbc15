"""Which filters and options there are, and what each takes; a row each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from hexoview.query.lookup import Lookup


class Takes(Enum):
    """What stands after the equals sign."""

    IDS = "an id or a resource URI"
    TICKS = "a time in ticks since 1970 (1/256 s)"
    FLAG = "1 or 0"
    LIMIT = "a whole number from 1 on, or all"


@dataclass(frozen=True, slots=True)
class Field:
    """One name that a query may use.

    Attributes:
        resources: the kinds of URI that stand for an id.
    """

    name: str
    takes: Takes
    lookups: tuple[Lookup, ...]
    resources: tuple[str, ...] = ()

    @property
    def is_option(self) -> bool:
        """Whether it shapes the output rather than chooses data."""
        return self.takes in {Takes.FLAG, Takes.LIMIT}

    @property
    def allowed(self) -> tuple[str, ...]:
        """The names with their lookups, as a query writes them."""
        return tuple(self.name if op is Lookup.EXACT else f"{self.name}__{op.value}" for op in self.lookups)


_EVERY = tuple(Lookup)
_COMPARE = (Lookup.GT, Lookup.GTE, Lookup.LT, Lookup.LTE)
_EXACT = (Lookup.EXACT,)

_ROWS = (
    Field("datatype", Takes.IDS, _EVERY, ("datatype",)),
    Field("id", Takes.IDS, _EVERY),
    Field("user", Takes.IDS, _EXACT, ("user",)),
    Field("record", Takes.IDS, _EVERY, ("record",)),
    Field("range", Takes.IDS, _EVERY, ("range",)),
    Field("trainingroutine", Takes.IDS, (Lookup.EXACT, Lookup.IN), ("trainingroutine",)),
    Field("timestamp", Takes.TICKS, (Lookup.RANGE, *_COMPARE)),
    Field("start", Takes.TICKS, _EXACT),
    Field("end", Takes.TICKS, _EXACT),
    Field("flat", Takes.FLAG, _EXACT),
    Field("max_values", Takes.LIMIT, _EXACT),
    Field("no_timestamps", Takes.FLAG, _EXACT),
    Field("seconds", Takes.FLAG, _EXACT),
)

FIELDS: Mapping[str, Field] = MappingProxyType({row.name: row for row in _ROWS})

# `start` and `end` are synonyms in the API's own words.
SYNONYMS: Mapping[str, Lookup] = MappingProxyType({"start": Lookup.GTE, "end": Lookup.LT})
