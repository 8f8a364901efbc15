"""What the commands print: tables and sentences for people, plain data for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from unicodedata import category

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.store.base import Store
from hexoview.store.intake.report import ImportLine, ImportReport, Outcome

_MARKS = {
    Outcome.IMPORTED: "imported  ",
    Outcome.ALREADY_HERE: "already   ",
    Outcome.NOTE: "note      ",
    Outcome.WARNING: "LOOK      ",
    Outcome.PROBLEM: "PROBLEM   ",
    Outcome.OTHER_FAMILY: "PROBLEM   ",
    Outcome.OFFERS_MORE: "MORE      ",
}


def plain(text: str) -> str:
    """The text without what would command a terminal: names come from files that somebody else wrote."""
    return "".join(c if c == "\n" or category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in text)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, numbers to the right."""
    rows = [[plain(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    is_number = [bool(rows) and all(_is_numeric(row[i]) for row in rows) for i in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, is_number, strict=True)
        )
        return "  ".join(cells).rstrip()

    return "\n".join(line(row) for row in [head, *rows])


def _is_numeric(cell: str) -> bool:
    return cell == "" or cell.replace(",", "").isdigit()


def moment(tick: int, clock: Clock) -> str:
    """A tick as UTC to the second, or the number where no calendar reaches."""
    try:
        return f"{clock.to_datetime(tick):%Y-%m-%d %H:%M:%S}"
    except OverflowError:
        return f"tick {tick}"


def length(span: TimeSpan, clock: Clock) -> str:
    """Hours, minutes and seconds, such as 9:14:05."""
    seconds = span.length // clock.ticks_per_second
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def records_data(store: Store) -> list[dict[str, Any]]:
    """The records as plain data: `hexoview records --json`."""
    names = {user.id: user.name for user in store.users()}
    datatypes = store.datatypes_of()
    return [
        {
            "id": record.id,
            "uri": record.uri,
            "user": f"/api/v1/user/{record.user_id}/",
            "name": names.get(record.user_id),
            "start": record.span.start,
            "end": record.span.end,
            "start_date": _iso(record.span.start, store.clock),
            "end_date": _iso(record.span.end, store.clock),
            "ticks_per_second": store.clock.ticks_per_second,
            "devices": list(record.devices),
            "datatypes": list(datatypes.get(record.id, ())),
        }
        for record in store.records()
    ]


def _iso(tick: int, clock: Clock) -> str | None:
    try:
        return clock.to_datetime(tick).isoformat()
    except OverflowError:
        return None


def records_table(store: Store) -> str:
    """The records for people, one a line, with what is named in this store."""
    records = store.records()
    if not records:
        return "This store holds no records yet. Bring some in with `hexoview import STORE PATH`."
    labels = {user.id: user.label for user in store.users()}
    datatypes = store.datatypes_of()
    rows = [_record_row(record, store, labels, datatypes.get(record.id, ())) for record in records]
    people = len({record.user_id for record in records})
    total = f"{counted(len(records), 'record')} of {counted(people, 'person', 'people')}"
    return f"{table(('record', 'person', 'start (UTC)', 'length', 'channels', 'activities'), rows)}\n{total}"


def _record_row(
    record: Record, store: Store, labels: dict[int, str], datatypes: tuple[int, ...]
) -> tuple[str, ...]:
    from hexoview.domain.idset import IdSet

    done = store.ranges(users=IdSet.of([record.user_id]), overlapping=record.span)
    return (
        str(record.id),
        labels.get(record.user_id, f"Person {record.user_id}"),
        moment(record.span.start, store.clock),
        length(record.span, store.clock),
        str(len(datatypes)),
        ", ".join(dict.fromkeys(found.name for found in done)),
    )


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 record, 2 records."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def import_line(line: ImportLine) -> str:
    """One line of an import's report."""
    return plain(f"{_MARKS[line.outcome]}{line.source}: {line.sentence}")


def import_summary(report: ImportReport) -> str:
    """The last line of an import."""
    parts = [f"{counted(len(report.imported), 'record')} imported"]
    if report.already:
        parts.append(f"{len(report.already)} already here")
    if report.problems:
        parts.append(counted(len(report.problems), "problem"))
    total = " · ".join(parts)
    if any(line.outcome is Outcome.OFFERS_MORE for line in report.lines):
        return f"{total}\nTo take in what is offered, run the same command with --replace."
    return total
