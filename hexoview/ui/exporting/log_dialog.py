"""All exports of a store on this computer: who, when, what, de-identified or not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
from hexoview.export.export_log import LogEntry, as_csv
from hexoview.export.safe_names import is_there
from hexoview.ui import words
from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.failures import notice_of
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.pickers import pick_target

_Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class LogDialog(QDialog):
    """Shows the log, the newest first, and gives it away as a table.

    `records` are the names of the records that are still here, by number.
    """

    def __init__(
        self,
        entries: tuple[LogEntry, ...],
        zone: tzinfo,
        folder: Path,
        parent: QWidget | None = None,
        *,
        records: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        named(self, "export-log", self.tr("All exports"))
        self.setWindowTitle(self.tr("All exports"))
        self._entries = entries
        self._folder = folder
        self._told = PlainLabel(_summary(entries), name="log-told", is_wrapped=True)
        self._table = named(QTableView(), "log-table", self.tr("Exports, the newest first"))
        self._table.setModel(_LogModel(tuple(reversed(entries)), zone, self, records))
        self._body = FilledOrEmpty("log-nothing", self._table)
        self._said = PlainLabel(name="log-said", is_wrapped=True)
        self._copy = named(QPushButton(self.tr("Co&py as table")), "log-copy")
        self._save = named(QPushButton(self.tr("&Save as CSV…")), "log-save")
        self._close = named(QPushButton(self.tr("Close")), "log-close")
        self._arrange()
        self._copy.clicked.connect(self._copy_all)
        self._save.clicked.connect(self._ask)
        self._close.clicked.connect(self.accept)

    def _arrange(self) -> None:
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.resizeColumnsToContents()
        self.resize(760, 440)
        self._said.hide()
        self._close.setDefault(True)
        for button in (self._copy, self._save):
            button.setVisible(bool(self._entries))
        if not self._entries:
            self._told.hide()
            self._body.show_empty(
                self.tr("No exports yet"),
                self.tr("Nothing was exported of this store on this computer. Choose a record, then Export…"),
            )
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for widget in (self._told, self._body, self._said):
            column.addWidget(widget)
        column.addLayout(row)

    @Slot()
    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(as_csv(self._entries))

    @Slot()
    def _ask(self) -> None:
        start = str(self._folder / "hexoview-exports.csv")
        pick_target(self, self.tr("Save the list of exports"), start, kinds="CSV (*.csv)", chosen=self._write)

    @Slot(str)
    def _write(self, text: str) -> None:
        path = Path(text)
        if is_there(path):
            self._said.show_text(self.tr("{0} exists already. Choose another name.").format(path.name))
            return
        try:
            with replacing(path, may_replace=False) as pending:
                pending.write(as_csv(self._entries).encode())
        except ExportError as error:
            self._said.show_text(notice_of(error).text)
        else:
            self._said.show_text(self.tr("Saved as {0}.").format(path.name))


class _LogModel(QAbstractTableModel):
    """The log in rows of words."""

    def __init__(
        self, entries: tuple[LogEntry, ...], zone: tzinfo, parent: QWidget, records: Mapping[int, str]
    ) -> None:
        super().__init__(parent)
        self._records = records
        self._head = (
            self.tr("When"), self.tr("Records"), self.tr("Format"), self.tr("De-identified"), self.tr("By"),
            self.tr("Files"),
        )  # fmt: skip
        self._rows = [self._cells(entry, zone) for entry in entries]

    def _cells(self, entry: LogEntry, zone: tzinfo) -> tuple[str, ...]:
        when = f"{entry.when.astimezone(zone):%Y-%m-%d %H:%M}"
        return (
            when if entry.is_intact else self.tr("{0} (the list was changed before this)").format(when),
            words.listed([self._records.get(number, str(number)) for number in entry.records], most=2),
            entry.kind.title,
            self.tr("yes") if entry.is_deidentified else self.tr("no"),
            f"{entry.user}@{entry.host}",
            words.listed([str(file.path) for file in entry.files], most=2),
        )

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """A row for each export."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As the head has."""
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's words."""
        return self._rows[index.row()][index.column()] if role == _Role.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """What stands above a column."""
        is_head = role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._head[section] if is_head else None


def _summary(entries: tuple[LogEntry, ...]) -> str:
    if all(entry.is_intact for entry in entries):
        return translate("log", "Kept on this computer only, for its owner.")
    return translate("log", "Lines of this list were changed or taken out by something else than Hexoview.")
