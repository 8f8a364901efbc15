"""10,000 small records: from the store to the list on screen, and while somebody types."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.measure import at_most, goals, table, timed, told
from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.catalogue_writer import insert_record, set_clock
from hexoview.store.database import writing
from hexoview.store.location import open_store
from hexoview.store.notes import Notes
from hexoview.store.overview.figures import Figures
from hexoview.store.overview.make import Overview, Shares
from hexoview.store.overview.strip import strip_of
from hexoview.store.rows import Place, RecordRow, SeriesRow
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES_NAME
from hexoview.ui.contents import Contents, contents_of
from hexoview.ui.records.book import book_of
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.rows import Shows
from hexoview.watch import unwatched

RECORDS, PEOPLE, CHANNELS = 10_000, 400, 20
_START, _DAY, _LONG = 445_000_000_000, 86_400 * 256, 3600 * 256
# What somebody types to find one person's walks, a letter at a time.
_TYPED = "person 17 walk"
# Rows on a tall screen.
_SCREEN = 60


def make_store(root: Path) -> None:
    """A store of small records without their files: nothing here reads a value."""
    kinds = [row for row in known_datatypes(HEXOSKIN).values() if row.rate is not None][:CHANNELS]
    with writing(root / CATALOGUE_NAME, CATALOGUE, is_durable=False) as connection:
        connection.execute("BEGIN")
        set_clock(connection, HEXOSKIN)
        for number in range(1, RECORDS + 1):
            start = _START + number * _DAY // 8
            series = tuple(
                SeriesRow(kind.id, 3600, start, start + _LONG - 1, 40, 120, "f", Place(kind.rate, "<i2", 44))
                for kind in kinds
                if kind.rate is not None
            )
            span = TimeSpan(start, start + _LONG)
            row = RecordRow(number, number % PEOPLE + 1, HEXOSKIN, span, (f"HX{number % 50}",), series)
            insert_record(connection, row, f"record_{number}")
        connection.execute("COMMIT")
    notes = Notes(root / NOTES_NAME)
    ranges = [
        Range(n, n % PEOPLE + 1, TimeSpan(_START + n * _DAY // 8 + 9, _START + n * _DAY // 8 + 99_999), name)
        for n in range(1, RECORDS + 1)
        for name in (("Walk", "Sleep", "Run")[n % 3],)
    ]
    notes.keep(people=[User(n, f"Person {n}") for n in range(1, PEOPLE + 1)], ranges=ranges)
    notes.close()


def _screen_full(contents: Contents) -> None:
    book_of(contents, Shows.RECORDS).rows[:_SCREEN]


def _every_row(contents: Contents) -> None:
    book_of(contents, Shows.RECORDS).complete(unwatched())


def main() -> None:
    """Prints the figures."""
    app = QApplication([])
    with tempfile.TemporaryDirectory(prefix="hexoview-listing-") as name:
        root = Path(name) / "store"
        root.mkdir(mode=0o700)
        os.environ["XDG_CACHE_HOME"] = str(Path(name) / "cache")
        make_store(root)
        store = open_store(root)
        strip = strip_of(TimeSpan(0, 1000), heart=None, quality=None, held=[])
        made = {n: Overview(Shares(0.9, 0.8), Figures(), strip) for n in range(1, RECORDS + 1)}
        store.overviews.keep(made)
        contents = contents_of(store)
        book = book_of(contents, Shows.RECORDS)
        model = RecordModel()
        steps: dict[str, Callable[[], object]] = {
            "lists read from the store": partial(contents_of, store),
            "book of them, with a screen full of rows": partial(_screen_full, contents),
            "rows shown": partial(model.show_book, book),
            "every row, in the background": partial(_every_row, contents),
            "shares of good signal": store.overviews.known,
            "one strip": partial(store.overviews.strip, 4711),
        }
        found = {step: timed(work) for step, work in steps.items()}
        letters = [timed(partial(model.find, _TYPED[:end]), runs=3) for end in range(1, len(_TYPED) + 1)]
        listed = sum(found[step].median for step in list(steps)[:3])
        slowest = max(letter.median for letter in letters)
        print(f"## The list of {RECORDS:,} records\n")
        print(table((f"{RECORDS:,} records", "time"), [(step, str(time)) for step, time in found.items()]))
        print(f"\n{model.matching_count} rows match “{_TYPED}”; slowest letter {told(slowest)}.\n")
        print(goals(at_most("in the list", listed, 0.1), at_most("each letter typed", slowest, 0.05)))
        store.close()
    del app


if __name__ == "__main__":
    main()
