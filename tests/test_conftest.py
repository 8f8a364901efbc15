from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

_INNER = """
import logging
import os
from pathlib import Path

from hypothesis import given, settings, strategies
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

KEPT = []


def test_quiet():
    logging.getLogger("hexoview").info("nothing to see")


def test_warns():
    logging.getLogger("hexoview.store").warning("a channel went missing")


def test_announces(caplog):
    with caplog.at_level(logging.WARNING):
        logging.getLogger("hexoview.store").warning("a channel went missing")
    assert "a channel" in caplog.text


def test_announces_less_than_it_logs(caplog):
    with caplog.at_level(logging.INFO):
        logging.getLogger("hexoview.store").warning("a channel went missing")


def test_keeps_a_window(qapp):
    KEPT.append(QWidget())


def test_gives_its_window_back(qtbot):
    qtbot.addWidget(QWidget())


@given(strategies.integers())
def test_draws(number):
    assert settings().max_examples == 10


def test_rolls(campaign):
    assert (campaign.count(3, full=70), campaign.seed) == (7, 99)
    campaign.tell(f"{campaign.dice.randrange(10**6)} rolled")


def test_home():
    home = Path.home()
    assert home.name.startswith("hexoview-tests-")
    places = QStandardPaths.StandardLocation
    for place in (places.AppConfigLocation, places.CacheLocation):
        assert Path(QStandardPaths.writableLocation(place)).is_relative_to(home)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
"""

_EXPECTED = {
    "test_quiet": "PASSED",
    "test_warns": "ERROR",
    "test_announces": "PASSED",
    "test_announces_less_than_it_logs": "ERROR",
    "test_keeps_a_window": "ERROR",
    "test_gives_its_window_back": "PASSED",
    "test_draws": "PASSED",
    "test_rolls": "PASSED",
    "test_home": "PASSED",
}


def test_that_what_goes_wrong_quietly_fails_the_test_it_happened_in(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HYPOTHESIS_PROFILE", "fast")
    monkeypatch.setenv("HEXOVIEW_CAMPAIGN", "0.1")
    monkeypatch.setenv("HEXOVIEW_SEED", "99")
    for name in ("conftest.py", "campaign.py"):
        shutil.copy(Path(__file__).with_name(name), pytester.path)
    pytester.makepyfile(_INNER)
    # In a process of its own: there is one QApplication in each.
    done = pytester.runpytest_subprocess("-v", "-p", "no:cacheprovider")
    for name, outcome in _EXPECTED.items():
        done.stdout.re_match_lines([rf".*::{name} {outcome} "])
    done.assert_outcomes(passed=len(_EXPECTED), errors=3)
    done.stdout.fnmatch_lines(["WARNING hexoview.store: a channel went missing", "Left behind: QWidget*"])
    rolled = random.Random(99).randrange(10**6)
    done.stdout.fnmatch_lines(["*figures of the campaign*", f"*::test_rolls | {rolled} rolled | 99 | 0 s |"])
    chosen = pytester.runpytest_subprocess("-m", "campaign", "-p", "no:cacheprovider")
    chosen.assert_outcomes(passed=1, deselected=len(_EXPECTED) - 1)
