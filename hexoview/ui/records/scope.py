"""Which records and activities the filters leave to choose from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hexoview.ui.records.rows import Shows


@dataclass(frozen=True, slots=True)
class Scope:
    """Ids that meet the filters; None where every one does."""

    records: Collection[int] | None = None
    activities: Collection[int] | None = None

    def of(self, shows: Shows) -> Collection[int] | None:
        """The ids of what the list shows."""
        return self.records if shows is Shows.RECORDS else self.activities
