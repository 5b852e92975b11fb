"""Executes the notebooks of this folder in place on the installed kernel 'nudge', and takes out what differs by machine or hour.

    python notebooks/execute.py                    all of them
    python notebooks/execute.py 00-start           one of them
    python notebooks/execute.py --check [NAME...]  executes copies, and fails where they differ from what is shipped

Needs nbclient and nbformat (.ci/requirements.txt). Each notebook gets a store of its own, so that runs count from 1 and
every answer is asked for. A cell whose metadata name a file of answers is recorded there where they also say which
variable holds its run; a check plays those answers instead of asking the model, but for the notebook 00-start.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

from shipped import differences, normalised

FOLDER = Path(__file__).resolve().parent
SECONDS_A_CELL = 420
LIVE = "00-start"


def names():
    return sorted(path.stem for path in FOLDER.glob("*.ipynb"))


def read(name):
    return nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)


def played(notebook):
    """The notebook with recorded answers in place of the model's."""
    for cell in notebook.cells:
        answers = cell.metadata.get("nudge", {}).get("answers")
        if answers:
            cell.source = f'use("replay:{answers}"); {cell.source}'
    return notebook


def recording(notebook):
    """Cells that write the answers of the notebook's runs into the files that its metadata name."""
    kept = (cell.metadata.get("nudge", {}) for cell in notebook.cells)
    return [new_code_cell(f'{one["records"]}.write("answers", "{one["answers"]}");') for one in kept if "records" in one]


def executed(notebook, after=()):
    """The notebook with the outputs of a fresh kernel and a fresh store; raises where a cell fails."""
    shown = len(notebook.cells)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.cells.extend(after)
    with tempfile.TemporaryDirectory() as store:
        client = NotebookClient(
            notebook,
            timeout=SECONDS_A_CELL,
            kernel_name="nudge",
            record_timing=False,
            resources={"metadata": {"path": str(FOLDER)}},
        )
        client.execute(env={**os.environ, "XDG_DATA_HOME": store, "XDG_STATE_HOME": store})
    del notebook.cells[shown:]
    return normalised(notebook)


def checked(name):
    """What is not as shipped; the live model may move the last digits on another kind of processor."""
    shipped = read(name)
    fresh = executed(read(name) if name == LIVE else played(read(name)))
    for old, new in zip(shipped.cells, fresh.cells):
        new.source = old.source
    return differences(shipped, fresh, tolerance=0.1 if name == LIVE else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    failed = False
    for name in options.names or names():
        begin = time.monotonic()
        if not options.check:
            notebook = read(name)
            nbformat.write(executed(notebook, recording(notebook)), FOLDER / f"{name}.ipynb")
            print(f"{name}: written, {time.monotonic() - begin:.0f} s")
            continue
        found = checked(name)
        print(f"{name}: {f'{len(found)} differences' if found else 'as shipped'}, {time.monotonic() - begin:.0f} s")
        for line in found:
            print(f"  {line}", file=sys.stderr)
        failed |= bool(found)
    if failed:
        sys.exit("Notebooks differ from what is shipped. Look at them; then type: python notebooks/execute.py")


if __name__ == "__main__":
    main()
