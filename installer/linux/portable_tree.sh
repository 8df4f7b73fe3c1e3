#!/usr/bin/env bash
# portable_tree.sh BUILD TREE: the programs of BUILD with everything that they need, to be run from any folder of any
# Linux with glibc 2.36 or newer: TREE/ropewalk and TREE/ropewalk-cli.
set -euo pipefail
build=$1
tree=$2
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || /usr/lib/qt6/bin/qtpaths6 --query QT_INSTALL_PLUGINS)

# What belongs to the host: the C library and whatever speaks to its graphics driver.
of_the_host='^(ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libnsl|libutil|libanl|libmvec|libGL|libGLX|libEGL|libOpenGL|libGLdispatch|libgbm|libdrm|libvulkan|libglapi|libGLESv2|libcups)\.so'

declare -A place
while read -r name path; do
    [ -n "${place[$name]:-}" ] || place[$name]=$path
done < <(ldconfig -p | awk '/x86-64/ {print $1, $NF}')

needs_of() {
    objdump -p "$1" | awk '/NEEDED/ {print $2}'
}

copy_plugins() {
    local plugin
    for plugin in platforms/libq{xcb,offscreen,minimal,wayland-generic}.so \
        xcbglintegrations/libqxcb-{glx,egl}-integration.so imageformats/libq{svg,jpeg}.so iconengines/libqsvgicon.so \
        tls/libq{opensslbackend,certonlybackend}.so platformthemes/libqxdgdesktopportal.so \
        platforminputcontexts/lib{composeplatforminputcontext,ibusplatforminputcontext}plugin.so \
        wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so \
        wayland-graphics-integration-client/libqt-plugin-wayland-egl.so; do
        [ ! -e "$plugins/$plugin" ] || install -D -m644 "$plugins/$plugin" "$tree/plugins/$plugin"
    done
}

# copy_libraries FOLDER FILE...: what FILEs need, and what that needs. Not ldd's list, which follows the host's own.
copy_libraries() {
    local folder=$1 file name
    shift
    local queue=("$@")
    while [ ${#queue[@]} -gt 0 ]; do
        file=${queue[0]}
        queue=("${queue[@]:1}")
        for name in $(needs_of "$file"); do
            [[ $name =~ $of_the_host ]] && continue
            [ ! -e "$tree/lib/$name" ] && [ ! -e "$folder/$name" ] || continue
            [ -n "${place[$name]:-}" ] || { echo "$file needs $name, which is nowhere" >&2 && exit 1; }
            install -D -m644 "${place[$name]}" "$folder/$name"
            queue+=("${place[$name]}")
        done
    done
}

# Qt opens OpenSSL by name, and tries the names of its development package first: without the links it would take
# the host's.
copy_openssl() {
    local name
    for name in ssl crypto; do
        install -D -m644 "${place[lib$name.so.3]}" "$tree/lib/lib$name.so.3"
        ln -sf "lib$name.so.3" "$tree/lib/lib$name.so"
    done
}

# A host without a screen lacks what Qt's GUI links to: ours is taken where there is none.
copy_graphics() {
    local name
    for name in libGLX.so.0 libEGL.so.1 libOpenGL.so.0 libGLdispatch.so.0 libdrm.so.2 libgbm.so.1; do
        install -D -m644 "${place[$name]}" "$tree/lib/fallback/$name"
        copy_libraries "$tree/lib/fallback" "${place[$name]}"
    done
}

copy_fonts() {
    local fonts=$tree/share/ropewalk/fonts package file
    mkdir -p "$fonts" "$tree/etc/fonts"
    for package in fonts-inter-variable fonts-jetbrains-mono; do
        for file in $(dpkg -L $package | grep -E '/(Inter\.var|JetBrainsMono-(Regular|Bold|Italic|Medium|SemiBold))\.ttf$'); do
            cp -L "$file" "$fonts/"
        done
    done
    cat >"$tree/etc/fonts/fonts.conf" <<'FONTS'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">../../share/ropewalk/fonts</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
FONTS
}

set_paths() {
    local file
    for file in "$tree"/bin/*; do
        patchelf --set-rpath '$ORIGIN/../lib' "$file"
    done
    for file in "$tree"/lib/*.so*; do
        [ -L "$file" ] || patchelf --set-rpath '$ORIGIN' "$file"
    done
    for file in "$tree"/lib/fallback/*.so*; do
        patchelf --set-rpath '$ORIGIN:$ORIGIN/..' "$file"
    done
    find "$tree/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} \;
    printf '[Paths]\nPrefix=..\nPlugins=plugins\n' >"$tree/bin/qt.conf"
}

write_starter() {
    cat >"$tree/$1" <<STARTER
#!/bin/sh
here=\$(dirname "\$(readlink -f "\$0")")
for library in libEGL.so.1 libGLX.so.0 libOpenGL.so.0 libdrm.so.2; do
    found=
    for folder in /usr/lib/x86_64-linux-gnu /lib/x86_64-linux-gnu /usr/lib64 /lib64 /usr/lib /lib /run/opengl-driver/lib; do
        [ ! -e "\$folder/\$library" ] || found=1
    done
    [ -n "\$found" ] || missing=1
done
if [ -n "\${missing:-}" ]; then
    export LD_LIBRARY_PATH="\$here/lib/fallback\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
fi
[ -n "\${FONTCONFIG_FILE:-}" ] || [ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="\$here/etc/fonts/fonts.conf"
export XDG_DATA_DIRS="\$here/share:\${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "\$here/bin/$1" "\$@"
STARTER
    chmod 755 "$tree/$1"
}

rm -rf "$tree"
cmake --install "$build" --prefix "$tree" --strip >/dev/null
copy_plugins
mapfile -t programs < <(find "$tree/bin" -type f)
mapfile -t copied < <(find "$tree/plugins" -name '*.so')
copy_libraries "$tree/lib" "${programs[@]}" "${copied[@]}"
copy_openssl
copy_libraries "$tree/lib" "$tree/lib/libssl.so.3"
copy_graphics
strip --strip-unneeded "$tree"/lib/*.so.* "$tree"/lib/fallback/*.so.* 2>/dev/null || true
copy_fonts
set_paths
"$(dirname "$0")/bill_of_materials.py" "$tree"
write_starter ropewalk
write_starter ropewalk-cli
