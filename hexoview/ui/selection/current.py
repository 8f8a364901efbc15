"""The one selection that list, sentence, preview, estimate and export share."""

from __future__ import annotations

from hexoview.query.check import check
from hexoview.query.combine import Combine
from hexoview.query.query import Query
from hexoview.query.selection import Problem, Selection
from hexoview.ui.selection.terms import EVERYTHING, ids_of


class Current:
    """What is selected now, and what several records mean."""

    def __init__(self) -> None:
        self._selection = EVERYTHING
        self._combine = Combine.OVERLAP
        self._checked = check(EVERYTHING)

    @property
    def selection(self) -> Selection:
        """What was picked, right or wrong."""
        return self._selection

    @property
    def combine(self) -> Combine:
        """What several records mean."""
        return self._combine

    @property
    def query(self) -> Query | None:
        """The selection as a query; None while something is wrong with it."""
        return self._checked if isinstance(self._checked, Query) else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the selection."""
        return () if isinstance(self._checked, Query) else self._checked

    def take(self, selection: Selection, combine: Combine | None = None) -> bool:
        """Takes a whole new selection; whether it is another one than before."""
        if selection == self._selection and combine in (None, self._combine):
            return False
        self._selection = selection
        self._checked = check(selection)
        self._combine = self._settled(combine or self._combine)
        return True

    def clear(self) -> None:
        """Selects everything again: another store is open."""
        self.take(EVERYTHING, Combine.OVERLAP)

    def _settled(self, combine: Combine) -> Combine:
        """One record alone can't be taken one by one."""
        named = [ids_of(self._selection, field) for field in ("record", "range")]
        is_several = any(ids is None or len(ids) > 1 for ids in named)
        return combine if is_several else Combine.OVERLAP
