"""Checks the edges of an installed kernel by the real wire, and says what was measured.

    python kernel/src/test/python/kernel_protocol.py [KERNEL [CHECK ...]]
"""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import zmq
from jupyter_client.manager import KernelManager

NAME = sys.argv[1] if len(sys.argv) > 1 else "nudge"
LOOP = "while (true) { }"
SLEEP = "Thread.sleep(1_000_000);"
SHUTDOWN_MILLIS = float(os.environ.get("NUDGE_SHUTDOWN_MILLIS", "350"))  # of a machine with nothing else to do
MODEL = 'use("smollm2"); ask("Tell a very long story of a hundred pages.", Q)'


class Running:
    """A kernel and its client."""

    def __init__(self, **environment):
        self.manager = KernelManager(kernel_name=NAME)
        self.manager.start_kernel(env={**os.environ, **environment})
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.pid = self.manager.provisioner.pid

    def ready(self):
        self.client.wait_for_ready(timeout=60)
        return self

    def __enter__(self):
        return self.ready()

    def __exit__(self, *_):
        self.client.stop_channels()
        if is_alive(self.pid):
            self.manager.shutdown_kernel(now=True)

    def hear(self, message_id, until=lambda m: m["content"].get("execution_state") == "idle", timeout=60):
        heard = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") == message_id:
                heard.append(message)
                if until(message):
                    return heard

    def run(self, code, **options):
        message_id = self.client.execute(code, **options)
        heard = self.hear(message_id)
        while True:
            reply = self.client.get_shell_msg(timeout=60)
            if reply["parent_header"].get("msg_id") == message_id:
                return reply["content"], heard

    def value(self, code):
        reply, heard = self.run(code)
        assert reply["status"] == "ok", reply
        return next(m["content"]["data"]["text/plain"] for m in heard if m["msg_type"] == "execute_result")

    def begin(self, code):
        """Begins a cell and waits until it has printed."""
        message_id = self.client.execute('System.out.println("begun"); ' + code)
        self.hear(message_id, lambda m: m["msg_type"] == "stream" and "begun" in m["content"]["text"])
        return message_id

    def stopped(self, message_id):
        begin = time.perf_counter()
        heard = self.hear(message_id, timeout=10)
        names = [m["content"]["ename"] for m in heard if m["msg_type"] == "error"]
        assert names == ["Interrupted"], heard
        return 1000 * (time.perf_counter() - begin)


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as line:
            return line.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_after(pid, seconds):
    begin = time.perf_counter()
    while is_alive(pid):
        if time.perf_counter() - begin > seconds:
            return None
        time.sleep(0.005)
    return 1000 * (time.perf_counter() - begin)


