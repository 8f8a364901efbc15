"""EDF+ annotations: what they are, as objects and as columns, and how they are read."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_text import refusal

NANOSECONDS = 1_000_000_000
NO_DURATION = -1

_ONSET = re.compile(rb"[+-]([0-9]{1,9})(?:\.([0-9]*))?")
_DURATION = re.compile(rb"([0-9]{1,9})(?:\.([0-9]*))?")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A text at a time: onset and duration in seconds, the onset from the whole second the file starts in."""

    onset: Fraction
    text: str
    duration: Fraction | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AnnotationTable:
    """Annotations as columns, for the hundreds of thousands of a night.

    Attributes:
        onset_ticks: ticks from the whole second the file starts in.
        duration_ticks: ticks, -1 for none.
        texts: one for each row, or the distinct ones when `text_of` tells which row has which.
        text_of: for each row the index of its text, where texts repeat.
    """

    onset_ticks: NDArray[np.int64]
    duration_ticks: NDArray[np.int64]
    texts: Sequence[str]
    ticks_per_second: int
    text_of: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        return len(self.onset_ticks)

    @classmethod
    def of(cls, annotations: Iterable[Annotation]) -> AnnotationTable:
        """The columns of some annotations; a FormatError for a time that is no whole nanosecond."""
        rows = list(annotations)
        times = [(row.onset, Fraction(0) if row.duration is None else row.duration) for row in rows]
        ticks_per_second = math.lcm(*(time.denominator for pair in times for time in pair))
        if NANOSECONDS % ticks_per_second:
            raise refusal(
                f"The times of its annotations are multiples of 1/{ticks_per_second} s, no decimals."
            )
        lasts = [NO_DURATION if r.duration is None else int(r.duration * ticks_per_second) for r in rows]
        return cls(
            onset_ticks=np.array([int(row.onset * ticks_per_second) for row in rows], np.int64),
            duration_ticks=np.array(lasts, np.int64),
            texts=[row.text for row in rows],
            ticks_per_second=ticks_per_second,
        )

    def rows(self) -> Iterator[Annotation]:
        """The annotations one by one, times exact."""
        for row, (onset, lasts) in enumerate(zip(self.onset_ticks, self.duration_ticks, strict=True)):
            yield Annotation(
                onset=Fraction(int(onset), self.ticks_per_second),
                text=self.texts[row if self.text_of is None else self.text_of[row]],
                duration=None if lasts < 0 else Fraction(int(lasts), self.ticks_per_second),
            )

    def texts_between(self, low: int, high: int) -> list[str]:
        """The texts of the rows `low` to `high`, the last not included."""
        if self.text_of is None:
            return list(self.texts[low:high])
        texts = self.texts
        return [texts[i] for i in self.text_of[low:high].tolist()]

    def in_time_order(self) -> AnnotationTable:
        """The same annotations by onset, those of one onset in their given order."""
        if bool(np.all(self.onset_ticks[1:] >= self.onset_ticks[:-1])):
            return self
        order = np.argsort(self.onset_ticks, kind="stable")
        text_of = np.arange(len(self), dtype=np.int32) if self.text_of is None else self.text_of
        return AnnotationTable(
            onset_ticks=self.onset_ticks[order],
            duration_ticks=self.duration_ticks[order],
            texts=self.texts,
            ticks_per_second=self.ticks_per_second,
            text_of=text_of[order],
        )


@dataclass(frozen=True, slots=True, eq=False)
class DecodedAnnotations:
    """What the annotation signals of a file say.

    Attributes:
        table: the annotations in file order, in nanoseconds, without the time-keeping ones.
        record_onsets: nanoseconds from the whole second the file starts in, for each data record.
        unreadable_count: entries that are no annotation of EDF+.
    """

    table: AnnotationTable
    record_onsets: NDArray[np.int64]
    unreadable_count: int


def decode_annotations(
    signals: Sequence[NDArray[np.uint8]], *, record_duration_s: Fraction = Fraction(1)
) -> DecodedAnnotations:
    """Read annotation signals of shape (data records, bytes); the first one also keeps the time."""
    reader = _Reader()
    duration = int(record_duration_s * NANOSECONDS)
    onsets = np.zeros(len(signals[0]) if signals else 0, np.int64)
    for number, signal in enumerate(signals):
        for record, cell in enumerate(_cells(signal)):
            onset = reader.take(cell, keeps_time=number == 0)
            if number == 0:
                follow_on = int(onsets[record - 1]) + duration if record else 0
                onsets[record] = follow_on if onset is None else onset
    return DecodedAnnotations(reader.table(), onsets, reader.unreadable_count)


@dataclass(slots=True)
class _Reader:
    """Collects columns; equal texts are kept once."""

    onsets: array[int] = field(default_factory=lambda: array("q"))
    lasts: array[int] = field(default_factory=lambda: array("q"))
    text_of: array[int] = field(default_factory=lambda: array("i"))
    known: dict[bytes, int] = field(default_factory=dict)
    unreadable_count: int = 0

    def take(self, cell: bytes, *, keeps_time: bool) -> int | None:
        """Add the annotations of one data record; the record's onset if the first entry tells it."""
        record_onset = None
        for place, entry in enumerate(cell.split(b"\0")):
            stamp, *texts = entry.split(b"\x14")
            onset, _, lasts = stamp.partition(b"\x15")
            start = _nanoseconds(_ONSET.fullmatch(onset))
            duration = _nanoseconds(_DURATION.fullmatch(lasts)) if lasts else NO_DURATION
            if start is None or duration is None or not texts or texts.pop():
                self.unreadable_count += bool(entry)
                continue
            if keeps_time and place == 0 and texts and not texts[0]:
                record_onset = start
                del texts[0]
            for text in texts:
                self.onsets.append(start)
                self.lasts.append(duration)
                self.text_of.append(self.known.setdefault(text, len(self.known)))
        return record_onset

    def table(self) -> AnnotationTable:
        return AnnotationTable(
            onset_ticks=np.array(self.onsets, np.int64),
            duration_ticks=np.array(self.lasts, np.int64),
            texts=[_decode_text(text) for text in self.known],
            ticks_per_second=NANOSECONDS,
            text_of=np.array(self.text_of, np.int32),
        )


def _cells(signal: NDArray[np.uint8]) -> Iterator[bytes]:
    width = signal.shape[1]
    for block in range(0, len(signal), 4096):
        data = signal[block : block + 4096].tobytes()
        for start in range(0, len(data), width):
            yield data[start : start + width].rstrip(b"\0")


def _nanoseconds(number: re.Match[bytes] | None) -> int | None:
    """A decimal in nanoseconds; further digits are beyond any clock and dropped."""
    if number is None:
        return None
    whole, part = number.groups()
    time = int(whole) * NANOSECONDS + (int(part.ljust(9, b"0")[:9]) if part else 0)
    return -time if number[0].startswith(b"-") else time


def _decode_text(text: bytes) -> str:
    """EDF+ texts are UTF-8; some programs write Latin-1."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")
