"""The commands, a function each: arguments in, words or data out, an exit status back."""

from __future__ import annotations

import argparse
import json
import sys

from hexoview.cli import deidentifying, exporting, verifying, words
from hexoview.cli.misuse import misused
from hexoview.cli.opening import opened, progress
from hexoview.cli.plan_words import Asked, plan_data, plan_text
from hexoview.export.export_log import kept
from hexoview.export.job import export as run_export
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.values import ValueStyle
from hexoview.query.why_empty import explain
from hexoview.store.intake.run import import_paths
from hexoview.store.location import folder_of
from hexoview.store.sample_store import make_sample_store


def sample(options: argparse.Namespace) -> int:
    """Makes a sample store, and lists what is in it."""
    with progress("Making the sample") as watch:
        make_sample_store(
            options.folder, people=options.people, hours=options.hours, seed=options.seed, watch=watch
        )
    with opened(options.folder) as store:
        print(words.records_table(store))
    return 0


def import_recordings(options: argparse.Namespace) -> int:
    """Brings recordings in, a line each; 1 when something with data could not be used."""
    with progress("Importing") as watch:
        report = import_paths(
            folder_of(options.store),
            options.paths,
            watch=watch,
            on_line=lambda line: _print_over_progress(words.import_line(line)),
            replace=options.replace,
        )
    print(words.import_summary(report))
    return 0 if report.is_complete else 1


def records(options: argparse.Namespace) -> int:
    """Lists the records."""
    with opened(options.store) as store:
        print(json.dumps(words.records_data(store), indent=1) if options.json else words.records_table(store))
    return 0


def query(options: argparse.Namespace) -> int:
    """Says what a query would give: values per channel, what is lost, or why there is none."""
    asked = parse(options.query)
    combine = Combine(options.combine)
    with opened(options.store) as store, progress("Planning") as watch:
        found = plans(asked, store, watch, combine=combine)
        empty = explain(asked, store, watch) if all(plan.is_empty for plan in found) else None
        shape = Asked(ValueStyle(options.values), combine, watch)
        if options.json:
            print(json.dumps(plan_data(found, empty, store, shape), indent=1, ensure_ascii=False))
        else:
            print(plan_text(found, empty, store, shape))
    return 0


def export(options: argparse.Namespace) -> int:
    """Writes the files, prints the path of each, and says on the error output what they lack."""
    recipe = exporting.recipe_asked(options)
    if options.save_recipe is not None:
        exporting.keep_recipe(recipe, options.save_recipe)
        print(options.save_recipe)
    if options.output is None:
        if options.save_recipe is None:
            misused("There is no file to write to. Name it, or a folder, with -o.")
        return 0
    with opened(options.store) as store, progress("Exporting") as watch:
        if exporting.goes_to_folder(recipe, options):
            return exporting.run_batch(recipe, options, store, watch)
        request = exporting.request_of(recipe, options)
        if request is None:
            print(f"{options.output.name} exists, and is left as it is.", file=sys.stderr)
            return 0
        written = kept(request, run_export(request, store, watch), store.location)
        if request.deidentify is not None:
            print(deidentifying.account(request, written, store), file=sys.stderr)
    exporting.tell_written(written)
    return 0


def verify(options: argparse.Namespace) -> int:
    """Holds exported files against their manifests."""
    with progress("Verifying") as watch:
        return verifying.verify(options, watch)


def doctor(_: argparse.Namespace) -> int:
    """Says what this computer lacks to show the window; 1 when something is missing."""
    from hexoview import system_libraries

    missing = system_libraries.missing_libraries(desktop=True)
    print(
        system_libraries.install_sentence(missing)
        or "Nothing is missing: this computer has every library that the window needs."
    )
    return 1 if missing else 0


def _print_over_progress(line: str) -> None:
    if sys.stderr.isatty():
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)
    print(line, flush=True)
