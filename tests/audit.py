"""What is wrong with a window for those who see little, hear it, or have no mouse: a sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from hexoview.ui.named import ElidedLabel, PlainLabel

_LEAST_TARGET = 24
_LEAST_CONTRAST = 4.5
_TARGETS = (QAbstractButton, QComboBox, QLineEdit)
# Pixels at the right and left of a box's text.
_ARROW_OF_BOX = 30
# What a screen of 1280 × 820 has at 150 %, less the frame of a window.
_LEAST_ROOM = QSize(845, 507)
# More presses of Tab than any window has stops.
_MOST_STOPS = 400


class Audit:
    """One window as it stands."""

    def __init__(self, window: QWidget) -> None:
        _come_to_rest(window)
        self.window = window
        self.widgets = [widget for widget in window.findChildren(QWidget) if self._is_audited(widget)]
        self._picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def complaints(self) -> list[str]:
        """Everything that is wrong with what is in sight."""
        looks = (heard, hit, cut, self._seen)
        said = [
            f"{called(widget)} {what}" for widget in self.widgets for look in looks for what in look(widget)
        ]
        return said + self._unreached()

    def _is_audited(self, widget: QWidget) -> bool:
        if not widget.isVisible() or widget.window() is not self.window or _is_part(widget):
            return False
        # What is scrolled out of sight is as large as what is in it, but can't be seen.
        return not widget.visibleRegion().isEmpty()

    def _seen(self, widget: QWidget) -> Iterator[str]:
        """Text is told from its ground by the pixels that are on screen."""
        is_text = isinstance(widget, PlainLabel | QAbstractButton) and bool(widget.text().strip("✕ "))
        if is_text and widget.isEnabled() and _is_whole(widget):
            contrast = self._contrast(widget)
            if contrast < _LEAST_CONTRAST:
                yield f"has text with a contrast of {contrast:.1f}"

    def _contrast(self, widget: QWidget) -> float:
        """The contrast between the ground and what stands out most from it."""
        corner = widget.mapTo(self.window, QPoint(0, 0))
        scale = self._picture.devicePixelRatio()
        seen = widget.visibleRegion().boundingRect().translated(corner)
        left, top = round(seen.left() * scale), round(seen.top() * scale)
        part = self._picture.copy(left, top, round(seen.width() * scale), round(seen.height() * scale))
        raw = np.frombuffer(part.constBits(), np.uint32).reshape(part.height(), part.bytesPerLine() // 4)
        pixels, counts = np.unique(raw[:, : part.width()], return_counts=True)
        ground = _luminance(int(pixels[counts.argmax()]))
        return max((_ratio(ground, _luminance(int(pixel))) for pixel in pixels), default=21.0)

    def _unreached(self) -> list[str]:
        """What takes the keyboard, and isn't come to by pressing Tab until that begins anew."""
        wanted = [widget for widget in self.widgets if _takes_tab(widget)]
        if not wanted:
            return []
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
        reached: Counter[QWidget] = Counter()
        for _ in range(_MOST_STOPS):
            focused = self.window.focusWidget()
            if focused is None or reached[focused] > 1:
                break
            reached[focused] += 1
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        stops = {stop for widget in reached for stop in (widget, widget.parentWidget())}
        missed = (widget for widget in wanted if widget not in stops and not _siblings(widget) & stops)
        return [f"{called(widget)} can't be reached with Tab" for widget in missed]


def too_large(window: QWidget, scale: float) -> list[str]:
    """Whether it lies on a screen of 1280 × 820 at 150 %; with larger letters, on one as much larger."""
    least = window.minimumSizeHint()
    room = least_room(scale)
    if least.boundedTo(room) == least:
        return []
    return [f"needs {least.width()} × {least.height()} of {room.width()} × {room.height()} pixels"]


def least_room(scale: float) -> QSize:
    """The room on the smallest screen on which letters `scale` times as large are of use."""
    return QSize(round(_LEAST_ROOM.width() * scale), round(_LEAST_ROOM.height() * scale))


def called(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName() or repr(text)}"


def heard(widget: QWidget) -> Iterator[str]:
    """Has a name and a role for those who hear it."""
    if not _takes_tab(widget):
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None or not interface.text(QAccessible.Text.Name).strip():
        yield "has no name to be heard"
    elif interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
        yield "has no role to be heard"


def hit(widget: QWidget) -> Iterator[str]:
    """Is large enough for an unsteady hand."""
    if isinstance(widget, _TARGETS) and min(widget.width(), widget.height()) < _LEAST_TARGET:
        yield f"is {widget.width()} × {widget.height()} pixels, too small to hit"


def cut(widget: QWidget) -> Iterator[str]:
    """Shows the whole of its text."""
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.minimumSizeHint()
        if widget.width() < needed.width():
            yield f"has its text cut: {widget.width()} of {needed.width()} pixels"
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        room = widget.width() - _ARROW_OF_BOX
        needs = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if needs > room:
            yield f"has its text cut: {room} of {needs} pixels"
    elif isinstance(widget, PlainLabel) and not isinstance(widget, ElidedLabel) and widget.text():
        yield from _cut_label(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            yield f"has its text cut: {label.height()} of {needed} pixels high"
    elif label.sizeHint().width() > label.width() + 1:
        yield f"has its text cut: {label.width()} of {label.sizeHint().width()} pixels"


def _come_to_rest(window: QWidget) -> None:
    """Lets each layout hear of what changed inside of it, with one turn of the loop after the other."""
    before: list[QRect] | None = None
    now = _places(window)
    while now != before:
        QApplication.processEvents()
        before, now = now, _places(window)


def _places(window: QWidget) -> list[QRect]:
    return [widget.geometry() for widget in (window, *window.findChildren(QWidget))]


def _is_whole(widget: QWidget) -> bool:
    """Whether no part of it is scrolled out of sight."""
    seen = widget.visibleRegion().boundingRect()
    return min(widget.width(), widget.height()) >= 8 and seen == widget.rect()


def _is_part(widget: QWidget) -> bool:
    """Whether it is a piece of a Qt widget: the line of a box, the viewport of a list, the arrow of a bar."""
    parent = widget.parentWidget()
    is_viewport = isinstance(parent, QAbstractScrollArea) and widget.objectName().startswith("qt_")
    is_inside = isinstance(parent, QComboBox | QLineEdit)
    return is_viewport or is_inside or widget.objectName().startswith("qt_")


def _siblings(widget: QWidget) -> set[QWidget]:
    """The buttons of which one is on: Tab comes to that one, and arrows go from one to the other."""
    if not isinstance(widget, QAbstractButton):
        return set()
    group = widget.group()
    if group is not None and group.exclusive():
        return set(group.buttons())
    parent = widget.parentWidget()
    if widget.autoExclusive() and parent is not None:
        return set(parent.findChildren(type(widget)))
    return set()


def _takes_tab(widget: QWidget) -> bool:
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_stop and widget.isEnabled() and widget.focusProxy() is None


def _luminance(pixel: int) -> float:
    """As WCAG 2 counts it, 0 to 1."""
    colour = QColor(pixel)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _ratio(one: float, other: float) -> float:
    dark, bright = sorted((one, other))
    return (bright + 0.05) / (dark + 0.05)
