"""What is said over the panes where the view shows time in which nothing was recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.query.envelope import FloatArray
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View


def gap_around(recorded: FloatArray, view: View) -> View | None:
    """The time without a record that the view lies in; None where it shows any of one."""
    if not len(recorded) or ((recorded[:, 0] < view.high) & (recorded[:, 1] > view.low)).any():
        return None
    before, after = recorded[recorded[:, 1] <= view.low], recorded[recorded[:, 0] >= view.high]
    low = float(before[-1, 1]) if len(before) else view.low
    return View(low, float(after[0, 0]) if len(after) else view.high)


def data_after(recorded: FloatArray, view: View) -> View | None:
    """The view moved to the next start of a record."""
    hair = view.width * 1e-6
    starts = recorded[recorded[:, 0] > view.low + hair, 0]
    return View(float(starts[0]), float(starts[0]) + view.width) if len(starts) else None


def data_before(recorded: FloatArray, view: View) -> View | None:
    """The view moved to the end of the record before a gap, or to the start of a record."""
    if gap_around(recorded, view) is not None:
        ends = recorded[recorded[:, 1] <= view.low, 1]
        return View(float(ends[-1]) - view.width, float(ends[-1])) if len(ends) else None
    starts = recorded[recorded[:, 0] < view.low - view.width * 1e-6, 0]
    return View(float(starts[-1]), float(starts[-1]) + view.width) if len(starts) else None


class NoData(QFrame):
    """A title, a sentence and two ways out, in the middle of the panes."""

    before_wanted = Signal()
    after_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "no-data")
        self._over = parent
        self.setAutoFillBackground(True)
        self._title = styled(PlainLabel(name="no-data-title"), role="title")
        self._sentence = PlainLabel(name="no-data-sentence")
        before = named(
            QPushButton(self.tr("Go to earlier data")), "no-data-before", self.tr("Go to earlier data")
        )
        after = named(QPushButton(self.tr("Go to next data")), "no-data-after", self.tr("Go to next data"))
        before.clicked.connect(self.before_wanted)
        after.clicked.connect(self.after_wanted)
        self._before, self._after = before, after
        row = QHBoxLayout()
        row.addWidget(before)
        row.addWidget(after)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addLayout(row)
        self.hide()

    def show_view(self, recorded: FloatArray, view: View, timescale: Timescale) -> None:
        """Shows itself where the view lies in a gap."""
        gap = gap_around(recorded, view)
        if gap is None:
            self.hide()
            return
        self._title.setText(self.tr("No data between {0} and {1}").format(*_ends(view, timescale)))
        off = self.tr("Nothing was recorded from {0} to {1}.").format(*_ends(gap, timescale))
        self._sentence.setText(off)
        self.setAccessibleName(f"{self._title.text()}. {off}")
        self._before.setEnabled(data_before(recorded, view) is not None)
        self._after.setEnabled(data_after(recorded, view) is not None)
        self.adjustSize()
        room = self._over.width() - GUTTER
        top = max(0, self._over.height() - self.height()) // 2
        self.move(GUTTER + max(0, room - self.width()) // 2, top)
        self.show()
        self.raise_()


def _ends(view: View, timescale: Timescale) -> tuple[str, str]:
    span: TimeSpan = timescale.span_of(view)
    return timescale.day_and_moment(span.start), timescale.day_and_moment(span.end)
