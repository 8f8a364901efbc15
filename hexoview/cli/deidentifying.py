"""The options of a de-identified export, and its table of what changes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hexoview.cli.words import table
from hexoview.export.before_after import changes
from hexoview.export.deidentify import Deidentify
from hexoview.export.key_file import KeyFile
from hexoview.export.request import ExportRequest, Written
from hexoview.query.combine import plans
from hexoview.store.base import Store
from hexoview.store.places import key_file_by_default
from hexoview.watch import unwatched

_LONGEST_CELL = 60


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds what `--deidentify` needs."""
    parser.add_argument(
        "--deidentify",
        action="store_true",
        help="codes for names and numbers, no serials, no free text; what is written is searched for them",
    )
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="KEY",
        help="where codes and people stand side by side, elsewhere than FILE (default: your data folder)",
    )
    parser.add_argument(
        "--shift-dates",
        metavar="DAYS",
        help="move dates by whole days: a number, or random (one for each person, kept in KEY); "
        "times of day (UTC) and intervals stay",
    )


def choice(options: argparse.Namespace) -> Deidentify | None:
    """The choice that the options make; status 2 where they don't go together."""
    if options.deidentify:
        return Deidentify.of_words(options.key_file or key_file_by_default(), options.shift_dates or "none")
    for name in ("key_file", "shift_dates"):
        if getattr(options, name) is not None:
            flag = name.replace("_", "-")
            print(f"hexoview: --{flag} says how to de-identify. Add --deidentify.", file=sys.stderr)
            raise SystemExit(2)
    return None


def account(request: ExportRequest, written: Written, store: Store) -> str:
    """What was changed, row by row, and what the search of the bytes looked for."""
    assert request.deidentify is not None
    assert written.proof is not None
    planned = plans(request.query, store, unwatched(), combine=request.combine)
    rows = changes(request, planned, store, KeyFile.read(request.deidentify.key_file))
    cells = [(one.field, _short(one.before), _short(one.after), one.where) for one in rows]
    searched = (
        f"Searched {written.proof.bytes_searched:,} bytes for {written.proof.identifiers:,} things that tell "
        f"who it is, in {written.proof.forms:,} forms: none found."
    )
    key = f"The key is {request.deidentify.key_file}. Keep it apart from the files."
    return "\n".join([table(("field", "before", "after", "where"), cells), searched, key])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
