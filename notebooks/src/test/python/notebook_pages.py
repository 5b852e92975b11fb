"""Each notebook as HTML and as Markdown by nbconvert, and the HTML in headless Chromium, light and dark.

    python notebooks/src/test/python/notebook_pages.py target/pages
"""

import shutil
import sys
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter, MarkdownExporter

from lab import NOTEBOOKS, browser_page

# The template of nbconvert asks the network for MathJax and RequireJS; our outputs ask for nothing.
OF_THE_TEMPLATE = ("Failed to load resource", "require is not defined", "MathJax is not defined")


def html_looks_right(name, notebook, folder):
    for theme, scheme in (("light", "light"), ("dark", "dark")):
        text, _ = HTMLExporter(theme=theme).from_notebook_node(notebook)
        file = folder / f"{name}-{theme}.html"
        file.write_text(text, encoding="utf-8")
        said, asked = [], []
        with browser_page(said, viewport={"width": 1200, "height": 900}, color_scheme=scheme) as page:
            page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
            page.on("request", lambda request: asked.append(request.url))
            page.goto(file.as_uri())
            page.wait_for_load_state("load")
            tables = page.locator(".jp-OutputArea-output table").count()
            pictures = page.locator(".jp-OutputArea-output svg, .jp-OutputArea-output img").count()
            page.screenshot(path=folder / f"{name}-{theme}.png", full_page=True)
        others = [text for text in said if not any(known in text for known in OF_THE_TEMPLATE)]
        assert not others, f"{name}, {theme}: the browser's console says {others}"
        strange = [url for url in asked if not url.startswith(("file:", "data:", "https://cdnjs.cloudflare.com/"))]
        assert not strange, f"{name}, {theme}: the page asks for {strange}"
        assert tables and pictures, f"{name}, {theme}: {tables} tables and {pictures} pictures"


def markdown_says_the_figures(name, notebook, folder):
    text, resources = MarkdownExporter().from_notebook_node(notebook)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    for file, content in resources["outputs"].items():
        (folder / file).write_bytes(content)
    assert "95 % intervals" in text, f"{name}: no figures in its Markdown"
    assert resources["outputs"], f"{name}: no picture came with its Markdown"


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "target/pages").resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        html_looks_right(path.stem, notebook, folder)
        markdown_says_the_figures(path.stem, notebook, folder)
        print(f"{path.stem}: HTML in light and dark, Markdown", flush=True)


if __name__ == "__main__":
    main()
