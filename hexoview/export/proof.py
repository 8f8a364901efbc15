"""The proof of a de-identified export: the written bytes and names are searched for who it was."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from hexoview.codecs.edf_header import BLOCK_BYTES, EdfHeader, decode_header, header_size
from hexoview.domain.timestamp import Clock
from hexoview.errors import ExportError
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.formats import Format
from hexoview.export.identifiers import Identifiers
from hexoview.export.proof_patterns import Patterns, patterns
from hexoview.export.request import Proof
from hexoview.watch import Watch

_AT_ONCE = 1 << 18
_SHORTEST_RUN = 6
_OF_TABLES = b"0123456789.,-+eE[] \n\r;\t"
_MEMBER_LIMIT = 1 << 24
_REFUSED = "The export would still tell who it is, and was not written."


class Scan:
    """Looks through files, one after the other."""

    def __init__(self, sought: Identifiers, clock: Clock) -> None:
        self._sought = sought
        self._patterns = patterns(sought, clock)
        self._bytes = 0

    @property
    def proof(self) -> Proof:
        """What was looked for so far."""
        found = self._patterns
        return Proof(self._sought.count, self._sought.unsought, found.forms, self._bytes)

    def name(self, name: str) -> None:
        """Holds a file's name against what may not stand in it.

        Raises:
            ExportError: it tells who it is.
        """
        told = name.encode(errors="surrogateescape")
        kind = self._in_text(told) or _alone(told, self._patterns.names)
        if kind:
            # The name isn't repeated in an error that may be copied.
            raise ExportError(
                _REFUSED,
                cause=f"The name of a file holds {kind}.",
                way_out="Choose a file name without names or numbers of people.",
            )

    def file(self, path: Path, kind: Format | None, target: Path, watch: Watch) -> None:
        """Holds every byte of a written file, and what it holds as text, against what may not stand in it.

        Args:
            path: where the bytes are.
            kind: the format; None for text such as a manifest.
            target: what the file will be called.
            watch: asked whether to go on.

        Raises:
            ExportError: something tells who it is.
        """
        self.name(target.name)
        is_text = kind in (None, Format.JSON, Format.CSV)
        with told_in_sentences(target):
            size = max(1, path.stat().st_size)
            done = 0
            for piece in _pieces(path, self._patterns.longest):
                watch.step(min(1.0, done / size))
                done += len(piece)
                _refuse(self._in_bytes(piece, is_text=is_text), target)
            self._bytes += path.stat().st_size
            for inside in _texts_inside(path, kind, target):
                _refuse(self._in_text(inside), target)

    def _in_bytes(self, piece: bytes, *, is_text: bool) -> str:
        """What a piece of a file gives away; nothing where it gives nothing away."""
        found = self._patterns
        if is_text and not piece.translate(None, _OF_TABLES):
            # Numbers alone: no name can stand here.
            return _alone(piece, found.decimals)
        if is_text:
            return _anywhere(piece, found.coded) or self._in_text(piece)
        for ending, numbers in found.binary.items():
            if ending in piece and (kind := _anywhere(piece, numbers)):
                return kind
        letters = _letters(piece, found)
        return (
            _anywhere(letters, found.coded)
            or _anywhere(letters.lower(), found.texts)
            or _alone(letters, found.decimals)
        )

    def _in_text(self, text: bytes) -> str:
        found, lower = self._patterns, text.lower()
        kind = _anywhere(lower, found.texts) or _alone(text, found.decimals)
        if not kind and found.words is not None and found.words.search(lower.replace(b"_", b" ")):
            kind = "a name"
        if not kind and found.places is not None and found.places.search(lower):
            kind = "a number of a person, record or activity"
        return kind


def _anywhere(text: bytes, sought: tuple[tuple[bytes, str], ...]) -> str:
    return next((kind for one, kind in sought if one in text), "")


def _alone(text: bytes, numbers: tuple[tuple[bytes, str], ...]) -> str:
    """Which number stands without further digits around it."""
    for number, kind in numbers:
        place = text.find(number)
        while place >= 0:
            if (
                not text[max(0, place - 1) : place].isdigit()
                and not text[place + len(number) : place + len(number) + 1].isdigit()
            ):
                return kind
            place = text.find(number, place + 1)
    return ""


def deidentified_note(proof: Proof, *, shift: str) -> dict[str, object]:
    """What a manifest tells of it, without a word of what was removed."""
    return {
        "codes": "stand in for the numbers of people, records and activities",
        "dates": "as recorded" if shift == "none" else "moved by whole days of 86,400 s",
        "removed": [
            "names",
            "e-mail",
            "birth year",
            "sex",
            "weight",
            "notes and free texts",
            "device serials",
            "place of the store",
        ],
        "scan": {
            "identifiers": proof.identifiers,
            "forms": proof.forms,
            "not_told_apart_from_ordinary_words": proof.unsought,
            "found": 0,
        },
    }


def _refuse(kind: str, target: Path) -> None:
    if kind:
        raise ExportError(
            _REFUSED,
            cause=f"The {target.suffix or 'written'} file holds {kind}.",
            way_out="Report this, with the format and the options that were chosen.",
        )


def _pieces(path: Path, shared: int) -> Iterator[bytes]:
    """The file's bytes, each piece with the end of the one before."""
    tail = b""
    with path.open("rb", buffering=0) as file:
        while block := file.read(_AT_ONCE):
            yield tail + block
            tail = (tail + block)[-shared:]


def _letters(piece: bytes, sought: Patterns) -> bytes:
    """Where six bytes in a row are such as what is looked for is made of; in signals, next to never."""
    raw = np.frombuffer(piece, np.uint8)
    run = sought.alphabet[raw]
    for step in (1, 2, _SHORTEST_RUN - 4):
        run = run[:-step] & run[step:]
    if not run.any():
        return b""
    inside = np.zeros(len(raw) + 1, dtype=bool)
    for step in range(_SHORTEST_RUN):
        inside[step : step + len(run)] |= run
    # One byte more after each, which holds them apart.
    inside[1:] |= inside[:-1].copy()
    return raw[inside[:-1]].tobytes()


def _texts_inside(path: Path, kind: Format | None, target: Path) -> Iterator[bytes]:
    """What a binary file holds as text: a zip its names and info.json, an EDF its header and annotations."""
    if kind is Format.EDF:
        yield from _edf_texts(path)
    elif kind is Format.BINARY and target.suffix.lower() not in (".wav", ".hxd"):
        with zipfile.ZipFile(path) as opened:
            for member in opened.infolist():
                yield member.filename.encode()
                if member.filename.endswith(".json") and member.file_size < _MEMBER_LIMIT:
                    text = opened.read(member)
                    yield text
                    yield json.dumps(json.loads(text), ensure_ascii=False).encode()


def _edf_texts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        first = file.read(BLOCK_BYTES)
        head = first + file.read(header_size(first) - BLOCK_BYTES)
        yield head
        told = decode_header(head)
        width = told.signals[-1].samples_per_record * 2
        at_once = max(1, _AT_ONCE // told.record_bytes)
        while block := file.read(at_once * told.record_bytes):
            yield _entries(block, told, width)


def _entries(block: bytes, told: EdfHeader, width: int) -> bytes:
    """The annotations of some data records, whose texts never cross from one record to the next."""
    records = np.frombuffer(block, np.uint8).reshape(-1, told.record_bytes)
    return bytes(records[:, -width:].tobytes())
