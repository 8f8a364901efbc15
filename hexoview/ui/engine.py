"""What the window asks of the floors beneath it; each is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from hexoview.errors import HexoviewError
from hexoview.query.combine import Combine
from hexoview.query.plan import Plan
from hexoview.query.query import Query
from hexoview.store.base import Store
from hexoview.ui import words
from hexoview.ui.contents import Contents, contents_of
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.domain.timestamp import Clock
    from hexoview.export.estimate import Estimate
    from hexoview.export.request import ExportRequest, Written
    from hexoview.query.envelope import LevelCache
    from hexoview.query.picture import Picture, PictureRequest
    from hexoview.query.why_empty import Emptiness
    from hexoview.store.intake.report import ImportLine, ImportReport
    from hexoview.store.notes import Notes
    from hexoview.store.overview.overviews import Overviews
    from hexoview.ui.exporting.forecast import Forecast

# What the filters on time can be dropped from and still leave a stretch to look at.
_BOUNDED_BY = ("record", "range", "trainingroutine", "id")


@dataclass(frozen=True, slots=True)
class Opened:
    """A store with what it holds.

    Attributes:
        folder: where recordings can be brought in; None where nothing may be written.
        left_out: sentences on what lies in the folder and could not be used.
        notes: where names and activities can be added; None where none can be kept.
        overviews: what the records come to at a glance; None for a store without files.
    """

    store: Store
    contents: Contents
    folder: Path | None = None
    left_out: tuple[str, ...] = ()
    notes: Notes | None = None
    overviews: Overviews | None = None

    def close(self) -> None:
        """Lets the store go; what still reads from it reads on."""
        close = getattr(self.store, "close", None)
        if close is not None:
            close()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a selection gives.

    Attributes:
        plans: one, or one per record where they are taken one by one; never none.
        shown: what the preview draws: the same records and channels, also outside the chosen times.
        emptiness: why there is no value, where there is none.
    """

    query: Query
    combine: Combine
    plans: tuple[Plan, ...]
    shown: Plan | None
    emptiness: Emptiness | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no value meets the selection."""
        return all(plan.is_empty for plan in self.plans)


class Engine:
    """The real floors. A test hands the workspace one of its own."""

    def open(self, location: str, watch: Watch) -> Opened:
        """Opens a store by its path or URL, and reads what it holds."""
        from hexoview.store.location import open_store

        store = open_store(location, watch=watch)
        folder = store.root if store.is_writable else None
        notes = store.notes if store.can_keep_notes else None
        return Opened(store, contents_of(store), folder, store.left_out, notes, store.overviews)

    def reread(self, opened: Opened, watch: Watch) -> Opened:
        """Reads again what a store holds."""
        watch.step(0.0)
        return replace(opened, contents=contents_of(opened.store))

    def answer(self, query: Query, store: Store, watch: Watch, *, combine: Combine, zone: tzinfo) -> Answer:
        """Plans a query, plans what is drawn, and finds the reason where there is nothing."""
        from hexoview.query.combine import plans

        found = plans(query, store, watch, combine=combine)
        shown = self._shown(query, store, watch, combine=combine)
        answer = Answer(query, combine, found, shown)
        if not answer.is_empty:
            return answer
        from hexoview.query.why_empty import explain

        emptiness = explain(query, store, watch, zone=zone, moment=words.moment)
        return Answer(query, combine, found, shown, emptiness)

    def picture(
        self, plan: Plan, store: Store, watch: Watch, *, request: PictureRequest, cache: LevelCache
    ) -> Picture:
        """Draws a plan in a window of time."""
        from hexoview.query.picture import build_picture

        return build_picture(plan, store, watch, request=request, cache=cache)

    def cache(self) -> LevelCache:
        """An empty cache for the pictures of one store."""
        from hexoview.query.envelope import LevelCache

        return LevelCache()

    def estimate(self, answer: Answer, store: Store, watch: Watch) -> Estimate | None:
        """How large an answer is as EDF; None where EDF can't hold it."""
        from hexoview.export.estimate import estimate
        from hexoview.export.formats import Format
        from hexoview.export.request import ExportRequest

        request = ExportRequest(answer.query, Format.EDF, Path("any.edf"), combine=answer.combine)
        try:
            return estimate(answer.plans, request, store, watch)
        except HexoviewError:
            return None

    def foresee(self, request: ExportRequest, answer: Answer, store: Store, watch: Watch) -> Forecast:
        """What an export of an answer will make."""
        from hexoview.ui.exporting.forecast import foresee

        return foresee(request, answer.plans, store, watch)

    def export(self, request: ExportRequest, store: Store, watch: Watch) -> Written:
        """Writes and checks the files of an export."""
        from hexoview.export.export_log import kept
        from hexoview.export.job import export

        return kept(request, export(request, store, watch), store.location)

    def bring_in(
        self,
        folder: Path,
        paths: Sequence[Path],
        watch: Watch,
        *,
        replaces: bool = False,
        only: Clock | None = None,
    ) -> ImportReport:
        """Imports recordings into a store, which is made where it is missing.

        With `replaces`, one that holds more of a recording than the store takes its place; `only` is the
        clock of those that are wanted.
        """
        from hexoview.store.intake.run import import_paths

        return import_paths(folder, paths, watch=watch, on_line=_pass_by, replace=replaces, only=only)

    def make_sample(self, folder: Path, watch: Watch) -> None:
        """Makes the sample store, unless it is there."""
        from hexoview.store.sample_store import make_sample_store

        if not folder.exists():
            make_sample_store(folder, people=4, hours=24.0, seed=1, watch=watch)

    def _shown(self, query: Query, store: Store, watch: Watch, *, combine: Combine) -> Plan | None:
        from hexoview.query.combine import plans
        from hexoview.query.picture import side_by_side

        times = [condition for condition in query.filters if condition.is_time]
        # How values are written changes nothing in the picture.
        query = Query(query.filters)
        if any(query.on(field) for field in _BOUNDED_BY):
            query = query.without(*times)
        elif not times:
            return None
        found = plans(query, store, watch, combine=combine)
        shown = found[0] if len(found) == 1 else side_by_side(found)
        return None if shown.is_empty else shown


def _pass_by(_: ImportLine) -> None:
    """Every line stands in the report; nobody listens meanwhile."""
