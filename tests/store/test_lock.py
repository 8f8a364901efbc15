"""Who may write to a store, and what a lock on a file that has gone is worth."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.lock import LOCK_NAME, writing


def test_that_one_writer_at_a_time_holds_a_store_and_the_next_is_told_who(tmp_path: Path) -> None:
    with writing(tmp_path):
        assert stat.S_IMODE((tmp_path / LOCK_NAME).stat().st_mode) == 0o600
        with pytest.raises(StoreError, match=r"in use by \d+@"), writing(tmp_path):
            pass
    with writing(tmp_path):
        pass


@pytest.mark.parametrize("is_made_anew", [False, True])
def test_that_a_lock_on_a_file_that_was_taken_away_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_made_anew: bool
) -> None:
    take = lock.is_locked_by_us

    def taken_away_meanwhile(descriptor: int, *, or_else: bool) -> bool:
        (tmp_path / LOCK_NAME).unlink()
        if is_made_anew:
            (tmp_path / LOCK_NAME).touch()
        return take(descriptor, or_else=or_else)

    monkeypatch.setattr(lock, "is_locked_by_us", taken_away_meanwhile)
    with pytest.raises(StoreError, match="just now"), writing(tmp_path):
        pass
