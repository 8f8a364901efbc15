"""What is known about records beside their lists: it comes later than they, and changes more often."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hexoview.ui import words

if TYPE_CHECKING:
    from hexoview.store.overview.make import Shares

translate = QCoreApplication.translate


def _no_words(_: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures of records by id.

    Attributes:
        shares: how much of a record's heart and breathing signals is good, 0 to 1.
        exported: when a record was last exported on this computer.
        sizes: bytes of a record's files.
        strip: what a record's day strip shows, in words.
    """

    shares: Mapping[int, Shares] = field(default_factory=dict)
    exported: Mapping[int, datetime] = field(default_factory=dict)
    strip: Callable[[int], str] = _no_words
    sizes: Mapping[int, int] = field(default_factory=dict)

    def size(self, record_id: int) -> str:
        """How large a record's files are, all together; nothing where that isn't known."""
        found = self.sizes.get(record_id)
        return "" if found is None else words.megabytes(found)

    def size_key(self, record_id: int) -> int:
        """By what records are sorted; those of unknown size come first."""
        return self.sizes.get(record_id, -1)

    def last_export(self, record_id: int) -> str:
        """On which day a record was last exported; nothing where it never was."""
        when = self.exported.get(record_id)
        return "" if when is None else translate("records", "✓ {0}").format(words.day(when.astimezone()))

    def export_key(self, record_id: int) -> float:
        """By what records are sorted; those that never were exported come first."""
        when = self.exported.get(record_id)
        return 0.0 if when is None else when.timestamp()

    def quality(self, record_id: int) -> str:
        """The good shares in words: HR 97 %, breathing 88 %."""
        found = self.shares.get(record_id)
        if found is None:
            return ""
        told = (
            (translate("records", "HR {0}"), found.heart),
            (translate("records", "breathing {0}"), found.breathing),
        )
        return ", ".join(text.format(words.percent(share)) for text, share in told if share is not None)

    def quality_key(self, record_id: int) -> tuple[float, float]:
        """By what records are sorted; those that nothing is known of come first."""
        found = self.shares.get(record_id)
        if found is None:
            return -2.0, -2.0
        return (
            -1.0 if found.heart is None else found.heart,
            -1.0 if found.breathing is None else found.breathing,
        )
