"""A window with two people's records in a language, for whoever looks at all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from builders import a_range, a_record, a_store
from importing import bring
from memory_engine import MemoryEngine
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from recording_builder import START, TICKS, Recording
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.ui.actions import ACTIONS
from hexoview.ui.engine import Engine
from hexoview.ui.language import Language
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance
from hexoview.ui.translation import Translation

DAY = 86_400 * TICKS
# What opens in front of the window: three dots say so, and two that need none.
DIALOGS = [row.name for row in ACTIONS if row.text.endswith("…") or row.name in {"keys", "about"}]

# What these ask about is counted on another thread before they open.
_COUNTED_FIRST = {"remove_records", "remove_person", "figures"}


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """The whole program in a language, and back."""
    app = QCoreApplication.instance()
    assert app is not None
    before = QLocale().name()
    spoken = Translation(app, language)
    assert not spoken.is_missing
    try:
        yield
    finally:
        spoken.remove()
        QLocale.setDefault(QLocale(before))


def engine() -> MemoryEngine:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    store.add_user(User(10, "Marie Tremblay"))
    store.add_user(User(11, "Jean Lefebvre"))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return MemoryEngine(here=store)


def opened(open_window: Callable[..., Driver], look: Appearance = Appearance.LIGHT) -> Driver:
    """A window with its preview, the first record chosen."""
    driver = open_window(engine(), location="here", settings=Settings(appearance=look, zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.settle()
    return driver


def store_on_disk(folder: Path) -> Path:
    """A store of a recording of each of two people."""
    made = (Recording(n, 10 + n, START + n * DAY, seconds=30, seed=n).write(folder / f"{n}") for n in (1, 2))
    bring(folder / "store", *made)
    return folder / "store"


def opened_on_disk(
    open_window: Callable[..., Driver], folder: Path, look: Appearance = Appearance.LIGHT
) -> Driver:
    """A window on a store whose people, records and trash can be changed, the first record chosen."""
    driver = open_window(Engine(), location=str(folder), settings=Settings(appearance=look, zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.settle()
    # They are made once nothing else is to be done; before, there is a notice in place of their dialog.
    overviews = driver.workspace.store_opened.overviews
    driver.until(lambda: overviews.figures(1) is not None)
    return driver


def dialogs_of(driver: Driver, name: str) -> Iterator[QDialog]:
    """What an action opens, where it can be done; other actions than those of dialogs open nothing."""
    action = driver.window.parts.actions[name]
    if action.isEnabled():
        action.trigger()
        driver.settle()
        if name in _COUNTED_FIRST and driver.workspace.store_opened.folder is not None:
            driver.until(lambda: any(True for _ in own_dialogs(driver.window)))
        yield from own_dialogs(driver.window)


def own_dialogs(window: QWidget) -> Iterator[QDialog]:
    """The dialogs in sight that aren't Qt's own."""
    for dialog in window.findChildren(QDialog):
        if isinstance(dialog, QFileDialog | QAbstractPrintDialog):
            dialog.close()
        elif dialog.isVisible():
            yield dialog
