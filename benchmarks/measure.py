"""How a thing is timed: several runs, the median, and ratios within the same run."""

from __future__ import annotations

import gc
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


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


def told_mb(size: float) -> str:
    return f"{size:,.0f} MB"


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure beside what it should be; `is_met` is judged on the figure, not on its rounding."""

    what: str
    bound: str
    figure: str
    is_met: bool


def at_most(what: str, found: float, bound: float, tell: Callable[[float], str] = told) -> Goal:
    return Goal(what, f"≤ {tell(bound)}", tell(found), found <= bound)


def at_least(what: str, found: float, bound: float, tell: Callable[[float], str]) -> Goal:
    return Goal(what, f"≥ {tell(bound)}", tell(found), found >= bound)


def times(ratio: float) -> str:
    return f"{ratio:.2f} ×" if ratio < 10 else f"{ratio:,.0f} ×"


def goals(*rows: Goal) -> str:
    """The goals of a part beside the figures; the ends of these lines are what the summary counts."""
    return table(
        ("goal", "bound", "figure", "met"),
        [(row.what, row.bound, row.figure, verdict(is_met=row.is_met)) for row in rows],
    )


def verdict(*, is_met: bool) -> str:
    return "yes" if is_met else "NO"


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


def resident_mb(*, at_peak: bool = False) -> float:
    """Memory of this process in MB, now or at its peak; not a number where the system isn't Linux.

    `ru_maxrss` would do elsewhere, but a new process inherits it from the one that started it.
    """
    field = "VmHWM:" if at_peak else "VmRSS:"
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return math.nan
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


def in_own_process(code: str, *arguments: str, env: dict[str, str] | None = None) -> tuple[float, float, str]:
    """Seconds, peak MB and output of a fresh Python that runs `code`."""
    wrapped = (
        f"{code}\nimport sys as _s\nfrom benchmarks.measure import resident_mb as _r\n"
        "print(_r(at_peak=True), file=_s.stderr)\n"
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
    return seconds, float(done.stderr.split()[-1]), done.stdout.strip()


def machine() -> str:
    system = f"{platform.system()} {platform.machine()}"
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}, {day}"
