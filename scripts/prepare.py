"""Makes the project ready to run or to test: system libraries, virtual environment, pinned packages.

Called by scripts/setup with `run` or `test`. Runs on the system's Python, before anything is installed.

Exit status: 0 ready; 1 the packages could not be installed; 2 wrong arguments; 3 the system lacks something
that only its administrator can install.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = {"run": "run.txt", "test": "dev.txt"}
# What is ready for the tests is ready to run: every pin of run.txt is in dev.txt (tests/test_project.py).
MAKES_READY = {"run": ("run",), "test": ("run", "test")}


class NotReadyError(Exception):
    """Why the project could not be made ready, and the exit status for it."""

    def __init__(self, sentence: str, *, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def main(arguments: list[str]) -> int:
    """Make the project ready for the purpose named; return the exit status."""
    if len(arguments) != 1 or arguments[0] not in REQUIREMENTS:
        say("scripts/setup takes one word: run or test.")
        return 2
    purpose = arguments[0]
    try:
        settle_libraries(desktop=purpose == "run")
        settle_packages(purpose)
    except NotReadyError as error:
        say(str(error))
        return error.status
    return 0


def say(sentence: str) -> None:
    """Tell the person at the terminal; standard output is left to the program."""
    print(sentence, file=sys.stderr, flush=True)


def settle_libraries(*, desktop: bool) -> None:
    """See that Qt finds the libraries it needs, installing them where that is allowed."""
    libraries = system_libraries()
    missing = libraries.missing_libraries(desktop=desktop)
    if missing and can_install():
        install_system_packages([package.name for package in missing])
        missing = libraries.missing_libraries(desktop=desktop)
    if not missing:
        return
    if desktop and not has_display():
        say(libraries.install_sentence(missing))
        say("There is no display here, and the command line does without them, so the set-up goes on.")
        return
    raise NotReadyError(libraries.install_sentence(missing), status=3)


def system_libraries() -> Any:
    """The package's own table of libraries, loaded by its path: nothing is installed yet."""
    path = ROOT / "hexoview" / "system_libraries.py"
    spec = importlib.util.spec_from_file_location("system_libraries", path)
    if spec is None or spec.loader is None:
        raise NotReadyError(f"{path} is missing: this is not a whole copy of Hexoview.", status=1)
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its own module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def has_display() -> bool:
    """Whether a window could be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or sys.platform != "linux"


def can_install() -> bool:
    """Whether this process may add packages to the system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_system_packages(names: list[str]) -> None:
    """Install Debian packages; what fails shows when the need is looked at again."""
    say(f"Installing what the system lacks: {', '.join(names)}.")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-qq", *command], check=False, env=environment, stdout=subprocess.DEVNULL)


def settle_packages(purpose: str) -> None:
    """See that the virtual environment holds exactly what is pinned, doing nothing when it does."""
    if read_stamp(purpose) == stamp(purpose):
        return
    if not is_usable():
        make_venv()
    install(purpose)
    for ready in MAKES_READY[purpose]:
        stamp_file(ready).write_text(stamp(ready), encoding="utf-8")


def stamp(purpose: str) -> str:
    """What the environment was made for: this folder, this Python, these files."""
    digest = hashlib.sha256()
    for path in (requirements(purpose), requirements_of_the_build(), ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    # Differs after the system's Python was replaced: /usr/bin/python3.11 -> /usr/bin/python3.13.
    return f"{ROOT}\n{PYTHON.resolve()}\n{digest.hexdigest()}\n"


def stamp_file(purpose: str) -> Path:
    """Where the stamp is kept: inside the environment, so that the two are deleted together."""
    return VENV / f".ready-to-{purpose}"


def read_stamp(purpose: str) -> str:
    """The stamp of the last set-up that came to its end; empty when there was none."""
    try:
        return stamp_file(purpose).read_text(encoding="utf-8")
    except OSError:
        return ""


def requirements(purpose: str) -> Path:
    """The pinned packages for a purpose."""
    return ROOT / "requirements" / REQUIREMENTS[purpose]


def requirements_of_the_build() -> Path:
    """The pinned packages that put the project itself into the environment."""
    return ROOT / "requirements" / "build.txt"


def is_usable() -> bool:
    """Whether the environment's Python starts, is new enough, and still stands where it was made."""
    moved = any(read_stamp(purpose).split("\n")[0] not in {"", str(ROOT)} for purpose in REQUIREMENTS)
    if moved or not PYTHON.exists():
        return False
    question = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    return subprocess.run([PYTHON, "-c", question], check=False, capture_output=True).returncode == 0


def make_venv() -> None:
    """Make an empty environment, or empty the one that is there."""
    settle_venv_module()
    say("Setting up .venv (once).")
    run_or_stop([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV])


def settle_venv_module() -> None:
    """See that this Python can make environments: Debian packs that apart."""
    if has_venv_module():
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if can_install():
        install_system_packages([package])
        importlib.invalidate_caches()
    if not has_venv_module():
        sentence = (
            f"{sys.executable} can't make virtual environments: its modules venv and ensurepip are missing. "
            f"On Debian or Ubuntu this line installs them:\n  sudo apt-get install {package}"
        )
        raise NotReadyError(sentence, status=3)


def has_venv_module() -> bool:
    """Whether this Python makes environments, with pip in them unless uv takes its place."""
    needed = ("venv",) if shutil.which("uv") else ("venv", "ensurepip")
    return all(importlib.util.find_spec(name) is not None for name in needed)


def install(purpose: str) -> None:
    """Install the pinned packages, each held against its hash, and then the project itself."""
    say(f"Installing the packages of requirements/{requirements(purpose).name} into .venv.")
    # uv takes 3 s where pip takes 15, but a network that pip was told how to cross may be closed to uv.
    uv = shutil.which("uv")
    if uv and all(map(succeeds, steps([uv, "pip", "install", "--quiet", "--python", PYTHON], purpose))):
        return
    settle_pip()
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for step in steps(pip, purpose):
        run_or_stop(step)


def steps(installer: list[str | Path], purpose: str) -> Iterator[list[str | Path]]:
    """The calls of an installer, in their order."""
    yield [*installer, "--require-hashes", "-r", requirements(purpose), "-r", requirements_of_the_build()]
    # Without isolation: an isolated build would fetch its own hatchling, which nobody pinned.
    yield [*installer, "--no-deps", "--no-build-isolation", "--editable", ROOT]


def settle_pip() -> None:
    """See that the environment has pip, which it lacks as long as uv does without."""
    if not (VENV / "bin" / "pip3").exists():
        run_or_stop([PYTHON, "-m", "ensurepip"])


def run_or_stop(command: list[str | Path]) -> None:
    """Run a step of the set-up; when it fails, its own words are above ours."""
    if not succeeds(command):
        sentence = (
            "The set-up stopped at the step above, and the lines it printed say why. If they speak of a "
            "connection, see that this computer reaches the Python package index, and run the command again."
        )
        raise NotReadyError(sentence, status=1)


def succeeds(command: list[str | Path]) -> bool:
    """Run a command whose chatter nobody needs; its complaints are shown."""
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
