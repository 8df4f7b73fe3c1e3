#!/usr/bin/env bash
# appimage.sh TREE FILE: a portable tree as one file that mounts itself, or unpacks itself where there is no FUSE.
set -euo pipefail
tree=$1
file=$2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gcc -O2 -s -static -D_FILE_OFFSET_BITS=64 -I/usr/include/squashfuse "$here/appimage_runtime.c" -o "$work/runtime" \
    -lsquashfuse -lfuse3 -lzstd -llzma -llz4 -llzo2 -lz -lpthread -ldl
printf 'AI\x02' | dd of="$work/runtime" bs=1 seek=8 conv=notrunc status=none

cp -a "$tree" "$work/image"
"$here/bill_of_materials.py" "$work/image" libsquashfuse-dev libfuse3-dev libzstd-dev liblzma-dev liblz4-dev liblzo2-dev \
    zlib1g-dev libc6-dev # What the runtime is linked with.
ln -s ropewalk "$work/image/AppRun"
cp "$tree/share/applications/dev.ropewalk.Ropewalk.desktop" "$work/image/"
cp "$tree/share/icons/hicolor/256x256/apps/dev.ropewalk.Ropewalk.png" "$work/image/"
ln -s dev.ropewalk.Ropewalk.png "$work/image/.DirIcon"
# The variable gives the times already, and mksquashfs takes them from one place only.
env -u SOURCE_DATE_EPOCH mksquashfs "$work/image" "$work/image.squashfs" -root-owned -noappend -comp zstd -Xcompression-level 15 \
    -b 256K -mkfs-time 0 -all-time 0 -quiet -no-progress
cat "$work/runtime" "$work/image.squashfs" >"$file"
chmod 755 "$file"
