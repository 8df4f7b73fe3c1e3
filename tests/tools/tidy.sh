#!/usr/bin/env bash
# Runs clang-tidy over what differs from a revision (default: origin/main, else the last commit), or over
# everything with --all. Needs build/dev to be configured.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --all ]; then
    files=$(find src ui -name '*.cpp')
else
    files=$(git diff --name-only --diff-filter=d "${1:-HEAD~1}" -- 'src/*.cpp' 'ui/*.cpp')
fi
[ -z "$files" ] || printf '%s\n' "$files" | xargs -P "$(nproc)" -n 1 clang-tidy -p build/dev --quiet --warnings-as-errors='*'
