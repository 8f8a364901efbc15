"""`hexoview verify`: a line per file, and a status that scripts can rely on."""

from __future__ import annotations

import argparse

from hexoview.cli.words import counted, plain
from hexoview.export.audit import Verdict, audited
from hexoview.watch import Watch


def verify(options: argparse.Namespace, watch: Watch) -> int:
    """Holds files against their manifests; 1 where one differs."""
    right = wrong = 0
    for verdict in audited(options.paths, watch):
        print(_line(verdict), flush=True)
        right, wrong = right + verdict.is_right, wrong + (not verdict.is_right)
    total = f"{counted(right, 'file')} as exported"
    print(total if not wrong else f"{total} · {counted(wrong, 'file')} not")
    return 1 if wrong else 0


def _line(verdict: Verdict) -> str:
    if verdict.is_right:
        held = counted(verdict.values, "value")
        return plain(f"right    {verdict.path}: {held}, SHA-256 {verdict.sha256[:12]}…")
    differences = "; ".join(verdict.differences).replace("\n", " ")
    return plain(f"DIFFERS  {verdict.path}: {differences}")
