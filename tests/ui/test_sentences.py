from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.ui.sentences import Phrasebook, in_words, speak

BOOK = Phrasebook.of(
    {
        "{0} can't be read.": "{0} ne peut pas être lu.",
        "{0} of {1} can't be read.": "{0} de {1} ne peut pas être lu.",
        "It has {0} bytes; the file ends after {1}.": "Il a {0} octets ; le fichier se termine après {1}.",
        "the header": "l’en-tête",
        "{0} at {1}": "{0} à {1}",
        "The template has {{0}}, which is no field.": "Le modèle a {{0}}, qui n’est pas un champ.",
        "Try again.": "Réessayez.",
        "The system says: {0}.": "Le système indique : {0}.",
    }
)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Try again.", "Réessayez."),
        ("night.edf can't be read.", "night.edf ne peut pas être lu."),
        ("ECG_I.wav of record_7 can't be read.", "ECG_I.wav de record_7 ne peut pas être lu."),
        ("the header can't be read.", "l’en-tête ne peut pas être lu."),
        ("night.edf can't be read. Try again.", "night.edf ne peut pas être lu. Réessayez."),
        ("Nobody knows this. Try again.", "Nobody knows this. Réessayez."),
        ("Nobody knows this", "Nobody knows this"),
        ("ECG at noon", "ECG à noon"),
        ("Rest at home can't be read.", "Rest at home ne peut pas être lu."),
        ("The template has {nmae}, which is no field.", "Le modèle a {nmae}, qui n’est pas un champ."),
        ("", ""),
        (
            "It has 1,234,567 bytes; the file ends after 44.",
            "Il a 1\u202f234\u202f567 octets ; le fichier se termine après 44.",
        ),
    ],
)
def test_that_a_sentence_of_the_core_is_told_by_the_template_it_was_made_from(
    english: str, french: str
) -> None:
    assert BOOK.told(english) == french


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters=".?:"), min_size=1, max_size=30))
def test_that_values_come_through_as_they_are(value: str) -> None:
    told = BOOK.told(f"The system says: {value}.")
    known = {"the header": "l’en-tête"}
    assert told == f"Le système indique : {known.get(value, BOOK.told(value))}."


@given(st.text(max_size=200))
def test_that_any_text_is_answered(text: str) -> None:
    assert isinstance(BOOK.told(text), str)


def test_that_without_a_book_sentences_stay() -> None:
    assert in_words("Try again.") == "Try again."
    speak(BOOK)
    try:
        assert in_words("Try again.") == "Réessayez."
    finally:
        speak(Phrasebook())
    assert in_words("Try again.") == "Try again."
