# What Debian 12 has to have, and how it gets there. Sourced by run.sh and tests/run.sh.

build_packages=(
    build-essential ca-certificates ccache cmake lld ninja-build
    qt6-base-dev qt6-svg-dev libgl-dev libqcustomplot-dev libcli11-dev nlohmann-json3-dev
    fonts-inter-variable fonts-jetbrains-mono qt6-l10n-tools qt6-translations-l10n
)
display_packages=(xvfb xauth fonts-noto-cjk)
test_packages=(
    clang-format python3 python3-prometheus-client python3-twisted ncat socat curl bc bsdextrautils procps redis-tools
    g++-mingw-w64-x86-64-posix
)
packaging_packages=(
    cpio git dpkg-dev file python3 python3-yaml rpm librsvg2-bin lintian appstream desktop-file-utils man-db patchelf curl qt6-wayland squashfs-tools
    libsquashfuse-dev libfuse3-dev libzstd-dev liblzma-dev liblz4-dev liblzo2-dev zlib1g-dev debootstrap
)
windows_packages=(
    g++-mingw-w64-x86-64-posix dpkg-dev perl zip nsis wixl icoutils librsvg2-bin
)
wine_packages=(wine wine64 fonts-wine)
bench_packages=(libasio-dev libuv1-dev libevent-dev)

# install_missing PACKAGE...: quick and silent when nothing is missing.
install_missing() {
    local missing=()
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "installing: ${missing[*]}"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
