from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hexoview
from hexoview.ui.warming import LATER

_UI = Path(hexoview.__file__).parent / "ui"
# What may be there of the floor that writes files when the window comes up: what clears up after kills.
_EARLY = {
    "hexoview.export",
    "hexoview.export.atomic",
    "hexoview.export.batch_row",
    "hexoview.export.disk_errors",
    "hexoview.export.part_files",
    "hexoview.export.under_way",
}
_NOT_YET = {"pyqtgraph", "polars", "orjson", "pyedflib", "edfio", "PySide6.QtSvg", "PySide6.QtPrintSupport"}
_SHOWN = """
import sys
import hexoview.ui.window as window

show = window.Window.showEvent
def show_and_tell(self, event):
    show(self, event)
    sys.stdout.write("\\n".join(sorted(sys.modules)))
    sys.stdout.flush()
    import os
    os._exit(0)
window.Window.showEvent = show_and_tell
from hexoview.cli.main import main
main([])
"""
_LATER = """
import sys
from hexoview.ui.warming import import_later
from hexoview.watch import unwatched
import_later(unwatched())
sys.stdout.write("\\n".join(sorted(sys.modules)))
"""


def told_by(code: str, tmp_path: Path) -> set[str]:
    """The modules that a fresh Python has at the end of that code."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.splitlines())


def wanted_late() -> Iterator[str]:
    """What the window imports inside its functions from its own floor."""
    for path in _UI.rglob("*.py"):
        functions = [one for one in ast.walk(ast.parse(path.read_text())) if isinstance(one, ast.FunctionDef)]
        for node in (node for function in functions for node in ast.walk(function)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hexoview.ui."):
                yield node.module or ""


def test_that_the_window_is_up_before_what_it_needs_now_and_then_is_imported(tmp_path: Path) -> None:
    shown = told_by(_SHOWN, tmp_path)
    assert "hexoview.ui.window" in shown
    assert {name for name in shown if name.startswith("hexoview.export")} <= _EARLY
    assert not shown & (_NOT_YET | set(LATER) | {"hexoview.ui.preview.preview", "hexoview.store.intake.run"})


def test_that_nothing_is_left_to_import_when_a_dialog_is_wanted(tmp_path: Path) -> None:
    # The start itself, a language that is chosen, and the preview, by which time the others are imported.
    others = {"hexoview.ui.session", "hexoview.ui.translation", "hexoview.ui.preview.preview"}
    wanted = set(wanted_late()) - others
    assert len(wanted) > 20
    assert wanted <= told_by(_LATER, tmp_path)
