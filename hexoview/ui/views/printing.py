"""Printing one page; nobody waits for the dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hexoview.errors import ExportError
from hexoview.ui.views.image_files import a4, fit
from hexoview.watch import Watch

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed.

    Attributes:
        paint: paints with a painter whose unit is a millimetre of the paper inside the margins.
    """

    paint: Callable[[QPainter, QSizeF], None]
    is_wide: bool = True


def image_page(image: QImage) -> Page:
    """An image, as large as it fits."""

    def paint(painter: QPainter, room: QSizeF) -> None:
        size = QSizeF(image.deviceIndependentSize())
        fit(painter, size, QRectF(0, 0, room.width(), room.height()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)

    return Page(paint, is_wide=image.width() > image.height())


class PagePrinter(QPrintDialog):
    """Asks for a printer; `asked` carries the work of painting the page on it, for any thread."""

    asked = Signal(object)

    def __init__(self, parent: QWidget, page: Page) -> None:
        self.printer_used = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer_used.setPageLayout(a4(is_wide=page.is_wide))
        super().__init__(self.printer_used, parent)
        self.setObjectName("print")
        self._page = page
        self.accepted.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Has the page painted on the printer that was chosen."""
        self.asked.emit(partial(print_page, self.printer_used, self._page))


def print_page(printer: QPrinter, page: Page, watch: Watch) -> None:
    """Paints a page in true millimetres, and sends it; on any thread, which Qt allows for printers.

    Raises:
        ExportError: the printer takes no page.
        Cancelled: the watch asked to stop.
    """
    watch.step(0.0)
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer)
    try:
        per_mm = printer.resolution() / 25.4
        painter.scale(per_mm, per_mm)
        page.paint(painter, QSizeF(printer.width() / per_mm, printer.height() / per_mm))
        # The last moment: what was painted is sent at the end.
        if watch.is_cancelled:
            printer.abort()
    finally:
        is_sent = painter.end()
    watch.step(1.0)
    if not is_sent or printer.printerState() is QPrinter.PrinterState.Error:
        raise _refused(printer)


def _refused(printer: QPrinter) -> ExportError:
    name = printer.outputFileName() or printer.printerName()
    return ExportError(
        translate("Image", "“{0}” took no page.").format(name or translate("Image", "The printer")),
        cause=translate("Image", "It is off, out of paper, or its folder takes no new files."),
        way_out=translate("Image", "Look after it and print again, or choose another printer."),
    )


def ask_printer(
    parent: QWidget, page: Page, *, asked: Callable[[Callable[[Watch], None]], None]
) -> PagePrinter:
    """Opens the system's dialog; `asked` gets the work of printing."""
    dialog = PagePrinter(parent, page)
    dialog.asked.connect(asked)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog
