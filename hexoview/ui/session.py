"""One run of the window: the application, its hooks, what it remembers, start and end."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import hexoview
from hexoview.ui.assets import picture
from hexoview.ui.engine import Engine
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.interrupts import Interrupts
from hexoview.ui.jobs import Jobs
from hexoview.ui.language import speak_language
from hexoview.ui.settings import Memory, SettingsFile
from hexoview.ui.theme import apply_theme, theme_for
from hexoview.ui.window import Window
from hexoview.ui.workspace import Workspace

translate = QCoreApplication.translate

_APPLICATION = "hexoview"


class Alarm(QObject):
    """Brings errors that nobody caught to the window, from whichever thread they come."""

    raised = Signal(object)

    def install(self) -> None:
        """Takes the place of the hooks that print to a terminal nobody sees."""
        sys.excepthook = self._of_main
        threading.excepthook = self._of_thread

    def remove(self) -> None:
        """Puts Python's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _of_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        self.raised.emit(notice_of(error))

    def _of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.raised.emit(notice_of(args.exc_value))


def run(location: str | None) -> int:
    """Shows the window until it is closed."""
    # Catalogues, settings and files name people: nobody else on this computer reads them.
    os.umask(0o077)
    _watch_for_crashes()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    dress(app)
    remembered = SettingsFile(platformdirs.user_config_path(_APPLICATION, appauthor=False) / "window.ini")
    settings, dropped = remembered.load()
    is_speaking = speak_language(app, settings.language)
    apply_theme(app, theme_for(settings.appearance))
    window = make_window(Engine(), Memory(remembered, settings))
    alarm = Alarm(window)
    alarm.raised.connect(window.notices.show_notice)
    alarm.install()
    interrupts = Interrupts(window)
    interrupts.install()
    if not is_speaking:
        window.notices.show_notice(_about_words())
    if dropped:
        window.notices.show_notice(_about_dropped(dropped))
    store = location or settings.store
    if store:
        # The list comes first: two imports at once would both be late.
        window.list_shown.connect(window.load_preview)
    else:
        window.load_preview()
    window.begin(store)
    window.show()
    status = app.exec()
    interrupts.remove()
    alarm.remove()
    return status


def make_window(engine: Engine, memory: Memory) -> Window:
    """A window with a workspace of its own; several may stand side by side."""
    return Window(Workspace(engine), Jobs(engine), memory)


def dress(app: QApplication) -> None:
    """Names the program, and gives it its icon."""
    app.setApplicationName("Hexoview")
    app.setApplicationVersion(hexoview.__version__)
    QGuiApplication.setDesktopFileName(_APPLICATION)
    app.setWindowIcon(picture("hexoview"))


def _watch_for_crashes() -> None:
    """A crash of Qt itself leaves the threads' stacks in a file; no value stands in it."""
    folder = Path(platformdirs.user_state_path(_APPLICATION, appauthor=False))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        faulthandler.enable((folder / "crash.txt").open("w", encoding="utf-8"))
    except OSError:
        faulthandler.enable()


def _about_words() -> Notice:
    return Notice(
        translate("session", "The words of your language could not be loaded."),
        translate("session", "A part of Qt that prepares them is missing, or the cache folder is full."),
        translate("session", "Hexoview speaks English until the next start."),
        Weight.WARNING,
    )


def _about_dropped(names: tuple[str, ...]) -> Notice:
    return Notice(
        translate("session", "Some settings were set back."),
        translate("session", "These could not be read: {0}.").format(", ".join(names)),
        translate("session", "Everything else is as you left it."),
        Weight.WARNING,
    )
