"""Where a dragged edge comes to rest: on an activity's edge, a mark, an end, a value, or a whole second."""

from __future__ import annotations

from collections.abc import Iterable

REACH_PIXELS = 6.0


def snapped(
    tick: int,
    *,
    targets: Iterable[int],
    ticks_per_pixel: float,
    ticks_per_second: int,
    samples: Iterable[int] = (),
) -> int:
    """The nearest target within reach, else the nearest sample; else, where pixels last as long, a second."""
    # Half a tick more, for `tick` was rounded to a whole one.
    reach = REACH_PIXELS * ticks_per_pixel + 0.5
    for group in (targets, samples):
        nearest = min(group, key=lambda one: abs(one - tick), default=None)
        if nearest is not None and abs(nearest - tick) <= reach:
            return nearest
    if ticks_per_pixel < ticks_per_second:
        return tick
    return (tick + ticks_per_second // 2) // ticks_per_second * ticks_per_second
