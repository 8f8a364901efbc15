"""ECG paper on the screen, at its true size."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.flow import FlowLayout
from hexoview.ui.named import ChoiceBox, PlainLabel, named, plain_tip
from hexoview.ui.views.paper import GAINS, SPEEDS, Paper, Strip
from hexoview.ui.views.paper_painter import paint_paper

_BLANK = Strip(None, 0.0, "", ())


class PaperSheet(QWidget):
    """As much paper as there is room for; painted once for a strip, and kept."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "paper-sheet", self.tr("ECG paper"))
        self.setMinimumSize(420, 220)
        self._per_mm = 4.0
        self._speed, self._gain = SPEEDS[0], GAINS[1]
        self._strip = _BLANK
        self._kept: QPixmap | None = None

    @property
    def paper(self) -> Paper:
        """The sheet that fits."""
        return Paper(self.width() / self._per_mm, self.height() / self._per_mm, self._speed, self._gain)

    def sizeHint(self) -> QSize:
        """Ten seconds in five rows on most screens."""
        return QSize(1000, 620)

    def show_scales(self, *, per_mm: float, speed: int, gain: int) -> None:
        """Takes another calibration, speed or gain."""
        self._per_mm, self._speed, self._gain = per_mm, speed, gain
        self._forget()

    def show_strip(self, strip: Strip) -> None:
        """Shows what was read."""
        self._strip = strip
        self.setAccessibleDescription(f"{strip.head}. {' – '.join(strip.times[:1] + strip.times[-1:])}")
        self._forget()

    def _forget(self) -> None:
        self._kept = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the sheet, or what is kept of it."""
        del event
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(self.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            painter = QPainter(self._kept)
            painter.setFont(self.font())
            painter.scale(self._per_mm, self._per_mm)
            paint_paper(painter, self.paper, self._strip)
            painter.end()
        screen = QPainter(self)
        screen.drawPixmap(0, 0, self._kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size has room for other rows."""
        super().resizeEvent(event)
        self._forget()
        self.resized.emit()


class PaperDialog(QDialog):
    """Stays open beside the preview; `strip_wanted` says that another strip is to be read."""

    strip_wanted = Signal()
    turned = Signal(int)
    calibration_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "paper", self.tr("ECG paper"))
        self.setWindowTitle(self.tr("ECG paper"))
        self.sheet = PaperSheet()
        self._note = PlainLabel(name="paper-note", is_wrapped=True)
        self._lead = named(ChoiceBox(), "paper-lead", self.tr("Lead"))
        # The leads come when the dialog is there already.
        self._lead.setMinimumWidth(22 * self.fontMetrics().averageCharWidth())
        self._speed = named(ChoiceBox(), "paper-speed", self.tr("Paper speed"))
        self._gain = named(ChoiceBox(), "paper-gain", self.tr("Height of a millivolt"))
        self._per_mm = 4.0
        for speed in SPEEDS:
            self._speed.addItem(self.tr("{0} mm/s").format(speed), speed)
        for gain in GAINS:
            self._gain.addItem(self.tr("{0} mm/mV").format(gain), gain)
        self._gain.setCurrentIndex(GAINS.index(10))
        self._arrange()
        for box in (self._lead, self._speed, self._gain):
            box.activated.connect(self._rescale)
        self.sheet.resized.connect(self.strip_wanted)

    @property
    def lead(self) -> int | None:
        """The datatype of the lead that is chosen."""
        data = self._lead.currentData()
        return None if data is None else int(data)

    @property
    def scales(self) -> tuple[int, int]:
        """Speed and gain."""
        return int(self._speed.currentData()), int(self._gain.currentData())

    def show_calibration(self, per_mm: float) -> None:
        """Takes how many pixels a millimetre has."""
        self._per_mm = per_mm
        self._rescale()

    def show_leads(self, leads: tuple[tuple[int, str], ...]) -> None:
        """Offers the leads that are there; the one that was chosen stays so where it can."""
        before = self.lead
        self._lead.clear()
        for number, label in leads:
            self._lead.addItem(label, number)
        self._lead.setCurrentIndex(max(0, self._lead.findData(before)))
        self._lead.setEnabled(len(leads) > 1)

    def show_strip(self, strip: Strip) -> None:
        """Shows what was read."""
        self._note.show_text("")
        self.sheet.show_strip(strip)

    def show_nothing(self, sentence: str) -> None:
        """Says why the paper is blank."""
        self._note.show_text(sentence)
        self.sheet.show_strip(_BLANK)

    def _arrange(self) -> None:
        bar = FlowLayout()
        for box in (self._lead, self._speed, self._gain):
            texts = [box.itemText(place) for place in range(box.count())]
            box.setMinimumContentsLength(max(9, *map(len, texts)) if texts else 9)
            bar.addWidget(box)
        for name, text, tip, keys, signal in (
            ("earlier", self.tr("Earlier"), self.tr("The sheet before (Page Up)"), "PgUp", self._go_back),
            ("later", self.tr("Later"), self.tr("The next sheet (Page Down)"), "PgDown", self._go_on),
            ("calibrate", self.tr("Calibrate…"), self.tr("Measure a line once"), "", self.calibration_wanted),
            ("save", self.tr("Save as PDF…"), self.tr("One page, true to size"), "", self.save_wanted),
            ("print", self.tr("Print…"), self.tr("One page, true to size"), "Ctrl+P", self.print_wanted),
        ):
            button = named(QPushButton(text), f"paper-{name}", text)
            button.setToolTip(plain_tip(tip))
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            if keys:
                QShortcut(QKeySequence(keys), self).activated.connect(button.click)
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._note)
        column.addWidget(self.sheet, 1)

    @Slot()
    def _rescale(self) -> None:
        speed, gain = self.scales
        self.sheet.show_scales(per_mm=self._per_mm, speed=speed, gain=gain)
        self.strip_wanted.emit()

    @Slot()
    def _go_back(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        self.turned.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does nothing here: no button is meant more than another."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            event.ignore()
