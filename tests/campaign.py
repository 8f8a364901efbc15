"""How often a test draws: a little in an ordinary run, a lot in `make campaign`."""

from __future__ import annotations

import os
import random
import secrets

from hypothesis import settings


def drawn(share: float) -> int:
    """How many examples a property draws whose own take longer than most, or shorter: a share of the usual.

    A fixed number would be the same in `make campaign-properties`.
    """
    return max(3, round(settings().max_examples * share))


class Campaign:
    """How often a test draws, with which dice, and what it tells of it.

    `HEXOVIEW_CAMPAIGN=1` asks for the full count, 0.1 for a tenth of it; `HEXOVIEW_SEED` repeats a run.
    """

    SCALE = "HEXOVIEW_CAMPAIGN"

    def __init__(self) -> None:
        is_ordinary = self.SCALE not in os.environ
        drawn = 20261125 if is_ordinary else secrets.randbits(32)
        self.seed = int(os.environ.get("HEXOVIEW_SEED", drawn))
        self.dice = random.Random(self.seed)
        self.figures: list[str] = []

    def count(self, ordinary: int, *, full: int) -> int:
        """`ordinary` draws in an ordinary run, `full` in a whole campaign."""
        scale = os.environ.get(self.SCALE)
        return ordinary if scale is None else max(1, round(full * float(scale)))

    def tell(self, figure: str) -> None:
        """Says what was found, such as "200 kills: no partial file"; printed when the campaign ends."""
        self.figures.append(figure)
