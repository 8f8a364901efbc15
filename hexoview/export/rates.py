"""A file for each rate: a plan's channels sorted by how often they have a value."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from hexoview.export.dialect import MultiRate
from hexoview.export.file_names import rate_path
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Channel, Plan

_EVENTS = "events"


def by_rate(path: Path, plan: Plan, request: ExportRequest) -> tuple[tuple[Path, Plan], ...]:
    """The tables of a plan and where each goes; one alone keeps its name."""
    is_split = request.format is Format.CSV and request.dialect.rates is MultiRate.FILES
    if not is_split or request.epoch is not None:
        return ((path, plan),)
    found: dict[str, list[Channel]] = {}
    for channel in sorted(plan.channels, key=_fastest_first):
        found.setdefault(_name(channel), []).append(channel)
    if len(found) < 2:
        return ((path, plan),)
    return tuple((rate_path(path, name), _only(plan, channels)) for name, channels in found.items())


def _only(plan: Plan, channels: list[Channel]) -> Plan:
    """The plan with some of its channels, and of its people those who have one."""
    chosen = tuple(channel for channel in plan.channels if channel in channels)
    owners = {channel.user_id for channel in chosen}
    users = tuple(user for user in plan.users if user.id in owners)
    return replace(plan, users=users, channels=chosen, missing=())


def _rate(channel: Channel) -> Fraction | None:
    """Values a second as the first file says; None for events."""
    return channel.pieces[0].series.rate


def _fastest_first(channel: Channel) -> Fraction:
    return -(_rate(channel) or Fraction(0))


def _name(channel: Channel) -> str:
    """What goes into a file's name: `256Hz`, `every300s`, `events`."""
    rate = _rate(channel)
    if rate is None:
        return _EVENTS
    if rate < 1 and rate.numerator == 1:
        return f"every{rate.denominator}s"
    return f"{float(rate):g}Hz".replace(".", "_")
