"""Makes the sample store: generated recordings, brought in like any download, and notes about them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from hexoview.domain.idset import ALL_IDS
from hexoview.errors import StoreError
from hexoview.store.catalogue import Catalogue
from hexoview.store.durable import make_private_folder, remove_folder
from hexoview.store.intake.report import ImportReport
from hexoview.store.intake.run import import_paths
from hexoview.store.intake.target import OWN_NAMES, SAMPLE_FOLDER, opened_target
from hexoview.store.notes import Notes
from hexoview.store.sample.make import SampleContents, make_recordings
from hexoview.store.schema import CATALOGUE_NAME, NOTES_NAME
from hexoview.watch import Watch

_KEY = "sample"


def make_sample_store(
    folder: Path, *, people: int = 4, hours: float = 24.0, seed: int = 1, watch: Watch
) -> None:
    """Makes a store with people, nights, activities and one recording of `hours`, always the same for a seed.

    Raises:
        StoreError: `folder` holds other things, or another sample; or a sample can't be made so.
    """
    folder = folder.absolute()
    wanted = f"{people} people, {hours:g} h, seed {seed}"
    _check(folder, wanted)
    with _workshop(folder) as workshop:
        making = watch.part(0.0, 0.8)
        contents = make_recordings(workshop, people=people, hours=hours, seed=seed, watch=making)
        with opened_target(folder) as target:
            target.tell(_KEY, wanted)
        folders = [record.folder for record in contents.records]
        report = import_paths(folder, folders, watch=watch.part(0.8, 1.0), on_line=lambda _: None)
    _check_report(report, folder)
    _write_notes(folder, contents)


def _check(folder: Path, wanted: str) -> None:
    """Lets an empty folder pass, and one with the same sample, finished or not."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise StoreError(f"{folder} is no folder.", way_out="Choose an empty folder or a new name.")
    others = {entry.name for entry in folder.iterdir()} - OWN_NAMES
    if not (folder / CATALOGUE_NAME).exists():
        if others:
            raise _taken(folder, f"It holds other things, such as {min(others)}.")
        return
    with contextlib.closing(Catalogue(folder / CATALOGUE_NAME)) as catalogue:
        there, count = catalogue.meta(_KEY), len(catalogue.folders())
    if there is None and count:
        raise _taken(folder, f"It is a store of {count:,} recordings that are no sample.")
    if there not in {None, wanted}:
        raise _taken(folder, f"It holds another sample ({there}), and this would be {wanted}.")


def _taken(folder: Path, cause: str) -> StoreError:
    return StoreError(
        f"The sample can't be made in {folder}.",
        cause=cause,
        way_out="Choose an empty folder or a new name.",
    )


@contextlib.contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder for the recordings before they come in; gone at the end, and at the start if left over."""
    workshop = folder / SAMPLE_FOLDER
    remove_folder(workshop)
    make_private_folder(workshop)
    try:
        yield workshop
    finally:
        remove_folder(workshop)


def _check_report(report: ImportReport, folder: Path) -> None:
    if not report.is_complete:
        raise StoreError(
            f"The sample in {folder} isn't whole.",
            cause=" ".join(line.sentence for line in report.problems[:3]),
            way_out="Remove the folder and make the sample again.",
        )


def _write_notes(folder: Path, contents: SampleContents) -> None:
    with contextlib.closing(Notes(folder / NOTES_NAME)) as notes:
        if notes.people(ALL_IDS):
            # The sample was there already; what a person changed in it stays.
            return
        notes.keep(people=contents.users, ranges=contents.ranges, routines=contents.routines)
