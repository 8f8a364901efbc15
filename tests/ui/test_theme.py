from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hexoview.ui import theme as themes
from hexoview.ui.assets import icon, picture, resources, style_sheet
from hexoview.ui.theme import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Appearance,
    Theme,
    apply_theme,
    palette,
    sheet,
    theme_for,
)

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "base", "raised")
PAIRS = [
    *((text, ground) for text in ("text", "quiet", "link", "good", "warning", "bad") for ground in GROUNDS),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("text", "accent_ground"),
    ("text", "info_ground"),
    *((kind, f"{kind}_ground") for kind in ("good", "warning", "bad")),
    *(("text", f"{kind}_ground") for kind in ("good", "warning", "bad")),
]


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@THEMES
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_that_every_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    colours = asdict(theme)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT_CONTRAST, DARK_CONTRAST], ids=["light", "dark"])
def test_that_who_asks_for_more_contrast_has_7_for_text_and_3_for_lines(theme: Theme) -> None:
    colours = asdict(theme)
    assert min(contrast(colours[text], colours[ground]) for text, ground in PAIRS) >= 7
    assert min(contrast(theme.line, colours[ground]) for ground in GROUNDS) >= 3


def test_that_the_contrast_is_as_the_system_asks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(themes, "wants_contrast", lambda: True)
    assert theme_for(Appearance.LIGHT) is LIGHT_CONTRAST
    assert theme_for(Appearance.DARK) is DARK_CONTRAST
    assert theme_for(Appearance.SYSTEM) in (LIGHT_CONTRAST, DARK_CONTRAST)


@THEMES
def test_that_the_style_sheet_has_a_colour_for_every_name(theme: Theme, qtbot: QtBot) -> None:
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet(theme), flags=re.DOTALL)
    names = set(re.findall(r"@([a-z_]+)", re.sub(r"/\*.*?\*/", "", style_sheet(), flags=re.DOTALL)))
    assert names <= {*asdict(theme), "letters", "large_letters"}


def test_that_every_picture_of_the_style_sheet_is_there() -> None:
    for path in re.findall(r"url\(hexoview:([^)]+)\)", style_sheet()):
        assert (resources() / path).is_file(), path


@THEMES
def test_that_the_palette_draws_text_on_its_own_ground(theme: Theme, qapp: QApplication) -> None:
    made = palette(theme)
    role = QPalette.ColorRole
    for text, ground in (
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
    ):
        assert contrast(made.color(text).name(), made.color(ground).name()) >= 4.5


def test_that_the_look_is_as_asked_for(qapp: QApplication) -> None:
    assert theme_for(Appearance.LIGHT) is LIGHT
    assert theme_for(Appearance.DARK) is DARK
    assert theme_for(Appearance.SYSTEM) in (LIGHT, DARK)


def test_that_dressing_twice_is_dressing_once(qapp: QApplication) -> None:
    apply_theme(qapp, DARK)
    style = qapp.style()
    apply_theme(qapp, DARK)
    assert qapp.style() is style
    apply_theme(qapp, LIGHT)
    assert qapp.palette().window().color().name() == LIGHT.window


def test_that_another_look_is_put_on_without_exchanging_sheets_or_making_the_style_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(qapp, DARK)
    sheets: list[str] = []
    put_on = QApplication.setStyleSheet
    monkeypatch.setattr(
        QApplication, "setStyleSheet", lambda app, text: (sheets.append(text), put_on(app, text))
    )
    monkeypatch.setattr(QApplication, "setStyle", lambda *_: pytest.fail("Fusion was there"))
    apply_theme(qapp, LIGHT)
    assert sheets == ["", sheet(LIGHT)]


def test_that_icons_are_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:
    drawn = icon("export", "#ff0000").pixmap(QSize(40, 40)).toImage()
    colours = {
        drawn.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#ff0000"}


def test_that_no_icon_is_no_icon(qtbot: QtBot) -> None:
    assert icon("", "#000000").isNull()


def test_that_the_logo_is_drawn_in_its_own_colours(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    drawn = picture("hexoview").pixmap(QSize(64, 64)).toImage()
    assert drawn.pixelColor(32, 8).name() == "#1b62b5"
