"""Activities that a person marked, on their way into a file for others."""

from __future__ import annotations

import contextlib
from pathlib import Path

import edfio
from importing import bring, tree
from recording_builder import START, TICKS, Recording

from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.store.location import open_store
from hexoview.store.notes_change import NoteChange
from hexoview.watch import unwatched


def test_that_a_marked_activity_is_an_annotation_of_the_edf_and_no_part_of_the_recording(
    tmp_path: Path,
) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    before = {name: data for name, data in tree(tmp_path / "store").items() if name.startswith("record_")}
    with contextlib.closing(open_store(tmp_path / "store")) as store:
        number = store.notes.new_range_id()
        # Onset and length to the tick: 3.25 s after the start, for 5.5 s.
        span = TimeSpan(START + 3 * TICKS + 64, START + 8 * TICKS + 192)
        change = NoteChange(
            people={21885: User(21885, "Marie")}, ranges={number: Range(number, 21885, span, "Stairs")}
        )
        undo = store.notes.change(change)
        request = ExportRequest(parse("record=257575&datatype=4113"), Format.EDF, tmp_path / "marked.edf")
        export(request, store, unwatched())
        store.notes.change(undo)
        request = ExportRequest(parse("record=257575&datatype=4113"), Format.EDF, tmp_path / "plain.edf")
        export(request, store, unwatched())
    marked = [one for one in edfio.read_edf(tmp_path / "marked.edf").annotations if "Stairs" in one.text]
    assert [(one.onset, one.duration) for one in marked] == [(3.25, 5.5)]
    assert not [one for one in edfio.read_edf(tmp_path / "plain.edf").annotations if "Stairs" in one.text]
    after = {name: data for name, data in tree(tmp_path / "store").items() if name.startswith("record_")}
    assert after == before
