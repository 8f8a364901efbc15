"""What everything above asks of a store, wherever it keeps its recordings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.segment import IntArray, Segment
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.domain.zones import Zones


class Store(Protocol):
    """People, their records and activities, and the values inside.

    Answers come in the order of their ids, series in the order of user, datatype, first value and
    record. Every method may be called from any thread. A store is never changed by reading.
    """

    @property
    def location(self) -> str:
        """The store's URL, for people and manifests."""

    @property
    def clock(self) -> Clock:
        """The one clock of every record inside."""

    def users(self, ids: IdSet = ALL_IDS) -> tuple[User, ...]:
        """People who own a record or a range here."""

    def records(
        self, *, ids: IdSet = ALL_IDS, users: IdSet = ALL_IDS, overlapping: TimeSpan = ALWAYS
    ) -> tuple[Record, ...]:
        """Records; with `overlapping`, only those that share a tick with it (an empty one shares none)."""

    def ranges(
        self,
        *,
        ids: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        routines: IdSet | None = None,
        overlapping: TimeSpan = ALWAYS,
    ) -> tuple[Range, ...]:
        """Activities; with `routines`, only those that instantiate one; `overlapping` as for records."""

    def training_routines(self, ids: IdSet = ALL_IDS) -> tuple[TrainingRoutine, ...]:
        """The kinds of activity that are known here."""

    def datatypes(self, ids: IdSet = ALL_IDS) -> tuple[Datatype, ...]:
        """The kinds of channel of which this store holds at least one value, in table order."""

    def datatypes_of(self, records: IdSet = ALL_IDS) -> dict[int, tuple[int, ...]]:
        """The datatype ids held, in order, by record id."""

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
        """Series with at least one value whose first to last value shares a tick with `overlapping`.

        With `near`, only those of its users, and of each only what shares a tick with that user's span.
        """

    def totals(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        at_most: int | None = None,
    ) -> tuple[Total, ...]:
        """The values of the same series added up by user and datatype, in that order.

        With `at_most`, any so many of them: enough to know whether there is one.
        """

    def locate(self, series: Series, span: TimeSpan) -> tuple[int, int]:
        """The values inside `span` as indices (low, high), high not included; low ≤ high."""

    def read(self, series: Series, low: int, high: int) -> Segment:
        """Values `low` up to `high`, at most as many as the caller wants to hold at once.

        Raises:
            StoreError: the recording is gone, or shorter than the catalogue says.
        """

    def breaks(self, series: Series) -> IntArray:
        """The ticks of an asynchronous series' `nan` rows, which end the state before them."""

    def annotations(self, records: IdSet = ALL_IDS) -> tuple[Annotation, ...]:
        """Marks left in the recordings, in time order."""

    def zones(self) -> Zones:
        """The time zones that were set for the store, for people and for records."""
