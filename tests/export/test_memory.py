"""An export of a day takes no more memory than one of ten minutes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in kB on Linux only")
@pytest.mark.parametrize("kind", ["JSON", "CSV", "CSV-iso"])
def test_that_two_million_rows_take_no_more_memory_than_two_hundred_thousand(tmp_path, kind):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}
    told = subprocess.run(
        [sys.executable, str(TESTS / "export_memory.py"), kind, str(tmp_path), "2000000"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert float(told.stdout) < 12
