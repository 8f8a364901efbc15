from __future__ import annotations

import contextlib
import math
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks.__main__ import PARTS, Part, kept, page
from benchmarks.apart import apart
from benchmarks.material import workshop
from benchmarks.measure import at_least, at_most, goals, in_own_process, resident_mb, table, times, told

FOLDER = Path(__file__).resolve().parents[1] / "benchmarks"
LINUX_ONLY = pytest.mark.skipif(math.isnan(resident_mb()), reason="memory is read from Linux's /proc")


def _hold(megabytes: int) -> int:
    return len(bytearray(megabytes << 20))


def _given(megabytes: int) -> bytearray:
    return bytearray(megabytes << 20)


def _length(given: bytearray) -> int:
    return len(given)


def test_that_every_part_that_can_be_run_is_on_the_page() -> None:
    runnable = {path.stem for path in FOLDER.glob("*.py") if "\ndef main() " in path.read_text("utf-8")}
    assert runnable - {"__main__"} == {part.name for part in PARTS}


def test_that_parts_that_are_not_measured_anew_stay_on_the_page_as_they_are() -> None:
    parts = {part: f"## Of {part.name}\n\n### More\n\ntext {part.name}" for part in PARTS}
    text = page(parts, seconds=1.0, loads=(0.0, 0.0))
    assert page(kept(text), seconds=1.0, loads=(0.0, 0.0)) == text
    assert list(kept(text)) == list(PARTS)


def test_that_the_page_begins_with_what_was_missed_and_where() -> None:
    quick = table(("plan", "met"), [("one record", "yes")])
    slow = goals(at_most("written", 3.0, 2.0), at_least("ratio", 12.0, 10, times))
    parts = {Part("start"): f"## Start\n\n{quick}", Part("export"): f"## Export\n\n### EDF\n\n{slow}"}
    text = page(parts, seconds=120.0, loads=(0.5, 1.5))
    summary, _, rest = text.partition("\n## Start")
    assert "Goals met: 2 of 3." in summary
    assert [line for line in summary.splitlines() if line.startswith("- ")] == [
        "- EDF: written, ≤ 2.00 s, 3.00 s"
    ]
    assert "`python -m benchmarks.export`" in rest


def test_that_a_goal_is_judged_on_the_figure_and_not_on_its_rounding() -> None:
    assert at_most("", 2.004, 2.0).figure == at_most("", 2.0, 2.0).figure == "2.00 s"
    assert not at_most("", 2.004, 2.0).is_met
    assert at_most("", 2.0, 2.0).is_met
    assert not at_least("", 9.999, 10, times).is_met


@pytest.mark.parametrize(("seconds", "text"), [(0.0123, "12.3 ms"), (0.9999, "999.9 ms"), (1.5, "1.50 s")])
def test_that_seconds_are_told_in_the_unit_that_fits(seconds: float, text: str) -> None:
    assert told(seconds) == text


@LINUX_ONLY
def test_that_work_apart_answers_for_its_own_memory_only() -> None:
    ballast = bytearray(200 << 20)
    found = apart(_hold, 64, runs=2)
    assert found.results == (64 << 20,) * 2
    assert 60 < found.above_start < 100
    assert found.peak_mb < len(ballast) >> 20
    assert len(found.timing.seconds) == len(found.cpu.seconds) == 2


@LINUX_ONLY
def test_that_what_is_prepared_apart_counts_neither_as_time_nor_as_memory() -> None:
    found = apart(_length, given=partial(_given, 128))
    assert found.results == (128 << 20,)
    assert found.start_mb > 128
    assert found.above_start < 32


@LINUX_ONLY
def test_that_a_process_of_its_own_does_not_inherit_the_memory_of_its_parent() -> None:
    ballast = bytearray(300 << 20)
    _, peak_mb, text = in_own_process("print('here')")
    assert text == "here"
    assert peak_mb < 150 < len(ballast) >> 20


def test_that_a_workshop_leaves_nothing_behind() -> None:
    with contextlib.suppress(InterruptedError), workshop("test") as folder:
        (folder / "left").write_bytes(b"x")
        assert Path(tempfile.gettempdir()) in folder.parents
        raise InterruptedError
    assert not folder.exists()


def test_that_the_clock_of_a_part_is_the_clock_of_all_processes() -> None:
    before = time.monotonic()
    _, _, text = in_own_process("import time; print(time.monotonic())")
    assert before < float(text) < time.monotonic()
