"""From a path that a person chose to the recordings inside."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from hexoview.store.intake.alone import alone_at
from hexoview.store.intake.archive import open_archive
from hexoview.store.intake.bare import BARE_SUFFIXES, read_bare
from hexoview.store.intake.chosen import Chosen
from hexoview.store.intake.lone import is_table_at, read_alone, told
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.source import (
    EDF_SUFFIX,
    ZIP_SUFFIX,
    Candidate,
    Found,
    foreign_sentence,
    shared_out,
)
from hexoview.store.intake.walk import walk


def discover(chosen: Chosen) -> Iterator[Candidate | ImportLine]:
    """Recordings in one path, readable until the next is asked for, and a line on what is none."""
    path, label = chosen.path, chosen.label
    if path.is_dir():
        yield from _folder(chosen)
    elif path.is_file():
        yield from _file(chosen)
    else:
        what = "is neither a file nor a folder" if path.exists() else "doesn't exist"
        yield ImportLine(label, Outcome.PROBLEM, None, f"{path} {what}.")


def _folder(chosen: Chosen) -> Iterator[Candidate | ImportLine]:
    items = list(walk(chosen.path, chosen.label, store=chosen.store, watch=chosen.watch))
    sizes = [_size(item) for item in items]
    for item, watch in zip(items, shared_out(sizes, chosen.watch), strict=True):
        if isinstance(item, Path):
            label = f"{chosen.label}/{item.relative_to(chosen.path).as_posix()}"
            yield from _file(Chosen(item, label, chosen.store, watch, chosen.home))
        elif isinstance(item, ImportLine):
            yield item
        else:
            yield Candidate(item, watch)


def _size(item: Found | Path | ImportLine) -> int:
    if isinstance(item, Path):
        with contextlib.suppress(OSError):
            return item.stat().st_size
        return 0
    return item.size if isinstance(item, Found) else 0


def _file(chosen: Chosen) -> Iterator[Candidate | ImportLine]:
    suffix = chosen.path.suffix.lower()
    if suffix == ZIP_SUFFIX:
        yield from open_archive(chosen)
    elif suffix in BARE_SUFFIXES:
        yield from told(chosen.label, _bare(chosen))
    elif suffix == EDF_SUFFIX or is_table_at(chosen.path):
        alone = alone_at(chosen.path)
        yield from read_alone(alone, chosen.label, chosen.watch, chosen.home())
    else:
        yield ImportLine(chosen.label, Outcome.NOTE, None, foreign_sentence([chosen.path.name]))


def _bare(chosen: Chosen) -> Iterator[Candidate | ImportLine]:
    yield Candidate(read_bare(chosen.path, chosen.label, chosen.watch), chosen.watch)
