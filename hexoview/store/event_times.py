"""The timestamps of the asynchronous series that were asked for last, kept in memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from hexoview.domain.segment import IntArray

# 64 MiB: the events of about twenty 24-hour records, which have some 394,000 each.
_LIMIT_BYTES = 64 * 1024 * 1024


class EventTimes:
    """A bounded memory of arrays; the one unused for longest goes first. Any thread may ask."""

    def __init__(self, load: Callable[[Hashable], IntArray], limit_bytes: int = _LIMIT_BYTES) -> None:
        self._load = load
        self._limit = limit_bytes
        self._kept: OrderedDict[Hashable, IntArray] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def known(self, key: Hashable) -> IntArray | None:
        """The array of `key` if it is in memory."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def get(self, key: Hashable) -> IntArray:
        """The array of `key`, from memory or loaded."""
        found = self.known(key)
        if found is not None:
            return found
        loaded = self._load(key)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = loaded
                self._bytes += loaded.nbytes
            while self._bytes > self._limit and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        return loaded
