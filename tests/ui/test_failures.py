from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hexoview.errors import StoreError
from hexoview.ui import failures
from hexoview.ui.failures import Notice, Weight, module_of, notice_of, report_of, versions

CANARY = "Marie Tremblay"


def fail(error: Exception) -> None:
    raise error


def raised(error: Exception) -> Exception:
    with pytest.raises(type(error)) as caught:
        fail(error)
    return caught.value


def test_that_a_foreseen_error_is_told_in_its_own_three_sentences() -> None:
    error = StoreError("The store is gone.", cause="Its folder was moved.", way_out="Choose it again.")
    assert notice_of(error) == Notice(
        "The store is gone.", "Its folder was moved.", "Choose it again.", Weight.BAD
    )


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "doesn't allow"),
        (errno.EROFS, "doesn't allow"),
        (errno.ENOSPC, "disk is full"),
        (errno.ENOENT, "no longer there"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_that_what_the_system_refuses_is_told_with_its_cause_and_a_way_out(number: int, words: str) -> None:
    notice = notice_of(OSError(number, os.strerror(number), "/media/study/night.edf"))
    assert "“night.edf”" in notice.fact
    assert "/media/study" not in notice.text
    assert words in notice.cause
    assert notice.way_out
    assert not notice.report


def test_that_missing_memory_is_told() -> None:
    assert "memory" in notice_of(MemoryError()).fact


def test_that_an_unforeseen_error_is_called_our_mistake_and_comes_with_a_report() -> None:
    notice = notice_of(raised(KeyError("x")))
    assert notice.fact == "Hexoview made a mistake."
    assert "builtins.KeyError" in notice.report
    assert "test_failures.py" in notice.report
    assert notice.text.endswith(notice.report)


def test_that_a_report_holds_neither_what_the_error_says_nor_a_folder() -> None:
    report = report_of(raised(ValueError(f"no record of {CANARY}")))
    assert CANARY not in report
    here = Path(__file__).parent
    assert "test_failures.py" in report
    assert str(here) not in report
    assert f"{here.name}/" not in report


def test_that_a_file_is_told_from_its_package_on_and_others_by_their_name_alone() -> None:
    assert module_of(str(Path(failures.__file__))) == "hexoview/ui/failures.py"
    assert module_of("/srv/marie/.venv/lib/site-packages/numpy/a.py") == "numpy/a.py"
    assert module_of("/srv/marie/hexoview/patients/a.py") == "a.py"


def test_that_versions_are_told_in_one_line() -> None:
    assert versions().startswith("Hexoview ")
    assert "Qt 6" in versions()
    assert "\n" not in versions()
