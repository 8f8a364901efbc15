"""Decides for each file of a found recording whether it comes in, and under which name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hexoview.codecs import event_csv, wav
from hexoview.domain.timestamp import Clock
from hexoview.errors import FormatError
from hexoview.store.intake.source import Found, Member
from hexoview.store.recording.naming import FileKind, Naming, naming, stored_name
from hexoview.store.recording.scan import RecordFile, Remark

_PEEK = 4096
_COMPARED = 1 << 18


@dataclass(frozen=True, slots=True)
class Sorted:
    """The files that come in, each with its place in the store, and remarks on the others."""

    kept: tuple[tuple[Member, RecordFile], ...]
    remarks: tuple[Remark, ...]
    foreign: tuple[str, ...]


def sort_members(found: Found, clock: Clock) -> Sorted:
    """Sorts a recording's files by what they hold; names of the table come before numbers."""
    sorting = _Sorting(found, clock)
    named = [(member, naming(member.name, clock)) for member in found.members]
    for member, name in sorted(named, key=lambda one: one[0].name.lower() != one[1].stored_name.lower()):
        sorting.take(member, name)
    return Sorted(tuple(sorting.kept.values()), tuple(sorting.remarks), tuple(sorting.foreign))


class _Sorting:
    def __init__(self, found: Found, clock: Clock) -> None:
        self._clock = clock
        self._wavs = {m.name.lower()[:-4] for m in found.members if m.name.lower().endswith(".wav")}
        self.kept: dict[str, tuple[Member, RecordFile]] = {}
        self.remarks: list[Remark] = []
        self.foreign: list[str] = []

    def take(self, member: Member, name: Naming) -> None:
        """Finds a place for one file."""
        if name.kind is FileKind.EVENTS_CSV and (name := self._csv(member, name)).kind is FileKind.FOREIGN:
            return
        if name.kind is FileKind.FOREIGN:
            self.foreign.append(member.name)
        elif not name.stored_name:
            self._nameless(member, name)
        elif name.stored_name in self.kept:
            self._twin(member, self.kept[name.stored_name][0])
        else:
            file = RecordFile(name.stored_name, member.name, member.size, name)
            self.kept[name.stored_name] = (member, file)

    def _csv(self, member: Member, name: Naming) -> Naming:
        """A CSV may be a converter's copy of a WAV; its first line may tell more than its name."""
        number = name.datatype_id
        try:
            head = _peek(member, _PEEK)
            told = event_csv.decode(
                head.partition(b"\n")[0] + b"\n", self._clock.ticks_per_second
            ).datatype_id
        except (FormatError, OSError):
            if member.name.lower()[:-4] in self._wavs:
                sentence = f"{member.name} is a converter's copy of the WAV file beside it, and isn't needed."
                self.remarks.append(Remark(member.name, sentence, is_problem=False))
            elif number is None:
                self.foreign.append(member.name)
            else:
                return name
            return replace(name, kind=FileKind.FOREIGN)
        if number is not None or told is None or told > 999_999:
            return name
        return replace(name, datatype_id=told, stored_name=stored_name(told, name.kind, self._clock))

    def _nameless(self, member: Member, name: Naming) -> None:
        """A file with a channel's suffix and an unknown name: foreign, unless it holds stored values."""
        if name.kind is FileKind.EVENTS_HXD and member.size:
            is_lost = True
        else:
            is_lost = name.kind is FileKind.GRID and _holds_values(member)
        if not is_lost:
            self.foreign.append(member.name)
            return
        sentence = f"{member.name} holds values of a channel that Hexoview doesn't know, and stays out."
        self.remarks.append(Remark(member.name, sentence, is_problem=True))

    def _twin(self, member: Member, other: Member) -> None:
        try:
            same = _are_alike(member, other)
        except (FormatError, OSError):
            same = False
        relation = "the same bytes as" if same else "other values for the same channel than"
        sentence = f"{member.name} holds {relation} {other.name}, and stays out."
        self.remarks.append(Remark(member.name, sentence, is_problem=not same))


def _holds_values(member: Member) -> bool:
    try:
        return wav.decode_header(_peek(member, wav.HEAD_LIMIT), member.size).count > 0
    except (FormatError, OSError):
        return False


def _peek(member: Member, size: int) -> bytes:
    with member.open() as file:
        return file.read(size)


def _are_alike(one: Member, other: Member) -> bool:
    if one.size != other.size:
        return False
    with one.open() as first, other.open() as second:
        while block := first.read(_COMPARED):
            if block != second.read(_COMPARED):
                return False
    return True
