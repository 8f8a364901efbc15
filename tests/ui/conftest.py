from __future__ import annotations

from window_fixtures import open_window

__all__ = ["open_window"]
