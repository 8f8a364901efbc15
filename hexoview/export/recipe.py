"""A named export that can be kept, shared and run again: what to select, how to write it, what to call it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hexoview.errors import HexoviewError
from hexoview.export.atomic import replacing
from hexoview.export.choices import ExportChoices, choices_data, choices_of
from hexoview.export.deidentify import Deidentify
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.naming import DEFAULT_TEMPLATE, IfExists, NameTemplate
from hexoview.export.plain_data import Fields, wrong
from hexoview.export.relative import RelativeRange
from hexoview.query.check import parse
from hexoview.query.query import Query
from hexoview.store.durable import open_regular

VERSION = 1
SUFFIX = ".hexoview-recipe.json"
_MOST_BYTES = 4 << 20
_WHAT = "This recipe"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything about an export but the store, the folder and the key file of who runs it.

    Attributes:
        part: the part of each record or activity; None for all of it.
        deidentify: `Deidentify.settings()`; None leaves in who it is.
        is_batch: a file for each record or activity, one after the other; else one export.
    """

    name: str
    query: Query
    choices: ExportChoices
    part: RelativeRange | None = None
    template: NameTemplate = field(default=NameTemplate())
    if_exists: IfExists = IfExists.ASK
    deidentify: Mapping[str, str] | None = None
    is_batch: bool = False

    def to_json(self) -> str:
        """The recipe as a file holds it; `recipe_of` reads it back."""
        return json.dumps(self.data(), indent=1, ensure_ascii=False) + "\n"

    def data(self) -> dict[str, Any]:
        """The recipe as plain data."""
        return {
            "hexoview_recipe": VERSION,
            "name": self.name,
            "query": str(self.query),
            **choices_data(self.choices),
            "part": _part_data(self.part),
            "name_template": self.template.text,
            "if_exists": self.if_exists.value,
            "deidentify": None if self.deidentify is None else dict(self.deidentify),
            "batch": self.is_batch,
        }


def read_recipe(path: Path) -> Recipe:
    """The recipe in a file.

    Raises:
        FormatError: it is none, or one of a newer Hexoview.
        ExportError: the file can't be read.
    """
    with told_in_sentences(path), open_regular(path) as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise wrong(_WHAT, f"{path.name} has more than {_MOST_BYTES >> 20} MB, which no recipe has.")
    try:
        return recipe_of(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise wrong(_WHAT, f"{path.name} isn't text.") from None


def recipe_of(text: str) -> Recipe:
    """The recipe that a text holds.

    Raises:
        FormatError: it holds none.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise wrong(_WHAT, "It isn't JSON.") from None
    told = Fields(data, _WHAT)
    version = told.number("hexoview_recipe")
    if version != VERSION:
        raise wrong(_WHAT, f"It is of version {version}; this Hexoview reads version {VERSION}.")
    recipe = Recipe(
        told.text("name", "", most=200),
        _query(told.text("query", "")),
        choices_of(told),
        _part(told.group("part")),
        NameTemplate(told.text("name_template", DEFAULT_TEMPLATE, most=10_000)),
        told.one_of("if_exists", IfExists, IfExists.ASK),
        _deidentify(told.group("deidentify")),
        is_batch=told.flag("batch", default=False),
    )
    told.finish()
    if refusal := recipe.template.refusal():
        raise wrong(_WHAT, refusal)
    return recipe


def _query(text: str) -> Query:
    try:
        return parse(text)
    except HexoviewError as error:
        raise wrong(_WHAT, f"Its query can't be read: {error}") from error


def _part_data(part: RelativeRange | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {"from": "end" if part.is_from_end else "start", "skip": part.skip_s, "seconds": part.length_s}


def _part(data: object) -> RelativeRange | None:
    if data is None:
        return None
    told = Fields(data, _WHAT)
    origin = told.text("from", "start")
    if origin not in {"start", "end"}:
        raise wrong(_WHAT, f"Its part is told from “{origin[:40]}”; it should be start or end.")
    part = RelativeRange(told.number("seconds"), told.number("skip", 0) or 0, is_from_end=origin == "end")
    told.finish()
    if refusal := part.refusal():
        raise wrong(_WHAT, refusal)
    return part


def _deidentify(data: object) -> Mapping[str, str] | None:
    if data is None:
        return None
    told = Fields(data, _WHAT)
    found = {"shift_dates": told.text("shift_dates", "none", most=20)}
    told.finish()
    try:
        Deidentify.of_settings(found, Path("key.json"))
    except HexoviewError as error:
        raise wrong(_WHAT, str(error)) from error
    return found


def write_recipe(recipe: Recipe, path: Path) -> None:
    """Keeps a recipe in a file, which is complete or as it was.

    Raises:
        ExportError: the disk refuses.
    """
    with replacing(path, may_replace=True) as pending:
        pending.write(recipe.to_json().encode("utf-8", "replace"))
