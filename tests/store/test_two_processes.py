"""Several Hexoviews on one store: one imports, others browse, another wants to import as well."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from importing import bring
from recording_builder import Recording

from hexoview.errors import StoreError
from hexoview.store.schema import CATALOGUE_NAME

if TYPE_CHECKING:
    from campaign import Campaign

Look = tuple[float, float]
"""Seconds that one took, and those of them in which it waited for locks and the disk."""
ROOT = Path(__file__).parents[2]
RECORDINGS, READERS, ALONE = 30, 4, 100
# In one of a hundred looks; the cores' queue, which is not the store's, is left out.
_RARELY_WAITED_S = 0.02

_IMPORT = """
import sys
from pathlib import Path
from hexoview.store.intake.run import import_paths
from hexoview.watch import unwatched

def say(line):
    print(line.outcome.value, line.sentence, flush=True)

import_paths(Path(sys.argv[1]), [Path(sys.argv[2])], watch=unwatched(), on_line=say)
"""
# Asks what the window asks when somebody clicks a record, over and over, and says how long each time took by
# the clock, and without its work and the turns of other processes: what is left is waiting for locks and the
# disk. The first hundred times nobody imports.
_BROWSE = """
import json, sys, time
from pathlib import Path
from hexoview.domain.idset import IdSet
from hexoview.store.location import open_store

def turns():
    # Seconds that this thread worked or stood in line for a core; Linux alone tells.
    told = Path("/proc/thread-self/schedstat")
    return sum(map(int, told.read_text().split()[:2])) / 1e9 if told.exists() else 0.0

store = open_store(Path(sys.argv[1]))
stop, waits, most = Path(sys.argv[2]), [], 0
while not stop.exists():
    before, began = turns(), time.perf_counter()
    records = store.records()
    for one in store.series(records=IdSet.of([records[-1].id])):
        store.read(one, 0, 1000)
    took = time.perf_counter() - began
    waits.append((took, max(0.0, took - (turns() - before))))
    most = max(most, len(records))
    if len(waits) == 100:
        print("ready", flush=True)
store.close()
print(json.dumps([waits, most]), flush=True)
"""


def started(code: str, *arguments: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)


def test_that_people_browse_while_another_process_imports_and_a_third_is_told_so(
    tmp_path: Path, campaign: Campaign
) -> None:
    for number in range(1, RECORDINGS + 1):
        Recording(record_id=number, seed=number, user=number).write(tmp_path / f"in/record_{number}")
    alone: list[Look] = []
    beside: list[Look] = []
    rounds = campaign.count(1, full=10)
    for turn in range(rounds):
        for waits in one_round(tmp_path, tmp_path / f"store{turn}"):
            alone += waits[:ALONE]
            beside += waits[ALONE:]
    campaign.tell(
        f"{rounds} imports of {RECORDINGS} recordings beside {READERS} browsing processes: {told(beside)};"
        f" before the import {told(alone)}; no lock was ever shown"
    )
    if Path("/proc/thread-self/schedstat").exists():
        assert sorted(waiting for _, waiting in beside)[len(beside) * 99 // 100] < _RARELY_WAITED_S


def told(looks: list[Look]) -> str:
    whole, waiting = (sorted(kind) for kind in zip(*looks, strict=True))
    of_it = f"of that waiting for locks and the disk {limits(waiting)}"
    return f"{len(looks):,} looks at a record, {limits(whole)}; {of_it}"


def limits(ordered: list[float]) -> str:
    rare, longest = ordered[len(ordered) * 99 // 100] * 1000, ordered[-1] * 1000
    return f"99 % below {rare:.0f} ms, the longest {longest:.0f} ms"


def one_round(tmp_path: Path, store: Path) -> list[list[Look]]:
    """What each browsing process waited."""
    bring(store, tmp_path / "in/record_1")
    stop = tmp_path / f"{store.name}.stop"
    readers = [started(_BROWSE, store, stop) for _ in range(READERS)]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    writer = started(_IMPORT, store, tmp_path / "in")
    assert writer.stdout is not None
    # It has said something, so it holds the store.
    first = writer.stdout.readline()
    with pytest.raises(StoreError, match=rf"in use by {writer.pid}@{socket.gethostname()}"):
        bring(store, tmp_path / "in/record_2")
    said, errors = writer.communicate()
    assert (writer.returncode, errors) == (0, "")
    assert (first + said).count("imported") == RECORDINGS - 1
    stop.touch()
    waits: list[list[Look]] = []
    for reader in readers:
        out, errors = reader.communicate()
        assert (reader.returncode, errors) == (0, "")
        taken, most = json.loads(out)
        waits.append(taken)
        assert most > 1
    with closing(sqlite3.connect(store / CATALOGUE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM records").fetchone() == (RECORDINGS,)
    return waits
