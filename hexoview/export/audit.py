"""Holds exported files against their manifests: size, hash, and what an independent reader finds inside."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hexoview.export.audit_binary import read_binary
from hexoview.export.audit_edf import read_edf
from hexoview.export.audit_found import Channels, Found
from hexoview.export.audit_tables import read_csv, read_json
from hexoview.export.file_names import MANIFEST_SUFFIX, manifest_path
from hexoview.export.seal import seal_of
from hexoview.store.durable import open_regular
from hexoview.watch import Watch

_MOST_MANIFEST = 64 << 20
_HASHED_AT_ONCE = 1 << 20
_MOST_SHOWN = 5
# What reading a file or a manifest raises whose bytes were changed.
_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
    csv.Error,
    zlib.error,
)
_Read = Callable[[Path, dict[str, Any], Watch], Channels]
_READERS: dict[str, _Read] = {"json": read_json, "binary": read_binary, "edf": read_edf}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one file.

    Attributes:
        differences: how it differs from its manifest; none for a file that is as it was exported.
        values: values that were counted in it.
    """

    path: Path
    differences: tuple[str, ...]
    values: int = 0
    sha256: str = ""

    @property
    def is_right(self) -> bool:
        """Whether the file is what its manifest says."""
        return not self.differences


def audited(paths: Iterable[Path], watch: Watch) -> Iterator[Verdict]:
    """Looks at files, at the file of a manifest, and at everything with a manifest in a folder.

    Raises:
        Cancelled: the watch asked to stop.
    """
    seen: set[Path] = set()
    for path in paths:
        found = sorted(_in_folder(path)) if path.is_dir() else [_file_of(path)]
        if not found:
            yield Verdict(path, ("the folder holds no file with a manifest",))
        for one in found:
            if one.absolute() not in seen:
                seen.add(one.absolute())
                yield audit(one, watch)


def audit(path: Path, watch: Watch) -> Verdict:
    """Holds one file against the manifest beside it.

    Raises:
        Cancelled: the watch asked to stop.
    """
    if not os.path.lexists(path):
        return Verdict(path, ("it isn't there",))
    try:
        told = _manifest(manifest_path(path))
        differences = list(_of_bytes(path, told))
        found, rows = _read(path, told, watch)
        differences += _of_content(path, told, found, rows)
    except FileNotFoundError:
        return Verdict(path, ("it has no manifest beside it",))
    except OSError as error:
        return Verdict(path, (f"it can't be read: {error.strerror or error}",))
    except _UNREADABLE as error:
        return Verdict(path, (f"it can't be read as its manifest says: {_said(error)}",))
    values = sum(one.values for one in found.values())
    return Verdict(path, tuple(differences), values, str(told.get("sha256", "")))


def _in_folder(folder: Path) -> Iterator[Path]:
    for path in folder.rglob(f"*{MANIFEST_SUFFIX}"):
        yield _file_of(path)


def _file_of(path: Path) -> Path:
    """The file that a manifest is about; any other path itself."""
    if path.name.endswith(MANIFEST_SUFFIX) and path.name != MANIFEST_SUFFIX:
        return path.with_name(path.name.removesuffix(MANIFEST_SUFFIX))
    return path


def _manifest(path: Path) -> dict[str, Any]:
    with open_regular(path) as file:
        content = file.read(_MOST_MANIFEST + 1)
    if len(content) > _MOST_MANIFEST:
        raise ValueError("the manifest is larger than any that Hexoview writes")
    told = json.loads(content)
    if not isinstance(told, dict):
        raise TypeError("the manifest isn't one of Hexoview's")
    return told


def _of_bytes(path: Path, told: dict[str, Any]) -> Iterator[str]:
    """What the manifest says of itself, the name and the bytes."""
    if "seal" not in told:
        yield "its manifest has no seal, so nobody knows whether it was changed"
    elif told["seal"] != seal_of(told):
        yield "its manifest was changed after the export"
    if told["file"] != path.name:
        yield f"it was called {told['file']} when it was exported"
    size, sha256 = _measured(path)
    if size != told["size"]:
        yield f"it has {size:,} bytes, and had {told['size']:,}"
    elif sha256 != told["sha256"]:
        yield "its bytes differ from those that were exported (SHA-256)"


