"""How long the window's thread waits for its turn while a job runs in another: exports, an import, plans."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.apart import apart
from benchmarks.material import ECG, longest_record, record_folder, workplace
from benchmarks.measure import at_most, goals, table, told
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import PictureRequest, build_picture
from hexoview.query.plan import plan
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.watch import Watch

_RUNS = 3
_TICK_MS = 5
_BOUND_S, _BOUND_99_S = 0.050, 0.016
_IDLE_S = 1.0
_PLANS = 30
_COLUMNS = 1200

Job = Callable[[Watch], object]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Seconds between two turns of the window's thread; 0.005 where nothing is in its way."""

    seconds: tuple[float, ...]

    @property
    def worst(self) -> float:
        return max(self.seconds)

    @property
    def percentile_99(self) -> float:
        return float(np.percentile(self.seconds, 99))


# -- the jobs


def idle(_: Watch) -> None:
    """What the machine itself does to the timer."""
    threading.Event().wait(_IDLE_S)


def export_file(store: Path, query: str, target: Path, watch: Watch) -> None:
    opened = open_store(store)
    form = Format.of_path(target)
    assert form is not None
    export(ExportRequest(parse(query), form, target, may_replace=True), opened, watch)
    opened.close()
    target.unlink()


def bring_in(source: Path, target: Path, watch: Watch) -> None:
    import_paths(target, [source], watch=watch, on_line=lambda _: None)
    shutil.rmtree(target)


def plans(store: Path, query: str, watch: Watch) -> None:
    for _ in range(_PLANS):
        opened = open_store(store)
        for text in (query, "datatype=19", f"datatype={ECG}&max_values=100", f"{query}&datatype__in=18,19"):
            plan(parse(text), opened, watch)
        opened.close()


def draw(store: Path, query: str, watch: Watch) -> None:
    """The first picture of a record, nothing read before."""
    opened = open_store(store)
    found = plan(parse(query), opened, watch)
    build_picture(found, opened, watch, request=PictureRequest(None, _COLUMNS), cache=LevelCache())
    opened.close()


def dump_json(store: Path, query: str, watch: Watch) -> None:
    """The peer: the same values in one call."""
    opened = open_store(store)
    found = plan(parse(query), opened, watch)
    series = [piece.series for channel in found.channels for piece in channel.pieces]
    values = {one.id: opened.read(one, 0, 2_000_000).values.tolist() for one in series}
    json.dumps(values)
    opened.close()


# -- how they are watched


def watched(job: Job) -> Gaps:
    """Runs a job on the window's own kind of lane, beside a timer of 5 ms on the window's thread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from hexoview.ui.lane import Lane

    app = QApplication.instance() or QApplication([])
    lane, timer = Lane("work"), QTimer()
    turns: list[float] = []
    failures: list[BaseException] = []
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(_TICK_MS)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    lane.succeeded.connect(app.quit)
    lane.failed.connect(failures.append)
    lane.failed.connect(app.quit)
    timer.start()
    lane.start(job)
    app.exec()
    turns.append(time.perf_counter())
    timer.stop()
    lane.close()
    if failures:
        raise failures[0]
    return Gaps(tuple(np.diff(turns).tolist()))


def _jobs(store: Path, folder: Path) -> dict[str, Job]:
    opened = open_store(store)
    record = longest_record(opened)
    opened.close()
    every = f"record={record.id}"
    ecg = f"{every}&datatype={ECG}&max_values=all"
    seen = f"{every}&datatype__in={ECG},4129,19"
    return {
        "nothing": idle,
        "24 h to EDF": partial(export_file, store, every, folder / "gaps.edf"),
        "24 h to JSON": partial(export_file, store, every, folder / "gaps.json"),
        "ECG of 24 h to CSV": partial(export_file, store, ecg, folder / "gaps.csv"),
        "24 h to a binary zip": partial(export_file, store, every, folder / "gaps.zip"),
        "import of 24 h": partial(bring_in, record_folder(store), folder / "gaps-store"),
        f"{_PLANS * 4} plans, the store opened for each four": partial(plans, store, every),
        "first picture of ECG, breathing and heart rate": partial(draw, store, seen),
        "peer: `json.dumps` of 2 million ECG values": partial(dump_json, store, f"{every}&datatype={ECG}"),
    }


def section(store: Path, folder: Path) -> str:
    found = {
        # A process for each run: what a job imports when it first runs is waited for as well.
        name: [apart(watched, job).results[0] for _ in range(_RUNS)]
        for name, job in _jobs(store, folder).items()
    }
    rows = [
        (name, ", ".join(told(one.worst) for one in runs), told(_p99(runs))) for name, runs in found.items()
    ]
    own = {name: runs for name, runs in found.items() if name != "nothing" and not name.startswith("peer")}
    worst = max(one.worst for runs in own.values() for one in runs)
    return "\n\n".join(
        [
            "## Turns of the window's thread",
            f"A timer of {_TICK_MS} ms on it, while the job runs on a lane of the window.",
            table(("job", "worst gap of each run", "99 % within"), rows),
            goals(
                at_most("worst gap of any job", worst, _BOUND_S),
                at_most("99 % of the gaps of any job", max(map(_p99, own.values())), _BOUND_99_S),
            ),
        ]
    )


def _p99(runs: list[Gaps]) -> float:
    return Gaps(tuple(gap for one in runs for gap in one.seconds)).percentile_99


def main() -> None:
    with workplace("gaps") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    main()
