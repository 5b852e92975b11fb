"""Opens a trusted notebook full of hostile answers in JupyterLab and looks for anything that is more than text.

Usage: hostile_page.py [--kernel NAME] [--chromium PATH] [--keep FOLDER] (also NUDGE_KERNEL, NUDGE_CHROMIUM)

A real kernel fills the notebook: a scripted model gives each text of hostile.json as its answer, and values, prompts,
tables, charts, errors and printed lines hold them, too. Exit code 0: nothing happened; 1: something did; 2: a tool is
missing or broke. Needs jupyterlab, nbconvert, playwright and a Chromium.
"""
import argparse
import http.client
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "resources" / "nudge" / "kernel" / "hostile.json"

# What a page may hold inside our outputs, beyond text: read as "selector".
FORBIDDEN = "script,iframe,frame,object,embed,form,input,button,textarea,select,base,meta,link,template,audio,video," \
            "source,track,picture,map,area,dialog,math,maction,foreignObject,animate,set,use,feImage,marquee,portal," \
            "mjx-container,h1,h2,h3,title:not(svg title),[srcdoc],[formaction],[ping],[popover],[is]"

FINDINGS = """(forbidden) => {
  const found = [];
  const tell = (what, e) => found.push(what + ': ' + e.outerHTML.slice(0, 200));
  for (const out of document.querySelectorAll('.jp-OutputArea-output, .jp-RenderedHTMLCommon .nudge')) {
    const chart = e => e.closest('.vega-embed');
    const lines = e => e.closest('.jp-RenderedText');
    const labs = e => e.matches('.jp-TrimmedOutputs-button') || e.closest('#canary');
    for (const e of out.querySelectorAll(forbidden)) if (!chart(e) && !labs(e)) tell('element', e);
    for (const e of out.querySelectorAll('img')) {
      if (!/^data:image\\/(svg\\+xml|png)[;,]/.test(e.getAttribute('src') || '')) tell('picture', e);
    }
    for (const e of out.querySelectorAll('a')) {
      // JupyterLab itself makes addresses in plain text links, as they stand; charts have their own menu.
      const to = e.getAttribute('href') || '';
      const own = lines(e) && e.children.length === 0 && (!to || to.includes(e.textContent) && !/^javascript/i.test(to));
      const menu = e.closest('.vega-actions');
      if (!own && !menu) tell('link', e);
    }
    for (const e of out.querySelectorAll('*')) {
      for (const a of e.attributes) {
        if (a.name.startsWith('on') && !chart(e)) tell('handler', e);
        if (/^\\s*(javascript|vbscript|data:text)/i.test(a.value) && !lines(e) && /href|src|action|data/i.test(a.name)) tell('address', e);
      }
      if (['fixed', 'sticky'].includes(getComputedStyle(e).position)) tell('position', e);
    }
    for (const style of out.querySelectorAll('style')) {
      if (style.closest('svg') || chart(style)) continue;
      for (const rule of style.sheet ? style.sheet.cssRules : []) {
        const rules = rule.cssRules && rule.cssRules.length ? [...rule.cssRules] : [rule];
        for (const one of rules) {
          const all = (one.selectorText || '?').split(',').every(part => part.trim().startsWith('.nudge'));
          if (!all || /url\\(|@import/.test(one.cssText)) found.push('style: ' + one.cssText.slice(0, 200));
        }
      }
    }
  }
  return found;
}"""

FURNITURE = """() => ['#jp-top-panel', '.jp-NotebookPanel-toolbar', '#jp-bottom-panel'].map(name => {
  const e = document.querySelector(name);
  if (!e) return name + ' is gone';
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  return [name, s.display, s.visibility, s.color, s.backgroundColor, s.fontFamily, r.x, r.y, r.width, r.height].join(' ');
})"""

