"""A plan for people and for programs: values per channel, what each format would hold, why it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hexoview.cli.words import counted, length, moment, plain, table
from hexoview.errors import HexoviewError
from hexoview.export.estimate import Estimate, estimate
from hexoview.export.fidelity import losses
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.plan import Channel, Plan
from hexoview.query.values import ValueStyle
from hexoview.query.why_empty import Emptiness
from hexoview.store.base import Store
from hexoview.watch import Watch

Plans = tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """How the files would be written, and who may stop the reckoning."""

    values: ValueStyle
    combine: Combine
    watch: Watch


def plan_data(planned: Plans, empty: Emptiness | None, store: Store, asked: Asked) -> dict[str, Any]:
    """The plan as plain data: `hexoview query --json`."""
    values = asked.values
    return {
        "query": str(planned[0].query) if len(planned) == 1 else [str(plan.query) for plan in planned],
        "values": values.value,
        "ticks_per_second": store.clock.ticks_per_second,
        "count": sum(plan.count for plan in planned),
        "channels": [_channel_data(channel, values) for plan in planned for channel in plan.channels],
        "parts": [_part_data(plan) for plan in planned],
        "formats": {kind.key: _format_data(planned, kind, store, asked) for kind in Format},
        "missing": _missing(planned),
        "empty": None if empty is None else _empty_data(empty),
    }


def _format_data(planned: Plans, kind: Format, store: Store, asked: Asked) -> dict[str, Any]:
    told = [loss.sentence for loss in losses(planned, _request(planned, kind, asked), store)]
    try:
        size = _estimate(planned, kind, store, asked)
    except HexoviewError as refused:
        return {"refused": str(refused), "losses": told}
    reckoned = {"files": size.files, "values": size.values, "rows": size.rows, "bytes": size.size}
    return {"refused": None, **reckoned, "losses": told}


def _estimate(planned: Plans, kind: Format, store: Store, asked: Asked) -> Estimate:
    return estimate(planned, _request(planned, kind, asked), store, asked.watch)


def _request(planned: Plans, kind: Format, asked: Asked) -> ExportRequest:
    target = Path(f"plan{kind.suffix}")
    return ExportRequest(planned[0].query, kind, target, values=asked.values, combine=asked.combine)


def _channel_data(channel: Channel, values: ValueStyle) -> dict[str, Any]:
    kind = channel.datatype
    return {
        "user": f"/api/v1/user/{channel.user_id}/",
        "datatype": kind.id,
        "uri": kind.uri,
        "name": kind.name,
        "label": kind.label,
        "unit": kind.unit if values.is_scaled(kind) or kind.scale.is_identity else "",
        "values": channel.count,
        "n": channel.step,
        "kept": channel.kept,
        "records": sorted({piece.series.record_id for piece in channel.pieces}),
    }


def _part_data(plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "record": part.record.id,
            "user": f"/api/v1/user/{part.record.user_id}/",
            "stretch": part.number,
            "start": part.window.start,
            "end": part.window.end,
        }
        for part in plan.parts()
    ]


def _empty_data(empty: Emptiness) -> dict[str, Any]:
    return {
        "reason": empty.sentence,
        "conflict": [str(condition) for condition in empty.conflict],
        "ways_out": [
            {"sentence": way.sentence, "query": str(way.query), "combine": way.combine.value}
            for way in empty.ways_out
        ],
    }


def plan_text(planned: Plans, empty: Emptiness | None, store: Store, asked: Asked) -> str:
    """The plan for people."""
    if empty is not None:
        return empty_text(empty)
    paragraphs = [_one_plan(plan, store) for plan in planned]
    return plain("\n\n".join([*paragraphs, *_missing(planned), _formats(planned, store, asked)]))


def empty_text(empty: Emptiness) -> str:
    """Why there is nothing, and what would give something, each as a query to copy."""
    lines = [f"No values. {empty.sentence}"]
    for way in empty.ways_out:
        each = " --combine each" if way.combine is Combine.EACH else ""
        lines.append(f"  {way.sentence}:\n    '{way.query}'{each}")
    return plain("\n".join(lines))


def _one_plan(plan: Plan, store: Store) -> str:
    labels = {user.id: user.label for user in plan.users}
    many = len(plan.users) > 1
    rows = [
        (
            *([labels[channel.user_id]] if many else []),
            str(channel.datatype.id),
            channel.datatype.label,
            f"{channel.count:,}",
            "all" if channel.step == 1 else f"1 of {channel.step:,}: {channel.kept:,}",
        )
        for channel in plan.channels
    ]
    head = (*(["person"] if many else []), "id", "channel", "values", "in JSON and CSV")
    return f"{_whose(plan)}\n{_where(plan, store)}\n{table(head, rows)}\n{plan.count:,} values"


def _whose(plan: Plan) -> str:
    return f"{plan.query}\n{', '.join(user.label for user in plan.users)}"


def _where(plan: Plan, store: Store) -> str:
    parts = plan.parts()
    shown = [
        f"record {part.record.id}: {moment(part.window.start, store.clock)} to "
        f"{moment(part.window.end, store.clock)} UTC ({length(part.window, store.clock)})"
        for part in parts[:_SHOWN]
    ]
    if len(parts) > _SHOWN:
        shown.append(f"and {counted(len(parts) - _SHOWN, 'more stretch', 'more stretches')}")
    return "\n".join(shown)


def _formats(planned: Plans, store: Store, asked: Asked) -> str:
    lines = []
    for kind in Format:
        told = [loss.sentence for loss in losses(planned, _request(planned, kind, asked), store)]
        try:
            size = _estimate(planned, kind, store, asked)
        except HexoviewError as refused:
            lines.append(f"{kind.key:<7} Not possible. {refused}")
            continue
        files = counted(size.files, "file")
        lines.append(f"{kind.key:<7} {files}, about {_bytes(size.size)}")
        lines += [f"{'':<7} {sentence}" for sentence in told or ["Full rate, nothing dropped."]]
    return "\n".join(lines)


def _bytes(size: int) -> str:
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.3g} {unit}"
    return f"{size} bytes"


def _missing(planned: Plans) -> list[str]:
    return list(dict.fromkeys(sentence for plan in planned for sentence in plan.missing))


_SHOWN = 12
