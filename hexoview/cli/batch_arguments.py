"""What can be typed about recipes, presets, batches and the names of files."""

from __future__ import annotations

import argparse
from pathlib import Path

from hexoview.export.naming import DEFAULT_TEMPLATE, NAME_FIELDS, IfExists
from hexoview.export.presets import PRESETS
from hexoview.export.relative import seconds_of

_FIELDS = " ".join(f"{{{name}}}" for name in NAME_FIELDS)

BATCH_HELP = f"""\
With --batch, or with a folder after -o, files are named by the template --name. Its fields: {_FIELDS}.
A batch writes a file for each record that the query names, for each of its ranges, or for each activity of
its training routine; of a query that names none of these, for each record of the person and time. One that
was stopped or killed goes on where it was when the same command is given again; a file that is finished
already is recognised by its SHA-256.

  hexoview export clinic 'user=21885' --format edf --batch -o out --name '{{person}}_{{date}}'
  hexoview export clinic 'trainingroutine=12&datatype=18' --preset kubios --batch -o sleep --first 2h
  hexoview export clinic 'record=257575' --format csv --epoch 60 --save-recipe minutes.json
  hexoview export clinic --recipe minutes.json -o out"""


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Adds the options of recipes and batches."""
    group = parser.add_argument_group("recipes, presets and batches")
    group.add_argument("--recipe", type=Path, metavar="RECIPE", help="run a recipe; a QUERY replaces its own")
    group.add_argument("--save-recipe", type=Path, metavar="RECIPE", help="keep this export as a recipe")
    told = " · ".join(f"{one.key}: {one.purpose}" for one in PRESETS)
    group.add_argument("--preset", choices=[one.key for one in PRESETS], help=told)
    group.add_argument(
        "--batch", action="store_true", help="a file for each record or activity; -o is a folder"
    )
    group.add_argument("--name", metavar="TEMPLATE", help=f"what files are called ({DEFAULT_TEMPLATE})")
    group.add_argument(
        "--if-exists",
        choices=[one.value for one in IfExists],
        help="ask: refuse, for nobody can be asked here (default) · number: name (2) · skip · replace",
    )
    _add_part(group)


def _add_part(group: argparse._ArgumentGroup) -> None:
    part = group.add_mutually_exclusive_group()
    part.add_argument("--first", type=_seconds, metavar="2h", help="only so much from the start of each")
    part.add_argument("--last", type=_seconds, metavar="30m", help="only so much before the end of each")
    group.add_argument(
        "--skip", type=_seconds, metavar="10m", help="leave out so much before, or after, that"
    )


def _seconds(text: str) -> int:
    try:
        return seconds_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
