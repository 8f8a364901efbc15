"""Selections that were given a name, kept for each store; for their owner's eyes only."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

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
        kept = [one for one in self.of_store(location) if one.name != saved.name]
        named = Saved(saved.name.strip()[:_LONGEST_NAME], saved.query, saved.combine)
        self._keep(location, [*kept, named][-_MOST:])

    def rename(self, location: str, old: str, new: str) -> None:
        """Gives a selection another name; one that has that name already makes room."""
        found = next((one for one in self.of_store(location) if one.name == old), None)
        if found is not None and new.strip():
            self.delete(location, old)
            self.save(location, Saved(new, found.query, found.combine))

    def delete(self, location: str, name: str) -> None:
        """Lets a selection go."""
        self._keep(location, [one for one in self.of_store(location) if one.name != name])

    def _all(self) -> dict[str, list[Saved]]:
        if self._kept is None:
            self._kept = {}
            with contextlib.suppress(
                OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError
            ):
                self._kept = self._read()
        return self._kept

    def _read(self) -> dict[str, list[Saved]]:
        if self._path is None or not self._path.is_file() or self._path.stat().st_size > _LARGEST:
            return {}
        told: Any = json.loads(self._path.read_text(encoding="utf-8"))
        return {str(store): [_saved(one) for one in found][:_MOST] for store, found in told.items()}

    def _keep(self, location: str, saved: list[Saved]) -> None:
        self._all()[location] = sorted(saved, key=lambda one: one.name.casefold())
        if self._path is None:
            return
        # A full disk loses the name, and nothing else.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            told = {store: [asdict(one) for one in found] for store, found in self._all().items() if found}
            beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(told, file, indent=1)
            beside.replace(self._path)


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
