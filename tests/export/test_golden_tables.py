"""Bytes of JSON, CSV and a manifest that must not move."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from hexoview import __version__
from hexoview.export.seal import seal_of

GOLDEN = Path(__file__).parents[1] / "golden"
_spec = importlib.util.spec_from_file_location("make_golden_tables", GOLDEN / "make_golden_tables.py")
assert _spec is not None
assert _spec.loader is not None
maker = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(maker)


@pytest.mark.parametrize("name", maker.TABLES)
def test_that_tables_have_the_bytes_that_they_had(tmp_path, name):
    maker.write_golden(name, tmp_path)
    for written in tmp_path.glob("*[nv]"):
        if not written.name.endswith("manifest.json"):
            assert written.read_bytes() == (GOLDEN / written.name).read_bytes()


def test_that_a_manifest_has_the_bytes_that_it_had(tmp_path):
    maker.write_golden("table_seconds", tmp_path)
    name = "table_seconds.csv.manifest.json"
    golden = (GOLDEN / name).read_text(encoding="utf-8")
    program = next(line for line in golden.splitlines() if '"program"' in line)
    expected = golden.replace(program, f' "program": "hexoview {__version__}",')
    # The seal covers the version.
    told = json.loads(expected)
    expected = expected.replace(told["seal"], seal_of(told))
    assert (tmp_path / name).read_text(encoding="utf-8") == expected
