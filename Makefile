# make demo: see it. make test: everything a change must pass. make test-long: all of it on every Python found, and long fuzzing.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
PAIR    = sample_articles/border-talks
# what depends on the interpreter: its library, its SQLite, its regular expressions; the rest is the same code on the same libraries
OTHER   = tests/test_contract.py tests/test_dependencies.py tests/cli/test_commands.py tests/cli/test_config.py tests/store/test_session.py \
          tests/store/test_exchange.py tests/report/test_forms.py tests/review

.PHONY: demo test test-long unit others others-long lint types imports docs clean

demo: $(VENV)/ready
	$(BIN)/tui-reader $(PAIR)/source.txt $(PAIR)/rewrite.txt

# pip reads dependency groups from version 25.1 on; older ones are brought up inside the environment first
$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	$(BIN)/python -m compileall -q tui_reader
	touch $@

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready
	$(BIN)/mypy

imports: $(VENV)/ready
	$(BIN)/lint-imports

unit: $(VENV)/ready
	$(BIN)/pytest -rs -m "not long" -n 2 --dist loadgroup

# the same suite, or its part that depends on the interpreter, on every other Python found
others: $(VENV)/ready
	@for python in $$(.ci/pythons $(BIN)/python); do $(MAKE) --no-print-directory other OTHER_PYTHON=$$python TESTS='-m "not long and not browser" $(OTHER)' || exit 1; done

others-long: $(VENV)/ready
	@for python in $$(.ci/pythons $(BIN)/python); do $(MAKE) --no-print-directory other OTHER_PYTHON=$$python TESTS='-m "not browser"' || exit 1; done

other: OTHER_VENV = $(VENV)-$(notdir $(OTHER_PYTHON))
other:
	@echo "$(OTHER_PYTHON): $$($(OTHER_PYTHON) --version)"
	@test -e $(OTHER_VENV)/ready -a $(OTHER_VENV)/ready -nt pyproject.toml || { \
	    $(OTHER_PYTHON) -m venv $(OTHER_VENV) && $(OTHER_VENV)/bin/python -m pip install --quiet --upgrade "pip>=25.1" && \
	    $(OTHER_VENV)/bin/python -m pip install --quiet --editable . --group test && touch $(OTHER_VENV)/ready; }
	$(OTHER_VENV)/bin/pytest -n 2 --dist loadgroup $(TESTS)

test: lint types imports unit others

test-long: lint types imports others-long
	$(BIN)/pytest -m "long or not long" -n 2 --dist loadgroup

# pages that are tables of what the code declares, and the pictures, painted by the program itself
docs: $(VENV)/ready
	$(BIN)/python -m docs.make_pages
	$(BIN)/python -m docs.make_screenshot

clean:
	rm -rf $(VENV) $(VENV)-python3.* build dist
