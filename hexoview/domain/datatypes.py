"""The table of known datatypes, a row each, for both server families."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from hexoview.domain import codings
from hexoview.domain.datatype import Datatype, Group, Scale, Timing
from hexoview.domain.timestamp import ASTROSKIN, Clock

_SYNC, _ASYNC = Timing.SYNCHRONOUS, Timing.ASYNCHRONOUS
_HEART, _BREATH, _MOVE, _SLEEP = Group.HEART, Group.BREATHING, Group.MOVEMENT, Group.SLEEP
_OTHER, _DEVICE = Group.OTHER, Group.DEVICE

_ONE = Fraction(1)
_PER_256 = Scale(Fraction(1, 256))
_PER_4096 = Scale(Fraction(1, 4096))
_HUNDREDTHS, _TENTHS, _TENS = Scale(Fraction(1, 100)), Scale(Fraction(1, 10)), Scale(Fraction(10))
# 0.0064 mV a count, zero at count 1360.
_ECG = Scale(Fraction(64, 10_000), Fraction(-8704, 1000))
# Lead III of old Astroskin is stored as I − II, so the offset cancels.
_ECG_III = Scale(Fraction(64, 10_000))
_VOLUME = Scale(Fraction(1328, 100))


def _raw(number: int, name: str, label: str, rate: int, group: Group, **more: Any) -> Datatype:
    """A channel faster than 1 Hz: its first value falls on the record's start."""
    return Datatype(number, name, label, _SYNC, group, Fraction(rate), **more)


def _hertz(number: int, name: str, label: str, group: Group, **more: Any) -> Datatype:
    """A 1 Hz channel: its first value sums up the first second, and falls at its end."""
    more.setdefault("is_signed", False)
    return Datatype(number, name, label, _SYNC, group, _ONE, _ONE, **more)


def _five_minutes(number: int, name: str, label: str, **more: Any) -> Datatype:
    """A heart-rate-variability channel: a value for every 300 s, at their end."""
    rate, offset = Fraction(1, 300), Fraction(300)
    return Datatype(number, name, label, _SYNC, _HEART, rate, offset, is_signed=False, **more)


def _events(number: int, name: str, label: str, group: Group, **more: Any) -> Datatype:
    return Datatype(number, name, label, _ASYNC, group, **more)


