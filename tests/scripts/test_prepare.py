from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from hexoview.system_libraries import DESKTOP, OFFSCREEN, Package, install_sentence

ROOT = Path(__file__).resolve().parents[2]
CURSOR = Package("libxcb-cursor0", "libxcb-cursor.so.0")


class Machine:
    """What the set-up finds and does, on a machine of which nothing is real but the folder."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.lacks: tuple[Package, ...] = ()
        self.is_root = False
        self.steps: list[str] = []
        self.apt: list[str] = []
        self.fails: tuple[str, ...] = ()
        self.prepare = _prepare()
        shutil.copytree(ROOT / "requirements", folder / "requirements")
        shutil.copy(ROOT / "pyproject.toml", folder)
        self._replace(monkeypatch)

    def _replace(self, monkeypatch: pytest.MonkeyPatch) -> None:
        venv = self.folder / ".venv"
        for name, value in {
            "ROOT": self.folder,
            "VENV": venv,
            "PYTHON": venv / "bin" / "python",
            "can_install": lambda: self.is_root,
            "install_system_packages": self._install_system_packages,
            "succeeds": self._step,
            "is_usable": (venv / "bin").exists,
            "system_libraries": lambda: SimpleNamespace(
                missing_libraries=lambda *, desktop: self.lacks if desktop else (),
                install_sentence=install_sentence,
            ),
        }.items():
            monkeypatch.setattr(self.prepare, name, value)

    def _install_system_packages(self, names: list[str]) -> None:
        self.apt += names
        self.lacks = ()

    def _step(self, command: list[str | Path]) -> bool:
        words = " ".join(str(word) for word in command).replace(str(self.folder), ".")
        self.steps.append(words.replace(sys.executable, "python3"))
        if "venv" in command:
            (self.folder / ".venv" / "bin").mkdir(parents=True, exist_ok=True)
        return not any(word in words for word in self.fails)


def _prepare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "scripts" / "prepare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    return Machine(tmp_path, monkeypatch)


def test_that_the_first_run_makes_an_environment_and_installs_what_is_pinned(machine: Machine) -> None:
    assert machine.prepare.main(["run"]) == 0
    pip = "./.venv/bin/python -m pip install --quiet --disable-pip-version-check"
    assert machine.steps == [
        "python3 -m venv --clear --without-pip ./.venv",
        "./.venv/bin/python -m ensurepip",
        f"{pip} --require-hashes -r ./requirements/run.txt -r ./requirements/build.txt",
        f"{pip} --no-deps --no-build-isolation --editable .",
    ]


def test_that_uv_takes_the_place_of_pip_where_there_is_one(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    assert machine.prepare.main(["run"]) == 0
    uv = "uv pip install --quiet --python ./.venv/bin/python"
    assert machine.steps[1:] == [
        f"{uv} --require-hashes -r ./requirements/run.txt -r ./requirements/build.txt",
        f"{uv} --no-deps --no-build-isolation --editable .",
    ]


def test_that_pip_tries_where_uv_does_not_get_through(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    machine.fails = ("uv pip",)
    assert machine.prepare.main(["run"]) == 0
    assert [step.split(" ")[0] for step in machine.steps] == ["python3", "uv", *3 * ["./.venv/bin/python"]]


def test_that_the_second_run_does_nothing(machine: Machine) -> None:
    machine.prepare.main(["run"])
    machine.steps.clear()
    assert machine.prepare.main(["run"]) == 0
    assert machine.steps == []


@pytest.mark.parametrize("name", ["requirements/run.txt", "requirements/build.txt", "pyproject.toml"])
def test_that_a_changed_file_is_installed_into_the_same_environment(machine: Machine, name: str) -> None:
    machine.prepare.main(["run"])
    machine.steps.clear()
    with (machine.folder / name).open("a") as file:
        file.write("# changed\n")
    assert machine.prepare.main(["run"]) == 0
    assert len([step for step in machine.steps if "--require-hashes" in step or "--editable" in step]) == 2
    assert not [step for step in machine.steps if "-m venv" in step]


def test_that_what_is_ready_to_test_is_ready_to_run_but_not_the_other_way(machine: Machine) -> None:
    machine.prepare.main(["run"])
    machine.steps.clear()
    machine.prepare.main(["test"])
    assert [step for step in machine.steps if "requirements/dev.txt" in step]
    machine.steps.clear()
    machine.prepare.main(["run"])
    assert machine.steps == []


def test_that_a_set_up_that_was_stopped_is_taken_up_again(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.fails = ("--require-hashes",)
    assert machine.prepare.main(["run"]) == 1
    assert "reaches the Python package index" in capsys.readouterr().err
    machine.fails = ()
    machine.steps.clear()
    assert machine.prepare.main(["run"]) == 0
    assert [step for step in machine.steps if "--editable" in step]


def test_that_an_environment_whose_folder_was_moved_is_not_usable(tmp_path: Path) -> None:
    prepare = _prepare()
    prepare.ROOT, prepare.VENV = tmp_path / "here", tmp_path / "here" / ".venv"
    prepare.PYTHON = prepare.VENV / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", prepare.VENV], check=True)
    assert prepare.is_usable()
    (prepare.VENV / ".ready-to-run").write_text(f"{tmp_path / 'there'}\n/usr/bin/python3\n0\n")
    assert not prepare.is_usable()


def test_that_an_environment_whose_python_is_gone_is_not_usable(tmp_path: Path) -> None:
    prepare = _prepare()
    prepare.VENV, prepare.PYTHON = tmp_path, tmp_path / "python"
    prepare.PYTHON.symlink_to(tmp_path / "removed")
    assert not prepare.is_usable()


def test_that_a_plain_user_gets_the_line_for_the_administrator_and_status_3(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.lacks = (CURSOR,)
    assert machine.prepare.main(["run"]) == 3
    assert "sudo apt-get install libxcb-cursor0" in capsys.readouterr().err
    assert machine.steps == []


def test_that_the_tests_do_not_ask_for_what_only_a_screen_needs(machine: Machine) -> None:
    machine.lacks = (CURSOR,)
    assert machine.prepare.main(["test"]) == 0


def test_that_root_gets_what_the_system_lacks(machine: Machine) -> None:
    machine.lacks, machine.is_root = (CURSOR,), True
    assert machine.prepare.main(["run"]) == 0
    assert machine.apt == ["libxcb-cursor0"]


def test_that_without_a_display_the_set_up_goes_on_because_the_command_line_can_be_used(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    machine.lacks = (CURSOR,)
    assert machine.prepare.main(["run"]) == 0
    assert "the command line does without them" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run", "test"]])
def test_that_any_other_word_is_refused_with_status_2(machine: Machine, arguments: list[str]) -> None:
    assert machine.prepare.main(arguments) == 2
    assert machine.steps == []


def test_that_a_python_without_its_venv_module_is_told_apart_from_a_broken_one(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine.prepare, "has_venv_module", lambda: False)
    assert machine.prepare.main(["run"]) == 3
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert f"sudo apt-get install {package}" in capsys.readouterr().err


def test_that_the_set_up_asks_for_the_same_libraries_as_the_program() -> None:
    table = _prepare().system_libraries()
    asked = [(package.name, package.library) for package in table.OFFSCREEN + table.DESKTOP]
    assert asked == [(package.name, package.library) for package in OFFSCREEN + DESKTOP]


def test_that_a_step_that_fails_says_so_and_ends_with_status_1() -> None:
    prepare = _prepare()
    with pytest.raises(prepare.NotReadyError, match="The set-up stopped at the step above") as stopped:
        prepare.run_or_stop([sys.executable, "-c", "raise SystemExit(7)"])
    assert stopped.value.status == 1


def test_that_a_python_that_is_too_old_is_named_with_what_to_install(tmp_path: Path) -> None:
    # Every tool that the script calls, and no apt-get: nothing may be installed by a test.
    for tool in ("sh", "dirname", "id"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    old = tmp_path / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    environment = {"PATH": str(tmp_path), "PYTHON": str(old), "HOME": os.environ["HOME"]}
    done = subprocess.run(
        [ROOT / "scripts" / "setup", "test"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "needs Python 3.11 or newer, and " + str(old) in done.stderr
    assert "sudo apt-get install python3 python3-venv" in done.stderr
