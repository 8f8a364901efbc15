"""Finds resources/: the style sheet and the icons."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDir, QIODevice, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

# Drawn at the sizes of a button at 100 %, 200 % and of an empty page.
_SIZES = (20, 40, 64, 128)


@cache
def resources() -> Path:
    """The folder of resources: inside the package when installed, beside it in a checkout."""
    packaged = Path(str(files("hexoview"))) / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"


def style_sheet() -> str:
    """The one style sheet, with `@names` where the theme's colours go; `hexoview:` leads to resources/."""
    QDir.setSearchPaths("hexoview", [str(resources())])
    return (resources() / "hexoview.qss").read_text(encoding="utf-8")


def icon(name: str, colour: str) -> QIcon:
    """An icon drawn for Hexoview, in one colour; empty for no name."""
    if not name:
        return QIcon()
    drawn = QIcon()
    for pixmap in _pixmaps(name, colour):
        drawn.addPixmap(pixmap)
    return drawn


def picture(name: str) -> QIcon:
    """A drawing in its own colours."""
    return QIcon(str(resources() / "icons" / f"{name}.svg"))


@cache
def _pixmaps(name: str, colour: str) -> tuple[QPixmap, ...]:
    path = resources() / "icons" / f"{name}.svg"
    drawing = path.read_bytes().replace(b"currentColor", colour.encode())
    return tuple(_drawn(drawing, size) for size in _SIZES)


def _drawn(drawing: bytes, size: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
