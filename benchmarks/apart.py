"""Work that is measured in a process of its own, so that nothing else counts into its memory."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.measure import Timing, resident_mb, told_mb


@dataclass(frozen=True, slots=True)
class Apart:
    """What some runs in one fresh process took; nothing is warmed up, so the first pays for its imports.

    Attributes:
        cpu: processor seconds of each run, over all its threads; other programs' load hardly shows in them.
        start_mb: memory in use before the first run, all that was imported and prepared included.
        peak_mb: the most in use during any of them.
        results: what each run returned.
    """

    timing: Timing
    cpu: Timing
    start_mb: float
    peak_mb: float
    results: tuple[Any, ...]

    @property
    def seconds(self) -> float:
        return self.timing.median

    @property
    def above_start(self) -> float:
        return self.peak_mb - self.start_mb

    @property
    def memory(self) -> str:
        return told_mb(self.above_start)

    def stage(self, name: str) -> float:
        """Median seconds of a stage, where each run returns the seconds of its stages."""
        stages: tuple[Mapping[str, float], ...] = self.results
        return statistics.median(one.get(name, 0.0) for one in stages)


def apart(
    work: Callable[..., object],
    *arguments: object,
    given: Callable[[], object] | None = None,
    runs: int = 1,
) -> Apart:
    """Runs `work` in a fresh process; what `given` prepares there comes first among its arguments."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_watched, work, arguments, given, runs).result()


def _watched(
    work: Callable[..., object],
    arguments: tuple[object, ...],
    given: Callable[[], object] | None,
    runs: int,
) -> Apart:
    if given is not None:
        arguments = (given(), *arguments)
    gc.collect()
    _forget_peak()
    start_mb = resident_mb()
    seconds, cpu, results = [], [], []
    for _ in range(runs):
        gc.collect()
        begin, cpu_begin = time.perf_counter(), time.process_time()
        results.append(work(*arguments))
        cpu.append(time.process_time() - cpu_begin)
        seconds.append(time.perf_counter() - begin)
    peak_mb = resident_mb(at_peak=True)
    return Apart(Timing(tuple(seconds)), Timing(tuple(cpu)), start_mb, peak_mb, tuple(results))


def _forget_peak() -> None:
    """Linux counts the peak anew from here on; elsewhere preparing counts into it."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
