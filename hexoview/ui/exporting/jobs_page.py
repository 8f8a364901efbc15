"""The drawer's page of jobs: what runs, what waits, and what was done since the start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.exporting.job_card import JobCard
from hexoview.ui.job import Job
from hexoview.ui.named import named

# Beyond, the oldest that is over makes room.
_MOST = 100


class JobsPage(QWidget):
    """A card for each job, the newest on top; they stay until they are cleared."""

    cancel_requested = Signal(int)
    again_requested = Signal(int)
    rows_requested = Signal(int)
    elsewhere_requested = Signal(int)
    number_requested = Signal(int)
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "jobs-page", self.tr("Jobs"))
        self._cards: dict[int, JobCard] = {}
        self._empty = EmptyPage("no-jobs")
        self._empty.show_text(
            self.tr("No exports yet"), self.tr("Finished exports stay listed here until you clear them.")
        )
        self._clear = named(QPushButton(self.tr("Clear finished")), "jobs-clear")
        self._log = named(QPushButton(self.tr("All exports…")), "jobs-log")
        self._list = QVBoxLayout()
        self._scroll = named(QScrollArea(), "jobs-list", self.tr("Jobs"))
        self._arrange()
        self._clear.clicked.connect(self.clear)
        self._log.clicked.connect(self.log_requested)
        self._show_whether_empty()

    @Slot(object)
    def show_job(self, job: Job) -> None:
        """Shows what is new about a job."""
        card = self._cards.get(job.number)
        if card is not None:
            card.show_job(job)
        else:
            self._add(job)
        self._clear.setEnabled(any(one.job.state.is_over for one in self._cards.values()))

    @Slot()
    def clear(self) -> None:
        """Sends away what is over."""
        for number in [number for number, card in self._cards.items() if card.job.state.is_over]:
            self._remove(number)
        self._clear.setEnabled(False)

    def _add(self, job: Job) -> None:
        over = [number for number, card in self._cards.items() if card.job.state.is_over]
        if len(self._cards) >= _MOST and over:
            self._remove(over[0])
        card = JobCard(job)
        card.cancel_requested.connect(self.cancel_requested)
        card.again_requested.connect(self.again_requested)
        card.rows_requested.connect(self.rows_requested)
        card.elsewhere_requested.connect(self.elsewhere_requested)
        card.number_requested.connect(self.number_requested)
        self._cards[job.number] = card
        self._list.insertWidget(0, card)
        self._show_whether_empty()

    def _remove(self, number: int) -> None:
        card = self._cards.pop(number)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        self._empty.setVisible(not self._cards)
        self._scroll.setVisible(bool(self._cards))
        self._clear.setVisible(bool(self._cards))

    def _arrange(self) -> None:
        inside = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        inside.setLayout(self._list)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        # The buttons inside have the keyboard, and come into sight with it.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.addWidget(self._clear)
        row.addStretch(1)
        row.addWidget(self._log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._empty, 1)
        column.addWidget(self._scroll, 1)
        column.addLayout(row)
        self.setFocusProxy(self._log)
