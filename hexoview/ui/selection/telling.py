"""The selection in words: who, when, which channels, how many values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hexoview.domain.datatype import Datatype
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.combine import Combine
from hexoview.query.plan import Part, Plan
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.query.why_empty import WayOut
from hexoview.ui import words
from hexoview.ui.named import marked
from hexoview.ui.selection.terms import field_of, terms_of
from hexoview.ui.sentences import in_words

if TYPE_CHECKING:
    from hexoview.export.estimate import Estimate

translate = QCoreApplication.translate

# Channels that are one signal seen several ways are told as one.
_FAMILIES = (
    (frozenset({4113, 4114, 4115}), marked("telling", "ECG")),
    (frozenset({4129, 4130, 900004}), marked("telling", "breathing")),
    (frozenset({4145, 4146, 4147}), marked("telling", "acceleration")),
)
_TOLD = 4
_NAMES = {
    "datatype": marked("telling", "the channels"),
    "id": marked("telling", "the series"),
    "user": marked("telling", "the person"),
    "record": marked("telling", "the records"),
    "range": marked("telling", "the activities"),
    "trainingroutine": marked("telling", "the routines"),
    "timestamp": marked("telling", "the times"),
    "start": marked("telling", "the times"),
    "end": marked("telling", "the times"),
}
_OPTIONS = marked("telling", "the options")


def told(plans: Sequence[Plan], zone: tzinfo) -> str:
    """One line for an answer that holds values."""
    parts = [part for plan in plans for part in plan.parts()]
    records = {record.id for plan in plans for record in plan.records}
    return words.DOT.join(
        [
            _who(plans),
            _when(parts, plans, zone),
            channels_in_words(_datatypes(plans)),
            words.counted(len(records), translate("telling", "record"), translate("telling", "records")),
            words.counted(values(plans), translate("telling", "value"), translate("telling", "values")),
            rate_in_words(plans),
        ]
    )


def amount(estimate: Estimate, kind: str) -> str:
    """How many files, how large: 1 EDF file · ≈ 2.5 MB."""
    files = words.counted(estimate.files, translate("telling", "{0} file"), translate("telling", "{0} files"))
    return words.DOT.join([files.format(kind), f"≈ {words.size(estimate.size)}"])


def way_in_words(way: WayOut, query: Query, clock: Clock, zone: tzinfo) -> str:
    """A change that gives data, as a button says it."""
    if way.combine is Combine.EACH:
        return translate("telling", "Take them one by one")
    if any(condition.is_time and condition not in query.filters for condition in way.query.filters):
        span = words.stretch(way.query.window, clock, zone)
        return translate("telling", "Use the times that have data: {0}").format(span)
    gone = (condition.field for condition in query.filters if condition not in way.query.filters)
    names = dict.fromkeys(translate("telling", _NAMES.get(field, field)) for field in gone)
    return translate("telling", "Leave out {0}").format(" + ".join(names))


def change_in_words(before: Selection, after: Selection) -> str:
    """What differs between two selections: the person, the times."""
    fields = dict.fromkeys(field_of(term) for term in (*before.terms, *after.terms))
    changed = (field for field in fields if terms_of(before, field) != terms_of(after, field))
    names = dict.fromkeys(translate("telling", _NAMES.get(field, _OPTIONS)) for field in changed)
    return ", ".join(names) or translate("telling", "together or one by one")


def values(plans: Sequence[Plan]) -> int:
    """Values that meet the selection."""
    return sum(plan.count for plan in plans)


def rate_in_words(plans: Sequence[Plan]) -> str:
    """Whether JSON and CSV hold every value."""
    step = max((channel.step for plan in plans for channel in plan.channels), default=1)
    if step == 1:
        return translate("telling", "full rate")
    return translate("telling", "reduced in JSON and CSV: 1 of every {0} values").format(words.count(step))


def channels_in_words(datatypes: Sequence[Datatype]) -> str:
    """The channels by name: ECG lead I, 2 × breathing, Heart rate and 9 more."""
    names: dict[str, list[Datatype]] = {}
    for datatype in datatypes:
        family = next((word for ids, word in _FAMILIES if datatype.id in ids), in_words(datatype.label))
        names.setdefault(family, []).append(datatype)
    told_names = [
        in_words(members[0].label) if len(members) == 1 else f"{len(members)} × {translate('telling', name)}"
        for name, members in names.items()
    ]
    return words.listed(told_names, most=_TOLD)


def _datatypes(plans: Sequence[Plan]) -> list[Datatype]:
    found = {datatype.id: datatype for plan in plans for datatype in plan.datatypes}
    # Signals first, as people name them; then what is derived, by id.
    signals = [number for ids, _ in _FAMILIES for number in sorted(ids) if number in found]
    return [found[number] for number in (*signals, *(n for n in sorted(found) if n not in signals))]


def _who(plans: Sequence[Plan]) -> str:
    names = {user.id: words.short(words.called(user), most=60) for plan in plans for user in plan.users}
    return words.listed(list(names.values()), most=2)


def _when(parts: Sequence[Part], plans: Sequence[Plan], zone: tzinfo) -> str:
    clock = plans[0].clock
    windows = {part.window for part in parts}
    hull = TimeSpan(min(one.start for one in windows), max(one.end for one in windows))
    is_chosen = any(plan.query.window != ALWAYS for plan in plans)
    text = words.stretch(hull, clock, zone) if is_chosen else words.about(hull, clock, zone)
    text += f" ({words.length(hull.length, clock)})"
    stretches = {part.number for part in parts if part.of > 1}
    if len(plans) > 1:
        return text
    if stretches:
        many = translate("telling", "stretches")
        text += f", {words.counted(len(stretches), many, many)}"
    return text
