"""Consecutive values of a channel with their ticks, as they pass from the store into a file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hexoview.domain.segment import IntArray


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive values of a channel with their ticks; values are the stored integers."""

    timestamps: IntArray
    values: np.ndarray

    def __len__(self) -> int:
        return len(self.values)
