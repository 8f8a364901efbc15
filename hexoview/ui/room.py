"""How large a window may be where the screen is small, or everything on it is enlarged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from hexoview.ui.named import named

# Pixels that a window's frame takes beside and above what is inside.
_FRAME = QSize(8, 40)
_LOWEST = 120


def room_for(window: QWidget) -> QSize:
    """The largest size at which a window lies on its screen with its frame."""
    return window.screen().availableSize() - _FRAME


def fit_to_screen(window: QWidget) -> None:
    """Makes a window no larger than its screen."""
    room = room_for(window)
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


class Shrinking(QWidget):
    """Becomes as low as its parts can be before it is scrolled, and not only as low as they like to be."""

    def heightForWidth(self, width: int) -> int:
        """The least height at a width: a scroll area asks for this before it shows its bar."""
        inside = self.layout()
        return super().heightForWidth(width) if inside is None else inside.minimumHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """As low as its words are at the width they have, and not at the least they could have."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(max(self.width(), least.width())))


class Scrolled(QScrollArea):
    """What can be scrolled where there is too little height for it, and never sideways."""

    def __init__(self, inside: QWidget, name: str, title: str) -> None:
        super().__init__()
        named(self, name, title)
        self._inside = inside
        if not inside.objectName():
            inside.setObjectName(f"{name}-inside")
        for widget in (self, inside):
            widget.setProperty("plain", "true")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        # What is inside takes the keyboard; the frame around it has nothing to say.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Passes on that what is inside needs another width; a scroll area keeps that to itself."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return bool(super().eventFilter(watched, event))

    def minimumSizeHint(self) -> QSize:
        """As wide as what is inside needs, and low."""
        bar = self.verticalScrollBar().sizeHint().width()
        needed = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        return QSize(needed.width() + bar, _LOWEST)

    def sizeHint(self) -> QSize:
        """As large as what is inside would like to be."""
        bar = self.verticalScrollBar().sizeHint().width()
        return (self._inside.sizeHint() + QSize(bar, 0)).expandedTo(self.minimumSizeHint())
