"""What an export's files are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hexoview.query.plan import Part, Plan

MANIFEST_SUFFIX = ".manifest.json"


def manifest_path(path: Path) -> Path:
    """Where the manifest of a file stands: beside it, under its name with one more suffix."""
    return path.with_name(path.name + MANIFEST_SUFFIX)


def part_paths(target: Path, parts: Sequence[Part]) -> tuple[Path, ...]:
    """A file per stretch of a record: `<stem>_record_<id>_<k><suffix>`; the target itself for one alone."""
    if len(parts) == 1:
        return (target,)
    seen: Counter[int] = Counter()
    paths = []
    for part in parts:
        seen[part.record.id] += 1
        paths.append(_beside(target, f"record_{part.record.id}_{seen[part.record.id]}"))
    return tuple(paths)


def plan_paths(target: Path, plans: Sequence[Plan]) -> tuple[Path, ...]:
    """A file per Record (`<stem>_record_<id>_1<suffix>`) or Range (`<stem>_range_<id><suffix>`)."""
    if len(plans) == 1:
        return (target,)
    return tuple(_beside(target, _selected(plan)) for plan in plans)


def volume_path(target: Path, number: int) -> Path:
    """The file of a split table that comes `number`th, from 1 on: `<stem>_part_<number><suffix>`."""
    return _beside(target, f"part_{number}")


def rate_path(target: Path, name: str) -> Path:
    """The file of one rate's channels: `<stem>_256Hz<suffix>`, `<stem>_events<suffix>`."""
    return _beside(target, name)


def _selected(plan: Plan) -> str:
    """The one Record or Range that a plan of `each` is about: its query's first filter."""
    chosen = plan.query.filters[0]
    number = chosen.values[0]
    return f"record_{number}_1" if chosen.field == "record" else f"{chosen.field}_{number}"


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f"{target.stem}_{ending}{target.suffix}")
