"""A file that is a recording by itself, in a folder or in a zip, with a way to what lies beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hexoview.domain.timestamp import Clock
from hexoview.store.durable import open_regular
from hexoview.store.intake.source import Member
from hexoview.store.recording.origin import ForeignChannel


@dataclass(frozen=True, slots=True)
class Home:
    """What the store that something comes into says before it does.

    Attributes:
        clock: None as long as nothing is there.
        channel: what is known under a foreign channel's number, None where that is free.
    """

    clock: Clock | None
    channel: Callable[[int], ForeignChannel | None]


NOWHERE = Home(None, lambda _: None)
"""A store that is still to be made."""


@dataclass(frozen=True, slots=True)
class Alone:
    """One file; `beside` gives another of the same folder by its name, None where there is none."""

    name: str
    member: Member
    beside: Callable[[str], Member | None]


def alone_at(path: Path) -> Alone:
    """The file at a path; an OSError where there is none."""
    member = Member(path.name, path.stat().st_size, partial(open_regular, path))
    return Alone(path.name, member, lambda name: _beside(path.with_name(name)))


def _beside(path: Path) -> Member | None:
    return Member(path.name, path.stat().st_size, partial(open_regular, path)) if path.is_file() else None
