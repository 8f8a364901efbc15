"""The guide shows what there is: its pictures, its links and its keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hexoview.ui.actions import ACTIONS

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = (DOCS.parent / "README.md", *sorted(DOCS.glob("*.md")))
GUIDE = (DOCS / "guide.md").read_text(encoding="utf-8")
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(#[^)]*)?\)")


def _linked(page: Path) -> set[Path]:
    found = _LINK.finditer(page.read_text(encoding="utf-8"))
    return {(page.parent / link.group(1)).resolve() for link in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_that_what_a_page_links_to_is_there(page: Path) -> None:
    assert [link.name for link in _linked(page) if not link.is_file()] == []


def test_that_every_picture_is_shown_somewhere_and_is_small() -> None:
    pictures = sorted((DOCS / "images").glob("*.png"))
    shown = set().union(*map(_linked, PAGES))
    assert [path.name for path in pictures if path not in shown] == []
    assert [path.name for path in pictures if path.stat().st_size > 120_000] == []


def test_that_the_guide_lists_each_key_of_the_window() -> None:
    keys = {
        f"| {' or '.join(row.keys)} | {row.text.replace('&', '').rstrip('…')} |"
        for row in ACTIONS
        if row.keys
    }
    listed = {line for line in GUIDE.splitlines() if line.startswith("| ") and line in keys}
    assert keys == listed


def test_that_the_contents_of_the_guide_lead_to_its_parts() -> None:
    parts = {
        re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-")
        for head in re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) == parts
