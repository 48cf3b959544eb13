# Two commands do everything on a machine with Python 3.11 or later, pip and make:
#   make brief   sets up and shows the brief of the bundled example
#   make test    sets up and runs every check
PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin

.PHONY: brief test lint types layers tests wheel lock clean

brief: $(VENV)/.run
	@$(RUN)/dragoman brief examples/six-party-2005

test: $(VENV)/.dev lint types layers tests wheel

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dragoman needs Python 3.11 or later; try make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV); this happens once." >&2
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

lint:
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .

types:
	$(RUN)/mypy

layers:
	$(RUN)/lint-imports --no-cache

tests:
	OMP_NUM_THREADS=1 $(RUN)/python -m pytest

# The built wheel, installed alone, can say what it is and read its own example.
wheel:
	rm -rf build/wheel && mkdir -p build/wheel
	$(RUN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir build/wheel .
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps build/wheel/dragoman-*.whl
	cd build/wheel && venv/bin/dragoman --help >/dev/null && venv/bin/dragoman check ../../examples/six-party-2005/korea.talks

# Pins every package, with hashes, from what pyproject.toml asks for.
lock: | $(VENV)/bin/python
	$(RUN)/python -m pip install --quiet pip-tools
	$(RUN)/python -m piptools compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --output-file requirements/run.txt requirements/run.in
	$(RUN)/python -m piptools compile --quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --output-file requirements/dev.txt requirements/dev.in

clean:
	rm -rf $(VENV) build dist
