from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = ("run.txt", "dev.txt", "build.txt")
FOLDERS = (".ci", "benchmarks", "docs", "hexoview", "requirements", "resources", "scripts", "tests")
TEXT = {"", ".cfg", ".csv", ".json", ".md", ".py", ".qss", ".sh", ".svg", ".toml", ".txt", ".yml"}


def _lines(name: str) -> list[str]:
    """The logical lines of a requirements file: one for each pin, with its hashes."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _pins(name: str) -> dict[str, Requirement]:
    pins = [Requirement(line.split(" --hash", 1)[0]) for line in _lines(name)]
    return {canonicalize_name(pin.name): pin for pin in pins}


def _version(pin: Requirement) -> Version:
    (specifier,) = pin.specifier
    return Version(specifier.version)


def _texts() -> list[Path]:
    """Every text that belongs to the project, apart from what its tools leave behind."""
    outside = [path for path in ROOT.iterdir() if not path.name.startswith(".")]
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    return [
        path
        for path in outside + inside
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts
    ]


@pytest.mark.parametrize("command", ["make run", "make test"])
def test_that_the_readme_opens_with_the_two_commands(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\s*{command}\b", readme, re.MULTILINE)


@pytest.mark.parametrize("name", PINNED)
def test_that_every_pin_is_exact_and_hashed(name: str) -> None:
    lines = _lines(name)
    assert lines
    for line in lines:
        assert re.fullmatch(
            r"[\w.-]+(\[[\w,-]+\])?==[\w.]+( ; [^#]*?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line
        ), line


@pytest.mark.parametrize("name", PINNED)
def test_that_no_pin_says_where_it_comes_from(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index-url|--find-links|--trusted-host", text) == []


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("run.txt", PROJECT["project"]["dependencies"]),
        ("dev.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
        ("build.txt", PROJECT["build-system"]["requires"] + PROJECT["dependency-groups"]["build"]),
    ],
)
def test_that_the_pins_keep_the_bounds_of_the_project(name: str, wanted: list[str]) -> None:
    pins = _pins(name)
    for bound in map(Requirement, wanted):
        pin = pins[canonicalize_name(bound.name)]
        assert bound.specifier.contains(_version(pin)), f"{pin} is not {bound}"


def test_that_one_environment_can_hold_all_the_pins() -> None:
    taken: dict[str, Version] = {}
    for name in PINNED:
        for package, pin in _pins(name).items():
            assert taken.setdefault(package, _version(pin)) == _version(pin), f"{package} in {name}"


def test_that_what_is_ready_to_test_is_ready_to_run() -> None:
    assert _pins("run.txt").keys() <= _pins("dev.txt").keys()


def test_that_the_qt_that_was_tried_is_the_qt_that_is_pinned() -> None:
    pins = _pins("run.txt")
    assert _version(pins["pyside6-essentials"]) == Version("6.11.3")
    assert _version(pins["shiboken6"]) == Version("6.11.3")


def test_that_the_server_runs_what_a_developer_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in script.splitlines() if line.strip() and not line.startswith("#")]
    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]


@pytest.mark.parametrize("name", [".ci/run", "scripts/setup", "scripts/pin"])
def test_that_what_is_called_by_its_path_may_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


def test_that_no_file_names_a_folder_of_somebody_s_computer() -> None:
    place = re.compile(r"(?<![\w.])/(?:ho" + r"me|Us" + r"ers|ro" + r"ot|wo" + r"rk)/\w")
    named = [
        f"{path.relative_to(ROOT)}:{number} {line.strip()[:80]}"
        for path in _texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if place.search(line)
    ]
    assert named == []


def test_that_no_month_or_weekday_is_told_in_the_language_of_the_system() -> None:
    named = re.compile(r"(?:strftime\([^)]*|\{[^{}]*:[^{}]*)%[aAbBcpxX]")
    spoken = [
        path.name for path in Path("hexoview").rglob("*.py") if named.search(path.read_text(encoding="utf-8"))
    ]
    assert spoken == []
