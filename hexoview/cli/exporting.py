"""`hexoview export`: arguments to a recipe or a request, and the receipt in words."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hexoview.cli import deidentifying
from hexoview.cli.misuse import misused
from hexoview.cli.table_arguments import dialect_of, epoch_of, is_plain
from hexoview.cli.words import plain
from hexoview.export.batch import Batch, OnRow, line_of
from hexoview.export.batch_row import BatchRow, RowState
from hexoview.export.batch_rows import plan_batch
from hexoview.export.choices import ExportChoices
from hexoview.export.deidentify import Deidentify
from hexoview.export.disk_errors import is_a_folder
from hexoview.export.edf_choice import ALL_EVENTS
from hexoview.export.file_names import manifest_path
from hexoview.export.formats import Format
from hexoview.export.naming import DEFAULT_TEMPLATE, IfExists, NameTemplate
from hexoview.export.presets import preset_of
from hexoview.export.recipe import Recipe, read_recipe, write_recipe
from hexoview.export.relative import RelativeRange
from hexoview.export.request import ExportRequest, Written
from hexoview.export.safe_names import is_there, numbered
from hexoview.query.check import parse
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.store.base import Store
from hexoview.store.durable import make_private_folder
from hexoview.watch import Watch


def recipe_asked(options: argparse.Namespace) -> Recipe:
    """The recipe that the arguments make, or name."""
    if options.recipe is not None:
        return _changed(read_recipe(options.recipe), options)
    if options.query is None:
        misused("There is no query. Write one, or name a recipe with --recipe.")
    query, choices = parse(options.query), _choices(options)
    preset = None if options.preset is None else preset_of(options.preset)
    if preset is not None:
        if not is_plain(options):
            misused(
                "--preset chooses how a table is written. Leave the options of tables off, but for --zone."
            )
        query, choices = preset.applied(query, choices)
        if options.zone is not None and choices.format is Format.CSV:
            choices = replace(choices, dialect=replace(choices.dialect, zone=options.zone))
    secrecy = deidentifying.choice(options)
    recipe = Recipe(
        "" if options.save_recipe is None else options.save_recipe.name.partition(".")[0],
        query,
        choices,
        _part(options),
        NameTemplate(DEFAULT_TEMPLATE if options.name is None else options.name),
        _if_exists(options),
        None if secrecy is None else secrecy.settings(),
        is_batch=options.batch,
    )
    if refusal := recipe.template.refusal() or (recipe.part.refusal() if recipe.part else ""):
        misused(refusal)
    if recipe.part is not None and not recipe.is_batch:
        misused("--first, --last and --skip are parts of each record. Add --batch.")
    return recipe


def _changed(recipe: Recipe, options: argparse.Namespace) -> Recipe:
    """A recipe with what was typed beside it; what can't be obeyed is refused, not passed by."""
    for flag in _held_by_recipes(options):
        misused(f"{flag} stands in the recipe. Leave it off, or make another recipe with --save-recipe.")
    if options.query is not None:
        recipe = replace(recipe, query=parse(options.query))
    if options.if_exists is not None or options.overwrite:
        recipe = replace(recipe, if_exists=_if_exists(options))
    if recipe.deidentify is not None and not options.deidentify and options.key_file is None:
        misused("This recipe takes out who it is. Name the key file with --deidentify --key-file KEY.")
    secrecy = deidentifying.choice(options)
    if secrecy is not None and (recipe.deidentify is None or options.shift_dates is not None):
        recipe = replace(recipe, deidentify=secrecy.settings())
    return recipe


def _held_by_recipes(options: argparse.Namespace) -> Iterator[str]:
    """The options that were typed and that a recipe settles for itself."""
    typed = {
        "--format": options.format,
        "--preset": options.preset,
        "--name": options.name,
        "--first": options.first,
        "--last": options.last,
        "--skip": options.skip,
        "--batch": options.batch or None,
        "--words": options.words or None,
        "--no-manifest": options.no_manifest or None,
        "--zone": options.zone,
        "--events": None if options.events == ALL_EVENTS else options.events,
        "--values": None if options.values == ValueStyle.HEXOSTORE.value else options.values,
        "--combine": None if options.combine == Combine.OVERLAP.value else options.combine,
    }
    yield from (flag for flag, value in typed.items() if value is not None)
    if not is_plain(options):
        yield "How a table is written"


