"""Batches: a file each, where one failure never stops the rest and a killed run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import deque
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record
from memory_store import MemoryStore

from hexoview.domain.resources import User
from hexoview.errors import DiskFullError, ExportError
from hexoview.export import batch as engine
from hexoview.export.batch import Batch, line_of
from hexoview.export.batch_row import BatchRow, RowState
from hexoview.export.batch_rows import plan_batch
from hexoview.export.choices import ExportChoices
from hexoview.export.dialect import TableDialect
from hexoview.export.formats import Format
from hexoview.export.naming import IfExists, NameTemplate
from hexoview.export.presets import preset_of
from hexoview.export.questions import Question, Questions
from hexoview.export.recipe import Recipe
from hexoview.export.relative import RelativeRange
from hexoview.query.check import parse
from hexoview.query.query import Query
from hexoview.watch import Cancelled, Watch, unwatched


def a_clinic(records: int = 4) -> MemoryStore:
    """Records of two people, an hour apart, with heart rates."""
    store = MemoryStore()
    for number in range(1, records + 1):
        a_record(store, number, user=10 + number % 2, start_s=3600 * number, seconds=60)
        store.add_sync(number, 19, np.arange(number, number + 59, dtype=np.uint16))
    return store


def a_recipe(query: str = "datatype=19", **more) -> Recipe:
    choices = ExportChoices(Format.CSV, dialect=more.pop("dialect", TableDialect()))
    return Recipe("r", parse(query), choices, is_batch=True, **more)


def a_batch(store: MemoryStore, folder: Path, query: str = "datatype=19", **more) -> Batch:
    return Batch(plan_batch(a_recipe(query, **more), store, folder), store)


def states(batch: Batch) -> list[RowState]:
    return [row.state for row in batch.rows]


def test_that_each_record_gets_a_file_named_by_the_template(tmp_path):
    batch = a_batch(a_clinic(), tmp_path, template=NameTemplate("{n}_{user}_{record}_{date}"))
    seen: list[tuple[int, RowState]] = []
    batch.run(unwatched(), lambda row: seen.append((row.number, row.state)))
    names = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert names == [f"{n}_{10 + n % 2}_{n}_2022-11-19.csv" for n in range(1, 5)]
    assert batch.summary() == "4 exported"
    of_first = list(dict.fromkeys(state for number, state in seen if number == 1))
    assert of_first == [RowState.FETCHING, RowState.WRITING, RowState.CHECKING, RowState.DONE]


def test_that_a_batch_for_kubios_writes_the_text_files_that_it_opens(tmp_path):
    store = MemoryStore()
    for number in (1, 2):
        a_record(store, number, seconds=60)
        store.add_async(number, 18, START + np.array([50, 260]), np.array([0, 210]))
    preset = preset_of("kubios")
    assert preset is not None
    query, choices = preset.applied(parse("record__in=1,2"), ExportChoices())
    recipe = Recipe("r", query, choices, is_batch=True, template=NameTemplate("{record}"))
    Batch(plan_batch(recipe, store, tmp_path), store).run(unwatched(), lambda _: None)
    texts = {path.name: path.read_bytes() for path in tmp_path.glob("*.txt")}
    assert texts == {"1.txt": b"820.3125\n", "2.txt": b"820.3125\n"}


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("record__in=1,3&datatype=19", ["Record 1", "Record 3"]),
        ("user=11", ["Record 1", "Record 3"]),
        ("range__gte=7", ["Activity 7 7", "Activity 8 8"]),
        ("trainingroutine=12", ["Activity 8 8"]),
        (f"start={START + 3 * 3600 * SECOND}", ["Record 3", "Record 4"]),
    ],
)
def test_that_rows_are_the_records_or_activities_that_are_selected(tmp_path, query, labels):
    store = a_clinic()
    a_range(store, 7, user=11, start_s=3600, seconds=20)
    a_range(store, 8, user=11, start_s=3620, seconds=20, routine=12)
    plan = plan_batch(a_recipe(query), store, tmp_path)
    assert [row.label for row in plan.rows] == labels
    for row in plan.rows:
        by = "range" if row.activity else "record"
        [found] = getattr(store, f"{by}s")(ids=row.query.ids(by))
        assert row.user is not None
        assert (row.user.id, row.span) == (found.user_id, found.span)


def test_that_an_activity_is_cut_to_its_first_seconds_and_named(tmp_path):
    store = a_clinic()
    a_range(store, 8, user=11, start_s=3610, seconds=20, routine=12)
    template = NameTemplate("{activity}_{record}")
    batch = a_batch(
        store, tmp_path, "trainingroutine=12&datatype=19", part=RelativeRange(5), template=template
    )
    batch.run(unwatched(), lambda _: None)
    [row] = batch.rows
    assert row.target == tmp_path / "Activity 8_1.csv"
    lines = row.target.read_text().splitlines()[1:]
    assert [int(line.partition(",")[0]) for line in lines] == [START + (3610 + s) * SECOND for s in range(5)]


def test_that_no_selected_record_is_a_sentence(tmp_path):
    with pytest.raises(ExportError, match="nothing to export"):
        plan_batch(a_recipe("record=99"), a_clinic(), tmp_path)


def test_that_names_that_fall_together_are_numbered(tmp_path):
    store = a_clinic(2)
    store.add_user(User(11, name="ZOE"))
    store.add_user(User(10, name="zoe"))
    batch = a_batch(store, tmp_path, template=NameTemplate("{person}"))
    batch.run(unwatched(), lambda _: None)
    assert [row.target.name for row in batch.rows if row.target] == ["ZOE.csv", "zoe (2).csv"]


def test_that_one_failure_does_not_stop_the_rest_and_retry_runs_it_alone(tmp_path, monkeypatch):
    store = a_clinic()
    batch = a_batch(store, tmp_path)
    (tmp_path / "record_2_2022-11-19.csv").mkdir()
    batch.run(unwatched(), lambda _: None)
    assert states(batch) == [RowState.DONE, RowState.FAILED, RowState.DONE, RowState.DONE]
    assert batch.summary() == "3 exported · 1 failed"
    assert "record_2_2022-11-19.csv" in line_of(batch.rows[1])
    (tmp_path / "record_2_2022-11-19.csv").rmdir()
    run: list[int] = []
    batch.retry(unwatched(), lambda row: run.append(row.number))
    assert set(run) == {2}
    assert batch.summary() == "4 exported"


def test_that_a_full_disk_stops_the_rest(tmp_path, monkeypatch):
    batch = a_batch(a_clinic(), tmp_path)
    real = engine.export

    def filling(request, *rest):
        if request.target.name.startswith("record_2"):
            raise DiskFullError("The disk filled up after 3 kB.")
        return real(request, *rest)

    monkeypatch.setattr(engine, "export", filling)
    batch.run(unwatched(), lambda _: None)
    assert states(batch) == [RowState.DONE, RowState.FAILED, RowState.CANCELLED, RowState.CANCELLED]
    assert batch.rows[3].reason == "The disk is full."
    monkeypatch.setattr(engine, "export", real)
    batch.retry(unwatched(), lambda _: None)
    assert batch.summary() == "4 exported"


def test_that_cancelling_keeps_what_is_finished(tmp_path):
    batch, watch = a_batch(a_clinic(), tmp_path), Watch()

    def stop(row):
        if row.number == 2 and row.state is RowState.WRITING:
            watch.cancel()

    with pytest.raises(Cancelled):
        batch.run(watch, stop)
    assert states(batch) == [RowState.DONE, *[RowState.CANCELLED] * 3]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "record_1_2022-11-19.csv",
        "record_1_2022-11-19.csv.manifest.json",
    ]


@pytest.mark.parametrize(
    ("policy", "summary", "names"),
    [
        (IfExists.SKIP, "1 exported · 1 skipped", ["record_1_2022-11-19.csv", "record_2_2022-11-19.csv"]),
        (IfExists.ASK, "1 exported · 1 failed", ["record_1_2022-11-19.csv", "record_2_2022-11-19.csv"]),
        (IfExists.REPLACE, "2 exported", ["record_1_2022-11-19.csv", "record_2_2022-11-19.csv"]),
        (
            IfExists.NUMBER,
            "2 exported",
            ["record_1_2022-11-19 (2).csv", "record_1_2022-11-19.csv", "record_2_2022-11-19.csv"],
        ),
    ],
)
def test_that_existing_files_are_met_as_the_recipe_says(tmp_path, policy, summary, names):
    (tmp_path / "record_1_2022-11-19.csv").write_text("mine")
    batch = a_batch(a_clinic(2), tmp_path, if_exists=policy)
    batch.run(unwatched(), lambda _: None)
    assert batch.summary() == summary
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == names
    assert ((tmp_path / "record_1_2022-11-19.csv").read_text() == "mine") == (policy is not IfExists.REPLACE)


def test_that_the_one_who_is_asked_decides(tmp_path):
    (tmp_path / "record_1_2022-11-19.csv").write_text("mine")
    asked: list[Question] = []
    store, watch = a_clinic(2), Watch()
    questions = Questions(asked.append)
    batch = Batch(plan_batch(a_recipe(), store, tmp_path), store, questions=questions)
    seen: list[tuple[int, RowState]] = []

    def look(row: BatchRow) -> None:
        seen.append((row.number, row.state))
        if row.number == 2 and row.state is RowState.DONE:
            # The second record is done before the question about the first is answered.
            assert batch.rows[0].state is RowState.ASKING
            questions.answer(1, IfExists.SKIP)

    batch.run(watch, look)
    assert asked == [Question(1, tmp_path / "record_1_2022-11-19.csv")]
    assert seen[-1] == (1, RowState.SKIPPED)
    assert batch.summary() == "1 exported · 1 skipped"


@pytest.mark.parametrize(
    ("choice", "kept"), [(IfExists.SKIP, 4), (IfExists.NUMBER, 4), (IfExists.REPLACE, 0)]
)
def test_that_one_answer_does_for_all_files_that_exist(tmp_path, choice, kept):
    for number in range(1, 5):
        (tmp_path / f"record_{number}_2022-11-19.csv").write_text("mine")
    asked: list[Question] = []
    store = a_clinic()

    def ask(question: Question) -> None:
        asked.append(question)
        if len(asked) == 2:
            questions.answer(2, choice, for_all=True)

    questions = Questions(ask)
    batch = Batch(plan_batch(a_recipe(), store, tmp_path), store, questions=questions)
    batch.run(unwatched(), lambda _: None)
    assert [one.row for one in asked] == [1, 2]
    assert set(states(batch)) == {RowState.SKIPPED if choice is IfExists.SKIP else RowState.DONE}
    texts = [path.read_text() for path in tmp_path.glob("*.csv")]
    assert texts.count("mine") == kept


def test_that_a_batch_that_waits_for_an_answer_can_be_cancelled_and_asks_again(tmp_path):
    (tmp_path / "record_1_2022-11-19.csv").write_text("mine")
    asked: list[Question] = []
    store, watch = a_clinic(2), Watch()

    def ask(question: Question) -> None:
        asked.append(question)
        watch.cancel()

    questions = Questions(ask)
    batch = Batch(plan_batch(a_recipe(), store, tmp_path), store, questions=questions)
    with pytest.raises(Cancelled):
        batch.run(watch, lambda _: None)
    assert states(batch) == [RowState.CANCELLED, RowState.CANCELLED]
    again = Watch()
    batch.retry(again, lambda row: questions.answer(1, IfExists.NUMBER) if row.number == 2 else None)
    assert [one.row for one in asked] == [1, 1]
    assert states(batch) == [RowState.DONE, RowState.DONE]


def test_that_a_batch_killed_while_it_asked_asks_for_that_file_alone(tmp_path):
    (tmp_path / "record_2_2022-11-19.csv").write_text("mine")
    store, watch = a_clinic(3), Watch()
    first = Batch(plan_batch(a_recipe(), store, tmp_path), store, questions=Questions(lambda _: None))
    with pytest.raises(Cancelled):
        first.run(watch, lambda row: watch.cancel() if row.number == 3 and row.written else None)
    asked: list[Question] = []

    def ask(question: Question) -> None:
        asked.append(question)
        questions.answer(question.row, IfExists.REPLACE)

    questions = Questions(ask)
    again = Batch(plan_batch(a_recipe(), store, tmp_path), store, questions=questions)
    again.run(unwatched(), lambda _: None)
    assert [one.row for one in asked] == [2]
    assert states(again) == [RowState.DONE] * 3
    assert [bool(row.written) for row in again.rows] == [False, True, False]


@pytest.mark.parametrize("policy", IfExists)
def test_that_a_batch_that_was_stopped_goes_on_where_it_was(tmp_path, policy):
    store = a_clinic()
    first, watch = a_batch(store, tmp_path, if_exists=policy), Watch()
    with pytest.raises(Cancelled):
        first.run(watch, lambda row: watch.cancel() if row.number == 3 else None)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    again = a_batch(store, tmp_path, if_exists=policy)
    again.run(unwatched(), lambda _: None)
    assert states(again) == [RowState.DONE] * 4
    assert again.rows[0].reason == "It was finished before."
    assert all(path.stat().st_mtime_ns == then for path, then in before.items())
    assert len(list(tmp_path.glob("*.csv"))) == 4
    assert not again._journal.path.exists()


def test_that_a_finished_file_that_was_changed_is_not_taken_for_finished(tmp_path):
    store, watch = a_clinic(), Watch()
    first = a_batch(store, tmp_path, if_exists=IfExists.NUMBER)
    with pytest.raises(Cancelled):
        first.run(watch, lambda row: watch.cancel() if row.number == 2 else None)
    (tmp_path / "record_1_2022-11-19.csv").write_text("changed")
    again = a_batch(store, tmp_path, if_exists=IfExists.NUMBER)
    again.run(unwatched(), lambda _: None)
    assert again.rows[0].target == tmp_path / "record_1_2022-11-19 (2).csv"
    assert (tmp_path / "record_1_2022-11-19.csv").read_text() == "changed"


def test_that_a_row_without_a_value_is_skipped_with_its_reason(tmp_path):
    store = a_clinic(2)
    a_record(store, 3, user=11, start_s=9 * 3600)
    store.add_sync(3, 33, np.arange(9, dtype=np.uint16))
    batch = a_batch(store, tmp_path)
    batch.run(unwatched(), lambda _: None)
    assert batch.summary() == "2 exported · 1 skipped"
    assert batch.rows[2].reason.startswith("It holds no value.")


def test_that_a_recipe_without_batch_is_one_export(tmp_path):
    store = a_clinic(2)
    recipe = replace(a_recipe("user=11"), is_batch=False, template=NameTemplate("all"))
    batch = Batch(plan_batch(recipe, store, tmp_path), store)
    batch.run(unwatched(), lambda _: None)
    assert [path.name for path in tmp_path.glob("*.csv")] == ["all.csv"]


def test_that_the_journal_is_private_and_survives_a_line_cut_short(tmp_path):
    store, watch = a_clinic(), Watch()
    first = a_batch(store, tmp_path)
    with pytest.raises(Cancelled):
        first.run(watch, lambda row: watch.cancel() if row.number == 2 else None)
    path = first._journal.path
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    path.write_bytes(path.read_bytes()[:-5] + b'\n{"row": 5}\nnull\n{"row": [], "files": 3}\n')
    again = a_batch(store, tmp_path)
    again.run(unwatched(), lambda _: None)
    assert again.summary() == "4 exported"


_KILLED = """
import os, sys
sys.path[:0] = {paths!r}
from pathlib import Path
from hexoview.watch import Watch
from test_batch import a_batch, a_clinic
from hexoview.export.naming import IfExists
import itertools, signal
steps = itertools.count()
class Dying(Watch):
    def step(self, fraction):
        if next(steps) >= {at}: os.kill(os.getpid(), signal.SIGKILL)
    def enter(self, stage):
        self.step(0)
    def part(self, low, high): return self
    def quietly(self): return Watch()
