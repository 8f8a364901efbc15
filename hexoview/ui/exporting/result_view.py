"""What the file will look like: its first lines, its header, or the names inside."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from hexoview.export.glimpse import Glimpse, GlimpseKind
from hexoview.ui.named import PlainLabel, named, styled


class ResultView(QFrame):
    """Shows a glimpse of the first file; what it shows was written by the same code as the file will be."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "result", self.tr("Result"))
        self._title = PlainLabel(self.tr("Result"), name="result-title")
        self._title.setProperty("class", "title")
        self._text = named(QPlainTextEdit(), "result-text", self.tr("The beginning of the file"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._text.setMinimumHeight(110)
        self._text.setPlaceholderText(self.tr("Writing the beginning of the file…"))
        self._estimate = styled(PlainLabel(name="estimate", is_wrapped=True).make_selectable(), quiet="true")
        self._files = styled(PlainLabel(name="export-files", is_wrapped=True).make_selectable(), quiet="true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addWidget(self._estimate)
        column.addWidget(self._files)
        self._files.hide()

    def show_waiting(self) -> None:
        """What is shown is no longer what would be written."""
        self._text.setEnabled(False)

    def clear(self) -> None:
        """Forgets what was shown of another format; until the next is there, says that it comes."""
        self._title.setText(self.tr("Result"))
        self._text.clear()

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """Shows the beginning of the first file."""
        self._text.setEnabled(True)
        self._title.setText(self._titled(glimpse.kind))
        mode = QPlainTextEdit.LineWrapMode
        # JSON is one line.
        self._text.setLineWrapMode(mode.WidgetWidth if len(glimpse.lines) == 1 else mode.NoWrap)
        self._text.setPlainText("\n".join(glimpse.lines))
        self._text.moveCursor(self._text.textCursor().MoveOperation.Start)

    def show_estimate(self, text: str) -> None:
        """Shows how much it will be."""
        self._estimate.show_text(text)

    def show_files(self, text: str) -> None:
        """Shows what the files will be called, where they are several."""
        self._files.show_text(text)

    def _titled(self, kind: GlimpseKind) -> str:
        match kind:
            case GlimpseKind.LINES:
                return self.tr("Result: the first lines")
            case GlimpseKind.HEADER:
                return self.tr("Result: the header")
            case GlimpseKind.MEMBERS:
                return self.tr("Result: the files inside")
            case GlimpseKind.NOTHING:
                return self.tr("Result")
