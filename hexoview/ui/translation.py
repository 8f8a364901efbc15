"""The words of other languages: English stands in the code, others in resources/translations.

A `.ts` file is the source; Qt's own lrelease, which every PySide6 brings, makes the `.qm` of it that Qt
looks words up in (1 µs each; a translator written in Python takes 16). That is done at the first start in
a language, into the user's cache, under a name that holds the hash of the source.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from hexoview.ui.assets import resources
from hexoview.ui.language import Language
from hexoview.ui.pseudo import PseudoTranslator, pseudo
from hexoview.ui.sentences import Phrasebook, core_pairs, speak

_SECONDS_TO_COMPILE = 20
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Translation:
    """The words of one language, for as long as an application shows them."""

    def __init__(self, app: QCoreApplication, language: Language) -> None:
        self._app = app
        self._translators = _translators(app, language.spoken)
        QLocale.setDefault(_locale(language.spoken))
        speak(_phrasebook(language.spoken))
        for translator in self._translators:
            app.installTranslator(translator)

    @property
    def is_missing(self) -> bool:
        """Whether the words could not be loaded, so that English is spoken."""
        return any(translator.isEmpty() for translator in self._translators)

    def remove(self) -> None:
        """Goes back to English."""
        QLocale.setDefault(_ENGLISH)
        speak(Phrasebook())
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()


def source_of(language: Language) -> Path:
    """The `.ts` file of a language."""
    return resources() / "translations" / f"hexoview_{language.value}.ts"


def compiled(source: Path, folder: Path) -> Path | None:
    """The `.qm` file of a `.ts` file, made when it isn't there; None where it can't be made."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    target = folder / f"{source.stem}-{digest}.qm"
    if target.is_file():
        return target
    making = target.with_suffix(f".{os.getpid()}")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        command = [_lrelease(), "-silent", str(source), "-qm", str(making)]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS_TO_COMPILE)
        making.replace(target)
    except (OSError, subprocess.SubprocessError):
        return None
    finally:
        with contextlib.suppress(OSError):
            making.unlink(missing_ok=True)
    for older in folder.glob(f"{source.stem}-*.qm"):
        if older != target:
            with contextlib.suppress(OSError):
                older.unlink()
    return target


def _locale(language: Language) -> QLocale:
    """Dates and numbers as the words' language writes them; of a country, if the computer names one."""
    if language is not Language.FRENCH:
        return _ENGLISH
    system = QLocale.system()
    return system if system.language() is QLocale.Language.French else QLocale(QLocale.Language.French)


def _translators(app: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    match language:
        case Language.PSEUDO:
            return (PseudoTranslator(app),)
        case Language.FRENCH:
            return _loaded(app, language)
        case _:
            return ()


def _phrasebook(language: Language) -> Phrasebook:
    """The core's sentences; the made-up language tells the same ones as French."""
    if language is Language.ENGLISH:
        return Phrasebook()
    pairs = core_pairs(source_of(Language.FRENCH))
    return Phrasebook.of(
        {source: pseudo(source) for source in pairs} if language is Language.PSEUDO else pairs
    )


def _loaded(app: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    own, of_qt = QTranslator(app), QTranslator(app)
    file = compiled(source_of(language), platformdirs.user_cache_path("hexoview", appauthor=False) / "words")
    if file is not None:
        own.load(str(file))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    of_qt.load(f"qtbase_{language.value}", folder)
    return of_qt, own


def _lrelease() -> str:
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    return str(Path(PySide6.__path__[0]) / name)
