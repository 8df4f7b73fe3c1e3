#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window with a demo. Arguments go to the program:
#   ./installer/run.sh --demo chat --theme dark
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh

install_missing "${build_packages[@]}"
cmake --preset release -DROPEWALK_TESTS=OFF -DROPEWALK_BENCHMARKS=OFF >/dev/null
cmake --build --preset release --target ropewalk ropewalk-cli ropewalk-lab

arguments=("$@")
[ ${#arguments[@]} -gt 0 ] || arguments=(--demo echo)
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/ropewalk "${arguments[@]}"
fi

echo "There is no display: running the same under a virtual one."
install_missing "${display_packages[@]}"
screenshot="$PWD/build/ropewalk.png"
xvfb-run -a -s "-screen 0 1440x900x24" \
    build/release/bin/ropewalk "${arguments[@]}" --size 1440x900 --screenshot "$screenshot" --after 5
echo "screenshot: $screenshot"
