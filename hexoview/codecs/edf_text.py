"""The texts of an EDF file: ASCII in fields of fixed width, numbers as decimals, names without spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from hexoview.errors import FormatError

# Every number of an EDF header has this many characters.
NUMBER_WIDTH = 8

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
# Two digits bound the exponent: 1e999999 would fill the memory.
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
_DATE = re.compile(r"([0-9]{2})-([A-Za-z]{3})-([0-9]{4})")
# What Unicode does not take apart into an ASCII letter and its accent.
_FOLDED = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d",
        "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h",
        "Ħ": "H", "ŋ": "n", "Ŋ": "N", "μ": "u", "°": "deg", "Ω": "Ohm", "×": "x", "·": ".", "−": "-",
        "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    }
)  # fmt: skip


def fold_ascii(text: str) -> str:
    """The nearest printable ASCII: é becomes e, ß ss, what has no likeness `_`; control characters go."""
    if text.isascii() and text.isprintable():
        return text
    apart = unicodedata.normalize("NFKD", text).translate(_FOLDED)
    return "".join(
        letter if " " <= letter <= "~" else "_"
        for letter in apart
        if unicodedata.category(letter) not in ("Mn", "Cc", "Cf")
    )


def clean_text(text: str) -> str:
    """An annotation's text without control characters, which would end it; line breaks become spaces."""
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    kept = (letter for letter in spaced if unicodedata.category(letter) not in ("Cc", "Cs"))
    return " ".join("".join(kept).split())


def encode_field(text: str, width: int, *, name: str) -> bytes:
    """A header field, padded with spaces; a FormatError when the text is longer or not printable ASCII."""
    if len(text) > width:
        raise refusal(f"Its {name} {text!r} has {len(text)} characters; EDF holds {width}.")
    if not (text.isascii() and text.isprintable()):
        raise refusal(f"Its {name} {text!r} holds other characters than printable ASCII.")
    return text.encode("ascii").ljust(width)


def decode_field(field: bytes) -> str:
    """The text of a header field, read as Latin-1 where it is no ASCII, control characters as spaces."""
    text = field.decode("latin-1")
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def decode_number(text: str) -> Fraction | None:
    """The number of a header field, or None when the text is none."""
    return Fraction(text) if _NUMBER.fullmatch(text) else None


def decode_integer(text: str, *, name: str) -> int:
    """The whole number of a header field; some programs write it with a point."""
    number = decode_number(text)
    if number is None or number.denominator != 1:
        raise strange(f"Its {name} is {text!r}.")
    return int(number)


def rounded_text(value: Fraction, width: int = NUMBER_WIDTH) -> str:
    """The decimal nearest to the value that fits into `width` characters."""
    decimals = width - 1 - len(str(int(abs(value)))) - (value < 0)
    for places in range(max(decimals, 0), -1, -1):
        units = round(abs(value) * 10**places)
        whole, part = divmod(units, 10**places)
        fraction = f".{part:0{places}d}".rstrip("0").rstrip(".") if places else ""
        text = f"{'-' if value < 0 and units else ''}{whole}{fraction}"
        if len(text) <= width:
            return text
    raise refusal(f"The number {float(value):g} does not fit into EDF's {width} characters.")


def patient_field(
    *,
    code: str = "X",
    sex: str = "X",
    birthdate: date | None = None,
    name: str = "X",
    extra: Sequence[str] = (),
) -> str:
    """The patient field of EDF+: code, sex (F, M, X), birth date and name, then whatever else."""
    if sex not in ("F", "M", "X"):
        raise refusal(f"The person's sex is {sex!r}; EDF+ knows F, M and X.")
    born = "X" if birthdate is None else encode_date(birthdate)
    return _joined("patient field", (code, sex, born, name, *extra))


def recording_field(
    day: date, *, code: str = "X", technician: str = "X", equipment: str = "X", extra: Sequence[str] = ()
) -> str:
    """The recording field of EDF+: start date, investigation, technician, equipment, then whatever else."""
    return _joined("recording field", ("Startdate", encode_date(day), code, technician, equipment, *extra))


def encode_date(day: date) -> str:
    """A date as EDF+ writes it, 03-MAR-2025 in any language."""
    return f"{day.day:02}-{_MONTHS[day.month - 1]}-{day.year:04}"


def decode_date(text: str) -> date | None:
    """The date of 03-MAR-2025, or None for anything else."""
    match = _DATE.fullmatch(text)
    if match is None or match[2].upper() not in _MONTHS:
        return None
    try:
        return date(int(match[3]), _MONTHS.index(match[2].upper()) + 1, int(match[1]))
    except ValueError:
        return None


def refusal(cause: str) -> FormatError:
    """The error for a recording that EDF can't hold."""
    return FormatError(
        "The recording can't be written as EDF.", cause=cause, way_out="Choose CSV, JSON or binary."
    )


def strange(cause: str) -> FormatError:
    """The error for a file that is no EDF, or too damaged to be read."""
    return FormatError(
        "The file is no EDF file that can be read.",
        cause=cause,
        way_out="Export the recording again from the program that made the file.",
    )


def _joined(name: str, parts: Sequence[str]) -> str:
    """The subfields, folded to ASCII, spaces as underscores, X for an empty one."""
    text = " ".join("_".join(fold_ascii(part).split()) or "X" for part in parts)
    encode_field(text, 80, name=name)
    return text
