"""Resource URIs such as `/api/v1/user/1511/`, and the ids inside them."""

from __future__ import annotations

import re

_ID = re.compile(r"-?[0-9]{1,40}")
_URI = re.compile(r"/api/(?:v1/)?([a-z]+)/(-?[0-9]{1,40})/?")


def uri(kind: str, number: int) -> str:
    """The address of one resource, as the Hexostore writes it."""
    return f"/api/v1/{kind}/{number}/"


def parse_id(text: str, kinds: tuple[str, ...]) -> int | None:
    """The id in `text`, which is the number itself or the URI of a resource of one of `kinds`.

    At most 40 digits: longer than any id, and far from what takes Python long to read.
    """
    if _ID.fullmatch(text):
        return int(text)
    match = _URI.fullmatch(text)
    if match is None or match[1] not in kinds:
        return None
    return int(match[2])
