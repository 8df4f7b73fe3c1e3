#!/usr/bin/env bash
# check_windows.sh BUILD: compiles for Windows what does not need Qt: a source that only Windows has is otherwise not
# looked at until somebody packs for it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
if ! cmake -G Ninja -S "$root" -B "$1" -DCMAKE_TOOLCHAIN_FILE="$root/installer/windows/toolchain.cmake" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DROPEWALK_ENGINE=OFF >"$1/check.log" 2>&1; then
    cat "$1/check.log"
    exit 1
fi
ninja -C "$1" -j2