# fmt: off
_HEXOSKIN = (
    _raw(4113, "ECG_I", "ECG lead I", 256, _HEART, scale=_ECG, unit="mV", quality_id=1000,
         meaning="electrocardiogram, 12 bit"),
    _raw(4114, "ECG_II", "ECG lead II", 256, _HEART, scale=_ECG, unit="mV"),
    _raw(4115, "ECG_III", "ECG lead III", 256, _HEART, scale=_ECG_III, unit="mV",
         meaning="stored as lead I − lead II"),
    _hertz(19, "heart_rate", "Heart rate", _HEART, unit="bpm", quality_id=1000,
           meaning="mean of the last 16 valid beats; 70 until the first"),
    _hertz(1000, "heart_rate_quality", "Heart rate quality", _HEART, coding=codings.HEART_RATE_QUALITY),
    _events(18, "RR_interval", "RR interval", _HEART, scale=_PER_256, unit="s", quality_id=1004,
            meaning="time since the beat before; the first is 0"),
    _events(1004, "RR_interval_quality", "RR interval quality", _HEART, coding=codings.RR_QUALITY),
    _events(318, "NN_interval", "NN interval", _HEART, scale=_PER_256, unit="s",
            meaning="RR intervals of normal beats, cleaned"),
    _events(319, "RR_interval_realigned", "RR interval, realigned", _HEART, scale=_PER_256, unit="s"),
    _events(17, "QRS", "QRS detections", _HEART),
    _five_minutes(271, "ANN", "Mean NN", scale=_PER_4096, unit="s", meaning="mean NN interval of 5 min"),
    _five_minutes(272, "SDNN", "SDNN", scale=_PER_4096, unit="s"),
    _five_minutes(273, "HRV_LF_normalized", "HRV LF, normalised", scale=_HUNDREDTHS),
    _five_minutes(274, "NN_over_RR", "NN over RR", scale=_HUNDREDTHS, unit="%"),
    _five_minutes(275, "HRV_triangular", "HRV triangular index", scale=_HUNDREDTHS),
    _five_minutes(276, "HRV_LF", "HRV LF power", scale=_TENTHS, unit="ms²"),
    _five_minutes(277, "HRV_HF", "HRV HF power", scale=_TENTHS, unit="ms²"),
    _five_minutes(278, "RMSSD", "RMSSD", scale=_PER_4096, unit="s"),
    _five_minutes(900001, "HRV_HF_normalized", "HRV HF, normalised", scale=_HUNDREDTHS),
    _five_minutes(900002, "sdann", "SDANN", scale=_HUNDREDTHS),
    _five_minutes(900003, "hrvlfratio", "HRV LF/HF ratio", scale=_HUNDREDTHS),
    _hertz(1006, "ECG_quality", "ECG quality", _HEART, coding=codings.ECG_QUALITY),

    _raw(4129, "respiration_thoracic", "Chest breathing", 128, _BREATH, is_signed=False, unit="counts",
         edf_name="resp_thorac", quality_id=1001, meaning="belt around the chest, relative"),
    _raw(4130, "respiration_abdominal", "Belly breathing", 128, _BREATH, is_signed=False, unit="counts",
         edf_name="resp_abdomi", quality_id=1001, meaning="belt around the belly, relative"),
    _raw(900004, "respiration_total", "Chest and belly breathing", 128, _BREATH, is_signed=False, unit="counts"),
    _hertz(33, "breathing_rate", "Breathing rate", _BREATH, unit="rpm", quality_id=1001,
           meaning="mean of the last 7 breaths; 10 until the first"),
    _hertz(1001, "breathing_rate_quality", "Breathing rate quality", _BREATH, coding=codings.BREATHING_QUALITY),
    _hertz(36, "minute_ventilation", "Minute ventilation", _BREATH, scale=_VOLUME, unit="mL/min",
           meaning="relative unless calibrated"),
    _hertz(37, "tidal_volume", "Tidal volume", _BREATH, scale=_VOLUME, unit="mL",
           meaning="relative unless calibrated"),
    _hertz(38, "minute_ventilation_adjusted", "Minute ventilation, by weight", _BREATH, scale=_TENS, unit="mL/min",
           meaning="× weight / 65 kg"),
    _hertz(39, "tidal_volume_adjusted", "Tidal volume, by weight", _BREATH, unit="mL", meaning="× weight / 65 kg"),
    _events(34, "inspiration", "Inspirations", _BREATH, unit="counts", meaning="belts at the end of breathing in"),
    _events(35, "expiration", "Expirations", _BREATH, unit="counts", meaning="belts at the end of breathing out"),

    _raw(4145, "acceleration_X", "Acceleration X", 64, _MOVE, scale=_PER_256, unit="g", edf_name="accel_X"),
    _raw(4146, "acceleration_Y", "Acceleration Y", 64, _MOVE, scale=_PER_256, unit="g", edf_name="accel_Y"),
    _raw(4147, "acceleration_Z", "Acceleration Z", 64, _MOVE, scale=_PER_256, unit="g", edf_name="accel_Z"),
    _hertz(49, "activity", "Activity", _MOVE, is_signed=True, scale=_PER_256, unit="g",
           meaning="mean movement of the second"),
    _hertz(54, "actigraphy", "Actigraphy", _MOVE, is_signed=True, scale=_PER_256, unit="g"),
    _hertz(53, "cadence", "Cadence", _MOVE, unit="spm"),
    _events(52, "step", "Steps", _MOVE, unit="step", meaning="steps so far"),
    _hertz(42, "energy_mifflin_keytel", "Energy", _MOVE, unit="W", meaning="estimated power"),
    _events(269, "device_position", "Device position", _MOVE, coding=codings.DEVICE_POSITION,
            meaning="which axis points up, until the next change"),

    _events(270, "sleep_position", "Sleep position", _SLEEP, coding=codings.SLEEP_POSITION,
            meaning="P1 to P4 depend on how the device sits in its pocket"),
    _events(280, "sleep_phase", "Sleep phase", _SLEEP, coding=codings.SLEEP_PHASE),

    _raw(64, "PPG", "Photoplethysmogram", 64, _OTHER, is_signed=False, unit="counts"),
    _raw(900005, "ppgdo", "Photoplethysmogram, DO", 64, _OTHER, is_signed=False, unit="counts"),
    _raw(900006, "ppgDisc", "Photoplethysmogram, disconnected", 64, _OTHER, is_signed=False, unit="counts"),
    _raw(900007, "ppgOOT", "Photoplethysmogram, out of track", 64, _OTHER, is_signed=False, unit="counts"),
    _hertz(66, "SPO2", "Blood oxygen", _OTHER, unit="%", quality_id=1002),
    _hertz(1002, "SPO2_quality", "Blood oxygen quality", _OTHER, coding=codings.SPO2_QUALITY),
    _hertz(81, "temperature_celcius", "Skin temperature", _OTHER, is_signed=True, scale=_PER_256, unit="°C"),
    _hertz(900008, "temperature", "Skin temperature, raw", _OTHER, is_signed=True, unit="counts"),
    _hertz(1003, "temperature_quality", "Skin temperature quality", _OTHER),
    _hertz(98, "systolic_pressure", "Systolic pressure", _OTHER, unit="mmHg", quality_id=1005),
    _hertz(99, "systolic_pressure_adjusted", "Systolic pressure, adjusted", _OTHER, unit="mmHg"),
    _hertz(1005, "systolic_pressure_quality", "Systolic pressure quality", _OTHER, coding=codings.PRESSURE_QUALITY),
    _events(97, "PTT", "Pulse transit time", _OTHER, scale=_PER_256, unit="s"),
    Datatype(900009, "coretemp", "Core temperature", _SYNC, _OTHER, _ONE, is_signed=False, scale=_PER_256, unit="°C"),

    _hertz(338, "RESP_TMPR", "Board temperature", _DEVICE, is_signed=True, scale=_HUNDREDTHS, unit="°C"),
    _hertz(246, "TEMP_ST_CHANNEL_CHAR", "Device temperature", _DEVICE),
    _hertz(247, "BATT_ST_CHANNEL_CHAR", "Battery", _DEVICE, meaning="about 2600 full, 2300 empty"),
    _events(900010, "battery_percent", "Battery charge", _DEVICE, unit="%"),
    _events(900011, "battery_mVolt", "Battery voltage", _DEVICE, unit="mV"),
    _events(900012, "battery_current_uA", "Battery current", _DEVICE, unit="µA"),
    _events(16, "ECG_CHANNEL_CHAR", "ECG channel, technical", _DEVICE),
    _events(208, "RECSTR_ANNOT_CHAR", "Recorder started", _DEVICE),
    _events(209, "recorder_stop", "Recorder stopped", _DEVICE),
)
# fmt: on

