"""A made-up language that shows which words on screen are not translated, and which have no room to grow."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_ACCENTED = str.maketrans("aceinouyACEINOUY", "âçéîñöüýÂÇÉÎÑÖÜÝ")
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|&(?=\w)|\n)")
_OF_QT = re.compile("Q[A-Z]")
# French needs a third more letters than English; short words grow most.
_GROWTH = 0.35
BEGINS, ENDS = "⟦", "⟧"
"""What every translated text stands between."""


def pseudo(text: str) -> str:
    """The text with accents, a third longer and in brackets; placeholders and mnemonics stay."""
    parts = _PLACEHOLDER.split(text)
    told = "".join(part if at % 2 else part.translate(_ACCENTED) for at, part in enumerate(parts))
    return f"{BEGINS}{told}{'·' * max(1, round(len(text) * _GROWTH))}{ENDS}"


class PseudoTranslator(QTranslator):
    """Translates everything of Hexoview's own; Qt's own words stay."""

    def isEmpty(self) -> bool:
        """It always has words."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in the made-up language, None for Qt's own."""
        del disambiguation, n
        if _OF_QT.match(context):
            return None  # type: ignore[return-value]  # a null string: look elsewhere
        return pseudo(sourceText)
