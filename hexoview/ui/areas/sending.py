"""A page on its way to a printer, and the word that it got there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hexoview.ui.areas.desk import Desk
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.painting import Order
from hexoview.watch import Watch

translate = QCoreApplication.translate


def send(desk: Desk, work: Callable[[Watch], None]) -> None:
    """Has a page printed beside the window's thread."""

    def told(_: None) -> None:
        desk.notice(Notice(translate("Image", "The page was sent to the printer."), weight=Weight.GOOD))

    desk.painting.paint(Order(translate("Image", "Printing"), work, told))
