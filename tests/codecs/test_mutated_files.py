"""Damaged files: a sentence or a reading, never another exception, never a long wait."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mutations import mutated

from hexoview.codecs import edf, event_csv, hxd, wav
from hexoview.errors import FormatError

if TYPE_CHECKING:
    from campaign import Campaign

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
PARSERS: dict[str, Callable[[bytes], object]] = {
    "codec_ecg.wav": lambda data: wav.decode(data, signed=True),
    "codec_breath.wav": lambda data: wav.decode(data, signed=False),
    "codec_beats.hxd": hxd.decode,
    "codec_beats_untimed.hxd": hxd.decode_values,
    "codec_beats.csv": lambda data: event_csv.decode(data, 256),
    "codec_states.csv": lambda data: event_csv.decode(data, 1000),
    "codec_small.edf": edf.decode,
}


def refusal(name: str, data: bytes) -> FormatError | None:
    """What the file's parser says against it; any other exception goes through."""
    try:
        PARSERS[name](data)
    except FormatError as said:
        return said
    return None


@pytest.mark.parametrize("name", PARSERS)
def test_that_a_damaged_file_ends_in_a_sentence_or_a_reading(name: str, campaign: Campaign) -> None:
    count = campaign.count(1000, full=20_000)
    whole = (GOLDEN / name).read_bytes()
    refused, slowest = 0, 0.0
    for _ in range(count):
        data = mutated(whole, campaign.dice)
        began = time.perf_counter()
        said = refusal(name, data)
        slowest = max(slowest, time.perf_counter() - began)
        refused += said is not None
        assert said is None or all(part.endswith(".") for part in (said.fact, said.cause, said.way_out)), said
    # Some were refused and some were read: the changes are neither too wild nor too tame.
    assert count / 20 < refused < count * 19 / 20
    assert slowest < 1
    campaign.tell(f"{count:,} damaged files: {refused:,} refused, the slowest {slowest * 1000:.0f} ms")


@pytest.mark.parametrize("name", PARSERS)
def test_that_damage_costs_no_memory(name: str) -> None:
    dice = random.Random(name + " again")
    whole = (GOLDEN / name).read_bytes()
    tracemalloc.start()
    for _ in range(100):
        refusal(name, mutated(whole, dice))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Whole files are below 5 kB; a header that lies costs nothing.
    assert peak < 5_000_000
