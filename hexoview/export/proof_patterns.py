"""The bytes that an identifier would leave in a file: in every encoding, and as a number in its places."""

from __future__ import annotations

import base64
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

import numpy as np

from hexoview.codecs.edf_text import fold_ascii
from hexoview.domain.timestamp import Clock
from hexoview.export.identifiers import Identifiers, is_long

# Smaller numbers stand by chance as an offset or a value: 2**28 ticks are twelve days.
_SEEN_AS_INT64 = 2**28
# Of eight bytes, little-endian, the last five are the same for 18 hours.
_OWN_BYTES = 3
# Fewer digits stand by chance as a count.
_SEEN_ALONE = 7
# Fewer may be a year or a count.
_SEEN_IN_NAMES = 5
_PLACE = (
    rb"(?<![a-z0-9])(?:user|person|patient|record|range|activity|series)(?:_?id|_code|__[a-z]{1,5})?"
    rb"[\"'\s:=/_-]{1,4}(?:[0-9]{1,19},){0,1000}(?:%s)(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What a scan looks for; all lower case but for base64 and binary numbers.

    Attributes:
        texts: bytes that may stand nowhere, with what they give away.
        coded: the same in base64, where upper and lower case differ.
        binary: numbers of eight bytes, by the five that those of one time and size share.
        decimals: numbers of at least seven digits, which may not stand alone.
        words: short names, which may not stand as words where text is.
        places: Hexoskin's numbers in the places where such numbers stand.
        names: such numbers from five digits on, which may not stand alone in the name of a file either.
    """

    texts: tuple[tuple[bytes, str], ...]
    coded: tuple[tuple[bytes, str], ...]
    binary: Mapping[bytes, tuple[tuple[bytes, str], ...]]
    decimals: tuple[tuple[bytes, str], ...]
    words: re.Pattern[bytes] | None
    places: re.Pattern[bytes] | None
    names: tuple[tuple[bytes, str], ...]
    alphabet: np.ndarray

    @property
    def longest(self) -> int:
        """Bytes that two pieces of a file must share, so that nothing is cut in two unseen."""
        return max((len(one) for one, _ in (*self.texts, *self.coded, *self.decimals)), default=0) + 64

    @property
    def forms(self) -> int:
        """How many byte strings that is."""
        return len(self.texts) + len(self.coded) + len(self.decimals) + sum(map(len, self.binary.values()))


def patterns(sought: Identifiers, clock: Clock) -> Patterns:
    """Every form of every identifier."""
    texts: dict[bytes, str] = {}
    coded: dict[bytes, str] = {}
    binary: dict[bytes, str] = {}
    words: set[bytes] = set()
    for one in sought.texts:
        if not is_long(one.text):
            words |= {form.casefold().encode() for form in _spellings(one.text)}
            continue
        for form in _spellings(one.text):
            texts.update((found.lower(), one.kind) for found in _encoded(form))
        for form in {one.text, fold_ascii(one.text)}:
            coded.update((found, one.kind) for found in _base64(form.encode()))
    decimals = {one.text.encode(): one.kind for one in sought.numbers if len(one.text) >= _SEEN_ALONE}
    binary.update(
        (_int64(int(one.text)), one.kind) for one in sought.numbers if int(one.text) >= _SEEN_AS_INT64
    )
    for tick in sought.instants:
        decimals[str(tick).encode()] = "a true time"
        binary[_int64(tick)] = "a true time"
        texts.update((form, "a true time") for form in _dates(tick, clock))
    numbers = [re.escape(one.text).encode() for one in sought.numbers]
    return Patterns(
        _pairs(texts),
        _pairs(coded),
        _by_ending(binary),
        _pairs(decimals),
        _any_of(rb"(?<!\w)(?:%s)(?!\w)", [re.escape(word) for word in words]),
        _any_of(_PLACE, numbers),
        tuple((one.text.encode(), one.kind) for one in sought.numbers if len(one.text) >= _SEEN_IN_NAMES),
        _alphabet((*texts, *coded, *decimals)),
    )


def _pairs(found: dict[bytes, str]) -> tuple[tuple[bytes, str], ...]:
    return tuple(sorted(found.items()))


def _by_ending(found: dict[bytes, str]) -> dict[bytes, tuple[tuple[bytes, str], ...]]:
    endings = {one[_OWN_BYTES:] for one in found}
    return {end: _pairs({one: kind for one, kind in found.items() if one.endswith(end)}) for end in endings}


def _any_of(frame: bytes, choices: list[bytes]) -> re.Pattern[bytes] | None:
    return re.compile(frame % b"|".join(sorted(choices)), re.IGNORECASE) if choices else None


def _spellings(text: str) -> tuple[str, ...]:
    """As it is, in other cases, as Unicode takes it apart and together, and in the plain letters of EDF."""
    found = []
    for cased in (text, text.casefold(), text.upper()):
        forms = (cased, *(unicodedata.normalize(how, cased) for how in ("NFC", "NFD", "NFKC")))
        folded = fold_ascii(cased)
        found += [*forms, folded, "_".join(folded.split()), " ".join(cased.split())]
    return tuple(dict.fromkeys(one for one in found if one.strip()))


def _encoded(text: str) -> Iterator[bytes]:
    for coding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        found = text.encode(coding, errors="ignore")
        # What a coding can't hold would leave a shorter text, which is another.
        if found.decode(coding) == text:
            yield found
    yield json.dumps(text)[1:-1].encode()
    yield quote(text).encode()
    yield quote(text, safe="").encode()


def _base64(data: bytes) -> Iterator[bytes]:
    """What stands in base64 wherever the text begins: without the letters that its neighbours share."""
    for before in range(3):
        coded = base64.b64encode(bytes(before) + data + bytes(2))
        first = -(-before * 4 // 3)
        found = coded[first : (before + len(data)) * 4 // 3]
        if len(found) >= 8:
            yield found


def _int64(number: int) -> bytes:
    return number.to_bytes(8, "little", signed=True)


def _dates(tick: int, clock: Clock) -> Iterator[bytes]:
    """A time to the second as programs write it."""
    try:
        moment = clock.to_datetime(tick, UTC)
    except OverflowError:
        return
    whole = moment.replace(microsecond=0, tzinfo=None)
    yield whole.isoformat().lower().encode()
    yield whole.isoformat(sep=" ").encode()
    yield _edf_start(whole)


def _edf_start(whole: datetime) -> bytes:
    return f"{whole:%d.%m.%y%H.%M.%S}".encode()


def _alphabet(texts: Iterable[bytes]) -> np.ndarray:
    """Which bytes any of the texts is made of, upper case too: elsewhere nothing needs to be looked for."""
    table = np.zeros(256, dtype=bool)
    for text in texts:
        table[list(text)] = True
        table[list(text.upper())] = True
    return table
