"""info.json: whose recording it is, which one, and when it began."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.span import LATEST
from hexoview.domain.timestamp import CLOCKS, Clock, clock_of
from hexoview.errors import FormatError
from hexoview.store.recording.origin import ForeignChannel, described_channels

INFO_NAME = "info.json"
LIMIT_BYTES = 4 * 1024 * 1024
LAST_RECORD_ID = LATEST // IDS_PER_RECORD - 1
"""Beyond it the id of a series would not fit 64 bits."""

_REQUEST = re.compile(r"[?&]record=([0-9]{1,19})(?:&|$)")
_FOLDER = re.compile(r"record_([0-9]{1,19})(?:[_-][0-9]{1,9})?")
_WAY_OUT = "Download the recording again."
_DEVICE_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Info:
    """What a recording says of itself.

    Attributes:
        start: the tick from which offsets count: the record's start, or that of an exported window.
        firsts: ticks of synchronous channels' first values by file base name, where they are told.
        end: the tick after the recording's last, where it is told.
        untimed: file base names of channels that were exported without the times of their values.
        foreign: by datatype id, channels of other devices, as an export describes them.
    """

    start: int
    clock: Clock
    record_id: int | None = None
    user_id: int | None = None
    devices: tuple[str, ...] = ()
    firsts: Mapping[str, int] = field(default_factory=dict)
    end: int | None = None
    untimed: frozenset[str] = frozenset()
    foreign: Mapping[int, ForeignChannel] = field(default_factory=dict)


def decode_info(data: bytes) -> Info:
    """Reads an info.json; a FormatError when it doesn't say when the recording began."""
    told = _object(data)
    start = told.get("start")
    clock = _clock(start, told) if isinstance(start, int) and _is_int(start) else None
    if clock is None or not isinstance(start, int):
        raise FormatError(
            "info.json doesn't say when the recording began.",
            cause=f"Its start is {str(start)[:40]}: no time from 2009 to 2049 in ticks of 1/256 or 1/1000 s.",
            way_out=_WAY_OUT,
        )
    return Info(
        start=start,
        clock=clock,
        record_id=_record_id(told),
        user_id=_id(told.get("user"), LATEST),
        devices=_devices(told.get("devices")),
        firsts=_firsts(told.get("series"), clock),
        end=_plausible(told.get("end"), clock),
        untimed=_untimed(told.get("series")),
        foreign=_foreign(told.get("series")),
    )


def _clock(start: int, told: dict[str, Any]) -> Clock | None:
    """By which clock the start is a time; recordings of other devices tell theirs, and begin in any year."""
    named = next((one for one in CLOCKS if one.ticks_per_second == told.get("ticks_per_second")), None)
    return named if named is not None and named.is_possible(start) else clock_of(start)


def request_of(data: bytes) -> str:
    """The address that a download was asked for by, empty where an info.json tells none."""
    try:
        return str(_object(data).get("request", ""))[:1000]
    except FormatError:
        return ""


def record_id_of_folder(name: str) -> int | None:
    """The id in a folder name such as `record_257575`, or `record_257575_2` for a stretch."""
    match = _FOLDER.fullmatch(name)
    return _id(int(match[1]), LAST_RECORD_ID) if match else None


def _object(data: bytes) -> dict[str, Any]:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FormatError(
            "info.json can't be read.", cause=f"It is no JSON text: {error}."[:200], way_out=_WAY_OUT
        ) from error
    if not isinstance(told, dict):
        raise FormatError("info.json can't be read.", cause="It holds no JSON object.", way_out=_WAY_OUT)
    return told


def _record_id(told: dict[str, Any]) -> int | None:
    algo = told.get("algo")
    number = _id(algo.get("record_id"), LAST_RECORD_ID) if isinstance(algo, dict) else None
    if number is None:
        match = _REQUEST.search(str(told.get("request", ""))[:1000])
        number = _id(int(match[1]), LAST_RECORD_ID) if match else None
    return number


def _firsts(told: object, clock: Clock) -> dict[str, int]:
    if not isinstance(told, dict):
        return {}
    firsts = {
        name: _plausible(one.get("first"), clock) for name, one in told.items() if isinstance(one, dict)
    }
    return {name: tick for name, tick in firsts.items() if tick is not None}


def _untimed(told: object) -> frozenset[str]:
    series = told.items() if isinstance(told, dict) else ()
    return frozenset(
        name for name, one in series if isinstance(one, dict) and one.get("no_timestamps") is True
    )


def _foreign(told: object) -> dict[int, ForeignChannel]:
    return described_channels(told.values()) if isinstance(told, dict) else {}


def _devices(told: object) -> tuple[str, ...]:
    listed = told if isinstance(told, list) else []
    return tuple(one for one in listed[:16] if isinstance(one, str) and 0 < len(one) <= _DEVICE_LIMIT)


def _plausible(told: object, clock: Clock) -> int | None:
    return told if isinstance(told, int) and _is_int(told) and clock.is_possible(told) else None


def _id(told: object, last: int) -> int | None:
    return told if isinstance(told, int) and _is_int(told) and 0 <= told <= last else None


def _is_int(told: object) -> bool:
    # True is an int to Python, and a number to nobody else.
    return isinstance(told, int) and not isinstance(told, bool)
