from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record
from memory_store import MemoryStore
from preview_stand import SECONDS, Stand
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Annotation


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    """A record with two activities and a mark; a pixel of the whole lasts 2 s."""
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    rng = np.random.default_rng(1)
    store.add_sync(1, 4113, rng.integers(1200, 1500, SECONDS * 256).astype(np.int16))
    store.add_sync(1, 19, rng.integers(60, 90, SECONDS - 1).astype(np.uint16))
    a_range(store, 1, start_s=441, seconds=200)
    a_range(store, 2, start_s=1000, seconds=100)
    store.add_annotation(Annotation(1, START + 801 * SECOND, "button"))
    return Stand(qtbot, store, "record=1")
