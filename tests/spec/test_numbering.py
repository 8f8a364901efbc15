"""Every numbered sentence of the API's text has a test or a stated reason."""

from __future__ import annotations

import re
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def _numbers(pattern: str, text: str) -> set[int]:
    return {int(number) for number in re.findall(pattern, text, re.MULTILINE)}


def test_that_every_sentence_has_a_test_or_a_reason():
    document = (_ROOT / "docs" / "specification.md").read_text(encoding="utf-8")
    sentences = _numbers(r"^- \*\*S(\d+)\*\*", document)
    reasons = _numbers(r"^\| S(\d+) \|", document)
    files = sorted((_ROOT / "tests" / "spec").glob("test_hexostore*.py"))
    names = [
        name for p in files for name in re.findall(r"def test((?:_s\d+)+)_", p.read_text(encoding="utf-8"))
    ]
    tested = {int(number) for name in names for number in re.findall(r"\d+", name)}
    assert sentences == set(range(1, 47))
    assert tested | reasons == sentences
    assert not tested & reasons
