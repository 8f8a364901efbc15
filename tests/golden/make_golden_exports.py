"""Makes the golden files of the exports anew: run it only when their bytes were meant to move."""

from __future__ import annotations

from pathlib import Path

from builders import SECOND, START, a_store
from export_files import binary_file, edf_export

if __name__ == "__main__":
    folder, window = Path(__file__).parent, f"end={START + 5 * SECOND}"
    binary_file(a_store(), f"record=1&{window}", folder / "binary.zip")
    binary_file(a_store(), f"record=1&datatype=19&{window}", folder / "binary.wav")
    binary_file(a_store(), f"record=1&datatype=18&{window}", folder / "binary.hxd")
    edf_export(a_store(), f"record=1&{window}", folder / "export.edf")
