#!/usr/bin/env bash
# qcustomplot.sh FOLDER: the sources of QCustomPlot in FOLDER, where they are to be compiled in, with Debian's change for
# Qt 6. MIRROR is a mirror of Debian; what comes from it is checked.
set -euo pipefail
folder=$1
[ ! -e "$folder/qcustomplot.cpp" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sum_of() {
    if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d' ' -f1
}

# fetch NAME SUM
fetch() {
    curl --fail --silent --show-error --location --retry 3 --output "$work/$1" \
        "${MIRROR:-https://deb.debian.org/debian}/pool/main/q/qcustomplot/$1"
    [ "$(sum_of "$work/$1")" = "$2" ] || { echo "$1 is not what it was: its SHA-256 is $(sum_of "$work/$1")" >&2 && exit 1; }
}

fetch qcustomplot_2.1.0+dfsg1.orig.tar.gz b633167e3d4352ea5aa66bb7d51f7db43b82558cdab9231823ae8af338ab22d4
fetch qcustomplot_2.1.0+dfsg1-3.1.debian.tar.xz d176bc930aae1f5e3152fa55a6488c21791db4efc0fcc243998aedee1338ce4c
mkdir "$work/sources"
tar -xf "$work"/*.orig.tar.gz -C "$work/sources" --strip-components=1
tar -xf "$work"/*.debian.tar.xz -C "$work"
patch --silent -p1 -d "$work/sources" <"$work/debian/patches/02_fix_header_build.patch"
mkdir -p "$folder"
cp "$work"/sources/qcustomplot.{h,cpp} "$folder/"
