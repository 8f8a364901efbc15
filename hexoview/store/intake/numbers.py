"""Gives a number to a recording, or to its person, where the files themselves tell none.

The number follows from what came in, so that the same thing gets the same number in every store. Where two
things would share one, the later one takes the next that is free; the key in hexoview.json tells them apart.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from hexoview.store.intake.source import Found, Member
from hexoview.store.intake.target import Target
from hexoview.store.recording import info, origin
from hexoview.store.recording.info import decode_info, record_id_of_folder
from hexoview.store.recording.origin import (
    FIRST_OWN_NUMBER,
    LAST_OWN_NUMBER,
    ORIGIN_NAME,
    Origin,
    decode_origin,
)

_COUNT = LAST_OWN_NUMBER - FIRST_OWN_NUMBER + 1


def numbered(found: Found, target: Callable[[], Target]) -> Found:
    """The same recording with a hexoview.json that holds the numbers which its own files lack."""
    told = found.read(info.INFO_NAME, info.LIMIT_BYTES)
    if told is None:
        return found
    facts = decode_info(told)
    record_id = facts.record_id
    if record_id is None:
        record_id = record_id_of_folder(found.folder_name)
    settled = found.origin or decode_origin(found.read(ORIGIN_NAME, origin.LIMIT_BYTES))
    if record_id is not None and facts.user_id is not None and found.origin is None:
        return found
    store = target()
    source = settled.source or hashlib.sha256(told).hexdigest()
    if record_id is None:
        record_id = _free(source, partial(_is_recordings, store, source))
        settled = replace(settled, record_id=record_id, source=source)
    if facts.user_id is None:
        settled = _with_person(settled, store, record_id, settled.person or f"recording {source}")
    data = settled.encode()
    kept = (one for one in found.members if one.name.lower() != ORIGIN_NAME)
    mine = Member(ORIGIN_NAME, len(data), partial(io.BytesIO, data))
    return replace(found, members=(*kept, mine), origin=settled)


def _with_person(settled: Origin, store: Target, record_id: int, person: str) -> Origin:
    """The owner of the recording where it is here already, else whoever bears the key."""
    owner = store.user_of(record_id) if store.folder_of(record_id) is not None else None
    if owner is None:
        owner = _free(person, partial(_is_persons, store, person))
    return replace(settled, user_id=owner, person=person)


def _free(key: str, is_mine: Callable[[int], bool]) -> int:
    """The first number from the key's own place on that is free, or is the key's already."""
    place = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % _COUNT
    return next(
        number for step in range(_COUNT) if is_mine(number := FIRST_OWN_NUMBER + (place + step) % _COUNT)
    )


def _is_recordings(store: Target, source: str, number: int) -> bool:
    settled = store.origin_of(number)
    return settled is None or settled.source == source


def _is_persons(store: Target, person: str, number: int) -> bool:
    recordings = store.records_of(number)
    settled = store.origin_of(recordings[0]) if recordings else None
    return settled is None or settled.person == person
