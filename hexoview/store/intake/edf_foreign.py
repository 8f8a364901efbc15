"""EDF files of other devices: their signals as channels of their own, and whose they are."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs import wav
from hexoview.codecs.edf_header import EdfHeader
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.codecs.edf_text import decode_date
from hexoview.domain.datatype import Scale
from hexoview.domain.resources import User
from hexoview.store.recording.origin import (
    FIRST_FOREIGN_CHANNEL,
    LAST_FOREIGN_CHANNEL,
    ForeignChannel,
)

ChannelAt = Callable[[int], ForeignChannel | None]
"""Gives what the store knows under a channel's number, None where that is free."""

_COUNT = LAST_FOREIGN_CHANNEL - FIRST_FOREIGN_CHANNEL + 1
# Nine digits of a gain move the greatest of 65,536 steps by less than a ten-thousandth of a step.
_DIGITS = 9
_WAV_HEAD = 44
# An EDF that Hexoview exported names a foreign channel by the number that it has in a store.
_OWN_NUMBER = re.compile(r"9[0-9]{5}:")
_UNKNOWN_NAMES = frozenset({"", "x", "unknown", "anonymous", "anonymized", "anonymised", "na", "none"})
_TEXT_LIMIT = 80


@dataclass(frozen=True, slots=True, eq=False)
class ForeignSignal:
    """A signal as a WAV file of its digital values."""

    number: int
    channel: ForeignChannel
    first: int
    digital: NDArray[np.int16]

    @property
    def name(self) -> str:
        """The file's base name."""
        return f"datatype_{self.number}"

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return _WAV_HEAD + self.digital.nbytes

    def wav(self) -> bytes:
        """The whole file; the exact rate stands in hexoview.json, where the header can't hold it."""
        words: NDArray[Any] = self.digital.astype("<i2", copy=False)
        return wav.encode(words, max(1, round(self.channel.rate)))


def foreign_channel(signal: EdfSignal, seconds: Fraction) -> ForeignChannel:
    """What a signal is called, and what its numbers mean; a FormatError where its header can't be right."""
    gain, offset = signal.gain, signal.offset
    scale = Scale(_ended(gain, gain), _ended(offset, gain)) if gain else Scale()
    rate = signal.samples_per_record / seconds
    label = _OWN_NUMBER.sub("", signal.label).strip() or "Signal without a name"
    return ForeignChannel(label[:_TEXT_LIMIT], signal.dimension.strip()[:_TEXT_LIMIT], scale, rate)


def channel_number(channel: ForeignChannel, taken: ChannelAt) -> int:
    """The channel's own number, or the next one under which another store's channel doesn't stand."""
    told = f"{channel.label}|{channel.unit}|{channel.scale.gain}|{channel.scale.offset}"
    place = int.from_bytes(hashlib.sha256(told.encode()).digest()[:8], "big") % _COUNT
    for step in range(_COUNT):
        number = FIRST_FOREIGN_CHANNEL + (place + step) % _COUNT
        held = taken(number)
        if held is None or (held.label, held.unit, held.scale) == (
            channel.label,
            channel.unit,
            channel.scale,
        ):
            return number
    raise ValueError("every number of a foreign channel is taken")


def patient(header: EdfHeader) -> User | None:
    """Who the header says was recorded: EDF+ has code, sex, birth date and name, EDF a free text."""
    fields = header.patient_id.split()
    if not header.is_plus or len(fields) < 4:
        name = _name(header.patient_id)
        return User(0, name) if name else None
    code, sex, born, name = (*fields[:3], " ".join(fields[3:]))
    shown = _name(name) or _name(code)
    date = decode_date(born)
    sex = sex if sex in {"F", "M"} else ""
    if not shown and date is None:
        return None
    return User(0, shown or None, sex or None, date.year if date else None)


def patient_key(header: EdfHeader) -> str:
    """What two files of one person share: the whole patient field; empty when it names nobody."""
    found = patient(header)
    if found is None or found.name is None:
        return ""
    return f"patient {' '.join(header.patient_id.casefold().split())}"


def _name(text: str) -> str:
    # What a device adds stands behind the name, such as hexoskin_user_id=1511.
    told = " ".join(part for part in text.split() if "=" not in part).replace("_", " ")
    words = [word for word in told.split() if word.casefold() not in _UNKNOWN_NAMES]
    return " ".join(words)[:_TEXT_LIMIT]


def _ended(number: Fraction, gain: Fraction) -> Fraction:
    """The nearest number whose decimals end, nine digits of the gain deep."""
    exponent = math.floor(math.log10(abs(float(gain)) or 1.0))
    places = max(_DIGITS - exponent, 0)
    return number if 10**18 % number.denominator == 0 else Fraction(round(number * 10**places), 10**places)
