"""Reads the times and lengths that people type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from fractions import Fraction

from hexoview.domain.span import clamped
from hexoview.domain.timestamp import Clock

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2})(?:[.,](?P<f>\d{1,9}))?)?"
_OFFSET = r"\s*(?P<offset>Z|(?:UTC)?[+−-]\d{1,2}(?::?\d{2})?|UTC)?"
_FORMS = tuple(
    re.compile(form + _OFFSET, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]\s*" + _TIME + ")?",
        r"(?P<day>\d{1,2})\s+(?P<name>[a-z]{3})[a-z]*\.?(?:\s+(?P<year>\d{4}))?(?:,?\s+" + _TIME + ")?",
        _TIME,
    )
)
_TICKS = re.compile(r"-?\d{9,19}")
_LENGTH = re.compile(
    r"\+?\s*(?:(?P<d>\d{1,5})\s*d(?:ays?)?)?\s*(?:(?P<h>\d{1,6})\s*h(?:ours?)?)?"
    r"\s*(?:(?P<m>\d{1,7})\s*m(?:in(?:utes?)?)?)?\s*(?:(?P<s>\d{1,9}(?:[.,]\d{1,6})?)\s*s(?:ec(?:onds?)?)?)?",
    re.IGNORECASE,
)
_LENGTH_WITHOUT_UNIT = re.compile(r"\+?\s*(?P<h>\d{1,6})\s*h\s*(?P<m>\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One moment that a typed text can mean.

    Attributes:
        label: what tells it from the other reading: the zone's short name, or its distance from UTC.
    """

    tick: int
    label: str


def read_moment(text: str, *, clock: Clock, zone: tzinfo, near: date) -> tuple[Reading, ...]:
    """What a typed time can mean: none, one, or two where the clocks went back.

    `near` gives the day where only a time is typed. A bare number of nine digits or more is a tick.
    """
    stripped = " ".join(text.split())
    if _TICKS.fullmatch(stripped):
        return (Reading(clamped(int(stripped)), ""),)
    for form in _FORMS:
        match = form.fullmatch(stripped)
        if match:
            return _within_calendar(match.groupdict(), clock, zone, near)
    return ()


def jump_over(text: str, *, clock: Clock, zone: tzinfo, near: date) -> int | None:
    """The first tick after the clocks went forward over a typed time; None where none is skipped."""
    stripped = " ".join(text.split())
    match = next((found for form in _FORMS if (found := form.fullmatch(stripped))), None)
    local = _local(match.groupdict(), near) if match and not match["offset"] else None
    if local is None:
        return None
    try:
        # What is skipped is read with the offset before (0) as later than with the one after (1).
        late, early = (int(clock.from_datetime(local.replace(tzinfo=zone, fold=fold))) for fold in (0, 1))
        return _change(early, late, clock, zone) if early < late else None
    except OverflowError:
        return None


def read_length(text: str, clock: Clock) -> int | None:
    """The ticks that a typed length lasts (10 min, 1 h 30, 55m, +90 s), at least one; None for no length."""
    stripped = " ".join(text.replace("\N{NARROW NO-BREAK SPACE}", " ").split())
    match = _LENGTH_WITHOUT_UNIT.fullmatch(stripped) or _LENGTH.fullmatch(stripped)
    if match is None:
        return None
    given = {key: Fraction((value or "0").replace(",", ".")) for key, value in match.groupdict().items()}
    zero = Fraction(0)
    hours = given.get("d", zero) * 24 + given.get("h", zero)
    seconds = (hours * 60 + given.get("m", zero)) * 60 + given.get("s", zero)
    return round(seconds * clock.ticks_per_second) or None


def _within_calendar(
    given: dict[str, str | None], clock: Clock, zone: tzinfo, near: date
) -> tuple[Reading, ...]:
    try:
        return _readings(given, clock, zone, near)
    except OverflowError:
        return ()


def _readings(given: dict[str, str | None], clock: Clock, zone: tzinfo, near: date) -> tuple[Reading, ...]:
    local = _local(given, near)
    if local is None:
        return ()
    if given.get("offset"):
        fixed = _fixed(str(given["offset"]))
        return () if fixed is None else (_reading(local.replace(tzinfo=fixed), clock),)
    folds = [local.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    # A local time that the spring change skips comes back changed.
    real = [when for when in folds if _comes_back(when, zone)]
    return tuple({reading.tick: reading for reading in (_reading(when, clock) for when in real)}.values())


def _comes_back(when: datetime, zone: tzinfo) -> bool:
    return when.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == when.replace(tzinfo=None)


def _change(early: int, late: int, clock: Clock, zone: tzinfo) -> int:
    """The first tick with the offset that `late` has; `early` has another."""
    wanted = clock.to_datetime(late, zone).utcoffset()
    while late - early > 1:
        middle = (early + late) // 2
        if clock.to_datetime(middle, zone).utcoffset() == wanted:
            late = middle
        else:
            early = middle
    return late


def _reading(when: datetime, clock: Clock) -> Reading:
    return Reading(int(clock.from_datetime(when)), when.tzname() or "")


def _local(given: dict[str, str | None], near: date) -> datetime | None:
    month = _month(given)
    if month is None and (given.get("month") or given.get("name")):
        return None
    fraction = f"0.{given.get('f') or 0}"
    try:
        return datetime(  # noqa: DTZ001 - the caller tries the zone's readings
            int(given.get("year") or near.year),
            month or near.month,
            int(given.get("day") or near.day),
            int(given.get("h") or 0),
            int(given.get("m") or 0),
            int(given.get("s") or 0),
        ) + timedelta(microseconds=round(Fraction(fraction) * 1_000_000))
    except (ValueError, OverflowError):
        return None


def _month(given: dict[str, str | None]) -> int | None:
    name = given.get("name")
    if name:
        return _MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else None
    number = given.get("month")
    return int(number) if number else None


def _fixed(text: str) -> tzinfo | None:
    text = text.upper().removeprefix("UTC")
    if text in {"Z", ""}:
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    shift = timedelta(hours=hours, minutes=minutes)
    if shift >= timedelta(hours=24):
        return None
    return timezone(shift if text[0] == "+" else -shift)
