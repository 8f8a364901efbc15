"""Paints onto images and pages, as the bytes of a file: PNG, SVG, PDF; all of it on any thread."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
from hexoview.watch import Watch

translate = QCoreApplication.translate

Paint = Callable[[QPainter], None]

KINDS = {".png": "PNG", ".svg": "SVG", ".pdf": "PDF"}
_MARGIN_MM = 12.0
_DPI = 1270
"""50 dots a millimetre, a whole number: what is drawn at a place is there."""


def image_of(paint: Paint, size: QSizeF, ratio: float) -> QImage:
    """The picture as pixels, `ratio` of them for each one on screen."""
    wide, high = math.ceil(size.width() * ratio), math.ceil(size.height() * ratio)
    image = QImage(QSize(wide, high), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with _painting(image) as painter:
        paint(painter)
    return image


def svg_of(paint: Paint, size: QSizeF, title: str, dots: int) -> bytes:
    """The picture as lines and letters, so many dots an inch; envelopes are images inside."""
    data, buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setResolution(dots)
    with _painting(generator) as painter:
        paint(painter)
    return bytes(data.data())


def pdf_of(paint: Paint, size: QSizeF, title: str, dots: int) -> bytes:
    """The picture, so many dots an inch, on a page of A4 and as large as it fits."""
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator("Hexoview")
    writer.setTitle(title)
    writer.setResolution(dots)
    writer.setPageLayout(a4(is_wide=size.width() > size.height()))
    with _painting(writer) as painter:
        fit(painter, size, QRectF(0, 0, writer.width(), writer.height()))
        paint(painter)
    buffer.close()
    return bytes(data.data())


def pdf_in_mm(paint: Paint, title: str) -> bytes:
    """A page of A4 on its side, painted in true millimetres inside its margins."""
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator("Hexoview")
    writer.setTitle(title)
    writer.setResolution(_DPI)
    writer.setPageLayout(a4(is_wide=True))
    with _painting(writer) as painter:
        painter.scale(_DPI / 25.4, _DPI / 25.4)
        paint(painter)
    buffer.close()
    return bytes(data.data())


def a4(*, is_wide: bool) -> QPageLayout:
    """A page of A4 with margins that every printer has."""
    side = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), side, margins, QPageLayout.Unit.Millimeter)


def fit(painter: QPainter, size: QSizeF, page: QRectF) -> None:
    """Scales a painter so that a picture of this size fills the page."""
    scale = min(page.width() / size.width(), page.height() / size.height())
    painter.translate(page.topLeft())
    painter.scale(scale, scale)


def png_of(image: QImage) -> bytes:
    """An image as the bytes of a file."""
    data, buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub lacks the device and the format by name
    return bytes(data.data())


def save(target: Path, data: bytes, watch: Watch) -> Path:
    """Writes a file under its name, complete or not at all, replacing one that a person allowed to go.

    Raises:
        ExportError: the folder or the disk doesn't take it.
    """
    watch.step(0.0)
    if not data:
        raise ExportError(
            translate("Image", "“{0}” could not be drawn.").format(target.name),
            way_out=translate("Image", "Save it as another kind of image."),
        )
    with replacing(target, may_replace=True) as pending:
        pending.write(data)
    return target


def dots_per_inch() -> int:
    """As the screen counts them, so that letters are as large beside the lines as there; window's thread."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())


@contextmanager
def _painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is done with its device also where it was stopped, as Qt demands."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer
