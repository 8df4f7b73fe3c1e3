#!/usr/bin/env bash
# Fails when a source differs from what .clang-format makes of it; with --fix it is rewritten instead.
set -euo pipefail
cd "$(dirname "$0")/../.."
mode=(--dry-run -Werror)
[ "${1:-}" = --fix ] && mode=(-i)
find src ui tests -name '*.h' -o -name '*.cpp' | grep -v /corpus/ | xargs -P "$(nproc)" -n 24 clang-format "${mode[@]}"
