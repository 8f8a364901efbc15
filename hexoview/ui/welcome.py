"""The first page: where recordings come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.assets import picture
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import PlainLabel, named, styled


class WelcomePage(QWidget):
    """Three ways to begin."""

    open_requested = Signal()
    sample_requested = Signal()

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
        logo = named(QLabel(), "welcome-logo", "Hexoview")
        logo.setPixmap(picture("hexoview").pixmap(QSize(88, 88)))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(logo)
        column.addWidget(page)
        column.addStretch(3)
        open_one.clicked.connect(self.open_requested)
        sample.clicked.connect(self.sample_requested)

    def use_imports(self, actions: Sequence[QAction]) -> None:
        """Offers these under the first button."""
        menu = QMenu(self._bring_in)
        menu.setObjectName("welcome-import-menu")
        menu.addActions(list(actions))
        self._bring_in.setMenu(menu)
