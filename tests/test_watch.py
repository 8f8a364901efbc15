from __future__ import annotations

import pytest

from hexoview import watch
from hexoview.watch import Cancelled, Watch


class _Clock:
    """Time that passes only when told to, and the turns that were given away meanwhile."""

    def __init__(self) -> None:
        self.now = 100.0
        self.turns: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds == 0
        self.turns.append(self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    found = _Clock()
    monkeypatch.setattr(watch, "time", found)
    return found


def _steps(work: Watch, clock: _Clock, *, every: float, count: int) -> None:
    for number in range(count):
        work.step(number / count)
        clock.now += every


def test_that_slow_blocks_give_a_turn_away_each(clock: _Clock) -> None:
    _steps(Watch(), clock, every=0.02, count=50)
    assert len(clock.turns) == 50


def test_that_fast_blocks_give_a_turn_away_every_5_ms_through_all_stages(clock: _Clock) -> None:
    whole = Watch()
    _steps(whole.part(0.0, 0.5), clock, every=0.0001, count=1000)
    _steps(whole.part(0.5, 1.0).part(0.0, 0.5), clock, every=0.0001, count=1000)
    gaps = [later - earlier for earlier, later in zip(clock.turns, clock.turns[1:], strict=False)]
    assert len(clock.turns) >= 39
    assert all(0.005 <= gap < 0.0052 for gap in gaps)


def test_that_progress_is_told_every_50_ms_in_fractions_of_the_whole(clock: _Clock) -> None:
    told: list[float] = []
    part = Watch(told.append).part(0.5, 1.0)
    _steps(part, clock, every=0.01, count=10)
    assert told == pytest.approx([0.5, 0.75])


def test_that_cancelling_the_whole_stops_a_stage_at_its_next_step() -> None:
    whole = Watch()
    stage = whole.part(0.0, 0.5).part(0.5, 1.0)
    stage.step(0.0)
    whole.cancel()
    assert stage.is_cancelled
    with pytest.raises(Cancelled):
        stage.step(0.5)


def test_that_cancelling_a_stage_stops_the_whole() -> None:
    whole = Watch()
    whole.part(0.0, 0.5).cancel()
    with pytest.raises(Cancelled):
        whole.step(0.0)


def test_that_work_beside_is_stopped_with_the_whole_and_tells_no_progress():
    told: list[float] = []
    whole = Watch(told.append)
    beside = whole.part(0.5, 1.0).quietly()
    beside.step(0.9)
    assert told == []
    whole.cancel()
    assert beside.is_cancelled
    with pytest.raises(Cancelled):
        beside.step(1.0)
