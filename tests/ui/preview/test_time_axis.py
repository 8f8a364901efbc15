"""The ticks of the time axis while the view moves on under them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.frame import Frame
from hexoview.ui.preview.time_axis import AxisScale
from hexoview.ui.preview.timescale import AxisTick, Timescale
from hexoview.ui.preview.viewport import View
from hexoview.ui.theme import LIGHT

ORIGIN = 427_217_263_872
"""A tick in November 2022, long before and after a change of the clocks."""


@pytest.mark.parametrize("width", [700, 1000, 1280, 1920])
@pytest.mark.parametrize("seconds", [1, 7, 10, 60, 240, 600, 1800, 3600, 21_600, 80_000])
def test_that_a_pan_finds_its_ticks_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, seconds: int, width: int
) -> None:
    # Labels with seconds are wider than those without: where only the latter fit twice as often, each frame
    # tried the other step, and threw away what it had found.
    made: list[Fraction] = []
    find = Timescale.axis_ticks

    def counted(self: Timescale, view: View, step: Fraction) -> tuple[AxisTick, ...]:
        made.append(step)
        return find(self, view, step)

    monkeypatch.setattr(Timescale, "axis_ticks", counted)
    frame = Frame(colours_for(LIGHT), width=width)
    scale, timescale = AxisScale(frame), Timescale(ORIGIN)
    apart = []
    for number in range(40):
        low = 100.0 + number * seconds / 40
        frame.view = View(low, low + seconds)
        first, second, *_ = scale.show_timescale(timescale)
        apart.append(round(second.x - first.x, 6))
    assert len(set(apart[1:])) == 1
    # Two steps at most, each found for three widths of the view at once.
    assert len(made) <= 4


def test_that_ticks_of_another_clock_are_found_anew(qapp: QApplication) -> None:
    frame = Frame(colours_for(LIGHT), view=View(0.0, 600.0), width=1000)
    scale = AxisScale(frame)
    before = [tick.label for tick in scale.show_timescale(Timescale(ORIGIN))]
    after = [tick.label for tick in scale.show_timescale(Timescale(ORIGIN + 256 * 3600))]
    assert before != after