_THOUSANDTHS = Scale(Fraction(1, 1000))
_PER_16000 = Scale(Fraction(1, 16_000))

# What the newer Astroskin's family stores differently: id -> (rate, scale); None leaves it as it is.
_ASTROSKIN_CHANGES: tuple[tuple[int, int | None, Scale | None], ...] = (
    *((lead, 250, _THOUSANDTHS) for lead in (4113, 4114, 4115)),
    *((belt, 125, None) for belt in (4129, 4130, 900004)),
    *((axis, 50, None) for axis in (4145, 4146, 4147)),
    *((light, 75, None) for light in (64, 900005, 900006, 900007)),
    *((beat, None, _THOUSANDTHS) for beat in (18, 318, 319, 97)),
    *((spread, None, _PER_16000) for spread in (271, 272, 278)),
    (33, None, _TENTHS),
    (36, None, Scale()),
    (37, None, Scale()),
)

# Names that the same channel had in other years or other exports.
ALIASES: Mapping[str, int] = MappingProxyType(
    {
        "minute_ventilation_raw": 36,
        "tidal_volume_raw": 37,
        "minute_ventilation_cl": 38,
        "tidal_volume_ml": 39,
        "resp_temp": 338,
    }
)


def _astroskin() -> tuple[Datatype, ...]:
    changes = {number: (rate, scale) for number, rate, scale in _ASTROSKIN_CHANGES}

    def changed(row: Datatype) -> Datatype:
        rate, scale = changes.get(row.id, (None, None))
        return replace(row, rate=row.rate if rate is None else Fraction(rate), scale=scale or row.scale)

    return tuple(changed(row) for row in _HEXOSKIN)


_BY_ID = {
    256: MappingProxyType({row.id: row for row in _HEXOSKIN}),
    1000: MappingProxyType({row.id: row for row in _astroskin()}),
}


def known_datatypes(clock: Clock) -> Mapping[int, Datatype]:
    """The datatypes of one server family by id, in the order in which people look for them."""
    return _BY_ID[1000 if clock == ASTROSKIN else 256]


def datatype_named(name: str, clock: Clock) -> Datatype | None:
    """The datatype whose files bear `name`, or are numbered so (`ECG_I`, `4113`)."""
    known = known_datatypes(clock)
    if name.isascii() and name.isdigit() and len(name) <= 9:
        return known.get(int(name))
    lowered = name.lower()
    number = ALIASES.get(lowered)
    if number is not None:
        return known[number]
    return next((row for row in known.values() if row.name.lower() == lowered), None)


def unknown_datatype(number: int, *, timing: Timing, rate: Fraction | None = None) -> Datatype:
    """A channel that this version's table lacks: shown with its number, exported as stored."""
    offset = Fraction(0) if rate is None or rate >= 2 else 1 / rate
    return Datatype(
        number,
        f"datatype_{number}",
        f"Channel {number}",
        timing,
        Group.DEVICE,
        rate,
        offset,
        is_signed=True,
        meaning="It isn't in this version's list: it is shown with its number and can be exported.",
    )
