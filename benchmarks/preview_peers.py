"""What else shows such recordings: mne-qt-browser, on the same channels as EDF, in a process of its own."""

from __future__ import annotations

import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.material import longest_record
from benchmarks.measure import resident_mb
from benchmarks.preview_desk import EIGHT, Seen
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.store.location import open_store
from hexoview.watch import unwatched

PEER = "mne_qt_browser"
WINDOWS = (10, 60, 3600)
_STEPS = 6
_WIDTH, _HEIGHT = 1280, 760
_XVFB = ("xvfb-run", "-a", "-s", "-screen 0 1280x820x24")


@dataclass(frozen=True, slots=True)
class PeerSeen:
    """Seconds from the file to the painted picture, median frames of panning by window, peak memory."""

    first: float
    frames: dict[int, float]
    peak_mb: float


def peer_frames(edf: Path) -> PeerSeen | str:
    """Pans through a file in mne-qt-browser; where that can't be, the reason as a sentence.

    It asks for a display even where it draws offscreen, so it gets one that nobody sees.
    """
    if find_spec(PEER) is None:
        return "mne-qt-browser isn't installed: `make bench-peers`."
    if shutil.which(_XVFB[0]) is None:
        return "mne-qt-browser needs a display, and xvfb-run isn't on this computer."
    done = subprocess.run(
        [*_XVFB, sys.executable, "-m", "benchmarks.preview_peers", str(edf)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    first, peak, *frames = map(float, done.stdout.split())
    return PeerSeen(first, dict(zip(WINDOWS, frames, strict=True)), peak)


def as_edf(store: Path, folder: Path) -> Path:
    """The eight channels of the longest record as EDF."""
    opened, target = open_store(store), folder / "eight.edf"
    query = parse(f"record={longest_record(opened).id}&datatype__in={EIGHT}&max_values=all")
    export(ExportRequest(query, Format.EDF, target, may_replace=True), opened, unwatched())
    opened.close()
    return target


def on_screen(store: Path) -> Seen | str:
    """What `look_around` sees on a screen that nobody sees; where there is none, the reason."""
    if shutil.which(_XVFB[0]) is None:
        return "xvfb-run isn't on this computer."
    with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
        code = (
            "import pickle, pathlib, sys; from benchmarks.preview_desk import look_around; "
            "pathlib.Path(sys.argv[2]).write_bytes(pickle.dumps(look_around(pathlib.Path(sys.argv[1]))))"
        )
        subprocess.run(
            [*_XVFB, sys.executable, "-c", code, str(store), file.name],
            check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        )
        seen = pickle.loads(Path(file.name).read_bytes())
    assert isinstance(seen, Seen)
    return seen


def _look(edf: str) -> None:
    """Inside that process: opened as its pages show, and panned by tenths.

    With `preload=True`, which MNE recommends for channels of several rates, the file took 3 minutes and
    5.8 GB, and the frames two thirds of what they take so.
    """
    import mne
    from PySide6.QtWidgets import QApplication

    warnings.simplefilter("ignore")
    begin = time.perf_counter()
    mne.viz.set_browser_backend("qt", verbose="error")
    raw = mne.io.read_raw_edf(edf, preload=False, verbose="error")
    browser = raw.plot(duration=60, n_channels=8, block=False, show=True, verbose="error")
    browser.resize(_WIDTH, _HEIGHT)
    app = QApplication.instance()
    assert app is not None
    app.processEvents()
    found = [time.perf_counter() - begin]
    start = float(raw.times[-1]) / 3
    frames = [statistics.median(_pan(browser, app, start, seconds)) for seconds in WINDOWS]
    print(*found, resident_mb(at_peak=True), *frames, flush=True)
    # Its threads that compute ahead would keep the process for a minute.
    os._exit(0)


def _pan(browser: object, app: object, start: float, seconds: float) -> list[float]:
    frames = []
    for step in range(_STEPS):
        low = start + step * seconds / 10
        begin = time.perf_counter()
        browser.mne.plt.setXRange(low, low + seconds, padding=0)  # type: ignore[attr-defined]
        app.processEvents()  # type: ignore[attr-defined]
        frames.append(time.perf_counter() - begin)
    return frames


if __name__ == "__main__":
    _look(sys.argv[1])
