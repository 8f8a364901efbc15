from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import threading
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hexoview.ui.lane import Lane
from hexoview.watch import Watch


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.close()
    lane.deleteLater()


def number(value: int) -> Callable[[Watch], int]:
    return lambda watch: value


def until(event: threading.Event) -> Callable[[Watch], str]:
    """Work that goes on until the event or a cancel, and steps all the while."""

    def work(watch: Watch) -> str:
        while not event.wait(0.001):
            watch.step(0.5)
        return "done"

    return work


def test_that_work_runs_on_another_thread_and_its_result_arrives_on_the_gui_thread(
    lane: Lane, qtbot: QtBot
) -> None:
    got: list[tuple[object, int]] = []
    lane.succeeded.connect(lambda result: got.append((result, threading.get_ident())))

    with qtbot.waitSignal(lane.succeeded):
        lane.start(lambda watch: threading.get_ident())

    [(worker, receiver)] = got
    assert worker != receiver == threading.main_thread().ident


def test_that_an_error_of_the_work_arrives(lane: Lane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lane.failed) as caught:
        lane.start(lambda watch: 1 // 0)

    assert isinstance(caught.args[0], ZeroDivisionError)
    assert not lane.is_busy


def test_that_nothing_arrives_from_inside_the_call_of_start(lane: Lane, qtbot: QtBot) -> None:
    got: list[object] = []
    lane.succeeded.connect(got.append)
    released = threading.Event()
    with qtbot.waitSignal(lane.succeeded):
        lane.start(lambda watch: released.set())
        # The work is over, and yet nothing was delivered while we were busy.
        assert released.wait(5)
        assert got == []


def test_that_only_the_newest_of_500_rapid_starts_is_delivered(lane: Lane, qtbot: QtBot) -> None:
    got: list[object] = []
    lane.succeeded.connect(got.append)

    with qtbot.waitSignal(lane.succeeded):
        for value in range(500):
            lane.start(number(value))
    # Whatever came before stands in the queue ahead of this.
    with qtbot.waitSignal(lane.succeeded):
        lane.start(number(1000))

    assert got == [499, 1000]


def test_that_cancel_stops_the_work_at_its_next_step(lane: Lane, qtbot: QtBot) -> None:
    stopped = threading.Event()
    never = threading.Event()

    def work(watch: Watch) -> None:
        try:
            until(never)(watch)
        finally:
            stopped.set()

    with qtbot.waitSignal(lane.progressed):
        lane.start(work)
    with qtbot.waitSignal(lane.cancelled):
        lane.cancel()

    assert stopped.wait(5)
    assert not lane.is_busy


def test_that_nothing_of_cancelled_work_is_delivered(lane: Lane, qtbot: QtBot) -> None:
    got: list[object] = []
    lane.succeeded.connect(got.append)
    release = threading.Event()
    lane.start(until(release))
    lane.cancel()
    release.set()
    with qtbot.waitSignal(lane.succeeded):
        lane.start(number(2))
    assert got == [2]


def test_that_each_start_ends_exactly_once(lane: Lane, qtbot: QtBot) -> None:
    counted: Counter[str] = Counter()
    lane.started.connect(lambda: counted.update(["start"]))
    lane.succeeded.connect(lambda _: counted.update(["end"]))
    lane.failed.connect(lambda _: counted.update(["end"]))
    lane.cancelled.connect(lambda: counted.update(["end"]))
    chance = random.Random(0)

    for value in range(1000):
        lane.start(number(value) if value % 3 else lambda watch: 1 // 0)
        if chance.random() < 0.1:
            lane.cancel()
    qtbot.waitUntil(lambda: not lane.is_busy)

    assert counted["start"] == counted["end"] == 1000


def test_that_progress_comes_at_most_20_times_a_second(lane: Lane, qtbot: QtBot) -> None:
    heard: list[float] = []
    lane.progressed.connect(heard.append)

    def work(watch: Watch) -> None:
        for step in range(20_000):
            watch.step(step / 20_000)

    with qtbot.waitSignal(lane.succeeded, timeout=20_000):
        lane.start(work)
    assert 0 < len(heard) < 400
    assert heard == sorted(heard)


class _Receiver(QWidget):
    @Slot(object)
    def hear(self, result: object) -> None:
        self.setWindowTitle(str(result))


def test_that_a_receiver_that_is_gone_is_not_called(lane: Lane, qtbot: QtBot) -> None:
    receiver = _Receiver()
    lane.succeeded.connect(receiver.hear)
    gone = weakref.ref(receiver)
    release = threading.Event()
    lane.start(until(release))
    del receiver
    gc.collect()
    assert gone() is None
    with qtbot.waitSignal(lane.succeeded):
        release.set()


def test_that_closing_ends_work_that_would_never_end(qtbot: QtBot) -> None:
    lane = Lane("endless")
    lane.start(until(threading.Event()))
    lane.close()
    assert not lane.is_busy
    lane.deleteLater()


def test_that_a_closed_lane_begins_nothing_more(qtbot: QtBot) -> None:
    lane = Lane("closing")
    began: list[str] = []
    lane.started.connect(lambda: began.append("started"))
    lane.close()
    lane.start(lambda watch: began.append("worked"))
    assert (began, lane.is_busy) == ([], False)
    lane.deleteLater()


def test_that_500_runs_leave_no_watch_behind(lane: Lane, qtbot: QtBot) -> None:
    for value in range(500):
        lane.start(number(value))
        if value % 50 == 0:
            qtbot.waitUntil(lambda: not lane.is_busy)
    qtbot.waitUntil(lambda: not lane.is_busy)
    gc.collect()
    assert sum(isinstance(found, Watch) for found in gc.get_objects()) <= 1


_DELETED = """
import random, time
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from hexoview.ui.lane import Lane
from hexoview.watch import Stage

def work(watch):
    end = time.monotonic() + 0.02
    while time.monotonic() < end:
        watch.enter(Stage.READING)

app = QCoreApplication([])
for number in range(60):
    owner = QObject()
    lane = Lane("test", owner)
    lane.start(work)
    end = time.monotonic() + random.Random(number).random() * 0.02
    while time.monotonic() < end:
        app.processEvents()
    shiboken6.delete(owner)
"""


def test_that_a_lane_may_go_with_its_dialog_while_its_work_tells_of_itself() -> None:
    # In a process of its own: a signal emitted by what is deleted at that moment ends it.
    done = subprocess.run(
        [sys.executable, "-c", _DELETED],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_that_a_lane_leaves_no_cycle_behind(qtbot: QtBot) -> None:
    # Only a round of the garbage's would take it apart, and when and on which thread is anybody's guess.
    lane = Lane("test")
    with qtbot.waitSignal(lane.succeeded):
        lane.start(number(1))
    lane.close()
    gone = weakref.ref(lane)
    del lane
    assert gone() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a thread's nice value")
def test_that_a_lane_that_gives_way_asks_for_less_of_the_processor_with_all_its_threads(qtbot: QtBot) -> None:
    def nice(_: Watch | None = None) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def nice_within(watch: Watch) -> tuple[int, int]:
        with ThreadPoolExecutor(1) as beside:
            return nice(watch), beside.submit(nice).result()

    found = []
    for gives_way in (False, True):
        lane = Lane("test", gives_way=gives_way)
        with qtbot.waitSignal(lane.succeeded) as ended:
            lane.start(nice_within)
        found.append(ended.args)
        lane.close()
    here = nice()
    assert found == [[(here, here)], [(here + 5, here + 5)]]
    assert nice() == here
