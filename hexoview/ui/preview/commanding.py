"""Hands what keys, menu and window ask of the preview to whoever does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.event_lane import Event, event_at
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.menu import action_for, make_menu
from hexoview.ui.preview.page import Page
from hexoview.ui.preview.scene import Scene
from hexoview.ui.preview.steering import EVENT_REACH, Steering


class Doer(Protocol):
    """Whoever does some of the commands."""

    def obey(self, command: Command) -> bool:
        """Does what a command asks for; answers whether it was one of its own."""


class Commanding(QObject):
    """Obeys commands and shows the menu of them; what no doer does, the steering does.

    `mark_wanted` carries a TimeSpan that is to become an activity, `edit_wanted` and `delete_wanted` the
    Event of an activity that is there.
    """

    mark_wanted = Signal(object)
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, scene: Scene, page: Page, steering: Steering, doers: Sequence[Doer]) -> None:
        super().__init__(steering)
        self._scene = scene
        self._page = page
        self._steering = steering
        self._doers = tuple(doers)
        self.keeps_activities = False
        page.plot.commanded.connect(self.obey)
        page.plot.menu_wanted.connect(self._show_menu)
        page.going.chosen.connect(self._go_to)
        page.going.closed.connect(self._come_back)
        # Who goes on in the panes has done with it, also where the time was another day's.
        steering.moved.connect(page.going.leave)
        steering.drawing.connect(page.going.leave)

    @Slot(object)
    def obey(self, command: Command) -> None:
        """Does what a command asks for."""
        if self._scene.picture is None:
            return
        if command is Command.MARK:
            self.mark()
        elif not any(doer.obey(command) for doer in self._doers):
            self._steering.obey(command)

    @Slot()
    def ask_time(self) -> None:
        """Asks for a time to go to."""
        scene = self._scene
        if scene.picture is not None:
            here = scene.timescale.tick(scene.view.middle)
            self._page.going.ask(scene.timescale, scene.picture.whole, here)

    @Slot()
    def mark(self) -> None:
        """Asks for the stretch to become an activity."""
        span = self._scene.stretch.span
        if span is not None and self.keeps_activities and not self._scene.is_lined_up:
            self.mark_wanted.emit(span)

    @Slot(object)
    def _go_to(self, tick: int) -> None:
        self._steering.go_to_tick(tick)
        self._come_back()

    @Slot()
    def _come_back(self) -> None:
        self._page.plot.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_menu(self, event: QContextMenuEvent) -> None:
        if self._scene.picture is None:
            return
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        pane = self._page.orders.current if is_key else self._page.plot.pane_at(event.pos().y())
        if pane is None:
            menu = make_menu(self._page.plot, self.obey)
        else:
            orders = partial(self._page.orders.obey_for, pane.content)
            menu = make_menu(self._page.plot, self.obey, channel=pane.content.title, obey_channel=orders)
        self._add_event(menu, None if is_key else self._event_at(QPointF(event.pos())))
        menu.addSeparator()
        menu.addAction(self.tr("Go to a time…\tCtrl+G")).triggered.connect(self.ask_time)
        mark = action_for(Command.MARK, menu, self.obey)
        is_markable = self._scene.stretch_view() is not None and self.keeps_activities
        mark.setEnabled(is_markable)
        menu.addAction(mark)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _event_at(self, place: QPointF) -> Event | None:
        room = self._page.plot.room
        if place.x() < GUTTER:
            return None
        reach = EVENT_REACH * room.seconds_per_pixel
        return event_at(self._scene.events, room.seconds_at(place.x()), reach)

    def _add_event(self, menu: QMenu, event: Event | None) -> None:
        """What can be done with the activity or mark under the pointer."""
        if event is None:
            return
        inner = menu.addMenu((event.name or self.tr("Mark")).replace("&", "&&"))
        inner.setObjectName("preview-menu-event")
        wishes = [
            (self.tr("Choose it as the stretch"), self._steering.take_event, True),
            (self.tr("Show it"), self._steering.show_event, True),
            (self.tr("Change it…"), self.edit_wanted.emit, self._is_kept(event)),
            (self.tr("Delete it"), self.delete_wanted.emit, self._is_kept(event)),
        ]
        for text, act, is_possible in wishes:
            action = inner.addAction(text)
            action.setEnabled(is_possible)
            action.triggered.connect(partial(_pass_on, act, event))

    def _is_kept(self, event: Event) -> bool:
        return self.keeps_activities and event.range_id is not None


def _pass_on(act: object, event: Event, is_checked: object = None) -> None:
    del is_checked
    if callable(act):
        act(event)
