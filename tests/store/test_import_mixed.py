"""One number for two people, and two families of servers."""

from __future__ import annotations

import contextlib
from pathlib import Path

from importing import bring, sentences
from layout_builder import new_astroskin
from recording_builder import START, TICKS, Recording

from hexoview.domain.timestamp import ASTROSKIN
from hexoview.store.intake.report import Outcome
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.watch import unwatched

LATER = START + 3600 * TICKS


def test_that_a_second_device_of_one_person_is_warned_of(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(record_id=1).write(tmp_path / "a"))
    other = Recording(record_id=2, start=LATER, devices=("HXSKIN1200009999",))
    report = bring(tmp_path / "store", other.write(tmp_path / "b"))
    told = sentences(report, Outcome.WARNING)
    assert "2 devices: HXSKIN1200008564, HXSKIN1200009999" in told
    assert report.is_complete


def test_that_recordings_at_one_time_are_warned_of_once(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(record_id=1).write(tmp_path / "a"))
    other = Recording(record_id=2, start=START + 10 * TICKS, seed=2)
    report = bring(tmp_path / "store", other.write(tmp_path / "b"))
    assert "Recordings 1 and 2 of person 21885 cover the same time" in sentences(report, Outcome.WARNING)
    report = bring(tmp_path / "store", Recording(record_id=3, start=LATER).write(tmp_path / "c"))
    assert not sentences(report, Outcome.WARNING)


def test_that_a_recording_may_begin_at_the_very_tick_at_which_another_ends(tmp_path: Path) -> None:
    first = Recording(record_id=1)
    bring(tmp_path / "store", first.write(tmp_path / "a"))
    with contextlib.closing(open_store(tmp_path / "store")) as opened:
        end = opened.records()[0].span.end
    for number, start in ((2, end), (3, end - 1)):
        other = Recording(record_id=number, start=start, seed=number)
        report = bring(tmp_path / "store", other.write(tmp_path / f"{number}"))
        assert ("Recordings 1 and" in sentences(report, Outcome.WARNING)) == (start < end)


def test_that_two_people_may_record_at_one_time_on_two_devices(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(record_id=1).write(tmp_path / "a"))
    other = Recording(record_id=2, user=5, devices=("HXSKIN1200009999",))
    assert not sentences(bring(tmp_path / "store", other.write(tmp_path / "b")), Outcome.WARNING)


def test_that_the_other_family_can_go_into_a_store_of_its_own(tmp_path: Path) -> None:
    Recording(record_id=1).write(tmp_path / "in/a")
    new_astroskin()[0].but(record_id=2).write(tmp_path / "in/b")
    report = bring(tmp_path / "store", tmp_path / "in")
    assert report.imported == (1,)
    assert report.of_other_family
    assert not report.is_complete
    assert "1/1000 s" in report.problems[0].sentence
    second = import_paths(
        tmp_path / "second", [tmp_path / "in"], watch=unwatched(), on_line=lambda _: None, only=ASTROSKIN
    )
    assert (second.imported, second.is_complete) == ((2,), True)
