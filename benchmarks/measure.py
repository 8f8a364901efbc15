"""How a thing is timed: several runs, the median, and ratios within the same run."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of several runs."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def worst(self) -> float:
        return max(self.seconds)

    def __str__(self) -> str:
        return f"{told(self.median)} ({told(min(self.seconds))} to {told(self.worst)})"


def told(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def timed(work: Callable[[], object], *, runs: int = 5, warm_up: int = 1) -> Timing:
    """Wall-clock seconds of `runs` calls after some that don't count."""
    for _ in range(warm_up):
        work()
    found = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return Timing(tuple(found))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines)


def in_own_process(code: str, *arguments: str, env: dict[str, str] | None = None) -> tuple[float, float, str]:
    """Seconds, peak MB and output of a fresh Python that runs `code`."""
    wrapped = (
        code + "\nimport resource as _r, sys as _s\n"
        "print(_r.getrusage(_r.RUSAGE_SELF).ru_maxrss, file=_s.stderr)\n"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", wrapped, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **(env or {})},
    )
    seconds = time.perf_counter() - start
    return seconds, int(done.stderr.split()[-1]) / 1024, done.stdout.strip()


def machine() -> str:
    system = f"{platform.system()} {platform.machine()}"
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}, {day}"
