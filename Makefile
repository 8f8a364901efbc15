# The two commands are `make run` and `make test`; `make help` lists the rest.

PYTHON := .venv/bin/python
SAMPLE := sample-store

# Where that is set, each of the hundreds of processes that the tests start would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

# For a part of the tests: make test PYTEST_ARGS="tests/query -x"
PYTEST_ARGS ?=
# A process for each core: the tests of one wait for disks and timers while those of the other run.
WORKERS ?= -n auto --dist worksteal

# A campaign at a tenth: HEXOVIEW_CAMPAIGN=0.1 make campaign-export. The seed of a run that failed: HEXOVIEW_SEED.
TRIES := HEXOVIEW_CAMPAIGN=$${HEXOVIEW_CAMPAIGN:-1} QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -o faulthandler_timeout=0 $(PYTEST_ARGS)

.DEFAULT_GOAL := help
.PHONY: help run test check bench bench-peers screenshots campaign clean setup-run setup-test
.PHONY: campaign-properties campaign-query campaign-codecs campaign-export campaign-import campaign-preview campaign-window

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{printf "make %-20s %s\n", $$1, $$2}'

run: setup-run ## open the window on a sample store, which the first run makes
	@test -e $(SAMPLE) || .venv/bin/hexoview sample $(SAMPLE)
	@.venv/bin/hexoview $(SAMPLE)

test: setup-test check ## everything that has to pass: the checks, then the tests; needs no display
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(WORKERS) $(PYTEST_ARGS)

check: setup-test ## format, lint, types and floors
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

bench: setup-test ## measure Hexoview beside its peers and write docs/benchmarks.md
	@$(PYTHON) -m benchmarks

# pip learnt to read groups in 25.1.
bench-peers: setup-test ## install what make bench compares with, unpinned: pandas, MNE and mne-qt-browser
	@$(PYTHON) -m ensurepip >/dev/null
	@$(PYTHON) -m pip install --quiet "pip>=25.1"
	@$(PYTHON) -m pip install --quiet --group bench

screenshots: setup-test ## take the pictures in docs/images from a real window
	@scripts/screenshots

campaign: ## every campaign below, one after the other: hours; prints rows for docs/reliability.md
campaign: campaign-properties campaign-query campaign-codecs campaign-export campaign-import campaign-preview campaign-window

campaign-properties: setup-test ## every property test with 100 times as many made-up inputs
	@HYPOTHESIS_PROFILE=long $(TRIES) -m hypothesis

campaign-query: setup-test ## the query engine against the rules written once more, 100,000 queries
	@HEXOVIEW_CASES=$${HEXOVIEW_CASES:-100000} $(TRIES) tests/query/test_against_brute_force.py \
		tests/store/test_catalogue_against_brute_force.py

campaign-codecs: setup-test ## 20,000 damaged files for each reader
	@$(TRIES) -m campaign tests/codecs

campaign-export: setup-test ## exports killed, cut short and spoilt
	@$(TRIES) -m campaign tests/export

campaign-window: setup-test ## 20,000 random things done with the window
	@$(TRIES) -m campaign tests/ui

campaign-import: setup-test ## imports killed, and 20,000 damaged files for everything that they read
	@$(TRIES) -m campaign tests/store

campaign-preview: setup-test ## 20,000 random actions in the preview
	@$(TRIES) -m campaign tests/ui/preview

clean: ## delete the environment and what the tools left; the sample store stays, it may hold imports by now
	@rm -rf .venv dist htmlcov .coverage .hypothesis
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	@find hexoview tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

setup-run:
	@scripts/setup run

setup-test:
	@scripts/setup test
