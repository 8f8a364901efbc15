"""Selections that were given a name, kept for each store; for their owner's eyes only."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hexoview.errors import ExportError
from hexoview.query.combine import Combine
from hexoview.query.selection import MAX_TEXT, Selection

_MOST = 200
_LONGEST_NAME = 80
# What such a file can hold: no more of a foreign one is read.
_LARGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Saved:
    """A selection with its name.

    Attributes:
        query: its text.
        combine: what several records mean.
    """

    name: str
    query: str
    combine: str = Combine.OVERLAP.value

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return Selection.of_text(self.query)


class SavedFile:
    """The named selections of all stores in one JSON file; without a path they last as long as the window."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, list[Saved]] | None = None

    def of_store(self, location: str) -> tuple[Saved, ...]:
        """The selections of a store, by name."""
        return tuple(self._all().get(location, ()))

    def save(self, location: str, saved: Saved) -> None:
        """Keeps a selection, in place of one of the same name."""
        named = Saved(saved.name.strip()[:_LONGEST_NAME], saved.query, saved.combine)
        self._change(location, dropped=named.name, added=named)

    def rename(self, location: str, old: str, new: str) -> None:
        """Gives a selection another name; one that has that name already makes room."""
        found = next((one for one in self.of_store(location) if one.name == old), None)
        if found is not None and new.strip():
            self.delete(location, old)
            self.save(location, Saved(new, found.query, found.combine))

    def delete(self, location: str, name: str) -> None:
        """Lets a selection go."""
        self._change(location, dropped=name)

    def _all(self) -> dict[str, list[Saved]]:
        if self._kept is None:
            self._kept = self._read() or {}
        return self._kept

    def _read(self) -> dict[str, list[Saved]] | None:
        """What the file holds; None where there is none, or none that can be read."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            if self._path is not None and self._path.stat().st_size <= _LARGEST:
                told: Any = json.loads(self._path.read_text(encoding="utf-8"))
                return {str(store): [_saved(one) for one in found][:_MOST] for store, found in told.items()}
        return None

    def _change(self, location: str, *, dropped: str, added: Saved | None = None) -> None:
        # Another window may have named one since this one looked.
        fresh = self._read()
        kept = self._all() if fresh is None else fresh
        others = [one for one in kept.get(location, ()) if one.name != dropped]
        named = [*others[: _MOST - 1], added] if added is not None else others
        self._kept = {**kept, location: sorted(named, key=lambda one: one.name.casefold())}
        if self._path is None:
            return
        told = {store: [asdict(one) for one in found] for store, found in self._kept.items() if found}
        from hexoview.export.atomic import replacing  # noqa: PLC0415 - nobody saves at the start

        # A full disk loses the name, and nothing else.
        with contextlib.suppress(OSError, ExportError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with replacing(self._path, may_replace=True) as pending:
                pending.write(json.dumps(told, indent=1).encode())


def _saved(told: dict[str, str]) -> Saved:
    """One entry of the file.

    Raises:
        ValueError: it is none.
    """
    saved = Saved(
        str(told["name"])[:_LONGEST_NAME], str(told["query"])[:MAX_TEXT], Combine(told["combine"]).value
    )
    return saved if saved.name else _refuse()


def _refuse() -> Saved:
    raise ValueError("a selection without a name")
