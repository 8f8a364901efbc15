from __future__ import annotations

import contextlib
import csv
import stat
import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from builders import a_record
from importing import bring
from memory_store import MemoryStore
from recording_builder import START, TICKS, Recording, wav_bytes

from hexoview.domain.idset import IdSet
from hexoview.store.folder import FolderStore
from hexoview.store.location import open_store
from hexoview.store.overview.figures import figures_of
from hexoview.store.overview.kinds import BY_COLUMN, KINDS
from hexoview.store.overview.make import Shares
from hexoview.store.overview.strip import COLUMNS, Strip
from hexoview.watch import Cancelled, Watch, unwatched

# The figures that can be computed to the last digit; those by weight are kept truncated in the channel.
_EXACT = ("heart_rate", "breathing_rate", "activity", "cadence", "tidal_volume", "ventilation", "steps")
_HEADS = {"heart_rate": "HR", "breathing_rate": "BR", "activity": "Act", "cadence": "Cadence",
          "tidal_volume": "Tidalvolume", "ventilation": "MV"}  # fmt: skip
_WORDS = {"mean": "Avg", "least": "Min", "greatest": "Max"}


def opened(folder: Path) -> FolderStore:
    store = open_store(folder)
    store.overviews.make_missing(unwatched(), lambda _: None)
    return store


def cells(path: Path) -> dict[str, str]:
    with path.open(newline="") as file:
        heads, _, values = list(csv.reader(file))[:3]
    return dict(zip(heads, values, strict=False))


def quality(path: Path) -> np.ndarray:
    """The data of a WAV, read without anything of Hexoview."""
    data = path.read_bytes()
    begin = data.index(b"data") + 8
    (size,) = struct.unpack("<I", data[begin - 4 : begin])
    return np.frombuffer(data[begin : begin + size], "<u2")


@pytest.mark.parametrize("number", [256696, 257575, 258060])
@pytest.mark.parametrize("has_table", [True, False])
def test_that_figures_equal_those_of_the_real_recordings(
    tmp_path: Path, real_recordings: Path, number: int, has_table: bool
) -> None:
    source = real_recordings / f"record_{number}"
    copied = tmp_path / source.name
    copied.mkdir()
    # Without its table the same figures have to come out of the channels.
    for path in source.iterdir():
        if has_table or path.name != "statistics.csv":
            (copied / path.name).write_bytes(path.read_bytes())
    bring(tmp_path / "store", copied)
    store = opened(tmp_path / "store")
    figures = store.overviews.figures(number)
    told = cells(source / "statistics.csv")
    compared = 0
    assert figures is not None
    for name in _EXACT[:-1]:
        for statistic, word in _WORDS.items():
            value, cell = figures.values[f"{name}.{statistic}"], told[f"{_HEADS[name]} {word}"]
            # A maximum that Hexoskin's own limit left blank is not “no data”: it is in the channel.
            assert not cell or value == pytest.approx(float(cell), rel=1e-12)
            compared += bool(cell)
    assert figures.values["steps"] == float(told["Steps"])
    assert compared >= 17
    assert ("heart_rate.mean" in figures.told) == has_table
    store.close()


@pytest.mark.parametrize("number", [256696, 257575, 258060])
def test_that_the_share_of_good_signal_is_the_quality_channels(
    tmp_path: Path, real_recordings: Path, number: int
) -> None:
    source = real_recordings / f"record_{number}"
    bring(tmp_path / "store", source)
    store = opened(tmp_path / "store")
    heart, breathing = (quality(source / f"{name}_rate_quality.wav") for name in ("heart", "breathing"))
    expected = Shares(float(np.mean(heart == 0)), float(np.mean(breathing == 0)))
    assert store.overviews.known() == {number: expected}
    strip = store.overviews.strip(number)
    assert strip is not None
    # Of the strip's doubtful shares as many are above nothing as the channel has columns with a flag.
    assert bool(strip.doubtful.any()) == bool((heart != 0).any())
    store.close()


