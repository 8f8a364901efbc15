from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hexoview.ui.debounce import Debounce


class Calls:
    def __init__(self) -> None:
        self.count = 0

    def act(self) -> None:
        self.count += 1


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def debounce(qapp: object, calls: Calls) -> Iterator[Debounce]:
    owner = QObject()
    yield Debounce(calls.act, 30, owner)
    owner.deleteLater()


def test_that_the_first_request_waits_for_nothing(debounce: Debounce, calls: Calls) -> None:
    debounce.request()
    assert calls.count == 1
    assert not debounce.is_waiting


def test_that_a_burst_costs_one_call_more_and_the_last_is_never_lost(
    debounce: Debounce, calls: Calls, qtbot: QtBot
) -> None:
    for _ in range(50):
        debounce.request()
    assert calls.count == 1
    assert debounce.is_waiting
    qtbot.waitUntil(lambda: not debounce.is_waiting)
    assert calls.count == 2


def test_that_a_dropped_request_is_not_answered(debounce: Debounce, calls: Calls, qtbot: QtBot) -> None:
    debounce.request()
    debounce.request()
    debounce.drop()
    assert not debounce.is_waiting
    with qtbot.waitSignal(debounce._timer.timeout):
        pass
    assert calls.count == 1


def test_that_a_closed_one_answers_nothing_any_more(debounce: Debounce, calls: Calls, qtbot: QtBot) -> None:
    debounce.request()
    debounce.request()
    debounce.close()
    with qtbot.waitSignal(debounce._timer.timeout):
        pass
    debounce.request()
    assert calls.count == 1
    assert not debounce.is_waiting
