"""The preview of 24 h and of a week: first picture, pan and zoom frames, memory; beside plain pyqtgraph."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.apart import Apart, apart
from benchmarks.material import workplace, workshop
from benchmarks.measure import at_most, goals, table, times, told, told_mb
from benchmarks.preview_desk import Frames, Seen, look_around, plain_frames
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

_WEEK_HOURS = 168.0


def section(store: Path) -> str:
    """The preview's part of docs/benchmarks.md."""
    day = _seen(apart(look_around, store))
    first, frame, peak = apart(plain_frames, store).results[0]
    slowest = max(day.pans.values(), key=lambda frames: frames.median)
    peer = table(
        ("24 h", "Hexoview, 8 panes", "pyqtgraph, 1 ECG", "ratio"),
        [
            ("first picture", told(_median(day.first)), told(first), times(first / _median(day.first))),
            ("slowest pan frame, median", told(slowest.median), told(frame), times(frame / slowest.median)),
            ("peak memory", told_mb(day.peak_mb), told_mb(peak), times(peak / day.peak_mb)),
        ],
    )
    return "\n\n".join(["## Preview", peer, _told("24 h", day), _judged(day, first_in=0.2)])


def week_section(folder: Path) -> str:
    """The same for 7 days without a break, made for the purpose."""
    make_sample_store(folder / "week", people=1, hours=_WEEK_HOURS, watch=unwatched())
    week = _seen(apart(look_around, folder / "week"))
    return "\n\n".join(["### Seven days", _told("7 days", week), _judged(week, first_in=0.5)])


def _seen(found: Apart) -> Seen:
    seen = found.results[0]
    assert isinstance(seen, Seen)
    return seen


def _median(values: tuple[float, ...]) -> float:
    return statistics.median(values)


def _told(name: str, seen: Seen) -> str:
    rows = [
        (
            view,
            told(frames.median),
            told(frames.p95),
            told(_median(frames.own)),
            told(_median(frames.fine)) if frames.fine else "–",
        )
        for view, frames in _all(seen)
    ]
    head = (f"{name}, 8 panes", "frame, median", "frame, 95 %", "own work, median", "finer picture read in")
    first = f"First picture {told(_median(seen.first))}, of ECG, breathing and heart rate alone "
    memory = f"peak memory {told_mb(seen.peak_mb)}, levels {told_mb(seen.levels_mb)}"
    return f"{first}{told(_median(seen.three))}; {memory}.\n\n{table(head, rows)}"


def _all(seen: Seen) -> Iterator[tuple[str, Frames]]:
    yield from ((f"pan at {name}", frames) for name, frames in seen.pans.items())
    yield "zoom from all to a moment and back", seen.zooms


def _judged(seen: Seen, *, first_in: float) -> str:
    frames = [found for _, found in _all(seen)]
    return goals(
        at_most("first picture, 8 panes", _median(seen.first), first_in),
        at_most("first picture, ECG, breathing and heart rate", _median(seen.three), 0.5),
        at_most("slowest median frame", max(found.median for found in frames), 0.012),
        at_most("slowest 95th percentile", max(found.p95 for found in frames), 0.0167),
        at_most("peak memory", seen.peak_mb, 300, told_mb),
    )


def main() -> None:
    with workplace("preview") as (store, _):
        print(section(store), end="\n\n")
    with workshop("preview-week") as folder:
        print(week_section(folder))


if __name__ == "__main__":
    main()
