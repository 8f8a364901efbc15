"""How far a batch has come, kept on the disk so that a killed one goes on where it was."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hexoview.export.file_names import manifest_path
from hexoview.export.part_files import BINARY
from hexoview.export.request import WrittenFile
from hexoview.store.durable import PRIVATE_FILE, make_private_folder, open_regular
from hexoview.store.places import batch_journal_of

_MOST_BYTES = 64 << 20
_HASHED_AT_ONCE = 1 << 20
# A network disk stamps files by its own clock.
_CLOCKS_APART_NS = 5 * 10**9


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a row from an earlier run.

    Attributes:
        target: the file that was begun; None where none was.
        begun_ns: when, in ns since 1970.
        files: names and SHA-256 of what was finished, in the batch's folder.
    """

    target: str | None = None
    begun_ns: int = 0
    files: tuple[tuple[str, str], ...] = ()


class Journal:
    """A private file that is only ever added to, a line for each row that begins or ends."""

    def __init__(self, identity: Iterable[str]) -> None:
        digest = hashlib.sha256("\0".join(identity).encode("utf-8", "surrogatepass")).hexdigest()
        self.path = batch_journal_of(digest)
        self._kept: dict[str, Kept] = {}
        for line in self._lines():
            self._take(line)

    def of_row(self, key: str) -> Kept:
        """What is known of a row."""
        return self._kept.get(key, Kept())

    def begin(self, key: str, target: Path) -> None:
        """Notes that a row's file is about to be written under a name that was free."""
        self._add({"row": key, "target": target.name, "begun": time.time_ns()})

    def end(self, key: str, files: tuple[WrittenFile, ...]) -> None:
        """Notes that a row's files are complete."""
        self._add({"row": key, "files": [[one.path.name, one.sha256] for one in files]})

    def forget(self) -> None:
        """Removes the journal of a batch that is over."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        self._kept.clear()

    def _add(self, told: dict[str, Any]) -> None:
        make_private_folder(self.path.parent)
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY | BINARY
        descriptor = os.open(self.path, flags, PRIVATE_FILE)
        try:
            # A line that a kill cut short ends here, and is skipped when it is read.
            os.write(descriptor, b"\n" + json.dumps(told).encode() + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._take(json.dumps(told).encode())

    def _lines(self) -> list[bytes]:
        try:
            with open_regular(self.path) as file:
                return file.read(_MOST_BYTES).splitlines()
        except OSError:
            return []

    def _take(self, line: bytes) -> None:
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
            told = json.loads(line)
            if "files" in told:
                files = tuple((str(name), str(sha256)) for name, sha256 in told["files"])
                before = self.of_row(told["row"])
                self._kept[told["row"]] = Kept(before.target, before.begun_ns, files)
            else:
                self._kept[told["row"]] = Kept(str(told["target"]), int(told["begun"]))


def are_whole(folder: Path, files: tuple[tuple[str, str], ...]) -> bool:
    """Whether all files are there with the bytes that they had."""
    return bool(files) and all(_sha256(folder / Path(name).name) == sha256 for name, sha256 in files)


def is_ours(path: Path, kept: Kept) -> bool:
    """Whether a file without a manifest is what a killed run named just before it was killed."""
    try:
        found = path.lstat()
    except OSError:
        return False
    is_private = os.name == "nt" or stat.S_IMODE(found.st_mode) == PRIVATE_FILE
    is_younger = found.st_mtime_ns >= kept.begun_ns - _CLOCKS_APART_NS
    return stat.S_ISREG(found.st_mode) and is_private and is_younger and not manifest_path(path).exists()


def matches_manifest(path: Path, query: str, parts: int | None = None) -> bool:
    """Whether a file is what its manifest says, answers this query, and is one of so many parts."""
    try:
        with open_regular(manifest_path(path)) as file:
            told = json.loads(file.read(_MOST_BYTES))
        if parts is not None and told.get("part", {"of": 1})["of"] != parts:
            return False
        is_about = (told["query"], told["file"]) == (query, path.name)
        return is_about and bool(told["sha256"] == _sha256(path))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def _sha256(path: Path) -> str:
    found = hashlib.sha256()
    try:
        with open_regular(path) as file:
            while block := file.read(_HASHED_AT_ONCE):
                found.update(block)
    except OSError:
        return ""
    return found.hexdigest()
