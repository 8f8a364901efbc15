"""Times, lengths and counts in the plain words of the report."""

from __future__ import annotations

import re

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock

_PIECES = re.compile(r"([^0-9]*)([0-9]{0,18})")


def in_number_order(name: str) -> tuple[tuple[str, int], ...]:
    """A sorting key by which the ninth stretch of a record comes before the tenth."""
    return tuple((text, int(digits or 0)) for text, digits in _PIECES.findall(name))


def moment(tick: int, clock: Clock) -> str:
    """A tick as date and time in UTC, with its fraction of a second where it has one."""
    text = f"{clock.to_datetime(tick):%Y-%m-%d %H:%M:%S}"
    fraction = clock.exact_seconds(tick % clock.ticks_per_second)
    return f"{text} UTC" if not fraction else f"{text}{f'{float(fraction):.8f}'.rstrip('0')[1:]} UTC"


def length(span: TimeSpan, clock: Clock) -> str:
    """How long a span lasts, such as 23 h 59 min or 17 min 13 s; seconds are rounded down."""
    seconds = clock.to_seconds(span.length)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds % 60} s" if minutes else f"{seconds} s"


def counted(number: int, one: str, many: str) -> str:
    """A number in its words: 24 in “{0} channels”."""
    return (one if number == 1 else many).format(f"{number:,}")
