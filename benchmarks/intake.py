"""Import of the 24-h record beside copying and hashing its bytes, and the making of the sample."""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile
from functools import partial
from pathlib import Path

from benchmarks.apart import Apart, Task, apart, side_by_side
from benchmarks.material import record_folder, workplace
from benchmarks.measure import at_least, goals, table, times, told
from hexoview.store.intake.run import import_paths
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

_RUNS = 5
_BLOCK = 1 << 18


def bring_in(source: Path, target: Path) -> None:
    """Into a new store; the second time into the same one, which then has it already."""
    report = import_paths(target, [source], watch=unwatched(), on_line=lambda _: None)
    assert report.is_complete, [line.sentence for line in report.problems]


def bring_in_anew(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    bring_in(source, target)


def copy_and_hash(source: Path, target: Path, *, is_on_disk: bool) -> None:
    """The limit: every file read, hashed and written once; with `is_on_disk` to the disk, as an import."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for path in sorted(source.iterdir()):
        digest = hashlib.sha256()
        with path.open("rb", buffering=0) as file, (target / path.name).open("wb", buffering=0) as copy:
            while block := file.read(_BLOCK):
                digest.update(block)
                copy.write(block)
            if is_on_disk:
                os.fsync(copy.fileno())


def packed(source: Path, target: Path) -> Path:
    """The zip of a download as the dashboard packs it."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(source.iterdir()):
            archive.write(path, f"{source.name}/{path.name}")
    return target


def unpack_and_hash(source: Path, target: Path) -> None:
    """The limit of a zip: every file unpacked, hashed, written once and put on the disk."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    with zipfile.ZipFile(source) as archive:
        for info in archive.infolist():
            digest = hashlib.sha256()
            path = target / Path(info.filename).name
            with archive.open(info) as file, path.open("wb", buffering=0) as copy:
                while block := file.read(_BLOCK):
                    digest.update(block)
                    copy.write(block)
                os.fsync(copy.fileno())


def make_sample(target: Path) -> None:
    make_sample_store(target, watch=unwatched())


def _row(name: str, found: Apart) -> tuple[str, str, str, str]:
    return name, str(found.timing), told(found.cpu.median), found.memory


def section(store: Path, folder: Path) -> str:
    source, target = folder / record_folder(store).name, folder / "store"
    shutil.copytree(record_folder(store), source)
    size = sum(path.stat().st_size for path in source.iterdir()) / 1e6
    copy = partial(copy_and_hash, source, folder / "copy")
    pack = packed(source, folder / "download.zip")
    ours, from_zip, unpacked, limit, settled = side_by_side(
        [
            Task(bring_in_anew, (source, target)),
            Task(bring_in_anew, (pack, folder / "zip-store")),
            Task(unpack_and_hash, (pack, folder / "unpacked")),
            Task(partial(copy, is_on_disk=False)),
            Task(partial(copy, is_on_disk=True)),
        ],
        runs=_RUNS,
    )
    again = apart(bring_in, source, target, runs=_RUNS)
    sample = apart(make_sample, folder / "sample")
    rows = [
        _row("**Hexoview**, into a new store", ours),
        _row("**Hexoview**, from a zip into a new store", from_zip),
        _row("**Hexoview**, the same once more (it is there already)", again),
        _row("limit: its bytes copied and hashed", limit),
        _row("limit: the same, each file put on the disk", settled),
        _row("limit of the zip: unpacked, hashed, each file put on the disk", unpacked),
        _row("sample store of 4 people and 12 records, one of 24 h", sample),
    ]
    return "\n\n".join(
        [
            "## Import",
            f"The 24-h record of the sample: {len(list(source.iterdir()))} files, {size:,.0f} MB.",
            table(("", "median (range)", "processor", "above start"), rows),
            goals(
                at_least(
                    "speed, of copying, hashing and settling", settled.seconds / ours.seconds, 0.5, times
                ),
                at_least(
                    "speed from a zip, of unpacking, hashing and settling",
                    unpacked.seconds / from_zip.seconds,
                    0.5,
                    times,
                ),
            ),
        ]
    )


def main() -> None:
    with workplace("intake") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    main()