def _measured(path: Path) -> tuple[int, str]:
    found, size = hashlib.sha256(), 0
    with open_regular(path) as file:
        while block := file.read(_HASHED_AT_ONCE):
            found.update(block)
            size += len(block)
    return size, found.hexdigest()


def _read(path: Path, told: dict[str, Any], watch: Watch) -> tuple[Channels, int | None]:
    if told["format"] == "csv":
        return read_csv(path, told, watch)
    reader = _READERS.get(str(told["format"]))
    if reader is None:
        raise ValueError(f"there is no format “{str(told['format'])[:40]}”")
    return reader(path, told, watch), None


def _of_content(path: Path, told: dict[str, Any], found: Channels, rows: int | None) -> Iterator[str]:
    """How what was counted differs from what the manifest counts."""
    if rows is not None and rows != told.get("rows", rows):
        yield f"it has {rows:,} rows, and had {told['rows']:,}"
    part = told.get("part", {"number": 1, "of": 1})
    if part["of"] > 1:
        yield from _missing_parts(path, part)
    if told["options"]["flat"] and told["format"] in {"csv", "json"}:
        expected = sum(one["values"] for one in told["channels"])
        held = sum(one.values for one in found.values())
        if held != expected:
            yield f"it holds {held:,} values, and the manifest counts {expected:,}"
        return
    if told.get("table", {}).get("rates") == "hold" and told.get("epoch") is None:
        # Held cells can't be told from measured ones: the rows and the hash must do.
        return
    yield from _of_channels(told, found)


def _missing_parts(path: Path, part: dict[str, Any]) -> Iterator[str]:
    ending = f"_part_{part['number']}"
    if path.stem.endswith(ending):
        stem = path.stem.removesuffix(ending)
        numbers = range(1, int(part["of"]) + 1)
        gone = [n for n in numbers if not path.with_name(f"{stem}_part_{n}{path.suffix}").exists()]
        if gone:
            yield f"of the {part['of']} parts of its table, number {gone[0]} isn't beside it"


def _of_channels(told: dict[str, Any], found: Channels) -> Iterator[str]:
    expected: Channels = {}
    names: dict[int, str] = {}
    for one in told["channels"]:
        names[one["datatype"]] = one["name"]
        if one["values"]:
            key = one["user"], one["datatype"]
            expected.setdefault(key, Found()).note(one["values"], one["first"], one["last"])
    users = {user for user, _ in expected}
    only = next(iter(users)) if len(users) == 1 else None
    held = {(only if user is None else user, kind): one for (user, kind), one in found.items()}
    shown = [
        sentence
        for key in sorted(expected.keys() | held.keys(), key=repr)
        for sentence in _difference(key, expected.get(key), held.get(key), names, told)
    ]
    yield from shown[:_MOST_SHOWN]
    if len(shown) > _MOST_SHOWN:
        yield f"and {len(shown) - _MOST_SHOWN} more differences"


def _difference(
    key: tuple[Any, Any],
    expected: Found | None,
    held: Found | None,
    names: dict[int, str],
    told: dict[str, Any],
) -> Iterator[str]:
    label = names.get(key[1], f"datatype {key[1]}")
    if expected is None or held is None:
        yield f"{label} {'is in the file alone' if expected is None else 'is missing'}"
        return
    if held.values != expected.values:
        yield f"{label} has {held.values:,} values, and the manifest counts {expected.values:,}"
    for name, have, had in (("first", held.first, expected.first), ("last", held.last, expected.last)):
        if have is not None and had is not None and not _is_same_time(have, int(had), told):
            yield f"the {name} value of {label} is at {have}, and the manifest has {had}"


def _is_same_time(held: int, expected: int, told: dict[str, Any]) -> bool:
    rate = int(told["ticks_per_second"])
    table = told.get("table", {})
    if (
        told["options"]["seconds"]
        and told["format"] in {"csv", "json"}
        and table.get("times", "ticks") == "ticks"
    ):
        return held == expected // rate
    if table.get("times") == "excel":
        # In the hour that comes twice nobody knows which it was.
        return held == expected or abs(held - expected) == 3600 * rate
    return held == expected


def _said(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"the manifest lacks {error}"
    return str(error)[:200] or type(error).__name__
