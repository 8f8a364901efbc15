"""The folder store: untouched recordings beside a catalogue and people's notes."""

from __future__ import annotations

import os
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.segment import AsyncSegment, IntArray, Segment, SyncSegment
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.domain.zones import Zones
from hexoview.errors import StoreError
from hexoview.store.catalogue import Catalogue, Located
from hexoview.store.durable import open_regular
from hexoview.store.event_times import EventTimes
from hexoview.store.notes import Notes
from hexoview.store.overview.overviews import FILE_NAME, Overviews
from hexoview.store.places import overviews_folder_of
from hexoview.store.rows import Place
from hexoview.store.search import Asked


@dataclass(frozen=True, slots=True)
class Parts:
    """What a folder store is made of, wherever its pieces lie.

    Attributes:
        root: the folder that the recordings lie in.
        is_writable: whether recordings can be brought in and notes be kept.
        left_out: sentences on what lies in the folder and is not in the store.
    """

    root: Path
    catalogue: Catalogue
    notes: Notes
    is_writable: bool
    can_keep_notes: bool = True
    left_out: tuple[str, ...] = ()


class FolderStore:
    """Implements `Store` on a folder. Nothing is changed by reading; any thread may call."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._catalogue = parts.catalogue
        self._times = EventTimes(self._load_times)
        self._overviews = Overviews(self, overviews_folder_of(parts.root) / FILE_NAME)

    @property
    def location(self) -> str:
        """The store's URL."""
        return self.root.as_uri()

    @property
    def root(self) -> Path:
        """The folder that the recordings lie in."""
        return self._parts.root

    @property
    def is_writable(self) -> bool:
        """Whether recordings can be brought in; not for a folder opened in place or on read-only media."""
        return self._parts.is_writable

    @property
    def can_keep_notes(self) -> bool:
        """Whether names and activities can be added."""
        return self._parts.can_keep_notes

    @property
    def left_out(self) -> tuple[str, ...]:
        """Sentences on what lies in the folder and could not be used."""
        return self._parts.left_out

    @property
    def catalogue(self) -> Catalogue:
        """Which people, records, files and series there are."""
        return self._catalogue

    @property
    def notes(self) -> Notes:
        """What people added; the place to add more."""
        return self._parts.notes

    @property
    def overviews(self) -> Overviews:
        """Figures, shares of good signal and day strips of the records."""
        return self._overviews

    @property
    def clock(self) -> Clock:
        """The one clock of every record inside."""
        return self._catalogue.clock()

    def close(self) -> None:
        """Lets go of catalogue and notes."""
        self._catalogue.close()
        self.notes.close()
        self._overviews.close()

    def sizes(self) -> dict[int, int]:
        """How many bytes the files of each record have."""
        return self._catalogue.sizes()

    def fingerprints(self) -> dict[int, int]:
        """What each record's files come to, by record id."""
        return self._catalogue.fingerprints()

    def folder_of(self, record_id: int) -> Path | None:
        """Where a record's files lie."""
        found = self._catalogue.folder_of(record_id)
        return None if found is None else self.root / found

    def users(self, ids: IdSet = ALL_IDS) -> tuple[User, ...]:
        """People who own a record or a range here, named as the notes name them."""
        owners = IdSet.of_runs([*self._catalogue.owners(ids).runs, *self.notes.owners().runs]) & ids
        wanted = [number for low, high in owners.runs for number in range(low, high + 1)]
        known = self.notes.people(ids)
        return tuple(known.get(number, User(number)) for number in wanted)

    def records(
        self, *, ids: IdSet = ALL_IDS, users: IdSet = ALL_IDS, overlapping: TimeSpan = ALWAYS
    ) -> tuple[Record, ...]:
        """Records whose span shares a tick with `overlapping`."""
        return self._catalogue.records(ids=ids, users=users, overlapping=overlapping)

    def ranges(
        self,
        *,
        ids: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        routines: IdSet | None = None,
        overlapping: TimeSpan = ALWAYS,
    ) -> tuple[Range, ...]:
        """Activities from downloads, then those that people marked."""
        given = self._catalogue.ranges(ids=ids, users=users, routines=routines, overlapping=overlapping)
        corrected = self.notes.corrected()
        if corrected:
            given = tuple(found for found in given if found.id not in corrected)
        own = self.notes.ranges(ids=ids, users=users, routines=routines, overlapping=overlapping)
        # Each comes in the order of its ids: only where there are both do they have to be merged.
        return tuple(sorted((*given, *own), key=attrgetter("id"))) if own and given else own or given

    def training_routines(self, ids: IdSet = ALL_IDS) -> tuple[TrainingRoutine, ...]:
        """Kinds of activity from downloads and from people."""
        found = (*self._catalogue.training_routines(ids), *self.notes.training_routines(ids))
        return tuple(sorted(found, key=lambda routine: routine.id))

    def datatypes(self, ids: IdSet = ALL_IDS) -> tuple[Datatype, ...]:
        """The kinds of channel of which this store holds at least one value, in table order."""
        return self._catalogue.datatypes(ids)

    def datatypes_of(self, records: IdSet = ALL_IDS) -> dict[int, tuple[int, ...]]:
        """The datatype ids held, in order, by record id."""
        return self._catalogue.datatypes_of(records)

    def series(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        overlapping: TimeSpan = ALWAYS,
        near: Mapping[int, TimeSpan] | None = None,
    ) -> tuple[Series, ...]:
        """Series with at least one value whose first to last value shares a tick with `overlapping`."""
        asked = Asked(ids, records, users, datatypes)
        return self._catalogue.series(asked, overlapping=overlapping, near=near)

    def totals(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        at_most: int | None = None,
    ) -> tuple[Total, ...]:
        """The values of the same series added up by user and datatype, in that order."""
        return self._catalogue.totals(Asked(ids, records, users, datatypes), at_most=at_most)

    def locate(self, series: Series, span: TimeSpan) -> tuple[int, int]:
        """The values inside `span` as indices (low, high), high not included; low ≤ high."""
        if series.grid is None:
            times = self._event_times(series)
            low, high = (int(place) for place in np.searchsorted(times, (span.start, span.end)))
        else:
            low, high = (series.grid.index_from(tick) for tick in (span.start, span.end))
            low, high = (min(max(place, 0), series.count) for place in (low, high))
        return low, max(low, high)

    def read(self, series: Series, low: int, high: int) -> Segment:
        """Values `low` up to `high`: stored numbers as the file has them; nothing else is read."""
        low = min(max(low, 0), series.count)
        high = min(max(high, low), series.count)
        located = self._located(series)
        if series.grid is None:
            # Times are kept in memory: those of a recording that was replaced don't fit the new values.
            times = self._event_times(series)[low:high]
            return AsyncSegment(times, self._catalogue.event_column(series.id, "stored", low, high))
        assert located.place is not None
        return SyncSegment(series.grid, low, _values(self.root / located.path, located.place, low, high))

    def breaks(self, series: Series) -> IntArray:
        """The ticks of an asynchronous series' `nan` rows."""
        if series.grid is not None:
            return np.empty(0, np.int64)
        self._located(series)
        return self._catalogue.event_column(series.id, "breaks")

    def annotations(self, records: IdSet = ALL_IDS) -> tuple[Annotation, ...]:
        """Marks left in the recordings, in time order."""
        return self._catalogue.annotations(records)

    def zones(self) -> Zones:
        """The time zones that were set for the store, for people and for records."""
        return self.notes.zones()

    def _event_times(self, series: Series) -> IntArray:
        # With count and ends in the key, a recording that was replaced is not mistaken for the old one.
        key = (series.id, series.count, series.first, series.last)
        times = self._times.known(key)
        if times is None:
            self._located(series)
            times = self._times.get(key)
        if len(times) != series.count:
            raise _changed(series)
        return times

    def _load_times(self, key: Hashable) -> IntArray:
        assert isinstance(key, tuple)
        return self._catalogue.event_column(key[0], "timestamps")

    def _located(self, series: Series) -> Located:
        located = self._catalogue.located(series.id)
        if located is None or (located.count, located.first) != (series.count, series.first):
            raise _changed(series)
        if (located.place is None) != (series.grid is None):
            raise _changed(series)
        return located


def _values(path: Path, place: Place, low: int, high: int) -> np.ndarray:
    """Just the wanted bytes: a mapped file that is cut off later would end the program."""
    word = np.dtype(place.word)
    values = np.empty(high - low, word)
    wanted = values.nbytes
    try:
        with open_regular(path) as file:
            file.seek(place.offset + low * word.itemsize, os.SEEK_SET)
            got = file.readinto(values.data)
    except OSError as error:
        raise StoreError(
            f"{path.name} of {path.parent.name} can't be read.",
            cause=f"The system says: {error.strerror or error}.",
            way_out="Bring the file back to its place, or import the recording again.",
        ) from error
    if got < wanted:
        raise StoreError(
            f"{path.name} of {path.parent.name} is shorter than when it came in.",
            cause=f"Values {low:,} to {high:,} take {wanted:,} bytes; {got:,} are there.",
            way_out="Bring the whole file back to its place, or import the recording again.",
        )
    values.flags.writeable = False
    return values


def _changed(series: Series) -> StoreError:
    return StoreError(
        f"{series.datatype.label} of recording {series.record_id} is no longer what it was.",
        cause="The recording was replaced or removed since this selection was made.",
        way_out="Select again.",
    )