def test_that_every_figure_has_columns_of_its_own() -> None:
    assert len({kind.key for kind in KINDS}) == len(KINDS)
    assert len(BY_COLUMN) == sum(len({name.casefold() for name in kind.columns}) for kind in KINDS)


def test_that_the_columns_of_2017_are_read_too(tmp_path: Path) -> None:
    table = (
        b"uri,start_date,duration,heartrate_avg,heartrate_max,step_count,RMSSD,activity_min\r\n"
        b"na,na,s,bpm,bpm,rep,ms,g\r\n/api/record/7/,2017-03-01 10:00:00,20,61.25,,412,38.5,nan\r\n"
    )
    bring(tmp_path / "store", Recording(files={"statistics.csv": table}).write(tmp_path / "record_257575"))
    store = opened(tmp_path / "store")
    figures = store.overviews.figures(257575)
    assert figures is not None
    assert figures.told == {"heart_rate.mean", "steps", "rmssd"}
    assert figures.values["heart_rate.mean"] == 61.25
    # The blank maximum comes from the channel.
    assert figures.values["heart_rate.greatest"] == float(Recording().values("heart_rate").max())
    store.close()


def test_that_the_figures_of_a_whole_record_are_not_told_of_a_stretch(tmp_path: Path) -> None:
    table = f"uri,start,HR Avg\r\nna,na,bpm\r\n/api/record/1/,{START - 9 * TICKS},40.0\r\n".encode()
    bring(tmp_path / "store", Recording(files={"statistics.csv": table}).write(tmp_path / "record_257575"))
    store = opened(tmp_path / "store")
    figures = store.overviews.figures(257575)
    assert figures is not None
    assert not figures.told
    assert figures.values["heart_rate.mean"] == pytest.approx(Recording().values("heart_rate").mean())
    store.close()


def test_that_a_strip_holds_the_extremes_doubt_and_gaps_of_its_columns(tmp_path: Path) -> None:
    seconds = 1600
    heart = np.arange(seconds, dtype=np.uint16) % 200 + 40
    # A value stamped i + 1 s after the start; the last 400 s of the record have no heart rate.
    flags = np.where((np.arange(seconds) >= 800) & (np.arange(seconds) < 805), 4, 0).astype(np.uint16)
    end = START + 2000 * TICKS
    recording = Recording(
        seconds=seconds,
        end=end,
        files={"heart_rate.wav": wav_bytes(heart, 1), "heart_rate_quality.wav": wav_bytes(flags, 1)},
    )
    bring(tmp_path / "store", recording.write(tmp_path / "record_257575"))
    store = opened(tmp_path / "store")
    strip = store.overviews.strip(257575)
    assert strip is not None
    width = 2000 / COLUMNS
    for column in range(COLUMNS):
        inside = [i for i in range(seconds) if column * width <= i + 1 < (column + 1) * width]
        low, high = (min(heart[inside]), max(heart[inside])) if inside else (0, 0)
        assert (strip.low[column], strip.high[column]) == (low, high)
        doubtful = float(np.mean(flags[inside] != 0)) if inside else 0.0
        assert strip.doubtful[column] == int(np.ceil(255 * doubtful))
    assert list(np.flatnonzero(strip.covered)) == list(range(129))
    assert Strip.from_bytes(strip.to_bytes()[:-1]) is None
    store.close()


def test_that_only_what_is_lacking_is_made_and_a_replaced_record_is_made_again(tmp_path: Path) -> None:
    store_folder = tmp_path / "store"
    bring(
        store_folder, Recording(1, seconds=10).write(tmp_path / "short"), Recording(2).write(tmp_path / "two")
    )
    store = open_store(store_folder)
    made: list[int] = []
    store.overviews.make_missing(unwatched(), made.extend)
    assert sorted(made) == [1, 2]
    store.overviews.make_missing(unwatched(), made.extend)
    assert sorted(made) == [1, 2]
    bring(store_folder, Recording(1, seconds=30).write(tmp_path / "long"), replace=True)
    assert set(store.overviews.known()) == {2}
    store.overviews.make_missing(unwatched(), made.extend)
    assert sorted(made) == [1, 1, 2]
    figures = store.overviews.figures(1)
    assert figures is not None
    assert figures.values["heart_rate.mean"] == pytest.approx(
        Recording(1, seconds=30).values("heart_rate").mean()
    )
    store.close()


