"""Everything that is chosen for an export beside what and where to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from hexoview.export.dialect import API_TABLE, Decimal, MultiRate, Separator, TableDialect, TimeStyle
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents, events_data, events_of
from hexoview.export.epochs import Alignment, EpochTable
from hexoview.export.formats import Format
from hexoview.export.plain_data import Fields, wrong
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.query import Query
from hexoview.query.values import ValueStyle


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """How an answer is written."""

    format: Format = Format.EDF
    values: ValueStyle = ValueStyle.HEXOSTORE
    combine: Combine = Combine.OVERLAP
    has_words: bool = False
    has_manifest: bool = True
    dialect: TableDialect = API_TABLE
    epoch: EpochTable | None = None
    events: EdfEvents = ALL_EVENTS

    @classmethod
    def of(cls, request: ExportRequest) -> ExportChoices:
        """The choices of a request."""
        return cls(**{one.name: getattr(request, one.name) for one in fields(cls)})

    @property
    def suffix(self) -> str:
        """What a file's name ends with: Kubios takes beats from a .txt alone."""
        return ".txt" if self.dialect.beats else self.format.suffix

    def request(self, query: Query, target: Path) -> ExportRequest:
        """The request to write a query's answer so."""
        chosen = {one.name: getattr(self, one.name) for one in fields(self)}
        return ExportRequest(query=query, target=target, **chosen)


def dialect_data(dialect: TableDialect) -> dict[str, Any]:
    """A dialect as plain data; `dialect_of` reads it back."""
    return {
        "separator": dialect.separator.value,
        "decimal": dialect.decimal.value,
        "bom": dialect.has_bom,
        "times": dialect.times.value,
        "zone": dialect.zone,
        "rates": dialect.rates.value,
        "describe": dialect.describes,
        "rows_per_file": dialect.rows_per_file,
        "neutralise": dialect.is_neutralised,
        "beats": dialect.beats,
    }


def epoch_data(epoch: EpochTable | None) -> dict[str, Any] | None:
    """An epoch table as plain data; `epoch_of` reads it back."""
    return None if epoch is None else {"seconds": epoch.seconds, "aligned": epoch.aligned.value}


def choices_data(choices: ExportChoices) -> dict[str, Any]:
    """Choices as plain data; `choices_of` reads them back."""
    return {
        "format": choices.format.key,
        "values": choices.values.value,
        "combine": choices.combine.value,
        "words": choices.has_words,
        "manifest": choices.has_manifest,
        "table": dialect_data(choices.dialect),
        "epoch": epoch_data(choices.epoch),
        "events": events_data(choices.events),
    }


def choices_of(told: Fields) -> ExportChoices:
    """The choices in a group of plain data; a FormatError where one is none."""
    key = told.text("format", Format.EDF.key)
    kind = next((one for one in Format if one.key == key), None)
    if kind is None:
        raise wrong("This recipe", f"There is no format “{key[:40]}”.")
    return ExportChoices(
        kind,
        told.one_of("values", ValueStyle, ValueStyle.HEXOSTORE),
        told.one_of("combine", Combine, Combine.OVERLAP),
        has_words=told.flag("words", default=False),
        has_manifest=told.flag("manifest", default=True),
        dialect=_dialect_of(told.group("table")),
        epoch=_epoch_of(told.group("epoch")),
        events=events_of(told.group("events"), "This recipe's events"),
    )


def _dialect_of(data: object) -> TableDialect:
    if data is None:
        return API_TABLE
    told = Fields(data, "This recipe's table")
    dialect = TableDialect(
        told.one_of("separator", Separator, Separator.COMMA),
        told.one_of("decimal", Decimal, Decimal.DOT),
        has_bom=told.flag("bom", default=False),
        times=told.one_of("times", TimeStyle, TimeStyle.TICKS),
        zone=told.text("zone", "UTC", most=100),
        rates=told.one_of("rates", MultiRate, MultiRate.BLANK),
        describes=told.flag("describe", default=False),
        rows_per_file=told.number("rows_per_file"),
        is_neutralised=told.flag("neutralise", default=False),
        beats=told.flag("beats", default=False),
    )
    told.finish()
    if refusal := dialect.refusal():
        raise wrong("This recipe's table", refusal)
    return dialect


def _epoch_of(data: object) -> EpochTable | None:
    if data is None:
        return None
    told = Fields(data, "This recipe's epoch")
    epoch = EpochTable(told.number("seconds") or 0, told.one_of("aligned", Alignment, Alignment.RECORD))
    told.finish()
    if refusal := epoch.refusal():
        raise wrong("This recipe's epoch", refusal)
    return epoch
