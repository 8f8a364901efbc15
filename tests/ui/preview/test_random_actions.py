"""The preview under hands that press, drag, turn and type anything, on records with gaps of two people."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from builders import SECOND, START, a_range, a_record
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Annotation
from hexoview.domain.span import TimeSpan
from hexoview.query.measure import Cursors, measure
from hexoview.ui.preview.bindings import Command
from hexoview.watch import unwatched

if TYPE_CHECKING:
    from campaign import Campaign

# A dialog of its own: tests of the panes open it.
COMMANDS = tuple(command for command in Command if command is not Command.TYPE_SCALE)
CHANNELS = (
    (4113, 256, np.int16, (0, 4096)),
    (4145, 64, np.int16, (-500, 500)),
    (19, 1, np.uint16, (50, 150)),
)
QUERIES = (
    "record=1",
    "record=2",
    "datatype__gte=0",
    "record=3&datatype=19",
    "datatype__in=18,1000",
    "range=2",
)
SPANS = (None, TimeSpan(START - 1000, START + 5), TimeSpan(START + 300 * SECOND, START + 90_000 * SECOND))
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
KEYS = Qt.KeyboardModifier
MODIFIERS = (KEYS.NoModifier, KEYS.ControlModifier, KEYS.ShiftModifier, KEYS.AltModifier)
LEFT, WIDTH, HEIGHT = -170, 850, 490


def three_records(dice: Random) -> MemoryStore:
    store = MemoryStore()
    apart = dice.choice([100, 500, 86_400])
    for number in range(1, 4):
        record = a_record(store, number, user=10 + number % 2, start_s=number * apart, seconds=400)
        rng = np.random.default_rng(number)
        for datatype, rate, kind, ends in CHANNELS:
            store.add_sync(number, datatype, rng.integers(*ends, 399 * rate).astype(kind))
        store.add_sync(number, 1000, rng.integers(0, 8, 399).astype(np.uint16))
        beats = np.cumsum(rng.integers(150, 340, 300))
        store.add_async(number, 18, record.span.start + beats, np.diff(beats, prepend=0))
        store.add_annotation(Annotation(number, record.span.start + 5000, "x" * (number - 1)))
    a_range(store, 1, start_s=apart + 50, seconds=100)
    a_range(store, 2, start_s=60, seconds=5000)
    return store


def actions(stand: Stand, dice: Random) -> tuple[Callable[[], object], ...]:
    """One of each kind, with what the dice gave it."""

    def x() -> int:
        return dice.randint(LEFT, WIDTH)

    def show() -> None:
        query = dice.choice(QUERIES)
        if not stand.planned(query).is_empty:
            stand.show(query)

    def double_click() -> None:
        place = QPoint(dice.randint(180, 900), dice.randint(1, 400))
        QTest.mouseDClick(stand.plot.viewport(), BUTTONS[0], KEYS.NoModifier, place)

    return (
        *[lambda: stand.preview.commanding.obey(dice.choice(COMMANDS))] * 8,
        *[lambda: stand.drag(x(), x(), y=dice.randint(1, HEIGHT), button=dice.choice(BUTTONS))] * 3,
        *[
            lambda: stand.wheel(
                dice.choice([-3, -1, 1, 20]), dice.choice(MODIFIERS), x=x(), y=dice.randint(0, HEIGHT)
            )
        ]
        * 3,
        show,
        double_click,
        lambda: stand.move(x(), dice.randint(0, HEIGHT)),
        lambda: stand.drag_strip(dice.randint(0, 1600), dice.randint(0, 1600)),
        lambda: stand.preview.set_span(dice.choice(SPANS)),
        lambda: stand.preview.resize(dice.randint(250, 1400), dice.randint(120, 900)),
    )


def test_that_no_row_of_actions_leaves_the_record_or_raises(qtbot: QtBot, campaign: Campaign) -> None:
    count = campaign.count(100, full=20_000)
    stand = Stand(qtbot, three_records(campaign.dice), "datatype__gte=0")

    def answer(cursors: Cursors) -> None:
        stand.preview.show_measured(measure(stand.plan, cursors, stand.store, unwatched()))

    stand.preview.measure_wanted.connect(answer)
    for number in range(count):
        campaign.dice.choice(actions(stand, campaign.dice))()
        view, whole = stand.plot.room.view, stand.preview._scene.navigator.whole
        assert whole.low - 1e-6 <= view.low < view.high <= whole.high + 1e-6
        span = stand.preview._scene.stretch.span
        assert span is None or not span.is_empty
        if number % 10 == 0:
            stand.plot.grab()
    campaign.tell(f"{count} random actions in the preview: no exception, never a view outside the record")
