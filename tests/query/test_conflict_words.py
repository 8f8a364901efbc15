"""Why there is nothing, by the names of what stands against what; in French without a word of English."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore

from hexoview.domain.resources import User
from hexoview.query.check import parse
from hexoview.query.why_empty import explain
from hexoview.ui.sentences import Phrasebook, core_pairs
from hexoview.watch import unwatched

FRENCH = Path(__file__).parents[2] / "resources" / "translations" / "hexoview_fr.ts"
LATER = START + 10_000 * SECOND
CASES = [
    (
        f"record=1&start={LATER}",
        "They share no time: the record of Marie Tremblay from 19 Nov 2022 00:23:57 UTC ends"
        " 19 Nov 2022 00:33:57 UTC; your window starts 19 Nov 2022 03:10:37 UTC.",
        "Pas de temps en commun : l’enregistrement du 19 Nov 2022 00:23:57 UTC (Marie Tremblay) finit le"
        " 19 Nov 2022 00:33:57 UTC ; votre plage de temps commence le 19 Nov 2022 03:10:37 UTC.",
    ),
    (
        "record=1&user=11",
        "The record from 19 Nov 2022 00:23:57 UTC is one of Marie Tremblay, not of Jean Lefebvre.",
        "L’enregistrement du 19 Nov 2022 00:23:57 UTC est à Marie Tremblay, pas à Jean Lefebvre.",
    ),
    (
        "range=7&user=11",
        "The activity “Activity 7” is one of Marie Tremblay, not of Jean Lefebvre.",
        "L’activité « Activity 7 » est à Marie Tremblay, pas à Jean Lefebvre.",
    ),
    (
        "record=2&datatype=19",
        "There is no Heart rate in the record of Jean Lefebvre from 19 Nov 2022 00:28:57 UTC."
        " What there is instead: ECG lead I.",
        "Pas de canal « Fréquence cardiaque » dans l’enregistrement du 19 Nov 2022 00:28:57 UTC"
        " (Jean Lefebvre). On y trouve à la place : Dérivation ECG I.",
    ),
    (
        "user=11&trainingroutine=3",
        "No value meets all of these: the records of Jean Lefebvre + the routine “Routine 3”.",
        "Aucune valeur ne satisfait tout ceci : "
        "tout ce qui est à Jean Lefebvre + le programme « Routine 3 ».",
    ),
    (
        f"start={LATER + 20_000 * SECOND}",
        "There are no values in the time from 19 Nov 2022 08:43:57 UTC on.",
        "Il n’y a pas de valeurs dans le temps à partir de 19 Nov 2022 08:43:57 UTC.",
    ),
    ("user=99", "This store has no person 99.", "Ce dépôt n’a pas de personne 99."),
    (
        "record=1&record=2",
        "No value meets all of these: “record=1” + “record=2”."
        " For the time that they share, write “record__in=1,2”.",
        "Aucune valeur ne satisfait tout ceci : “record=1” + “record=2”."
        " Pour le temps qu’ils ont en commun, écrivez « record__in=1,2 ».",
    ),
]


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    made = a_store(seconds=600)
    a_record(made, 2, user=11, start_s=300, seconds=600)
    a_record(made, 3, user=11, start_s=20_000, seconds=60)
    made.add_sync(3, 19, np.zeros(60, np.uint16))
    made.add_sync(2, 4113, np.zeros(600 * 256, np.int16))
    made.add_user(User(10, "Marie Tremblay"))
    made.add_user(User(11, "Jean Lefebvre"))
    a_range(made, 7, user=10, start_s=60, seconds=120, routine=3)
    return made


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    return Phrasebook.of(core_pairs(FRENCH))


@pytest.mark.parametrize(("query", "english", "french"), CASES, ids=[case[0] for case in CASES])
def test_that_nothing_is_explained_by_names_in_both_languages(
    store: MemoryStore, book: Phrasebook, query: str, english: str, french: str
) -> None:
    told = explain(parse(query), store, unwatched()).sentence
    assert told == english
    plain = book.told(told).replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")
    assert plain == french
