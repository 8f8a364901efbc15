"""What is typed on a person, read into what can be noted; what can't is said in a sentence each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from hexoview.domain.resources import User
from hexoview.ui.named import marked

translate = QCoreApplication.translate

SEXES = (
    ("", marked("people", "Not noted")),
    ("F", marked("people", "Female")),
    ("M", marked("people", "Male")),
    ("X", marked("people", "Other")),
)
LONGEST_NAME = 200
LONGEST_NOTE = 20_000
_EARLIEST_YEAR = 1880
_LIGHTEST_KG, _HEAVIEST_KG = 1.0, 400.0


@dataclass(frozen=True, slots=True)
class PersonTexts:
    """What stands in the fields."""

    name: str = ""
    sex: str = ""
    birth_year: str = ""
    weight: str = ""
    note: str = ""

    @classmethod
    def of(cls, person: User) -> PersonTexts:
        """The texts that tell what is noted."""
        weight = "" if person.weight_kg is None else f"{person.weight_kg:.3f}".rstrip("0").rstrip(".")
        year = "" if person.birth_year is None else str(person.birth_year)
        return cls(person.name or "", person.sex or "", year, weight, person.note or "")


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What was typed, as a person; or what is wrong, by the name of its field."""

    person: User
    problems: dict[str, str]

    @property
    def is_right(self) -> bool:
        """Whether it can be noted."""
        return not self.problems


def read_person(before: User, texts: PersonTexts) -> PersonForm:
    """Reads the fields; spaces around a text and empty fields are nothing."""
    problems = dict(_problems(texts))
    name, note = " ".join(texts.name.split()), texts.note.strip()
    person = replace(
        before,
        name=name or None,
        sex=texts.sex or None,
        birth_year=None if "birth_year" in problems else _year(texts.birth_year),
        weight_kg=None if "weight" in problems else _weight(texts.weight),
        note=note or None,
    )
    return PersonForm(person, problems)


def _problems(texts: PersonTexts) -> list[tuple[str, str]]:
    found = []
    this_year = datetime.now(UTC).year
    if len(texts.name) > LONGEST_NAME:
        told = translate("people", "A name has at most {0} letters.").format(LONGEST_NAME)
        found.append(("name", told))
    if texts.birth_year.strip() and _year(texts.birth_year) is None:
        told = translate("people", "“{0}” is no year from {1} to {2}.").format(
            texts.birth_year.strip()[:20], _EARLIEST_YEAR, this_year
        )
        found.append(("birth_year", told))
    if texts.weight.strip() and _weight(texts.weight) is None:
        told = translate("people", "“{0}” is no weight from {1} to {2} kg, such as 62.5.").format(
            texts.weight.strip()[:20], int(_LIGHTEST_KG), int(_HEAVIEST_KG)
        )
        found.append(("weight", told))
    if len(texts.note) > LONGEST_NOTE:
        found.append(("note", translate("people", "A note has at most {0} letters.").format(LONGEST_NOTE)))
    return found


def _year(text: str) -> int | None:
    stripped = text.strip()
    if not stripped.isascii() or not stripped.isdigit() or len(stripped) != 4:
        return None
    return int(stripped) if _EARLIEST_YEAR <= int(stripped) <= datetime.now(UTC).year else None


def _weight(text: str) -> float | None:
    """Kilograms, with a point or a comma, and with or without the unit."""
    stripped = text.strip().removesuffix("kg").strip().replace(",", ".")
    if not stripped.isascii() or not stripped.replace(".", "", 1).isdigit() or len(stripped) > 10:
        return None
    number = float(stripped)
    return number if _LIGHTEST_KG <= number <= _HEAVIEST_KG else None
