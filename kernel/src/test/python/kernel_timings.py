"""Times our kernel beside ipykernel and JJava, in turns, by the client that notebooks have. Needs a Python with
jupyter_client; ipykernel and jjava are left out where they are not installed. A quiet machine, please.

    python kernel/src/test/python/kernel_timings.py [ROUNDS [NAME ...]]

NAMES are installed kernels; without any: ours, freshly installed from this tree into a folder of its own, python3 and
java (JJava). Milliseconds unless a row says otherwise. Columns: median and 95th percentile of all that was measured, and
the ratio of our median to theirs.
"""

import os
import pathlib
import queue
import statistics
import subprocess
import sys
import tempfile
import time

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

OURS = "nudge"
PATIENCE = 30
ROOT = pathlib.Path(__file__).resolve().parents[4]

JAVA = {
    "cell": "{} + 1",
    "definition": "int f{}(int n) {{ return n + {}; }}",
    "several": 'int a{0} = 1;\nvar b{0} = List.of(a{0}, 2);\nfor (int i = 0; i < 3; i++) {{\n    a{0} += i;\n}}\na{0} + b{0}.size()',
    "lines": "for (int i = 0; i < 10000; i++) System.out.println(i);",
    "loop": "while (true) { }",
    "sleep": "Thread.sleep(600_000);",
    "nap": "Thread.sleep(1_500);",
    "complete": ("Math.ma", "max"),
    "inspect": "Math.max",
    "whole": ("1 + {}", "int x = {};", "for (int i = 0; i < {}; i++) {{\n    i++;\n}}", "int g{}() {{"),
}
PYTHON = {
    "cell": "{} + 1",
    "definition": "def f{}(n): return n + {}",
    "several": "a{0} = 1\nb{0} = [a{0}, 2]\nfor i in range(3):\n    a{0} += i\na{0} + len(b{0})",
    "lines": "for i in range(10000): print(i)",
    "loop": "while True: pass",
    "sleep": "import time; time.sleep(600)",
    "nap": "import time; time.sleep(1.5)",
    "updates": "from IPython.display import display\nd = display(0, display_id=True)\nfor i in range(500): d.update(i)",
    "complete": ("int.bit_l", "bit_length"),
    "inspect": "print",
    "whole": ("1 + {}", "x = {}", "for i in range({}):\n    i += 1\n", "def g{}():"),
}
NUDGE = dict(
    JAVA,
    updates="var d = display(0);\nfor (int i = 0; i < 500; i++) d.update(i);",
    complete_ours=("occup", "occupationsMini"),
    inspect_ours="run",
)


def words(name):
    """What is typed into a kernel."""
    language = KernelSpecManager().get_kernel_spec(name).language
    return PYTHON if language == "python" else NUDGE if name.startswith(OURS) else JAVA


