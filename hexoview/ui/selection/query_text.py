"""The query as text: to copy, to paste, to change by hand."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.query.check import check
from hexoview.query.query import Query
from hexoview.query.selection import MAX_TEXT, Problem, Selection
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named, styled

# Laying out ten times as much takes seconds, and a million characters minutes.
_MOST_SHOWN = 10_000


class _Lines(QPlainTextEdit):
    """Text of one logical line, shown on several; Enter takes it."""

    finished = Signal()
    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Inserts what is pasted; a text that is too long to lay out is taken as the whole query."""
        if len(source.text()) <= _MOST_SHOWN:
            super().insertFromMimeData(source)
        else:
            self.pasted.emit(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class QueryText(QWidget):
    """Shows the selection in the words of the API, and takes a text in its place."""

    selection_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "query", self.tr("Query text"))
        self._shown = ""
        self._title = PlainLabel(self.tr("Query text"), name="query-title")
        self._lines = named(_Lines(), "query-text", self.tr("Query text"))
        self._lines.setTabChangesFocus(True)
        self._lines.setFixedHeight(66)
        self._lines.setPlaceholderText("record=257575&datatype__in=4113,19")
        self._problem = PlainLabel(name="query-problem", is_wrapped=True).make_selectable()
        self._problem.setProperty("weight", "bad")
        self._copy = named(QPushButton(self.tr("Copy")), "query-copy", self.tr("Copy the query text"))
        self._paste = named(QPushButton(self.tr("Paste")), "query-paste", self.tr("Paste a query text"))
        self._arrange()
        self.show_problems(())
        self._lines.finished.connect(self._take)
        self._lines.pasted.connect(self._use)
        self._lines.textChanged.connect(self._check)
        self._copy.clicked.connect(self._copy_text)
        self._paste.clicked.connect(self._paste_text)

    def show_selection(self, selection: Selection) -> None:
        """Shows the text of a selection; of a very long one the beginning, which can't be changed by hand."""
        self._shown = str(selection)
        is_whole = len(self._shown) <= _MOST_SHOWN
        shown = self._shown if is_whole else self._shown[:_MOST_SHOWN] + "…"
        self._lines.setReadOnly(not is_whole)
        if self._lines.toPlainText() != shown:
            self._lines.setPlainText(shown)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows what can't be asked for."""
        self._problem.show_text(words.several(problems))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self._copy, self._paste):
            styled(button, small="true")
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._lines)
        column.addWidget(self._problem)

    @Slot(str)
    def _use(self, text: str) -> None:
        """Takes a text in place of the selection; spaces and line breaks are no part of it."""
        joined = "".join(text[: MAX_TEXT + 1].split())
        if len(joined) > MAX_TEXT:
            most = words.count(MAX_TEXT)
            self._problem.show_text(
                self.tr("This text is longer than any query: {0} characters at most.").format(most)
            )
        elif joined != self._shown:
            self._shown = joined
            self.selection_changed.emit(Selection.of_text(joined))

    @Slot()
    def _take(self) -> None:
        if not self._lines.isReadOnly():
            self._use(self._lines.toPlainText())

    @Slot()
    def _check(self) -> None:
        """While it is being typed, says what is wrong with it, and chooses nothing."""
        text = "".join(self._lines.toPlainText().split())
        if self._lines.isReadOnly() or text == self._shown:
            return
        checked = check(Selection.of_text(text))
        self.show_problems(() if isinstance(checked, Query) else checked)

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._shown)

    @Slot()
    def _paste_text(self) -> None:
        self._use(QGuiApplication.clipboard().text())
