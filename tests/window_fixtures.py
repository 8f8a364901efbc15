from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from memory_engine import MemoryEngine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driver import Driver

from hexoview.ui.engine import Engine
from hexoview.ui.jobs import Jobs
from hexoview.ui.settings import Memory, Settings, SettingsFile
from hexoview.ui.window import Window
from hexoview.ui.workspace import Workspace

OpenWindow = Callable[..., Driver]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens windows on engines; what they remember is forgotten with the test."""
    opened: list[Driver] = []

    def open_one(
        engine: Engine | None = None, *, location: str = "", settings: Settings | None = None
    ) -> Driver:
        if not opened:
            _undress()
        engine = engine or MemoryEngine()
        workspace, jobs = Workspace(engine), Jobs(engine)
        window = Window(workspace, jobs, Memory(SettingsFile(None), settings or Settings()))
        if settings is None or not settings.geometry:
            # The screen of these tests is smaller than a clinic's.
            window.resize(1280, 820)
        qtbot.addWidget(window)
        driver = Driver(window, workspace, jobs, qtbot)
        opened.append(driver)
        window.begin(location)
        with qtbot.waitExposed(window):
            window.show()
        driver.settle()
        return driver

    yield open_one
    for driver in opened:
        driver.jobs.close()
        driver.window.close()


def _undress() -> None:
    """As in the program: a window is made before there is a style sheet; under one it takes twice as long."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
