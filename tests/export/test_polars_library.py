from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# In a process of its own: here polars may have been imported before.
_MAPPED = """
import sys
from pathlib import Path
from hexoview.export.polars_library import map_polars
[library] = map_polars()
assert "polars" not in sys.modules
print(str(library) in Path("/proc/self/maps").read_text())
import polars
print(len(polars.Series([1, 2])))
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what is mapped")
def test_that_the_library_of_tables_is_mapped_before_it_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", _MAPPED], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["True", "2"], "")
