"""The words that a command line may begin with; the window's start needs no more of the commands."""

from __future__ import annotations

KEEPING_COMMANDS = ("check", "remove", "trash", "people")
COMMANDS = ("sample", "import", "records", "query", "export", "verify", *KEEPING_COMMANDS, "doctor")
