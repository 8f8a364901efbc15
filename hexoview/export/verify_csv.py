"""Reads a CSV export back: the head with the standard library, the cells with numpy, in chunks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from hexoview.domain.span import EARLIEST
from hexoview.export.csv_lines import ReadRows, TableLines
from hexoview.export.dialect import MultiRate, TimeStyle
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.request import ExportRequest
from hexoview.export.verify import Comparison
from hexoview.export.verify_rows import RowComparison
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch


def verify_csv(
    paths: Path | Sequence[Path], plan: Plan, request: ExportRequest, store: Store, watch: Watch
) -> None:
    """Compares every value of the file, or of the files that a table was split into, with the store's.

    Raises:
        ExportError: one differs, or a file isn't the table that it should be.
    """
    files = [paths] if isinstance(paths, Path) else paths
    is_remade = request.epoch is not None or request.dialect.rates is MultiRate.HOLD
    kind = RowComparison if is_remade and not plan.query.options.flat else _ChannelComparison
    comparison = kind(plan, request, store, watch)
    lines = TableLines(plan, request, has_points=comparison.has_points)
    for path in files:
        with told_in_sentences(request.target), path.open("rb", buffering=0) as file:
            text = _whole_lines(comparison.chunks(file))
            try:
                comparison.read(lines, text)
            except ValueError as error:
                comparison.differs(str(error))
    comparison.finish()


def _whole_lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same text, cut where lines end."""
    rest = b""
    for chunk in chunks:
        head, end, tail = chunk.rpartition(b"\n")
        if end:
            yield rest + head + end
            rest = tail
        else:
            rest += chunk
    if rest:
        yield rest


class _ChannelComparison(Comparison):
    """Takes a table apart into the channels of each person, and holds each against the store's."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        super().__init__(plan, request, store, watch)
        self._plan = plan
        self._datatypes = [kind.id for kind in plan.datatypes]
        self._by_channel = {
            (source.channel.user_id, source.channel.datatype.id): source for source in self.sources
        }
        self._latest: tuple[int, float] = (0, float(EARLIEST))
        # On the wall's clock one hour comes twice a year.
        self._goes_back = request.dialect.times is TimeStyle.EXCEL

    def read(self, lines: TableLines, text: Iterator[bytes]) -> None:
        """Compares one file."""
        self.told_times = lines.on_the_wall
        if self._plan.query.options.flat:
            for times, values in lines.flat(text):
                self.compare_mixed(times, values)
            return
        for rows in lines.rows(text):
            self._compare(rows)

    def _compare(self, rows: ReadRows) -> None:
        self._follow(rows)
        times = rows.times
        for place, datatype_id in enumerate(self._datatypes):
            found, values = rows.cells.column(rows.first + place)
            source = self._by_channel.get((rows.user_id or self._only_user, datatype_id))
            if source is not None:
                self.compare(source, None if times is None else times[found], values)
            elif len(values):
                self.differs("it has values that were not read")

    @property
    def _only_user(self) -> int:
        return self._plan.users[0].id if self._plan.users else 0

    def _follow(self, rows: ReadRows) -> None:
        """Times never go back."""
        if rows.times is None or self._goes_back:
            return
        user_id, latest = self._latest
        if user_id != rows.user_id:
            latest = float(EARLIEST)
        if rows.times[0] < latest or np.any(rows.times[1:] < rows.times[:-1]):
            self.differs("its times don't follow each other")
        self._latest = rows.user_id, rows.times[-1]
