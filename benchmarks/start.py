"""From nothing to the window with its list: a fresh Python each time, its files in the system's memory."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.material import workplace
from benchmarks.measure import Timing, at_most, goals, table, times, told

_RUNS = 7
_PATIENCE_S = 30

# Painted, not only shown: what a person waits for. The moment is on the clock of all processes.
_HEXOVIEW = """
import json, sys, time
from hexoview.cli.main import main
from hexoview.ui import session
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

imported = time.monotonic()
seen = {"imported": imported}

class Probe(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.window, self.list = window, window.parts.records.view
        self.list.viewport().installEventFilter(self)
        window.installEventFilter(self)
        self.timer = QTimer(self)
        self.timer.setInterval(1)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            name = "window" if watched is self.window else "list"
            if name == "window" or self.list.model().rowCount():
                QTimer.singleShot(0, self, lambda: seen.setdefault(name, time.monotonic()))
        return False

    def look(self):
        if self.window.parts.preview.is_loaded:
            seen.setdefault("preview", time.monotonic())
        if {"list", "preview"} <= seen.keys():
            self.timer.stop()
            print(json.dumps(seen), flush=True)
            self.window.close()

make_window = session.make_window
def watched_window(*given):
    window = make_window(*given)
    seen["made"] = time.monotonic()
    Probe(window)
    return window

session.make_window = watched_window
sys.exit(main([sys.argv[1]]))
"""

_EMPTY = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self):
        print(json.dumps({"window": time.monotonic()}), flush=True)
        self.close()

app = QApplication([])
window = Window()
window.resize(1280, 820)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the process's start to each thing seen, of several runs."""

    seen: tuple[Mapping[str, float], ...]

    def timing(self, name: str) -> Timing:
        return Timing(tuple(one[name] for one in self.seen))


def _begun(code: str, *arguments: str, environment: Mapping[str, str]) -> dict[str, float]:
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=dict(environment),
        timeout=_PATIENCE_S,
        check=False,
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"the window didn't come up: {done.stderr.strip()[-500:]}")
    return {name: moment - begin for name, moment in json.loads(done.stdout.splitlines()[-1]).items()}


def measure(store: Path, **screen: str) -> tuple[Start, Start]:
    """The window and an empty one in turn, after one of each that doesn't count."""
    home = tempfile.mkdtemp(prefix="hexoview-home-")
    kept = {f"XDG_{name}_HOME": home for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    environment = {**os.environ, **kept, **screen}
    ours, empty = [], []
    try:
        for _ in range(_RUNS + 1):
            ours.append(_begun(_HEXOVIEW, str(store), environment=environment))
            empty.append(_begun(_EMPTY, environment=environment))
    finally:
        shutil.rmtree(home)
    return Start(tuple(ours[1:])), Start(tuple(empty[1:]))


def measure_on_display(store: Path) -> tuple[Start, Start] | None:
    """The same in a real window of a virtual X server; None where there is no such server."""
    if shutil.which("Xvfb") is None:
        return None
    # The server tells its number when it is ready, and stays between two windows; xvfb-run waits for neither.
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told_number:
            number = told_number.readline().strip()
        try:
            return measure(store, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
        finally:
            server.terminate()


def section(store: Path) -> str:
    screens = {
        "offscreen": measure(store, QT_QPA_PLATFORM="offscreen"),
        "under Xvfb": measure_on_display(store),
    }
    rows, found = [], []
    for screen, measured in screens.items():
        if measured is None:
            rows.append((screen, "Xvfb is not installed", "–", "–", "–", "–"))
            continue
        ours, empty = measured
        listed, bare = ours.timing("list"), empty.timing("window")
        painted, loaded = ours.timing("window"), ours.timing("preview")
        ratio = times(listed.median / bare.median)
        rows.append((screen, str(painted), str(listed), str(loaded), str(bare), ratio))
        found.append(at_most(f"window with its list, {screen} (promised)", listed.median, 1.5))
        found.append(at_most(f"window with its list, {screen} (aim)", listed.median, 0.8))
    head = (
        "",
        "window painted",
        "list painted",
        "preview loaded",
        "empty QMainWindow painted",
        "list to empty",
    )
    return "\n\n".join(["## Start", table(head, rows), _parts(screens["offscreen"]), goals(*found)])


def _parts(measured: tuple[Start, Start] | None) -> str:
    """Where the time goes, offscreen."""
    assert measured is not None
    marks = ("imported", "made", "window", "list", "preview")
    at = {name: statistics.median(one[name] for one in measured[0].seen) for name in marks}
    told_at = ", ".join(f"{name} {told(seconds)}" for name, seconds in at.items())
    return f"Since the process began, offscreen, medians: {told_at}."


def main() -> None:
    with workplace("start") as (store, _):
        print(section(store))


if __name__ == "__main__":
    main()
