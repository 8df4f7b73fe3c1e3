#!/usr/bin/env bash
# Runs a program in a real window of a virtual display of its own, of the size in $ROPEWALK_SCREEN.
set -euo pipefail
export QT_QPA_PLATFORM=xcb
exec xvfb-run -a -s "-screen 0 ${ROPEWALK_SCREEN:-1600x1000x24}" "$@"
