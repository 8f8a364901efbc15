"""Whose data a trace shows, in words: nothing where one person's recording is on screen alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hexoview.query.trace import TracePicture
from hexoview.ui import words
from hexoview.ui.preview.timescale import ClockMode, Timescale


@dataclass(frozen=True, slots=True)
class Whose:
    """Tells the traces of one picture apart.

    Attributes:
        has_people: whether they are of several people.
        has_recordings: whether a person has several recordings that begin together.
        clock: the wall clock by which those began.
    """

    has_people: bool = False
    has_recordings: bool = False
    clock: Timescale = field(default_factory=Timescale)

    @classmethod
    def of(cls, traces: Iterable[TracePicture], timescale: Timescale) -> Whose:
        """What tells these apart; times in the zone of a scale."""
        owners = {trace.owner: trace.user.id for trace in traces}
        people = set(owners.values())
        clock = replace(timescale, mode=ClockMode.LOCAL, is_lined_up=False)
        return cls(len(people) > 1, len(owners) > len(people), clock)

    def said(self, trace: TracePicture) -> str:
        """Marie Tremblay; of recordings that begin together 3 Mar 22:10, or both."""
        person = words.called(trace.user) if self.has_people else ""
        if not self.has_recordings or trace.lane is None:
            return person
        begun = self.clock.day_and_moment(trace.lane.window.start)
        return ", ".join(part for part in (begun, person) if part)
