"""Arguments that can't be meant, in a sentence and status 2."""

from __future__ import annotations

import sys
from typing import NoReturn


def misused(sentence: str) -> NoReturn:
    """Says what can't be meant, and ends."""
    print(f"hexoview: {sentence}", file=sys.stderr)
    raise SystemExit(2)
