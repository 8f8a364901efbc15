"""Widgets with a name for tests and one for people who hear the window instead of seeing it."""

from __future__ import annotations

from html import escape
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QToolButton, QWidget

# No line on a screen shows more; laying out a million takes Qt minutes.
_MOST_LETTERS = 1000

_W = TypeVar("_W", bound=QWidget)


def styled(widget: _W, **properties: str) -> _W:
    """The widget, with properties that the style sheet asks for."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def marked(context: str, text: str) -> str:
    """Text in a table, translated where it is shown; lupdate knows this name as QT_TRANSLATE_NOOP."""
    del context
    return text


def named(widget: _W, name: str, spoken: str = "") -> _W:
    """The widget, found by `name` and read aloud as `spoken`."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


class ChoiceBox(QComboBox):
    """A drop-down list that a wheel passes over, and that never asks for more room than its panel has."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what lies behind."""
        event.ignore()


class PlainLabel(QLabel):
    """Text as it is: what people typed or files hold is never read as HTML."""

    def __init__(self, text: str = "", *, name: str = "", is_wrapped: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(is_wrapped)
        self.setObjectName(name)
        if is_wrapped:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def make_selectable(self) -> PlainLabel:
        """Let mouse and keys mark the text for copying."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        return self

    def show_text(self, text: str) -> None:
        """Shows the text, and takes no place where there is none."""
        self.setText(text)
        self.setVisible(bool(text))


class ElidedLabel(PlainLabel):
    """One line of text that ends in … where the place ends; the whole stands in the tip."""

    def __init__(self, text: str = "", *, name: str = "") -> None:
        super().__init__(name=name)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_whole(text)

    def show_whole(self, text: str) -> None:
        """Shows as much of `text` as fits."""
        self._whole = text[:_MOST_LETTERS]
        self.setAccessibleName(self._whole)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        if shown != self.text():
            self.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the text to the new place."""
        super().resizeEvent(event)
        self._elide()


def repolish(widget: QWidget) -> None:
    """Lets the style sheet see a property that changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def plain_tip(text: str) -> str:
    """A tip that shows `text` letter by letter: Qt takes what looks like HTML for HTML."""
    return f"<p>{escape(text)}</p>" if text else ""


def tool_button(name: str, *, text: str, tip: str) -> QToolButton:
    """A flat button that is as tall as a fingertip needs."""
    button = named(QToolButton(), name, tip)
    button.setText(text)
    button.setToolTip(plain_tip(tip))
    button.setAutoRaise(True)
    button.setMinimumSize(24, 24)
    return button