TOUCH = """() => { for (const e of document.querySelectorAll('.jp-OutputArea-output *')) {
  if (e.tagName === 'DETAILS' && !e.classList.contains('vega-embed') && !e.closest('.vega-embed')) e.open = true;
  for (const t of ['mouseover', 'pointerover', 'mousemove', 'focus', 'toggle']) e.dispatchEvent(new Event(t));
} }"""


def cells(folder, corpus):
    """What the notebook asks the kernel for."""
    n = len(corpus)
    read = f"""var texts = new ArrayList<String>();
for (var each : new com.fasterxml.jackson.databind.ObjectMapper().readTree(new java.io.File("{folder}/hostile.json")))
    texts.add(each.path("text").asText());
nudge.prompt.Intervention preview_nudge(String text) {{
    return intervention("mine", (prompt, words) -> prompt.append("mine", text));
}}
texts.size()"""
    # JupyterLab shows 50 outputs of a cell.
    third = [f"for (int i = {k}; i < texts.size(); i += 3) " for k in range(3)]
    tens = [f"var some = texts.subList({i}, Math.min({i + 10}, texts.size())); " for i in range(0, n, 10)]
    chart = """display(new Plot(new Chart(Chart.Kind.%s, some.get(0), some.get(1), some.stream().map(text -> new Chart.Panel(
    text, Axis.names(text), Axis.linear(text, 0, 1), List.of(new Chart.Series(text, List.of(
    new Point(text, 1, .3, .1, .5, 4)))))).toList(), some)));"""
    return [
        read,
        # Our own script: where it runs, the notebook is trusted, and others would run, too.
        """display(html("<div id='canary'><script>window.canary = 1</script></div>"))""",
        f'use("scripted:{folder}/answers.jsonl")',
        third[0] + 'ask("case " + i + ". " + texts.get(i), Q, Q_COT);',
        f'var r = run(task("choices:{folder}/items.jsonl"), Q, Q_IF, Q_COT)',
        "r",
        "r.frame()",
        "r.items()",
        "r.grid()",
        third[1] + "display(r.open(i));",
        "compare(r, Q, Q_COT)",
        "flips(r, Q, Q_COT)",
        'replay("last")',
        "runs()",
        "texts",
        third[0] + "display(texts.get(i));",
        third[2] + "display(new IllegalStateException(texts.get(i)));",
        third[1] + "display(Optional.of(texts.get(i)));",
        third[2] + 'display(preview(task("bbq-mini"), Q.with(preview_nudge(texts.get(i)))));',
        "for (var text : texts) System.out.println(text);",
        "for (var text : texts) System.err.println(text);",
        "record Pair(String name, Object value) {}",
        "import nudge.view.chart.*;",
    ] + [one + "display(some.stream().map(text -> new Pair(text, Map.of(text, text))).toList());"
         "display(some.stream().collect(java.util.stream.Collectors.toMap(text -> text, text -> List.of(text))));"
         for one in tens] \
      + [one + chart % kind for one, kind in zip(tens, ["INTERVALS", "BARS", "HEAT"] * 9)] \
      + [f"throw new IllegalStateException(texts.get({i}));" for i in range(0, n, 7)] \
      + [f"throw new nudge.data.UsageException(texts.get({i}));" for i in range(3, n, 9)]


def material(folder, corpus):
    """The corpus, a scripted model that answers with it, and a task whose items hold it."""
    shutil.copy(CORPUS, folder / "hostile.json")
    with open(folder / "answers.jsonl", "w") as answers:
        for i, case in enumerate(corpus):
            for hole in ("reasoning", "answer"):
                answers.write(json.dumps({"contains": f"case {i}.", "hole": hole, "answer": case["text"]}) + "\n")
        for i, case in enumerate(corpus):
            answers.write(json.dumps({"id": f"i{i}", "hole": "reasoning", "answer": case["text"]}) + "\n")
            if i % 5 == 0:
                answers.write(json.dumps({"id": f"i{i}", "condition": "Q+IF", "fail": "fatal-for-request",
                                          "message": case["text"]}) + "\n")
        answers.write(json.dumps({"condition": "Q+CoT", "choice": 1}) + "\n" + json.dumps({"choice": 0}) + "\n")
    with open(folder / "items.jsonl", "w") as items:
        for i, case in enumerate(corpus):
            words = case["text"].replace("\u0000", "")
            items.write(json.dumps({"id": f"i{i}", "question": words, "choices": [words + " a", words + " b"],
                                    "target": 0, "kind": words[:60]}) + "\n")


