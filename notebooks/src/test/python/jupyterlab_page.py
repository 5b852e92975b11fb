"""The notebook 00-start in JupyterLab, as a person would use it, in headless Chromium.

    python notebooks/src/test/python/jupyterlab_page.py target/jupyterlab

Needs the kernel 'nudge' in this Python's environment, Chromium on the path and the embedded model. Screenshots go into
the folder; those that docs/kernel.md shows are named doc-*.png.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from lab import browser_page, server

SECONDS = 1000
LIVE_CELL, PLOT_CELL, OPEN_CELL = 7, 9, 13
# What JupyterLab says by itself, without any notebook.
OWN_ERRORS = ("favicon", "Failed to load resource")


class Lab:
    """One notebook in JupyterLab."""

    def __init__(self, page, shots):
        self.page = page
        self.shots = shots

    def open(self, address, token, name):
        self.page.goto(f"{address}/lab/tree/{name}?token={token}&reset")
        self.page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60 * SECONDS)
        self.idle()

    def command(self, name, arguments="{}"):
        """Starts a command of JupyterLab, without waiting for its end."""
        self.page.evaluate(f"void window.jupyterapp.commands.execute('{name}', {arguments})")

    def busy(self):
        return self.page.evaluate(
            "(() => { const k = window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel;"
            " return !k || k.status !== 'idle' || document.querySelectorAll('.jp-InputPrompt').length === 0 ||"
            " [...document.querySelectorAll('.jp-InputPrompt')].some(p => p.textContent.includes('*')); })()"
        )

    def idle(self, seconds=300):
        wait(lambda: not self.busy(), seconds, "the kernel is not idle")

    def cell(self, index):
        return self.page.locator(".jp-Notebook .jp-Cell").nth(index)

    def outputs(self, index):
        return self.cell(index).locator(".jp-OutputArea-output").all_inner_texts()

    def last(self):
        return self.page.locator(".jp-Notebook .jp-Cell").count() - 1

    def write(self, code):
        """A new cell at the end, with the cursor in it."""
        self.cell(self.last()).click(position={"x": 5, "y": 5})
        before = self.last()
        self.command("notebook:insert-cell-below")
        wait(lambda: self.last() == before + 1, 10, "no cell was added")
        self.command("notebook:change-cell-to-code")
        self.command("notebook:enter-edit-mode")
        self.cell(self.last()).locator(".cm-content").click()
        self.page.keyboard.insert_text(code)
        return self.last()

    def run(self, code):
        index = self.write(code)
        self.page.keyboard.press("Control+Enter")
        return index

    def suggested(self, name):
        """What Tab suggests under a name."""
        self.page.keyboard.press("Tab")
        item = self.page.locator(".jp-Completer-item", has_text=name).first
        item.wait_for(timeout=20 * SECONDS)
        self.page.locator(".jp-Completer-docpanel").wait_for(timeout=20 * SECONDS)
        return item

    def shot(self, name, index=None):
        file = self.shots / f"{name}.png"
        if index is None:
            self.page.screenshot(path=file)
        else:
            self.cell(index).scroll_into_view_if_needed()
            self.cell(index).screenshot(path=file)

    def theme(self, name):
        self.page.evaluate(f"window.jupyterapp.commands.execute('apputils:change-theme', {{theme: '{name}'}})")
        light = "true" if name.endswith("Light") else "false"
        self.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached", timeout=30 * SECONDS)
        self.page.wait_for_load_state("networkidle")


def wait(holds, seconds, otherwise):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"{otherwise} after {seconds} s"
        time.sleep(0.05)


def all_cells_run_and_the_table_moves(lab):
    lab.command("notebook:clear-all-cell-outputs")
    wait(lambda: not lab.outputs(LIVE_CELL), 20, "outputs are not cleared")
    lab.command("notebook:run-all-cells")
    seen = []
    wait(lambda: bool(lab.outputs(LIVE_CELL)), 120, "the run shows nothing")
    while lab.busy():
        texts = lab.outputs(LIVE_CELL)
        if texts and (not seen or seen[-1] != texts[0]):
            seen.append(texts[0])
            if len(seen) == 6:
                lab.shot("running", LIVE_CELL)
        time.sleep(0.05)
    assert len(set(seen)) >= 3, f"the table did not move: {len(set(seen))} states"
    assert "20/20" in lab.outputs(LIVE_CELL)[0], lab.outputs(LIVE_CELL)[0]
    no_errors(lab)
    return f"{len(set(seen))} states of the table"


def no_errors(lab):
    errors = lab.page.locator(".jp-Notebook [data-mime-type='application/vnd.jupyter.error']").all_inner_texts()
    assert not errors, errors


def both_themes_look_right(lab):
    for theme in ("Light", "Dark"):
        lab.theme(f"JupyterLab {theme}")
        name = theme.lower()
        lab.shot(f"doc-run-{name}", LIVE_CELL)
        lab.shot(f"plot-{name}", PLOT_CELL)
        lab.shot(f"item-{name}", OPEN_CELL)
        lab.shot(f"window-{name}")
    lab.theme("JupyterLab Light")
    return "light and dark"


def completion_shows_our_verbs(lab):
    index = lab.write("occupationsM")
    item = lab.suggested("occupationsMini")
    said = lab.page.locator(".jp-Completer-docpanel").inner_text()
    assert "Pronouns for the same occupations" in said, said
    lab.shot("doc-completer")
    item.click()
    wait(lambda: "occupationsMini" in lab.cell(index).inner_text(), 20, "what was chosen is not written")
    lab.write("pre")
    said = lab.suggested("preview(").inner_text()
    assert "function" in said.lower(), f"the completer says no type: {said!r}"
    lab.page.keyboard.press("Escape")
    return "names, types and documentation"


def inspection_shows_our_documentation(lab):
    lab.write("run(")
    lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("Shift+Tab")
    tip = lab.page.locator(".jp-Tooltip")
    tip.wait_for(timeout=20 * SECONDS)
    said = tip.inner_text()
    assert "Asks a task's samples under conditions" in said, said
    lab.shot("doc-inspect")
    lab.page.keyboard.press("Escape")
    return "signature and words"


def an_interrupted_run_keeps_what_is_done(lab):
    index = lab.run("run(occupationsMini.seed(7), Q, Q_CONTROL, Q_IF, Q_NEUTRAL)")
    wait(lambda: any("/60" in text and " 0/60" not in text for text in lab.outputs(index)), 120, "the run does not move")
    lab.page.locator("jp-button[data-command='notebook:interrupt-kernel'], [data-command='notebook:interrupt-kernel']").first.click()
    lab.idle(30)
    said = "\n".join(lab.outputs(index))
    assert "stopped" in said, said
    assert "60/60" not in said, "the run was over before it could be interrupted"
    lab.shot("stopped", index)
    return next(line.strip() for line in said.splitlines() if "/60" in line)[:60]


def an_endless_loop_is_interrupted(lab):
    index = lab.run("while (true) { }")
    wait(lab.busy, 10, "the loop does not run")
    time.sleep(0.5)
    begin = time.monotonic()
    lab.command("notebook:interrupt-kernel")
    lab.idle(15)
    took = time.monotonic() - begin
    after = lab.run("6 * 7")
    wait(lambda: any("42" in text for text in lab.outputs(after)), 30, "cells do not run after an interrupt")
    lab.shot("loop", index)
    return f"{took:.1f} s"


def a_restarted_kernel_runs_again(lab):
    lab.command("notebook:restart-kernel")
    lab.page.locator(".jp-Dialog button.jp-mod-accept").click()
    lab.page.wait_for_selector(".jp-Dialog", state="detached", timeout=60 * SECONDS)
    time.sleep(1)
    lab.idle(60)
    index = lab.run('use("smollm2"); run(occupationsMini.limit(20), Q, Q_CONTROL, Q_IF, Q_NEUTRAL)')
    wait(lambda: any("20/20" in text for text in lab.outputs(index)), 60, "the run is not shown after a restart")
    lab.idle(30)
    return "the same answers, from the store"


def a_reloaded_page_shows_the_same(lab):
    before = lab.outputs(LIVE_CELL)
    lab.page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    lab.page.reload()
    lab.page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60 * SECONDS)
    wait(lambda: lab.outputs(LIVE_CELL) == before, 60, "the outputs are not those of before")
    return f"{len(before)} outputs"


CHECKS = [
    all_cells_run_and_the_table_moves,
    both_themes_look_right,
    completion_shows_our_verbs,
    inspection_shows_our_documentation,
    an_interrupted_run_keeps_what_is_done,
    an_endless_loop_is_interrupted,
    a_restarted_kernel_runs_again,
    a_reloaded_page_shows_the_same,
]


def main():
    shots = Path(sys.argv[1] if len(sys.argv) > 1 else "target/jupyterlab").resolve()
    shutil.rmtree(shots, ignore_errors=True)
    shots.mkdir(parents=True)
    said = []
    with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as (address, token):
        with browser_page(said, viewport={"width": 1280, "height": 1100}, color_scheme="light") as page:
            lab = Lab(page, shots)
            lab.open(address, token, "00-start.ipynb")
            lab.command("application:toggle-left-area")
            for check in CHECKS:
                begin = time.monotonic()
                try:
                    result = check(lab)
                except BaseException:
                    lab.shot("failed")
                    shutil.copy(Path(folder) / "server.txt", shots)
                    print(f"failed: {check.__name__.replace('_', ' ')}", file=sys.stderr)
                    raise
                print(f"{check.__name__.replace('_', ' ')}: {result} ({time.monotonic() - begin:.0f} s)", flush=True)
    ours = [text for text in said if not any(known in text for known in OWN_ERRORS)]
    assert not ours, f"the browser's console says: {ours}"


if __name__ == "__main__":
    main()
