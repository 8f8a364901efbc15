from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hexoview.store.sample.body import Body, lived
from hexoview.store.sample.diary import diary
from hexoview.store.sample.make import _dated
from hexoview.store.sample.noise import band_noise, lagged, stamp, stream, upsampled
from hexoview.store.sample.people import cast
from hexoview.store.sample.schedule import Doing, Episode, RecordPlan
from hexoview.watch import unwatched

FIRST_PLAN = next(diary(cast(1, 1)))


def body(*episodes: Episode) -> Body:
    plan: RecordPlan = replace(FIRST_PLAN, episodes=episodes, troubles=(), marks=())
    (dated,) = _dated([plan])
    return lived(plan, dated.start, dated.local, seed=1, watch=unwatched())


def beats_a_minute(lived_through: Body, first: float, last: float) -> float:
    ticks = lived_through.rhythm.ticks
    within = ticks[(ticks >= first * 256) & (ticks < last * 256)]
    return 60 * 256 / float(np.diff(within).mean())


def test_that_the_heart_follows_a_run_with_a_lag_and_recovers_slowly() -> None:
    run = body(Episode(Doing.SIT, 5), Episode(Doing.RUN, 8), Episode(Doing.SIT, 8))
    before, early, late = (beats_a_minute(run, *span) for span in ((240, 295), (300, 312), (600, 760)))
    after, recovered = beats_a_minute(run, 785, 800), beats_a_minute(run, 1180, 1255)
    assert before < early < 0.85 * late
    assert recovered < after < late
    assert late > before + 45


def test_that_breathing_quickens_and_deepens_with_effort() -> None:
    run = body(Episode(Doing.SIT, 6), Episode(Doing.RUN, 8))
    at = run.breaths.inspirations / 128
    depth = run.breaths.heights[1::2]
    calm, hard = (at > 60) & (at < 350), (at > 600) & (at < 830)
    assert np.diff(at[hard]).mean() < 0.7 * np.diff(at[calm]).mean()
    assert depth[hard].mean() > 1.8 * depth[calm].mean()


def test_that_the_heart_beats_faster_in_the_afternoon_than_at_night() -> None:
    rest = (Episode(Doing.LIE, 60),)
    plan = replace(FIRST_PLAN, episodes=rest, troubles=(), marks=())
    (dated,) = _dated([plan])
    rates = [
        beats_a_minute(
            lived(plan, dated.start, dated.local.replace(hour=hour), seed=1, watch=unwatched()), 60, 3600
        )
        for hour in (4, 16)
    ]
    assert rates[1] - rates[0] == pytest.approx(6, abs=1.5)


def test_that_nobody_steps_while_sitting_still_in_bed() -> None:
    night = body(Episode(Doing.SLEEP, 30))
    assert len(night.steps.at) == 0


def test_that_noise_keeps_to_its_band_and_has_a_spread_of_1() -> None:
    noise = band_noise(stream(1, 1, "noise"), 4096, rate=64, band=(4, 8))
    power = np.abs(np.fft.rfft(noise)) ** 2
    frequencies = np.fft.rfftfreq(4096, 1 / 64)
    assert noise.std() == pytest.approx(1, abs=0.02)
    assert power[(frequencies >= 3.9) & (frequencies <= 8.1)].sum() > 0.99 * power.sum()


@pytest.mark.parametrize("first", [0, 5, 63])
def test_that_upsampling_draws_straight_lines_wherever_it_begins(first: int) -> None:
    values = np.array([0, 8, 4, 4, 12, 0, 0, 0, 0, 0], np.float32)
    whole = np.interp(np.arange(80) / 8, np.arange(10), values)
    drawn = upsampled(values, 8, first=first, count=17)
    assert np.allclose(drawn, np.pad(whole, (0, 20), mode="edge")[first : first + 17])


def test_that_what_follows_a_target_rises_at_its_own_pace() -> None:
    target = np.concatenate((np.zeros(1), np.full(200, 100.0), np.zeros(200))).astype(np.float32)
    followed = lagged(target, rise_s=20, fall_s=60)
    assert followed[20] == pytest.approx(100 * (1 - (1 - 1 / 20) ** 20), rel=1e-5)
    assert followed[260] == pytest.approx(followed[200] * (1 - 1 / 60) ** 60, rel=1e-5)


def test_that_stamped_shapes_add_up_where_they_overlap_and_leave_out_what_sticks_out() -> None:
    trace = np.zeros(20, np.float32)
    starts = np.array([-2, 0, 1, 3, 9, 17], np.int64)
    shapes = np.arange(1, 7, dtype=np.float32)[:, None] * np.ones((1, 4), np.float32)
    stamp(trace, shapes, starts)
    expected = np.zeros(20)
    for start, height in ((0, 2), (1, 3), (3, 4), (9, 5)):
        expected[start : start + 4] += height
    assert trace.tolist() == expected.tolist()
