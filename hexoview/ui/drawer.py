"""The drawer at the right: one page at a time beside the records and the preview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from hexoview.ui.named import named, tool_button

_SMALLEST_WIDTH = 280


class Drawer(QWidget):
    """Pages under tabs; closed until somebody asks for one.

    `turned` says that it was opened, closed, or shows another page.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "drawer", self.tr("Drawer"))
        self._tabs = named(QTabBar(), "drawer-tabs", self.tr("Pages of the drawer"))
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._pages = named(QStackedWidget(), "drawer-pages")
        self._names: list[str] = []
        self._awaited = ""
        close = tool_button("drawer-close", text="✕", tip=self.tr("Close the drawer"))
        head = QHBoxLayout()
        head.addWidget(self._tabs, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.setMinimumWidth(_SMALLEST_WIDTH)
        self._tabs.currentChanged.connect(self._turn)
        close.clicked.connect(self.shut)
        self.hide()

    @property
    def page(self) -> str:
        """The name of the page in sight; empty while the drawer is closed."""
        return "" if self.isHidden() else self._names[self._tabs.currentIndex()]

    def add_page(self, name: str, title: str, page: QWidget) -> None:
        """Gives the drawer another page."""
        self._names.append(name)
        self._pages.addWidget(page)
        self._tabs.addTab(title)
        self._tabs.setVisible(len(self._names) > 1)
        if name == self._awaited:
            self.bring_back(name)

    def bring_back(self, name: str) -> None:
        """Opens the drawer as it was left, now or when that page comes; the keyboard stays where it is."""
        self._awaited = name if name not in self._names else ""
        if name in self._names:
            self._tabs.setCurrentIndex(self._names.index(name))
            self.show()
            self.turned.emit()

    def show_page(self, name: str) -> None:
        """Opens the drawer on a page, and puts the keyboard there."""
        self._awaited = ""
        self._tabs.setCurrentIndex(self._names.index(name))
        self.show()
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.turned.emit()

    def toggle(self, name: str) -> None:
        """Opens the drawer on a page, or closes it where that page is in sight."""
        if self.page == name:
            self.shut()
        else:
            self.show_page(name)

    @Slot()
    def shut(self) -> None:
        """Closes the drawer."""
        self.hide()
        self.turned.emit()

    @Slot(int)
    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.turned.emit()
