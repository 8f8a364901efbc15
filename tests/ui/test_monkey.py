from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from campaign import Campaign
from importing import bring
from monkey import Monkey
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from recording_builder import START, TICKS, Recording
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.query.selection import Selection
from hexoview.store.notes import Notes
from hexoview.store.schema import NOTES_NAME
from hexoview.ui.engine import Engine
from hexoview.ui.garbage import GarbageRounds
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
_DAY = 86_400 * TICKS
_RESTS = 10
# What stands in the window by chance: rows, chips, notices, a dialog in front.
_MOST_MORE_WIDGETS = 60
_MOST_WIDGETS = 1500
_MOST_MORE_BYTES = 100e6
# 0.25 s is the goal on a quiet computer; on cores that others use, the same work counts more.
_LONGEST_S = 0.4


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six recordings of three people, one of them of ten minutes, and an activity."""
    root = tmp_path_factory.mktemp("monkey")
    recordings = [
        Recording(n, 10 + n % 3, START + n * _DAY, seconds=600 if n == 1 else 60, seed=n).write(root / f"{n}")
        for n in range(1, 7)
    ]
    bring(root / "store", *recordings)
    with closing(Notes(root / "store" / NOTES_NAME)) as notes:
        notes.set_person(User(11, "Marie Tremblay"))
        notes.set_person(User(12, "Jean Lefebvre"))
        start = START + _DAY + 60 * TICKS
        notes.add_range(user_id=11, span=TimeSpan(start, start + 120 * TICKS), name="Sleep")
    return root / "store"


def resident() -> int:
    """Bytes of memory that this process has; 0 where the system doesn't say it so."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


def widgets() -> Counter[str]:
    """How many there are of each kind and name."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return Counter(f"{type(one).__name__} {one.objectName()}" for one in QApplication.allWidgets())


def a_window(open_window: OpenWindow, folder: Path) -> Driver:
    settings = Settings(zone="UTC", export_folder=str(folder.parent))
    driver = open_window(Engine(), location=str(folder), settings=settings)
    driver.until(lambda: bool(driver.workspace.contents.records))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    return driver


def told_slowest(monkey: Monkey) -> str:
    return ", ".join(f"{took * 1000:.0f} ms {said}" for took, said in monkey.slowest)


def told_of(gaps: list[float]) -> str:
    """The longest, and what 99 of 100 keep to."""
    gaps = sorted(gaps)
    return f"99 % up to {gaps[len(gaps) * 99 // 100] * 1000:.0f} ms, the longest {gaps[-1] * 1000:.0f} ms"


@pytest.fixture
def rounds(qapp: QApplication) -> Iterator[GarbageRounds]:
    """Garbage is collected as in the program, not as in other tests."""
    rounds = GarbageRounds()
    yield rounds
    rounds.end()
    rounds.deleteLater()
    gc.disable()


def test_that_random_things_in_any_order_break_nothing(
    open_window: OpenWindow, folder: Path, campaign: Campaign, rounds: GarbageRounds
) -> None:
    monkey = Monkey(a_window(open_window, folder).window, campaign.dice)
    monkey.do_each_once()
    rounds.keep()
    monkey.forget_gaps()
    count = campaign.count(120, full=20_000)
    rests, most = [], 0
    for number in range(count):
        do(monkey, number)
        most = max(most, len(QApplication.allWidgets()) if number % 20 == 0 else 0)
        if (number + 1) % max(count // _RESTS, 1) == 0:
            monkey.rest()
            rests.append((widgets(), resident()))
    # By a tenth of a campaign, 2,000 things, all that is made once has been made.
    (warm, warm_bytes), (left, left_bytes) = rests[len(rests) // _RESTS - 1], rests[-1]
    campaign.tell(
        f"{count:,} random things: no exception, no warning; widgets at rest "
        f"{' '.join(str(one.total()) for one, _ in rests)} ({most:,} at most), "
        f"memory {' '.join(f'{size / 1e6:.0f}' for _, size in rests)} MB; "
        f"work of the window's thread at a stretch: {told_of(monkey.gaps)}; "
        f"by the clock of a shared computer: {told_of(monkey.waits)}; "
        f"the slowest: {told_slowest(monkey)}"
    )
    assert (left - warm).total() - (warm - left).total() < _MOST_MORE_WIDGETS, left - warm
    assert left_bytes - warm_bytes < _MOST_MORE_BYTES
    assert most < _MOST_WIDGETS
    # Its own work: a busy computer stops for longer by itself.
    assert max(monkey.gaps) < _LONGEST_S, told_slowest(monkey)


def test_that_two_windows_on_one_store_bear_random_things(
    open_window: OpenWindow, folder: Path, campaign: Campaign, rounds: GarbageRounds
) -> None:
    monkeys = [Monkey(a_window(open_window, folder).window, campaign.dice) for _ in range(2)]
    count = campaign.count(40, full=2000)
    for number in range(count):
        do(campaign.dice.choice(monkeys), number)
    for monkey in monkeys:
        monkey.rest()
    campaign.tell(f"{count:,} random things in two windows on one store: no exception, no warning")


def do(monkey: Monkey, number: int) -> None:
    try:
        monkey.do()
    except BaseException as error:
        raise AssertionError(f"after {number} things: {list(monkey.done)}") from error


def test_that_what_is_closed_and_cleared_is_gone(open_window: OpenWindow, folder: Path) -> None:
    driver = a_window(open_window, folder)
    window, counts = driver.window, []
    for _ in range(4):
        for name in ("settings", "save_selection", "keys", "about"):
            window.parts.actions[name].trigger()
            for dialog in window.findChildren(QDialog):
                dialog.close()
        many = "&".join(f"record__in={number},2" for number in range(1, 31))
        for query in ("record=x&nonsense=1&user=10", many, "record__in=1,2&datatype__gte=4000"):
            driver.workspace.choose(Selection.of_text(query))
            driver.settle()
        driver.workspace.choose(Selection())
        driver.settle()
        counts.append(widgets().total())
    assert max(counts[1:]) - counts[1] <= 5, counts
    assert counts[-1] - counts[0] <= 5, counts
