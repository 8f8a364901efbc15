"""Damaged files through everything that an import reads: sentences or a reading, in time, in bounds."""

from __future__ import annotations

import contextlib
import io
import random
import resource
import sqlite3
import time
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import edf_files
import pytest
from importing import bring
from layout_builder import OLD_STATISTICS
from mutations import mutated
from recording_builder import Recording, event_csv_bytes, hxd_bytes
from table_builder import dashboard_csv

from hexoview.domain.datatype import Scale
from hexoview.domain.idset import ALL_IDS
from hexoview.domain.span import ALWAYS
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import HexoviewError
from hexoview.store.catalogue import Catalogue
from hexoview.store.intake.alone import NOWHERE, Alone
from hexoview.store.intake.chosen import Chosen
from hexoview.store.intake.discover import discover
from hexoview.store.intake.edf import read_edf
from hexoview.store.intake.source import Candidate, Member
from hexoview.store.intake.table import read_table
from hexoview.store.recording.info import decode_info
from hexoview.store.recording.load import load_folder
from hexoview.store.recording.origin import ForeignChannel, Origin, decode_origin
from hexoview.store.recording.scan import Scanned
from hexoview.store.recording.statistics import decode_statistics
from hexoview.store.schema import CATALOGUE_NAME
from hexoview.store.search import Asked
from hexoview.watch import unwatched

if TYPE_CHECKING:
    from campaign import Campaign

SLOWEST_S = 1.0
MEMORY_KB = 512 * 1024
RECORDING = Recording(annotations=("/api/annotation/112046/,x,427217266688,215,b'a'",))

ORIGIN = Origin(900_000_001, 7, "edf", "x", {900_101: ForeignChannel("EEG", "uV", Scale(), Fraction(1))})

# What lies beside the damaged file is small, so that the time goes into that.
OTHERS = tuple({*RECORDING.all_files()} - {"info.json", "heart_rate.wav"})

Reader = Callable[[bytes, Path], object]


def alone(data: bytes, name: str) -> Alone:
    return Alone(name, Member(name, len(data), lambda: io.BytesIO(data)), lambda _: None)


def in_folder(name: str) -> Reader:
    """Reads a recording in which one file is damaged."""

    def read(data: bytes, folder: Path) -> object:
        (folder / name).write_bytes(data)
        return load_folder(folder, is_hashed=True, watch=unwatched())

    return read


def read_zip(data: bytes, folder: Path) -> None:
    """Opens a zip and unpacks all that it offers, as an import does."""
    path = folder / "a.zip"
    path.write_bytes(data)
    for found in discover(Chosen(path, "a.zip", folder / "store", unwatched(), lambda: NOWHERE)):
        if not isinstance(found, Candidate):
            continue
        for member in found.found.members:
            with member.open() as file:
                while file.read(1 << 18):
                    pass


def read_catalogue(data: bytes, folder: Path) -> None:
    """Asks a catalogue all that the window asks."""
    path = folder / "catalogue.sqlite"
    path.write_bytes(data)
    with contextlib.closing(Catalogue(path)) as catalogue:
        catalogue.clock()
        catalogue.folders()
        catalogue.records(ids=ALL_IDS, users=ALL_IDS, overlapping=ALWAYS)
        catalogue.datatypes(ALL_IDS)
        for one in catalogue.series(Asked(ALL_IDS, ALL_IDS, ALL_IDS, ALL_IDS), overlapping=ALWAYS, near=None):
            if one.grid is None:
                catalogue.event_column(one.id, "timestamps")
            else:
                catalogue.located(one.id)


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in Recording(seconds=5).all_files().items():
            archive.writestr(f"record_257575/{name}", data)
    return packed.getvalue()


def whole_catalogue(folder: Path) -> bytes:
    bring(folder / "made", RECORDING.write(folder / "in"))
    with contextlib.closing(sqlite3.connect(folder / "made" / CATALOGUE_NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(truncate)")
        connection.execute("PRAGMA journal_mode = delete")
    return (folder / "made" / CATALOGUE_NAME).read_bytes()


def whole_edf() -> bytes:
    signals = [
        edf_files.ECG,
        edf_files.HEART_RATE,
        edf_files.EdfSignal("EEG", "uV", "-200", "200", -2048, 2047, 100),
    ]
    head = edf_files.header(signals=signals, record_count=3)
    return edf_files.edf_file(signals, edf_files.samples(signals, 3), record_count=3, head=head)


def is_refused(read: Reader, data: bytes, folder: Path) -> bool:
    """Whether a file was refused, by itself or as one of a recording's; other exceptions go through."""
    try:
        found = read(data, folder)
    except HexoviewError:
        return True
    return isinstance(found, Scanned) and bool(found.refused)


READERS: dict[str, tuple[Callable[[Path], bytes], Reader]] = {
    "WAV": (lambda _: RECORDING.all_files()["tidal_volume.wav"], in_folder("tidal_volume.wav")),
    "hxd": (lambda _: hxd_bytes(RECORDING.beats()), in_folder("RR_interval.hxd")),
    "event CSV": (
        lambda _: event_csv_bytes("step", [(0.0, None), *((i / 4, i) for i in range(60))], unit="NA"),
        in_folder("step.csv"),
    ),
    "dashboard CSV": (
        lambda _: dashboard_csv(RECORDING),
        lambda data, _: read_table(alone(data, "record-5.csv"), "a", unwatched()),
    ),
    "info.json": (lambda _: RECORDING.all_files()["info.json"], lambda data, _: decode_info(data)),
    "statistics.csv": (
        lambda _: RECORDING.all_files()["statistics.csv"] + OLD_STATISTICS.encode(),
        lambda data, _: decode_statistics(data, HEXOSKIN),
    ),
    "hexoview.json": (
        lambda _: ORIGIN.encode(),
        lambda data, _: decode_origin(data),
    ),
    "zip": (lambda _: zipped(), read_zip),
    "EDF": (
        lambda _: whole_edf(),
        lambda data, _: read_edf(alone(data, "a.edf"), "a", unwatched(), NOWHERE),
    ),
    "catalogue": (whole_catalogue, read_catalogue),
}  # fmt: skip


@pytest.mark.parametrize("kind", READERS)
def test_that_a_damaged_file_ends_in_a_sentence_or_a_reading(
    tmp_path: Path, campaign: Campaign, kind: str
) -> None:
    make, read = READERS[kind]
    whole = make(tmp_path)
    folder = RECORDING.but(without=OTHERS).write(tmp_path / "record_257575")
    read(whole, folder)
    count = campaign.count(100, full=20_000)
    dice = random.Random(campaign.dice.random())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused, slowest = 0, 0.0
    for _ in range(count):
        data = mutated(whole, dice)
        began = time.perf_counter()
        refused += is_refused(read, data, folder)
        slowest = max(slowest, time.perf_counter() - began)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert slowest < SLOWEST_S
    assert grown < MEMORY_KB
    campaign.tell(
        f"{count:,} damaged {kind}: {refused:,} refused with a sentence, the others read;"
        f" slowest {slowest * 1000:.0f} ms, memory + {grown / 1024:.0f} MB"
    )
