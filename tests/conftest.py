from __future__ import annotations

import os

# Before anything imports Qt: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import contextlib
import gc
import logging
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from campaign import Campaign
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_REAL_RECORDINGS = Path(__file__).resolve().parents[2] / "shared" / "data" / "hexoskin"
_XDG_FOLDERS = (
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
)
_MUCH_GARBAGE = 5000
_HOME = pytest.StashKey[tempfile.TemporaryDirectory[str]]()
_PASSED = pytest.StashKey[bool]()
_FIGURES = pytest.StashKey[list[str]]()

# On two busy cores an example's time says nothing about the code: no deadline, no complaint of slow data.
for _name, _examples in (("fast", 10), ("default", 50), ("long", 5000)):
    settings.register_profile(
        _name,
        max_examples=_examples,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    """Give the whole session a home of its own, so that no test meets the user's settings."""
    home = tempfile.TemporaryDirectory(prefix="hexoview-tests-")
    config.stash[_HOME] = home
    config.stash[_FIGURES] = []
    config.addinivalue_line("markers", "campaign: draws more in `make campaign` than in an ordinary run")
    os.environ["HOME"] = home.name
    for variable in _XDG_FOLDERS:
        folder = Path(home.name, variable.lower())
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Delete the session's home."""
    config.stash[_HOME].cleanup()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what draws by a campaign's dice, so that `make campaign` runs that alone."""
    for item in items:
        if "campaign" in getattr(item, "fixturenames", ()):
            item.add_marker("campaign")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the figures of a campaign as rows for docs/reliability.md."""
    if config.stash[_FIGURES] and Campaign.SCALE in os.environ:
        terminalreporter.section("figures of the campaign")
        terminalreporter.write_line("\n".join(config.stash[_FIGURES]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether the test itself passed: a failed one may leave anything behind."""
    report = yield
    if report.when == "call":
        item.stash[_PASSED] = report.passed
    return report


@pytest.fixture(scope="session")
def real_recordings() -> Path:
    """The folder of real Hexoskin downloads beside the checkout."""
    if not _REAL_RECORDINGS.is_dir():
        pytest.skip("the real recordings (../shared/data/hexoskin) are not on this computer")
    return _REAL_RECORDINGS


@pytest.fixture
def campaign(request: pytest.FixtureRequest) -> Iterator[Campaign]:
    """Counts and dice that `make campaign` scales; a failure shows the seed that repeats it."""
    drawn = Campaign()
    sys.stdout.write(f"HEXOVIEW_SEED={drawn.seed}\n")
    begin = time.monotonic()
    yield drawn
    told = "; ".join(drawn.figures)
    if told and request.node.stash.get(_PASSED, False):
        seconds = time.monotonic() - begin
        row = f"| {request.node.nodeid} | {told} | {drawn.seed} | {seconds:.0f} s |"
        request.config.stash[_FIGURES].append(row)


class _Unannounced(logging.Handler):
    """Collects what is logged at WARNING or above, unless the test said that it would come."""

    def __init__(self, announced: logging.Handler) -> None:
        super().__init__(logging.WARNING)
        self._announced = announced
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        # `caplog.at_level(logging.WARNING)` puts that level on caplog's handler: the announcement.
        if record.levelno != self._announced.level:
            self.records.append(record)


@pytest.fixture(autouse=True)
def quiet_logging(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something went wrong quietly, in a log that nobody reads."""
    handler = _Unannounced(caplog.handler)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records:
        said = "\n".join(
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in handler.records
        )
        pytest.fail(f"Logged without `with caplog.at_level(...)` announcing it:\n{said}", pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a top-level widget behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    # Made first and so ended last: by then pytest-qt has closed the widgets that it was given.
    request.getfixturevalue("qapp")
    before = _windows()
    with _garbage_stays_on_this_thread():
        yield
    if not request.node.stash.get(_PASSED, False):
        return
    left = [window for window in _settled_windows(before) if window not in before]
    if left:
        names = ", ".join(f"{type(window).__name__} {window.objectName()!r}" for window in left)
        pytest.fail(
            f"Left behind: {names}. A signal connected to a lambda over `self` is the usual cause; "
            "connect a bound method, or give the widget to qtbot.addWidget.",
            pytrace=False,
        )


@contextlib.contextmanager
def _garbage_stays_on_this_thread() -> Iterator[None]:
    """Keep a lane's thread from collecting the widgets of a test before.

    A QObject with a running timer that is destroyed on another thread leaves the timer behind, and the next
    turn of the event loop ends the process.
    """
    gc.disable()
    try:
        yield
    finally:
        # A window makes tens of thousands of objects; to collect after every test would cost 50 ms each.
        if gc.get_count()[0] > _MUCH_GARBAGE:
            gc.collect()
        gc.enable()


def _settled_windows(before: list[QWidget]) -> list[QWidget]:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # pyqtgraph's menus hang in reference cycles; collecting takes 50 ms, so only when something is left.
    if len(_windows()) > len(before):
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return _windows()


def _windows() -> list[QWidget]:
    """The top-level widgets that belong to nobody: a menu goes with the window whose child it is."""
    from PySide6.QtWidgets import QApplication

    return [window for window in QApplication.topLevelWidgets() if window.parent() is None]
