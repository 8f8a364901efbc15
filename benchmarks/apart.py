"""Work that is measured in a process of its own, so that nothing else counts into its memory."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
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


@dataclass(frozen=True, slots=True)
class Task:
    """Work for a process of its own; what `given` prepares there comes first among its arguments."""

    work: Callable[..., object]
    arguments: tuple[object, ...] = ()
    given: Callable[[], object] | None = None


def apart(
    work: Callable[..., object],
    *arguments: object,
    given: Callable[[], object] | None = None,
    runs: int = 1,
) -> Apart:
    """Runs `work` in a fresh process."""
    [found] = side_by_side([Task(work, arguments, given)], runs=runs)
    return found


def side_by_side(tasks: Sequence[Task], *, runs: int) -> list[Apart]:
    """Runs tasks in turn, round by round, so that a busy moment of the computer doesn't hit one alone."""
    with ExitStack() as stack:
        pools = [stack.enter_context(ProcessPoolExecutor(1, mp_context=get_context("spawn"))) for _ in tasks]
        starts = [pool.submit(_prepare, task).result() for pool, task in zip(pools, tasks, strict=True)]
        rounds = [[pool.submit(_run_once).result() for pool in pools] for _ in range(runs)]
        peaks = [pool.submit(_peak_mb).result() for pool in pools]
    return [
        _told(own, start_mb, peak_mb)
        for own, start_mb, peak_mb in zip(zip(*rounds, strict=True), starts, peaks, strict=True)
    ]


def _told(own: Sequence[_Run], start_mb: float, peak_mb: float) -> Apart:
    seconds, cpu, results = zip(*own, strict=True)
    return Apart(Timing(seconds), Timing(cpu), start_mb, peak_mb, results)


# -- inside the process

_Run = tuple[float, float, Any]
_ready: list[Callable[[], object]] = []


def _prepare(task: Task) -> float:
    given = () if task.given is None else (task.given(),)
    _ready[:] = [partial(task.work, *given, *task.arguments)]
    gc.collect()
    _forget_peak()
    return resident_mb()


def _run_once() -> _Run:
    gc.collect()
    begin, cpu_begin = time.perf_counter(), time.process_time()
    result = _ready[0]()
    return time.perf_counter() - begin, time.process_time() - cpu_begin, result


def _peak_mb() -> float:
    return resident_mb(at_peak=True)


def _forget_peak() -> None:
    """Linux counts the peak anew from here on; elsewhere preparing counts into it."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
