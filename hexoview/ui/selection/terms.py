"""Small changes of a selection, each giving a new one; nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.uri import parse_id
from hexoview.query.check import check
from hexoview.query.fields import FIELDS
from hexoview.query.query import Query, window_filters
from hexoview.query.selection import Selection, Term

OPTIONS = tuple(name for name, field in FIELDS.items() if field.is_option)
TIMES = ("timestamp", "start", "end")

# The window's own start: everything at full rate, said in the query so that a copied text does the same.
EVERYTHING = Selection((Term("max_values", "all"),))


def field_of(term: Term) -> str:
    """The filter or option that a term is about: `record` for `record__in`."""
    return term.name.partition("__")[0]


def terms_of(selection: Selection, *fields: str) -> tuple[Term, ...]:
    """The terms about these fields."""
    return tuple(term for term in selection.terms if field_of(term) in fields)


def without(selection: Selection, *fields: str) -> Selection:
    """The selection less the terms about these fields."""
    return Selection(tuple(term for term in selection.terms if field_of(term) not in fields))


def replaced(selection: Selection, old: Iterable[Term], new: Iterable[Term]) -> Selection:
    """The selection with `new` where the first of `old` stood, or before the options where there is none."""
    gone = list(old)
    kept = [term for term in selection.terms if not any(term is one for one in gone)]
    if gone:
        place = next(at for at, term in enumerate(selection.terms) if any(term is one for one in gone))
    else:
        place = sum(field_of(term) not in OPTIONS for term in kept)
    return Selection((*kept[:place], *new, *kept[place:]))


def ids_of(selection: Selection, field: str) -> tuple[int, ...] | None:
    """The ids that one plain list names; () without a filter, None where it says more than a list can."""
    terms = terms_of(selection, field)
    if not terms:
        return ()
    if len(terms) > 1 or terms[0].name not in (field, f"{field}__exact", f"{field}__in"):
        return None
    kinds = FIELDS[field].resources
    ids = [parse_id(text, kinds) for text in terms[0].text.split(",")]
    return None if None in ids else tuple(number for number in ids if number is not None)


def with_ids(selection: Selection, field: str, ids: Iterable[int]) -> Selection:
    """The selection with just these ids of a field; without any, the filter is gone."""
    named = tuple(ids)
    new = (Term(field if len(named) == 1 else f"{field}__in", ",".join(map(str, named))),) if named else ()
    return replaced(selection, terms_of(selection, field), new)


def with_window(selection: Selection, span: TimeSpan | None) -> Selection:
    """The selection with just this window in place of every time filter."""
    new = () if span is None else tuple(_term(str(condition)) for condition in window_filters(span))
    return replaced(selection, terms_of(selection, *TIMES), new)


def reaching(selection: Selection, spans: Iterable[TimeSpan]) -> Selection:
    """The selection, less its times where they reach none of `spans`."""
    window, found = window_of(selection), list(spans)
    is_beside = window is not None and found and not any(span.overlaps(window) for span in found)
    return with_window(selection, None) if is_beside else selection


def of_people(selection: Selection, before: Selection, record: Callable[[int], Record | None]) -> Selection:
    """The selection, less the records of others where it names other people than before."""
    users, chosen = ids_of(selection, "user"), ids_of(selection, "record")
    if not users or not chosen or users == ids_of(before, "user"):
        return selection
    found = ((number, record(number)) for number in chosen)
    kept = [number for number, one in found if one is None or one.user_id in users]
    return with_ids(selection, "record", kept)


def window_of(selection: Selection) -> TimeSpan | None:
    """The window that all time filters leave, None where there is none or they can't be read."""
    terms = terms_of(selection, *TIMES)
    if not terms:
        return None
    checked = check(Selection(terms))
    return checked.window if isinstance(checked, Query) else None


def option_of(selection: Selection, name: str) -> str:
    """What an option is set to; empty where it isn't."""
    return next((term.text for term in terms_of(selection, name)), "")


def with_option(selection: Selection, name: str, text: str) -> Selection:
    """The selection with an option set, or unset by an empty text."""
    old, new = terms_of(selection, name), (Term(name, text),) if text else ()
    return replaced(selection, old, new) if old else Selection((*selection.terms, *new))


def filters_of(selection: Selection) -> tuple[Term, ...]:
    """The terms that choose data, in their order."""
    return tuple(term for term in selection.terms if field_of(term) not in OPTIONS)


def _term(text: str) -> Term:
    name, _, value = text.partition("=")
    return Term(name, value)
