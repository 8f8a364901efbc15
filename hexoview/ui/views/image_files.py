"""Paints onto images and pages, as the bytes of a file: PNG, SVG, PDF."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
from hexoview.watch import Watch

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
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def svg_of(paint: Paint, size: QSizeF, title: str) -> bytes:
    """The picture as lines and letters; envelopes are images inside."""
    data, buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setResolution(_dots_per_inch())
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return bytes(data.data())


def pdf_of(paint: Paint, size: QSizeF, title: str) -> bytes:
    """The picture on a page of A4, as large as it fits."""
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator("Hexoview")
    writer.setTitle(title)
    writer.setResolution(_dots_per_inch())
    writer.setPageLayout(a4(is_wide=size.width() > size.height()))
    painter = QPainter(writer)
    fit(painter, size, QRectF(0, 0, writer.width(), writer.height()))
    paint(painter)
    painter.end()
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
    painter = QPainter(writer)
    painter.scale(_DPI / 25.4, _DPI / 25.4)
    paint(painter)
    painter.end()
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
    """An image as the bytes of a file; may run on any thread."""
    data, buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub lacks the device and the format by name
    return bytes(data.data())


def save(target: Path, made: bytes | QImage, watch: Watch) -> Path:
    """Writes a file under its name, complete or not at all, replacing one that a person allowed to go.

    Raises:
        ExportError: the folder or the disk doesn't take it.
    """
    watch.step(0.0)
    data = png_of(made) if isinstance(made, QImage) else made
    if not data:
        raise ExportError(f"{target.name} could not be drawn.", way_out="Save it as another kind of image.")
    with replacing(target, may_replace=True) as pending:
        pending.write(data)
    return target


def _dots_per_inch() -> int:
    """As the screen counts them, so that letters are as large beside the lines as they are there."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer
