"""What the user picked or typed: always constructible, maybe wrong."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

# A pasted text longer than this is no query; the longest list of ids in use has some 10,000.
MAX_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Term:
    """A name with its lookup (`record__in`), and what stands after the equals sign."""

    name: str
    text: str

    def __str__(self) -> str:
        return f"{self.name}={self.text}"


@dataclass(frozen=True, slots=True)
class Selection:
    """Terms in the order in which they were chosen."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def of_text(cls, text: str) -> Selection:
        """The terms of a query string; a leading question mark is no part of it."""
        parts = text.strip().removeprefix("?").split("&")
        return cls(tuple(_term(part) for part in parts if part))

    def __str__(self) -> str:
        return "&".join(map(str, self.terms))


def _term(part: str) -> Term:
    name, _, value = part.partition("=")
    return Term(unquote(name), unquote(value))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a selection from being a query.

    Attributes:
        field: the filter or option it is about, as far as it could be read.
        sentence: what is wrong, with the text that is.
        way_out: what is allowed.
    """

    field: str
    sentence: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.way_out}"
