"""jupyter_kernel_test in full, against the installed kernel whose name is in NUDGE_KERNEL (default: nudge).

    pip install jupyter_kernel_test jupyter_client
    ./nudge kernel install --prefix "$VIRTUAL_ENV"
    python kernel/src/test/python/kernel_conformance.py
"""

import os
import unittest

import jupyter_kernel_test


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("NUDGE_KERNEL", "nudge")
    language_name = "java"
    file_extension = ".jsh"

    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("oops")'
    code_page_something = None
    code_generate_error = 'throw new IllegalStateException("oops")'
    code_inspect_sample = "run"
    code_clear_output = "clearOutput()"

    completion_samples = [
        {"text": "Math.ma", "matches": {"max("}},
        {"text": '"abc".lengt', "matches": {"length()"}},
    ]
    complete_code_samples = ["1", "System.out.println(1)", "int f(int x) { return x; }"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int f(int x) {"]
    invalid_code_samples = ["int = = 3;"]

    code_execute_result = [{"code": "1 + 2", "result": "3"}, {"code": "6 * 7", "result": "42"}]
    code_display_data = [{"code": "display(1 + 2)", "mime": "text/plain"}]
    code_history_pattern = "1 ? 2*"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main(verbosity=2)
