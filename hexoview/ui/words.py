"""Times, lengths, counts and sizes in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date as calendar_day
from datetime import datetime, tzinfo
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock

# The space between groups of digits: narrow, and never at the end of a line.
THIN = "\N{NARROW NO-BREAK SPACE}"
DOT = " · "

translate = QCoreApplication.translate

# Not a list such as 4113,4129, and nothing inside a name.
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,]|\.\w)")


def count(number: int) -> str:
    """Digits in groups of three: 1 267 200."""
    return f"{number:,}".replace(",", THIN)


def grouped(sentence: str) -> str:
    """A sentence of the core with its numbers as the window writes them: 1 552 in place of 1,552."""
    return _GROUPED.sub(lambda found: found[0].replace(",", THIN), sentence)


def counted(number: int, one: str, many: str) -> str:
    """A number with the word for what is counted: 1 record, 3 records; 0 is one in French."""
    is_one = number == 1 or (number == 0 and QLocale().language() is QLocale.Language.French)
    return f"{count(number)} {one if is_one else many}"


def number(value: float, digits: int) -> str:
    """A number on screen, with the language's point or comma and a true minus; data have neither."""
    return pointed(f"{value:.{digits}f}".replace("-", "−"))


def pointed(told: str) -> str:
    """Digits with a point, as the language parts them: 2.5 or 2,5."""
    return told.replace(".", QLocale().decimalPoint())


def plain_digits(line: str) -> str:
    """What is on screen, with the numbers as every spreadsheet reads them: 1267200, -2.5."""
    point = re.escape(QLocale().decimalPoint())
    line = re.sub(rf"(?<=\d){THIN}(?=\d)", "", line).replace(THIN, " ")
    return re.sub(rf"(?<=\d){point}(?=\d)", ".", line).replace("−", "-")


def called(person: User) -> str:
    """A person's name, or the number where there is none."""
    return person.name or translate("words", "Person {0}").format(person.id)


def listed(words: Sequence[str], *, most: int = 3) -> str:
    """The first few of some words, and how many more there are."""
    if len(words) <= most:
        return ", ".join(words)
    more = translate("words", "and {0} more").format(count(len(words) - most))
    return f"{', '.join(words[:most])} {more}"


def percent(share: float) -> str:
    """A share between 0 and 1 as whole percents; only what is whole is 100 %, and only nothing 0 %."""
    whole = round(share * 100)
    if 0 < share < 1:
        whole = min(max(whole, 1), 99)
    return f"{whole}{THIN}%"


def several(sentences: Sequence[object], *, most: int = 3) -> str:
    """The first few of some sentences, a line each, and how many more there are."""
    lines = [str(sentence) for sentence in sentences[:most]]
    if len(sentences) > most:
        lines.append(translate("words", "And {0} more.").format(count(len(sentences) - most)))
    return "\n".join(lines)


def short(text: str, *, most: int = 200) -> str:
    """The beginning of a text that may be as long as a list of 10,000 ids: laying that out takes minutes."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def size(number: int) -> str:
    """Bytes in the units of file managers: 2.5 MB."""
    if number < 1000:
        return counted(number, translate("words", "byte"), translate("words", "bytes"))
    units = (translate("words", "kB"), translate("words", "MB"), translate("words", "GB"))
    power = 1 if number < 10**6 else 2 if number < 10**9 else 3
    amount, unit = number / 1000**power, units[power - 1]
    return f"{pointed(f'{amount:.1f}' if amount < 100 else f'{amount:.0f}')}{THIN}{unit}"


def megabytes(number: int) -> str:
    """Bytes as megabytes, so that a column of them can be compared: 0.4 MB, 12.5 MB, 1 240 MB."""
    amount = number / 10**6
    told = count(round(amount)) if amount >= 100 else pointed(f"{max(amount, 0.1):.1f}")
    return f"{told}{THIN}{translate('words', 'MB')}"


def length(ticks: int, clock: Clock) -> str:
    """How long something lasts: 9 h 14 min, 10 min 30 s, 45 s, 0.25 s."""
    ticks = max(ticks, 0)
    whole, part = divmod(ticks, clock.ticks_per_second)
    if part and whole < 60:
        return pointed(f"{float(clock.exact_seconds(ticks)):.3f}".rstrip("0").rstrip(".")) + f"{THIN}s"
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    parts = [(hours, "h"), (minutes, "min"), (left, "s")]
    first = next((at for at, (amount, _) in enumerate(parts) if amount), 2)
    told = [f"{amount}{THIN}{unit}" for amount, unit in parts[first : first + 2] if amount]
    return " ".join(told) or f"0{THIN}s"


def moment(tick: int, clock: Clock, zone: tzinfo) -> str:
    """A date and time with no more digits than it has: 3 Mar 2025 22:10, 3 Mar 2025 22:10:05.250."""
    when = _when(tick, clock, zone)
    return f"{_date(when)} {_time(when)}" if when else _no_date(tick)


def weekday_moment(tick: int, clock: Clock, zone: tzinfo) -> str:
    """When a record starts, to the minute: Mon 3 Mar 2025 22:10."""
    when = _when(tick, clock, zone)
    if when is None:
        return _no_date(tick)
    return f"{_day_name(QLocale().name(), when.isoweekday())} {_date(when)} {_minute(when)}"


def day(when: calendar_day) -> str:
    """A day of the calendar: 3 Mar 2025."""
    return _date(when)


def weekday_date(when: calendar_day) -> str:
    """A day with its name: Mon 3 Mar 2025."""
    return f"{_day_name(QLocale().name(), when.isoweekday())} {_date(when)}"


def date(tick: int, clock: Clock, zone: tzinfo) -> str:
    """A day: 3 Mar 2025."""
    when = _when(tick, clock, zone)
    return _date(when) if when else _no_date(tick)


def stretch(span: TimeSpan, clock: Clock, zone: tzinfo) -> str:
    """From when to when, exactly; the day is said once where it is one day."""
    return _stretch(span, clock, zone, _time)


def about(span: TimeSpan, clock: Clock, zone: tzinfo) -> str:
    """From when to when, to the minute."""
    return _stretch(span, clock, zone, _minute)


def zone_in_words(zone: tzinfo, tick: int, clock: Clock) -> str:
    """A zone with what it shows at one moment: Europe/Paris (CET, UTC+1)."""
    when = _when(tick, clock, zone)
    if when is None or str(zone) == "UTC":
        return str(zone)
    return f"{zone} ({_zone_at(when)})"


def zones_in_words(zone: tzinfo, span: TimeSpan, clock: Clock) -> str:
    """A zone with what it shows from one moment to another: Europe/Paris (CEST, UTC+2, then CET, UTC+1)."""
    first, last = _when(span.start, clock, zone), _when(span.end, clock, zone)
    if first is None or last is None or first.utcoffset() == last.utcoffset():
        return zone_in_words(zone, span.start, clock)
    before, after = _zone_at(first), _zone_at(last)
    return translate("words", "{0} ({1}, then {2})").format(zone, before, after)


def offset(when: datetime) -> str:
    """How far local time is ahead of UTC: +1, −5, +5:30; nothing where it isn't."""
    minutes = int((when.utcoffset() or when - when).total_seconds()) // 60
    if not minutes:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def zone_name(when: datetime) -> str:
    """The short name of the zone at a moment, or its distance from UTC where it has none."""
    name = when.tzname() or ""
    return name if name.isalpha() else f"UTC{offset(when)}"