def test_that_nothing_is_written_beside_the_recordings_and_the_cache_is_private(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    before = sorted(path.name for path in (tmp_path / "store").iterdir())
    store = opened(tmp_path / "store")
    assert sorted(path.name for path in (tmp_path / "store").iterdir() if "-wal" not in path.name
                  and "-shm" not in path.name) == before  # fmt: skip
    path = store.overviews.path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    store.close()


def test_that_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    store = opened(tmp_path / "store")
    store.overviews.close()
    data = bytearray(store.overviews.path.read_bytes())
    data[:4096] = bytes(4096)
    store.overviews.path.write_bytes(data)
    assert store.overviews.known() == {}
    store.overviews.make_missing(unwatched(), lambda _: None)
    assert set(store.overviews.known()) == {257575}
    store.close()


def test_that_a_record_whose_file_is_gone_costs_only_itself(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(1).write(tmp_path / "one"), Recording(2).write(tmp_path / "two"))
    (tmp_path / "store" / "record_1" / "heart_rate.wav").unlink()
    store = opened(tmp_path / "store")
    assert set(store.overviews.known()) == {2}
    assert store.overviews.strip(1) is None
    store.close()


def test_that_making_stops_when_asked_and_goes_on_later(tmp_path: Path) -> None:
    bring(tmp_path / "store", *(Recording(n).write(tmp_path / f"{n}") for n in range(1, 4)))
    store = open_store(tmp_path / "store")
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        store.overviews.make_missing(watch, lambda _: None)
    store.overviews.make_missing(unwatched(), lambda _: None)
    assert set(store.overviews.known()) == {1, 2, 3}
    store.close()


def test_that_what_was_made_is_dropped_with_its_record(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(1).write(tmp_path / "one"), Recording(2).write(tmp_path / "two"))
    store = opened(tmp_path / "store")
    store.overviews.forget([1])
    assert set(store.overviews.known()) == {2}
    assert store.overviews.figures(1) is None
    store.overviews.forget_all()
    assert not store.overviews.path.exists()
    assert store.records(ids=IdSet.of([1]))
    store.close()


def test_that_readers_never_meet_half_a_cache(tmp_path: Path) -> None:
    """A reader that came while the first one was made once threw it away."""
    bring(tmp_path / "store", *(Recording(n).write(tmp_path / f"{n}") for n in range(1, 6)))
    for _ in range(5):
        with contextlib.closing(open_store(tmp_path / "store")) as store:
            store.overviews.forget_all()
            is_over = threading.Event()

            def read(store: FolderStore = store, is_over: threading.Event = is_over) -> None:
                while not is_over.is_set():
                    store.overviews.known()

            with ThreadPoolExecutor(2) as pool:
                reading = [pool.submit(read) for _ in range(2)]
                store.overviews.make_missing(unwatched(), lambda _: None)
                is_over.set()
                for one in reading:
                    one.result()
            assert set(store.overviews.known()) == {1, 2, 3, 4, 5}


def test_that_seconds_without_movement_or_breath_are_no_part_of_its_figures() -> None:
    memory = MemoryStore()
    a_record(memory, seconds=5)
    series = {
        49: memory.add_sync(1, 49, np.array([0, 0, 256, 512], np.int16)),
        37: memory.add_sync(1, 37, np.array([0, 100, 0, 200], np.uint16)),
        19: memory.add_sync(1, 19, np.array([0, 60, 60, 0], np.uint16)),
    }
    found = figures_of({}, series, lambda one: memory.read(one, 0, one.count).values).values
    assert (found["activity.mean"], found["activity.least"], found["activity.greatest"]) == (1.5, 1.0, 2.0)
    assert found["tidal_volume.mean"] == pytest.approx(150 * 13.28 / 1000)
    # A heart rate of 0 is a value like any other: the server's table counts it too.
    assert (found["heart_rate.mean"], found["heart_rate.least"]) == (30.0, 0.0)
