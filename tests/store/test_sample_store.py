from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from importing import bring
from recording_builder import Recording

from hexoview.domain.idset import IdSet
from hexoview.errors import StoreError
from hexoview.store.location import open_store
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import Cancelled, Watch, unwatched


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "store"
    make_sample_store(folder, people=4, hours=0.2, seed=1, watch=unwatched())
    return folder


def test_that_the_sample_has_named_people_records_activities_and_routines(sample: Path) -> None:
    store = open_store(sample)
    assert len(store.users()) == 4
    assert all(user.name and user.sex and user.birth_year for user in store.users())
    assert len(store.records()) >= 12
    assert store.is_writable
    routines = {routine.id for routine in store.training_routines()}
    assert routines
    assert {found.training_routine_id for found in store.ranges()} - {None} <= routines
    spans = {record.user_id: record.span for record in store.records()}
    assert {found.user_id for found in store.ranges()} <= spans.keys()
    store.close()


def test_that_every_channel_of_the_sample_can_be_read(sample: Path) -> None:
    store = open_store(sample)
    for one in store.series():
        segment = store.read(one, 0, one.count)
        assert (segment.values.min(), segment.values.max()) == (one.low, one.high)
    store.close()


def test_that_a_seed_always_gives_the_same_values(sample: Path, tmp_path: Path) -> None:
    make_sample_store(tmp_path / "again", people=4, hours=0.2, seed=1, watch=unwatched())
    one, other = open_store(sample), open_store(tmp_path / "again")
    assert one.series() == other.series()
    assert one.ranges() == other.ranges()
    assert one.users() == other.users()
    ecg = one.series(datatypes=IdSet.of([4113]))[0]
    np.testing.assert_array_equal(one.read(ecg, 0, 9999).values, other.read(ecg, 0, 9999).values)
    one.close()
    other.close()


def test_that_making_the_same_sample_again_changes_nothing_people_noted(sample: Path) -> None:
    store = open_store(sample)
    marked = store.notes.add_range(user_id=store.users()[0].id, span=store.records()[0].span, name="mine")
    make_sample_store(sample, people=4, hours=0.2, seed=1, watch=unwatched())
    assert marked in store.ranges()
    store.close()


def test_that_another_sample_needs_another_folder(sample: Path) -> None:
    with pytest.raises(StoreError, match="holds another sample"):
        make_sample_store(sample, people=4, hours=0.2, seed=2, watch=unwatched())


def test_that_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(StoreError, match=r"thesis\.doc"):
        make_sample_store(tmp_path, hours=0.2, watch=unwatched())
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_that_a_store_of_real_recordings_is_left_alone(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    with pytest.raises(StoreError, match="1 recordings that are no sample"):
        make_sample_store(tmp_path / "store", hours=0.2, watch=unwatched())


def test_that_a_sample_that_was_stopped_can_be_made_after_all(tmp_path: Path) -> None:
    class Impatient(Watch):
        def step(self, fraction: float) -> None:
            if fraction > 0.9:
                self.cancel()
            super().step(fraction)

    with pytest.raises(Cancelled):
        make_sample_store(tmp_path / "store", hours=0.2, watch=Impatient())
    assert not (tmp_path / "store" / ".sample").exists()
    make_sample_store(tmp_path / "store", hours=0.2, watch=unwatched())
    store = open_store(tmp_path / "store")
    assert len(store.records()) >= 12
    assert store.users()[0].name
    store.close()


def test_that_the_sample_is_for_its_owner_alone(sample: Path) -> None:
    for path in (sample, *sample.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
