"""Downloads of a range as the servers send them: records below, shared events one level up."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from recording_builder import TICKS, Recording, event_csv_bytes, hxd_bytes

_SHARED = ("RR_interval.csv", "sleep_position.csv", "PTT.csv", "statistics.csv")


@dataclass(frozen=True)
class RangeDownload:
    """A range over some records, `gap` seconds apart, whose folders are counted or numbered."""

    range_id: int = 3324350
    records: tuple[Recording, ...] = (Recording(),)
    counts: bool = True
    is_hxd: bool = False

    @property
    def name(self) -> str:
        """The folder's name, with the first and the last datatype."""
        return f"range_{self.range_id}-datatype_4096-1006"

    def shared(self) -> list[tuple[int, int]]:
        """Offsets from the range's start and RR intervals of all its records."""
        start = self.records[0].start
        return [(one.start - start + offset, value) for one in self.records for offset, value in one.beats()]

    def all_files(self) -> dict[str, bytes]:
        """Every file by its path below the range's folder."""
        made = {"info.json": self._info()}
        if self.is_hxd:
            made["RR_interval.hxd"] = hxd_bytes(self.shared())
        else:
            rows = [(offset / TICKS, value) for offset, value in self.shared()]
            made["RR_interval.csv"] = event_csv_bytes("RR_interval", rows)
        for number, one in enumerate(self.records, start=1):
            folder = f"record_{number if self.counts else one.record_id}"
            for name, data in one.but(without=_SHARED).all_files().items():
                if name != "info.json" or len(self.records) > 1:
                    made[f"{folder}/{name}"] = data
        return made

    def write(self, above: Path) -> Path:
        """Writes the folder."""
        for name, data in self.all_files().items():
            path = above / self.name / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return above / self.name

    def zip(self, path: Path) -> Path:
        """Writes the zip."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.all_files().items():
                archive.writestr(f"{self.name}/{name}", data)
        return path

    def _info(self) -> bytes:
        first = self.records[0]
        told = {
            "start": first.start,
            "timestamp": first.start / TICKS,
            "start_date": "2022-11-19T00:23:57",
            "request": f"/api/data/?range={self.range_id}&datatype__range=4096,1006",
            "user": first.user,
        }
        return json.dumps(told, indent=4).encode()
