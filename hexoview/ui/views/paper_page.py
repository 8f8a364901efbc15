"""ECG paper on a page of A4: a millimetre is a millimetre, in a file and on a printer."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPainter

from hexoview.ui.views.image_files import a4, pdf_in_mm
from hexoview.ui.views.paper import Paper, Strip
from hexoview.ui.views.paper_painter import paint_paper
from hexoview.ui.views.printing import Page


def page_of(speed: int, gain: int) -> Paper:
    """As much paper as a page of A4 on its side has inside its margins."""
    room = a4(is_wide=True).paintRect(QPageLayout.Unit.Millimeter)
    return Paper(room.width(), room.height(), speed, gain)


def pdf_page(paper: Paper, strip: Strip) -> bytes:
    """A file of one page."""

    def paint(painter: QPainter) -> None:
        paint_paper(painter, paper, strip)

    return pdf_in_mm(paint, strip.head)


def printed_page(paper: Paper, strip: Strip) -> Page:
    """The same for a printer; where its margins are wider, the sheet is cut and never scaled."""

    def paint(painter: QPainter, room: QSizeF) -> None:
        del room
        paint_paper(painter, paper, strip)

    return Page(paint)
