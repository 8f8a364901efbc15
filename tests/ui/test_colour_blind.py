from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from hexoview.ui.preview.colours import colours_for
from hexoview.ui.theme import DARK, LIGHT, Theme

_Floats = NDArray[np.float64]

# Machado, Oliveira and Fernandes 2009, severity 1: linear RGB as these eyes see it.
EYES = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = np.array([0.9505, 1.0, 1.089])
# Two curves that lie in one pane: a difference that is seen at once, in units of CIE 1976.
_LEAST = 10.0


def lab(colour: QColor, eyes: _Floats) -> _Floats:
    """CIE L*a*b* of a colour as these eyes see it."""
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = _TO_XYZ @ np.clip(eyes @ linear, 0, 1) / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_any_two_traces_are_told_apart(theme: Theme, eyes: str) -> None:
    traces = colours_for(theme).traces
    seen = [lab(colour, EYES[eyes]) for colour in traces]
    apart = {
        (traces[one].name(), traces[other].name()): float(np.linalg.norm(seen[one] - seen[other]))
        for one, other in combinations(range(len(traces)), 2)
    }
    assert {pair: distance for pair, distance in apart.items() if distance < _LEAST} == {}


def test_that_the_measure_knows_red_from_green_as_these_eyes_do() -> None:
    red, green = QColor("#b04a4a"), QColor("#6b7a3a")
    usual = np.linalg.norm(lab(red, EYES["usual"]) - lab(green, EYES["usual"]))
    blind = np.linalg.norm(lab(red, EYES["deuteranopia"]) - lab(green, EYES["deuteranopia"]))
    assert blind < usual / 2
