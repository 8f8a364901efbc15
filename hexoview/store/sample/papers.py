"""info.json and statistics.csv, written as the dashboard writes them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.sample.body import Body
from hexoview.store.sample.summaries import Statistics

_ALGORITHMS = {
    "ecg": "2.1.1",
    "hrv": "2.1.0",
    "respiration": "2.2.0",
    "sleep_phase": "2.1.0",
    "acceleration": "2.1.0",
    "sleep_position": "2.1.0",
    "activity_detection": "2.1.0",
}
_ANNOTATIONS = "\n-----List of annotations"

# fmt: off
_COLUMNS = (
    ("uri", "na"), ("start_date", "na"), ("start", "na"), ("end", "na"),
    ("Act Avg", "g"), ("Act Min", "g"), ("Act Max", "g"),
    ("Cadence Min", "spm"), ("Cadence Max", "spm"), ("Cadence Avg", "spm"),
    ("HR Avg", "bpm"), ("HR Min", "bpm"), ("HR Max", "bpm"),
    ("BR Avg", "rpm"), ("BR Min", "rpm"), ("BR Max", "rpm"),
    ("Energy Avg", "watt"), ("Energyecg Avg", "watt"), ("Energy Min", "watt"), ("Energy Max", "watt"),
    ("Energy Total", "J"),
    ("Tidalvolume Avg", "L"), ("Tidalvolume Min", "L"), ("Tidalvolume Max", "L"),
    ("MV Avg", "L/min"), ("MV Min", "L/min"), ("MV Max", "L/min"),
    ("Tidalvolume Adjusted Avg", "L"), ("Tidalvolume Adjusted Min", "L"), ("Tidalvolume Adjusted Max", "L"),
    ("MV Adjusted Avg", "L/min"), ("MV Adjusted Min", "L/min"), ("MV Adjusted Max", "L/min"),
    ("Steps", "rep"),
    ("Speed (moving) Avg", "m/s"), ("Speed Max", "m/s"), ("Speed Avg", "m/s"),
    ("Altitude Gain", "m"), ("Altitude Loss", "m"), ("Distance", "m"),
    ("HRV (HF)", "%"), ("HRVHF Norm Min", "%"), ("HRVHF Norm Max", "%"), ("HRVLF Norm Avg", "%"),
    ("HRVLF Avg", "ms^2"), ("HRVHF Avg", "ms^2"), ("RMSSD", "ms"),
    ("Total Sleep Time", "s"), ("Sleep Efficiency", "%"), ("VO2 max", "ml/kg*min"),
    ("Heart Rate Recovery", "bpm"), ("Sleep Percent", "%"), ("Time To Fall Asleep", "s"),
    ("Sleep REM Time", "s"), ("Sleep Non REM Time", "s"), ("Sleep Wake Time", "s"),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation as statistics.csv lists it: ticks since 1970, datatype and text."""

    ticks: int
    datatype_id: int
    text: str


def info_json(body: Body) -> str:
    """What the download says about itself."""
    moment = HEXOSKIN.to_datetime(body.start, UTC).replace(tzinfo=None)
    content = {
        "start": body.start,
        "timestamp": body.start / HEXOSKIN.ticks_per_second,
        "start_date": moment.isoformat(),
        "decoder_version": "0.9.1",
        "request": f"/api/data/?record={body.record_id}",
        "user": body.person.id,
        "algo": {
            "resource_uri": "/api/algo/133/",
            "id": 133,
            "algorithms": _ALGORITHMS,
            "created": "2020-11-23T22:09:30.415432",
            "record_id": body.record_id,
        },
        "devices": [body.person.device],
    }
    return json.dumps(content, indent=4)


def statistics_csv(body: Body, numbers: Statistics, notes: Sequence[Note]) -> str:
    """Names, units and one row of numbers; then the annotations, if there are any."""
    known = numbers | {"start": body.start, "end": body.start + body.ticks}
    texts = {name: "" if value is None else repr(value) for name, value in known.items()}
    texts |= {"uri": f"/api/record/{body.record_id}/", "start_date": _date(body.start)}
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([name for name, _ in _COLUMNS])
    rows.writerow([unit for _, unit in _COLUMNS])
    rows.writerow([texts.get(name, "") for name, _ in _COLUMNS])
    if notes:
        rows.writerow([_ANNOTATIONS])
        rows.writerow(["uri", "start_date", "start", "datatype", "comment"])
    for number, note in enumerate(notes):
        uri = f"/api/annotation/{10 * body.record_id + number}/"
        comment = repr(note.text.encode())
        rows.writerow([uri, _date(note.ticks), note.ticks, note.datatype_id, comment])
    return out.getvalue()


def _date(ticks: int) -> str:
    return str(HEXOSKIN.to_datetime(ticks, UTC).replace(tzinfo=None))
