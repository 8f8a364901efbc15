"""Gathers the words of the window and of the core, and keeps resources/translations/*.ts in step with them.

`scripts/words.py` brings the files up to date: new words come in unfinished, words that are gone go.
`scripts/words.py --check` only says what is missing, and fails where there is something.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
CORE = "core"
"""The context of sentences that the floors below the window make; they know no Qt."""
_FLOORS = ("domain", "codecs", "store", "query", "export")
# What the sample's made-up people did, wrote and were called is data, and so are files and statements.
_DATA = ("store/sample/", "store/trash_rows.py", "store/intake/made.py")
_STATEMENT = re.compile(
    r"\s*(SELECT|INSERT|CREATE|DELETE|UPDATE|PRAGMA|BEGIN|ALTER|WITH|DROP|VACUUM|ATTACH|REPLACE|AND|JOIN|ORDER|WHERE|UNION)\b"
)
_WORDS = re.compile(r"[a-zé’'] [a-z{(“]|[a-z]{3}[.?:]$| (?:and|or) [A-Z]|\{\d\} [a-z]{3}")

_TABLES = (
    "domain/datatype.py",
    "domain/datatypes.py",
    "domain/codings.py",
    "export/formats.py",
    "export/presets.py",
    "export/before_after.py",
)
_NAMES = re.compile(r"^[A-Za-z][A-Za-z0-9/]*[a-z][a-zA-Z0-9]*$|[A-Za-z,] [A-Za-z0-9]|" + _WORDS.pattern)

Words = dict[str, dict[str, str]]
"""By context: each source with its translation, empty where there is none yet."""


def words_in_code(root: Path = ROOT) -> Words:
    """Every text that a person may read in the window, without translations."""
    found: Words = {}
    for path in sorted((root / "hexoview").rglob("*.py")):
        inside = path.relative_to(root / "hexoview").as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if inside.startswith("ui/"):
            pairs = _of_window(tree, inside)
        elif inside.split("/")[0] in _FLOORS and not inside.startswith(_DATA):
            pairs = ((CORE, text) for text in _of_core(tree, is_table=inside in _TABLES))
        else:
            continue
        for context, source in pairs:
            found.setdefault(context, {})[source] = ""
    return found


def _of_window(tree: ast.Module, inside: str) -> Iterator[tuple[str, str]]:
    """`self.tr("…")`, `translate("context", "…")` and `marked("context", "…")`."""
    for scope, call in _calls(tree, ""):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        texts = [
            arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if name == "tr" and texts:
            if not scope:
                raise SystemExit(f"{inside}:{call.lineno} calls tr outside a class")
            yield scope, texts[0]
        elif name in {"translate", "marked"} and len(texts) >= 2:
            yield texts[0], texts[1]


def _calls(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield scope, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else scope)


def _of_core(tree: ast.Module, *, is_table: bool) -> Iterator[str]:
    """Texts with a space between words, their values as {0}, {1}; in tables of names, single words too."""
    passed = _not_shown(tree)
    pattern = _NAMES if is_table else _WORDS
    for node in ast.walk(tree):
        text = None if id(node) in passed else template(node)
        if text and pattern.search(text) and not _STATEMENT.match(text):
            yield text


def _not_shown(tree: ast.Module) -> set[int]:
    """Docstrings, parts of a text that is a node itself, and what only a developer meets."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as said):
                passed.add(id(said))
            case ast.JoinedStr(values=parts):
                passed.update(id(part) for part in parts)
                passed.update(id(deep) for part in parts for deep in ast.walk(part) if deep is not part
                              and isinstance(deep, ast.JoinedStr) and isinstance(part, ast.FormattedValue)
                              and part.format_spec is deep)  # fmt: skip
            case ast.Call(func=ast.Name(id="ValueError" | "TypeError" | "AssertionError" | "KeyError")):
                passed.update(id(deep) for deep in ast.walk(node))
            case ast.Assert():
                passed.update(id(deep) for deep in ast.walk(node))
    return passed


def template(node: ast.AST) -> str | None:
    """A text with its values as {0}, {1} …; None for what is no text."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    told, count = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            told.append(str(part.value))
        else:
            told.append(f"{{{count}}}")
            count += 1
    return "".join(told)


def read_ts(path: Path) -> Words:
    """What a .ts file holds; an unfinished translation is empty."""
    found: Words = {}
    if not path.is_file():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            told = message.find("translation")
            is_done = told is not None and told.get("type") is None
            found.setdefault(name, {})[message.findtext("source") or ""] = (
                (told.text or "") if is_done and told is not None else ""
            )
    return found


def write_ts(path: Path, words: Words, language: str) -> None:
    """Writes a .ts file, contexts and sources sorted, so that a change is a change of lines."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted(words):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source, told in sorted(words[name].items()):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            if told:
                translation.text = told
            else:
                translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def brought_up_to_date(code: Words, kept: Words) -> Words:
    """The words of the code with the translations that are known; a moved word keeps its own."""
    anywhere = {source: told for words in kept.values() for source, told in words.items() if told}
    return {
        context: {source: kept.get(context, {}).get(source) or anywhere.get(source, "") for source in sources}
        for context, sources in code.items()
    }


def complaints(code: Words, kept: Words) -> list[str]:
    """What is wrong with a language, a line each."""
    said = []
    for context, sources in sorted(code.items()):
        for source in sorted(sources):
            told = kept.get(context, {}).get(source, "")
            if not told:
                said.append(f"{context}: not translated: {source!r}")
            elif _holes(told) != _holes(source):
                said.append(f"{context}: other placeholders: {source!r} → {told!r}")
    for context, words in sorted(kept.items()):
        said += [
            f"{context}: no longer in the code: {old!r}" for old in words if old not in code.get(context, {})
        ]
    return said


def _holes(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


def main(arguments: list[str]) -> int:
    """Brings every language up to date, or with --check says what is missing."""
    code = words_in_code()
    said: list[str] = []
    for path in sorted(TRANSLATIONS.glob("hexoview_*.ts")):
        kept: Mapping[str, dict[str, str]] = read_ts(path)
        if "--check" not in arguments:
            kept = brought_up_to_date(code, dict(kept))
            write_ts(path, dict(kept), path.stem.removeprefix("hexoview_"))
        said += [f"{path.name}: {complaint}" for complaint in complaints(code, dict(kept))]
    for line in said:
        print(line)
    print(f"{sum(map(len, code.values()))} texts, {len(said)} to mend")
    return 1 if said and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
