# The commands of the project. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
UV ?= uv
# One more than most machines of CI have cores: some tests wait.
WORKERS ?= 3

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
LEDGER := $(BIN)/budget-ledger
DOCUMENT := seeds/urumqi_hrss_2025.txt
# --no-build-isolation: the build backend comes from the lock, not from a download of its own.
INSTALL_PROJECT := $(PIP) install --quiet --no-build-isolation --no-deps --editable .
# A lock that names no index works with whichever one the machine is set to.
COMPILE := $(UV) pip compile --quiet pyproject.toml --group build --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-header --no-config

.PHONY: help run demo test lint types contracts check drills clients page soak bench schema web lock clean

help:  ## List the commands
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/.runtime  ## Import the shipped document into ./data, print its reconciliation, and serve the API
	$(LEDGER) import $(DOCUMENT)
	$(LEDGER) reconcile
	$(LEDGER) serve

# A ledger of its own: its first operation marks it as a demonstration for ever. Run again, it continues or changes nothing.
demo: .venv/.runtime  ## The document with an invented year of operations, in ./data-demo, served likewise
	$(LEDGER) import $(DOCUMENT) --data data-demo --as-history seeds/urumqi_hrss_2025.midyear.toml
	$(LEDGER) reconcile --data data-demo
	$(LEDGER) operations --data data-demo
	$(LEDGER) serve --data data-demo

test: .venv/.dev  ## Run the tests (minutes)
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

lint: .venv/.dev  ## Check style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/.dev  ## Check types
	$(BIN)/mypy

contracts: .venv/.dev  ## Check that imports point one way
	$(BIN)/lint-imports

check: lint types contracts test  ## Everything a change must pass

# The laws search for longer here than in make test, and longest in make soak.
drills: .venv/.dev  ## Kill, cut off and fill up what runs, recount everything, and search the laws for longer
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m drill
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --hypothesis-profile=drills tests/test_laws.py tests/ledger/test_laws.py tests/ledger/state/test_judging.py

clients: .venv/.dev  ## Try the clients that other people use (needs node; downloads them)
	$(BIN)/pytest -m clients

page: .venv/.dev  ## Click every figure and look at every view in Chromium (minutes; the rest is in make test)
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m soak tests/page

soak: .venv/.dev  ## Run the tests for longer: many more random histories, and the tests marked soak
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "not clients" --hypothesis-profile=soak

bench: .venv/.bench  ## Install what benchmarks compare with (benchmarks/README.md says how to run them)

schema: .venv/.runtime  ## Write graphql_api/schema.graphql anew
	$(BIN)/python -m graphql_api.schema.build

web: web/node_modules/.installed  ## Build the page from web/ into graphql_api/static/page (needs node)
	cd web && npm run --silent types && npm run --silent check && npm run --silent build

web/node_modules/.installed: web/package-lock.json
	cd web && npm ci --silent
	touch $@

# The runtime lock takes its versions from the other one, so that what is tested is what runs.
lock:  ## Resolve the locks anew (needs uv)
	$(COMPILE) --upgrade --group dev -o requirements-dev.lock
	$(COMPILE) --upgrade --no-annotate --constraint requirements-dev.lock -o requirements.lock
	$(COMPILE) --upgrade --no-annotate --constraint requirements-dev.lock --group bench -o requirements-bench.lock

clean:  ## Remove what make and the tools made; ./data stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(INSTALL_PROJECT)
	touch $@

.venv/.dev: requirements-dev.lock .venv/.runtime
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	touch $@

.venv/.bench: requirements-bench.lock .venv/.dev
	$(PIP) install --quiet --require-hashes -r requirements-bench.lock
	touch $@
