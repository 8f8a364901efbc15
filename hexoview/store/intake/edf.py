"""A recording from an EDF file in Hexoskin's dialect, as the files that Hexoskin would have sent."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs import edf
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.domain.datatype import Scale
from hexoview.domain.segment import Grid
from hexoview.domain.timestamp import ASTROSKIN, CLOCKS, HEXOSKIN, Clock
from hexoview.errors import FormatError, ImportRefusedError
from hexoview.store.intake.alone import Alone, Home
from hexoview.store.intake.bare import MANIFEST_SUFFIX
from hexoview.store.intake.edf_foreign import (
    ForeignSignal,
    channel_number,
    foreign_channel,
    patient,
    patient_key,
)
from hexoview.store.intake.edf_notes import read_notes
from hexoview.store.intake.edf_signals import Channel, Frame, Padding, channel_of, datatype_of, read_signal
from hexoview.store.intake.made import Made, Pairs
from hexoview.store.intake.source import Found, Member
from hexoview.store.recording.info import LAST_RECORD_ID
from hexoview.store.recording.naming import ORIGINAL_EDF
from hexoview.store.recording.origin import ForeignChannel, Origin
from hexoview.store.recording.scan import Remark
from hexoview.watch import Watch

# Reading holds the file and its signals in memory: twice its size.
LIMIT_BYTES = 512 * 1024 * 1024
_MANIFEST_LIMIT = 16 * 1024 * 1024
_RECORD = re.compile(r"(?:hexoskin_record_id|hexoview_record_code)=([0-9]{1,19})(?![0-9])")
_USER = re.compile(r"(?:hexoskin_user_id|hexoview_person_code)=([0-9]{1,19})(?![0-9])")
_ASTROSKIN_ECG_RATE = 250
_TAKEN = ForeignChannel("", "", Scale(), Fraction(1))
_WAY_OUT = "Import the recording's own download instead."


@dataclass(frozen=True, slots=True)
class EdfRecording:
    """A found recording, and what of the EDF it does not hold."""

    found: Found
    remarks: tuple[Remark, ...]


def read_edf(alone: Alone, label: str, watch: Watch, home: Home) -> EdfRecording:
    """The recording in an EDF file; an ImportRefusedError or FormatError when it can't be one."""
    size = alone.member.size
    if size > LIMIT_BYTES:
        raise ImportRefusedError(
            f"{alone.name} is too long to be brought in as EDF.",
            cause=f"It has {size:,} bytes; Hexoview reads up to {LIMIT_BYTES:,}.",
            way_out=_WAY_OUT,
        )
    data = alone.member.read(LIMIT_BYTES)
    told, digest = edf.decode(data), hashlib.sha256(data).hexdigest()
    watch.step(0.0)
    _check(alone.name, told)
    converting = _Converting(alone, told, _manifest(alone, digest), home)
    members = tuple(converting.members())
    found = Found(label, "", members, origin=converting.origin(digest), person=patient(told.header))
    return EdfRecording(found, tuple(converting.remarks))


def _check(name: str, told: edf.EdfFile) -> None:
    header = told.header
    if header.channels and not header.record_duration_s:
        raise FormatError(
            f"{name} can't be read.", cause="Its data records last 0 s, and its signals have values in them."
        )
    if told.missing_records:
        raise FormatError(
            f"{name} is cut off.",
            cause=f"It declares {header.record_count:,} data records, and {told.record_count:,} are there.",
            way_out="Download or export it again.",
        )
    steps = np.diff(told.record_onsets)
    if len(steps) and np.any(steps != int(header.record_duration_s * 1_000_000_000)):
        raise ImportRefusedError(
            f"{name} has gaps (EDF+D), and stays out.",
            cause="A recording here has none, and values behind a gap would fall on wrong times.",
            way_out="Save its gap-free stretches as EDF+C, for instance with EDFbrowser, and import those.",
        )