def executed(kernel, folder, corpus):
    """The notebook, filled by the kernel and signed."""
    import nbformat
    from nbclient import NotebookClient
    from nbformat.sign import NotebookNotary
    book = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": kernel, "display_name": kernel}})
    book.cells = [nbformat.v4.new_code_cell(source) for source in cells(folder, corpus)]
    NotebookClient(book, kernel_name=kernel, timeout=240, allow_errors=True,
                   resources={"metadata": {"path": str(folder)}}).execute()
    unexpected = [(cell.source, out.ename, out.evalue) for cell in book.cells for out in cell.outputs
                  if out.output_type == "error" and not cell.source.startswith("throw")]
    if unexpected:
        raise RuntimeError(f"cells failed that should not: {unexpected[:3]}")
    nbformat.write(book, folder / "hostile.ipynb")
    NotebookNotary(data_dir=str(folder / "data")).sign(nbformat.read(folder / "hostile.ipynb", 4))
    return sum(len(cell.outputs) for cell in book.cells)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def lab(folder, port):
    settings = folder / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}')
    env = dict(os.environ, JUPYTER_DATA_DIR=str(folder / "data"), JUPYTERLAB_SETTINGS_DIR=str(folder / "settings"))
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.port_retries=0",
         "--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={folder}",
         "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate", "--LabApp.news_url=None"],
        env=env, stdout=open(folder / "lab.log", "w"), stderr=subprocess.STDOUT)
    for _ in range(300):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/api")
            if connection.getresponse().status == 200:
                return server
        except OSError:
            time.sleep(.2)
    server.terminate()
    raise RuntimeError("JupyterLab did not start: " + (folder / "lab.log").read_text()[-2000:])


class Watch:
    """Hears of what a page must not do."""

    def __init__(self, context, own):
        self.problems = []
        self.own = own
        context.route("**/*", self.request)
        context.on("page", self.page)
        context.on("dialog", self.dialog)

    def page(self, page):
        if page.opener():
            self.problems.append(f"a page was opened: {page.url}")

    def dialog(self, dialog):
        # JupyterLab asks before a page with changes is left.
        if dialog.type == "beforeunload":
            dialog.accept()
        else:
            self.problems.append(f"a dialog: {dialog.message}")
            dialog.dismiss()

    def request(self, route):
        url = route.request.url
        if url.startswith(self.own + "/") or url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            self.problems.append(f"a request: {url}")
            route.abort()


def pwned(page):
    hit = []
    for frame in page.frames:
        try:
            if frame.evaluate("() => 'pwned' in window"):
                hit.append(f"window.pwned in {frame.url}")
        except Exception as gone:
            hit.append(f"a frame that cannot be looked at: {gone}")
    if len(page.frames) > 1:
        hit.append(f"{len(page.frames)} frames")
    return hit


