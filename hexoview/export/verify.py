"""Holds a written file against what was written, and decoded values against the store's."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np

from hexoview.errors import ExportError
from hexoview.export.answer import Answer, answers, shown_times
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.request import ExportRequest
from hexoview.query.block import Block
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

CHUNK = 1 << 18
"""Bytes of a text file that are decoded at once: 15,000 rows of ECG, for 0.6 ms each."""
_HASHED_AT_ONCE = 1 << 20

_OF_NUMBERS = b"0123456789.-+eE"
_NOTHING = Block(np.empty(0, np.int64), np.empty(0, np.int64))


def verify_bytes(path: Path, sha256: str, target: Path, watch: Watch) -> None:
    """Holds the bytes on the disk against the hash of what was written.

    Raises:
        ExportError: they differ.
    """
    found = hashlib.sha256()
    with told_in_sentences(target), path.open("rb", buffering=0) as file:
        _forget_cached(file.fileno())
        size = max(1, path.stat().st_size)
        while block := file.read(_HASHED_AT_ONCE):
            watch.step(min(1.0, file.tell() / size))
            found.update(block)
    if found.hexdigest() != sha256:
        raise mismatch("its bytes differ", target)


def _forget_cached(descriptor: int) -> None:
    """Lets the bytes be read from the disk, not from the memory that they were written through."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def mismatch(what: str, target: Path) -> ExportError:
    """The refusal to give a file its name."""
    return ExportError(
        f"The saved file doesn't match what was read ({what}).",
        cause=f"{target.name} was not given its name, and has been removed.",
        way_out="Export again; if it happens again, choose another disk.",
    )


def numbers(text: bytes, *, has_points: bool) -> np.ndarray:
    """The numbers of a text that has commas between them: float64, or int64 where none has a point."""
    if not text:
        return np.empty(0)
    try:
        return np.fromstring(text, np.float64 if has_points else np.int64, sep=",")
    except (ValueError, DeprecationWarning):
        # numpy stops at what is no number, and says so.
        return np.empty(0)


def without_numbers(text: bytes) -> bytes:
    """What stands between the numbers of a text."""
    return text.translate(None, _OF_NUMBERS)


class Source:
    """One channel's values, read from the store once more and handed out in any portions.

    Attributes:
        has_points: whether its numbers have a point; else they are whole.
        left: values that were not handed out yet.
    """

    def __init__(self, answer: Answer, plan: Plan, watch: Watch) -> None:
        self.channel = answer.channel
        self.has_points = answer.is_scaled
        self.left = answer.kept
        self._plan = plan
        self._blocks = answer.blocks(watch.quietly())
        self._held = _NOTHING

    @property
    def label(self) -> str:
        """What people call the channel."""
        return self.channel.datatype.label

    def take(self, count: int) -> Block:
        """The next `count` values with the times that a file shows; fewer at the end."""
        blocks, held = [self._held], len(self._held)
        while held < count and (found := next(self._blocks, None)) is not None:
            blocks.append(found)
            held += len(found)
        ticks, values = _joined([block for block in blocks if len(block)])
        self._held = Block(ticks[count:], values[count:])
        self.left -= len(values[:count])
        if self.left <= 0:
            # Even an empty end of a block would keep the block in memory: 1 MB for each channel.
            self._held, self._blocks = _NOTHING, iter(())
        return Block(shown_times(ticks[:count], self._plan), values[:count])


def _joined(blocks: list[Block]) -> tuple[np.ndarray, np.ndarray]:
    match blocks:
        case []:
            return _NOTHING.timestamps, _NOTHING.values
        case [only]:
            return only.timestamps, only.values
    return np.concatenate([b.timestamps for b in blocks]), np.concatenate([b.values for b in blocks])


class Comparison:
    """Compares decoded values with the channels of a plan, and counts those that differ."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        given = answers(plan, request, store)
        self.sources = tuple(Source(answer, plan, watch) for answer in given)
        self.has_points = any(source.has_points for source in self.sources)
        self._target = request.target
        self._watch = watch
        self._differing: Counter[str] = Counter()
        # How the file tells the ticks that sources give: a table on a wall's clock changes it.
        self.told_times: Callable[[np.ndarray], np.ndarray] = np.asarray

    def chunks(self, file: BinaryIO) -> Iterator[bytes]:
        """The file's bytes, a step of the watch each."""
        size = max(1, os.fstat(file.fileno()).st_size)
        while block := file.read(CHUNK):
            self._watch.step(min(1.0, file.tell() / size))
            yield block

    def compare(self, source: Source, times: np.ndarray | None, values: np.ndarray) -> None:
        """Holds values, with their times where the file has them, against the next of a channel."""
        expected = source.take(len(values))
        if len(expected) < len(values):
            self.differs(f"{source.label}: it has values that were not read")
        is_other = expected.values != values
        if times is not None:
            is_other |= self.told_times(expected.timestamps) != times
        self.count_differing(source.label, int(np.count_nonzero(is_other)))

    def count_differing(self, label: str, count: int) -> None:
        """Notes that values of a channel or column differ."""
        if count:
            self._differing[label] += count

    def refuse_differing(self) -> None:
        """Refuses the file if a value differed."""
        if self._differing:
            self.differs(", ".join(f"{label}: {_differ(n)}" for label, n in self._differing.items()))

    def compare_mixed(self, times: np.ndarray | None, values: np.ndarray) -> None:
        """The same for the values of all channels, one after the other."""
        done = 0
        for source in self.sources:
            portion = slice(done, done + source.left)
            if source.left and done < len(values):
                self.compare(source, None if times is None else times[portion], values[portion])
                done = portion.stop
        if done < len(values):
            self.differs("it has values that were not read")

    def finish(self) -> None:
        """Refuses the file if a value differed or is missing."""
        self.refuse_differing()
        for source in self.sources:
            if source.left:
                self.differs(f"{source.label}: {source.left:,} values are missing")

    def differs(self, what: str) -> NoReturn:
        """Refuses the file."""
        raise mismatch(what, self._target)


def _differ(count: int) -> str:
    return "1 value differs" if count == 1 else f"{count:,} values differ"
