"""Opens the window, or says in words why it can't be opened here."""

from __future__ import annotations

import os
import sys

from hexoview import system_libraries

_NO_DISPLAY = """\
hexoview: There is no display to open a window on.
Neither DISPLAY nor WAYLAND_DISPLAY is set on this computer or in this session.
Run Hexoview on a desktop, or do the same job from the command line:

  hexoview records {store}                                list the records
  hexoview query {store} 'record=ID&datatype=4113'        say what a query would give
  hexoview export {store} 'record=ID' -o night.edf        write a file (.json, .csv, .zip, .edf)

`hexoview --help` and `hexoview export --help` tell the rest."""


def open_window(store: str | None, *, is_safe: bool = False) -> int:
    """Opens the window; 1 with a sentence when there is no display or a system library is missing.

    With `is_safe` nothing that was remembered is used.
    """
    if not _has_display():
        print(_NO_DISPLAY.format(store=store or "STORE"), file=sys.stderr)
        return 1
    missing = system_libraries.missing_libraries(desktop=_is_drawn_on_x())
    if missing:
        print(f"hexoview: {system_libraries.install_sentence(missing)}", file=sys.stderr)
        return 1
    try:
        from hexoview.ui.app import run_window
    except ImportError as error:
        print(f"hexoview: The window's libraries can't be loaded. {error}.", file=sys.stderr)
        print("Run `hexoview doctor`, which names what is missing.", file=sys.stderr)
        return 1
    return run_window(store, is_safe=is_safe)


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM") in {
        "offscreen",
        "minimal",
        "vnc",
    }:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _is_drawn_on_x() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb"
