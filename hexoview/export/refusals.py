"""Choices that don't go together, refused before anything is read."""

from __future__ import annotations

from collections.abc import Iterator

from hexoview.errors import ExportError
from hexoview.export.dialect import API_TABLE, MultiRate, TimeStyle
from hexoview.export.edf_choice import ALL_EVENTS
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest

_Refusal = tuple[str, str]


def refuse_choices(request: ExportRequest) -> None:
    """Refuses what can't be had together.

    Raises:
        ExportError: with the reason, and what to choose instead.
    """
    for cause, way_out in _refusals(request):
        raise ExportError("The file can't be written with these choices.", cause=cause, way_out=way_out)


def _refusals(request: ExportRequest) -> Iterator[_Refusal]:
    if request.epoch is not None:
        yield from _of_epochs(request)
    if request.format is not Format.EDF and request.events != ALL_EVENTS:
        told = f"{request.format.title} files have no annotations to leave events out of."
        yield told, "Choose EDF, or select the channels that are wanted."
    if request.format is not Format.CSV:
        if request.dialect != API_TABLE:
            told = f"{request.format.title} files have no separators, time columns or description lines."
            yield told, "Choose CSV, or leave the table's options as they are."
        return
    if refusal := request.dialect.refusal():
        yield refusal, ""
    if request.query.options.flat:
        yield from _of_flat_lists(request)
    yield from _of_times(request)


def _of_epochs(request: ExportRequest) -> Iterator[_Refusal]:
    options = request.query.options
    if not request.format.is_limited:
        yield "EDF and WAV hold signals, not tables.", "Choose CSV or JSON for an epoch table."
    if request.epoch is not None and (refusal := request.epoch.refusal()):
        yield refusal, ""
    if options.flat:
        yield "An epoch has several numbers of each channel, and a flat list one.", "Leave “flat” off."
    if options.no_timestamps:
        yield "Without their times nobody knows which epoch is which.", "Leave “no_timestamps” off."


def _of_flat_lists(request: ExportRequest) -> Iterator[_Refusal]:
    dialect = request.dialect
    if dialect.rates is not MultiRate.BLANK:
        yield "A flat list has no columns to fill or to part by rate.", "Leave “flat” off."
    if dialect.describes or dialect.rows_per_file is not None:
        yield "A flat list is one bare file.", "Leave “flat” off, or the description lines and the split."
    if dialect.times is TimeStyle.ELAPSED and not request.query.options.no_timestamps:
        yield (
            "In a flat list nobody knows from which start a time has elapsed.",
            "Choose another time column.",
        )


def _of_times(request: ExportRequest) -> Iterator[_Refusal]:
    options, dialect = request.query.options, request.dialect
    if options.seconds and not options.no_timestamps and dialect.times is not TimeStyle.TICKS:
        told = "Whole seconds are the API's own way to write ticks; another time column tells times exactly."
        yield told, "Leave “seconds” off, or write the times as ticks."
    if options.no_timestamps and dialect.rates is MultiRate.HOLD:
        yield "A value can't be held until a time that isn't written.", "Leave “no_timestamps” off."
