#!/usr/bin/env bash
# Cross-builds Ropewalk for Windows (x86-64, 10 and later), and packs it into build/packages: an installer, an .msi and
# a portable .zip.
#
#   ./installer/windows/build.sh               all three
#   ./installer/windows/build.sh programs      only the programs, in build/windows/bin
#   ./installer/windows/build.sh tests         also the unit tests of the layers without Qt, in build/windows/tests
#
# What Ropewalk stands on is built once, about 20 minutes on two cores, and kept in $ROPEWALK_WINDOWS_CACHE,
# ~/.cache/ropewalk/windows unless it is set. JOBS says how many compilers run at once.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/packages.sh
install_missing "${build_packages[@]}" "${windows_packages[@]}"

cache=${ROPEWALK_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ropewalk/windows}
export ROPEWALK_WINDOWS_PREFIX=$cache/prefix
build=$PWD/build/windows
out=$PWD/build/packages
version=$(sed -n 's/^project(Ropewalk VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
released=$(sed -n "s/^## $version (\(.*\))/\1/p" CHANGELOG.md)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$released" +%s)}
name=$out/ropewalk-$version-windows-x86_64
jobs=${JOBS:-$(nproc)}

# build_programs [TARGET...]
build_programs() {
    cmake -G Ninja -S . -B "$build" -DCMAKE_TOOLCHAIN_FILE="$PWD/installer/windows/toolchain.cmake" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$ROPEWALK_WINDOWS_PREFIX" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DROPEWALK_FUZZERS=OFF >"$build.log" || { cat "$build.log" && exit 1; }
    ninja -C "$build" -j "$jobs" ropewalk ropewalk-cli ropewalk-lab "$@"
}

build_installer() {
    makensis -V2 -DTREE="$build/Ropewalk" -DVERSION="$version" -DOUTPUT="$name-setup.exe" installer/windows/ropewalk.nsi
}

build_zip() {
    rm -f "$name.zip"
    (cd "$build" && find Ropewalk -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$name.zip" -@)
}

# For administrators, who install for everybody on many machines.
build_msi() {
    local folder=$build/msi
    mkdir -p "$folder"
    rm -rf "${folder:?}/Ropewalk"
    cp -a "$build/Ropewalk" "$folder/"
    sed "s/@VERSION@/$version/" installer/windows/ropewalk.wxs.in >"$folder/ropewalk.wxs"
    (cd "$folder" && find Ropewalk -type f | LC_ALL=C sort |
        wixl-heat --prefix Ropewalk/ --component-group Files --directory-ref INSTALLDIR --var var.SRC --win64 >files.wxs &&
        wixl -a x64 -D SRC=Ropewalk -D Win64=yes -o "$name.msi" ropewalk.wxs files.wxs)
}

JOBS=$jobs ./installer/windows/dependencies.sh "$cache"
mkdir -p "$build" "$out"
case ${1:-all} in
programs) build_programs ;;
tests) build_programs core_tests ;;
all)
    build_programs
    ./installer/windows/collect.sh "$build" "$ROPEWALK_WINDOWS_PREFIX" "$build/Ropewalk"
    build_installer
    build_zip
    build_msi
    ls -l "$name"*
    ;;
*) echo "'$1' is nothing that can be built: programs or tests, or nothing for the packages" >&2 && exit 2 ;;
esac
