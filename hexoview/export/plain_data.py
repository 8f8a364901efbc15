"""Reads plain data that somebody else may have written: each value is of its kind, or there is a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from hexoview.errors import FormatError

_Kind = TypeVar("_Kind", bound=Enum)


class Fields:
    """The values of a JSON object, taken out one by one; what is left in the end is unknown."""

    def __init__(self, data: object, what: str) -> None:
        if not isinstance(data, Mapping):
            raise wrong(what, f"{_shown(data)} stands where a group of values should.")
        self._left: dict[str, Any] = dict(data)
        self._what = what

    def text(self, name: str, default: str | None = None, *, most: int = 1_000_000) -> str:
        """A text; a FormatError for anything else, or one that is too long."""
        found = self._take(name, default)
        if not isinstance(found, str):
            raise self._wrong(name, found, "a text")
        if len(found) > most:
            raise wrong(self._what, f"“{name}” has {len(found):,} characters; it can have {most:,}.")
        return found

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        found = self._take(name, default)
        if not isinstance(found, bool):
            raise self._wrong(name, found, "true or false")
        return found

    def number(self, name: str, default: int | None = None) -> int | None:
        """A whole number, or none."""
        found = self._take(name, default) if name in self._left else default
        if found is not None and (not isinstance(found, int) or isinstance(found, bool)):
            raise self._wrong(name, found, "a whole number")
        return found

    def one_of(self, name: str, kind: type[_Kind], default: _Kind) -> _Kind:
        """One of the words of an enumeration."""
        found = self._take(name, default.value)
        for one in kind:
            if one.value == found:
                return one
        raise self._wrong(name, found, "one of " + ", ".join(str(one.value) for one in kind))

    def group(self, name: str) -> object:
        """What stands there, for whoever can read it; None for nothing."""
        return self._left.pop(name, None)

    def finish(self) -> None:
        """A FormatError for values that nobody asked for: a newer program may mean something by them."""
        if self._left:
            raise wrong(self._what, f"“{next(iter(self._left))[:60]}” isn't known to this version.")

    def _take(self, name: str, default: object) -> object:
        if name not in self._left and default is None:
            raise wrong(self._what, f"“{name}” is missing.")
        return self._left.pop(name, default)

    def _wrong(self, name: str, found: object, needed: str) -> FormatError:
        return wrong(self._what, f"“{name}” is {_shown(found)}; it should be {needed}.")


def wrong(what: str, cause: str) -> FormatError:
    """The refusal of data that isn't what it should be."""
    return FormatError(
        f"{what} can't be read.", cause=cause, way_out="Save it anew from Hexoview, or mend it by hand."
    )


def _shown(found: object) -> str:
    text = repr(found) if isinstance(found, str | int | float | bool | None) else type(found).__name__
    return text if len(text) <= 60 else text[:59] + "…"
