from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from benchmarks.watchdog import watched
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

SECONDS = 3.0
# On two cores that eight others share; one call that holds the interpreter (`json.dumps` of a day) is 1.3 s.
WORST_S = 0.9
# The thread's own work hardly grows with the load of other programs: 35 ms on a busy computer. An image that
# is painted on it takes 60 to 390.
WORKED_S = 0.1


def test_that_the_window_goes_on_turning_while_it_is_panned_and_files_are_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot  # closes what is left
    make_sample_store(tmp_path / "store", people=1, hours=0.5, watch=unwatched())
    seen = watched(tmp_path / "store", tmp_path / "watched.edf", SECONDS)
    assert seen.moves >= 5
    assert seen.files >= 1
    assert seen.gaps.worst <= WORST_S
    assert seen.worked.worst <= WORKED_S
