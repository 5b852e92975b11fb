"""A kernel that says in each cell why the real one cannot start: explain.py CONNECTION_FILE REASON"""

import sys

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

CONNECTION, REASON = sys.argv[1:3]


class Explanation(Kernel):
    implementation = "nudge"
    implementation_version = "0"
    banner = REASON
    language_info = {"name": "java", "mimetype": "text/x-java", "file_extension": ".jsh"}

    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, **other):
        error = {"ename": "KernelDidNotStart", "evalue": REASON}
        error["traceback"] = ["\x1b[31mThe Java kernel did not start.\x1b[0m", *REASON.splitlines()]
        if not silent:
            self.send_response(self.iopub_socket, "error", error)
        return {"status": "error", "execution_count": self.execution_count, **error}


IPKernelApp.launch_instance(argv=["-f", CONNECTION], kernel_class=Explanation)
