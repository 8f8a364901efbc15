"""Makes a query of a selection, or says everything that is wrong with it."""

from __future__ import annotations

from typing import Literal

from hexoview.domain.uri import parse_id
from hexoview.errors import QueryError
from hexoview.query.fields import FIELDS, Field, Takes
from hexoview.query.lookup import Lookup
from hexoview.query.query import Filter, Options, Query
from hexoview.query.selection import MAX_TEXT, Problem, Selection, Term

_FLAGS = {"1": True, "true": True, "True": True, "0": False, "false": False, "False": False}
_SHOWN = 60

_Value = bool | int | Literal["all"]


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """A term that can't be read; carries the problem."""

    def __init__(self, field: str, sentence: str, way_out: str) -> None:
        super().__init__(sentence)
        self.problem = Problem(field, sentence, way_out)


def parse(text: str) -> Query:
    """The query that `text` writes; the inverse of `str(query)`.

    Raises:
        QueryError: with every problem of the text.
    """
    if len(text) > MAX_TEXT:
        raise QueryError(
            "The query can't be read.",
            cause=f"It has {len(text):,} characters; a query has at most {MAX_TEXT:,}.",
            way_out="Select records with record__range instead of a list.",
        )
    checked = check(Selection.of_text(text))
    if isinstance(checked, Query):
        return checked
    raise QueryError(
        "The query can't be read.",
        cause=" ".join(problem.sentence for problem in checked),
        way_out=" ".join(dict.fromkeys(problem.way_out for problem in checked)),
    )


def check(selection: Selection) -> Query | tuple[Problem, ...]:
    """The query that a selection means, or its problems, at least one."""
    filters: list[Filter] = []
    options: dict[str, _Value] = {}
    problems: list[Problem] = []
    for term in selection.terms:
        try:
            field, lookup = _named(term)
            if field.is_option:
                _set_option(options, field, term)
            else:
                filters.append(_filter(field, lookup, term))
        except _Refused as refused:
            problems.append(refused.problem)
    if problems:
        return tuple(problems)
    return Query(tuple(filters), Options(**options))  # type: ignore[arg-type]  # each value was read for its field


def _named(term: Term) -> tuple[Field, Lookup]:
    name, separator, op = term.name.partition("__")
    field = FIELDS.get(name)
    if field is None:
        allowed = ", ".join(FIELDS)
        raise _Refused(name, f"There is no filter “{_shown(term.name)}”.", f"The filters are {allowed}.")
    lookup = (
        next((known for known in field.lookups if known.value == op), None) if separator else Lookup.EXACT
    )
    # A comma list without a lookup reads as `in`, where the field has one.
    if not separator and "," in term.text and Lookup.IN in field.lookups:
        lookup = Lookup.IN
    if lookup is None or lookup not in field.lookups:
        raise _Refused(
            name,
            f"“{_shown(term.name)}” can't be asked for.",
            f"“{name}” can be written {', '.join(field.allowed)}.",
        )
    return field, lookup


def _filter(field: Field, lookup: Lookup, term: Term) -> Filter:
    match lookup:
        case Lookup.IN:
            parts = term.text.split(",")
        case Lookup.RANGE:
            parts = term.text.split(",")
            if len(parts) != 2:
                raise _Refused(
                    field.name,
                    f"“{_shown(str(term))}” needs two values, the first and the last.",
                    f"Write {term.name}=FIRST,LAST.",
                )
        case _:
            parts = [term.text]
    return Filter(field.name, lookup, tuple(_number(field, part, term) for part in parts))


def _number(field: Field, text: str, term: Term) -> int:
    number = parse_id(text, field.resources)
    if number is None:
        what = "no value" if not text else f"“{_shown(text)}”"
        example = (
            f", such as 12 or /api/v1/{field.resources[0]}/12/"
            if field.resources
            else ", such as 427217263872"
        )
        raise _Refused(
            field.name, f"“{_shown(term.name)}” can't be {what}.", f"It takes {field.takes.value}{example}."
        )
    return number


def _set_option(options: dict[str, _Value], field: Field, term: Term) -> None:
    value = _flag(field, term) if field.takes is Takes.FLAG else _limit(field, term)
    if options.setdefault(field.name, value) != value:
        raise _Refused(
            field.name, f"“{field.name}” is given twice with different values.", f"Give “{field.name}” once."
        )


def _flag(field: Field, term: Term) -> bool:
    value = _FLAGS.get(term.text)
    if value is None:
        raise _Refused(
            field.name,
            f"“{field.name}” can't be “{_shown(term.text)}”.",
            f"It takes {', '.join(_FLAGS)}.",
        )
    return value


def _limit(field: Field, term: Term) -> int | Literal["all"]:
    if term.text == "all":
        return "all"
    number = parse_id(term.text, ())
    if number is None or number < 1:
        raise _Refused(
            field.name, f"“{field.name}” can't be “{_shown(term.text)}”.", f"It takes {field.takes.value}."
        )
    return number


def _shown(text: str) -> str:
    """Pasted text, short enough for a sentence and without control characters."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= _SHOWN else clean[: _SHOWN - 1] + "…"
