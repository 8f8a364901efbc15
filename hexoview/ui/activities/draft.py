"""What is typed on an activity, read into what can be noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hexoview.domain.resources import Range, TrainingRoutine
from hexoview.domain.span import TimeSpan

translate = QCoreApplication.translate

LONGEST_NAME = 200
LONGEST_NOTE = 20_000


@dataclass(frozen=True, slots=True)
class Draft:
    """An activity as it was typed.

    Attributes:
        id: of the activity that is changed; None for a new one.
        start, end: ticks, None where the line is empty or says no time.
        routine: the name of the training routine; a new one is made where the store has none of it.
    """

    user_id: int
    start: int | None
    end: int | None
    name: str
    routine: str = ""
    note: str = ""
    id: int | None = None

    @classmethod
    def of(cls, found: Range, routines: Sequence[TrainingRoutine]) -> Draft:
        """A marked activity, to be changed."""
        names = {routine.id: routine.name for routine in routines}
        routine = names.get(found.training_routine_id, "") if found.training_routine_id is not None else ""
        start, end = found.span.start, found.span.end
        return cls(found.user_id, start, end, found.name, routine, found.note or "", found.id)

    @property
    def span(self) -> TimeSpan:
        """From start to end; only for a draft without problems."""
        return TimeSpan(self.start or 0, self.end or 0)

    def problems(self) -> dict[str, str]:
        """Why it can't be noted as it is, by the name of the field."""
        found: dict[str, str] = {}
        if not self.name.strip():
            found["name"] = translate("activity", "Give the activity a name, such as “Walk”.")
        elif len(self.name) > LONGEST_NAME:
            told = translate("activity", "A name has at most {0} letters.")
            found["name"] = told.format(LONGEST_NAME)
        if self.start is None or self.end is None:
            found["span"] = translate("activity", "Type when it began and when it ended.")
        elif self.end <= self.start:
            found["span"] = translate("activity", "It ends before it begins: exchange the two times.")
        if len(self.note) > LONGEST_NOTE:
            found["note"] = translate("activity", "A note has at most {0} letters.").format(LONGEST_NOTE)
        return found

    def routine_id(self, routines: Sequence[TrainingRoutine]) -> int | None:
        """The routine of that name; None where there is none yet, or none is named."""
        wanted = " ".join(self.routine.split()).casefold()
        found = (one.id for one in routines if one.name.casefold() == wanted)
        return next(found, None) if wanted else None

    def to_range(self, number: int, routine_id: int | None) -> Range:
        """The activity under its number."""
        name = " ".join(self.name.split())
        return Range(number, self.user_id, self.span, name, routine_id, self.note.strip() or None)
