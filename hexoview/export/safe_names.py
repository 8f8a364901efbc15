"""File names that Windows, macOS and Linux all take, and that never leave their folder."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

# 255 bytes, less what may follow: `_record_<id>_<k>`, `_part_<k>`, ` (<n>)`, a suffix and `.manifest.json`.
LONGEST_STEM = 160
_ILLEGAL = frozenset('<>:"/\\|?*')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
_NAMELESS = "export"


def safe_stem(text: str) -> str:
    """The nearest name without a suffix that every system takes: never empty, at most 160 bytes of UTF-8."""
    clean = "".join("_" if _is_illegal(letter) else letter for letter in unicodedata.normalize("NFC", text))
    clean = _within(clean.strip().strip("."), LONGEST_STEM).rstrip(" .").lstrip(" ")
    if clean.startswith(("-", "~")):
        # A command would take the one for an option, a shell the other for somebody's home.
        clean = "_" + clean[1:]
    if _RESERVED.fullmatch(clean):
        clean = "_" + clean
    return clean or _NAMELESS


def name_key(name: str) -> str:
    """What is the same of two names that a folder can't hold both: some systems don't tell case apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def numbered(path: Path, is_taken: Callable[[Path], bool]) -> Path:
    """The path itself where it is free, else the first free one of `<stem> (2)<suffix>` and so on."""
    number, found = 1, path
    while is_taken(found):
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


def is_there(path: Path) -> bool:
    """Whether anything has that name, a broken link included."""
    return os.path.lexists(path)


def _is_illegal(letter: str) -> bool:
    return letter in _ILLEGAL or unicodedata.category(letter)[0] == "C" or letter in "\u2028\u2029"


def _within(text: str, most: int) -> str:
    """As many whole letters, with their accents, as the bytes have room for."""
    while len(text.encode()) > most:
        text = text[:-1]
        while text and unicodedata.combining(text[-1]) and len(text.encode()) > most:
            text = text[:-1]
    return text
