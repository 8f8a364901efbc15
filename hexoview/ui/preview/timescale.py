"""From seconds on the axis to times in words, in the clock that the person chose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import Enum
from fractions import Fraction
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.query.fold import NO_FOLD, Fold
from hexoview.ui import words
from hexoview.ui.preview.ticks import Tick, step_for, ticks
from hexoview.ui.preview.viewport import View

_DAY = 86_400
translate = QCoreApplication.translate


class ClockMode(Enum):
    """Which time the axis tells."""

    LOCAL = "local"
    UTC = "utc"
    ELAPSED = "elapsed"

    @property
    def following(self) -> ClockMode:
        """The mode that comes after this one when a person asks for the next."""
        modes = tuple(ClockMode)
        return modes[(modes.index(self) + 1) % len(modes)]


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A place on the axis with its words.

    Attributes:
        x: seconds from the origin.
        is_major: a midnight or a change of the clocks.
    """

    x: float
    label: str
    is_major: bool


@dataclass(frozen=True, slots=True)
class Timescale:
    """How ticks, seconds on the axis and the wall clock belong together.

    Attributes:
        origin: the tick at 0 seconds.
        fold: which breaks between recordings are short on the axis.
        is_lined_up: whether recordings of different times begin together; then no wall clock is told.
    """

    origin: int = 0
    clock: Clock = HEXOSKIN
    zone: tzinfo = UTC
    mode: ClockMode = ClockMode.LOCAL
    fold: Fold = NO_FOLD
    is_lined_up: bool = False

    @property
    def told(self) -> ClockMode:
        """The clock that is told: where recordings begin together, what has passed since."""
        return ClockMode.ELAPSED if self.is_lined_up else self.mode

    @property
    def shown_zone(self) -> tzinfo:
        """The zone whose wall clock is shown; UTC stands in for it while elapsed time is shown."""
        return self.zone if self.told is ClockMode.LOCAL else UTC

    def seconds(self, tick: int) -> float:
        """Where a tick lies on the axis."""
        return (self.fold.place(tick) - self.fold.place(self.origin)) / self.clock.ticks_per_second

    def tick(self, seconds: float) -> int:
        """The tick nearest to a place on the axis."""
        place = self.fold.place(self.origin) + round(seconds * self.clock.ticks_per_second)
        return self.fold.tick(place)

    def view_of(self, span: TimeSpan) -> View:
        """A stretch of time in seconds."""
        return View(self.seconds(span.start), self.seconds(span.end))

    def span_of(self, view: View) -> TimeSpan:
        """A view as ticks, at least one."""
        start = self.tick(view.low)
        return TimeSpan(start, max(self.tick(view.high), start + 1))

    def axis_ticks(self, view: View, step: Fraction) -> tuple[AxisTick, ...]:
        """The ticks of a view, with their labels."""
        return tuple(self._axis_ticks(view, step))

    def step(self, view: View, most: int) -> Fraction:
        """Seconds between two of about so many ticks at most."""
        return step_for(view.width, most)

    def round_tick(self, view: View) -> int:
        """A tick from which round times are counted: the midnight before a view, or the origin."""
        if self.told is ClockMode.ELAPSED:
            return self.origin
        try:
            when = self.clock.to_datetime(self.tick(view.low), self.shown_zone)
        except OverflowError:
            return self.origin
        return self.clock.from_datetime(when.replace(hour=0, minute=0, second=0, microsecond=0))

    def moment(self, tick: int) -> str:
        """One time in full: 22:31:07.25, or +1:02:03.5 since the start."""
        if self.told is ClockMode.ELAPSED:
            return _elapsed(self.clock.exact_seconds(tick - self.origin), Fraction(1, 1000))
        try:
            when = self.clock.to_datetime(tick, self.shown_zone)
        except OverflowError:
            return words.moment(tick, self.clock, UTC)
        return words.told_apart(_trimmed(_wall(when, Fraction(1, 1000))), when)

    def day_and_moment(self, tick: int) -> str:
        """One time with its day, to the minute: 3 Mar 22:10, or +1:02:03 since the start."""
        if self.told is ClockMode.ELAPSED:
            return _elapsed(self.clock.exact_seconds(tick - self.origin), Fraction(1))
        try:
            when = self.clock.to_datetime(tick, self.shown_zone)
        except OverflowError:
            return words.moment(tick, self.clock, UTC)
        return words.told_apart(f"{_day_month(when)} {when:%H:%M}", when)

    def stretch(self, span: TimeSpan) -> str:
        """From when to when, and how long that is: 22:10:00 – 23:05:00 · 55 min."""
        length = words.length(span.length, self.clock)
        return f"{self.moment(span.start)} – {self.moment(span.end)}{words.DOT}{length}"

    def place(self, view: View) -> str:
        """The day and the zone that the axis tells."""
        if self.is_lined_up:
            return translate("Preview", "Every recording from its own start")
        start, end = self.tick(view.low), self.tick(view.high)
        zone = words.zones_in_words(self.shown_zone, TimeSpan(start, max(start, end)), self.clock)
        days = [self._day(start), self._day(end)]
        dates = days[0] if days[0] == days[1] else " – ".join(days)
        if self.told is ClockMode.ELAPSED:
            return translate("Preview", "{0}{1}time since the start").format(dates, words.DOT)
        short = translate("Preview", "gaps between records shortened")
        return words.DOT.join([dates, zone, *([short] if self.fold else [])])

    def _day(self, tick: int) -> str:
        try:
            when = self.clock.to_datetime(tick, self.zone if self.mode is not ClockMode.UTC else UTC)
        except OverflowError:
            return words.date(tick, self.clock, UTC)
        return f"{_weekday(when)} {words.date(tick, self.clock, when.tzinfo or UTC)}"

    def _axis_ticks(self, view: View, step: Fraction) -> Iterator[AxisTick]:
        for section in self._sections(view):
            if self.fold and section.is_start:
                tick = self.tick(section.low)
                yield AxisTick(section.low, self.day_and_moment(tick), is_major=True)
            try:
                yield from self._ticks_in(section, step)
            except OverflowError:
                return

    def _sections(self, view: View) -> Iterator[_Section]:
        """The parts of a view in which seconds on the axis are seconds of time."""
        if not self.fold:
            yield _Section(view.low, view.high, Fraction(0), is_start=False)
            return
        for span in self.fold.recorded:
            whole = self.view_of(span)
            low, high = max(whole.low, view.low), min(whole.high, view.high)
            if low < high:
                since = self.clock.exact_seconds(span.start - self.origin)
                yield _Section(low, high, since - Fraction(whole.low), is_start=whole.low >= view.low)

    def _ticks_in(self, section: _Section, step: Fraction) -> Iterator[AxisTick]:
        low, high = (Fraction(end) + section.shift for end in (section.low, section.high))
        if self.told is ClockMode.ELAPSED:
            for tick in ticks(low, high, step, UTC):
                yield AxisTick(float(tick.at - section.shift), _elapsed(tick.at, step), is_major=False)
            return
        start = self.clock.exact_seconds(self.origin)
        zero = start + section.shift
        for tick in ticks(start + low, start + high, step, self.shown_zone):
            is_major = tick.is_midnight or tick.is_change
            yield AxisTick(float(tick.at - zero), _label(tick, step), is_major=is_major)


