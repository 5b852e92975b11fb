"""Times an installed kernel by the real client: ready, cells, lines, displays, interrupt, shutdown. In milliseconds.

    python kernel/src/test/python/kernel_timings.py [KERNEL [ROUNDS]]
"""

import statistics
import sys
import time

from jupyter_client.manager import KernelManager


def timed(work):
    begin = time.perf_counter()
    result = work()
    return 1000 * (time.perf_counter() - begin), result


def heard(client, message_id):
    """Messages of one request, until it is idle."""
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == message_id:
            messages.append(message)
            if message["content"].get("execution_state") == "idle":
                return messages


def cell(client, code):
    message_id = client.execute(code)
    messages = heard(client, message_id)
    reply = client.get_shell_msg(timeout=60)
    assert reply["parent_header"]["msg_id"] == message_id, reply
    return messages


def memory_mb(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as lines:
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as line:
        fields = line.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def one(name):
    figures = {}
    manager = KernelManager(kernel_name=name)
    python = name == "python3"

    def start():
        manager.start_kernel()
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        return client

    figures["ready"], client = timed(start)
    pid = manager.provisioner.pid
    figures["first cell"], _ = timed(lambda: cell(client, "1 + 1"))
    figures["memory MB"] = memory_mb(pid)
    warm = [timed(lambda n=n: cell(client, f"{n} + 1"))[0] for n in range(40)][10:]
    figures["warm cell"] = statistics.median(warm)
    figures["warm cell p95"] = statistics.quantiles(warm, n=20)[18]
    lines = "for i in range(10000): print(i)" if python else "for (int i = 0; i < 10000; i++) System.out.println(i);"
    cell(client, lines)
    figures["10,000 lines"], messages = timed(lambda: cell(client, lines))
    streams = [message for message in messages if message["msg_type"] == "stream"]
    figures["messages of them"] = len(streams)
    text = "".join(message["content"]["text"] for message in streams)
    assert text.splitlines() == [str(i) for i in range(10000)], "lines were lost"
    if not python:
        updates = 'for (int i = 0; i < 500; i++) display(i);'
        figures["500 displays"], messages = timed(lambda: cell(client, updates))
        assert sum(message["msg_type"] == "display_data" for message in messages) == 500
    for kind, code, cursor in (("complete", "Math.ma", 7), ("inspect", "Math.max", 8)):
        if python:
            code, cursor = "print", 5
        ask = getattr(client, kind)
        first, _ = timed(lambda: (ask(code, cursor), client.get_shell_msg(timeout=60)))
        figures[kind + " first"] = first
        figures[kind] = statistics.median(
            timed(lambda: (ask(code, cursor), client.get_shell_msg(timeout=60)))[0] for _ in range(10)
        )
    figures["is_complete"] = statistics.median(
        timed(lambda: (client.is_complete("1 + 1"), client.get_shell_msg(timeout=60)))[0] for _ in range(10)
    )
    loop = "while True: pass" if python else "while (true) { }"
    message_id = client.execute(loop)
    time.sleep(0.5)
    figures["interrupt"], _ = timed(lambda: (manager.interrupt_kernel(), client.get_shell_msg(timeout=60)))
    before = cpu_seconds(pid)
    time.sleep(2)
    figures["CPU % after"] = 50 * (cpu_seconds(pid) - before)
    client.execute(loop)
    time.sleep(0.3)
    figures["shutdown busy"], _ = timed(manager.shutdown_kernel)
    client.stop_channels()
    return figures


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else "nudge"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    all_figures = [one(name) for _ in range(rounds)]
    for key in all_figures[0]:
        print(f"{key:18} {statistics.median(figures[key] for figures in all_figures):8.1f}")


if __name__ == "__main__":
    main()
