"""The template of file names: fields in braces that each file fills in, and what to do with taken names."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime, tzinfo
from enum import Enum

from hexoview.export.formats import Format
from hexoview.export.safe_names import safe_stem
from hexoview.query.plan import Plan

NAME_FIELDS = {
    "record": "the record's number",
    "user": "the person's number",
    "person": "the person's name, or number where none is known",
    "date": "the day of the first value, such as 2022-11-19",
    "time": "the time of the first value, such as 00-23-57",
    "activity": "the activity's name",
    "channels": "the channels' names, or how many",
    "format": "EDF, CSV, JSON or WAV",
    "n": "1, 2, 3 … in the order of the files",
}
DEFAULT_TEMPLATE = "record_{record}_{date}"

_FIELD = re.compile(r"\{([^{}]*)\}")
_MOST_NAMED = 3
_LONGEST_TEMPLATE = 500


class IfExists(Enum):
    """What to do where a file of that name exists."""

    ASK = "ask"
    NUMBER = "number"
    SKIP = "skip"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class NameFields:
    """What a file's name can tell."""

    record: str = ""
    user: str = ""
    person: str = ""
    date: str = ""
    time: str = ""
    activity: str = ""
    channels: str = ""
    format: str = ""
    n: str = "1"


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A text such as `record_{record}_{date}`."""

    text: str = DEFAULT_TEMPLATE

    def refusal(self) -> str:
        """Why no name can be made of it; empty where one can."""
        if not self.text.strip():
            return "The name template is empty."
        if len(self.text) > _LONGEST_TEMPLATE:
            return f"The name template has {len(self.text):,} characters; it can have {_LONGEST_TEMPLATE}."
        unknown = [name for name in _FIELD.findall(self.text) if name not in NAME_FIELDS]
        if unknown:
            known = ", ".join(f"{{{name}}}" for name in NAME_FIELDS)
            return f"The name template has {{{unknown[0][:40]}}}, which is no field. Fields are {known}."
        if re.search(r"[{}]", _FIELD.sub("", self.text)):
            return "The name template has a brace that isn't closed or opened."
        return ""

    def stem(self, told: NameFields) -> str:
        """The file's name without its suffix, which every system takes."""
        known = {one.name: getattr(told, one.name) for one in fields(told)}
        return safe_stem(_FIELD.sub(lambda match: known.get(match[1], ""), self.text))


def name_fields(
    plan: Plan, kind: Format, *, number: int = 1, activity: str = "", zone: tzinfo = UTC
) -> NameFields:
    """What a plan's file can be named after; times by the clock of `zone`."""
    pieces = [piece for channel in plan.channels for piece in channel.pieces]
    begin = min((max(piece.series.first, piece.stretch.start) for piece in pieces), default=None)
    moment = None if begin is None else plan.clock.to_datetime(begin, zone)
    names = [one.name for one in plan.datatypes]
    return NameFields(
        record="-".join(str(record.id) for record in plan.records[:_MOST_NAMED]),
        user="-".join(str(user.id) for user in plan.users[:_MOST_NAMED]),
        person="-".join(user.label for user in plan.users[:_MOST_NAMED]),
        date="" if moment is None else f"{moment:%Y-%m-%d}",
        time="" if moment is None else f"{moment:%H-%M-%S}",
        activity=activity,
        channels="-".join(names) if len(names) <= _MOST_NAMED else f"{len(names)}_channels",
        format=kind.title,
        n=str(number),
    )


def example(template: NameTemplate, suffix: str) -> str:
    """What a file would be called, for somebody who writes a template; nothing for one that is refused."""
    if template.refusal():
        return ""
    moment = datetime(2022, 11, 19, 0, 23, 57, tzinfo=UTC)
    told = NameFields(
        record="257575",
        user="21885",
        person="Person 21885",
        date=f"{moment:%Y-%m-%d}",
        time=f"{moment:%H-%M-%S}",
        activity="Sleep",
        channels="ECG_I-RR_interval",
        format=suffix.lstrip(".").upper(),
    )
    return template.stem(told) + suffix
