"""In which dialect a table is written: its separators, its times, and what it does with several rates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Separator(Enum):
    """What parts the cells of a line."""

    COMMA = "comma"
    SEMICOLON = "semicolon"
    TAB = "tab"

    @property
    def character(self) -> str:
        """The character itself."""
        return {"comma": ",", "semicolon": ";", "tab": "\t"}[self.value]


class Decimal(Enum):
    """What stands before the decimals of a number."""

    DOT = "dot"
    COMMA = "comma"

    @property
    def character(self) -> str:
        """The character itself."""
        return "." if self is Decimal.DOT else ","


class TimeStyle(Enum):
    """How the time column tells a tick.

    TICKS: as the API does. ISO: local time of the zone with its offset. UTC: the same with a Z.
    ELAPSED: seconds since the start of the first record. EXCEL: days since 1899-12-30 in the zone.
    UNIX: seconds since 1970.
    """

    TICKS = "ticks"
    ISO = "iso"
    UTC = "utc"
    ELAPSED = "elapsed"
    EXCEL = "excel"
    UNIX = "unix"

    @property
    def is_text(self) -> bool:
        """Whether it is a date for people rather than a number."""
        return self in {TimeStyle.ISO, TimeStyle.UTC}

    @property
    def has_zone(self) -> bool:
        """Whether it tells the clock on the wall of a place."""
        return self in {TimeStyle.ISO, TimeStyle.EXCEL}


class MultiRate(Enum):
    """What a table does with channels of several rates.

    BLANK: a cell without a value is blank, as in the API. FILES: a file for each rate, and one for events.
    HOLD: the last value is repeated until the next, or until its record ends or a `nan` row ends it.
    """

    BLANK = "blank"
    FILES = "files"
    HOLD = "hold"


FEWEST_ROWS, MOST_ROWS = 1, 100_000_000
EXCEL_SPLIT = 1_000_000
"""Rows a file where a table is split for Excel, which shows 1,048,576."""


@dataclass(frozen=True, slots=True)
class TableDialect:
    """The choices for CSV; the default is the API's own table.

    Attributes:
        has_bom: whether the file begins with UTF-8's mark, by which Excel knows it.
        zone: the IANA name of the place whose clock ISO and Excel times show.
        describes: whether lines that begin with `#` say what the table holds.
        rows_per_file: the most rows a file has, its head not counted; None is no limit.
        is_neutralised: whether texts that a spreadsheet would run as formulas get an apostrophe.
        beats: intervals in ms, and without those of length 0 that each record begins with.
    """

    separator: Separator = Separator.COMMA
    decimal: Decimal = Decimal.DOT
    has_bom: bool = False
    times: TimeStyle = TimeStyle.TICKS
    zone: str = "UTC"
    rates: MultiRate = MultiRate.BLANK
    describes: bool = False
    rows_per_file: int | None = None
    is_neutralised: bool = False
    beats: bool = False

    def refusal(self) -> str:
        """Why these choices can't be had together; empty where they can."""
        if self.decimal is Decimal.COMMA and self.separator is not Separator.SEMICOLON:
            return "A decimal comma needs the semicolon as separator: programs misread it with another."
        if self.rows_per_file is not None and not FEWEST_ROWS <= self.rows_per_file <= MOST_ROWS:
            return f"A file can have {FEWEST_ROWS} to {MOST_ROWS:,} rows; {self.rows_per_file:,} is outside."
        if zone_of(self.zone) is None:
            known = "Zones are named like Europe/Paris or America/Toronto."
            return f"There is no time zone “{self.zone[:60]}”. {known}"
        return ""


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of that name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


API_TABLE = TableDialect()
