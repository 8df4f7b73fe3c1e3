#!/usr/bin/env bash
# Cross-builds what Ropewalk stands on (OpenSSL, Qt base, Qt SVG, QCustomPlot) from Debian's pinned sources, and keeps it:
#
#   ./installer/windows/dependencies.sh FOLDER
#
# leaves it in FOLDER/prefix, and as FOLDER/prefix-KEY.tar.zst, from which it is there in a second the next time. KEY
# stands for these scripts, the compiler and the Qt of the machine, whose tools have to have the same version.
# JOBS says how many compilers run at once.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${1:?the folder to keep it in}
qtbase=6.4.2+dfsg-10
# The source of Qt 6's SVG is not on every mirror of Debian 12. Qt 5's is, and svg_port.py makes it one for Qt 6.
qtsvg=5.15.8-3
qcustomplot=2.1.0+dfsg1-3.1
jobs=${JOBS:-$(nproc)}

mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
work=$cache/work
log=$cache/dependencies.log
export ROPEWALK_WINDOWS_PREFIX=$cache/prefix
export CCACHE_DIR=$cache/ccache CCACHE_MAXSIZE=2G CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

key_of_this_build() {
    {
        cat "$here"/{dependencies.sh,toolchain.cmake,svg.cmake,svg_port.py}
        x86_64-w64-mingw32-g++-posix --version
        dpkg-query -W qt6-base-dev
    } | sha256sum | cut -c1-16
}

say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }

# Through apt, which checks signatures, with lists of its own: /etc/apt stays as it is and root is not needed.
fetch_sources() {
    local parts=$cache/apt/parts file source
    rm -rf "$parts" "$cache/src"
    mkdir -p "$parts" "$cache/src" "$cache"/apt/{lists,cache/archives}/partial
    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$parts/${file##*/}"
    done
    [ ! -e /etc/apt/sources.list ] || sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$parts/machine.list"
    local apt=(apt-get -qq -o Dir::Etc::SourceList=- -o Dir::Etc::SourceParts="$parts" -o Dir::State::Lists="$cache/apt/lists"
        -o Dir::Cache="$cache/apt/cache" -o Debug::NoLocking=1 -o APT::Sandbox::User="$(id -un)")
    "${apt[@]}" update
    cd "$cache/src"
    for source in qt6-base=$qtbase qtsvg-opensource-src=$qtsvg qcustomplot=$qcustomplot; do
        "${apt[@]}" source --only-source --download-only "$source"
    done
    # Mirrors may lack the packaging of the newest security release; the original is all that is needed.
    "${apt[@]}" source --only-source --tar-only --download-only openssl
    dpkg-source --no-check -x qt6-base_$qtbase.dsc qtbase
    dpkg-source --no-check -x qtsvg-opensource-src_$qtsvg.dsc qtsvg
    dpkg-source --no-check -x qcustomplot_$qcustomplot.dsc qcustomplot
    tar -xzf openssl_*.orig.tar.gz
    mv openssl-*/ openssl
}

build_openssl() {
    cd "$cache/src/openssl"
    CC="ccache x86_64-w64-mingw32-gcc-posix" AR=x86_64-w64-mingw32-ar RANLIB=x86_64-w64-mingw32-ranlib \
        RC=x86_64-w64-mingw32-windres \
        ./Configure mingw64 --prefix="$ROPEWALK_WINDOWS_PREFIX" --libdir=lib \
        --openssldir='C:/Program Files/Common Files/SSL' shared no-tests no-legacy no-module
    make -j"$jobs" build_libs
    make install_dev
    x86_64-w64-mingw32-strip "$ROPEWALK_WINDOWS_PREFIX"/bin/*.dll
}

# build_with_cmake SOURCE FOLDER [CMAKE ARGUMENT...]
build_with_cmake() {
    cmake -G Ninja -S "$1" -B "$2" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_PREFIX_PATH="$ROPEWALK_WINDOWS_PREFIX" -DCMAKE_INSTALL_PREFIX="$ROPEWALK_WINDOWS_PREFIX" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "${@:3}"
    ninja -C "$2" -j"$jobs"
    cmake --install "$2" --strip
}

build_qtbase() {
    local bundled=() library
    for library in zlib pcre2 png jpeg freetype harfbuzz doubleconversion; do
        bundled+=(-DFEATURE_system_$library=OFF)
    done
    # Direct2D itself is off, as Debian's compiler has no header for it; without its feature, DirectWrite does not link.
    build_with_cmake "$cache/src/qtbase" "$work/qtbase" "${bundled[@]}" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
        -DCMAKE_CXX_FLAGS="-fpch-preprocess -Wno-attributes" \
        -DINPUT_opengl=no -DINPUT_openssl=runtime -DOPENSSL_ROOT_DIR="$ROPEWALK_WINDOWS_PREFIX" -DFEATURE_schannel=ON \
        -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF -DFEATURE_tabletevent=OFF -DFEATURE_sql=OFF -DFEATURE_dbus=OFF \
        -DFEATURE_vulkan=OFF -DFEATURE_icu=OFF -DFEATURE_androiddeployqt=OFF -DFEATURE_qmake=OFF -DFEATURE_pkg_config=OFF \
        -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_gssapi=OFF -DFEATURE_glib=OFF
}

build_qtsvg() {
    mkdir -p "$work/svg"
    cp -r "$cache"/src/qtsvg/src/{svg,plugins} "$work/svg/"
    cp "$here/svg.cmake" "$work/svg/CMakeLists.txt"
    (cd "$work/svg" && python3 "$here/svg_port.py")
    build_with_cmake "$work/svg" "$work/svg/build"
}

build_qcustomplot() {
    build_with_cmake "$cache/src/qcustomplot" "$work/qcustomplot" -DUSE_QT_VERSION=6
}

# They have nothing to compile: Debian's own will do, but not with all of /usr/include beside them.
copy_headers() {
    local share=$ROPEWALK_WINDOWS_PREFIX/share/cmake
    mkdir -p "$share" "$ROPEWALK_WINDOWS_PREFIX/translations"
    cp -r /usr/include/CLI /usr/include/nlohmann "$ROPEWALK_WINDOWS_PREFIX/include/"
    cp -r /usr/share/cmake/CLI11 /usr/share/cmake/nlohmann_json "$share/"
    cp /usr/share/qt6/translations/qtbase_zh_*.qm "$ROPEWALK_WINDOWS_PREFIX/translations/"
}

key=$(key_of_this_build)
archive=$cache/prefix-$key.tar.zst
[ "$(cat "$cache/prefix/.key" 2>/dev/null)" = "$key" ] && exit 0
rm -rf "$cache/prefix"
if [ -e "$archive" ]; then
    tar --zstd -xf "$archive" -C "$cache"
    say "from $archive"
    exit 0
fi
rm -rf "$work"
mkdir -p "$cache/prefix" "$work"
: >"$log"
say "building what Ropewalk needs on Windows, about 20 minutes; $log has the details"
for step in fetch_sources build_openssl build_qtbase build_qtsvg build_qcustomplot copy_headers; do
    set +e # Within a condition the step would go on after what fails.
    (set -e && "$step") >>"$log" 2>&1
    status=$?
    set -e
    [ $status -eq 0 ] || { tail -n 20 "$log" && exit 1; }
    say "${step//_/ }"
done
echo "$key" >"$cache/prefix/.key"
tar --zstd -cf "$archive.part" -C "$cache" prefix
mv "$archive.part" "$archive"
rm -rf "$work" "$cache/src"
say "$(du -sh "$cache/prefix" | cut -f1) in $cache/prefix, $(du -h "$archive" | cut -f1) packed"
