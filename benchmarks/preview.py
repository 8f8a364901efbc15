"""The preview of 24 h and of a week: first picture, pan and zoom frames, memory; beside what others take."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.apart import Apart, apart
from benchmarks.material import workplace, workshop
from benchmarks.measure import at_least, at_most, goals, table, times, told, told_mb
from benchmarks.preview_desk import Frames, Seen, look_around, plain_frames
from benchmarks.preview_peers import PeerSeen, as_edf, on_screen, peer_frames
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

_WEEK_HOURS = 168.0


def section(store: Path, folder: Path) -> str:
    """The preview's part of docs/benchmarks.md."""
    day = _seen(apart(look_around, store))
    first, frame, peak = apart(plain_frames, store).results[0]
    slowest = max(day.pans.values(), key=lambda frames: frames.median)
    peer = table(
        ("24 h", "Hexoview, 8 panes", "pyqtgraph with its own downsampling, 1 ECG", "ratio"),
        [
            ("first picture", told(_median(day.first)), told(first), times(first / _median(day.first))),
            ("slowest pan frame, median", told(slowest.median), told(frame), times(frame / slowest.median)),
            ("peak memory", told_mb(day.peak_mb), told_mb(peak), times(peak / day.peak_mb)),
        ],
    )
    browser = _beside_browser(day, peer_frames(as_edf(store, folder)))
    screen = _on_screen("24 h", store, first_in=0.2)
    return "\n\n".join(["## Preview", peer, browser, _told("24 h", day), _judged(day, first_in=0.2), screen])


def _beside_browser(day: Seen, peer: PeerSeen | str) -> str:
    """mne-qt-browser on the same channels as EDF, or why it isn't there."""
    if isinstance(peer, str):
        return peer
    views = {10: "10 s", 60: "60 s", 3600: "1 h"}
    rows = [
        (
            f"pan at {name}",
            told(day.pans[name].median),
            told(peer.frames[seconds]),
            _ratio(peer, day, seconds, name),
        )
        for seconds, name in views.items()
    ]
    head = ("24 h, 8 channels", "Hexoview", "mne-qt-browser", "ratio")
    first = (
        "first picture",
        told(_median(day.first)),
        told(peer.first),
        times(peer.first / _median(day.first)),
    )
    memory = ("peak memory", told_mb(day.peak_mb), told_mb(peer.peak_mb), times(peer.peak_mb / day.peak_mb))
    held = [
        at_least(
            f"against mne-qt-browser at {views[seconds]}",
            peer.frames[seconds] / day.pans[views[seconds]].median,
            bound,
            times,
        )
        for seconds, bound in ((60, 13.0), (3600, 90.0))
    ]
    return f"{table(head, [first, *rows, memory])}\n\n{goals(*held)}"


def _ratio(peer: PeerSeen, day: Seen, seconds: int, name: str) -> str:
    return times(peer.frames[seconds] / day.pans[name].median)


def _on_screen(name: str, store: Path, *, first_in: float) -> str:
    """The same under Xvfb, where Qt draws on a screen."""
    seen = on_screen(store)
    if isinstance(seen, str):
        return f"### {name} under Xvfb\n\n{seen}"
    return "\n\n".join([f"### {name} under Xvfb", _told(name, seen), _judged(seen, first_in=first_in)])


def week_section(folder: Path) -> str:
    """The same for 7 days without a break, made for the purpose."""
    make_sample_store(folder / "week", people=1, hours=_WEEK_HOURS, watch=unwatched())
    week = _seen(apart(look_around, folder / "week"))
    screen = _on_screen("7 days", folder / "week", first_in=0.5)
    return "\n\n".join(["### Seven days", _told("7 days", week), _judged(week, first_in=0.5), screen])


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
    with workplace("preview") as (store, folder):
        print(section(store, folder), end="\n\n")
    with workshop("preview-week") as folder:
        print(week_section(folder))


if __name__ == "__main__":
    main()
