from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.time_axis import TimeAxis
from hexoview.ui.theme import DARK, LIGHT, Theme

PARIS, TORONTO = ZoneInfo("Europe/Paris"), ZoneInfo("America/Toronto")
SCRIPT = Path(__file__).with_name("scaled_preview.py")
PATHS = (SCRIPT.parents[2], SCRIPT.parents[3])


def _night(qtbot: QtBot, start: datetime, *, hours: int, theme: Theme = LIGHT) -> Stand:
    """A heart rate that begins at a moment."""
    store = MemoryStore()
    first = int(HEXOSKIN.from_datetime(start))
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(first, first + hours * 3600 * SECOND)))
    store.add_sync(1, 19, np.full(hours * 3600 - 1, 60, np.uint16))
    stand = Stand(qtbot, store, "record=1")
    stand.preview.set_theme(theme)
    return stand


def _axis(stand: Stand) -> TimeAxis:
    (axis,) = (item for item in stand.plot.scene().items() if isinstance(item, TimeAxis))
    return axis


def _labels(stand: Stand) -> dict[str, float]:
    """The labels of the axis, with the pixel at which each stands."""
    return {label: stand.x_of(x) for x, label in _axis(stand)._scale.labels.items()}


def _lines(stand: Stand, theme: Theme) -> list[int]:
    """The pixel columns of the first pane that bear a line of the grid from top to bottom."""
    base = QColor(theme.base)
    ground = np.array([base.red(), base.green(), base.blue()], np.int16)
    is_ground = (np.abs(stand.pixels(0).astype(np.int16) - ground) <= 2).all(axis=2)
    return np.flatnonzero(~is_ground.any(axis=0)).tolist()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("zone", "start", "label", "hours_before"),
    [
        (TORONTO, datetime(2025, 3, 9, 5, tzinfo=UTC), "03:00 EDT", 2),
        (TORONTO, datetime(2025, 11, 2, 4, tzinfo=UTC), "01:00 EST", 2),
        (PARIS, datetime(2025, 3, 29, 23, tzinfo=UTC), "03:00 CEST", 2),
        (PARIS, datetime(2025, 10, 25, 22, tzinfo=UTC), "02:00 CET", 3),
    ],
)
def test_that_the_change_of_the_clocks_has_a_labelled_line_where_it_happens(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    theme: Theme,
    zone: ZoneInfo,
    start: datetime,
    label: str,
    hours_before: int,
) -> None:
    # The computer stands in Tokyo, and nobody asks it.
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    stand = _night(qtbot, start, hours=8, theme=theme)
    stand.preview.set_zone(zone)
    QApplication.processEvents()
    places = _labels(stand)
    assert label in places
    expected = hours_before / 8 * 800
    assert places[label] == pytest.approx(expected, abs=1)
    assert any(abs(column - expected) <= 1 for column in _lines(stand, theme))


def test_that_every_tick_has_one_line_one_pixel_wide(qtbot: QtBot) -> None:
    stand = _night(qtbot, datetime(2025, 6, 1, 10, tzinfo=UTC), hours=8)
    lines, ticks = _lines(stand, LIGHT), [x for x in stand.plot.room.grid if 0 <= x < 799]
    assert len(lines) == len(ticks)
    assert np.abs(np.array(lines) - np.array(ticks)).max() <= 1


def test_that_a_view_of_an_eighth_of_a_second_has_ticks_that_tell_its_values_apart(qtbot: QtBot) -> None:
    stand = _night(qtbot, datetime(2025, 6, 1, 10, tzinfo=UTC), hours=1)
    stand.preview.set_span(
        TimeSpan(stand.plan.records[0].span.start + 512, stand.plan.records[0].span.start + 544)
    )
    stand.key(Qt.Key.Key_Return)
    labels = [label for label in _labels(stand) if label]
    assert len(labels) >= 4
    assert len(set(labels)) == len(labels)
    assert all(label.startswith("10:00:02.") for label in labels)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_a_gap_is_hatched_from_its_first_to_its_last_pixel_and_never_bridged(
    qtbot: QtBot, theme: Theme
) -> None:
    store = MemoryStore()
    a_record(store, 1, seconds=400)
    a_record(store, 2, seconds=400, start_s=600)
    for number in (1, 2):
        store.add_sync(number, 4113, np.full(400 * 256, 1360, np.int16))
    stand = Stand(qtbot, store, "user=10")
    stand.preview.set_theme(theme)
    QApplication.processEvents()
    base = QColor(theme.base)
    ground = np.array([base.red(), base.green(), base.blue()], np.int16)
    drawn = (np.abs(stand.pixels(0).astype(np.int16) - ground) > 6).any(axis=2)
    left, right = round(stand.x_of(400)), round(stand.x_of(600))
    hatched = drawn[4:-4, left + 2 : right - 2]
    # Diagonal lines: some of each column, and no column whole.
    share = hatched.mean(axis=0)
    assert share.min() > 0.02
    assert np.median(share) < 0.6
    curve = stand.inked(0, stand.colour_of(4113, theme))
    assert not curve[:, left + 1 : right - 1].any()
    assert curve[:, left - 2].any()
    assert curve[:, right + 1].any()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_bands_stand_in_the_row_of_their_word_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    store = MemoryStore()
    a_record(store, seconds=800)
    quality = np.zeros(800, np.uint16)
    quality[200:400] = 1
    store.add_sync(1, 1000, quality, first=START)
    stand = Stand(qtbot, store, "record=1")
    stand.preview.set_theme(theme)
    QApplication.processEvents()
    rows = stand.plot.panes[0].content.traces[0].rows
    colours = colours_for(theme)
    for place, (word, start, end) in enumerate((("good", 0, 200), ("noisy", 200, 400))):
        assert rows[place].word == word
        inked = stand.inked(0, colours.band(word, place))
        columns = np.flatnonzero(inked.sum(axis=0) >= 6)
        low, high = stand.x_of(start), stand.x_of(end)
        assert columns[columns < high + 2].min() == pytest.approx(max(low, 0), abs=1)
        assert columns[columns < high + 2].max() == pytest.approx(high - 1, abs=1)


@pytest.mark.parametrize("factor", ["1", "1.5", "2"])
def test_that_on_a_dense_screen_a_spike_is_one_column_of_dots_at_its_place(factor: str) -> None:
    env = {**os.environ, "QT_SCALE_FACTOR": factor, "PYTHONPATH": os.pathsep.join(map(str, PATHS))}
    done = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False, timeout=120, env=env
    )
    assert done.returncode == 0, done.stdout + done.stderr
