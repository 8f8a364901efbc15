"""What a batch consists of: a row for each selected record or activity, with its query and its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Range, Record, User
from hexoview.errors import ExportError
from hexoview.export.batch_row import BatchRow
from hexoview.export.recipe import Recipe
from hexoview.export.relative import RelativeRange
from hexoview.query.lookup import Lookup
from hexoview.query.query import Filter, Query, window_filters
from hexoview.store.base import Store


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """A recipe, the folder that its files go to, and a row for each."""

    recipe: Recipe
    folder: Path
    rows: tuple[BatchRow, ...]
    key_file: Path | None = None


def plan_batch(recipe: Recipe, store: Store, folder: Path, *, key_file: Path | None = None) -> BatchPlan:
    """A row for each record that the query selects, or for each activity where it selects activities.

    A recipe that is no batch has a single row.

    Args:
        recipe: what to do with each.
        store: whose records.
        folder: where the files go.
        key_file: where codes and people stand side by side, for a recipe that de-identifies.

    Raises:
        ExportError: nothing is selected.
    """
    if not recipe.is_batch:
        return BatchPlan(recipe, folder, (BatchRow(1, recipe.name or "Selection", recipe.query),), key_file)
    rows = tuple(_rows(recipe, store))
    if not rows:
        raise ExportError(
            "There is nothing to export.",
            cause="The selection names no record and no activity that this store holds.",
            way_out="Select records or activities.",
        )
    return BatchPlan(recipe, folder, rows, key_file)


def further_rows(plan: BatchPlan, query: Query, store: Store) -> tuple[BatchRow, ...]:
    """Rows for what another query selects, to be written as a batch's own; they are numbered from 1."""
    return tuple(_rows(replace(plan.recipe, query=query), store))


def _rows(recipe: Recipe, store: Store) -> Iterator[BatchRow]:
    query, selected = recipe.query, _selected(recipe.query, store)
    people = {user.id: user for user in store.users(IdSet.of({found.user_id for found in selected}))}
    for number, found in enumerate(selected, start=1):
        field = "record" if isinstance(found, Record) else "range"
        others = query.without(*(f for name in _dropped(field, query) for f in query.on(name)))
        one = replace(others, filters=(Filter(field, Lookup.EXACT, (found.id,)), *others.filters))
        activity = found.name if isinstance(found, Range) else ""
        label = f"{activity or field.capitalize()} {found.id}"
        user = people.get(found.user_id) or User(found.user_id)
        cut = _part(one, found, recipe.part, store)
        yield BatchRow(number, label, cut, activity, user, found.span)


def _selected(query: Query, store: Store) -> tuple[Record | Range, ...]:
    """The records that are named, else the activities, else all records of the person and time."""
    if query.on("record"):
        return store.records(ids=query.ids("record"), users=query.ids("user"))
    if query.on("range"):
        return store.ranges(ids=query.ids("range"), users=query.ids("user"))
    if query.on("trainingroutine"):
        routines: IdSet = query.ids("trainingroutine")
        return store.ranges(users=query.ids("user"), routines=routines, overlapping=query.window)
    return store.records(users=query.ids("user"), overlapping=query.window)


def _dropped(field: str, query: Query) -> tuple[str, ...]:
    """The filters that the row's own takes the place of."""
    if field == "range" and not query.on("range"):
        return ("trainingroutine",)
    return (field,)


def _part(query: Query, whole: Record | Range, part: RelativeRange | None, store: Store) -> Query:
    if part is None:
        return query
    return query.with_filters(*window_filters(part.within(whole.span, store.clock)))
