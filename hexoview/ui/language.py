"""Which language the window speaks; the words are loaded only where they are not English."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Language(Enum):
    """What the window speaks; `SYSTEM` is the computer's language where Hexoview knows it, else English."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"
    PSEUDO = "pseudo"

    @property
    def title(self) -> str:
        """Its name, in itself; empty for what no person chooses."""
        return {Language.ENGLISH: "English", Language.FRENCH: "Français"}.get(self, "")

    @property
    def spoken(self) -> Language:
        """The language that is spoken in the end."""
        if self is not Language.SYSTEM:
            return self
        return Language.FRENCH if QLocale.system().language() is QLocale.Language.French else Language.ENGLISH


def speak_language(app: QCoreApplication, language: Language) -> bool:
    """Lets the whole program speak a language from its next words on; False where its words are missing."""
    if language.spoken is Language.ENGLISH:
        # English words go with English dates.
        QLocale.setDefault(_ENGLISH)
        return True
    from hexoview.ui.translation import Translation  # noqa: PLC0415 - XML and processes, only for these

    return not Translation(app, language).is_missing
