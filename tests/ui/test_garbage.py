from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hexoview.ui.garbage import GarbageRounds
from hexoview.ui.lane import Lane
from hexoview.watch import Watch


class _Loop:
    """Garbage that says on which thread it is taken apart."""

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        self._ended_on = ended_on
        self._self = self

    def __del__(self) -> None:
        self._ended_on.append(threading.current_thread())


def _more() -> list[list[int]]:
    """What a busy window makes between two looks."""
    return [[] for _ in range(1000)]


@pytest.fixture
def rounds(qtbot: QtBot) -> Iterator[GarbageRounds]:
    # As in the program; the tests of the window have it off.
    gc.enable()
    rounds = GarbageRounds(every_ms=5)
    yield rounds
    rounds.end()
    rounds.deleteLater()
    gc.disable()


def test_that_garbage_is_taken_apart_on_the_window_s_thread_alone(
    rounds: GarbageRounds, qtbot: QtBot
) -> None:
    ended_on: list[threading.Thread] = []

    def work(_: Watch) -> int:
        # Enough new objects for Python's own collector to look three times through all that there are.
        return len([[] for _ in range(300_000)])

    for _ in range(100):
        _Loop(ended_on)
    lane = Lane("test")
    with qtbot.waitSignal(lane.succeeded, timeout=20_000):
        lane.start(work)
    lane.close()
    kept: list[object] = []

    def are_gone() -> bool:
        kept.append(_more())
        return len(ended_on) == 100

    qtbot.waitUntil(are_gone, timeout=20_000)
    assert set(ended_on) == {threading.main_thread()}


def test_that_garbage_of_any_age_goes(rounds: GarbageRounds, qtbot: QtBot) -> None:
    ended_on: list[threading.Thread] = []
    old = _Loop(ended_on)
    gc.collect()
    del old
    kept: list[object] = []

    def is_gone() -> bool:
        kept.append(_more())
        return bool(ended_on)

    qtbot.waitUntil(is_gone, timeout=60_000)


def test_that_what_stays_to_the_end_is_left_out_of_every_round(rounds: GarbageRounds) -> None:
    before = gc.get_freeze_count()
    rounds.keep()
    assert gc.get_freeze_count() > before + 10_000
    rounds.end()
    assert (gc.get_freeze_count(), gc.isenabled()) == (0, True)
