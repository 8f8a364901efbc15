"""The names of the figures, as a table that can be put into other languages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from hexoview.ui.named import marked

FIGURE_NAMES: Mapping[str, str] = {
    "heart_rate.mean": marked("figures", "Heart rate, mean"),
    "heart_rate.least": marked("figures", "Heart rate, minimum"),
    "heart_rate.greatest": marked("figures", "Heart rate, maximum"),
    "breathing_rate.mean": marked("figures", "Breathing rate, mean"),
    "breathing_rate.least": marked("figures", "Breathing rate, minimum"),
    "breathing_rate.greatest": marked("figures", "Breathing rate, maximum"),
    "activity.mean": marked("figures", "Activity, mean"),
    "activity.least": marked("figures", "Activity, minimum"),
    "activity.greatest": marked("figures", "Activity, maximum"),
    "cadence.mean": marked("figures", "Cadence, mean"),
    "cadence.least": marked("figures", "Cadence, minimum"),
    "cadence.greatest": marked("figures", "Cadence, maximum"),
    "tidal_volume.mean": marked("figures", "Tidal volume, mean"),
    "tidal_volume.least": marked("figures", "Tidal volume, minimum"),
    "tidal_volume.greatest": marked("figures", "Tidal volume, maximum"),
    "ventilation.mean": marked("figures", "Ventilation, mean"),
    "ventilation.least": marked("figures", "Ventilation, minimum"),
    "ventilation.greatest": marked("figures", "Ventilation, maximum"),
    "tidal_volume_adjusted.mean": marked("figures", "Tidal volume, by weight, mean"),
    "tidal_volume_adjusted.least": marked("figures", "Tidal volume, by weight, minimum"),
    "tidal_volume_adjusted.greatest": marked("figures", "Tidal volume, by weight, maximum"),
    "ventilation_adjusted.mean": marked("figures", "Ventilation, by weight, mean"),
    "ventilation_adjusted.least": marked("figures", "Ventilation, by weight, minimum"),
    "ventilation_adjusted.greatest": marked("figures", "Ventilation, by weight, maximum"),
    "energy.mean": marked("figures", "Energy, mean"),
    "energy.least": marked("figures", "Energy, minimum"),
    "energy.greatest": marked("figures", "Energy, maximum"),
    "steps": marked("figures", "Steps"),
    "energy_total": marked("figures", "Energy in all"),
    "energy_by_heart": marked("figures", "Energy by heart rate"),
    "speed.mean": marked("figures", "Speed, mean"),
    "speed.greatest": marked("figures", "Speed, maximum"),
    "distance": marked("figures", "Distance"),
    "altitude_gain": marked("figures", "Climb"),
    "altitude_loss": marked("figures", "Descent"),
    "rmssd": marked("figures", "RMSSD"),
    "sdnn": marked("figures", "SDNN"),
    "vo2_max": marked("figures", "VO2 max"),
    "recovery": marked("figures", "Heart rate recovery"),
    "sleep_time": marked("figures", "Sleep in all"),
    "sleep_efficiency": marked("figures", "Sleep efficiency"),
    "sleep_rem": marked("figures", "REM sleep"),
    "sleep_non_rem": marked("figures", "Non-REM sleep"),
    "sleep_wake": marked("figures", "Awake at night"),
}


def figure_name(key: str) -> str:
    """What a figure is called in the window's language."""
    return QCoreApplication.translate("figures", FIGURE_NAMES[key])
