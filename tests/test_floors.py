from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "hexoview"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = sorted(
    path
    for folder in ("hexoview", "tests", "scripts", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)

# Each foreign library behind the few files that know it: when one of them changes, this is where it hurts.
ONLY_IN = {
    "PySide6": r"ui/",
    "shiboken6": r"ui/",
    "pyqtgraph": r"ui/preview/",
    "pyedflib": r"export/verify|store/.*edf",
    "polars": r"export/csv_t(ext|imes)\.py",
    "orjson": r"export/json_writer\.py",
    "sqlite3": r"store/",
}

_IMPORT_ALL = """
import importlib, pkgutil, sys
for name in {names!r}:
    module = importlib.import_module("hexoview." + name)
    for part in pkgutil.walk_packages(getattr(module, "__path__", ()), module.__name__ + "."):
        importlib.import_module(part.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] in {forbidden!r}))
"""


def _loaded_by(*names: str, forbidden: tuple[str, ...]) -> list[str]:
    """What importing these, and everything inside those that are packages, loads of the forbidden."""
    code = _IMPORT_ALL.format(names=names, forbidden=forbidden)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    # The folder comes first on the path, so that its copy of the package is the one looked at.
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=folder, check=False
    )


def test_that_every_import_goes_down_a_floor() -> None:
    done = _lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


def test_that_an_import_of_qt_below_the_window_breaks_a_contract(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "hexoview")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "hexoview" / "query" / "drawn.py").write_text(
        "import PySide6.QtCore\nimport hexoview.export\n"
    )
    done = _lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout
    assert "Only the window knows Qt BROKEN" in done.stdout
    assert "Floors: each sees only the ones beneath it BROKEN" in done.stdout


def test_that_everything_below_the_window_runs_without_qt() -> None:
    floors = ("domain", "codecs", "store", "query", "export")
    assert _loaded_by(*floors, forbidden=("PySide6", "shiboken6", "pyqtgraph")) == []


def test_that_the_lower_floors_start_without_the_libraries_that_only_exports_need() -> None:
    floors = ("domain", "codecs", "query")
    assert _loaded_by(*floors, forbidden=("polars", "orjson", "pyedflib", "sqlite3")) == []


def test_that_the_command_line_starts_without_what_only_some_of_its_commands_need() -> None:
    heavy = ("PySide6", "shiboken6", "pyqtgraph", "polars", "orjson", "pyedflib")
    assert _loaded_by("cli.main", forbidden=heavy) == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_that_a_foreign_library_is_imported_only_where_it_belongs(library: str) -> None:
    strangers = [
        f"{path.relative_to(ROOT)} imports {library}"
        for path in MODULES
        if library in _imported(path) and not re.match(ONLY_IN[library], _inside(path))
    ]
    assert strangers == []


def _inside(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def _imported(path: Path) -> frozenset[str]:
    """The top-level names that a file imports, at its head or inside a function."""
    names: set[str] = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return frozenset(names)


def test_that_no_file_is_longer_than_300_lines() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {str(path.relative_to(ROOT)): lines for path, lines in lengths.items() if lines > 300} == {}


def test_that_no_function_is_longer_than_40_lines_and_no_class_than_250() -> None:
    assert [said for path in MODULES for said in _too_long(path)] == []


def _too_long(path: Path) -> Iterator[str]:
    for node in _nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            limit = 250 if isinstance(node, ast.ClassDef) else 40
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > limit:
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name} has {lines} lines"


def test_that_no_check_is_silenced_without_saying_which() -> None:
    # Put together here, so that this file isn't found itself.
    bare = re.compile(r"#\s*(no" + r"qa|type:\s*ig" + r"nore)(?!\s*[:\[]\s*[A-Za-z])")
    silenced = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert silenced == []
