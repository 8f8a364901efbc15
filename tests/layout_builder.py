"""Downloads of other years and devices than the Hexoskin of 2022, as `recording_builder` writes that one."""

from __future__ import annotations

import json

import numpy as np
from recording_builder import ASTROSKIN_START, START, Recording, event_csv_bytes, wav_bytes

OLD_RECORD, OLD_USER, OLD_SECONDS = 122445, 9873, 128
OLD_STATISTICS = (
    "uri,start_date,duration,activity_avg,heartrate_avg,tidalvolume_avg\r\n"
    ",,s,g,bpm,L\r\n"
    "/api/v1/record/122445/,2017-03-04 05:06:07,128.0,0.2,,\r\n"
)


_RAW_AND_RATES = frozenset(
    {"respiration_thoracic.wav", "acceleration_X.wav", "heart_rate.wav", "tidal_volume.wav"}
)


def noise(seed: int, low: int, high: int, count: int) -> np.ndarray:
    """Whole numbers from `low` up to `high`."""
    return np.random.default_rng(seed).integers(low, high, count)


def old_astroskin() -> tuple[Recording, dict[str, np.ndarray]]:
    """A download of 2017: three leads, light, oxygen and temperature; lead III is I − II."""
    seconds = OLD_SECONDS
    lead_1, lead_2 = noise(1, 1300, 1400, seconds * 256), noise(2, 1300, 1400, seconds * 256)
    values = {
        "ECG_I": lead_1.astype(np.int16),
        "ECG_II": lead_2.astype(np.int16),
        "ECG_III": (lead_1 - lead_2).astype(np.int16),
        "PPG": noise(3, 30_000, 60_000, seconds * 64).astype(np.uint16),
        "SPO2": noise(4, 90, 100, seconds).astype(np.uint16),
        "SPO2_quality": np.full(seconds, 236, np.uint16),
        "temperature": noise(5, 100, 200, seconds + 1).astype(np.int16),
        "temperature_celcius": noise(6, 3440, 7913, seconds + 2).astype(np.int16),
        # Above 32,767: read as signed it would be negative.
        "minute_ventilation_adjusted": noise(7, 32_000, 50_000, seconds).astype(np.uint16),
        "systolic_pressure": np.zeros(seconds, np.uint16),
    }
    rates = {"ECG_I": 256, "ECG_II": 256, "ECG_III": 256, "PPG": 64}
    files = {
        # All but the adjusted ones have a RIFF size that is 4 too large.
        f"{name}.wav": wav_bytes(one, rates.get(name, 1), riff_extra=0 if "adjusted" in name else 4)
        for name, one in values.items()
    }
    files["statistics.csv"] = OLD_STATISTICS.encode()
    # The last line was never finished.
    files["step.csv"] = event_csv_bytes("step", [(1.0, 1), (2.5, 2)], unit="NA") + b"4.7"
    info = {
        "timestamp": START / 256,
        "request": f"/api/v1/data/?record={OLD_RECORD}",
        "decoder_version": "0.5.3",
        "devices": None,
    }
    recording = Recording(
        record_id=OLD_RECORD, user=OLD_USER, seconds=seconds, info=info, files=files,
        missing=_RAW_AND_RATES,
    )  # fmt: skip
    return recording, values


def new_astroskin() -> tuple[Recording, dict[str, np.ndarray]]:
    """A record of the 1/1000 s family: other rates everywhere."""
    seconds = 10
    values = {
        "ECG_I": noise(1, -500, 500, seconds * 250).astype(np.int16),
        "respiration_thoracic": noise(2, 30_000, 60_000, seconds * 125).astype(np.uint16),
        "acceleration_X": noise(3, -256, 256, seconds * 50).astype(np.int16),
        "PPG": noise(4, 0, 60_000, seconds * 75).astype(np.uint16),
        "breathing_rate": noise(5, 100, 200, seconds).astype(np.uint16),
        "ECG_quality": np.full(seconds, 0x8004, np.uint16),
    }
    rates = {"ECG_I": 250, "respiration_thoracic": 125, "acceleration_X": 50, "PPG": 75}
    files = {f"{name}.wav": wav_bytes(one, rates.get(name, 1)) for name, one in values.items()}
    files["RR_interval.csv"] = event_csv_bytes("RR_interval", [(0.731, 0), (1.544, 813)], unit="s/1000")
    without = frozenset({"heart_rate.wav", "tidal_volume.wav", "sleep_position.csv"})
    return Recording(start=ASTROSKIN_START, seconds=seconds, files=files, missing=without), values


def local_decode(*, has_numbers: bool = True) -> Recording:
    """What OneSync decodes without the server: no adjusted volumes, no NN; battery and core temperature."""
    files = {
        "battery_mVolt.csv": b"0.00000000,3912\n60.00000000,3910\n",
        "battery_percent.txt": event_csv_bytes("battery_percent", [(0.0, 98), (10.0, 97)], unit="%"),
        "coretemp.wav": wav_bytes(np.full(20, 37 * 256, np.uint16), 1),
        "device_status.txt": b"ok\n",
    }
    info: dict[str, object] = {} if has_numbers else {"algo": None, "request": "", "user": None}
    return Recording(files=files, info=info, missing=frozenset({"statistics.csv", "sleep_position.csv"}))


def info_json(**told: object) -> bytes:
    """An info.json with these facts alone."""
    return json.dumps({"start": START, **told}).encode()
