#!/usr/bin/env bash
# Runs clang-tidy over what differs from a revision (default: the commit before the last), over everything in src/
# and ui/ with --all, or over some folders with --all FOLDER… Needs build/dev to be configured; what that does not
# compile, another platform's files, is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --all ]; then
    [ $# -gt 1 ] && folders=("${@:2}") || folders=(src ui)
    files=$(find "${folders[@]}" -name "*.cpp")
else
    files=$(git diff --name-only --diff-filter=d "${1:-HEAD~1}" -- 'src/*.cpp' 'ui/*.cpp')
fi
compiled=$(grep -o "\"file\": \"$PWD/[^\"]*" build/dev/compile_commands.json | sed "s|.*\"$PWD/||")
{ printf '%s\n' "$files" | grep -Fx "$compiled" || true; } |
    xargs -r -P "$(nproc)" -n 1 clang-tidy -p build/dev --quiet --warnings-as-errors='*'
