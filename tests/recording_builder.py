"""Recordings as Hexoskin's servers send them, written byte by byte from the description of the format.

Nothing of the program under test is used here, so that reader and writer can't share a mistake.
"""

from __future__ import annotations

import json
import struct
import zipfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np

START = 427_217_263_872
"""2022-11-19T00:23:57Z in 1/256 s, the start of a real recording."""
ASTROSKIN_START = 1_668_817_437_000
"""The same moment in 1/1000 s."""
TICKS = 256

_RATES = {
    "ECG_I": 256,
    "ECG_II": 256,
    "ECG_III": 256,
    "respiration_thoracic": 128,
    "respiration_abdominal": 128,
    "acceleration_X": 64,
    "ANN": 300,
}
_NUMBERS = {"RR_interval": 18, "RR_interval_quality": 1004, "PTT": 97, "step": 52, "sleep_position": 270}


def wav_bytes(
    values: np.ndarray, rate_field: int, *, declared: int | None = None, riff_extra: int = 0
) -> bytes:
    """44 bytes of header and little-endian words; `declared` lies about the data's length."""
    data = values.astype(values.dtype.newbyteorder("<")).tobytes()
    width = values.dtype.itemsize
    size = len(data) if declared is None else declared
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data) + riff_extra, b"WAVE", b"fmt ", 16, 1, 1,
                       rate_field, rate_field * width, width, 8 * width, b"data", size)  # fmt: skip
    return head + data


def event_csv_bytes(name: str, rows: list[tuple[float, int | None]], *, unit: str = "s/256") -> bytes:
    """A dashboard's CSV; a value of None is a `nan` row, and then all values are written as floats."""
    has_gap = any(value is None for _, value in rows)
    lines = [f"time [s],{name} [{unit}](/api/datatype/{_NUMBERS.get(name, 0)}/)"]
    for second, value in rows:
        cell = "nan" if value is None else f"{float(value)}" if has_gap else f"{value}"
        lines.append(f"{second!r},{cell}")
    return "".join(f"{line}\r\n" for line in lines).encode()


def hxd_bytes(pairs: list[tuple[int, int]]) -> bytes:
    """16-byte pairs of offset and value."""
    return b"".join(struct.pack("<Qq", offset, value) for offset, value in pairs)


@cache
def _noise(seed: int, name: str) -> np.ndarray:
    return np.random.default_rng([seed, *name.encode()]).integers(0, 4096, 100_000)


