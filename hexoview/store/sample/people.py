"""The cast: who wore the shirt, and what their heart and breathing are like at rest."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.domain.resources import User
from hexoview.store.sample.noise import stream

YEAR = 2025


@dataclass(frozen=True, slots=True)
class Heart:
    """What a person's ECG shows at rest.

    Attributes:
        resting_bpm: heart rate lying still.
        breathing_bpm: how much breathing moves the heart rate, lying still.
        r_counts: height of the R peak in ECG counts of 0.0064 mV.
        t_share: height of the T wave as a share of R.
        premature_per_hour: ventricular beats that come too early.
    """

    resting_bpm: float
    breathing_bpm: float
    r_counts: float
    t_share: float
    premature_per_hour: float


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who was recorded; nobody of this name is meant.

    Attributes:
        resting_rpm: breaths a minute, lying still.
        tidal_ml: volume of a breath, lying still.
        mains_hz: of the electricity where the person lives.
        serial: number of the device that the person wears.
    """

    id: int
    name: str
    sex: str
    birth_year: int
    weight_kg: int
    height_cm: int
    heart: Heart
    resting_rpm: float
    tidal_ml: float
    mains_hz: int
    serial: int

    @property
    def age(self) -> int:
        """Years, in the year of the recordings."""
        return YEAR - self.birth_year

    @property
    def highest_bpm(self) -> float:
        """The heart rate at the limit, by the formula of Tanaka (2001)."""
        return 208 - 0.7 * self.age

    @property
    def device(self) -> str:
        """The serial as Hexoskin writes it."""
        return f"HXSKIN12{self.serial:08d}"

    @property
    def user(self) -> User:
        """The person as a store knows people."""
        return User(self.id, self.name, self.sex, self.birth_year, float(self.weight_kg))


_CAST = (
    Person(
        id=30117, name="Marie Tremblay", sex="F", birth_year=1984, weight_kg=62, height_cm=166,
        heart=Heart(61, 3.2, 148, 0.27, 1.2), resting_rpm=13.6, tidal_ml=465, mains_hz=60, serial=9104,
    ),
    Person(
        id=30142, name="Jean Lefebvre", sex="M", birth_year=1958, weight_kg=84, height_cm=176,
        heart=Heart(66, 1.5, 131, 0.20, 40.0), resting_rpm=15.2, tidal_ml=540, mains_hz=60, serial=9127,
    ),
    Person(
        id=30168, name="Amira Haddad", sex="F", birth_year=1997, weight_kg=56, height_cm=170,
        heart=Heart(52, 4.2, 158, 0.33, 0.2), resting_rpm=12.2, tidal_ml=450, mains_hz=50, serial=8866,
    ),
    Person(
        id=30195, name="Lucas Moreau", sex="M", birth_year=1990, weight_kg=77, height_cm=181,
        heart=Heart(57, 3.1, 143, 0.30, 0.5), resting_rpm=13.0, tidal_ml=570, mains_hz=50, serial=8871,
    ),
)  # fmt: skip

_WOMEN = ("Camille", "Inès", "Louise", "Nora", "Sofia", "Chloé", "Élise", "Anaïs")
_MEN = ("Olivier", "Mathis", "Karim", "Étienne", "Hugo", "Samuel", "Adam", "Théo")
_FAMILIES = (
    "Gagnon",
    "Roy",
    "Bouchard",
    "Nguyen",
    "Fortin",
    "Benali",
    "Girard",
    "Rossi",
    "Dubois",
    "Pelletier",
)


def cast(count: int, seed: int) -> tuple[Person, ...]:
    """The first `count` people: four that are always the same, then as many more as it takes."""
    return (*_CAST[:count], *(_another(number, seed) for number in range(len(_CAST), count)))


def _another(number: int, seed: int) -> Person:
    rng = stream(seed, number, "person")
    is_woman = bool(rng.integers(2))
    first = (_WOMEN if is_woman else _MEN)[number % 8]
    height = int(rng.normal(165 if is_woman else 178, 6))
    birth_year = int(rng.integers(1945, 2003))
    youth = (birth_year - 1940) / 65
    return Person(
        id=30200 + 7 * number,
        name=f"{first} {_FAMILIES[number // 8 % len(_FAMILIES)]}",
        sex="F" if is_woman else "M",
        birth_year=birth_year,
        weight_kg=int(rng.normal(23.5, 2.5) * (height / 100) ** 2),
        height_cm=height,
        heart=Heart(
            rng.uniform(52, 70),
            1 + 5 * youth,
            rng.uniform(115, 160),
            rng.uniform(0.18, 0.34),
            rng.exponential(4),
        ),
        resting_rpm=rng.uniform(12, 16),
        tidal_ml=height * rng.uniform(2.6, 3.2),
        mains_hz=60,
        serial=9200 + number,
    )
