#!/usr/bin/env bash
# icon.sh DRAWING.svg ICON.icns: the drawing in all sizes that macOS asks for. Takes rsvg-convert, and iconutil (macOS)
# or png2icns (Debian's icnsutils).
set -euo pipefail
drawing=$1
icon=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

render() {
    rsvg-convert -w "$1" -h "$1" -o "$2" "$drawing"
}

if command -v iconutil >/dev/null; then
    mkdir "$work/ropewalk.iconset"
    for size in 16 32 128 256 512; do
        render $size "$work/ropewalk.iconset/icon_${size}x$size.png"
        render $((size * 2)) "$work/ropewalk.iconset/icon_${size}x$size@2x.png"
    done
    iconutil --convert icns --output "$icon" "$work/ropewalk.iconset"
else
    for size in 16 32 48 128 256 512 1024; do
        render $size "$work/$size.png"
    done
    png2icns "$icon" "$work"/*.png >/dev/null
fi
