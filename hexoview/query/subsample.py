"""Every n-th value, as the API's `max_values` defines it."""

from __future__ import annotations


def every_nth(count: int, limit: int | None) -> int:
    """The step n that brings `count` values under `limit`; 1 keeps them all.

    The smallest n with ceil(count / n) < limit; a limit of 1 keeps the first value alone.
    5,115,139 values at 65,536 give 79, where 78 would leave 65,579.
    """
    if limit is None or count <= limit:
        return 1
    if limit == 1:
        return count
    return -(-count // (limit - 1))


def kept(count: int, step: int) -> int:
    """How many of `count` values every `step`-th is, the first included."""
    return -(-count // step)
