from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from builders import a_range, a_record, a_store
from conftest import Campaign
from memory_engine import MemoryEngine
from monkey import Monkey
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
# By then everything that is made once has been made.
_WARM = 2000
_MOST_MORE_WIDGETS = 60


def engine() -> MemoryEngine:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    a_record(store, 3, user=10, start_s=86_400, seconds=600)
    store.add_user(User(10, "Marie Tremblay"))
    store.add_user(User(11, "Jean Lefebvre"))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return MemoryEngine(here=store)


def resident() -> int:
    """Bytes of memory that this process has; 0 where the system doesn't say it so."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


def widgets() -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return len(QApplication.allWidgets())


def test_that_random_things_in_any_order_break_nothing(open_window: OpenWindow, campaign: Campaign) -> None:
    driver = open_window(engine(), location="here", settings=Settings(zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    monkey = Monkey(driver.window, campaign.dice)
    count = campaign.count(300, full=20_000)
    warm = (0, 0)
    for number in range(count):
        try:
            monkey.do()
        except BaseException as error:
            raise AssertionError(f"after {number} things: {list(monkey.done)}") from error
        if number == min(_WARM, count // 2):
            monkey.settle()
            warm = (widgets(), resident())
            monkey.gaps.clear()
            monkey.worst = (0.0, "")
    monkey.settle()
    more_widgets, more_bytes = widgets() - warm[0], resident() - warm[1]
    gaps = sorted(monkey.gaps)
    most, usual = gaps[-1] * 1000, gaps[len(gaps) * 99 // 100] * 1000
    campaign.tell(
        f"{count:,} random things: no exception, no warning; {more_widgets:+} widgets, "
        f"{more_bytes / 1e6:+.0f} MB; 99 % of the gaps up to {usual:.0f} ms, the longest {most:.0f} ms"
    )
    assert more_widgets < _MOST_MORE_WIDGETS, list(monkey.done)
    # 250 ms is the goal on a quiet computer; a busy one stops for longer by itself.
    assert most < 5000, monkey.worst
