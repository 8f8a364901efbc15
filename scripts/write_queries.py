"""Writes docs/queries.md: ten telling queries on the sample store, with what each means.

Run `.venv/bin/python scripts/write_queries.py SAMPLE_STORE` on a store made by `hexoview sample` with its defaults.
"""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path

from hexoview.cli.main import main

_HEAD = """\
# Ten queries, and what they mean

What `hexoview query` says on the sample store (`hexoview sample DIR` makes it; `scripts/write_queries.py` wrote this page).
Every query stands in quotes, because `&` means something to a shell.
"""

# The last beat before the 6-minute hole in record 301257, and a second more.
_HOLE = 446_406_803_444 + 256

_QUERIES = (
    ("One day: ECG, heart rate and RR intervals of Marie's 24-hour record. JSON and CSV would hold every 338th ECG "
     "value, and say so; binary and EDF hold all.", "record=301201&datatype__in=4113,19,18", ()),
    ("The same with every value, also in JSON and CSV.", "record=301201&datatype=4113&max_values=all", ()),
    ("Only while she slept: the activity “Sleep” of that record bounds the time.",
     "range=30120120&datatype__in=19,33,280", ()),
    ("Everybody's heart rate in every “Sleep” activity, wherever it was recorded.", "trainingroutine=12&datatype=19", ()),
    ("Jean's night was recorded in two halves, 20 minutes apart. Asking for the person gives both, one after the other.",
     "user=30142&datatype=33&start=446373907200&end=446380513376", ()),
    ("Asking for both halves as records gives nothing: several records mean the time they share. The way out is "
     "offered.", "record__in=301240,301241", ()),
    ("The same two halves one by one: two files.", "record__in=301240,301241&datatype=4113", ("--combine", "each")),
    ("Amira and Lucas ran together. Both records: both people's data, over the time they share.",
     "record__in=301302,301303&datatype=19", ()),
    ("A channel that a record doesn't hold.", "record=301218&datatype=280", ()),
    ("Five minutes inside the hole of Jean's RR intervals: the record goes on, the beats don't.",
     "record=301257&datatype=18&start={hole}&end={hole_end}", ()),
    ("A window on the wrong day.", "record=301201&start=446000000000&end=446000921600", ()),
)  # fmt: skip


def _output(store: str, query: str, options: tuple[str, ...]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(["query", store, query, *options])
    return printed.getvalue().rstrip()


def _page(store: str) -> str:
    parts = [_HEAD]
    for meaning, template, options in _QUERIES:
        query = template.format(hole=_HOLE, hole_end=_HOLE + 300 * 256)
        shown = " ".join(["hexoview query DIR", f"'{query}'", *options])
        parts.append(f"{meaning}\n\n```\n$ {shown}\n{_output(store, query, options)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    page = Path(__file__).resolve().parents[1] / "docs" / "queries.md"
    page.write_text(_page(sys.argv[1]), encoding="utf-8")
