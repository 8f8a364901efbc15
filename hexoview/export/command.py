"""The command line that does what a recipe does, to be copied into a terminal or a script."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from hexoview.export.choices import ExportChoices
from hexoview.export.dialect import API_TABLE, TableDialect
from hexoview.export.edf_choice import ALL_EVENTS
from hexoview.export.epochs import Alignment
from hexoview.export.formats import Format
from hexoview.export.naming import DEFAULT_TEMPLATE, IfExists
from hexoview.export.recipe import Recipe
from hexoview.export.relative import RelativeRange
from hexoview.query.combine import Combine


def as_command(recipe: Recipe, location: str, output: Path, *, key_file: Path | None = None) -> str:
    """The words of a POSIX shell, quoted, that write the same files.

    Args:
        recipe: what is exported.
        location: the store's URL.
        output: the folder that files go to, or the file itself.
        key_file: where codes and people stand side by side, for a recipe that de-identifies.
    """
    return shlex.join(arguments_of(recipe, location, output, key_file=key_file))


def arguments_of(recipe: Recipe, location: str, output: Path, *, key_file: Path | None = None) -> list[str]:
    """The same as a list of words that nobody has to quote."""
    words = ["hexoview", "export", _store(location), str(recipe.query), "-o", str(output)]
    return [*words, *_of_choices(recipe), *_of_batch(recipe), *_of_secrecy(recipe, key_file)]


def _store(location: str) -> str:
    """A folder as people write it, another store as its URL."""
    parts = urlsplit(location)
    return url2pathname(parts.path) if parts.scheme == "file" else location


def _of_choices(recipe: Recipe) -> Iterator[str]:
    choices = recipe.choices
    yield from ("--format", choices.format.key)
    if choices.format.obeys("values"):
        yield from ("--values", choices.values.value)
    if choices.combine is Combine.EACH and not recipe.is_batch:
        yield from ("--combine", choices.combine.value)
    if choices.has_words and choices.format.obeys("words"):
        yield "--words"
    if not choices.has_manifest:
        yield "--no-manifest"
    if choices.format is Format.CSV:
        yield from _of_dialect(choices.dialect)
    yield from _of_events(choices)


def _of_events(choices: ExportChoices) -> Iterator[str]:
    """What stands for many values: an EDF's annotations, a table's epochs."""
    if choices.events != ALL_EVENTS and choices.format is Format.EDF:
        yield from ("--events", choices.events.text)
    if choices.epoch is not None:
        yield from ("--epoch", str(choices.epoch.seconds))
        if choices.epoch.aligned is not Alignment.RECORD:
            yield from ("--epoch-align", choices.epoch.aligned.value)


def _of_dialect(dialect: TableDialect) -> Iterator[str]:
    plain = API_TABLE
    for name in ("separator", "decimal", "times", "rates"):
        found = getattr(dialect, name)
        if found is not getattr(plain, name):
            yield from (f"--{name}", found.value)
    if dialect.zone != plain.zone:
        yield from ("--zone", dialect.zone)
    if dialect.rows_per_file is not None:
        yield from ("--split", str(dialect.rows_per_file))
    flags = {
        "--bom": dialect.has_bom,
        "--describe": dialect.describes,
        "--neutralise": dialect.is_neutralised,
        "--beats": dialect.beats,
    }
    yield from (flag for flag, is_on in flags.items() if is_on)


def _of_batch(recipe: Recipe) -> Iterator[str]:
    if recipe.is_batch:
        yield "--batch"
    if recipe.part is not None:
        yield from _of_part(recipe.part)
    if recipe.template.text != DEFAULT_TEMPLATE:
        yield from ("--name", recipe.template.text)
    if recipe.if_exists is not IfExists.ASK:
        yield from ("--if-exists", recipe.if_exists.value)


def _of_part(part: RelativeRange) -> Iterator[str]:
    if part.length_s is not None:
        yield from ("--last" if part.is_from_end else "--first", f"{part.length_s}s")
    if part.skip_s:
        yield from ("--skip", f"{part.skip_s}s")


def _of_secrecy(recipe: Recipe, key_file: Path | None) -> Iterator[str]:
    if recipe.deidentify is None:
        return
    yield "--deidentify"
    if key_file is not None:
        yield from ("--key-file", str(key_file))
    shift = recipe.deidentify.get("shift_dates", "none")
    if shift != "none":
        yield from ("--shift-dates", shift)
