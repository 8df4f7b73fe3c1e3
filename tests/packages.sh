#!/usr/bin/env bash
# Builds the packages for Linux and uses them as their users would: the .deb in a fresh Debian, over an older version
# and away again; the .rpm unpacked where its libraries are; the portable tree and the AppImage in a Debian that has
# nothing. Then builds the .deb a second time, in another folder and without what is compiled already.
#
#   ./tests/packages.sh              with root, for debootstrap and chroot; about three minutes beside the two builds
#   ./tests/packages.sh deb rpm      only these of the checks, of what was built from this commit:
#                                    files flatpak deb rpm portable appimage reproducible
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
install_missing "${packaging_packages[@]}" "${display_packages[@]}"
[ "$(id -u)" -eq 0 ] || { echo "A fresh system is made with debootstrap and chroot, which take root." >&2 && exit 2; }

packages=$PWD/build/packages
systems=$PWD/build/systems
version=$(sed -n 's/^project(Ropewalk VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
mirror=${MIRROR:-http://deb.debian.org/debian}
display=$(mktemp -d)

passed() {
    echo "ok: $1"
}

failed() {
    echo "FAILED: $1" >&2
    exit 1
}

# unmount FOLDER: what is mounted in it, the inner ones first.
unmount() {
    local mounted
    for mounted in $(awk -v root="$1/" 'index($2, root) == 1 {print $2}' /proc/mounts | sort -r); do
        umount "$mounted"
    done
}

leave() {
    unmount "$systems"
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$display"
}
trap leave EXIT

# fresh NAME: a Debian 12 of its own, in $systems/NAME, that shares the screen.
fresh() {
    local root=$systems/$1
    if [ ! -e "$systems/bare/etc/debian_version" ]; then
        debootstrap --variant=minbase bookworm "$systems/bare" "$mirror" >"$systems/debootstrap.log"
    fi
    unmount "$root"
    rm -rf --one-file-system "$root"
    cp -a "$systems/bare" "$root"
    cp /etc/resolv.conf "$root/etc/"
    mount -t proc proc "$root/proc"
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
}

# within NAME COMMAND...: as a user of that system, with a home of its own.
within() {
    local root=$systems/$1
    shift
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root DISPLAY="$DISPLAY" \
        ${http_proxy:+http_proxy="$http_proxy"} DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM="${platform:-xcb}" timeout 300 "$@"
}

# A server and a client of the command line, in whichever folder they are.
talks() {
    within "$1" /bin/sh -c ": >/tmp/said; $2 serve tcp:0 --behaviour upper >/tmp/said & server=\$!
        until grep -q listening /tmp/said; do sleep 0.1; done
        port=\$(sed -n 's/.*tcp:\([0-9]*\).*/\1/p' /tmp/said)
        reply=\$($2 send localhost:\$port hello --expect HELLO); kill \$server; wait \$server; [ \"\$reply\" = HELLO ]" ||
        failed "$2 serves and sends in $1"
    passed "$2 serves and sends in $1"
}

# Its own window, drawn: a picture with more than a few colours.
shows() {
    within "$1" $2 --demo echo --size 1440x900 --after 3 --screenshot /tmp/window.png || failed "$2 shows its window in $1"
    local size
    size=$(stat -c %s "$systems/$1/tmp/window.png")
    [ "$size" -gt 40000 ] || failed "the window of $2 in $1 is empty: $size bytes of picture"
    passed "$2 shows its window in $1 (${platform:-xcb}, $size bytes)"
}

# The same package under an older number, as it might have been installed before.
older() {
    local folder
    folder=$(mktemp -d)
    dpkg-deb -R "$packages/$1_${version}_amd64.deb" "$folder"
    sed -i "s/^Version: .*/Version: 0.0.9/; s/ropewalk-cli (= $version)/ropewalk-cli (= 0.0.9)/" "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$folder" "$systems/debian/tmp/$1_0.0.9_amd64.deb" >/dev/null
    rm -rf "$folder"
}

# What can be known of it without a runtime: it can be read, its paths are there, its library is the one of the other packages.
check_flatpak() {
    python3 - <<'FLATPAK' || failed "the Flatpak manifest"
import pathlib, yaml
file = pathlib.Path("installer/flatpak/dev.ropewalk.Ropewalk.yml")
manifest = yaml.safe_load(file.read_text())
assert manifest["app-id"] == file.stem and manifest["command"] == "ropewalk"
sources = [source for module in manifest["modules"] for source in module["sources"]]
assert (file.parent / next(one["path"] for one in sources if one["type"] == "dir") / "CMakeLists.txt").exists()
assert all(len(one["sha256"]) == 64 for one in sources if one["type"] == "archive")
assert any(one.get("sha256", "-") in pathlib.Path("installer/qcustomplot.sh").read_text() for one in sources)
FLATPAK
    passed "the Flatpak manifest can be read"
}

check_files() {
    local name
    desktop-file-validate installer/linux/*.desktop
    appstreamcli validate --no-net build/package/packaging/*.metainfo.xml >/dev/null
    for name in ropewalk ropewalk-cli; do
        man --warnings -E UTF-8 -l -Tutf8 -Z "build/package/packaging/$name.man" 2>&1 >/dev/null | grep . && failed "$name.1"
        bash -n "build/package/packaging/$name.bash"
    done
    install -d -m755 "$systems/lint"
    cp "$packages"/*.deb "$systems/lint/"
    chmod -R a+rX "$systems/lint"
    local said
    said=$(cd "$systems/lint" && setpriv --reuid nobody --clear-groups lintian --fail-on none ./*.deb 2>&1 | grep '^[EW]:' || true)
    [ -z "$said" ] || failed "lintian: $said"
    passed "desktop file, metainfo, manual pages, completions, lintian"
}

check_deb() {
    fresh debian
    older ropewalk
    older ropewalk-cli
    within debian apt-get update -qq
    within debian sh -c 'apt-get install -y -qq --no-install-recommends /tmp/*_0.0.9_amd64.deb >/tmp/apt.log 2>&1' ||
        failed "the older version installs: $(tail -3 "$systems/debian/tmp/apt.log")"
    mkdir -p "$systems/debian/root/.config/ropewalk"
    printf '[kept]\nvalue=42\n' >"$systems/debian/root/.config/ropewalk/kept.conf"
    cp "$packages"/*.deb "$systems/debian/tmp/"
    within debian sh -c "apt-get install -y -qq --no-install-recommends /tmp/*_${version}_amd64.deb >/tmp/apt.log 2>&1" ||
        failed "it installs over the older version: $(tail -3 "$systems/debian/tmp/apt.log")"
    local said
    said=$(within debian ropewalk-cli --version)
    [[ $said == "ropewalk-cli $version ($(git rev-parse --short=12 HEAD))"* ]] || failed "what it says of itself: $said"
    within debian ropewalk --version | grep -q "Qt [0-9].*QCustomPlot [0-9]" || failed "what the window says of itself"
    grep -q value=42 "$systems/debian/root/.config/ropewalk/kept.conf" || failed "settings are kept"
    passed "it installs, over an older version too, and settings are kept"
    talks debian ropewalk-cli
    shows debian ropewalk
    platform=offscreen within debian ropewalk-cli lab callbacks --requests 2 >/dev/null || failed "ropewalk-cli lab"
    within debian apt-get purge -y -qq ropewalk ropewalk-cli >/dev/null
    local left
    left=$(cd "$systems/debian" && find usr etc var/lib/ropewalk* -iname '*ropewalk*' 2>/dev/null || true)
    [ -z "$left" ] || failed "after purging it leaves $left"
    passed "purging leaves nothing"
}

# Unpacked into the system whose libraries it is made for: what it asks for must be there by the names it asks for.
check_rpm() {
    local name
    for name in ropewalk ropewalk-cli; do
        rpm -K "$packages/$name-$version"*.rpm | grep -q 'digests OK' || failed "rpm -K $name"
        rpm2cpio "$packages/$name-$version"*.rpm | (cd "$systems/debian" && cpio --quiet -idum)
    done
    objdump -p "$systems/debian/usr/bin/ropewalk" | grep -i 'NEEDED.*qcustomplot' && failed "the .rpm brings QCustomPlot"
    rpm -qp --requires "$packages/ropewalk-$version"*.rpm | grep -q "ropewalk-cli = $version" || failed "what the .rpm requires"
    talks debian ropewalk-cli
    shows debian ropewalk
    passed "the .rpm packages are whole, and run unpacked"
}

check_bill_of_materials() {
    local tree=$1 file
    file=$tree/share/doc/ropewalk/ropewalk.spdx.json
    python3 - "$tree" "$file" <<'BILL' || failed "$file lists what is shipped"
import json, pathlib, sys
tree, bill = pathlib.Path(sys.argv[1]), json.load(open(sys.argv[2]))
known = {package["SPDXID"] for package in bill["packages"]}
assert all(package["licenseDeclared"] not in ("", "NOASSERTION") for package in bill["packages"])
assert all(one["relatedSpdxElement"] in known for one in bill["relationships"])
for name in ("qt6-base", "qcustomplot", "openssl", "icu", "fonts-inter"):
    assert "SPDXRef-debian-" + name in known, name
for package in bill["packages"]:
    for licence in package["copyrightText"].removeprefix("See ").split(", ") if "licences/" in package["copyrightText"] else []:
        assert (tree / "share/doc/ropewalk" / licence).stat().st_size > 100, licence
print(f"    {len(known)} packages in the bill of materials of {tree.name}")
BILL
}

check_portable() {
    fresh empty
    tar -xzf "$packages/ropewalk-$version-x86_64.tar.gz" -C "$systems/empty/opt"
    talks empty "/opt/ropewalk-$version/ropewalk-cli"
    platform=offscreen shows empty "/opt/ropewalk-$version/ropewalk"
    shows empty "/opt/ropewalk-$version/ropewalk"
    check_bill_of_materials "$systems/empty/opt/ropewalk-$version"
}

# Without FUSE it unpacks itself each time; with it, it is mounted while it runs.
check_appimage() {
    local image=/opt/Ropewalk-$version-x86_64.AppImage
    fresh empty
    cp "$packages/Ropewalk-$version-x86_64.AppImage" "$systems/empty/opt/"
    [ ! -e "$systems/empty/dev/fuse" ] || failed "the empty system has no FUSE"
    shows empty "$image"
    within empty sh -c "cd /tmp && $image --appimage-extract >/dev/null"
    check_bill_of_materials "$systems/empty/tmp/squashfs-root"
    grep -q SPDXRef-debian-squashfuse "$systems/empty/tmp/squashfs-root/share/doc/ropewalk/ropewalk.spdx.json" ||
        failed "the bill of materials knows of the AppImage's runtime"
    [ -e /dev/fuse ] || { echo "not looked at: mounting the AppImage, because this system has no FUSE" && return; }
    mknod "$systems/empty/dev/fuse" c 10 229
    within empty sh -c "$image --appimage-mount >/tmp/mounted & mount=\$!; until [ -s /tmp/mounted ]; do sleep 0.1; done
        folder=\$(cat /tmp/mounted); grep -q \"\$folder fuse.appimage\" /proc/mounts || echo 'not mounted'
        \$folder/ropewalk-cli --version; kill \$mount; wait \$mount" >"$systems/empty/tmp/fuse.txt" 2>&1 || true
    grep -q "^ropewalk-cli $version" "$systems/empty/tmp/fuse.txt" && ! grep -q 'not mounted' "$systems/empty/tmp/fuse.txt" ||
        failed "it is mounted: $(cat "$systems/empty/tmp/fuse.txt")"
    shows empty "$image"
    passed "the AppImage runs without FUSE and with it"
}

# The same sources built once more: in another folder, and every file compiled anew.
check_reproducible() {
    local again=$PWD/build/again name
    rm -rf "$again"
    mkdir -p "$again"
    git ls-files -z | xargs -0 cp --parents -t "$again"
    (cd "$again" && CCACHE_DISABLE=1 ./installer/linux/build.sh deb >"$systems/again.log" 2>&1) ||
        failed "it builds a second time: $(tail -3 "$systems/again.log")"
    for name in "$packages"/*.deb; do
        cmp "$name" "$again/build/packages/$(basename "$name")" || failed "two builds of $(basename "$name") differ"
    done
    rm -rf "$again"
    passed "two builds of the .deb packages are the same, byte for byte"
}

mkdir -p "$systems"
checks=("$@")
if [ $# -eq 0 ]; then
    checks=(files flatpak deb rpm portable appimage reproducible)
    ./installer/linux/build.sh
fi
Xvfb -displayfd 5 -screen 0 1440x900x24 -nolisten tcp 5>"$display/number" 2>/dev/null &
screen=$!
until [ -s "$display/number" ]; do sleep 0.1; done
DISPLAY=:$(cat "$display/number")
export DISPLAY
for check in "${checks[@]}"; do
    "check_$check"
done
echo "The packages are good: $packages"
