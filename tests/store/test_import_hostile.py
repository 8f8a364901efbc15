"""Names that try to be something else, and files that try to be too much."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import edfio
import numpy as np
import pytest
from importing import bring, tree
from recording_builder import START, TICKS, Recording

from hexoview.domain.idset import ALL_IDS
from hexoview.store.intake.alone import Alone
from hexoview.store.intake.source import Member
from hexoview.store.intake.table import LIMIT_BYTES, read_table
from hexoview.store.location import open_store
from hexoview.store.recording.info import record_id_of_folder
from hexoview.watch import Cancelled, Watch, unwatched

NAMES = (
    "../../../x", "=cmd()|x", "<img src=file:///etc/passwd>", "CON", "Zoë 王 نور", "a\nb", "..", "~", "%s{0}",
    "x" * 200,
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_that_no_name_leads_out_of_the_store(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in" / (name.replace("/", "_") if name != ".." else "dots")
    mark = f'/api/annotation/1/,x,{START + TICKS},4096,"{name}"'
    Recording(devices=(name,), annotations=(mark,)).write(folder)
    (folder / f"{name.replace('/', '_')}.wav").write_bytes(b"RIFF")
    before = tree(tmp_path / "in")
    report = bring(tmp_path / "store", tmp_path / "in")
    assert report.imported == (257575,)
    assert tree(tmp_path / "in") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "store"]
    folders = [path.name for path in (tmp_path / "store").iterdir() if path.is_dir()]
    assert all(record_id_of_folder(found) is not None for found in folders)
    store = open_store(tmp_path / "store")
    assert [one.text for one in store.annotations()] == [name]
    store.close()


@pytest.mark.parametrize("name", ["../../x", "=cmd()", "<img src=x>", "%s{0}"])
def test_that_labels_and_patients_of_an_edf_are_only_words(tmp_path: Path, name: str) -> None:
    signal = edfio.EdfSignal(np.arange(100.0), 10, label=name)
    edfio.Edf([signal], patient=edfio.Patient(name=name.replace(" ", "_"))).write(tmp_path / "a.edf")
    (number,) = bring(tmp_path / "store", tmp_path / "a.edf").imported
    store = open_store(tmp_path / "store")
    assert [one.label for one in store.datatypes(ALL_IDS)] == [name]
    (channel,) = store.series()
    store.close()
    names = {path.name for path in (tmp_path / "store" / f"record_{number}").iterdir()}
    own = {"info.json", "hexoview.json", "original.edf", f"datatype_{channel.datatype.id}.wav"}
    assert names == own


def test_that_a_table_beyond_the_limit_is_not_even_read(tmp_path: Path) -> None:
    def opened() -> None:
        raise AssertionError("read")

    too_long = Alone("a.csv", Member("a.csv", LIMIT_BYTES + 1, opened), lambda _: None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="too long"):
        read_table(too_long, "a.csv", unwatched())


def test_that_reading_a_table_can_be_cancelled_and_takes_a_bounded_memory(tmp_path: Path) -> None:
    head = "timestamp,/api/datatype/19/,/api/datatype/33/\n"
    path = tmp_path / "data.csv"
    path.write_text(head + "".join(f"{START + TICKS * i},{60 + i % 90},{i % 30}\n" for i in range(40_000)))
    alone = Alone(
        "data.csv", Member("data.csv", path.stat().st_size, lambda: path.open("rb")), lambda _: None
    )
    tracemalloc.start()
    read_table(alone, "data.csv", unwatched())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * path.stat().st_size
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        read_table(alone, "data.csv", watch)
