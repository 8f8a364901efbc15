"""The first page: where recordings come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.assets import picture
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import PlainLabel, named, plain_tip, styled

_MOST_RECENT = 5
# Pixels of a location; a longer one loses its middle.
_WIDEST = 460


class RecentList(QWidget):
    """The stores that were open before, a button each; `chosen` carries a location."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "welcome-recent", self.tr("Open before"))
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addWidget(styled(PlainLabel(self.tr("Open before")), role="title"))
        self._buttons = [self._button(number) for number in range(_MOST_RECENT)]
        for button in self._buttons:
            column.addWidget(button)
        self._locations: tuple[str, ...] = ()
        self.show_recent(())

    def show_recent(self, recent: Sequence[tuple[str, str]]) -> None:
        """Shows the newest of these."""
        self._locations = tuple(location for location, _ in recent[:_MOST_RECENT])
        self.setVisible(bool(recent))
        told = [text for _, text in recent[:_MOST_RECENT]]
        for button, text in zip(self._buttons, (*told, *[""] * _MOST_RECENT), strict=False):
            button.setVisible(bool(text))
            shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST)
            button.setText(shown.replace("&", "&&"))
            button.setToolTip(plain_tip(text))
            button.setAccessibleName(text)

    def _button(self, number: int) -> QPushButton:
        button = styled(named(QPushButton(), f"recent-{number}"), link="true")
        button.clicked.connect(self._tell_sender)
        return button

    @Slot()
    def _tell_sender(self) -> None:
        button = self.sender()
        place = next(at for at, one in enumerate(self._buttons) if one is button)
        if place < len(self._locations):
            self.chosen.emit(self._locations[place])


class WelcomePage(QWidget):
    """Three ways to begin."""

    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "welcome", self.tr("Open recordings"))
        self._bring_in = named(QPushButton(self.tr("Import…")), "welcome-import", self.tr("Import…"))
        styled(self._bring_in, primary="true")
        open_one = named(QPushButton(self.tr("Open in place…")), "welcome-open", self.tr("Open in place…"))
        sample = named(QPushButton(self.tr("Try the sample")), "welcome-sample", self.tr("Try the sample"))
        page = EmptyPage("welcome-page", (self._bring_in, open_one, sample))
        page.show_text(self.tr("Open recordings"), self.tr("Choose a folder or zip of Hexoskin downloads."))
        hint = PlainLabel(self.tr("Or drop a folder or zip anywhere on this window."), name="welcome-hint")
        styled(hint, quiet="true")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page.add_hint(hint)
        self._recent = RecentList()
        self._recent.chosen.connect(self.recent_chosen)
        logo = named(QLabel(), "welcome-logo", "Hexoview")
        logo.setPixmap(picture("hexoview").pixmap(QSize(88, 88)))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(logo)
        column.addWidget(page)
        column.addWidget(self._recent, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        open_one.clicked.connect(self.open_requested)
        sample.clicked.connect(self.sample_requested)

    def show_recent(self, recent: Sequence[tuple[str, str]]) -> None:
        """Offers what was open before: locations, and how each is told."""
        self._recent.show_recent(recent)

    def use_imports(self, actions: Sequence[QAction]) -> None:
        """Offers these under the first button."""
        menu = QMenu(self._bring_in)
        menu.setObjectName("welcome-import-menu")
        menu.addActions(list(actions))
        self._bring_in.setMenu(menu)
