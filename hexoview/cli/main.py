"""Reads the arguments, runs the command, and turns every end into an exit status."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from hexoview.cli.command_names import COMMANDS, KEEPING_COMMANDS
from hexoview.errors import HexoviewError, QueryError
from hexoview.export.under_way import clear_up_beside
from hexoview.watch import Cancelled

DONE, FAILED, MISUSED = 0, 1, 2
# A network folder that doesn't answer keeps what a killed export left in it.
_PATIENCE_S = 2.0

SAFE_MODE = "--safe-mode"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line; 0 done, 1 could not do it, 2 wrong arguments or query."""
    # Whatever is made here may name a person: nobody else's to read.
    os.umask(0o077)
    # A terminal that lacks a letter gets a question mark, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _run(given)
        sys.stdout.flush()
    except QueryError as error:
        return _say(error, MISUSED)
    except HexoviewError as error:
        return _say(error, FAILED)
    except (KeyboardInterrupt, Cancelled):
        print("Stopped. Nothing unfinished was left behind.", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Whoever read the output has gone: there is nobody left to tell, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return FAILED
    except OSError as error:
        where = f" at {error.filename}" if error.filename else ""
        print(f"hexoview: The system refused{where}: {error.strerror or error}.", file=sys.stderr)
        return FAILED
    return status


def _run(given: list[str]) -> int:
    if _asks_for_window(given):
        from hexoview.cli.window import open_window

        stores = [word for word in given if word != SAFE_MODE]
        return open_window(stores[0] if stores else None, is_safe=SAFE_MODE in given)
    # All that can be typed brings the formats and presets, which the window does without until it is up.
    from hexoview.cli.arguments import parser

    options = parser().parse_args(given)
    if options.command in KEEPING_COMMANDS:
        from hexoview.cli import keeping

        look_after = {
            "check": keeping.check,
            "remove": keeping.remove,
            "trash": keeping.trash,
            "people": keeping.people,
        }
        return look_after[options.command](options)
    clearing = clear_up_beside()
    # Each command's own imports are slow in places (polars, numpy); only the one asked for pays.
    from hexoview.cli import commands

    run = {
        "sample": commands.sample,
        "import": commands.import_recordings,
        "records": commands.records,
        "query": commands.query,
        "export": commands.export,
        "verify": commands.verify,
        "doctor": commands.doctor,
    }
    try:
        return run[options.command](options)
    finally:
        clearing.join(_PATIENCE_S)


def _asks_for_window(given: list[str]) -> bool:
    """`hexoview` and `hexoview STORE`; a folder named like a command is written ./export."""
    words = [word for word in given if word != SAFE_MODE]
    return not words or (len(words) == 1 and words[0] not in COMMANDS and not words[0].startswith("-"))


def _say(error: HexoviewError, status: int) -> int:
    from hexoview.cli.words import plain

    print(plain(f"hexoview: {error}"), file=sys.stderr)
    return status
