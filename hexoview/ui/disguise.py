"""Who is who without saying it: people as “Person 1”, in lists, pictures and free sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from hexoview.domain.resources import Annotation, Range, User
from hexoview.query.overview import Overview
from hexoview.query.picture import Picture
from hexoview.query.plan import Plan
from hexoview.ui.contents import Contents

translate = QCoreApplication.translate

_LEAST_LETTERS = 3
"""A part of a name that is shorter stands in too many other words."""

# Of a name only these are parts that tell a person; the rest are numbers and signs.
_PART = re.compile(r"[^\W\d_]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Disguise:
    """Stand-ins for the people of one store.

    Attributes:
        stand_ins: what each person is called, by id.
        spoken: the stand-in of each name and part of a name, in small letters.
    """

    stand_ins: Mapping[int, str]
    spoken: Mapping[str, str]
    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, users: Iterable[User]) -> Disguise:
        """People are numbered in the order of their ids; a number says nothing outside the store."""
        known = sorted(users, key=lambda user: user.id)
        stand_ins = {
            user.id: translate("disguise", "Person {0}").format(number)
            for number, user in enumerate(known, start=1)
        }
        spoken: dict[str, str] = {}
        for user in known:
            for name in map(str.casefold, _names(user)):
                # A name that several people bear tells none of them.
                is_shared = spoken.get(name, stand_ins[user.id]) != stand_ins[user.id]
                spoken[name] = _somebody() if is_shared else stand_ins[user.id]
        return cls(stand_ins, spoken, _pattern(name for user in known for name in _names(user)))

    def user(self, user: User) -> User:
        """The same person without a name and without anything that is known of them."""
        return User(user.id, name=self.stand_ins.get(user.id, _somebody()))

    def text(self, text: str) -> str:
        """A sentence in which nobody is named."""
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda match: self.spoken.get(match[0].casefold(), _somebody()), text)

    def activity(self, found: Range) -> Range:
        """An activity without its note."""
        return replace(found, name=self.text(found.name), note=None)

    def contents(self, contents: Contents) -> Contents:
        """What a store holds."""
        return replace(
            contents,
            users=tuple(map(self.user, contents.users)),
            ranges=tuple(map(self.activity, contents.ranges)),
        )

    def plan(self, plan: Plan) -> Plan:
        """A plan as it is told; what is read and written comes from the plan itself."""
        return replace(plan, users=tuple(map(self.user, plan.users)))

    def picture(self, picture: Picture) -> Picture:
        """A picture with all its words."""
        traces = tuple(replace(trace, user=self.user(trace.user)) for trace in picture.traces)
        return replace(picture, traces=traces, overview=self._overview(picture.overview))

    def _overview(self, overview: Overview) -> Overview:
        return replace(
            overview,
            activities=tuple(map(self.activity, overview.activities)),
            marks=tuple(map(self._mark, overview.marks)),
        )

    def _mark(self, mark: Annotation) -> Annotation:
        return replace(mark, text=self.text(mark.text))


def _somebody() -> str:
    return translate("disguise", "Person")


def _names(user: User) -> tuple[str, ...]:
    """What tells a person in a text: the whole label first, then the parts of the name."""
    parts = _PART.findall(user.name or "")
    return (user.label, *(part for part in parts if len(part) >= _LEAST_LETTERS))


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names as a whole word; an underscore parts words, as in the names of files."""
    # In small letters ß is ss, which the sign itself doesn't match: both are looked for.
    wanted = {form for name in names for form in (name, name.casefold())}
    if not wanted:
        return None
    longest_first = "|".join(map(re.escape, sorted(wanted, key=len, reverse=True)))
    return re.compile(rf"(?<![^\W_])(?:{longest_first})(?![^\W_])", re.IGNORECASE)
