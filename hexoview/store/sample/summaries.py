"""The numbers of statistics.csv, by the rules that real files obey."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.breathing import ML_PER_COUNT, REFERENCE_KG
from hexoview.store.sample.hrv import Words
from hexoview.store.sample.one_hertz import Ventilation, resting_watts
from hexoview.store.sample.people import Person
from hexoview.store.sample.sleep import Phase

Number = float | int | None
Statistics = dict[str, Number]

# A largest value beyond these is left blank, raw and by weight together.
_HIGHEST_TIDAL_L, _HIGHEST_MINUTE_L = 25.0, 230.0
_LITRES = ML_PER_COUNT / 1000
_WATTS_PER_G = 9.0
_MS = 1000 / 4096


@dataclass(frozen=True, slots=True)
class Seconds:
    """The channels of one value a second that are summed up, in stored numbers."""

    activity: NDArray[np.int16]
    cadence: Words
    heart_rate: Words
    watts: NDArray[np.float64]
    ventilation: Ventilation
    steps: int


def summed_up(
    person: Person, channels: Seconds, variability: dict[str, Words], phase: NDArray[np.int8]
) -> Statistics:
    """Each column's number; None where nothing can be said."""
    return (
        _spread("Act", channels.activity[channels.activity > 0] / 256)
        | _spread("Cadence", channels.cadence[channels.cadence > 0].astype(np.float64))
        | _heart(channels.heart_rate)
        | _spread("BR", channels.ventilation.rate.astype(np.float64))
        | _energy(person, channels)
        | _volumes(channels.ventilation, person.weight_kg / REFERENCE_KG)
        | {"Steps": channels.steps, "Altitude Gain": 0, "Altitude Loss": 0, "Distance": 0}
        | _variability(variability)
        | _sleep(phase)
    )


def _spread(name: str, values: NDArray[np.float64]) -> Statistics:
    if len(values) == 0:
        return {}
    return {
        f"{name} Avg": float(values.mean()),
        f"{name} Min": float(values.min()),
        f"{name} Max": float(values.max()),
    }


def _heart(bpm: Words) -> Statistics:
    return {"HR Avg": float(bpm.mean()), "HR Min": int(bpm.min()), "HR Max": int(bpm.max())}


def _energy(person: Person, channels: Seconds) -> Statistics:
    moved = resting_watts(person) * (1 + _WATTS_PER_G * channels.activity / 256)
    total = {"Energyecg Avg": float(channels.watts.mean()), "Energy Total": float(moved.sum())}
    return _spread("Energy", moved) | total


def _volumes(ventilation: Ventilation, by_weight: float) -> Statistics:
    found: Statistics = {}
    for name, raw, highest in (
        ("Tidalvolume", ventilation.tidal, _HIGHEST_TIDAL_L),
        ("MV", ventilation.minute, _HIGHEST_MINUTE_L),
    ):
        litres = raw[raw > 0].astype(np.float64) * _LITRES
        found |= _spread(name, litres) | _spread(f"{name} Adjusted", litres * by_weight)
        if len(litres) and litres.max() > highest:
            found |= {f"{name} Max": None, f"{name} Adjusted Max": None}
    return found


def _variability(stored: dict[str, Words]) -> Statistics:
    known = stored["ANN"] > 0 if stored else np.zeros(0, np.bool_)
    if not known.any():
        return {"RMSSD": 0}
    low = stored["HRV_LF_normalized"][known]
    return {
        "HRVHF Norm Min": float(100 - low.max()),
        "HRVHF Norm Max": float(100 - low.min()),
        "HRVLF Norm Avg": float(low.mean()),
        "HRVLF Avg": float(stored["HRV_LF"][known].mean() / 10),
        "HRVHF Avg": float(stored["HRV_HF"][known].mean() / 10),
        "RMSSD": float(stored["RMSSD"][known].mean() * _MS),
    }


def _sleep(phase: NDArray[np.int8]) -> Statistics:
    in_bed = np.flatnonzero(phase != Phase.UNDEFINED)
    rem, nrem, wake = (int((phase == kind).sum()) for kind in (Phase.REM, Phase.NREM, Phase.WAKE))
    times: Statistics = {"Sleep REM Time": rem, "Sleep Non REM Time": nrem, "Sleep Wake Time": wake}
    if rem + nrem == 0:
        return times | {"Time To Fall Asleep": 0}
    first = np.flatnonzero((phase == Phase.REM) | (phase == Phase.NREM))[0]
    share = 100 * (rem + nrem) / len(in_bed)
    return times | {
        "Total Sleep Time": rem + nrem,
        "Sleep Efficiency": share,
        "Sleep Percent": share,
        "Time To Fall Asleep": int(first - in_bed[0]),
    }
