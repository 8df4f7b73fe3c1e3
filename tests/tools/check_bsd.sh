#!/usr/bin/env bash
# check_bsd.sh COMPILER: the sources that only macOS and the BSDs compile, compiled here, against what they would find
# there. Nothing runs.
set -euo pipefail
cd "$(dirname "$0")/../.."
for source in src/*/*_bsd.cpp src/*/*/*_bsd.cpp src/reactor/kqueue_poller.cpp src/reactor/waker_posix.cpp; do
    "$1" -std=c++20 -fsyntax-only -Wall -Wextra -Werror -isystem tests/tools/bsd -Isrc -I. \
        -DSO_NOSIGPIPE=0x1022 -DSO_NWRITE=0x1024 "$source" || exit 1
    echo "ok: $source"
done
