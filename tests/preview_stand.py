"""A preview on a store in memory whose wishes are answered at once, and eyes for what it paints."""

from __future__ import annotations

import math

import numpy as np
from memory_store import MemoryStore
from pictures import seconds_from
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hexoview.domain.span import TimeSpan
from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import Picture, PictureRequest, build_picture
from hexoview.query.plan import Plan, plan
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.overview import OverviewStrip
from hexoview.ui.preview.plot import Plot
from hexoview.ui.preview.preview import Preview
from hexoview.ui.theme import LIGHT, Theme
from hexoview.watch import unwatched

WIDTH, HEIGHT = GUTTER + 800, 500
SECONDS = 1600
"""What the record of most tests lasts."""


class Stand:
    """What the workspace is to a preview, without a thread."""

    def __init__(self, qtbot: QtBot, store: MemoryStore, query: str = "record__gte=0") -> None:
        self.store = store
        self.cache = LevelCache()
        self.plan = self.planned(query)
        self.requests: list[PictureRequest] = []
        self.chosen: list[TimeSpan | None] = []
        self.pointed: list[object] = []
        self.is_answering = True
        self.preview = Preview()
        qtbot.addWidget(self.preview)
        self.preview.resize(WIDTH, HEIGHT)
        self.preview.set_theme(LIGHT)
        self.preview.view_changed.connect(self._answer)
        self.preview.span_chosen.connect(self.chosen.append)
        self.preview.pointed.connect(self.pointed.append)
        self.preview.show()
        QApplication.processEvents()

    def planned(self, query: str) -> Plan:
        return plan(parse(query), self.store, unwatched())

    def show(self, query: str) -> None:
        """Shows another selection."""
        self.plan = self.planned(query)
        self.preview.show_picture(self.picture(self.preview.request))
        QApplication.processEvents()

    def picture(self, request: PictureRequest) -> Picture:
        watch = unwatched()
        return build_picture(self.plan, self.store, watch, request=request, cache=self.cache)

    def _answer(self, request: PictureRequest) -> None:
        self.requests.append(request)
        if self.is_answering and not self.plan.is_empty:
            self.preview.show_picture(self.picture(request))

    # -- hands

    @property
    def plot(self) -> Plot:
        found = self.preview.findChild(QWidget, "preview-plot")
        assert isinstance(found, Plot)
        return found

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.plot, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.plot, text, modifiers)
        QApplication.processEvents()

    def drag(
        self,
        start: float,
        end: float,
        *,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        y: int = 60,
    ) -> None:
        """Drags between two pixels, counted from the left edge of the curves."""
        viewport = self.plot.viewport()
        places = [QPoint(round(GUTTER + x), y) for x in (start, (start + end) / 2, end)]
        QTest.mousePress(viewport, button, modifiers, places[0])
        for place in places[1:]:
            QTest.mouseMove(viewport, place)
        QTest.mouseRelease(viewport, button, modifiers, places[-1])
        QApplication.processEvents()

    def move(self, x: float, y: int = 60) -> None:
        QTest.mouseMove(self.plot.viewport(), QPoint(round(GUTTER + x), y))
        QApplication.processEvents()

    def wheel(self, notches: int, modifiers: Qt.KeyboardModifier, *, x: float = 400, y: float = 60) -> None:
        viewport = self.plot.viewport()
        place = QPointF(GUTTER + x, y)
        event = QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def zoom_to(self, start: float, end: float) -> None:
        """Shows some seconds of a record that begins at START."""
        self.preview.set_span(seconds_from(start, end))
        self.key(Qt.Key.Key_Return)
        self.preview.set_span(None)

    def drag_strip(self, start: float, end: float) -> None:
        """Drags on the overview from one second of SECONDS to another."""
        strip = self.preview.findChild(QWidget, "overview")
        assert isinstance(strip, OverviewStrip)
        places = [QPoint(round(GUTTER + seconds / SECONDS * 800), 20) for seconds in (start, end)]
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(strip, button, none, places[0])
        QTest.mouseMove(strip, places[1])
        QTest.mouseRelease(strip, button, none, places[1])

    def at(self, x: float) -> QPoint:
        """A place in the first pane, so many pixels from the left edge of the curves."""
        return QPoint(round(GUTTER + x), 60)

    # -- eyes

    def text(self, name: str) -> str:
        """The whole of a label's text."""
        found = self.preview.findChild(QWidget, name)
        assert found is not None
        return found.accessibleName()

    @property
    def view(self) -> tuple[float, float]:
        """The seconds at the left and the right edge."""
        low, high = self.plot.room.view.low, self.plot.room.view.high
        return low, high

    def x_of(self, seconds: float) -> float:
        """Pixels from the left edge of the curves."""
        return self.plot.room.x_of(seconds) - GUTTER

    def pixels(self, pane: int) -> np.ndarray:
        """The curves of a pane as painted: rows, columns and red, green, blue."""
        item = self.plot.panes[pane]
        image = self.plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        whole = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
        top = math.ceil(item.scenePos().y())
        return whole[top : top + item.height - 1, GUTTER : self.plot.room.width].copy()

    def inked(self, pane: int, colour: QColor) -> np.ndarray:
        """Which pixels of a pane have a colour."""
        wanted = np.array([colour.red(), colour.green(), colour.blue()], np.int16)
        return (np.abs(self.pixels(pane).astype(np.int16) - wanted) <= 8).all(axis=2)

    def colour_of(self, datatype_id: int, theme: Theme = LIGHT) -> QColor:
        from hexoview.ui.preview.colours import colours_for

        return colours_for(theme).trace(self.store.datatype(datatype_id), 0)
