"""Printing one page; nobody waits for the dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hexoview.ui.views.image_files import a4, fit


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
    """Asks for a printer, and paints one page on it."""

    def __init__(self, parent: QWidget, page: Page) -> None:
        self.printer_used = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer_used.setPageLayout(a4(is_wide=page.is_wide))
        super().__init__(self.printer_used, parent)
        self.setObjectName("print")
        self._page = page
        self.accepted.connect(self.paint_page)

    def paint_page(self) -> None:
        """Paints the page in true millimetres."""
        printer = self.printer_used
        painter = QPainter(printer)
        per_mm = printer.resolution() / 25.4
        painter.scale(per_mm, per_mm)
        self._page.paint(painter, QSizeF(printer.width() / per_mm, printer.height() / per_mm))
        painter.end()


def ask_printer(parent: QWidget, page: Page) -> PagePrinter:
    """Opens the system's dialog."""
    dialog = PagePrinter(parent, page)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog
