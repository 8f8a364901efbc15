"""What a typed time means, and what to ask where the clocks make it mean two moments or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from hexoview.domain.timestamp import Clock
from hexoview.ui import words
from hexoview.ui.times import jump_over, read_length, read_moment

translate = QCoreApplication.translate

_MOST_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """One moment, with the words of the button that takes it."""

    tick: int
    label: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a typed time can mean.

    Attributes:
        choices: one that is meant; or those to ask about; or none.
        note: the question, or why there is no such time; empty where nothing is to be asked.
    """

    choices: tuple[Choice, ...] = ()
    note: str = ""

    @property
    def tick(self) -> int | None:
        """The moment, where it is beyond question."""
        return self.choices[0].tick if self.choices and not self.note else None


def understood(text: str, *, clock: Clock, zone: tzinfo, near: int | None) -> Understood:
    """Reads 2025-03-03 22:10, 3 Mar 22:10, 22:10 or a tick; and +10 min, counted from `near`.

    The day of `near`, a tick, holds where only a time is typed; without it today's.
    """
    if near is not None and text.strip().startswith("+"):
        ahead = read_length(text, clock)
        if ahead is not None:
            return Understood((Choice(near + ahead, ""),))
    day = _day(near, clock, zone)
    readings = read_moment(text, clock=clock, zone=zone, near=day)
    if len(readings) == 1:
        return Understood((Choice(readings[0].tick, ""),))
    if readings:
        return _twice([reading.tick for reading in readings], clock, zone)
    jump = jump_over(text, clock=clock, zone=zone, near=day)
    return _unknown(text, zone) if jump is None else _skipped(text, jump, clock, zone)


def _twice(ticks: list[int], clock: Clock, zone: tzinfo) -> Understood:
    first, second = (clock.to_datetime(tick, zone) for tick in ticks)
    question = translate("typed", "{0} happens twice on {1}. Which one?").format(_time(first), _day_of(first))
    return Understood(
        (
            Choice(ticks[0], translate("typed", "First ({0})").format(words.zone_name(first))),
            Choice(ticks[1], translate("typed", "Second ({0})").format(words.zone_name(second))),
        ),
        question,
    )


def _skipped(text: str, jump: int, clock: Clock, zone: tzinfo) -> Understood:
    """`jump` is the first tick after the clocks went forward."""
    before, after = clock.to_datetime(jump - 1, zone), clock.to_datetime(jump, zone)
    left = before.replace(microsecond=0)
    note = translate("typed", "“{0}” doesn’t happen on {1}: after {2} the clocks show {3}.").format(
        text.strip()[:_MOST_LETTERS], _day_of(after), f"{left:%H:%M:%S}", _time(after)
    )
    label = translate("typed", "Take {0} ({1})").format(_time(after), words.zone_name(after))
    return Understood((Choice(jump, label),), note)


def _unknown(text: str, zone: tzinfo) -> Understood:
    return Understood(
        note=translate(
            "typed", "There is no time “{0}” in {1}. Write 2025-03-03 22:10, 3 Mar 22:10 or 22:10."
        ).format(text.strip()[:_MOST_LETTERS], zone)
    )


def _day(near: int | None, clock: Clock, zone: tzinfo) -> date:
    if near is not None:
        try:
            return clock.to_datetime(near, zone).date()
        except OverflowError:
            pass
    return datetime.now(zone).date()


def _time(when: datetime) -> str:
    return f"{when:%H:%M:%S}" if when.second else f"{when:%H:%M}"


def _day_of(when: datetime) -> str:
    return f"{when.day} {QLocale().monthName(when.month, QLocale.FormatType.ShortFormat)}"
