# Two commands from a clean clone, with nothing but Python 3.11 or later and make:
#   make seed   the first article's briefings in every style, in out/
#   make test   the whole check: format, lint, types, tests, quality floors, speed ratios
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEED := $(wildcard seeds/*.txt)
STYLES := $(notdir $(wildcard styles/*))

.PHONY: seed test format lint types unit quality speed endurance mutations docs lock clean

seed: $(VENV)/.ready
	$(foreach style,$(STYLES),$(BIN)/briefgen build $(SEED) --style $(style) --force &&) true

test: lint types unit quality speed

$(VENV)/bin/pip:
	$(PYTHON) -m venv $(VENV)

# Hashes and a local project do not go into one installation, so the lock comes first and the project after it.
$(VENV)/.ready: requirements.lock pyproject.toml | $(VENV)/bin/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q briefgen
	touch $@

$(VENV)/.ready-to-test: requirements-dev.lock $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

format: $(VENV)/.ready-to-test
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(VENV)/.ready-to-test
	$(BIN)/mypy

unit: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

quality: $(VENV)/.ready-to-test
	$(BIN)/python benchmarks/quality.py

speed: $(VENV)/.ready-to-test
	$(BIN)/python benchmarks/speed.py

endurance: $(VENV)/.ready-to-test
	$(BIN)/python benchmarks/endurance.py $(BRIEFGEN_BENCH_TEXTS)

mutations: $(VENV)/.ready-to-test
	$(BIN)/python benchmarks/mutations.py

docs: $(VENV)/.ready-to-test
	$(BIN)/python docs/generate.py

# Needs uv on the PATH; writes versions and hashes for every platform, and no addresses.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links pyproject.toml
lock:
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
