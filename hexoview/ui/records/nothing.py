"""What stands in place of the list where there is nothing to list, and what helps."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import named, styled


class NothingPage(EmptyPage):
    """Says why no record is listed; its buttons do what the menu does."""

    def __init__(self) -> None:
        self._bring_in = styled(named(QPushButton(), "empty-import"), primary="true")
        self._whence = named(QPushButton(), "empty-recordings")
        self._clear = named(QPushButton(), "empty-clear")
        super().__init__("records-empty", (self._bring_in, self._whence, self._clear))
        self._bring_in.setText(self.tr("Import…"))
        self._whence.setText(self.tr("Where do I get my recordings?"))
        self._clear.setText(self.tr("Clear all filters"))
        self.show_reason(is_empty=True, is_found=False)

    def use_actions(self, bring_in: QAction, whence: QAction, clear: QAction) -> None:
        """Gives the buttons what they do."""
        for button, action in ((self._bring_in, bring_in), (self._whence, whence), (self._clear, clear)):
            button.clicked.connect(action.trigger)

    def show_reason(self, *, is_empty: bool, is_found: bool) -> None:
        """Shows that no record is here or that none matches; `is_found` means: but for what is typed."""
        self._bring_in.setVisible(is_empty)
        self._whence.setVisible(is_empty)
        self._clear.setVisible(not is_empty and not is_found)
        if is_empty:
            title, sentence = self.tr("No records yet"), self.tr("Records appear here when you import them.")
        elif is_found:
            title, sentence = self.tr("No record matches this"), self.tr("Type less, or other words.")
        else:
            title = self.tr("No record matches this")
            sentence = self.tr("Below stands why, and what would help.")
        self.show_text(title, sentence)
