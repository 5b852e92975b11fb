#!/bin/sh
# Says why the kernel cannot start ($1): to whoever started Jupyter, and in the notebook where Jupyter's Python can.
printf 'nudge: %s\n' "$1" >&2
for python in "$NUDGE_PREFIX/bin/python3" "$NUDGE_PREFIX/bin/python" python3; do
    "$python" -c 'import ipykernel.kernelapp' 2>/dev/null && exec "$python" "${0%/*}/explain.py" "$NUDGE_CONNECTION" "$1"
done
exit 3
