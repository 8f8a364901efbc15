"""Several records at once: the time they share, or one after the other."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from hexoview.query.lookup import Lookup
from hexoview.query.plan import Plan, missing, plan
from hexoview.query.query import Filter, Query
from hexoview.store.base import Store
from hexoview.watch import Watch


class Combine(Enum):
    """What several selected Records or Ranges mean.

    OVERLAP: the API's rule, only where they all overlap.
    EACH: the same selection, run once per selected Record, or per Range where no Record is selected.
    """

    OVERLAP = "overlap"
    EACH = "each"


def each(query: Query, store: Store) -> tuple[Query, ...]:
    """The query once per selected Record or Range; itself alone where none is selected."""
    for field, find in (("record", store.records), ("range", store.ranges)):
        if query.on(field):
            others = query.without(*query.on(field))
            found = find(ids=query.ids(field))
            return tuple(_with_one(others, field, resource.id) for resource in found)
    return (query,)


def plans(query: Query, store: Store, watch: Watch, *, combine: Combine) -> tuple[Plan, ...]:
    """The one plan of an overlap, or those of `each` that hold values; never none."""
    if combine is Combine.OVERLAP:
        return (plan(query, store, watch),)
    found = [plan(single, store, watch) for single in each(query, store)]
    held = [one for one in found if not one.is_empty]
    if not held:
        return (plan(query, store, watch),)
    empty = [one.query.filters[0] for one in found if one.is_empty]
    left_out = (f"“{condition}” has no value here and is left out." for condition in empty)
    # What a single plan misses, all of them do, and the whole query with them.
    return (replace(held[0], missing=(*missing(query, store), *left_out)), *held[1:])


def _with_one(query: Query, field: str, number: int) -> Query:
    return Query((Filter(field, Lookup.EXACT, (number,)), *query.filters), query.options)
