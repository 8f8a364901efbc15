"""Runs every part in a process of its own and writes docs/benchmarks.md: `python -m benchmarks [--quick]`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.material import workshop
from benchmarks.measure import machine
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

_PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_HEAD = """\
# Benchmarks

Written by `make bench`; not to be edited. Each part can be run alone with the command above it.
Peers, limits and Hexoview were measured side by side in one run, each in a process of its own: compare the
ratios, not the seconds. “Limit” is what the same bytes cost with nothing else done. Figures are medians with
the range of all runs; the first run of a process, which pays for its imports, is one of them. Memory is what
was in use at most, less what was in use before the first run; “processor” adds up the seconds of all threads,
in which the load of other programs hardly shows. 24 h: the long recording of the sample store. pandas and
mne-qt-browser are measured where they are installed: `make bench-peers`.
Campaigns that take hours: `reliability.md`.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A module of this package that prints its part of the page, headed by its title."""

    name: str
    takes_sample: bool = True
    is_slow: bool = False

    @property
    def command(self) -> str:
        return f"python -m benchmarks.{self.name}"


PARTS = (
    Part("start"),
    Part("preview"),
    Part("intake"),
    Part("export"),
    Part("slices"),
    Part("gaps"),
    Part("watchdog"),
    Part("listing", takes_sample=False),
    Part("clinic", takes_sample=False, is_slow=True),
)


def page(
    parts: dict[Part, str], *, seconds: float, loads: tuple[float, float], only: Sequence[str] = ()
) -> str:
    """The whole file: the machine, what was missed, the parts; `only` names those of a later run."""
    before, after = loads
    about = (
        f"{machine()}; load average {before:.1f} before and {after:.1f} after, of which 1 to 2 is the "
        f"benchmark itself. The run took {seconds / 60:.0f} min."
    )
    if only:
        about += f" Of this run: {', '.join(only)}; the others are of the run before."
    bodies = [_body(part, text) for part, text in parts.items()]
    return "\n\n".join([_HEAD.rstrip(), about, _summary("\n".join(bodies)), *bodies]) + "\n"


def _body(part: Part, text: str) -> str:
    title, _, rest = text.strip().partition("\n")
    return f"{title}\n\n`{part.command}`\n\n{rest.strip()}"


def _summary(text: str) -> str:
    met, missed, title = 0, [], ""
    for line in text.splitlines():
        if line.startswith("#"):
            title = line.strip("# ")
        elif line.endswith("| yes |"):
            met += 1
        elif line.endswith("| NO |"):
            missed.append(f"- {title}: {', '.join(_cells(line)[:-1])}")
    head = f"Goals met: {met} of {met + len(missed)}."
    return "\n".join([f"{head} Missed (bound, figure):\n", *missed]) if missed else head


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _run(part: Part, sample: Path) -> str:
    """What a part prints; all that it leaves on the disk is beside the sample, and goes with it."""
    print(f"{part.command} …", file=sys.stderr, flush=True)
    arguments = [str(sample)] if part.takes_sample else []
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{part.name}", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "TMPDIR": str(sample.parent)},
    )
    return done.stdout


def kept(text: str) -> dict[Part, str]:
    """What a page says of each part, without the command that `_body` puts below its title."""
    found = {}
    for section in text.split("\n## ")[1:]:
        title, _, rest = section.partition("\n")
        for part in PARTS:
            if rest.lstrip().startswith(f"`{part.command}`"):
                found[part] = f"## {title}\n{rest.replace(f'`{part.command}`', '', 1)}"
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Writes docs/benchmarks.md.")
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes (the clinic)")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=[part.name for part in PARTS],
        help="measure these parts anew and keep the page's others",
    )
    options = parser.parse_args()
    begin, load = time.monotonic(), os.getloadavg()[0]
    with workshop("bench") as folder:
        sample = folder / "sample"
        make_sample_store(sample, watch=unwatched())
        wanted = options.only or [part.name for part in PARTS if not (options.quick and part.is_slow)]
        measured = {part: _run(part, sample) for part in PARTS if part.name in wanted}
    before = kept(_PAGE.read_text(encoding="utf-8")) if options.only else {}
    parts = {
        part: measured.get(part)
        or before.get(part)
        or f"## {part.name.capitalize()}\n\nLeft out (`--quick`)."
        for part in PARTS
    }
    loads = (load, os.getloadavg()[0])
    text = page(parts, seconds=time.monotonic() - begin, loads=loads, only=options.only or ())
    _PAGE.write_text(text, encoding="utf-8")
    print(f"{_PAGE} written.", file=sys.stderr)


if __name__ == "__main__":
    main()
