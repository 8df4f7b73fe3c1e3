#!/usr/bin/env bash
# qcustomplot.sh FOLDER: the sources of QCustomPlot in FOLDER, where they are to be compiled in, as Debian has them.
# MIRROR is a mirror of Debian; what comes from it is checked.
set -euo pipefail
folder=$1
name=qcustomplot_2.1.0+dfsg1.orig.tar.gz
sum=b633167e3d4352ea5aa66bb7d51f7db43b82558cdab9231823ae8af338ab22d4
[ ! -e "$folder/qcustomplot.cpp" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl --fail --silent --show-error --location --retry 3 --output "$work/$name" \
    "${MIRROR:-https://deb.debian.org/debian}/pool/main/q/qcustomplot/$name"
if command -v sha256sum >/dev/null; then
    actual=$(sha256sum <"$work/$name")
else
    actual=$(shasum -a 256 <"$work/$name")
fi
[ "${actual%% *}" = "$sum" ] || { echo "$name is not what it was: its SHA-256 is ${actual%% *}" >&2 && exit 1; }
mkdir -p "$folder"
tar -xzf "$work/$name" -C "$folder" --strip-components=1
