"""What stands over an image of the preview: whose, when, which channels, on which scales."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from hexoview.ui import words
from hexoview.ui.preview.arrangement import PaneContent, Scale
from hexoview.ui.preview.sight import Sight
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate


def caption(sight: Sight, *, is_private: bool) -> tuple[str, ...]:
    """Three lines; where people are hidden, nobody is named in any of them."""
    people = "" if is_private else words.listed([words.called(person) for person in sight.people], most=4)
    stretch = sight.timescale.stretch(sight.span)
    place = sight.timescale.place(sight.view)
    scales = [_scale(content, scale) for content, scale in sight.panes if content.is_scaled]
    return (
        words.DOT.join(part for part in (people, place, stretch) if part),
        translate("Image", "Channels: {0}").format(", ".join(dict.fromkeys(map(_channel, sight.panes)))),
        translate("Image", "Scales: {0}").format("; ".join(dict.fromkeys(scales))) if scales else "",
    )


def _channel(pane: tuple[PaneContent, Scale]) -> str:
    content, _ = pane
    unit = f" ({content.unit})" if content.unit else ""
    return f"{in_words(content.title)}{unit}"


def _scale(content: PaneContent, scale: Scale) -> str:
    digits = max(0, 2 - math.floor(math.log10(scale.top - scale.bottom)))
    ends = (f"{end:.{digits}f}".replace("-", "−") for end in (scale.bottom, scale.top))
    return translate("Image", "{0} {1} to {2}").format(in_words(content.title), *ends)
