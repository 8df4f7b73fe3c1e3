#!/usr/bin/env bash
# Builds the packages for Linux: ropewalk_*.deb, ropewalk-cli_*.deb, the same as .rpm, a portable tree as
# ropewalk-*.tar.gz, and Ropewalk-*.AppImage. They lie in build/packages afterwards.
#
#   ./installer/linux/build.sh                 all of them
#   ./installer/linux/build.sh deb|rpm|portable|appimage
#
# SOURCE_DATE_EPOCH is the date of the release unless it is set: the same sources give the same files.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/packages.sh
install_missing "${build_packages[@]}" "${packaging_packages[@]}"

build=build/package
out=$PWD/build/packages
version=$(sed -n 's/^project(Ropewalk VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
released=$(sed -n "s/^## $version (\(.*\))/\1/p" CHANGELOG.md)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$released" +%s)}

# build_programs [QCUSTOMPLOT]: with the sources of QCustomPlot, or with the system's library.
build_programs() {
    cmake --preset package -DROPEWALK_QCUSTOMPLOT_SOURCE="${1:-}" >/dev/null
    cmake --build --preset package
}

build_deb() {
    (cd $build && cpack -G DEB -B "$out" >cpack.log) || { cat $build/cpack.log; exit 1; }
    rm -rf "$out/_CPack_Packages"
}

# The library has another name on every distribution: an .rpm brings it, compiled in. In the same folder, where most is
# compiled already.
build_rpm() {
    ./installer/qcustomplot.sh build/sources/qcustomplot
    build_programs "$PWD/build/sources/qcustomplot"
    (cd $build && cpack -G RPM -B "$out" >cpack.log) || { cat $build/cpack.log; exit 1; }
    rm -rf "$out/_CPack_Packages"
}

build_portable() {
    rm -rf $build/tree
    ./installer/linux/portable_tree.sh $build $build/tree
    tar --create --gzip --file "$out/ropewalk-$version-x86_64.tar.gz" --sort=name --owner=0 --group=0 --numeric-owner \
        --mtime="@$SOURCE_DATE_EPOCH" --transform="s,^tree,ropewalk-$version," -C $build tree
}

build_appimage() {
    build_portable
    ./installer/linux/appimage.sh $build/tree "$out/Ropewalk-$version-x86_64.AppImage"
}

mkdir -p "$out"
[ "${1:-all}" = rpm ] || build_programs
case ${1:-all} in
all) build_deb && build_appimage && build_rpm ;; # An AppImage is made of a portable tree.
rpm) build_rpm ;;
deb) build_deb ;;
portable) build_portable ;;
appimage) build_appimage ;;
*) echo "'$1' is no package: deb, rpm, portable or appimage" >&2 && exit 2 ;;
esac
ls -l "$out"