class _Converting:
    """Makes the files of a recording's folder out of one EDF file."""

    def __init__(self, alone: Alone, told: edf.EdfFile, manifest: dict[str, Any], home: Home) -> None:
        self._name = alone.name
        self._member = alone.member
        self._told = told
        self._home = home
        self._ids = _ids(told)
        self._is_hexoskins = self._ids != (None, None) or _has_hexoskins_labels(told)
        self._clock = _clock(told) if self._is_hexoskins else home.clock or HEXOSKIN
        self._foreign: dict[int, ForeignChannel] = {}
        tps = self._clock.ticks_per_second
        whole_second = self._clock.from_datetime(told.header.start)
        self._notes = read_notes(told.annotations, whole_second, self._clock)
        self._frame = Frame(
            clock=self._clock,
            start=whole_second + round(told.start_fraction * tps),
            seconds=told.header.record_duration_s,
            first=self._notes.first,
            last=self._notes.last,
            paddings=_paddings(manifest),
        )
        self.remarks: list[Remark] = []
        self._remark_zone()
        self._remark_ends(manifest)

    def members(self) -> Iterator[Member]:
        """The recording's files, the EDF itself among them."""
        record, user = self._ids
        made = Made(
            clock=self._clock,
            start=self._start,
            end=self._end(),
            record_id=record,
            user_id=user,
            channels=tuple(self._channels()),
            pairs=[pairs for pairs in self._notes.pairs if not pairs.datatype.is_synchronous],
            notes=self._notes.notes,
        )
        yield from made.members()
        yield Member(ORIGINAL_EDF, self._member.size, self._member.open)

    def _end(self) -> int | None:
        """The tick after the window that was exported; another device's file lasts its data records."""
        if self._notes.last is not None:
            return self._notes.last + 1
        if self._is_hexoskins:
            return None
        lasted = self._told.record_count * self._frame.seconds * self._clock.ticks_per_second
        return self._frame.start + round(lasted)

    def origin(self, digest: str) -> Origin | None:
        """What the file doesn't tell in Hexoskin's words; None where it tells all. Asked after `members`."""
        if None not in self._ids and not self._foreign:
            return None
        source = f"edf {digest}"
        return Origin(source=source, person=patient_key(self._told.header) or source, channels=self._foreign)

    def _channels(self) -> Iterator[Channel | ForeignSignal]:
        yield from self._signals()
        for pairs in self._notes.pairs:
            if pairs.datatype.is_synchronous and (channel := self._slow(pairs)) is not None:
                yield channel

    def _signals(self) -> Iterator[Channel | ForeignSignal]:
        for signal, digital in zip(self._told.header.channels, self._told.signals, strict=True):
            try:
                channel = self._signal(signal, digital)
            except FormatError as error:
                self._remark(f"The signal {signal.label!r} stays out. {error}")
                continue
            if channel is not None:
                yield channel

    def _signal(self, signal: EdfSignal, digital: NDArray[np.int16]) -> Channel | ForeignSignal | None:
        """A Hexoskin channel where it is one and its scale is Hexoskin's, else a channel of its own."""
        datatype = datatype_of(signal, self._clock)
        if datatype is not None:
            return read_signal(signal, datatype, digital, self._frame)
        if not len(digital):
            return None
        channel = foreign_channel(signal, self._frame.seconds)
        number = channel_number(channel, self._foreign_at)
        self._foreign[number] = channel
        return ForeignSignal(number, channel, self._frame.start, digital)

    def _foreign_at(self, number: int) -> ForeignChannel | None:
        """Who has a foreign number: in this file each signal has one of its own, even two that are alike."""
        return _TAKEN if number in self._foreign else self._home.channel(number)

    def _slow(self, pairs: Pairs) -> Channel | None:
        """A channel slower than 1 Hz, whose values stand in annotations."""
        rate = pairs.datatype.rate
        assert rate is not None
        first = int(pairs.timestamps[0])
        expected = Grid.at_rate(first, rate, self._clock).timestamps(0, len(pairs.timestamps))
        if not np.array_equal(pairs.timestamps, expected):
            self._remark(f"The values of {pairs.datatype.label} don't lie on a grid, and stay out.")
            return None
        return channel_of(pairs.datatype, first, pairs.values, rate)

    @property
    def _start(self) -> int:
        return self._frame.start if self._notes.first is None else self._notes.first

    def _remark(self, sentence: str, *, is_problem: bool = True) -> None:
        self.remarks.append(Remark(self._name, sentence, is_problem))

    def _remark_zone(self) -> None:
        """Other devices write the time of a clock on a wall, and no file says in which place."""
        if not self._is_hexoskins:
            self._remark(
                f"{self._name} doesn't say in which time zone it was recorded; its times are taken as UTC.",
                is_problem=False,
            )

    def _remark_ends(self, manifest: dict[str, Any]) -> None:
        if self._frame.is_hexoviews and not manifest:
            sentence = (
                f"{self._name} came without its manifest: at its ends, values that repeat a neighbour"
                " can't be told from recorded ones."
            )
            self._remark(sentence, is_problem=False)
        unreadable = self._told.unreadable_annotations
        if unreadable:
            self._remark(f"{unreadable:,} annotations of {self._name} can't be read, and stay out.")


def _ids(told: edf.EdfFile) -> tuple[int | None, int | None]:
    """The numbers of record and person, as far as the header tells them."""
    record, user = _RECORD.search(told.header.recording_id), _USER.search(told.header.patient_id)
    number = None if record is None else min(int(record[1]), LAST_RECORD_ID + 1)
    return number, None if user is None else int(user[1])


def _has_hexoskins_labels(told: edf.EdfFile) -> bool:
    signals = told.header.channels
    return any(datatype_of(signal, clock) is not None for signal in signals for clock in CLOCKS)


def _clock(told: edf.EdfFile) -> Clock:
    rates = {signal.samples_per_record / told.header.record_duration_s for signal in told.header.channels}
    return ASTROSKIN if _ASTROSKIN_ECG_RATE in rates else HEXOSKIN


def _manifest(alone: Alone, digest: str) -> dict[str, Any]:
    """The manifest beside the file, empty when there is none or it is another file's."""
    beside = alone.beside(f"{alone.name}{MANIFEST_SUFFIX}")
    if beside is None:
        return {}
    try:
        told = json.loads(beside.read(_MANIFEST_LIMIT))
    except (FormatError, OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) and told.get("sha256") == digest else {}


def _paddings(manifest: dict[str, Any]) -> dict[int, Padding]:
    listed = manifest.get("channels")
    found = {}
    for one in listed if isinstance(listed, list) else []:
        told = one if isinstance(one, dict) else {}
        number, head, tail = (told.get(key) for key in ("datatype", "head_padding", "tail_padding"))
        if isinstance(number, int) and isinstance(head, int) and isinstance(tail, int) and head >= 0 <= tail:
            found[number] = Padding(head, tail)
    return found
