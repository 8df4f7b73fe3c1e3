#!/usr/bin/env bash
# collect.sh BUILD PREFIX TREE: the programs of BUILD with every library, plugin and font that they need, as they lie on
# a Windows machine: TREE/ropewalk.exe. Qt's own tool for that runs on Windows only.
set -euo pipefail
build=$1
prefix=$2
tree=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
compiler=x86_64-w64-mingw32

folder_of() { dirname "$($compiler-g++-posix -print-file-name="$1")"; }
places=("$prefix/bin" "$(folder_of libstdc++-6.dll)" "$(folder_of libgcc_s_seh-1.dll)" /usr/$compiler/lib)

copy_programs() {
    local program
    for program in ropewalk-cli ropewalk-lab ropewalk; do
        $compiler-strip -o "$tree/$program.exe" "$build/bin/$program.exe"
    done
}

copy_plugins() {
    local plugin
    for plugin in platforms/q{windows,offscreen,minimal} styles/qwindowsvistastyle imageformats/q{svg,jpeg,ico} \
        iconengines/qsvgicon tls/q{opensslbackend,schannelbackend,certonlybackend} networkinformation/qnetworklistmanager; do
        [ ! -e "$prefix/plugins/$plugin.dll" ] || install -D -m644 "$prefix/plugins/$plugin.dll" "$tree/plugins/$plugin.dll"
    done
    printf '[Paths]\r\nPrefix=.\r\nPlugins=plugins\r\n' >"$tree/qt.conf"
}

# What FILEs need, and what that needs; what none of our places has is Windows' own.
copy_libraries() {
    local queue=("$@") file name place
    while [ ${#queue[@]} -gt 0 ]; do
        file=${queue[0]}
        queue=("${queue[@]:1}")
        for name in $($compiler-objdump -p "$file" | awk '/DLL Name:/ {print $3}'); do
            [ ! -e "$tree/$name" ] || continue
            for place in "${places[@]}"; do
                [ -e "$place/$name" ] || continue
                $compiler-strip -o "$tree/$name" "$place/$name"
                queue+=("$tree/$name")
                break
            done
        done
    done
}

# Qt opens OpenSSL by name.
copy_openssl() {
    cp "$prefix"/bin/lib{ssl,crypto}-3-x64.dll "$tree/"
}

copy_fonts() {
    local package file
    mkdir -p "$tree/fonts"
    for package in fonts-inter-variable fonts-jetbrains-mono; do
        for file in $(dpkg -L $package | grep -E '/(Inter\.var|JetBrainsMono-(Regular|Bold|Italic|Medium|SemiBold))\.ttf$'); do
            cp -L "$file" "$tree/fonts/"
        done
    done
}

copy_licences() {
    cp "$root/LICENSE" "$tree/LICENSE.txt"
    cp "$root/CHANGELOG.md" "$tree/CHANGELOG.txt"
    mkdir -p "$tree/licences"
    local package
    for package in qt6-base-dev libqt6svg6 libqcustomplot-dev libcli11-dev nlohmann-json3-dev libssl3 \
        fonts-inter-variable fonts-jetbrains-mono gcc-mingw-w64-base; do
        [ ! -e "/usr/share/doc/$package/copyright" ] || cp "/usr/share/doc/$package/copyright" "$tree/licences/$package.txt"
    done
}

rm -rf "$tree"
mkdir -p "$tree"
copy_programs
copy_plugins
copy_openssl
mapfile -t files < <(find "$tree" -name '*.exe' -o -name '*.dll')
copy_libraries "${files[@]}"
copy_fonts
copy_licences
cp "$build/windows/ropewalk.ico" "$tree/"
find "$tree" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-0}" {} +