import hexoview.export.batch as engine
from hexoview.export import atomic
named = atomic.Unfinished._name
def dying(self, pending):
    if next(steps) >= {at}: os.kill(os.getpid(), signal.SIGKILL)
    named(self, pending)
    if next(steps) >= {at}: os.kill(os.getpid(), signal.SIGKILL)
atomic.Unfinished._name = dying
a_batch(a_clinic(), Path({folder!r}), if_exists=IfExists.NUMBER).run(Dying(), lambda row: None)
"""


def test_that_a_batch_killed_at_any_moment_goes_on_without_a_file_too_many(tmp_path, campaign):
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
    store = a_clinic()
    tries = campaign.count(4, full=40)
    for number in range(tries):
        folder = tmp_path / str(number)
        folder.mkdir()
        code = _KILLED.format(paths=paths, at=campaign.dice.randrange(2, 60), folder=str(folder))
        done = subprocess.run([sys.executable, "-c", code], check=False, env=dict(os.environ))
        assert done.returncode in {0, -signal.SIGKILL}
        batch = a_batch(store, folder, if_exists=IfExists.NUMBER)
        if done.returncode:
            batch.run(unwatched(), lambda _: None)
            assert states(batch) == [RowState.DONE] * 4, batch.text()
        assert sorted(path.name for path in folder.glob("*")) == sorted(
            name
            for n in range(1, 5)
            for name in (f"record_{n}_2022-11-19.csv", f"record_{n}_2022-11-19.csv.manifest.json")
        )
        for path in folder.glob("*.csv"):
            told = json.loads(Path(f"{path}.manifest.json").read_text())
            assert told["size"] == path.stat().st_size
    campaign.tell(f"{tries} batches killed: all went on, no file too many")


def test_that_what_is_added_while_a_batch_runs_is_written_too_and_nothing_twice(tmp_path):
    store = a_clinic()
    wanted: deque[Query] = deque()
    batch = Batch(plan_batch(a_recipe("record=1&datatype=19"), store, tmp_path), store, wanted=wanted)

    def add(row: BatchRow) -> None:
        if row.number == 1 and row.state is RowState.WRITING:
            wanted.extend(map(parse, ["record__in=3,4&datatype=19", "record=4&datatype=19"]))

    batch.run(unwatched(), add)
    assert [row.label for row in batch.rows] == ["Record 1", "Record 3", "Record 4"]
    assert states(batch) == [RowState.DONE] * 3
    names = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert names == [f"record_{number}_2022-11-19.csv" for number in (1, 3, 4)]


def test_that_a_stretch_is_added_to_a_batch_that_is_over(tmp_path):
    wanted: deque[Query] = deque()
    store = a_clinic()
    batch = Batch(plan_batch(a_recipe("record=1&datatype=19"), store, tmp_path), store, wanted=wanted)
    batch.run(unwatched(), lambda _: None)
    start = START + (2 * 3600 + 10) * SECOND
    wanted.append(parse(f"record=2&datatype=19&start={start}&end={start + 5 * SECOND}"))
    batch.run(unwatched(), lambda _: None)
    assert states(batch) == [RowState.DONE] * 2
    lines = (tmp_path / "record_2_2022-11-19.csv").read_text().splitlines()[1:]
    assert [int(line.partition(",")[0]) for line in lines] == [start + s * SECOND for s in range(5)]
