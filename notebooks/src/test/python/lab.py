"""JupyterLab on a free port and a page of it in headless Chromium, both with settings of their own."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

NOTEBOOKS = Path(__file__).resolve().parents[3]
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/completer-extension/manager": {"showDocumentationPanel": True},
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none", "recordTiming": False},
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def chromium_path():
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("'chromium' is missing; type: apt-get install chromium")
    return found


def own_folders(folder):
    """An environment in which Jupyter and the kernel find nothing of this user but the kernels of this Python and the weights."""
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "JUPYTER_DATA_DIR": "jupyter",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
    }
    for path, values in SETTINGS.items():
        file = folder / "settings" / f"{path}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")
    return {**os.environ, **{name: str(folder / place) for name, place in places.items()}}


@contextmanager
def server(folder):
    """JupyterLab over a copy of the notebooks; gives its address without a path, and its token."""
    root = folder / "notebooks"
    shutil.copytree(NOTEBOOKS / "answers", root / "answers")
    for notebook in NOTEBOOKS.glob("*.ipynb"):
        shutil.copy(notebook, root)
    port, token = free_port(), secrets.token_hex(16)
    command = ["jupyter", "lab", "--no-browser", f"--ServerApp.root_dir={root}", f"--ServerApp.port={port}"]
    command += [f"--IdentityProvider.token={token}", "--LabApp.expose_app_in_browser=True", "--ServerApp.port_retries=0"]
    command += ["--allow-root"] if os.getuid() == 0 else []
    with open(folder / "server.txt", "w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=own_folders(folder), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            answers(f"http://127.0.0.1:{port}/api?token={token}", process)
            yield f"http://127.0.0.1:{port}", token
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def answers(address, process):
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise SystemExit("JupyterLab did not start; its words are in server.txt.")


@contextmanager
def browser_page(said, **options):
    """A page; what it says as an error, or throws, is added to a list."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        page = browser.new_context(**options).new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        try:
            yield page
        finally:
            browser.close()
