"""What came of an import, line by line, to read and to copy."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.store.intake.report import ImportLine, ImportReport, Outcome
from hexoview.ui import words
from hexoview.ui.buttons import copy_close_row
from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.sentences import in_words


class ImportReportDialog(QDialog):
    """Shows the report of an import, and offers to take what is more than the store has."""

    replace_requested = Signal()
    second_store_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "import-report", self.tr("Import report"))
        self.setWindowTitle(self.tr("Import report"))
        self._title = PlainLabel(name="import-title", is_wrapped=True)
        self._where = PlainLabel(name="import-where", is_wrapped=True).make_selectable()
        self._lines = named(QPlainTextEdit(), "import-lines", self.tr("Report, line by line"))
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._replace = QPushButton(self.tr("Import again as replacement"))
        named(
            self._replace,
            "import-replace",
            self.tr("Take in the recordings that hold more than the store has"),
        )
        self._second = QPushButton(self.tr("Into a second store…"))
        named(self._second, "import-second", self.tr("Import recordings of the other server on their own"))
        self._body = FilledOrEmpty("import-nothing", self._lines)
        self._report = ImportReport(())
        row, copy = copy_close_row(
            self, "import", copies=self.tr("Copy the report"), before=(self._replace, self._second)
        )
        self._lay_out(row)
        copy.clicked.connect(self._copy)
        offers = ((self._replace, self.replace_requested), (self._second, self.second_store_requested))
        for button, wanted in offers:
            button.clicked.connect(self.accept)
            button.clicked.connect(wanted)

    def _lay_out(self, buttons: QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addWidget(self._body, 1)
        column.addLayout(buttons)
        self.resize(640, 420)

    def show_report(self, report: ImportReport, where: str) -> None:
        """Shows what came in, what was there already, and what could not be used."""
        self._title.setText(self._summary(report))
        self._replace.setVisible(any(line.outcome is Outcome.OFFERS_MORE for line in report.lines))
        self._second.setVisible(report.of_other_family)
        self._where.setText(self.tr("Kept in {0}").format(where))
        self._report = report
        self.show_names({})
        if report.lines:
            self._body.show_filled()
        else:
            self._body.show_empty(
                self.tr("No recording was found"),
                self.tr("Choose the folder or zip that Hexoskin’s site gave you, or one that holds it."),
            )

    def show_names(self, records: Mapping[int, str]) -> None:
        """Tells of whom each line is, by the record's number, once the store is read again."""
        self._lines.setPlainText("\n".join(_told(line, records) for line in self._report.lines))

    def _summary(self, report: ImportReport) -> str:
        told = [words.counted(len(report.imported), self.tr("record imported"), self.tr("records imported"))]
        if report.already:
            told.append(self.tr("{0} already here").format(len(report.already)))
        if report.problems:
            told.append(words.counted(len(report.problems), self.tr("problem"), self.tr("problems")))
        return words.DOT.join(told)

    @Slot()
    def _copy(self) -> None:
        text = f"{self._title.text()}\n{self._where.text()}\n{self._lines.toPlainText()}"
        QGuiApplication.clipboard().setText(text)


def _told(line: ImportLine, records: Mapping[int, str]) -> str:
    """What came of one thing; of whom it is, where that is known."""
    named_by = records.get(line.record_id, "") if line.record_id is not None else ""
    parts = (in_words(line.outcome.value), named_by, line.source, in_words(line.sentence))
    return ": ".join(filter(None, parts))
