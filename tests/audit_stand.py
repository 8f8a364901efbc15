"""A window with two people's records in a language, for whoever looks at all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from builders import a_range, a_record, a_store
from memory_engine import MemoryEngine
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.ui.actions import ACTIONS
from hexoview.ui.language import Language
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance
from hexoview.ui.translation import Translation

# What opens in front of the window: three dots say so, and two that need none.
DIALOGS = [row.name for row in ACTIONS if row.text.endswith("…") or row.name in {"keys", "about"}]


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


def own_dialogs(window: QWidget) -> Iterator[QDialog]:
    """The dialogs in sight that aren't Qt's own."""
    for dialog in window.findChildren(QDialog):
        if isinstance(dialog, QFileDialog | QAbstractPrintDialog):
            dialog.close()
        elif dialog.isVisible():
            yield dialog
