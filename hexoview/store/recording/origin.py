"""hexoview.json: what Hexoview had to settle for a recording that doesn't say all of it by itself.

It lies in the recording's folder in a store, beside the untouched files, so that a catalogue that is made
anew from the folders comes to the same numbers and scales.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from hexoview.domain.datatype import Scale
from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.span import LATEST
from hexoview.errors import FormatError

ORIGIN_NAME = "hexoview.json"
LIMIT_BYTES = 4 * 1024 * 1024

FIRST_OWN_NUMBER, LAST_OWN_NUMBER = 900_000_000, 999_999_999
"""Numbers of recordings and people that no server numbered; Hexoskin's own have six or seven digits."""

FIRST_FOREIGN_CHANNEL, LAST_FOREIGN_CHANNEL = 900_100, IDS_PER_RECORD - 1
"""Numbers of channels that other devices recorded."""

DESCRIPTION = ("datatype", "label", "unit", "gain", "offset", "rate")
"""What tells all of such a channel in an info.json."""

_TEXT_LIMIT = 80
_KEY_LIMIT = 128
_CHANNEL_LIMIT = 10_000
_MOST_DECIMALS = 10**30


@dataclass(frozen=True, slots=True)
class ForeignChannel:
    """A channel of another device: what it is called, and what its stored numbers mean.

    Attributes:
        rate: values a second, as exact as the file that it came from tells it.
    """

    label: str
    unit: str
    scale: Scale
    rate: Fraction


@dataclass(frozen=True, slots=True)
class Origin:
    """What a hexoview.json holds.

    Attributes:
        record_id, user_id: numbers that were found here; None where the recording's own files tell them.
        source: what the recording's number was made for, a checksum; empty where it has one of its own.
        person: the same for the person's number.
        channels: by datatype id, those that no table describes.
    """

    record_id: int | None = None
    user_id: int | None = None
    source: str = ""
    person: str = ""
    channels: Mapping[int, ForeignChannel] = field(default_factory=dict)

    def encode(self) -> bytes:
        """The file, the same bytes each time."""
        channels = {str(number): _told(one) for number, one in sorted(self.channels.items())}
        told = {
            "record": self.record_id,
            "user": self.user_id,
            "source": self.source,
            "person": self.person,
            "channels": channels,
        }
        return json.dumps(told, indent=4, ensure_ascii=True).encode()


def is_own(number: int) -> bool:
    """Whether the number of a recording or of a person was given here."""
    return FIRST_OWN_NUMBER <= number <= LAST_OWN_NUMBER


def decode_origin(data: bytes | None) -> Origin:
    """Reads a hexoview.json, with nothing in it where there is no file; a FormatError when it is none."""
    if data is None:
        return Origin()
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _strange(f"It is no JSON text: {error}."[:200]) from error
    if not isinstance(told, dict):
        raise _strange("It holds no JSON object.")
    channels = told.get("channels")
    return Origin(
        record_id=_number(told.get("record"), LAST_OWN_NUMBER),
        user_id=_number(told.get("user"), LATEST),
        source=_key(told.get("source")),
        person=_key(told.get("person")),
        channels=_channels(channels) if isinstance(channels, dict) else {},
    )


def described_channels(series: Iterable[Any]) -> dict[int, ForeignChannel]:
    """Channels of other devices as an exported info.json describes them; what isn't one is passed over."""
    found: dict[int, ForeignChannel] = {}
    for one in series:
        if isinstance(one, dict) and "label" in one and isinstance(one.get("datatype"), int):
            with contextlib.suppress(FormatError):
                found |= _channels({str(one["datatype"]): one})
    return found


def _told(one: ForeignChannel) -> dict[str, str]:
    return {
        "label": one.label,
        "unit": one.unit,
        "gain": str(one.scale.gain),
        "offset": str(one.scale.offset),
        "rate": str(one.rate),
    }


def _channels(told: dict[str, Any]) -> dict[int, ForeignChannel]:
    found = {}
    for name, one in list(told.items())[:_CHANNEL_LIMIT]:
        number = int(name) if name.isascii() and name.isdigit() and len(name) <= 6 else 0
        if FIRST_FOREIGN_CHANNEL <= number <= LAST_FOREIGN_CHANNEL and isinstance(one, dict):
            found[number] = _channel(one)
    return found


def _channel(told: dict[str, Any]) -> ForeignChannel:
    gain, offset, rate = (_fraction(told.get(key)) for key in ("gain", "offset", "rate"))
    if not gain or offset is None or rate is None or not 0 < rate <= 10_000_000:
        raise _strange("The scale or the rate of one of its channels is no number.")
    label, unit = (str(told.get(key, ""))[:_TEXT_LIMIT] for key in ("label", "unit"))
    return ForeignChannel(label, unit, Scale(gain, offset), rate)


def _fraction(told: object) -> Fraction | None:
    """A fraction of at most 40 digits whose decimals end, as `Scale` needs them."""
    if not isinstance(told, str) or not 0 < len(told) <= 40 or not told.isascii() or "e" in told.lower():
        return None
    try:
        number = Fraction(told)
    except (ValueError, ZeroDivisionError):
        return None
    return number if _MOST_DECIMALS % number.denominator == 0 else None


def _number(told: object, last: int) -> int | None:
    return told if isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= last else None


def _key(told: object) -> str:
    return told[:_KEY_LIMIT] if isinstance(told, str) else ""


def _strange(cause: str) -> FormatError:
    return FormatError(
        f"{ORIGIN_NAME} can't be read.", cause=cause, way_out="Import the recording's own file again."
    )
