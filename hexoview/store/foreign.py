"""Channels of other devices in a catalogue: name and unit as for any, their scale as a fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from sqlite3 import Connection

from hexoview.domain.datatype import Datatype, Group, Scale

SCALE_KEY = "scale:"


def scales(connection: Connection) -> Mapping[int, Scale]:
    """The scales of foreign channels by datatype id."""
    sql = "SELECT key, value FROM meta WHERE key BETWEEN ? AND ?"
    rows = connection.execute(sql, (SCALE_KEY, f"{SCALE_KEY}~"))
    return {int(key.removeprefix(SCALE_KEY)): decode_scale(value) for key, value in rows}


def decode_scale(text: str) -> Scale:
    """Gain and offset as they are written down; a ValueError when they aren't."""
    gain, offset = text.split()
    return Scale(Fraction(gain), Fraction(offset))


def described(row: Datatype, name: str, scale: Scale) -> Datatype:
    """The channel by the name that its device gave it."""
    edf_name = name if name.isascii() else ""
    return replace(row, label=name, scale=scale, group=Group.OTHER, edf_name=edf_name)
