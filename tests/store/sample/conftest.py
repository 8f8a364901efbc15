"""A small sample for all tests here, and readers that share no code with its writers."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hexoview.store.sample.make import SampleContents, make_recordings
from hexoview.watch import unwatched

HOURS = 0.3


@dataclass(frozen=True)
class Recording:
    """One recording's folder, read with nothing but numpy, csv and json."""

    folder: Path

    def words(self, name: str) -> np.ndarray:
        data = (self.folder / f"{name}.wav").read_bytes()[44:]
        signed = name.startswith(("ECG", "acceleration", "activity"))
        return np.frombuffer(data, "<i2" if signed else "<u2").astype(np.int64)

    def events(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Seconds and values of the rows that hold a value."""
        rows = list(csv.reader((self.folder / f"{name}.csv").read_text().splitlines()))[1:]
        table = np.array([[float(cell) for cell in row] for row in rows]).reshape(-1, 2)
        table = table[~np.isnan(table[:, 1])]
        return table[:, 0], table[:, 1].astype(np.int64)

    def states(self, name: str, seconds: int) -> np.ndarray:
        """The state in force when each second ends."""
        at, values = self.events(name)
        return values[np.searchsorted(at, np.arange(1, seconds + 1), side="right") - 1]

    @property
    def info(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self.folder / "info.json").read_text())
        return content

    @property
    def statistics(self) -> dict[str, str]:
        with (self.folder / "statistics.csv").open(newline="") as file:
            names, _, values = list(csv.reader(file))[:3]
        return dict(zip(names, values, strict=True))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> SampleContents:
    """Four people's recordings, the long one of 18 minutes."""
    return make_recordings(tmp_path_factory.mktemp("sample"), hours=HOURS, watch=unwatched())


@pytest.fixture(scope="session")
def recordings(sample: SampleContents) -> dict[int, Recording]:
    return {each.record.id: Recording(each.folder) for each in sample.records}


@pytest.fixture(scope="session")
def long_record(recordings: dict[int, Recording]) -> Recording:
    return recordings[301201]
