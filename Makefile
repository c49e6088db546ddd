# make demo: see it. make test: everything a change must pass. make test-long: long fuzzing and faults.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
PAIR    = sample_articles/border-talks

.PHONY: demo test test-long lint types imports bench clean

demo: $(VENV)/ready
	$(BIN)/tui-reader $(PAIR)/source.txt $(PAIR)/rewrite.txt

# pip reads dependency groups from version 25.1 on; older ones are brought up inside the environment first
$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready
	$(BIN)/mypy

imports: $(VENV)/ready
	$(BIN)/lint-imports

test: lint types imports
	$(BIN)/pytest -m "not long" -n 2

test-long: $(VENV)/ready
	$(BIN)/pytest -m long

clean:
	rm -rf $(VENV) build dist
