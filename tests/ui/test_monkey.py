from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from builders import a_range, a_record, a_store
from campaign import Campaign
from memory_engine import MemoryEngine
from monkey import Monkey
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.query.selection import Selection
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
# By then everything that is made once has been made.
_WARM = 2000
# What stands in the window by chance: rows, chips, notices, a dialog in front.
_MOST_MORE_WIDGETS = 60
_MOST_WIDGETS = 1500
# 0.25 s is the goal on a quiet computer; on cores that others use, the same work counts up to twice.
_LONGEST_S = 0.5


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


def a_window(open_window: OpenWindow) -> Driver:
    driver = open_window(engine(), location="here", settings=Settings(zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    return driver


def told_of(gaps: list[float]) -> str:
    """The longest, and what 99 of 100 keep to."""
    gaps = sorted(gaps)
    return f"99 % up to {gaps[len(gaps) * 99 // 100] * 1000:.0f} ms, the longest {gaps[-1] * 1000:.0f} ms"


def test_that_random_things_in_any_order_break_nothing(open_window: OpenWindow, campaign: Campaign) -> None:
    monkey = Monkey(a_window(open_window).window, campaign.dice)
    monkey.do_each_once()
    monkey.forget_gaps()
    count = campaign.count(200, full=20_000)
    warm, most = (0, 0), 0
    for number in range(count):
        try:
            monkey.do()
        except BaseException as error:
            raise AssertionError(f"after {number} things: {list(monkey.done)}") from error
        most = max(most, len(QApplication.allWidgets()) if number % 20 == 0 else 0)
        if number == min(_WARM, count // 2):
            monkey.rest()
            warm = (widgets(), resident())
    monkey.rest()
    more_widgets, more_bytes = widgets() - warm[0], resident() - warm[1]
    campaign.tell(
        f"{count:,} random things: no exception, no warning; {more_widgets:+} widgets ({most:,} at most), "
        f"{more_bytes / 1e6:+.0f} MB; work of the window's thread at a stretch: {told_of(monkey.gaps)}; "
        f"by the clock of a shared computer: {told_of(monkey.waits)}"
    )
    assert more_widgets < _MOST_MORE_WIDGETS, list(monkey.done)
    assert most < _MOST_WIDGETS
    # Its own work: a busy computer stops for longer by itself.
    assert max(monkey.gaps) < _LONGEST_S, monkey.worst


def test_that_what_is_closed_and_cleared_is_gone(open_window: OpenWindow) -> None:
    driver = a_window(open_window)
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
        counts.append(widgets())
    assert max(counts[1:]) - counts[1] <= 5, counts
    assert counts[-1] - counts[0] <= 5, counts