def _choices(options: argparse.Namespace) -> ExportChoices:
    return ExportChoices(
        _format(options),
        ValueStyle(options.values),
        Combine(options.combine),
        has_words=options.words,
        has_manifest=not options.no_manifest,
        dialect=dialect_of(options),
        epoch=epoch_of(options),
        events=options.events,
    )


def _format(options: argparse.Namespace) -> Format:
    preset = None if options.preset is None else preset_of(options.preset)
    if preset is not None:
        return preset.choices.format
    if options.format is not None:
        return Format[str(options.format).upper()]
    if options.output is None:
        misused("Nothing says which format to write. Add --format.")
    found = Format.of_path(options.output)
    if found is None:
        name = options.output.name
        suffixes = ", ".join(suffix for one in Format for suffix in one.value.suffixes)
        misused(
            f"“{name}” doesn't say which format to write. End the name in one of {suffixes}, or add --format."
        )
    return found


def _part(options: argparse.Namespace) -> RelativeRange | None:
    if options.first is None and options.last is None and options.skip is None:
        return None
    length = options.last if options.first is None else options.first
    return RelativeRange(length, options.skip or 0, is_from_end=options.last is not None)


def _if_exists(options: argparse.Namespace) -> IfExists:
    if options.overwrite:
        return IfExists.REPLACE
    return IfExists(options.if_exists or IfExists.ASK.value)


def goes_to_folder(recipe: Recipe, options: argparse.Namespace) -> bool:
    """Whether files are named by the template."""
    return recipe.is_batch or options.recipe is not None or bool(options.output.is_dir())


def request_of(recipe: Recipe, options: argparse.Namespace) -> ExportRequest | None:
    """The request for one file of a chosen name; None where it is there and is to be skipped."""
    target: Path = options.output
    request = recipe.choices.request(recipe.query, target)
    request = replace(request, deidentify=deidentifying.choice(options))

    def is_taken(path: Path) -> bool:
        return is_there(path) or is_there(manifest_path(path))

    match recipe.if_exists:
        case IfExists.REPLACE:
            return replace(request, may_replace=True)
        case IfExists.SKIP if is_taken(target):
            return None
        case IfExists.NUMBER:
            return replace(request, target=numbered(target, is_taken))
    return request


def keep_recipe(recipe: Recipe, path: Path) -> None:
    """Writes a recipe to a file."""
    if path.is_dir():
        raise is_a_folder(path)
    write_recipe(recipe, path)


def run_batch(recipe: Recipe, options: argparse.Namespace, store: Store, watch: Watch) -> int:
    """Runs a recipe into a folder; 1 where a row failed or was cancelled."""
    if not options.output.exists():
        make_private_folder(options.output)
    secrecy: Deidentify | None = deidentifying.choice(options)
    key_file = None if secrecy is None else secrecy.key_file
    batch = Batch(plan_batch(recipe, store, options.output, key_file=key_file), store)
    try:
        batch.run(watch, _teller())
    finally:
        print(batch.summary(), file=sys.stderr)
    return 1 if batch.count(RowState.FAILED, RowState.CANCELLED) else 0


def _teller() -> OnRow:
    """Prints the files of rows that are done, and what is to be said of the others."""
    told: set[int | str] = set()

    def tell(row: BatchRow) -> None:
        if not row.state.is_over or row.number in told:
            return
        told.add(row.number)
        if row.reason:
            print(plain(line_of(row)), file=sys.stderr, flush=True)
        if row.written is None:
            return
        for one in row.written.files:
            print(one.path, flush=True)
        # What every file lacks is said once.
        for sentence in dict.fromkeys((*row.written.losses, *row.written.notes)):
            if sentence not in told:
                told.add(sentence)
                print(plain(sentence), file=sys.stderr, flush=True)

    return tell


def tell_written(written: Written) -> None:
    """Prints the path of each file, and on the error output what they lack."""
    for one in written.files:
        print(one.path)
    for sentence in (*filter(None, [written.empty_reason]), *written.losses, *written.notes):
        print(plain(sentence), file=sys.stderr)
