"""How the body is held, and where the device's axes point then: (X, Y, Z) of gravity in g."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray


class Posture(IntEnum):
    """Rows of `GRAVITY`."""

    UPRIGHT = 0
    SITTING = 1
    ON_BACK = 2
    ON_BELLY = 3
    ON_RIGHT = 4
    ON_LEFT = 5
    CYCLING = 6


# The device hangs with its wire up and its light outward: X points down when standing, and the
# sleep positions P1 to P4 are belly, back, right and left.
GRAVITY = np.array(
    (
        (-0.97, -0.13, 0.11),
        (-0.89, -0.42, 0.08),
        (-0.13, -0.97, 0.07),
        (-0.11, 0.96, 0.14),
        (-0.16, 0.11, 0.96),
        (-0.12, -0.17, -0.97),
        (-0.82, 0.53, 0.10),
    ),
    np.float32,
)

# How much of a breath the chest belt shows, and the belly belt, so that 0.71 and 0.29 of them
# (what inspiration and expiration values weigh) make one whole.
CHEST_SHARE = np.array((1.06, 1.02, 0.80, 0.92, 0.84, 0.84, 1.0), np.float32)
BELLY_SHARE = ((1 - 0.71 * CHEST_SHARE) / 0.29).astype(np.float32)

# Counts by which the belts' baselines lie higher than upright.
CHEST_SHIFT = np.array((0, -22, -74, 58, 31, 24, -40), np.float32)
BELLY_SHIFT = np.array((0, 35, -48, 66, 12, 20, 52), np.float32)

_PAIRS = ((1, 1.0), (1, -1.0), (2, 1.0), (2, -1.0), (0, 1.0), (0, -1.0))


def up_axis(gravity: NDArray[np.float64]) -> NDArray[np.int64]:
    """Device positions 1 to 6 (+Y, −Y, +Z, −Z, +X, −X point up) for rows of (X, Y, Z)."""
    along = np.stack([gravity[:, axis] * sign for axis, sign in _PAIRS], axis=1)
    return np.asarray(np.argmax(along, axis=1) + 1, np.int64)


def sleep_position(device_position: NDArray[np.int64]) -> NDArray[np.int64]:
    """P1 to P5 for device positions: lying on one of four sides, or upright."""
    return np.minimum(device_position, 5)
