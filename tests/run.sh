#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   ./tests/run.sh                    all suites: dev, then address + undefined, then thread sanitizer
#   ./tests/run.sh dev                one of them
#   ./tests/run.sh dev -R workbench   further arguments go to ctest
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
install_missing "${build_packages[@]}" "${display_packages[@]}" "${test_packages[@]}"

presets=(dev asan tsan)
if [ $# -gt 0 ]; then
    presets=("$1")
    shift
fi
for preset in "${presets[@]}"; do
    echo "== $preset"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset"
    ctest --preset "$preset" -j "$(nproc)" "$@"
done
