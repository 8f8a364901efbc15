"""The four formats: the 24-h sample record written and read back, beside the cost of its bytes and peers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import peers
from benchmarks.material import ECG, TICKS, full_store, workplace, workshop
from benchmarks.measure import at_least, at_most, times, told_mb
from benchmarks.race import Desk, Rival, export_once, told_race
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

_WEEK_HOURS = 168.0


def edf(desk: Desk) -> str:
    """The sample record as it is, with what was promised for it."""
    race = desk.race("", "all.edf")
    return told_race(
        f"24 h of the sample, every channel and event, to EDF+ (`record={desk.record.id}`)",
        race.rows,
        at_most("written, on the disk and read back", race.ours.seconds, 2.0),
        at_most("peak memory of the whole process", race.ours.peak_mb, 400, told_mb),
    )


def full_edf(desk: Desk) -> str:
    """The same with 45 channels of 1 Hz: what peers and goals were measured with."""
    mapped = partial(peers.mapped, desk.recording)
    with_events = partial(peers.mapped_with_events, desk.recording, desk.store)
    floats = partial(peers.as_floats, desk.recording)
    race = desk.race(
        "",
        "full.edf",
        Rival("limit: numpy interleaves signals and events", peers.interleaved_with_events, with_events),
        Rival("limit: numpy interleaves signals alone", peers.interleaved, mapped),
        Rival("pyedflib, 16-bit block call, no events", peers.pyedflib_blocks, mapped),
        Rival("edfio, stored numbers, no events", peers.edfio_digital, mapped),
        Rival("edfio, with every event", peers.edfio_with_events, with_events, is_slow=True),
        Rival("pyedflib, `writeSamples`, no events", peers.pyedflib_samples, floats, is_slow=True),
    )
    in_all = race.ours.seconds / race.rivals[0].seconds
    # `writeSamples` writes no events, so it is compared with an export that has none.
    plain = desk.race(f"&datatype__in={','.join(map(str, desk.signals()))}", "plain.edf")
    name, *rest = plain.rows[0]
    return told_race(
        "24 h with 45 channels of 1 Hz to EDF+",
        [race.rows[0], (name.replace("**Hexoview**", "**Hexoview**, no events"), *rest), *race.rows[1:]],
        at_most("memory above start", race.ours.above_start, 100, told_mb),
        at_most("written, against the limit with events", race.against(0), 2, times),
        at_most("in all, against the limit with events", in_all, 4, times),
        at_least(
            "written without events, against `writeSamples`",
            race.rivals[-1].seconds / plain.written,
            50,
            times,
        ),
    )


def week_edf(store: Path, folder: Path) -> str:
    """Seven days without a break: seven times the work in the same memory."""
    race = Desk(store, folder).race("", "week.edf", runs=1)
    return told_race(
        "7 days of the sample, every channel and event, to EDF+",
        race.rows,
        at_most("memory above start", race.ours.above_start, 100, told_mb),
    )


def csv(desk: Desk) -> str:
    query = f"&datatype={ECG}&max_values=all"
    columns = partial(peers.ecg_columns, desk.recording)
    rivals = [
        Rival("polars alone, in blocks of 65,536", peers.polars_blocks, columns),
        Rival("numpy `savetxt`", peers.numpy_savetxt, columns, is_slow=True),
    ]
    if peers.is_here("pandas"):
        rivals.append(Rival("pandas `to_csv`", peers.pandas_csv, columns, is_slow=True))
    race = desk.race(query, "ecg.csv", *rivals, runs=4)
    end = desk.record.span.start + 3 * 3600 * TICKS
    short = desk.race(f"{query}&end={end}", "short.csv", runs=4)
    growth = race.ours.above_start / short.ours.above_start
    rows, found = list(race.rows), []
    if peers.is_here("pandas"):
        found = [at_least("written, against pandas", 1 / race.against(-1), 15, times)]
    else:
        rows.append(("pandas `to_csv`", "not installed", "–", "–", "–"))
    return told_race(
        "ECG of 24 h, 22.1 million rows, to CSV",
        rows,
        at_most("written, against polars alone", race.against(0), 1.3, times),
        at_most("memory above start, against that of 3 h", growth, 1.2, times),
        *found,
    )


def json(desk: Desk) -> str:
    """As many values as 45 channels of 65,536 have: every channel for 69 minutes of the day."""
    start = desk.record.span.start + 8 * 3600 * TICKS
    window = f"&start={start}&end={start + 69 * 60 * TICKS}&max_values=all"
    # What the rivals write comes from a file that Hexoview made.
    source = desk.folder / "source.json"
    export_once(desk.store, f"record={desk.record.id}{window}", source)
    pairs = partial(peers.pairs_of, source)
    race = desk.race(
        window,
        "pairs.json",
        Rival("`json.dumps`, from numpy by way of lists", peers.json_dumps, pairs),
        Rival("orjson, from numpy by way of lists", peers.orjson_lists, pairs),
    )
    thinned = desk.race("", "thinned.json")
    return told_race(
        "Every channel of 69 minutes, 2.9 million pairs, to JSON",
        race.rows,
        at_least("written, against `json.dumps`", 1 / race.against(0), 12, times),
        at_most("memory above start", race.ours.above_start, 20, told_mb),
    ) + told_race("The whole 24 h to JSON, at most 65,536 values a channel", thinned.rows)


def binary(desk: Desk) -> str:
    folder = partial(Path, desk.recording)
    race = desk.race(
        "",
        "all.zip",
        Rival("limit: WAV files copied and hashed", peers.copied_and_hashed, folder),
        Rival("`zipfile` of the WAV files, stored", peers.zipped, folder),
    )
    return told_race(
        "24 h to a binary zip",
        race.rows,
        at_most("written, against the limit", race.against(0), 2, times),
    )


def section(store: Path, folder: Path) -> str:
    desk = Desk(store, folder)
    full = Desk(full_store(store, folder), folder)
    parts = [edf(desk), full_edf(full), csv(desk), json(desk), binary(desk)]
    with workshop("export-week") as week:
        make_sample_store(week / "store", people=1, hours=_WEEK_HOURS, watch=unwatched())
        parts.append(week_edf(week / "store", week))
    return "## Export\n\n" + "".join(parts).rstrip()


def main() -> None:
    with workplace("export") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    main()
