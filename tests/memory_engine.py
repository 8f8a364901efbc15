"""The floors as a test wants them: a store in memory instead of one on the disk."""

from __future__ import annotations

from pathlib import Path

from memory_store import MemoryStore

from hexoview.errors import StoreError
from hexoview.ui.contents import contents_of
from hexoview.ui.engine import Engine, Opened
from hexoview.watch import Watch


class MemoryEngine(Engine):
    """Opens stores by the names that a test gave them."""

    def __init__(self, **stores: MemoryStore) -> None:
        self.stores = stores
        self.folder: Path | None = None

    def open(self, location: str, watch: Watch) -> Opened:
        watch.step(0.0)
        if location not in self.stores:
            raise StoreError(
                f"{location} can't be opened as a store.",
                cause="It doesn't exist.",
                way_out="Choose another.",
            )
        store = self.stores[location]
        return Opened(store, contents_of(store), self.folder)