@dataclass(frozen=True)
class Recording:
    """A small download; tests change what they are about with `but`."""

    record_id: int = 257575
    user: int = 21885
    start: int = START
    seconds: int = 20
    seed: int = 1
    end: int | None = None
    devices: tuple[str, ...] = ("HXSKIN1200008564",)
    files: dict[str, bytes] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    info: dict[str, object] = field(default_factory=dict)
    annotations: tuple[str, ...] = ()

    def but(
        self, *, without: tuple[str, ...] = (), files: dict[str, bytes] | None = None, **changes: object
    ) -> Recording:
        """The same download with other files or facts."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        return replace(changed, files={**self.files, **(files or {})}, missing=self.missing | set(without))

    def values(self, name: str) -> np.ndarray:
        """The stored numbers of a synchronous channel, the same for every length."""
        rate = _RATES.get(name, 1)
        count = self.seconds // rate if rate == 300 else self.seconds * rate
        long = _noise(self.seed, name)
        if name.startswith("respiration"):
            return (long[:count] + 40_000).astype(np.uint16)
        if name.startswith("acceleration"):
            return (long[:count] - 2048).astype(np.int16)
        return long[:count].astype(np.int16) if name.startswith("ECG") else long[:count].astype(np.uint16)

    def beats(self) -> list[tuple[int, int]]:
        """Ticks after the start and RR intervals, the first of them 0."""
        offsets = [
            300 + 200 * i + (7 * i) % 31
            for i in range(self.seconds)
            if 300 + 200 * i + 31 < self.seconds * TICKS
        ]
        return [(offset, offset - before if i else 0) for i, (offset, before) in
                enumerate(zip(offsets, [0, *offsets], strict=False))]  # fmt: skip

    def all_files(self) -> dict[str, bytes]:
        """Every file by name."""
        made = {
            "info.json": json.dumps(self._info(), indent=4).encode(),
            "statistics.csv": self._statistics(),
        }
        for name in ("ECG_I", "respiration_thoracic", "acceleration_X", "heart_rate", "tidal_volume"):
            rate = _RATES.get(name, 1)
            # The real files of tidal volume have a RIFF size that is 4 too large.
            made[f"{name}.wav"] = wav_bytes(
                self.values(name), rate, riff_extra=4 if name == "tidal_volume" else 0
            )
        made["ECG_II.wav"] = wav_bytes(np.empty(0, np.int16), 256)
        made["systolic_pressure.wav"] = wav_bytes(np.zeros(self.seconds, np.uint16), 1)
        made["PTT.csv"] = event_csv_bytes("PTT", [])
        made["RR_interval.csv"] = event_csv_bytes("RR_interval", [(o / TICKS, v) for o, v in self.beats()])
        made["sleep_position.csv"] = event_csv_bytes(
            "sleep_position", [(0.0, None), (1.0, 4), (float(self.seconds), None)], unit="NA"
        )
        made.update(self.files)
        return {name: data for name, data in made.items() if name not in self.missing}

    def stretch(self, begin: int, end: int) -> Recording:
        """What a binary export of some seconds holds; hxd counts from the window's start."""
        start = self.start + begin * TICKS
        told = {
            "start": start,
            "end": self.start + end * TICKS,
            "series": {name: {"first": start} for name in ("ECG_I", "heart_rate")},
        }
        files = {
            "ECG_I.wav": wav_bytes(self.values("ECG_I")[begin * TICKS : end * TICKS], 256),
            # Value i of heart rate is stamped i + 1 s after the record's start.
            "heart_rate.wav": wav_bytes(self.values("heart_rate")[begin - 1 : end - 1], 1),
            "RR_interval.hxd": hxd_bytes(
                [(o - begin * TICKS, v) for o, v in self.beats() if begin * TICKS <= o < end * TICKS]
            ),
        }
        others = frozenset(self.all_files()) - {"info.json"} - frozenset(files)
        return replace(self, info=told, files=files, missing=others)

    def write(self, folder: Path) -> Path:
        """Writes the folder of the download."""
        folder.mkdir(parents=True)
        for name, data in self.all_files().items():
            (folder / name).write_bytes(data)
        return folder

    def zip(self, path: Path, *, inside: str | None = None) -> Path:
        """Writes the zip of the download, its files in one folder."""
        folder = f"record_{self.record_id}" if inside is None else inside
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.all_files().items():
                archive.writestr(f"{folder}/{name}" if folder else name, data)
        return path

    def _info(self) -> dict[str, object]:
        told: dict[str, object] = {
            "start": self.start,
            "timestamp": self.start / TICKS,
            "start_date": "2022-11-19T00:23:57",
            "decoder_version": "0.9.1",
            "request": f"/api/data/?record={self.record_id}",
            "user": self.user,
            "algo": {
                "resource_uri": "/api/algo/133/",
                "id": 133,
                "algorithms": {"ecg": "2.1.1"},
                "created": "2020-11-23T22:09:30.415432",
                "record_id": self.record_id,
            },
            "devices": list(self.devices),
        }
        return {**told, **self.info}

    def _statistics(self) -> bytes:
        end = self.start + self.seconds * TICKS if self.end is None else self.end
        lines = [
            "uri,start_date,start,end,Act Avg,HR Avg",
            "na,na,na,na,g,bpm",
            f"/api/record/{self.record_id}/,2022-11-19 00:23:57,{self.start},{end},0.28,",
        ]
        if self.annotations:
            lines += [
                '"',
                '-----List of annotations"',
                "uri,start_date,start,datatype,comment",
                *self.annotations,
            ]
        return "".join(f"{line}\r\n" for line in lines).encode()
