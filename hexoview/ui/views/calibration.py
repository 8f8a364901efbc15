"""How many pixels of this screen are a millimetre: what it says of itself, or what a person measured."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QVBoxLayout, QWidget

from hexoview.ui.named import PlainLabel, named

_LINE = 400
"""Pixels of the line that is measured; about 10 cm."""

# Screens of phones and of projectors lie between these; what lies outside is no answer.
_BELIEVED_DPI = (40.0, 700.0)
_MM_PER_INCH = 25.4


def pixels_per_mm(screen: QScreen, measured: float) -> float:
    """What was measured, else what the screen says, else what its letters are sized by."""
    if measured > 0:
        return measured
    said = screen.physicalDotsPerInchX()
    low, high = _BELIEVED_DPI
    return (said if low <= said <= high else screen.logicalDotsPerInchX()) / _MM_PER_INCH


class _Line(QWidget):
    """A line of a known number of pixels, with its ends marked."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "calibration-line", self.tr("A line to measure"))

    def sizeHint(self) -> QSize:
        """The line and a little room."""
        return QSize(_LINE + 40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the middle of its first pixel to the middle of its last, in the window's own text colour."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().windowText().color(), 1))
        left, middle = 20.0, self.height() / 2
        ends = (QLineF(x, middle - 12, x, middle + 12) for x in (left, left + _LINE))
        painter.drawLines([QLineF(left, middle, left + _LINE, middle), *ends])


class CalibrationDialog(QDialog):
    """Asks how long a line is; `measured` carries pixels per millimetre, 0 for what the screen says."""

    measured = Signal(float)

    def __init__(self, per_mm: float, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "calibration", self.tr("Calibrate the screen"))
        self.setWindowTitle(self.tr("Calibrate the screen"))
        told = PlainLabel(
            self.tr(
                "Hold a ruler against the screen and measure this line. It is needed once for each screen."
            ),
            is_wrapped=True,
        )
        self._length = named(
            QDoubleSpinBox(), "calibration-length", self.tr("Length of the line in millimetres")
        )
        self._length.setRange(20.0, 400.0)
        self._length.setDecimals(1)
        self._length.setSuffix(self.tr(" mm"))
        self._length.setValue(_LINE / per_mm)
        form = QFormLayout()
        form.addRow(self.tr("The line is this long:"), self._length)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(told)
        column.addWidget(_Line(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(form)
        column.addWidget(buttons)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._forget)

    @Slot()
    def _take(self) -> None:
        self.measured.emit(_LINE / self._length.value())
        self.accept()

    @Slot()
    def _forget(self) -> None:
        self.measured.emit(0.0)
        self.accept()
