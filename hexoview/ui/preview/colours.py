"""The preview's colours in both looks: told apart by colour-blind eyes, and never the only sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from hexoview.domain.datatype import Datatype, Group
from hexoview.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Colours:
    """What the preview is drawn with; text has a contrast of 4.5 or more, curves and bands of 3 or more.

    Attributes:
        traces: in the order of Okabe and Ito's set: blue, vermilion, green, purple, ochre, sky, grey.
        hatch: the lines over time without data.
    """

    theme: Theme
    traces: tuple[QColor, ...]
    hatch: QColor
    grid: QColor
    stretch: QColor
    activity: QColor
    clipped: QColor

    def trace(self, datatype: Datatype, place: int) -> QColor:
        """A channel's colour, the same in every pane and picture; `place` counts channels in one pane."""
        return self.traces[(_FIRST[datatype.group] + place) % len(self.traces)]

    def band(self, word: str, place: int) -> QColor:
        """The colour of a flag's or state's row; what nothing is known of is grey."""
        if word == "good":
            return QColor(self.theme.good)
        return self.traces[-1] if word in _UNKNOWN else self.traces[(place + 1) % (len(self.traces) - 1)]


_UNKNOWN = frozenset({"undefined", "other"})

_FIRST: Mapping[Group, int] = {
    Group.HEART: 1,
    Group.BREATHING: 0,
    Group.MOVEMENT: 2,
    Group.SLEEP: 3,
    Group.OTHER: 4,
    Group.DEVICE: 6,
}

# Any two are at least 10 apart (CIE 1976), for the four kinds of eyes.
_ON_LIGHT = ("#0069a8", "#c2410c", "#00795b", "#9c3f86", "#5c4700", "#3a8dc4", "#4a5560")
_ON_DARK = ("#56a8e9", "#ff8a57", "#35c79a", "#e596cd", "#e8bd4d", "#9ad6f8", "#848f9c")


def colours_for(theme: Theme) -> Colours:
    """The preview's colours in one look of the window."""
    names = _ON_DARK if theme.is_dark else _ON_LIGHT
    return Colours(
        theme=theme,
        traces=tuple(QColor(name) for name in names),
        hatch=_faded(theme.faint, 110),
        grid=_faded(theme.line, 150),
        stretch=_faded(theme.accent, 40),
        activity=QColor(theme.accent_ground),
        clipped=QColor(theme.bad),
    )


def _faded(name: str, alpha: int) -> QColor:
    colour = QColor(name)
    colour.setAlpha(alpha)
    return colour
