"""The figures of a record as rows: name, unit, column in statistics.csv, and the channel behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from types import MappingProxyType


class Statistic(Enum):
    """What is taken of a channel's values."""

    MEAN = "mean"
    LEAST = "least"
    GREATEST = "greatest"


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One figure.

    Attributes:
        key: its name in the program, such as `heart_rate.mean`.
        label: plain words for people.
        columns: its heads in statistics.csv, that of 2021 and later first, then that of 2017.
        channel: the datatype from which it is computed where statistics.csv has none; None where it can't be.
        per_unit: how many units of the channel make one of the figure's (1000 mL are a litre).
        is_positive: whether values of 0 and below don't count: where nothing was detected.
    """

    key: str
    label: str
    unit: str
    columns: tuple[str, ...]
    channel: int | None = None
    statistic: Statistic = Statistic.MEAN
    per_unit: Fraction = Fraction(1)
    is_positive: bool = False


@dataclass(frozen=True, slots=True)
class _Family:
    """A channel of which statistics.csv has mean, minimum and maximum."""

    key: str
    label: str
    unit: str
    late: str
    early: str
    channel: int | None = None
    per_unit: Fraction = Fraction(1)
    is_positive: bool = False


_LITRE = Fraction(1000)
_FAMILIES = (
    _Family("heart_rate", "Heart rate", "bpm", "HR", "heartrate", 19),
    _Family("breathing_rate", "Breathing rate", "rpm", "BR", "breathingrate", 33),
    _Family("activity", "Activity", "g", "Act", "activity", 49, is_positive=True),
    _Family("cadence", "Cadence", "spm", "Cadence", "cadence", 53, is_positive=True),
    _Family("tidal_volume", "Tidal volume", "L", "Tidalvolume", "tidalvolume", 37, _LITRE, is_positive=True),
    _Family("ventilation", "Ventilation", "L/min", "MV", "minuteventilation", 36, _LITRE, is_positive=True),
    _Family("tidal_volume_adjusted", "Tidal volume, by weight", "L", "Tidalvolume Adjusted",
            "tidalvolume_adjusted", 39, _LITRE, is_positive=True),
    _Family("ventilation_adjusted", "Ventilation, by weight", "L/min", "MV Adjusted",
            "minuteventilation_adjusted", 38, _LITRE, is_positive=True),
    _Family("energy", "Energy", "W", "Energy", "energy"),
)  # fmt: skip

_STATISTICS = (
    (Statistic.MEAN, "mean", "Avg", "avg"),
    (Statistic.LEAST, "minimum", "Min", "min"),
    (Statistic.GREATEST, "maximum", "Max", "max"),
)

_SINGLE = (
    # The device counts steps from the record's start: the greatest number is their sum.
    FigureKind("steps", "Steps", "", ("Steps", "step_count"), 52, Statistic.GREATEST),
    FigureKind("energy_total", "Energy in all", "J", ("Energy Total", "energy_total")),
    FigureKind("energy_by_heart", "Energy by heart rate", "W", ("Energyecg Avg", "energyecg_avg")),
    FigureKind("speed.mean", "Speed, mean", "m/s", ("Speed Avg", "speed_avg")),
    FigureKind("speed.greatest", "Speed, maximum", "m/s", ("Speed Max", "speed_max")),
    FigureKind("distance", "Distance", "m", ("Distance", "distance")),
    FigureKind("altitude_gain", "Climb", "m", ("Altitude Gain", "altitude_gain")),
    FigureKind("altitude_loss", "Descent", "m", ("Altitude Loss", "altitude_loss")),
    FigureKind("rmssd", "RMSSD", "ms", ("RMSSD",)),
    FigureKind("sdnn", "SDNN", "ms", ("SDNN",)),
    FigureKind("vo2_max", "VO2 max", "mL/kg/min", ("VO2 max", "VO2_max")),
    FigureKind("recovery", "Heart rate recovery", "bpm", ("Heart Rate Recovery", "heartrate_recovery")),
    FigureKind("sleep_time", "Sleep in all", "s", ("Total Sleep Time", "SleepTotalTime")),
    FigureKind("sleep_efficiency", "Sleep efficiency", "%", ("Sleep Efficiency", "SleepEfficiency")),
    FigureKind("sleep_rem", "REM sleep", "s", ("Sleep REM Time",)),
    FigureKind("sleep_non_rem", "Non-REM sleep", "s", ("Sleep Non REM Time",)),
    FigureKind("sleep_wake", "Awake at night", "s", ("Sleep Wake Time",)),
)


def _of(family: _Family) -> tuple[FigureKind, ...]:
    return tuple(
        FigureKind(
            f"{family.key}.{statistic.value}",
            f"{family.label}, {word}",
            family.unit,
            (f"{family.late} {late}", f"{family.early}_{early}"),
            family.channel,
            statistic,
            family.per_unit,
            family.is_positive,
        )
        for statistic, word, late, early in _STATISTICS
    )


KINDS: tuple[FigureKind, ...] = (*(kind for family in _FAMILIES for kind in _of(family)), *_SINGLE)
"""Every figure, in the order in which people look for them."""

BY_COLUMN: Mapping[str, FigureKind] = MappingProxyType(
    {column.casefold(): kind for kind in KINDS for column in kind.columns}
)
