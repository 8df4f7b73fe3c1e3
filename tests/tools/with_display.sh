#!/usr/bin/env bash
# Runs a program in a real window of a virtual display of its own.
set -euo pipefail
export QT_QPA_PLATFORM=xcb
exec xvfb-run -a -s "-screen 0 1600x1000x24" "$@"
