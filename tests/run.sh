#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   ./tests/run.sh                    all suites; then again, without the window, under ASan and UBSan
#   ./tests/run.sh core               the layers below the engine under ASan and UBSan
#   ./tests/run.sh tsan               one build of them: dev, asan, which then has the window, or tsan
#   ./tests/run.sh dev -R workbench   further arguments go to ctest
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
install_missing "${build_packages[@]}" "${display_packages[@]}" "${test_packages[@]}"

presets=(dev asan)
# The window under a sanitizer takes as long to build as all the rest: ./tests/run.sh asan does it.
window=OFF
if [ "${1:-}" = core ]; then
    cmake --preset asan -DROPEWALK_WINDOW=OFF >/dev/null
    cmake --build --preset asan --target core_tests
    exec ctest --preset asan -j "$(nproc)" -L core
fi
if [ $# -gt 0 ]; then
    presets=("$1")
    window=ON
    shift
fi
for preset in "${presets[@]}"; do
    echo "== $preset"
    case $preset in
    asan) cmake --preset asan -DROPEWALK_WINDOW=$window >/dev/null ;;
    *) cmake --preset "$preset" >/dev/null ;;
    esac
    cmake --build --preset "$preset"
    ctest --preset "$preset" -j "$(nproc)" "$@"
done
