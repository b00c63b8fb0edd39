# make run   install what is needed and start the bot (Telegram with TELEGRAM_BOT_TOKEN, else the terminal)
# make test  install what tests need and run every check
# PYTHON     the Python to build the environment with, 3.11 or newer
# INDEX      an extra package index to install from, such as PyTorch's own for its CPU build (see README.md)

PYTHON ?= python3
INDEX ?=
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check $(if $(INDEX),--extra-index-url $(INDEX)) -c constraints.txt

.PHONY: run test check clean
.SILENT:

run: $(VENV)/.run
	$(BIN)/python -m bot

test: $(VENV)/.test check
	$(BIN)/python -m pytest

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "This needs Python 3.11 or newer. Say which one: make run PYTHON=python3.12")'
	echo "Making the Python environment in $(VENV) ..." >&2
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/.made
	echo "Installing packages; the first time takes a few minutes ..." >&2
	$(INSTALL) -e . >&2
	touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(VENV)/.made
	echo "Installing packages and what the tests need; the first time takes a few minutes ..." >&2
	$(INSTALL) -e '.[test]' >&2
	touch $(VENV)/.run $@

clean:
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