def told_apart(time: str, when: datetime) -> str:
    """A time of day with its zone, where the clocks show it twice that night: 01:30 EST."""
    return f"{time} {zone_name(when)}" if _is_twice(when) else time


def typed(tick: int, clock: Clock, zone: tzinfo) -> str:
    """A moment as a person can change it: 2025-03-03 22:10:05.250."""
    when = _when(tick, clock, zone)
    if when is None:
        return str(tick)
    # In the hour that comes twice the distance from UTC is typed too, or the other one would be read.
    told = f"{when:%Y-%m-%d} {_plain_time(when)}"
    return f"{told} UTC{offset(when)}" if _is_twice(when) else told


def _when(tick: int, clock: Clock, zone: tzinfo) -> datetime | None:
    try:
        return clock.to_datetime(tick, zone)
    except (OverflowError, ValueError):
        return None


def _stretch(span: TimeSpan, clock: Clock, zone: tzinfo, time: Callable[[datetime], str]) -> str:
    start, end = _when(span.start, clock, zone), _when(span.end, clock, zone)
    if start is None or end is None:
        return f"{_no_date(span.start)} – {_no_date(span.end)}"
    if start.date() == end.date():
        return f"{_date(start)} {time(start)}–{time(end)}"
    last = _date(end) if start.year != end.year else _date(end).rpartition(" ")[0]
    return f"{_date(start)} {time(start)} – {last} {time(end)}"


def _is_twice(when: datetime) -> bool:
    return when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()


def _minute(when: datetime) -> str:
    return told_apart(f"{when.hour:02}:{when.minute:02}", when)


def _date(when: calendar_day) -> str:
    return f"{when.day} {_month_name(QLocale().name(), when.month)} {when.year}"


# Asked of Qt once each: a list of 10,000 records needs them 10,000 times.
@cache
def _day_name(locale: str, day: int) -> str:
    return QLocale(locale).dayName(day, QLocale.FormatType.ShortFormat)


@cache
def _month_name(locale: str, month: int) -> str:
    return QLocale(locale).monthName(month, QLocale.FormatType.ShortFormat)


def _zone_at(when: datetime) -> str:
    """What a zone shows at a moment: CET, UTC+1."""
    short = when.tzname() or ""
    known = f"{short}, " if short.isalpha() else ""
    return f"{known}UTC{offset(when)}"


def _time(when: datetime) -> str:
    return told_apart(pointed(_plain_time(when)), when)


def _plain_time(when: datetime) -> str:
    if when.microsecond:
        # Rounded up: 1/256 s has more digits than three, and the nearest tick is found again.
        return f"{when:%H:%M:%S}.{(when.microsecond + 500) // 1000:03}".removesuffix("0").removesuffix("0")
    return f"{when:%H:%M:%S}" if when.second else f"{when:%H:%M}"


def _no_date(tick: int) -> str:
    return translate("words", "tick {0}").format(count(tick))
