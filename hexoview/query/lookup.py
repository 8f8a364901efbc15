"""The ways in which a filter compares: the words after the double underscore."""

from __future__ import annotations

from enum import Enum

from hexoview.domain.idset import IdSet
from hexoview.domain.span import EARLIEST, LATEST


class Lookup(Enum):
    """How a filter's values are held against a number."""

    EXACT = "exact"
    IN = "in"
    GT = "gt"
    GTE = "gte"
    LT = "lt"
    LTE = "lte"
    RANGE = "range"

    def matching(self, values: tuple[int, ...]) -> IdSet:
        """Every number that fits; `range` includes both ends, a reversed one fits none."""
        match self:
            case Lookup.EXACT | Lookup.IN:
                return IdSet.of(values)
            case Lookup.GT:
                return IdSet.between(values[0] + 1, LATEST)
            case Lookup.GTE:
                return IdSet.between(values[0], LATEST)
            case Lookup.LT:
                return IdSet.between(EARLIEST, values[0] - 1)
            case Lookup.LTE:
                return IdSet.between(EARLIEST, values[0])
            case Lookup.RANGE:
                return IdSet.between(values[0], values[1])
