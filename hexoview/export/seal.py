"""The seal of a manifest: the hash of all that it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def seal_of(content: Mapping[str, Any]) -> str:
    """The SHA-256 of everything else that a manifest says: it tells a manifest that was changed later."""
    others = {name: value for name, value in content.items() if name != "seal"}
    text = json.dumps(others, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
