"""A single WAV or hxd file that Hexoview exported: its manifest, beside it, says whose and when it is."""

from __future__ import annotations

import hashlib
import io
import json
from functools import partial
from pathlib import Path
from typing import Any

from hexoview.domain.timestamp import CLOCKS, Clock
from hexoview.errors import FormatError, ImportRefusedError
from hexoview.store.durable import open_regular
from hexoview.store.intake.source import Found, Member
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.naming import FileKind, stored_name
from hexoview.store.recording.origin import DESCRIPTION
from hexoview.watch import Watch

MANIFEST_SUFFIX = ".manifest.json"
BARE_SUFFIXES = (FileKind.GRID.value, FileKind.EVENTS_HXD.value)

_LIMIT_BYTES = 4 * 1024 * 1024
_HASH_BLOCK = 1 << 18
_WAY_OUT = "Keep the file and its manifest together, as they were exported, or import the zip or folder."


def is_bare(name: str, beside: frozenset[str]) -> bool:
    """Whether a file is an exported series with its manifest among the files `beside` it."""
    return name.lower().endswith(BARE_SUFFIXES) and f"{name}{MANIFEST_SUFFIX}" in beside


def read_bare(path: Path, label: str, watch: Watch) -> Found:
    """The recording that one exported file is a part of; an ImportRefusedError when that can't be known."""
    told = _manifest(path)
    series = told.get("series")
    names = [one for one in series.values() if isinstance(one, dict)] if isinstance(series, dict) else []
    clock = _clock(told.get("ticks_per_second"))
    number = names[0].get("datatype") if len(names) == 1 else None
    if clock is None or not isinstance(number, int) or not 0 <= number < 1_000_000:
        raise _unknown(path, "Its manifest doesn't say which series the file holds.")
    if not isinstance(told.get("record"), int) or not isinstance(told.get("user"), int):
        raise _unknown(path, "Its manifest doesn't say which recording it is a part of, or whose.")
    options = told.get("options")
    if isinstance(options, dict) and options.get("no_timestamps") and path.suffix.lower() == ".hxd":
        raise _unknown(path, "It was exported without times, and its values can't be placed.")
    _check_whole(path, told, watch)
    kind = FileKind(path.suffix.lower())
    name = stored_name(number, kind, clock)
    info = _info(told, name.rpartition(".")[0], names[0])
    members = (
        Member(INFO_NAME, len(info), lambda: io.BytesIO(info)),
        Member(name, path.stat().st_size, partial(open_regular, path)),
    )
    return Found(label, path.stem, members)


def _manifest(path: Path) -> dict[str, Any]:
    manifest = path.with_name(f"{path.name}{MANIFEST_SUFFIX}")
    if not manifest.is_file():
        raise _unknown(path, f"A {path.suffix} file holds bare values; {manifest.name} would tell the rest.")
    with open_regular(manifest) as file:
        data = file.read(_LIMIT_BYTES + 1)
    try:
        told = json.loads(data[:_LIMIT_BYTES])
    except (ValueError, RecursionError) as error:
        raise FormatError(
            f"{manifest.name} can't be read.", cause=f"It is no JSON text: {error}."[:200]
        ) from error
    if not isinstance(told, dict):
        raise FormatError(f"{manifest.name} can't be read.", cause="It holds no JSON object.")
    return told


def _clock(ticks: object) -> Clock | None:
    return next((clock for clock in CLOCKS if clock.ticks_per_second == ticks), None)


def _check_whole(path: Path, told: dict[str, Any], watch: Watch) -> None:
    digest = hashlib.sha256()
    with open_regular(path) as file:
        while block := file.read(_HASH_BLOCK):
            digest.update(block)
            watch.step(0.0)
    if told.get("sha256") != digest.hexdigest():
        raise _unknown(path, "Its bytes are not those that were exported: the manifest has another checksum.")


def _info(told: dict[str, Any], name: str, series: dict[str, Any]) -> bytes:
    """The info.json that such a series has in a folder of the same export."""
    window = told.get("window")
    content = {
        "start": told.get("start"),
        "end": window.get("end") if isinstance(window, dict) else None,
        "ticks_per_second": told.get("ticks_per_second"),
        "user": told.get("user"),
        "algo": {"record_id": told.get("record")},
        "series": {name: {key: series[key] for key in ("first", *DESCRIPTION) if key in series}},
    }
    return json.dumps(content, indent=4).encode()


def _unknown(path: Path, cause: str) -> ImportRefusedError:
    return ImportRefusedError(f"{path.name} can't be brought in by itself.", cause=cause, way_out=_WAY_OUT)
