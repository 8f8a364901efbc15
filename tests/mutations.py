"""Damage to files, as disks, networks and people do it to them."""

from __future__ import annotations

import random

# What tends to find a parser's assumptions: numbers at an end, signs, separators, other encodings.
FRAGMENTS = (
    b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\0\0\0\x80", b"99999999", b"-1      ",
    b"1e99    ", b"nan     ", b"inf     ", b"0       ", b",", b"\r\n", b"\n", b"-", b"e", b".", b"_1",
    b"data", b"fmt ", b"+1\x14", b"\x14\x14\0", b"\x15", b"\xc3\x28", b"EDF+D", b"EDF Annotations ",
    "١".encode(), b"9" * 60,
)  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """One to four changes, most of them near the beginning, where the header is."""
    for _ in range(dice.randint(1, 4)):
        reach = dice.choice((44, 300, 1400, len(data)))
        at = dice.randrange(min(reach, len(data)) or 1)
        match dice.randrange(6):
            case 0:
                data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at]
            case 2:
                data = data[:at] + data[at + dice.randint(1, 40) :]
            case 3:
                data = data[:at] + data[at : at + 50] * dice.randint(1, 20) + data[at:]
            case 4:
                data = data[:at] + dice.choice(FRAGMENTS) + data[at:]
            case 5:
                fragment = dice.choice(FRAGMENTS)
                data = data[:at] + fragment + data[at + len(fragment) :]
    return data
