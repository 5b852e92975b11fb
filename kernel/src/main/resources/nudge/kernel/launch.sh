#!/bin/sh
# Starts the kernel that Jupyter asks for: $1 is the prefix of Jupyter's Python, $2 the connection file, the rest are
# options. Where it cannot start, a kernel that does nothing else says why in the notebook.
launcher=LAUNCHER
NUDGE_PREFIX=$1 NUDGE_CONNECTION=$2 NUDGE_EXPLAIN=${0%/*}/explain.sh
export NUDGE_PREFIX NUDGE_CONNECTION NUDGE_EXPLAIN
shift
[ -x "$launcher" ] && exec "$launcher" kernel run "$@"
exec /bin/sh "$NUDGE_EXPLAIN" "'$launcher', which this kernel starts, is not there any more.
If the folder was moved, type in its new place: ./nudge kernel installOPTIONS"
