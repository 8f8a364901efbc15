"""Light and dark, each with more contrast for who asks for it: palettes, and one style sheet for all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from hexoview.ui.assets import style_sheet

_USUAL_POINTS = 9.0
_NAME = re.compile(r"@([a-z_]+)")


class Appearance(Enum):
    """Which look the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look; every pair of text and ground has a contrast of 4.5 or more.

    Attributes:
        link: words that lead somewhere when they are pressed.
        quiet: text that says less: units, counts, hints.
        good, warning, bad: the words beside them say the same.
        good_ground, warning_ground, bad_ground, info_ground: behind notices.
    """

    is_dark: bool
    window: str
    base: str
    raised: str
    text: str
    quiet: str
    faint: str
    line: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_ground: str
    link: str
    good: str
    warning: str
    bad: str
    info_ground: str
    good_ground: str
    warning_ground: str
    bad_ground: str


LIGHT = Theme(
    is_dark=False,
    window="#f3f5f7",
    base="#ffffff",
    raised="#fafbfc",
    text="#1b2430",
    quiet="#556170",
    faint="#8a94a1",
    line="#d3d9e0",
    accent="#1b62b5",
    accent_hover="#155298",
    accent_text="#ffffff",
    accent_ground="#dbe8f7",
    link="#1b62b5",
    good="#176b42",
    warning="#855600",
    bad="#b3261e",
    info_ground="#e6eff9",
    good_ground="#e3f3ea",
    warning_ground="#fbf0d9",
    bad_ground="#fbe6e4",
)
DARK = Theme(
    is_dark=True,
    window="#1d2229",
    base="#161a20",
    raised="#242a33",
    text="#e4e8ed",
    quiet="#a3adb9",
    faint="#737e8c",
    line="#39424e",
    accent="#2c6cbd",
    accent_hover="#2f72c4",
    accent_text="#ffffff",
    accent_ground="#24405f",
    link="#7fb2ee",
    good="#5cc795",
    warning="#e3b04b",
    bad="#ff8a80",
    info_ground="#20303f",
    good_ground="#1c3529",
    warning_ground="#3a3020",
    bad_ground="#422523",
)


# For those who asked their system for more contrast: 7 or more for text, lines that are seen.
LIGHT_CONTRAST = replace(
    LIGHT,
    window="#ffffff",
    raised="#ffffff",
    text="#000000",
    quiet="#2f353c",
    faint="#4c545e",
    line="#59626d",
    accent="#0f4788",
    accent_hover="#0b3566",
    link="#0f4788",
    good="#0c4a2c",
    warning="#5a3a00",
    bad="#8c1a14",
)
DARK_CONTRAST = replace(
    DARK,
    window="#000000",
    base="#000000",
    raised="#0a0d11",
    text="#ffffff",
    quiet="#d8dee6",
    faint="#b3bcc7",
    line="#a3adb9",
    accent="#1d5191",
    accent_hover="#184578",
    link="#a9cdf8",
    good="#8fe3bb",
    warning="#f3cf86",
    bad="#ffb7b0",
    good_ground="#0f2419",
    warning_ground="#261e10",
    bad_ground="#2e1614",
)


def theme_for(appearance: Appearance) -> Theme:
    """The look that is asked for, or the one that the system has, with the contrast that it asks for."""
    is_dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if wants_contrast():
        return DARK_CONTRAST if is_dark else LIGHT_CONTRAST
    return DARK if is_dark else LIGHT


def wants_contrast() -> bool:
    """Whether the system asks its programs for more contrast; Qt tells so from 6.10 on."""
    # Held while its hints are asked: they go with it.
    styles = QGuiApplication.styleHints()
    if not hasattr(styles, "accessibility"):
        return False
    return styles.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def follow_system(dress: Callable[[], object]) -> None:
    """Calls a bound method when the system turns light or dark, or asks for another contrast."""
    styles = QGuiApplication.styleHints()
    styles.colorSchemeChanged.connect(dress)
    if hasattr(styles, "accessibility"):
        styles.accessibility().contrastPreferenceChanged.connect(dress)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dresses every window of the program; one that is dressed so already costs nothing.

    The old sheet goes first: to exchange one for another takes Qt four times as long as to take one off
    and put the other on. A style under a sheet has no name, so Fusion is asked for when there is none.
    """
    wanted = sheet(theme)
    if app.styleSheet() == wanted:
        return
    app.setStyleSheet("")
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(wanted)


def sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours in it."""
    colours = {name: value for name, value in asdict(theme).items() if isinstance(value, str)} | _letters()
    return _NAME.sub(lambda match: colours[match[1]], style_sheet())


def _letters() -> dict[str, str]:
    """Sizes that follow what a person set for the whole system."""
    size = QGuiApplication.font().pointSizeF()
    usual = size if size > 0 else _USUAL_POINTS
    return {"letters": f"{usual + 1:.1f}pt", "large_letters": f"{usual * 1.4:.1f}pt"}


def palette(theme: Theme) -> QPalette:
    """What Fusion draws with where the style sheet says nothing."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.base),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.quiet),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_text),
        (role.Link, theme.link),
        (role.Mid, theme.line),
        (role.BrightText, theme.bad),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.faint))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.line))
    return made
