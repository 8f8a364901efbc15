"""Starts the window, or says in words why it can't be shown. Qt is imported last."""

from __future__ import annotations

import sys

from hexoview.export.under_way import clear_up_beside
from hexoview.system_libraries import install_sentence, missing_libraries
from hexoview.ui.display import display_problem, is_drawn_on_x

_NO_DISPLAY = """\
hexoview: There is no display to open a window on.
{why}
Run Hexoview on a desktop, or do the same job from the command line:

  hexoview records {store}                                list the records
  hexoview query {store} 'record=ID&datatype=4113'        say what a query would give
  hexoview export {store} 'record=ID' -o night.edf        write a file (.json, .csv, .zip, .edf)

`hexoview --help` tells the rest."""


def main() -> int:
    """Opens the window on the store named on the command line, or the last one."""
    given = [word for word in sys.argv[1:] if word != "--safe-mode"]
    return run_window(given[0] if given else None, is_safe=len(given) < len(sys.argv) - 1)


def run_window(location: str | None, *, is_safe: bool = False) -> int:
    """Shows the window until it is closed; 1 with a sentence where there is none to show."""
    problem = display_problem()
    if problem:
        return _refuse(_NO_DISPLAY.format(why=problem, store=location or "STORE"))
    missing = missing_libraries(desktop=is_drawn_on_x())
    if missing:
        return _refuse(f"hexoview: {install_sentence(missing)}")
    try:
        from hexoview.ui.session import run  # noqa: PLC0415 - Qt may be missing, and that is said
    except ImportError as error:
        return _refuse(f"hexoview: The window's libraries can't be loaded: {error}. Run `hexoview doctor`.")
    clear_up_beside()
    return run(location, is_safe=is_safe)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1
