"""Which picture a view needs, and whether the one at hand will do."""

from __future__ import annotations

import math
from dataclasses import dataclass

from hexoview.query.picture import Gaps, Picture, PictureRequest
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View

# A view's width on either side, so that a pan has something to show before anything is read.
_MARGIN = 1.0
# With less than this left at a side, more is asked for.
_SPARE = 0.25
_FINE = 1.001


@dataclass(frozen=True, slots=True)
class Need:
    """What is to be seen.

    Attributes:
        pixels: device pixels over the width of the view.
    """

    view: View
    whole: View
    pixels: int

    @property
    def seconds_per_pixel(self) -> float:
        """Seconds that a device pixel lasts."""
        return self.view.width / self.pixels


def wanted(need: Need, timescale: Timescale, gaps: Gaps = Gaps.AUTO) -> PictureRequest:
    """The view with a margin on either side, its columns falling on the pixels of the screen."""
    pixel = need.seconds_per_pixel
    most = round(_MARGIN * need.pixels)
    before = min(most, math.floor((need.view.low - need.whole.low) / pixel + 1e-6))
    after = min(most, math.floor((need.whole.high - need.view.high) / pixel + 1e-6))
    if not before and not after and need.view.width >= need.whole.width / _FINE:
        return PictureRequest(None, need.pixels, gaps)
    view = View(need.view.low - before * pixel, need.view.high + after * pixel)
    return PictureRequest(timescale.span_of(view), before + need.pixels + after, gaps)


def is_enough(picture: Picture, need: Need, timescale: Timescale) -> bool:
    """Whether a picture is as fine as the screen, covers the view, and leaves room to pan."""
    if picture.column_seconds > need.seconds_per_pixel * _FINE:
        return False
    held = timescale.view_of(picture.view)
    spare = _SPARE * need.view.width
    tick = 1.0 / timescale.clock.ticks_per_second
    low, high = max(need.view.low - spare, need.whole.low), min(need.view.high + spare, need.whole.high)
    return held.low <= low + tick and high - tick <= held.high


def is_answer(picture: Picture, request: PictureRequest) -> bool:
    """Whether a picture is what a request would bring, so that asking again would bring no more."""
    view = picture.whole if request.view is None else request.view & picture.whole
    return (picture.view, picture.columns, picture.gaps) == (view, request.columns, request.gaps)