def in_lab(browser, port, outputs):
    own = f"http://127.0.0.1:{port}"
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    watch = Watch(context, own)
    page = context.new_page()
    page.goto(own + "/lab")
    page.wait_for_selector("#jp-top-panel", timeout=60_000)
    page.goto(own + "/lab/tree/hostile.ipynb?reset")
    page.wait_for_selector(".jp-OutputArea-output", timeout=60_000)
    problems = []
    for turn in ("opened", "reloaded"):
        if turn == "reloaded":
            page.reload()
            page.wait_for_selector(".jp-OutputArea-output", timeout=60_000)
        seen = 0
        for _ in range(120):
            page.wait_for_timeout(500)
            now = page.locator(".jp-OutputArea-output").count()
            if now == seen and now >= .9 * outputs:
                break
            seen = now
        page.evaluate(TOUCH)
        page.wait_for_timeout(1500)
        problems += [f"{turn}: {p}" for p in page.evaluate(FINDINGS, FORBIDDEN) + pwned(page)]
        if not page.evaluate("() => window.canary === 1"):
            problems.append(f"{turn}: the notebook is not trusted, so nothing is proved")
        if page.locator(".vega-embed").count() < 2:
            problems.append(f"{turn}: no charts are drawn")
        if seen < .9 * outputs:
            problems.append(f"{turn}: {seen} outputs are to be seen, not {outputs}")
        if page.title() and "hostile" not in page.title():
            problems.append(f"{turn}: the title is {page.title()}")
        furniture = page.evaluate(FURNITURE)
        if page.url != own + "/lab/tree/hostile.ipynb":
            problems.append(f"{turn}: the address is {page.url}")
    page.evaluate("() => document.querySelectorAll('.jp-OutputArea-output').forEach(e => e.remove())")
    page.wait_for_timeout(500)
    bare = page.evaluate(FURNITURE)
    if bare != furniture:
        problems.append(f"a style leaks: {furniture} with outputs, {bare} without")
    context.close()
    return problems + watch.problems, seen


def in_file(browser, folder):
    """The page that nbconvert makes; its own scripts from elsewhere are not fetched."""
    subprocess.run([sys.executable, "-m", "nbconvert", "--to", "html", "--log-level=ERROR", "hostile.ipynb"],
                   cwd=folder, check=True, env=dict(os.environ, JUPYTER_DATA_DIR=str(folder / "data")))
    context = browser.new_context()
    bad = []
    context.on("dialog", lambda dialog: (bad.append(f"a dialog: {dialog.message}"), dialog.dismiss()))

    def request(route):
        url = route.request.url
        if "attacker" in url:
            bad.append(f"a request: {url}")
        route.continue_() if url.startswith(("file:", "data:")) else route.abort()

    context.route("**/*", request)
    page = context.new_page()
    page.goto((folder / "hostile.html").as_uri())
    page.evaluate(TOUCH)
    page.wait_for_timeout(1000)
    found = [f for f in page.evaluate(FINDINGS, FORBIDDEN)] + pwned(page) + bad
    context.close()
    return ["exported: " + f for f in found]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kernel", default=os.environ.get("NUDGE_KERNEL", "nudge"))
    arguments.add_argument("--chromium", default=os.environ.get("NUDGE_CHROMIUM") or shutil.which("chromium"))
    arguments.add_argument("--keep", help="leave notebook and pages in this folder")
    options = arguments.parse_args()
    from playwright.sync_api import sync_playwright
    corpus = json.loads(CORPUS.read_text())
    folder = pathlib.Path(options.keep or tempfile.mkdtemp()).resolve()
    (folder / "data").mkdir(parents=True, exist_ok=True)
    server = None
    os.environ.update(XDG_STATE_HOME=str(folder / "state"))
    try:
        material(folder, corpus)
        outputs = executed(options.kernel, folder, corpus)
        port = free_port()
        server = lab(folder, port)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
            problems, seen = in_lab(browser, port, outputs)
            problems += in_file(browser, folder)
            browser.close()
    finally:
        if server:
            server.terminate()
            server.wait(20)
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(corpus)} texts, {outputs} outputs, {seen} seen in JupyterLab, {len(problems)} problems")
    for problem in problems[:40]:
        print("-", problem[:400])
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (ImportError, OSError, RuntimeError, subprocess.CalledProcessError) as broken:
        print("cannot check:", str(broken)[:2000], file=sys.stderr)
        sys.exit(2)
