"""The core's sentences in the language of the window.

The floors below the window know no Qt: their sentences arrive in English, with their values inside. Each was
made from a template in the context `core` of a translation file, is recognised by it, and told anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

CORE = "core"
_HOLE = re.compile(r"\{\d+\}")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+")
_NUMBER = re.compile(r"[\d,.]+")
_SEPARATOR = re.compile(r"( \+ |, )")
_END = re.compile(r"(?<=[.?:]) (?=\S)")
# What stands inside a sentence may be a name that a person gave: “Rest at home” is not “{0} at {1}”.
_FEWEST_LETTERS = 12
# A sentence in a sentence in a sentence is as deep as they go.
_DEEPEST = 4
_THIN = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _Template:
    pattern: re.Pattern[str]
    told: str
    letters: int
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Templates with their translations; without any, sentences stay as they are."""

    whole: Mapping[str, str] = field(default_factory=dict)
    templates: tuple[_Template, ...] = ()

    @classmethod
    def of(cls, pairs: Mapping[str, str]) -> Phrasebook:
        """A book of sources, with {0} where values stand, and their translations."""
        holed = {source: told for source, told in pairs.items() if _HOLE.search(source)}
        whole = {source: told for source, told in pairs.items() if source not in holed}
        made = (
            _Template(_pattern(source), told, _letters(source), _quoted(source))
            for source, told in holed.items()
        )
        # The template that says most itself is the one that a sentence was made from.
        return cls(whole, tuple(sorted(made, key=lambda one: -one.letters)))

    def told(self, sentence: str, *, depth: int = 0) -> str:
        """A sentence, or several in a row, in the book's language; what it doesn't know stays."""
        if not (self.whole or self.templates) or depth > _DEEPEST:
            return sentence
        found = self._one(sentence, depth)
        return found if found is not None else self._row(sentence, depth)

    def _one(self, sentence: str, depth: int) -> str | None:
        if sentence in self.whole:
            return self.whole[sentence]
        for template in self.templates:
            match = template.pattern.fullmatch(sentence)
            if match is not None and (not depth or _is_safe(template, match)):
                return _filled(template.told, list(self._values(template, match, depth)))
        return None

    def _row(self, sentences: str, depth: int) -> str:
        """Sentences that follow each other: the longest beginning that is known, then the rest."""
        for place in reversed([match.start() for match in _END.finditer(sentences)]):
            first = self._one(sentences[:place], depth)
            if first is not None:
                return f"{first} {self.told(sentences[place + 1 :], depth=depth)}"
        ends = _END.search(sentences)
        if ends is None:
            return sentences
        return f"{sentences[: ends.start()]} {self.told(sentences[ends.end() :], depth=depth)}"

    def _values(self, template: _Template, match: re.Match[str], depth: int) -> Iterator[str]:
        """The values in the book's language; what stands in quotes is a name, and changes only as a whole."""
        for value, is_quoted in zip(match.groups(), template.quoted, strict=True):
            yield self.whole.get(value, value) if is_quoted else self._value(value, depth)

    def _value(self, value: str, depth: int) -> str:
        """A value, or a list of several: each by itself, where the whole isn't known."""
        if _GROUPED.fullmatch(value):
            return value.replace(",", _THIN)
        told = self.told(value, depth=depth + 1)
        if told != value or not _SEPARATOR.search(value):
            return told
        parts = _SEPARATOR.split(value)
        return "".join(
            part if place % 2 else self.told(part, depth=depth + 1) for place, part in enumerate(parts)
        )


class Interpreter:
    """Tells sentences by the book it was given; the window has one, and it starts without a book."""

    def __init__(self) -> None:
        self._book = Phrasebook()
        self._remembered = lru_cache(maxsize=2048)(self._told)

    def take(self, book: Phrasebook) -> None:
        """Tells by another book from now on."""
        self._book = book
        self._remembered.cache_clear()

    def told(self, sentence: str) -> str:
        """The sentence in the window's language."""
        return self._remembered(sentence)

    def _told(self, sentence: str) -> str:
        return self._book.told(sentence)


_INTERPRETER = Interpreter()


def in_words(sentence: str) -> str:
    """A sentence or a name of the core, in the window's language."""
    return _INTERPRETER.told(sentence)


def speak(book: Phrasebook) -> None:
    """Tells the core's sentences by this book, for the whole program, as Qt's translators do the window's."""
    _INTERPRETER.take(book)


def core_pairs(path: Path) -> dict[str, str]:
    """The core's templates and their translations from a `.ts` file."""
    import xml.etree.ElementTree as ET  # noqa: PLC0415 - only where the window speaks another language

    found: dict[str, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        if context.findtext("name") == CORE:
            for message in context.iter("message"):
                source, told = message.findtext("source"), message.findtext("translation")
                if source and told:
                    found[source] = told
    return found


def _template(source: str, told: str) -> _Template:
    return _Template(_pattern(source), told, _letters(source), _quoted(source))


def _filled(told: str, values: list[str]) -> str:
    """A translation with its values; not by str.format, which reads other braces too."""
    return _HOLE.sub(lambda hole: values[int(hole[0][1:-1])], told)


def _pattern(source: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in _HOLE.split(source)]
    return re.compile("(.+?)".join(parts), re.DOTALL)


def _quoted(source: str) -> tuple[bool, ...]:
    """Of each value whether it stands in quotes of its own."""
    return tuple(
        source[: hole.start()].endswith("“") and source[hole.end() :].startswith("”")
        for hole in _HOLE.finditer(source)
    )


def _is_safe(template: _Template, match: re.Match[str]) -> bool:
    """Whether a part of a sentence comes from a template, and isn't a name that a person gave."""
    is_counting = all(_NUMBER.fullmatch(value) for value in match.groups())
    return template.letters >= _FEWEST_LETTERS or is_counting


def _letters(source: str) -> int:
    return len(_HOLE.sub("", source))