def cpu(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as line:
        fields = line.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def threads(pid):
    used = {}
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/stat", encoding="utf-8") as line:
            name, fields = line.read().split("(", 1)[1].rsplit(")", 1)
        used[name + " " + task] = sum(map(int, fields.split()[11:13]))
    return used


def check_signal():
    with Running() as kernel:
        message_id = kernel.begin(LOOP)
        os.kill(kernel.pid, signal.SIGINT)
        took = kernel.stopped(message_id)
        os.kill(kernel.pid, signal.SIGINT)
        time.sleep(0.5)
        assert kernel.value("1 + 1") == "2"
        return f"stopped after {took:.0f} ms"


def check_interrupt_of_nothing():
    with Running() as kernel:
        for _ in range(3):
            kernel.manager.interrupt_kernel()
        time.sleep(1)
        assert kernel.value("1 + 1") == "2"
        assert kernel.value("2 + 2") == "4"


def check_cpu_after_interrupt():
    figures = []
    with Running() as kernel:
        for code in (LOOP, SLEEP, 'while (true) System.out.println("x");'):
            message_id = kernel.begin(code)
            time.sleep(0.5)
            kernel.manager.interrupt_kernel()
            kernel.stopped(message_id)
            time.sleep(3)  # what was hot is still being compiled
            before, by = cpu(kernel.pid), threads(kernel.pid)
            time.sleep(5)
            percent = 100 * (cpu(kernel.pid) - before) / 5
            most = sorted(((n - by.get(t, 0), t) for t, n in threads(kernel.pid).items()), reverse=True)[:3]
            figures.append(f"{percent:.1f} %")
            assert percent < 2, (code, percent, most)
    return "after loop, sleep, printing: " + ", ".join(figures)


def check_paused_reader():
    with Running() as kernel:
        listener = kernel.client.context.socket(zmq.SUB)
        listener.subscribe(b"")
        listener.rcvhwm = 10
        listener.connect(kernel.client.iopub_channel.socket.getsockopt_string(zmq.LAST_ENDPOINT))
        listener.recv_multipart()
        time.sleep(0.5)
        message_id = kernel.client.execute("for (int i = 0; i < 200_000; i++) System.out.println(i);")
        time.sleep(25)
        text, idle = [], False
        while not idle:
            assert listener.poll(10_000), "the idle was lost"
            parts = listener.recv_multipart()
            begin = parts.index(b"<IDS|MSG>") + 2
            header, parent, _, content = (json.loads(part) for part in parts[begin : begin + 4])
            if parent.get("msg_id") == message_id:
                if header["msg_type"] == "stream":
                    text.append(content["text"])
                idle = content.get("execution_state") == "idle"
        assert "".join(text).split() == [str(i) for i in range(200_000)], "lines were lost"
        listener.close(0)


def check_endless_printing():
    with Running() as kernel:
        begin = memory(kernel.pid)
        message_id = kernel.begin('while (true) System.out.println("x");')
        time.sleep(5)
        grown = memory(kernel.pid) - begin
        kernel.manager.interrupt_kernel()
        at = time.perf_counter()
        heard = kernel.hear(message_id)
        took = 1000 * (time.perf_counter() - at)
        size = sum(len(json.dumps(m["content"])) for m in heard if m["msg_type"] == "stream")
        text = "".join(m["content"]["text"] for m in heard if m["msg_type"] == "stream")
        assert size < 3_000_000 and "left out here" in text and text.endswith("x\n"), (size, text[-300:])
        assert grown < 150, grown
        return f"{size / 1e6:.2f} MB sent, memory grew {grown:.0f} MB, {took:.0f} ms to the idle after the interrupt"


def memory(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as lines:
        return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1024


def check_shutdown():
    states = {
        "idle": "",
        "loop": LOOP,
        "sleep": SLEEP,
        "printing": 'while (true) System.out.println("x");',
        "input": 'input("? ")',
        "read": "System.in.read()",
        "sleep that resists": "while (true) try { Thread.sleep(100_000); } catch (Throwable e) { }",
        "run": 'use("sim:"); run(bbqMini)',
        "model": MODEL,
        "opening": None,
    }
    figures, slow = [], []
    for state, code in states.items():
        for restart in (False, True):
            kernel = Running()
            if code is None:
                while not kernel.client.hb_channel.is_beating():
                    time.sleep(0.01)
            else:
                kernel.ready()
            if code:
                kernel.begin(code)
                time.sleep(2 if state == "model" else 0.2)
            begin = time.perf_counter()
            kernel.manager.request_shutdown(restart=restart)
            after = gone_after(kernel.pid, 10)
            took = None if after is None else 1000 * (time.perf_counter() - begin)
            if took is None or took > SHUTDOWN_MILLIS:
                slow.append((state, restart, took))
            figures.append(f"{state}{' (restart)' if restart else ''} {took or 99999:.0f}")
            kernel.__exit__()
    assert not slow, (slow, figures)
    return "ms: " + ", ".join(figures)


PARENT = """
import sys, time
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name=sys.argv[1])
manager.start_kernel()
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready(timeout=60)
client.execute(sys.argv[2])
print(manager.provisioner.pid, flush=True)
time.sleep(1000)
"""


def check_parent():
    figures = []
    for code in ("1", LOOP, SLEEP):
        parent = subprocess.Popen([sys.executable, "-c", PARENT, NAME, code], stdout=subprocess.PIPE, text=True)
        pid = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.kill()
        parent.wait()
        took = gone_after(pid, 8)
        assert took is not None, "the kernel lives on without its parent"
        figures.append(f"{took:.0f} ms")
    gone = subprocess.Popen(["true"])
    gone.wait()
    manager = KernelManager(kernel_name=NAME)
    manager.write_connection_file()
    environment = {**os.environ, "JPY_PARENT_PID": str(gone.pid)}
    begin = time.perf_counter()
    kernel = subprocess.Popen(manager.format_kernel_cmd(), env=environment)
    kernel.wait(30)
    took = 1000 * (time.perf_counter() - begin)
    manager.cleanup_connection_file()
    return "killed: " + ", ".join(figures) + f"; dead before the start: {took:.0f} ms from start to end"


def check_two_kernels():
    same = 'use("sim:"); var r = run(bbqMini.limit(12).seed(7), Q, Q_IF); r.run().snapshot().state().toString()'
    other = 'use("sim:"); var r = run(bbqMini.limit(9).seed(%d), Q); r.run().snapshot().state().toString()'
    with Running() as one, Running() as two:
        for codes in ((same, same), (other % 1, other % 2)):
            results = {}
            work = [
                threading.Thread(target=lambda k=k, c=c, n=n: results.__setitem__(n, k.value(c)))
                for n, (k, c) in enumerate(zip((one, two), codes))
            ]
            for each in work:
                each.start()
            for each in work:
                each.join()
            assert len(results) == 2 and all("DONE" in v or "FINISHED" in v for v in results.values()), results
        return str(results)


def check_many_requests():
    with Running() as kernel:
        kernel.run("var order = new StringBuilder();")
        ids = [kernel.client.execute(f'order.append("{i} ");') for i in range(200)]
        for message_id in ids:
            reply = kernel.client.get_shell_msg(timeout=60)
            assert reply["parent_header"]["msg_id"] == message_id and reply["content"]["status"] == "ok", reply
        assert kernel.value("order.toString().strip()").strip('"') == " ".join(map(str, range(200)))


def check_stop_on_error():
    with Running() as kernel:
        kernel.run("int done = 0;")
        ids = [kernel.client.execute(code, stop_on_error=True) for code in ("int x = 1 / 0;", "done = 1;", "done = 2;")]
        statuses = [kernel.client.get_shell_msg(timeout=60)["content"]["status"] for _ in ids]
        assert statuses == ["error", "aborted", "aborted"], statuses
        ids = [kernel.client.execute(code, stop_on_error=False) for code in ("int y = 1 / 0;", "done = 3;")]
        statuses = [kernel.client.get_shell_msg(timeout=60)["content"]["status"] for _ in ids]
        assert statuses == ["error", "ok"], statuses
        assert kernel.value("done") == "3"


def check_input():
    asks = {
        'input("name? ")': "me",
        'password("word? ")': "secret",
        "new Scanner(System.in).nextLine()": "a line",
        "new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine()": "another",
    }
    with Running() as kernel:
        for code, answer in asks.items():
            message_id = kernel.client.execute(code, allow_stdin=True)
            asked = kernel.client.get_stdin_msg(timeout=20)
            assert asked["content"]["password"] == code.startswith("password"), asked
            kernel.client.input(answer)
            heard = kernel.hear(message_id)
            values = [m["content"]["data"]["text/plain"] for m in heard if m["msg_type"] == "execute_result"]
            assert values == [f'"{answer}"'], heard
            kernel.client.get_shell_msg(timeout=20)
        told = []
        for code in asks:
            reply, heard = kernel.run(code, allow_stdin=False)
            assert reply["status"] == "error", (code, reply)
            told.append(reply["ename"] + ": " + reply["evalue"])
            assert "Nobody can be asked here" in str(reply), reply
        message_id = kernel.client.execute('input("? ")', allow_stdin=True)
        kernel.client.get_stdin_msg(timeout=20)
        kernel.manager.interrupt_kernel()
        took = kernel.stopped(message_id)
        return f"interrupted after {took:.0f} ms"


def check_address():
    with Running() as kernel:
        ports = [kernel.manager.shell_port, kernel.manager.iopub_port, kernel.manager.stdin_port]
        for port in ports + [kernel.manager.control_port, kernel.manager.hb_port]:
            socket.create_connection(("127.0.0.1", port), 2).close()
            try:
                socket.create_connection(("127.0.0.2", port), 2).close()
            except ConnectionRefusedError:
                continue
            raise AssertionError(f"port {port} listens on other addresses")


def check_key():
    with Running() as kernel:
        key = kernel.manager.session.key.decode()
        code = (
            "String.valueOf(System.getProperties()) + System.getenv() + Thread.getAllStackTraces().keySet()"
            " + nudge.shell.Session.current().front()"
        )
        reply, heard = kernel.run(code)
        assert reply["status"] == "ok", reply
        assert key not in str(heard), "the key is told"
        jstack = subprocess.run(["jstack", "-l", str(kernel.pid)], capture_output=True, text=True, check=True)
        assert "nudge-" in jstack.stdout and key not in jstack.stdout
        with open(f"/proc/{kernel.pid}/cmdline", encoding="utf-8") as line:
            assert key not in line.read()
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write('{"key": ' + key)
        file.flush()
        launcher = json.dumps(kernel.manager.kernel_spec.metadata["nudge"]["launcher"])
        said = subprocess.run([json.loads(launcher), "kernel", "run", file.name], capture_output=True, text=True)
        assert said.returncode == 3 and key not in said.stdout + said.stderr, said


def check_start():
    """A value given by -D is there; subshells are not promised."""
    with Running() as kernel:
        kernel.client.kernel_info()
        info = kernel.client.get_shell_msg(timeout=20)["content"]
        assert info["supported_features"] == [] and info["debugger"] is False, info
        message = kernel.client.session.msg("create_subshell_request", {})
        kernel.client.control_channel.send(message)
        assert kernel.client.get_control_msg(timeout=20)["content"]["status"] == "error"


def main():
    known = {name[len("check_") :]: work for name, work in globals().items() if name.startswith("check_")}
    failed = []
    for name in sys.argv[2:] or known:
        begin = time.perf_counter()
        try:
            said = known[name]() or ""
            print(f"ok     {name:20} {time.perf_counter() - begin:5.1f} s  {said}", flush=True)
        except Exception as e:  # each check is told of, whatever it meets
            failed.append(name)
            print(f"FAILED {name:20} {type(e).__name__}: {str(e)[:900]}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
