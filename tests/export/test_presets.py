"""Presets, each read by the program that it is for, or by its library."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_store import MemoryStore

from hexoview.export.choices import ExportChoices
from hexoview.export.job import export
from hexoview.export.presets import PRESETS, Preset, preset_of
from hexoview.query.check import parse
from hexoview.query.combine import Combine
from hexoview.watch import unwatched


def written(store: MemoryStore, key: str, folder: Path, query: str = "record=1") -> Path:
    preset = preset_of(key)
    assert preset is not None
    asked, choices = preset.applied(parse(query), ExportChoices(combine=Combine.OVERLAP))
    [one] = export(choices.request(asked, folder / f"a{preset.suffix}"), store, unwatched()).files
    return one.path


def test_that_kubios_gets_intervals_in_ms_one_a_line(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=60)
    store.add_async(1, 18, START + np.array([50, 260, 491, 740]), np.array([0, 210, 231, 249]))
    store.add_sync(1, 19, np.arange(59, dtype=np.uint16))
    path = written(store, "kubios", tmp_path)
    # What Kubios asks for: a plain text of numbers, decimal points, no head, no zero.
    assert path.read_bytes() == b"820.3125\n902.34375\n972.65625\n"
    values = np.loadtxt(path)
    assert values == pytest.approx(np.array([210, 231, 249]) * 1000 / 256)


@pytest.mark.parametrize(("key", "delimiter", "point"), [("excel", ",", "."), ("excel-fr", ";", ",")])
def test_that_excel_gets_times_that_people_read_and_its_own_decimals(tmp_path, key, delimiter, point):
    store = a_store(seconds=5)
    path = written(store, key, tmp_path, "record=1&datatype=37,18")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=delimiter))
    # A day number is for calculating: shown as it is, 44884.0166 tells nobody when it was.
    assert rows[0]["timestamp"].startswith("2022-11-19T00:23:5")
    moments = [datetime.fromisoformat(row["timestamp"]) for row in rows]
    assert moments == sorted(moments)
    volumes = [
        float(row["/api/v1/datatype/37/"].replace(point, ".")) for row in rows if row["/api/v1/datatype/37/"]
    ]
    stored = store._values[1_000_037][: len(volumes)]
    assert volumes == pytest.approx((stored * 13.28).tolist())
    cells = [cell for row in rows for name, cell in row.items() if name != "timestamp" and cell]
    assert all(("." if point == "," else ",") not in cell for cell in cells)


@pytest.mark.parametrize("key", ["excel", "excel-fr"])
def test_that_excel_never_gets_more_rows_than_it_shows(key):
    rows = preset_of(key).choices.dialect.rows_per_file
    # Excel shows 1,048,576, of which the head is one; how a table is split is tested with the dialects.
    assert 0 < rows < 1_048_576


def test_that_pandas_gets_times_that_it_reads_exactly(tmp_path):
    pandas = pytest.importorskip("pandas", reason="pandas is no part of the project's environment")
    store = a_store(seconds=5)
    table = pandas.read_csv(written(store, "pandas", tmp_path), parse_dates=["timestamp"])
    ticks, rest = divmod(table["timestamp"].dt.as_unit("ns").astype("int64"), 10**9 // SECOND)
    assert not rest.any()
    assert ticks.iloc[:3].tolist() == [START, START + 1, START + 2]


@pytest.mark.parametrize("key", ["edfbrowser", "python"])
def test_that_edf_presets_are_read_with_every_stored_number(tmp_path, key):
    edfio = pytest.importorskip("edfio")
    store = a_store(seconds=20)
    found = edfio.read_edf(written(store, key, tmp_path))
    ecg = next(signal for signal in found.signals if signal.label.startswith("4113:"))
    assert ecg.digital[: 20 * 256].tolist() == store._values[1_004_113].tolist()


def test_that_every_preset_has_a_word_a_title_and_a_purpose():
    assert len({preset.key for preset in PRESETS}) == len(PRESETS)
    assert all(isinstance(preset, Preset) and preset.title and preset.purpose for preset in PRESETS)


def test_that_libreoffice_reads_the_table_for_excel(tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not on this computer")
    path = written(a_store(seconds=3), "excel-fr", tmp_path, "record=1&datatype=19")
    subprocess.run([office, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path, path], check=True)
    assert (tmp_path / "a.xlsx").stat().st_size > 0
