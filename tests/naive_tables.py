"""JSON and CSV once more, from the specification's text alone: dictionaries, loops and exact fractions."""

from __future__ import annotations

from dataclasses import dataclass

from brute_force import Pairs, thinned

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.timestamp import HEXOSKIN


@dataclass(frozen=True)
class Shape:
    """How an answer is to be written."""

    style: str = "hexostore"
    limit: int | None = 65_536
    flat: bool = False
    no_timestamps: bool = False
    seconds: bool = False

    @property
    def terms(self) -> str:
        flags = "".join(f"&{name}=1" for name in ("flat", "no_timestamps", "seconds") if getattr(self, name))
        return flags + f"&max_values={'all' if self.limit is None else self.limit}"


def shown(value: int, datatype: int, style: str) -> int | float:
    """Stored for raw and asynchronous channels and for those whose unit is the stored one, else physical."""
    row = known_datatypes(HEXOSKIN)[datatype]
    is_plain = row.scale.gain == 1 and row.scale.offset == 0
    is_raw = datatype >= 4096 or row.rate is None
    if is_plain or style == "stored" or (style == "hexostore" and is_raw):
        return value
    return float(value * row.scale.gain + row.scale.offset)


def kept(answer: Pairs, shape: Shape) -> dict[int, dict[int, list[tuple[int, int | float]]]]:
    """What both formats hold: thinned, in the asked numbers."""
    return {
        user: {
            datatype: [(t, shown(v, datatype, shape.style)) for t, v in thinned(pairs, shape.limit)]
            for datatype, pairs in sorted(data.items())
        }
        for user, data in sorted(answer.items())
    }


def time(tick: int, shape: Shape) -> int:
    return tick // 256 if shape.seconds else tick


def as_json(answer: Pairs, shape: Shape) -> list:
    """What `json.loads` should give."""

    def pairs(rows):
        return [v if shape.no_timestamps else [time(t, shape), v] for t, v in rows]

    found = kept(answer, shape)
    if shape.flat:
        return [entry for data in found.values() for rows in data.values() for entry in pairs(rows)]
    return [
        {"data": {str(number): pairs(rows) for number, rows in data.items()}, "user": f"/api/v1/user/{user}/"}
        for user, data in found.items()
    ]


def as_rows(answer: Pairs, shape: Shape) -> list[list[str | int | float]]:
    """What a reader of CSV should give, head included, blanks as empty texts."""
    found = kept(answer, shape)
    if shape.flat:
        return [
            [v] if shape.no_timestamps else [time(t, shape), v]
            for data in found.values()
            for rows in data.values()
            for t, v in rows
        ]
    numbers = sorted({number for data in found.values() for number in data})
    people = ["user"] if len(found) > 1 else []
    times = [] if shape.no_timestamps else ["timestamp"]
    table: list[list[str | int | float]] = [
        [*people, *times, *(f"/api/v1/datatype/{number}/" for number in numbers)]
    ]
    for user, data in found.items():
        for (tick, _), cells in sorted(_cells(data).items()):
            head = [f"/api/v1/user/{user}/"] if people else []
            when = [] if shape.no_timestamps else [time(tick, shape)]
            table.append([*head, *when, *(cells.get(number, "") for number in numbers)])
    return table


def _cells(data) -> dict[tuple[int, int], dict[int, int | float]]:
    """(tick, which of the values at that tick) -> datatype -> value."""
    rows: dict[tuple[int, int], dict[int, int | float]] = {}
    for number, pairs in data.items():
        seen: dict[int, int] = {}
        for tick, value in pairs:
            turn = seen.get(tick, 0)
            seen[tick] = turn + 1
            rows.setdefault((tick, turn), {})[number] = value
    return rows
