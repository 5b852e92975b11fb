"""The verbs in the real JJava: helpers, imports, rich values, a live run, libraries, an interrupt.

    pip install jjava jupyter_client
    JJAVA_CLASSPATH="$(./nudge kernel class-path)" python kernel/src/test/python/jjava_extension.py [KERNEL]

KERNEL is what JJava is called among Jupyter's kernels (default: java). Exit code 0 where all holds.
"""

import os
import pathlib
import queue
import re
import sys
import tempfile
import time

from jupyter_client.manager import start_new_kernel

VEGA_LITE = "application/vnd.vegalite.v5+json"
PATIENCE = 120


def run(kernel, client, code, interrupt_at=None):
    """All that a cell tells, until it is idle; interrupted as soon as what it tells fits a pattern."""
    request = client.execute(code)
    heard = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            message = client.get_iopub_msg(timeout=1)
        except queue.Empty:
            continue
        if message["parent_header"].get("msg_id") != request:
            continue
        heard.append((message["msg_type"], message["content"]))
        if interrupt_at and re.search(interrupt_at, str(message["content"])):
            interrupt_at = None
            kernel.interrupt_kernel()
        if heard[-1] == ("status", {"execution_state": "idle"}):
            return [one for one in heard if one[0] not in ("status", "execute_input")]
    raise AssertionError(f"no end of {code!r} within {PATIENCE} s: {heard[-3:]}")


def data(heard, kind="execute_result"):
    found = [content["data"] for told, content in heard if told == kind]
    assert found, f"no {kind} in {heard}"
    return found[-1]


def main():
    assert os.environ.get("JJAVA_CLASSPATH"), "JJAVA_CLASSPATH is empty; usage: " + __doc__
    kernel, client = start_new_kernel(kernel_name=sys.argv[1] if len(sys.argv) > 1 else "java", startup_timeout=60)

    def cell(code, **more):
        return run(kernel, client, code, **more)

    try:
        assert data(cell("1 + 1"))["text/plain"] == "2"
        assert "SIMULATED" in data(cell('use("sim:")'))["text/plain"]
        assert "<table" in data(cell('Map.of("a", List.of(1, 2))'))["text/html"]

        live = cell("var r = run(bbqMini.limit(24), Q, Q_IF)")
        places = {content["transient"]["display_id"] for told, content in live if told == "display_data"}
        updated = {content["transient"]["display_id"] for told, content in live if told == "update_display_data"}
        assert len(places) == 2 and updated and updated <= places, (places, updated)
        assert "<svg" in str(live) and "SIMULATED" in str(live)
        assert "report()" in data(cell("r"))["text/plain"] and "SIMULATED" in data(cell("r"))["text/plain"]
        assert "<table" in data(cell("r.frame()"))["text/html"]

        asked = cell('ask("What is a nudge?", Q, Q_IF)')
        assert "SIMULATED" in data(asked, "display_data")["text/plain"], asked
        assert data(asked)["text/plain"] == "shown above"

        chart = data(cell("display(r.plot())"), "display_data")
        assert chart[VEGA_LITE]["$schema"].endswith("v5.json") and "text/html" not in chart, chart
        assert "preview(" in data(cell("help()"))["text/plain"]

        with tempfile.TemporaryDirectory() as folder:
            slow = pathlib.Path(folder, "slow.jsonl")
            slow.write_text('{"delay": 800}\n{"choice": 1}\n')
            cell(f'use("scripted:{slow}")')
            told = str(cell("run(bbqMini.limit(24), Q)", interrupt_at=r"\b(?!24)[1-9]\d?/24"))
            after = cell("1")
            assert data(after)["text/plain"] == "1"
            told += str(after)
            end = time.monotonic() + 20  # what was on its way when the cell was left is shown with a later one
            while "stopped at" not in told and time.monotonic() < end:
                told += str(cell("1"))
            assert "stopped at" in told, "the table of the interrupted run does not say that it was stopped"
    finally:
        client.stop_channels()
        kernel.shutdown_kernel(now=True)
    print("ok: verbs, values, a live run, a chart and an interrupt in JJava")


if __name__ == "__main__":
    main()