@dataclass(frozen=True, slots=True)
class _Section:
    """A stretch of the axis; `shift` is how many seconds more have passed since the origin than it shows."""

    low: float
    high: float
    shift: Fraction
    is_start: bool


def _label(tick: Tick, step: Fraction) -> str:
    when = tick.when
    time = _wall(when, step)
    if not (tick.is_midnight or step >= _DAY):
        return f"{time} {words.zone_name(when)}" if tick.is_change or tick.is_ambiguous else time
    date = f"{_weekday(when)} {_day_month(when)}"
    # Some zones change their clocks at midnight: their day begins at 01:00.
    return f"{date} {time}" if tick.is_change else date


def _day_month(when: datetime) -> str:
    return f"{when.day} {QLocale().monthName(when.month, QLocale.FormatType.ShortFormat)}"


def _weekday(when: datetime) -> str:
    return QLocale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)


def _wall(when: datetime, step: Fraction) -> str:
    """A time of day with the digits that tell one tick from the next."""
    seconds, digits = _finest(step)
    if seconds == 60 and not when.second:
        return f"{when:%H:%M}"
    if seconds and not when.microsecond:
        return f"{when:%H:%M:%S}"
    # Rounded to the nearest, so that a tick of 1/256 s reads .004 and not .003.
    scaled = (when.microsecond * 10**digits + 500_000) // 1_000_000
    return f"{when:%H:%M:%S}.{min(scaled, 10**digits - 1):0{digits}}"


def _elapsed(seconds: Fraction, step: Fraction) -> str:
    sign = "−" if seconds < 0 else "+"
    digits = 0 if step >= 1 and abs(seconds) % 1 == 0 else _digits(step)
    units = round(abs(seconds) * 10**digits)
    whole, part = divmod(units, 10**digits)
    hours, rest = divmod(whole, 3600)
    text = f"{sign}{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{text}.{part:0{digits}}" if digits else text


@cache
def _finest(step: Fraction) -> tuple[int, int]:
    """Whether ticks of a step need minutes (60), seconds (1) or less (0), and digits after the point."""
    whole = 60 if step % 60 == 0 else int(step >= 1)
    return whole, _digits(step)


def _digits(step: Fraction) -> int:
    """Digits after the point that ticks of a step below a second need: .5, .05, .005."""
    return next((digits for digits in (1, 2) if step * 10**digits % 1 == 0), 3)


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
