"""What a store holds, as rows to tick."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.selection.choices import Choice

translate = QCoreApplication.translate


def people(contents: Contents) -> tuple[Choice, ...]:
    """Everybody, by name."""
    found = sorted(contents.users, key=lambda user: user.label.casefold())
    return tuple(Choice(user.id, user.label, tip=user.note or "") for user in found)


def records(contents: Contents, zone: tzinfo) -> tuple[Choice, ...]:
    """Every record under its person, the newest first."""
    names = {user.id: user.label for user in contents.users}
    found = sorted(contents.records, key=lambda record: -record.span.start)
    found.sort(key=lambda record: names.get(record.user_id, "").casefold())
    return tuple(
        Choice(
            record.id,
            words.weekday_moment(record.span.start, contents.clock, zone),
            detail=words.length(record.span.length, contents.clock),
            group=names.get(record.user_id, ""),
            tip=translate("listing", "Record {0}").format(record.id),
        )
        for record in found
    )


def ranges(contents: Contents, zone: tzinfo) -> tuple[Choice, ...]:
    """Every activity under its person, the newest first."""
    names = {user.id: user.label for user in contents.users}
    found = sorted(contents.ranges, key=lambda one: -one.span.start)
    found.sort(key=lambda one: names.get(one.user_id, "").casefold())
    return tuple(
        Choice(
            one.id,
            one.name or translate("listing", "Activity {0}").format(one.id),
            detail=words.stretch(one.span, contents.clock, zone),
            group=names.get(one.user_id, ""),
            tip=one.note or words.stretch(one.span, contents.clock, zone),
        )
        for one in found
    )


def routines(contents: Contents) -> tuple[Choice, ...]:
    """Every kind of activity, by name."""
    found = sorted(contents.routines, key=lambda routine: routine.name.casefold())
    return tuple(Choice(routine.id, routine.name, tip=routine.description) for routine in found)
