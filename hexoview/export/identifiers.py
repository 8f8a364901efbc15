"""Everything that would tell who it is, gathered from the store, for the scan of what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from urllib.parse import unquote, urlsplit

from hexoview.codecs.edf_text import fold_ascii
from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Range, User
from hexoview.domain.series import series_id
from hexoview.domain.span import EARLIEST, LATEST, Stretches, TimeSpan
from hexoview.domain.timestamp import CLOCKS
from hexoview.export.deidentify import is_plain_activity, plain_words
from hexoview.export.disguise import Disguise
from hexoview.query.plan import Plan
from hexoview.store.base import Store

_SHORTEST_TEXT, _SHORTEST_NAME = 4, 2
_LONG_BYTES = 6
# What every file may say of itself: a person called so can't be told from it.
_OWN_WORDS = (
    "manifest file size sha256 format media_type query store values combine options flat max_values"
    " no_timestamps seconds words ticks_per_second window start end channels user datatype name unit"
    " gain offset rate numbers count every first last head_padding tail_padding nan_rows notes losses"
    " deidentified program hexoview exported timestamp start_date request algo record_id devices"
    " series data record range startdate person code patient window first tick window last tick edf"
    " annotations physical stored each overlap hexostore application json csv text octet-stream x-edf"
    " wav hxd zip true false null api v1 none random"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One thing to look for.

    Attributes:
        kind: what it is, in the words of a sentence: a name, a device serial.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What a de-identified export may not hold.

    Attributes:
        texts: names, serials, notes, addresses.
        numbers: Hexoskin's numbers of people, records and activities.
        instants: ticks at which something truly began or ended, where dates were moved.
        unsought: how many can't be told from the words that every file has.
    """

    texts: tuple[Identifier, ...]
    numbers: tuple[Identifier, ...]
    instants: tuple[int, ...]
    unsought: int

    @property
    def count(self) -> int:
        """How many are looked for."""
        return len(self.texts) + len(self.numbers) + len(self.instants)


def identifiers(planned: Sequence[Plan], disguise: Disguise, store: Store) -> Identifiers:
    """Everything that the store says of the people, records and activities in some plans."""
    found = dict.fromkeys(_texts(planned, disguise, store))
    vocabulary = _vocabulary()
    texts = tuple(one for one in found if _can_be_sought(one, vocabulary))
    numbers = tuple(dict.fromkeys(_numbers(planned, disguise, store)))
    return Identifiers(texts, numbers, tuple(_instants(planned, disguise)), len(found) - len(texts))


def is_long(text: str) -> bool:
    """Whether a text is so long that signals don't hold it by chance: 1 in 10 million of a day's."""
    return len(text.encode()) >= _LONG_BYTES


def texts_of(resource: object, *, apart_from: tuple[str, ...] = ()) -> Iterator[str]:
    """Every text that a resource bears, whichever fields it has."""
    for one in fields(resource):  # type: ignore[arg-type]  # all resources are dataclasses
        value = getattr(resource, one.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and text.strip() and one.name not in apart_from:
                yield text.strip()


def activities(planned: Sequence[Plan], store: Store) -> tuple[Range, ...]:
    """The activities of these people that share time with the records."""
    records = [record for plan in planned for record in plan.records]
    found: dict[int, Range] = {}
    for record in records:
        shared = store.ranges(users=IdSet.of([record.user_id]), overlapping=record.span)
        found.update((one.id, one) for one in shared)
    return tuple(found.values())


def _texts(planned: Sequence[Plan], disguise: Disguise, store: Store) -> Iterator[Identifier]:
    for user in store.users(IdSet.of(disguise.people)) if disguise.people else ():
        yield from _of_person(user)
    records = {record.id: record for plan in planned for record in plan.records}
    for record in records.values():
        yield from (Identifier("a device serial", text) for text in texts_of(record))
    for one in activities(planned, store):
        said = (text for text in texts_of(one) if not is_plain_activity(text))
        yield from (Identifier("the name or note of an activity", text) for text in said)
    for note in store.annotations(IdSet.of(records)) if records else ():
        yield from (Identifier("a text that somebody left", text) for text in texts_of(note))
    yield from _of_place(store.location)


def _of_person(user: User) -> Iterator[Identifier]:
    if user.name:
        parts = re.split(r"[\s,.;/_-]+", user.name)
        yield from (Identifier("a name", text) for text in (user.name.strip(), *parts) if text)
    said = texts_of(user, apart_from=("name", "sex"))
    yield from (Identifier("something that is noted of a person", text) for text in said)


def _of_place(location: str) -> Iterator[Identifier]:
    path = unquote(urlsplit(location).path)
    if len(path) > _SHORTEST_TEXT:
        yield Identifier("the place of the store", path)


def _can_be_sought(one: Identifier, vocabulary: str) -> bool:
    shortest = _SHORTEST_NAME if one.kind == "a name" else _SHORTEST_TEXT
    text = one.text.casefold()
    if len(text) < shortest:
        return False
    # Long ones are looked for anywhere, short ones as words of their own.
    return (
        text not in vocabulary
        if is_long(text)
        else not re.search(rf"(?<!\w){re.escape(text)}(?!\w)", vocabulary)
    )


def _vocabulary() -> str:
    """The words that files have anyway, in one text."""
    rows = [row for clock in CLOCKS for row in known_datatypes(clock).values()]
    words = [text for row in rows for text in (row.name, row.label, row.unit, row.edf_name or "")]
    codings = [row.coding for row in rows if row.coding is not None]
    words += [coding.decode(value) for coding in codings for value in range(64)]
    folded = [fold_ascii(word) for word in words]
    return "\n".join([*words, *folded, *plain_words(), _OWN_WORDS, _MONTHS]).casefold()


def _numbers(planned: Sequence[Plan], disguise: Disguise, store: Store) -> Iterator[Identifier]:
    yield from (Identifier("the number of a person", str(number)) for number in disguise.people)
    for plan in planned:
        for record in plan.records:
            yield Identifier("the number of a record", str(record.id))
        kinds = {datatype.id for datatype in plan.datatypes}
        ids = (series_id(record.id, kind) for record in plan.records for kind in kinds)
        yield from (Identifier("the number of a series", str(number)) for number in ids)
    for one in activities(planned, store):
        yield Identifier("the number of an activity", str(one.id))


def _instants(planned: Sequence[Plan], disguise: Disguise) -> Iterator[int]:
    """True starts and ends, less those inside a moved recording, where any tick may rightly stand."""
    true, moved = set(), []
    for plan in planned:
        for record in plan.records:
            if disguise.shifts[record.user_id]:
                true |= set(_ends(record.span))
        for piece in (piece for channel in plan.channels for piece in channel.pieces):
            user = piece.series.user_id
            if disguise.shifts[user]:
                true |= {*_ends(piece.series.span), *_ends(piece.stretch), piece.series.last}
            moved.append(disguise.span(piece.series.span, user))
        moved += [disguise.span(record.span, record.user_id) for record in plan.records]
    spans = Stretches.of(moved).spans
    yield from sorted(tick for tick in true if not any(span.start <= tick <= span.end for span in spans))


def _ends(span: TimeSpan) -> Iterable[int]:
    return (tick for tick in (span.start, span.end) if tick not in (EARLIEST, LATEST))
