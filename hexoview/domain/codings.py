"""What the numbers of flag and state channels say; 0 is always good in a flag channel."""

from __future__ import annotations

from hexoview.domain.datatype import Coding, CodingKind


def _flags(*words: tuple[int, str]) -> Coding:
    return Coding(CodingKind.FLAGS, words)


def _states(*words: tuple[int, str]) -> Coding:
    return Coding(CodingKind.STATES, words)


HEART_RATE_QUALITY = _flags(
    (0x01, "noisy"),
    (0x02, "disconnected"),
    (0x04, "50/60 Hz noise"),
    (0x08, "saturated"),
    (0x10, "movement"),
    (0x20, "unreliable RR"),
)
BREATHING_QUALITY = _flags(
    (0x01, "chest belt disconnected"),
    (0x02, "belly belt disconnected"),
    (0x04, "chest baseline moved"),
    (0x08, "belly baseline moved"),
    (0x10, "chest belt noisy"),
    (0x20, "belly belt noisy"),
    (0x40, "breathing rate unstable"),
)
RR_QUALITY = _flags((0x01, "noisy"), (0x80, "unreliable"))
SPO2_QUALITY = _flags(
    (0x04, "sensor alarm"),
    (0x08, "out of track"),
    (0x10, "artefact"),
    (0x20, "disconnected"),
    (0x40, "pulse rate unreliable"),
    (0x80, "SpO2 unreliable"),
)
PRESSURE_QUALITY = _flags((0x01, "ECG off nominal"), (0x02, "PPG off nominal"), (0x04, "delay off nominal"))
ECG_QUALITY = _flags(
    (0x0001, "LA off"),
    (0x0002, "RA off"),
    (0x0004, "LL off"),
    (0x0008, "RL off"),
    (0x0010, "lead I noisy"),
    (0x0020, "lead II noisy"),
    (0x0040, "lead III noisy"),
    (0x0080, "lead I unreliable RR"),
    (0x0100, "lead II unreliable RR"),
    (0x0200, "lead III unreliable RR"),
    (0x0400, "lead I artefact"),
    (0x0800, "lead II artefact"),
    (0x1000, "lead III artefact"),
    (0x2000, "lead I disconnected"),
    (0x4000, "lead II disconnected"),
    (0x8000, "lead III disconnected"),
)
DEVICE_POSITION = _states(
    (0, "undefined"), (1, "Y up"), (2, "Y down"), (3, "Z up"), (4, "Z down"), (5, "X up"), (6, "X down")
)
# P1 to P4 depend on how the device sits in its pocket, so they are never called belly or back.
SLEEP_POSITION = _states((1, "P1"), (2, "P2"), (3, "P3"), (4, "P4"), (5, "P5, upright"))
SLEEP_PHASE = _states((0, "undefined"), (2, "NREM"), (5, "REM"), (6, "awake"))
