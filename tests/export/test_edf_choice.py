"""Which events become annotations of an EDF, seen by a reader that isn't ours."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import edfio
import numpy as np
import pytest
from builders import SECOND, START, a_range, a_store
from memory_store import MemoryStore

from hexoview.domain.resources import Annotation
from hexoview.errors import ExportError
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents, events_of, events_of_text
from hexoview.export.estimate import estimate
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.watch import unwatched

NONE = EdfEvents((), has_activities=False)


def a_busy_store() -> MemoryStore:
    """RR intervals, sleep phases, an activity and a note beside the signals."""
    store = a_store()
    a_range(store, 3, start_s=10, seconds=20)
    store.add_annotation(Annotation(1, START + 700, "pressed"))
    store.add_async(1, 269, START + SECOND * np.array([1, 30]), np.array([1, 2]))
    return store


def asked(events: EdfEvents, target: Path, query: str = "record=1") -> ExportRequest:
    return ExportRequest(parse(query), Format.EDF, target, events=events)


def kinds(path: Path) -> set[str]:
    """What the annotations are about, without their numbers."""
    return {one.text.split("=")[0] for one in edfio.read_edf(path).annotations}


ENDS = {"Window first tick", "Window last tick"}
RR, PHASES, BOTH = {"18:RR_interval"}, {"269:Activity"}, {"Activity 3", "pressed"}


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("all", RR | PHASES | BOTH),
        ("none", set()),
        ("channels", RR | PHASES),
        ("activities", BOTH),
        ("18", RR),
        ("activities, 18", RR | BOTH),
    ],
)
def test_that_just_the_chosen_events_are_annotations(tmp_path, typed, seen):
    store, target = a_busy_store(), tmp_path / "a.edf"
    events = events_of_text(typed)
    written = export(asked(events, target), store, unwatched())
    named = {text.partition(":")[0] for text in kinds(target) - ENDS}
    assert named == {text.partition(":")[0] for text in seen}
    assert kinds(target) >= ENDS
    assert events_of_text(events.text) == events
    told = json.loads((tmp_path / "a.edf.manifest.json").read_text())
    assert told["events"] == {
        "channels": None if events.channels is None else list(events.channels),
        "activities": events.has_activities,
    }
    channels = {channel["datatype"] for channel in told["channels"]}
    assert (18 in channels) == (seen >= RR)
    assert sum(channel["values"] for channel in told["channels"]) == written.values
    assert told["losses"] == list(written.losses)


def test_that_what_is_left_out_is_said_with_its_number(tmp_path):
    store = a_busy_store()
    count = sum(piece.count for c in plan(parse("record=1"), store, unwatched()).channels
                for piece in c.pieces if c.datatype.id == 18)  # fmt: skip
    written = export(asked(NONE, tmp_path / "a.edf"), store, unwatched())
    assert f"RR interval: {count:,} events are left out, as was chosen." in written.losses
    assert "Activities and notes are left out, as was chosen." in written.losses
    assert export(asked(ALL_EVENTS, tmp_path / "b.edf"), store, unwatched()).losses == ()


def test_that_signals_stay_what_they_are(tmp_path):
    store = a_busy_store()
    for name, events in (("a.edf", ALL_EVENTS), ("b.edf", NONE)):
        export(asked(events, tmp_path / name), store, unwatched())
    whole, bare = (edfio.read_edf(tmp_path / name) for name in ("a.edf", "b.edf"))
    for one, other in zip(whole.signals, bare.signals, strict=True):
        assert one.label == other.label
        assert np.array_equal(one.digital, other.digital)


def test_that_the_estimate_is_of_what_is_left(tmp_path):
    store = a_busy_store()
    request = asked(NONE, tmp_path / "a.edf")
    found = estimate((plan(request.query, store, unwatched()),), request, store, unwatched())
    written = export(request, store, unwatched())
    assert (found.values, found.size) == (written.values, written.files[0].size)


def test_that_a_file_of_nothing_is_refused_with_the_way_out(tmp_path):
    request = asked(NONE, tmp_path / "a.edf", "record=1&datatype=18")
    with pytest.raises(ExportError, match="events are left out of this EDF"):
        export(request, a_busy_store(), unwatched())
    assert not list(tmp_path.iterdir())


def test_that_other_formats_have_no_annotations_to_leave_out(tmp_path):
    request = replace(asked(NONE, tmp_path / "a.csv"), format=Format.CSV)
    with pytest.raises(ExportError, match="have no annotations to leave events out of"):
        export(request, a_busy_store(), unwatched())


@pytest.mark.parametrize("typed", ["", "some", "18,all", "-3", "1e3", "٣"])
def test_that_another_word_is_refused(typed):
    with pytest.raises(ValueError, match="is neither all, none, channels, activities"):
        events_of_text(typed)


@pytest.mark.parametrize(
    "told", [{"channels": "18"}, {"channels": [True]}, {"channels": [-1]}, {"more": 1}, 3]
)
def test_that_a_recipe_with_other_events_is_refused(told):
    with pytest.raises(Exception, match="This recipe's events can't be read"):
        events_of(told, "This recipe's events")
