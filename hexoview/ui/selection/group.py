"""One group of filters: its name, what is chosen in it, and a cross to choose nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hexoview.query.selection import Problem
from hexoview.ui import words
from hexoview.ui.named import ElidedLabel, PlainLabel, named, repolish, styled, tool_button

OPEN_AT_FIRST = ("person", "time", "channels")
"""The groups that most people need, in sight before anybody folds any."""


class FilterGroup(QFrame):
    """A foldable part of the panel; folded, it still tells what is chosen."""

    cleared = Signal()

    def __init__(self, name: str, title: str, body: QWidget, *, joined: bool = True) -> None:
        super().__init__()
        named(self, f"group-{name}", title)
        self.setProperty("class", "group")
        self._body = body
        # Groups are ANDed, and on the line between them the word says so.
        self._and = styled(PlainLabel(self.tr("and") if joined else "", name=f"and-{name}"), quiet="true")
        self._and.setVisible(joined)
        self._fold = named(QToolButton(), f"fold-{name}", title)
        self._fold.setText(title)
        self._fold.setCheckable(True)
        self._fold.setProperty("class", "fold")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._value = ElidedLabel(name=f"value-{name}")
        # At the right edge, so that the values of all groups stand in one line under each other.
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._clear = tool_button(f"clear-{name}", text="✕", tip=self.tr("Clear “{0}”").format(title))
        self._problem = PlainLabel(name=f"problem-{name}", is_wrapped=True).make_selectable()
        self._problem.setProperty("weight", "bad")
        self._arrange()
        self.show_value("")
        self.show_problems(())
        self.open_up(is_open=False)
        self._fold.toggled.connect(self._fold_or_open)
        self._clear.clicked.connect(self.cleared)

    @property
    def is_open(self) -> bool:
        """Whether its body is in sight."""
        return self._fold.isChecked()

    def open_up(self, *, is_open: bool) -> None:
        """Opens or folds the group."""
        self._fold.setChecked(is_open)
        self._fold_or_open()

    def show_value(self, text: str) -> None:
        """Shows in the head what is chosen."""
        self._value.show_whole(text or self.tr("any"))
        self._value.setProperty("quiet", not text)
        repolish(self._value)
        self._clear.setVisible(bool(text))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for; a folded group opens, so that it is seen."""
        self._problem.show_text(words.several(problems))
        if problems:
            self.open_up(is_open=True)

    def _arrange(self) -> None:
        line = QFrame()
        line.setProperty("class", "hairline")
        between = QHBoxLayout()
        between.setContentsMargins(0, 0, 0, 0)
        between.setSpacing(8)
        between.addWidget(self._and)
        between.addWidget(line, 1)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self._fold)
        head.addWidget(self._value, 1)
        head.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 2)
        column.setSpacing(3)
        column.addLayout(between)
        column.addLayout(head)
        column.addWidget(self._body)
        column.addWidget(self._problem)

    @Slot()
    def _fold_or_open(self) -> None:
        is_open = self._fold.isChecked()
        self._fold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._body.setVisible(is_open)
