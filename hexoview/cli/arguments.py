"""What can be typed, and the help that needs nothing else."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from hexoview import __version__
from hexoview.cli import deidentifying
from hexoview.cli.batch_arguments import BATCH_HELP, add_batch
from hexoview.cli.keeping_arguments import add_keeping
from hexoview.cli.table_arguments import add_table
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents, events_of_text
from hexoview.export.formats import Format
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle

_TOP = """\
Find, see and export Hexoskin recordings.

  hexoview [STORE]    opens the window on a store (the last one, or the welcome page);
                      with --safe-mode with nothing that was remembered

STORE is a folder: a store, or a folder of Hexoskin downloads, which is opened in place and never changed."""

_EXAMPLES = """\
examples:
  hexoview sample demo                                  make a store of made-up recordings
  hexoview import clinic ~/Downloads/record_257575.zip  bring a download in
  hexoview records clinic                               list what is there
  hexoview query clinic 'record=257575&datatype=4113'   say what a query would give
  hexoview export clinic 'record=257575' -o night.edf   write a file

exit status: 0 done · 1 could not be done, the reason is on the error output · 2 wrong arguments or query"""

_QUERY_HELP = """\
A QUERY is a set of filters that must all be met, written name__op=value and joined with &:

  datatype, id, record, range   exact, in, gt, gte, lt, lte, range
  user                          exact
  trainingroutine               exact, in
  timestamp                     range, gt, gte, lt, lte (ticks of 1/256 s since 1970)
  start, end                    the first tick, and the tick after the last
  flat, no_timestamps, seconds  1 or 0
  max_values                    1 to 65536, or all for every value

Ids may be written as URIs (/api/v1/record/257575/). Several records, ranges or routines give only the
time that they share; --combine each takes them one by one. Quote the query: & means something to a shell.

  record=257575&datatype__in=4113,19,18       ECG, heart rate and RR intervals of one record
  user=21885&start=427217263872               one person's data from a time on
  trainingroutine=12&datatype=19              everybody's heart rate while asleep
  record=257575&datatype=4113&max_values=all  every ECG value, in JSON and CSV too"""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _parser("hexoview", _TOP, _EXAMPLES)
    top.add_argument("--version", action="version", version=f"Hexoview {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_sample(commands)
    _add_import(commands)
    _add_records(commands)
    _add_query(commands)
    _add_export(commands)
    _add_verify(commands)
    add_keeping(partial(_command, commands))
    doctor = commands.add_parser("doctor", help="say what this computer lacks to show the window")
    doctor.set_defaults(command="doctor")
    return top


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _parser(prog: str, description: str, epilog: str) -> argparse.ArgumentParser:
    shape = argparse.RawDescriptionHelpFormatter
    return argparse.ArgumentParser(
        prog=prog, description=description, epilog=epilog, formatter_class=shape, allow_abbrev=False
    )


def _command(
    commands: _Commands[argparse.ArgumentParser], name: str, summary: str, more: str = ""
) -> argparse.ArgumentParser:
    shape = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[:1].upper()}{summary[1:]}.",
        epilog=more,
        formatter_class=shape,
        allow_abbrev=False,
    )


def _add_sample(commands: _Commands[argparse.ArgumentParser]) -> None:
    sample = _command(commands, "sample", "make a store of made-up recordings to try things on")
    sample.add_argument(
        "folder", type=Path, metavar="DIR", help="a folder that is empty or doesn't exist yet"
    )
    sample.add_argument("--people", type=_count, default=4, metavar="N", help="how many people (4)")
    sample.add_argument(
        "--hours", type=_hours, default=24.0, metavar="H", help="length of the longest record (24)"
    )
    sample.add_argument(
        "--seed", type=_seed, default=1, metavar="S", help="the same seed gives the same bytes (1)"
    )


def _add_import(commands: _Commands[argparse.ArgumentParser]) -> None:
    importing = _command(
        commands,
        "import",
        "bring recordings into a store, making the store if it is missing",
        "A PATH is a recording's folder, a folder of such folders, a downloaded zip, or an EDF.\n"
        "Exit status 1 when a recording, or a channel with data, could not be used, or none was found.",
    )
    importing.add_argument("store", metavar="STORE", help="the store's folder")
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="what to bring in")
    importing.add_argument(
        "--replace",
        action="store_true",
        help="take a fuller copy of a record in place of the one that is there",
    )


def _add_records(commands: _Commands[argparse.ArgumentParser]) -> None:
    records = _command(commands, "records", "list the records of a store")
    records.add_argument("store", metavar="STORE")
    records.add_argument("--json", action="store_true", help="an array of objects, times in ticks")


def _add_query(commands: _Commands[argparse.ArgumentParser]) -> None:
    query = _command(commands, "query", "say what a query would give, or why it is empty", _QUERY_HELP)
    query.add_argument("store", metavar="STORE")
    query.add_argument("query", metavar="QUERY")
    query.add_argument("--json", action="store_true", help="the plan as data")
    _add_shape(query)


def _add_export(commands: _Commands[argparse.ArgumentParser]) -> None:
    told = f"{_QUERY_HELP}\n\n{BATCH_HELP}"
    export = _command(commands, "export", "write a query's values to a file, or to a file each", told)
    export.add_argument("store", metavar="STORE")
    export.add_argument("query", metavar="QUERY", nargs="?", help="may be left out with --recipe")
    export.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the file; its suffix tells the format: .json, .csv, .zip/.wav/.hxd (binary), .edf; or a folder",
    )
    export.add_argument("--format", choices=[one.key for one in Format], help="in place of the suffix")
    export.add_argument("--words", action="store_true", help="tell a CSV's flags and states in words")
    export.add_argument(
        "--events",
        type=_events,
        default=ALL_EVENTS,
        metavar="WHICH",
        help="an EDF's annotations: all (default) · none · channels: without activities · a list of "
        "activities and datatypes, such as activities,18,33",
    )
    export.add_argument("--overwrite", action="store_true", help="replace files that exist")
    export.add_argument("--no-manifest", action="store_true", help="write no manifest beside the file")
    deidentifying.add_options(export)
    _add_shape(export)
    add_table(export)
    add_batch(export)


def _add_verify(commands: _Commands[argparse.ArgumentParser]) -> None:
    more = (
        "Each file's size, SHA-256, and the number and times of each channel's values are read anew and\n"
        "held against its manifest, whose seal tells whether it was changed.\n"
        "Exit status 1 when a file differs."
    )
    verifying = _command(commands, "verify", "hold exported files against their manifests", more)
    verifying.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="exported files, manifests, or folders of them",
    )


def _add_shape(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--values",
        choices=[one.value for one in ValueStyle],
        default=ValueStyle.HEXOSTORE.value,
        help="hexostore: as the API gives them (default) · physical: in units · stored: the file's integers",
    )
    parser.add_argument(
        "--combine",
        choices=[one.value for one in Combine],
        default=Combine.OVERLAP.value,
        help="overlap: the time that records share (default) · each: one after the other, a file each",
    )


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not from 1 to 100")
    return number


def _events(text: str) -> EdfEvents:
    try:
        return events_of_text(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _seed(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text} is below 0")
    return number


def _hours(text: str) -> float:
    number = float(text)
    if not 0.05 <= number <= 24 * 31:
        raise argparse.ArgumentTypeError(f"{text} is not from 0.05 to 744 hours")
    return number
