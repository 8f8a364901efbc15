"""A night in a sleep laboratory as another device's EDF+, written by edfio."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import edfio
import numpy as np

EEG = np.sin(np.arange(100 * 10) / 7) * 90
FLOW = np.linspace(-1, 1, 51 * 10)


def polysomnogram(
    path: Path,
    *,
    name: str = "Zoe_Mueller",
    year: int = 1989,
    rate: int = 100,
    gain: float = 200.0,
    notes: bool = True,
) -> Path:
    """Ten seconds of a sleep laboratory: an EEG, a flow at 51 Hz, and sleep stages."""
    signals = [
        edfio.EdfSignal(EEG[: rate * 10], rate, label="EEG Fpz-Cz", physical_dimension="uV",
                        physical_range=(-gain, gain), digital_range=(-2048, 2047)),
        edfio.EdfSignal(FLOW, 51, label="Flow", physical_dimension="L/s", physical_range=(-1, 1)),
    ]  # fmt: skip
    edfio.Edf(
        signals,
        patient=edfio.Patient(code="MCH-0234567", sex="F", birthdate=dt.date(1951, 5, 2), name=name),
        recording=edfio.Recording(startdate=dt.date(year, 4, 24)),
        starttime=dt.time(16, 13, 0),
        annotations=[
            edfio.EdfAnnotation(1.5, 30, "Sleep stage W"),
            edfio.EdfAnnotation(4, None, "Lights off"),
        ]
        if notes
        else (),
    ).write(path)
    return path
