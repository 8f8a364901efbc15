"""Where a dragged edge comes to rest: on an activity's edge, a mark, an end, or a whole second."""

from __future__ import annotations

from collections.abc import Iterable

REACH_PIXELS = 6.0


def snapped(tick: int, *, targets: Iterable[int], ticks_per_pixel: float, ticks_per_second: int) -> int:
    """The nearest target within reach; else the nearest whole second where a pixel lasts one or more."""
    reach = REACH_PIXELS * ticks_per_pixel
    nearest = min(targets, key=lambda target: abs(target - tick), default=None)
    if nearest is not None and abs(nearest - tick) <= reach:
        return nearest
    if ticks_per_pixel < ticks_per_second:
        return tick
    return (tick + ticks_per_second // 2) // ticks_per_second * ticks_per_second
