"""What a file is called until somebody says otherwise: ids, never names of people."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from hexoview.export.formats import Format
from hexoview.query.plan import Plan

_MOST_NAMED = 3
_HIDDEN = "deidentified"


def suggested(
    folder: Path, plans: Sequence[Plan], kind: Format, *, is_hidden: bool = False, stem: str = ""
) -> Path:
    """A name that is free in `folder`: record_257575.edf, record_257575 (2).edf; if hidden, without ids.

    `stem` is what a template makes of the answer, instead.
    """
    suffix = suffix_of(plans, kind)
    stem = stem or (_HIDDEN if is_hidden else _stem(plans, kind))
    number = 1
    while os.path.lexists(folder / _numbered(stem, number, suffix)):
        number += 1
    return folder / _numbered(stem, number, suffix)


def suffix_of(plans: Sequence[Plan], kind: Format) -> str:
    """One series alone needs no zip around it."""
    parts = [part for plan in plans for part in plan.parts()]
    if kind is not Format.BINARY or len(parts) != 1 or len(parts[0].pieces) != 1:
        return kind.suffix
    return ".wav" if parts[0].pieces[0].series.grid is not None else ".hxd"


def _stem(plans: Sequence[Plan], kind: Format) -> str:
    records = sorted({record.id for plan in plans for record in plan.records})
    is_split = kind is Format.EDF and sum(len(plan.parts()) for plan in plans) > 1
    if len(plans) > 1 or is_split:
        # Each file's own record follows: hexoview_record_257575_1.edf.
        return "hexoview"
    if len(records) > _MOST_NAMED:
        return f"{len(records)}_records"
    return "_".join(["record" if len(records) == 1 else "records", *map(str, records)])


def _numbered(stem: str, number: int, suffix: str) -> str:
    return f"{stem}{suffix}" if number == 1 else f"{stem} ({number}){suffix}"
