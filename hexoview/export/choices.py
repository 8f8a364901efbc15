"""Everything that is chosen for an export beside what and where to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from hexoview.export.dialect import API_TABLE, TableDialect
from hexoview.export.epochs import EpochTable
from hexoview.export.formats import Format
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

    @classmethod
    def of(cls, request: ExportRequest) -> ExportChoices:
        """The choices of a request."""
        return cls(**{one.name: getattr(request, one.name) for one in fields(cls)})

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
