"""One run of the window: the application, its hooks, what it remembers, start and end."""

from __future__ import annotations

import os
import sys
import threading
from functools import partial
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import hexoview
from hexoview.ui.assets import picture
from hexoview.ui.crash_dialog import CrashDialog
from hexoview.ui.crashes import CrashWatch
from hexoview.ui.engine import Engine
from hexoview.ui.failures import Notice, Weight, notice_of
from hexoview.ui.garbage import GarbageRounds
from hexoview.ui.interrupts import Interrupts
from hexoview.ui.jobs import Jobs
from hexoview.ui.language import speak_language
from hexoview.ui.named import marked
from hexoview.ui.settings import Memory, SettingsFile
from hexoview.ui.window import Window
from hexoview.ui.workspace import Workspace

translate = QCoreApplication.translate

_PLACES = marked("session", "the places of window and panes")
_REST = marked("session", "other settings")
_SETTINGS = {
    "language": marked("session", "the language"),
    "appearance": marked("session", "the look"),
    "zone": marked("session", "the time zone"),
    "geometry": _PLACES,
    "columns": _PLACES,
    "panes": _PLACES,
    "record_list": marked("session", "the columns of the list"),
    "pane_layout": marked("session", "the channels' order and scales"),
    "open_groups": marked("session", "the folded filters"),
    "hides_people": marked("session", "whether people are hidden"),
    "recent_stores": marked("session", "the stores that were open before"),
    "the settings file": marked("session", "a part of the file of settings"),
}

_APPLICATION = "hexoview"
SAFE_MODE = "--safe-mode"


class Alarm(QObject):
    """Brings errors that nobody caught to the window, from whichever thread they come."""

    raised = Signal(object)
    caught = Signal(object)

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
        self.caught.emit(error)
        self.raised.emit(notice_of(error))

    def _of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught.emit(args.exc_value)
            self.raised.emit(notice_of(args.exc_value))


def run(location: str | None, *, is_safe: bool = False) -> int:
    """Shows the window until it is closed; in safe mode with nothing that was remembered."""
    # Catalogues, settings and files name people: nobody else on this computer reads them.
    os.umask(0o077)
    watch = CrashWatch(Path(platformdirs.user_state_path(_APPLICATION, appauthor=False)))
    left = watch.begin()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    dress(app)
    rounds = GarbageRounds()
    window, store = _made(app, is_safe=is_safe)
    window.parts.preview.loaded.connect(rounds.keep)
    alarm = Alarm(window)
    alarm.raised.connect(window.notices.show_notice)
    alarm.caught.connect(watch.note)
    alarm.install()
    interrupts = Interrupts(window)
    interrupts.install()
    _begin(window, location or store)
    if left and not is_safe:
        _ask_about_crash(left, window)
    status = app.exec()
    rounds.end()
    interrupts.remove()
    alarm.remove()
    watch.end()
    return status


def _made(app: QApplication, *, is_safe: bool) -> tuple[Window, str]:
    """The window as it is remembered, with notices on what could not be, and the store that was open last."""
    kept = platformdirs.user_config_path(_APPLICATION, appauthor=False) / "window.ini"
    remembered = SettingsFile(None if is_safe else kept)
    settings, dropped = remembered.load()
    is_speaking = speak_language(app, settings.language)
    window = make_window(Engine(), Memory(remembered, settings))
    notices = (
        None if is_speaking else _about_words(),
        _about_dropped(dropped) if dropped else None,
        _about_safe_mode() if is_safe else None,
    )
    for notice in filter(None, notices):
        window.notices.show_notice(notice)
    return window, settings.store


def _begin(window: Window, store: str) -> None:
    if store:
        # The list comes first: two imports at once would both be late.
        window.list_shown.connect(window.load_preview)
    window.begin(store)
    window.show()
    if not store:
        QTimer.singleShot(0, window, window.load_preview)


def make_window(engine: Engine, memory: Memory) -> Window:
    """A window with a workspace of its own; several may stand side by side."""
    return Window(Workspace(engine), Jobs(engine), memory)


def dress(app: QApplication) -> None:
    """Names the program, and gives it its icon and the style by which panels measure themselves."""
    app.setStyle("Fusion")
    app.setApplicationName("Hexoview")
    app.setApplicationVersion(hexoview.__version__)
    QGuiApplication.setDesktopFileName(_APPLICATION)
    app.setWindowIcon(picture("hexoview"))


def _ask_about_crash(report: str, window: Window) -> None:
    dialog = CrashDialog(report, window)
    dialog.safe_mode_chosen.connect(partial(_start_safely, window))
    dialog.failed.connect(lambda error: window.notices.show_notice(notice_of(error)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _start_safely(window: Window) -> None:
    """Starts Hexoview anew beside this one, and closes this one."""
    QProcess.startDetached(sys.executable, ["-m", "hexoview", SAFE_MODE])
    window.close()


def _about_safe_mode() -> Notice:
    return Notice(
        translate("session", "Hexoview runs in safe mode."),
        translate(
            "session", "Settings, the last store and the last selection were left aside, and nothing is kept."
        ),
        translate("session", "Open your recordings; at the next start everything is as before."),
    )


def _about_words() -> Notice:
    return Notice(
        translate("session", "The words of your language could not be loaded."),
        translate("session", "A part of Qt that prepares them is missing, or the cache folder is full."),
        translate("session", "Hexoview speaks English until the next start."),
        Weight.WARNING,
    )


def _in_words(names: tuple[str, ...]) -> tuple[str, ...]:
    """What settings are about, each thing once."""
    return tuple(dict.fromkeys(translate("session", _SETTINGS.get(name, _REST)) for name in names))


def _about_dropped(names: tuple[str, ...]) -> Notice:
    return Notice(
        translate("session", "Some settings were set back."),
        translate("session", "These could not be read: {0}.").format(", ".join(_in_words(names))),
        translate("session", "Everything else is as you left it."),
        Weight.WARNING,
    )
