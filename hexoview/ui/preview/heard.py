"""The plot for people who hear it: a chart with a summary, which is announced when it changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_HEARD = "hexoviewChart"
"""The property of widgets that are charts."""


class HeardChart(QAccessibleWidget):
    """Says of a widget that it is a chart, and its summary as what it shows."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Chart, widget.accessibleName())

    def text(self, kind: QAccessible.Text) -> str:
        """The summary is both value and description: some readers say the one, some the other."""
        if kind in (QAccessible.Text.Value, QAccessible.Text.Description):
            widget = self.widget()
            return widget.accessibleDescription() if widget is not None else ""
        return str(super().text(kind))


class Hearing:
    """Makes a chart of a widget, and tells its summary."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._said = ""
        widget.setProperty(_HEARD, True)  # noqa: FBT003 - Qt's own call
        _install()

    def tell(self, summary: str) -> None:
        """Takes another summary; it is said aloud where the keyboard is in the chart."""
        if summary == self._said:
            return
        self._said = summary
        self._widget.setAccessibleDescription(summary)
        if self._widget.hasFocus():
            event = QAccessibleAnnouncementEvent(self._widget, summary)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)


@cache
def _install() -> None:
    """Once for the process: Qt has no way to take a factory back from Python."""
    QAccessible.installFactory(_made)


def _made(key: str, found: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(found, QWidget) or not found.property(_HEARD):
        return None
    return HeardChart(found)
