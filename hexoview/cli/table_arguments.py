"""What can be typed about tables: the dialect of a CSV, and epochs instead of values."""

from __future__ import annotations

import argparse
from dataclasses import replace
from enum import Enum

from hexoview.export.dialect import (
    EXCEL_SPLIT,
    Decimal,
    MultiRate,
    Separator,
    TableDialect,
    TimeStyle,
)
from hexoview.export.epochs import Alignment, EpochTable


def add_table(parser: argparse.ArgumentParser) -> None:
    """Adds the options of tables; without them a table is the API's own."""
    table = parser.add_argument_group("tables (CSV; epochs for JSON too)")
    _add_choice(table, "--separator", Separator, "between cells: comma (default) · semicolon · tab")
    _add_choice(table, "--decimal", Decimal, "before decimals: dot (default) · comma, with semicolons only")
    _add_choice(
        table,
        "--times",
        TimeStyle,
        "the time column: ticks (default) · iso: with the offset of --zone · utc · elapsed: seconds since "
        "the first record's start · excel: days since 1899-12-30 in --zone · unix: seconds since 1970",
    )
    table.add_argument("--zone", metavar="ZONE", help="whose clock --times iso or excel shows (UTC)")
    _add_choice(
        table,
        "--rates",
        MultiRate,
        "channels of several rates: blank cells (default) · files: a file per rate · hold: the last value",
    )
    _add_shape(table)
    _add_epochs(table)


def _add_shape(table: argparse._ArgumentGroup) -> None:
    table.add_argument("--bom", action="store_true", help="begin with UTF-8's mark, for Excel")
    table.add_argument("--describe", action="store_true", help="begin with # lines that say what is inside")
    table.add_argument(
        "--split",
        type=int,
        nargs="?",
        const=EXCEL_SPLIT,
        metavar="ROWS",
        help=f"at most so many rows a file ({EXCEL_SPLIT:,}): <name>_part_1.csv and so on",
    )
    table.add_argument(
        "--neutralise",
        action="store_true",
        help="put an apostrophe before texts that a spreadsheet would run",
    )
    table.add_argument(
        "--beats",
        action="store_true",
        help="intervals between beats in ms, without the 0 a record begins with",
    )


def _add_epochs(table: argparse._ArgumentGroup) -> None:
    table.add_argument(
        "--epoch",
        type=int,
        metavar="SECONDS",
        help="count, mean, min, max and valid share of each channel per so many seconds, not every value",
    )
    _add_choice(
        table,
        "--epoch-align",
        Alignment,
        "epochs begin with the first record (record, default) · the UTC clock",
    )


def dialect_of(options: argparse.Namespace) -> TableDialect:
    """The dialect that was typed."""
    plain = TableDialect()
    return TableDialect(
        Separator(options.separator or plain.separator.value),
        Decimal(options.decimal or plain.decimal.value),
        has_bom=options.bom,
        times=TimeStyle(options.times or plain.times.value),
        zone=options.zone or plain.zone,
        rates=MultiRate(options.rates or plain.rates.value),
        describes=options.describe,
        rows_per_file=options.split,
        is_neutralised=options.neutralise,
        beats=options.beats,
    )


def is_plain(options: argparse.Namespace) -> bool:
    """Whether no option of tables was typed, but for the place whose clock is shown."""
    typed = replace(dialect_of(options), zone=TableDialect().zone)
    return typed == TableDialect() and options.epoch is None and options.epoch_align is None


def epoch_of(options: argparse.Namespace) -> EpochTable | None:
    """The epochs that were typed; None for every value."""
    if options.epoch is None:
        return None
    return EpochTable(options.epoch, Alignment(options.epoch_align or Alignment.RECORD.value))


def _add_choice(group: argparse._ArgumentGroup, name: str, kind: type[Enum], told: str) -> None:
    group.add_argument(name, choices=[one.value for one in kind], help=told)
