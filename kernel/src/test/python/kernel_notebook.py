"""Executes a small notebook by nbclient on the installed kernel: a value, a print, a display, a run, all with outputs.

    python kernel/src/test/python/kernel_notebook.py [KERNEL]
"""

import sys

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

CELLS = ["int x = 6 * 7;\nx", "for (int i = 0; i < 3; i++) System.out.println(i);", 'display("shown"); 1', 'use("sim:"); run(bbqMini.limit(8))']


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else "nudge"
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in CELLS])
    notebook.metadata.kernelspec = {"name": name, "display_name": name, "language": "java"}
    NotebookClient(notebook, timeout=120, kernel_name=name).execute()
    nbformat.validate(notebook)
    value, printed, shown, run = (cell.outputs for cell in notebook.cells)
    assert value[0].data["text/plain"] == "42", value
    assert printed[0].text == "0\n1\n2\n", printed
    assert [output.output_type for output in shown] == ["display_data", "execute_result"], shown
    assert [output.output_type for output in run] == ["display_data"] * 2, run
    assert "<svg" in run[0].data["text/html"] and "SIMULATED" in run[0].data["text/html"], run
    print("a value, lines, a display, a run with its items")


if __name__ == "__main__":
    main()
