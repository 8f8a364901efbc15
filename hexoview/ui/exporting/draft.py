"""From what stands in the export dialog to a request and a recipe, and back."""

from __future__ import annotations

from dataclasses import replace

from hexoview.export.choices import ExportChoices
from hexoview.export.deidentify import Deidentify
from hexoview.export.dialect import API_TABLE
from hexoview.export.edf_choice import ALL_EVENTS
from hexoview.export.formats import Format
from hexoview.export.naming import IfExists
from hexoview.export.recipe import Recipe
from hexoview.export.request import ExportRequest
from hexoview.ui.engine import Answer
from hexoview.ui.exporting.page import ExportPage


def request_of(
    page: ExportPage, answer: Answer, kind: Format, deidentify: Deidentify | None
) -> ExportRequest | None:
    """The request that the page stands for; None without a file to write to."""
    target, options = page.target.target, page.options
    if target is None:
        return None
    return ExportRequest(
        answer.query,
        kind,
        target,
        options.chosen_values,
        answer.combine,
        has_words=options.words.isChecked() and kind.obeys("words"),
        has_manifest=page.manifest.isChecked(),
        dialect=options.table.dialect if kind is Format.CSV else API_TABLE,
        epoch=options.table.epoch if kind.is_limited else None,
        deidentify=deidentify,
        events=options.events.events if kind is Format.EDF else ALL_EVENTS,
    )


def recipe_of_page(page: ExportPage, draft: ExportRequest) -> Recipe:
    """The same for any store and folder, with what is to be done to each record."""
    return Recipe(
        draft.target.stem,
        draft.query,
        ExportChoices.of(draft),
        template=page.target.names.template,
        if_exists=IfExists(page.target.if_there.value),
        deidentify=None if draft.deidentify is None else draft.deidentify.settings(),
        is_batch=page.options.is_batch,
    )


def show_choices(page: ExportPage, choices: ExportChoices, *, zone: str) -> None:
    """Shows what a preset or a recipe chooses; a zone that it doesn't say is the window's."""
    dialect = choices.dialect
    if dialect.times.has_zone and dialect.zone == API_TABLE.zone:
        dialect = replace(dialect, zone=zone)
    page.options.show_values(choices.values)
    page.options.words.setChecked(choices.has_words)
    page.options.table.show_choice(dialect, choices.epoch)
    page.options.events.show_choice(choices.events)
    page.manifest.setChecked(choices.has_manifest)
