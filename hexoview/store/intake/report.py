"""What came of an import, a line for each thing that was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What came of one thing that was found; by a NOTE or a WARNING nothing was lost."""

    IMPORTED = "imported"
    ALREADY_HERE = "already here"
    NOTE = "note"
    WARNING = "look at this"
    PROBLEM = "problem"
    OTHER_FAMILY = "for a second store"
    OFFERS_MORE = "offers more"


_LOST = frozenset({Outcome.PROBLEM, Outcome.OTHER_FAMILY})


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line of the report.

    Attributes:
        source: the folder, zip or file, as the person chose it.
        record_id: the recording that the line is about, where it is about one.
    """

    source: str
    outcome: Outcome
    record_id: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All lines of an import, in the order in which they were found."""

    lines: tuple[ImportLine, ...]

    @property
    def imported(self) -> tuple[int, ...]:
        """The ids of recordings that came in."""
        return self._ids(Outcome.IMPORTED)

    @property
    def already(self) -> tuple[int, ...]:
        """The ids of recordings of which nothing was new."""
        return self._ids(Outcome.ALREADY_HERE)

    @property
    def problems(self) -> tuple[ImportLine, ...]:
        """Lines on recordings and channels that could not be used."""
        return tuple(line for line in self.lines if line.outcome in _LOST)

    @property
    def of_other_family(self) -> bool:
        """Whether recordings were found that a second store can take."""
        return any(line.outcome is Outcome.OTHER_FAMILY for line in self.lines)

    @property
    def is_complete(self) -> bool:
        """Whether at least one recording was found, and all that was found is in the store now."""
        lost = {*_LOST, Outcome.OFFERS_MORE}
        is_found = bool(self.imported or self.already)
        return is_found and not any(line.outcome in lost for line in self.lines)

    def _ids(self, outcome: Outcome) -> tuple[int, ...]:
        ids = [
            line.record_id for line in self.lines if line.outcome is outcome and line.record_id is not None
        ]
        return tuple(dict.fromkeys(ids))