class Kernel:
    """A kernel that runs, and its client."""

    def __init__(self, name):
        self.begin = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        asked = self.client.kernel_info()
        self.reply("shell", asked)
        self.ready = self.age()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.pid = self.manager.provisioner.pid

    def age(self):
        return 1000 * (time.perf_counter() - self.begin)

    def reply(self, channel, message_id):
        get = self.client.get_control_msg if channel == "control" else self.client.get_shell_msg
        while True:
            message = get(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message["content"]

    def heard(self, message_id):
        """Messages of one request, until it is idle."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                messages.append(message)
                if message["content"].get("execution_state") == "idle":
                    return messages

    def cell(self, code):
        """Milliseconds until its last word has come, and what it said."""
        begin = time.perf_counter()
        message_id = self.client.execute(code)
        messages = self.heard(message_id)
        reply = self.reply("shell", message_id)
        took = 1000 * (time.perf_counter() - begin)
        assert reply["status"] == "ok", (code, reply)
        return took, messages

    def asked(self, kind, *arguments):
        """Milliseconds until the answer, and the answer."""
        begin = time.perf_counter()
        answer = self.reply("shell", getattr(self.client, kind)(*arguments))
        return 1000 * (time.perf_counter() - begin), answer

    def processes(self):
        """The kernel's and those it started: some launchers stay."""
        found, waiting = [], [self.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
            waiting += [int(child) for child in children.read_text("utf-8").split()]
        return found

    def cpu_seconds(self):
        ticks = 0
        for pid in self.processes():
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory(self):
        kilobytes = 0
        for pid in self.processes():
            with open(f"/proc/{pid}/status", encoding="utf-8") as lines:
                kilobytes += int(next(line.split()[1] for line in lines if line.startswith("VmRSS")))
        return kilobytes / 1024

    def stopped(self, code):
        """Milliseconds from the interrupt to the answer, and the share of a core that is taken after that."""
        message_id = self.client.execute(code)
        time.sleep(0.5)
        begin = time.perf_counter()
        self.manager.interrupt_kernel()
        self.reply("shell", message_id)
        took = 1000 * (time.perf_counter() - begin)
        self.heard(message_id)
        time.sleep(0.3)
        before = self.cpu_seconds()
        time.sleep(2)
        return took, 50 * (self.cpu_seconds() - before)

    def end(self):
        begin = time.perf_counter()
        self.manager.shutdown_kernel()
        self.client.stop_channels()
        return 1000 * (time.perf_counter() - begin)


def suggests(answer, wanted):
    return any(wanted in match for match in answer["matches"])


def one(name, put):
    """One life of a kernel; put(row, value) takes each figure."""
    say = words(name)
    kernel = Kernel(name)
    put("ready", kernel.ready)
    put("first cell", kernel.cell("1 + 1")[0])
    put("CPU s to the first value", kernel.cpu_seconds())
    time.sleep(1.5)
    put("memory ready, MB", kernel.memory())
    before = kernel.cpu_seconds()
    for i in range(50):
        took = kernel.cell(say["cell"].format(i))[0]
        if i >= 10:
            put("warm cell", took)
        time.sleep(0.02)
    put("CPU ms of a cell", 20 * (kernel.cpu_seconds() - before))
    for i in range(10):
        put("definition", kernel.cell(say["definition"].format(i, i))[0])
        put("cell of 6 lines", kernel.cell(say["several"].format(i))[0])
    try:
        lines(kernel, say, put)
    except queue.Empty:  # some kernels lose what says that a cell has ended
        print(f"{name}: the end of a cell of 10,000 lines did not come within {PATIENCE} s", file=sys.stderr)
    advice(kernel, say, put)
    busy(kernel, say, put)
    put("memory after, MB", kernel.memory())
    for kind in ("loop", "sleep"):
        try:
            took, share = kernel.stopped(say[kind])
            put(f"{kind} stopped", took)
            put(f"CPU % after the {kind}", share)
        except Exception as failure:  # some kernels never stop
            print(f"{name}: {kind} not stopped: {failure!r}", file=sys.stderr)
            break
    put("shutdown", kernel.end())
    kernel = Kernel(name)
    put("shutdown at the start", kernel.end())
    kernel = Kernel(name)
    kernel.cell("1 + 1")
    kernel.client.execute(say["loop"])
    time.sleep(0.3)
    put("shutdown, busy", kernel.end())


def lines(kernel, say, put):
    for _ in range(5):
        took, messages = kernel.cell(say["lines"])
        put("10,000 lines", took)
        streams = [message for message in messages if message["msg_type"] == "stream"]
        put("messages of them", len(streams))
        text = "".join(message["content"]["text"] for message in streams)
        put("lines lost", 10000 - len(text.splitlines()))
    if "updates" in say:
        for _ in range(3):
            took, messages = kernel.cell(say["updates"])
            put("500 updates", took)
            assert sum(message["msg_type"] == "update_display_data" for message in messages) == 500


def advice(kernel, say, put):
    for kind in ("complete", "complete_ours"):
        if kind in say:
            code, wanted = say[kind]
            row = kind.replace("_", ", ")
            for i in range(12):
                took, answer = kernel.asked("complete", code, len(code))
                put(row + " first" if i == 0 else row, took)
                assert suggests(answer, wanted), answer
    for kind in ("inspect", "inspect_ours"):
        if kind in say:
            row = kind.replace("_", ", ")
            for i in range(12):
                took, answer = kernel.asked("inspect", say[kind], len(say[kind]))
                put(row + " first" if i == 0 else row, took)
            put(row + " found, %", 100 * answer["found"])
    for i in range(10):
        for code in say["whole"]:
            put("is_complete", kernel.asked("is_complete", code.format(i))[0])


def busy(kernel, say, put):
    """While a cell runs."""
    code, wanted = say["complete"]
    message_id = kernel.client.execute(say["nap"])
    time.sleep(0.2)
    took, answer = kernel.asked("complete", code, len(code))
    put("complete, busy", took)
    assert suggests(answer, wanted), answer
    put("inspect, busy", kernel.asked("inspect", say["inspect"], len(say["inspect"]))[0])
    put("is_complete, busy", kernel.asked("is_complete", say["whole"][0].format(77))[0])
    kernel.heard(message_id)


def installed(folder):
    """Our kernel, from this tree, under a folder."""
    subprocess.run(
        [ROOT / "nudge", "kernel", "install", "--prefix", folder, "--name", OURS], check=True, stdout=subprocess.DEVNULL
    )
    os.environ["JUPYTER_PATH"] = os.pathsep.join(
        [str(pathlib.Path(folder, "share", "jupyter")), os.environ.get("JUPYTER_PATH", "")]
    ).rstrip(os.pathsep)
    return OURS


def tail(values):
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def table(figures):
    rows = list(dict.fromkeys(row for of_kernel in figures.values() for row in of_kernel))
    print(f"{'':26}" + "".join(f"{name:>9} {'p95':>8} {'ratio':>7}" for name in figures))
    ours = next(iter(figures.values()))
    for row in rows:
        line = f"{row:26}"
        for of_kernel in figures.values():
            values = of_kernel.get(row)
            if not values:
                line += f"{'-':>9} {'':>8} {'':>7}"
                continue
            median = statistics.median(values)
            ratio = f"{statistics.median(ours[row]) / median:.2f}" if row in ours and median > 0 else ""
            line += f"{median:9.1f} {tail(values):8.1f} {ratio:>7}"
        print(line)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        names = sys.argv[2:]
        if not names:
            there = KernelSpecManager().find_kernel_specs()
            names = [installed(folder)] + [name for name in ("python3", "java") if name in there]
        figures = {name: {} for name in names}
        load = [os.getloadavg()[0]]
        for turn in range(-1, rounds):
            for name in names:
                kept = figures[name] if turn >= 0 else {}
                one(name, lambda row, value, kept=kept: kept.setdefault(row, []).append(value))
            load.append(os.getloadavg()[0])
        print(f"load {min(load):.1f} to {max(load):.1f}, {os.cpu_count()} cores, {rounds} rounds")
        table(figures)


if __name__ == "__main__":
    main()
