#!/usr/bin/env bash
# Builds Ropewalk for Windows and uses it as its users would, under Wine: installs it without a question, talks to it
# with programs of this machine, runs the unit tests that were built for Windows, looks at the window, and removes it.
#
#   ./tests/windows.sh                all of it; from nothing it takes as long as Qt does to build, 20 minutes and more
#   ./tests/windows.sh PART...        install, commands, units, window, uninstall, portable, msi
#
# Wine is not Windows: installer/README.md says what this cannot show.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
install_missing "${windows_packages[@]}" "${wine_packages[@]}" "${test_packages[@]}" "${display_packages[@]}"

version=$(sed -n 's/^project(Ropewalk VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
packages=$PWD/build/packages
name=ropewalk-$version-windows-x86_64
out=$PWD/build/windows-tests
export WINEPREFIX=$out/wine WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES="mscoree,mshtml="
drive=$WINEPREFIX/drive_c
folder=$drive/Ropewalk
failures=0

passed() { echo "ok: $1"; }
failed() {
    echo "FAILED: $1" >&2
    failures=$((failures + 1))
}
# check WHAT COMMAND...
check() {
    local what=$1
    shift
    if "$@"; then passed "$what"; else failed "$what"; fi
}
# Wine has no screen of its own here, and is never waited for without end.
within_wine() { timeout "${patience:-120}" wine "$@" </dev/null; }
on_screen() { timeout "${patience:-180}" xvfb-run -a -s "-screen 0 1440x900x24" wine "$@" </dev/null; }
# gone FILE: within ten seconds; the uninstaller copies itself away and returns at once.
gone() {
    local _
    for _ in $(seq 40); do
        [ -e "$1" ] || return 0
        sleep 0.25
    done
    return 1
}
asks_registry() { within_wine reg query "$@" >/dev/null 2>&1; }

part_install() {
    within_wine "$packages/$name-setup.exe" /S '/D=C:\Ropewalk'
    local file
    for file in ropewalk.exe ropewalk-cli.exe ropewalk-lab.exe Uninstall.exe Qt6Core.dll plugins/platforms/qwindows.dll; do
        check "installed $file" [ -s "$folder/$file" ]
    done
    check "the Start menu has it" [ -n "$(find "$drive/users" -name Ropewalk.lnk)" ]
    check "its files belong to it" asks_registry 'HKCU\Software\Classes\Ropewalk.Workspace\shell\open\command'
    check "Windows lists it" asks_registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Ropewalk'
    # Over itself, as an upgrade is.
    touch "$folder/Qt6Obsolete.dll"
    within_wine "$packages/$name-setup.exe" /S '/D=C:\Ropewalk'
    check "an upgrade takes away what is old" [ ! -e "$folder/Qt6Obsolete.dll" ]
}

# The end-to-end tests of Linux, with the program of Windows: foreign peers of this machine on the other side.
part_commands() {
    cat >"$out/ropewalk-cli" <<'SCRIPT'
#!/usr/bin/env bash
# Wine ends a program at once for SIGTERM, and makes SIGINT its Ctrl+C.
wine "$ROPEWALK_WINDOWS_CLI" "$@" <&0 &
child=$!
trap 'kill -INT $child' TERM INT
wait $child
status=$?
trap - TERM INT
[ $status -le 128 ] || { wait $child; status=$?; }
exit $status
SCRIPT
    chmod 755 "$out/ropewalk-cli"
    check "says its version" within_wine "$folder/ropewalk-cli.exe" --version
    local suite
    export ROPEWALK_CLI=$out/ropewalk-cli ROPEWALK_WINDOWS_CLI=$folder/ropewalk-cli.exe PYTHONDONTWRITEBYTECODE=1
    for suite in $(cat tests/windows/commands.txt); do
        check "commands: $suite" timeout 120 env -C tests/e2e /usr/bin/python3 -m unittest "$suite"
    done
}

part_units() {
    local test
    for test in build/windows/tests/*.exe; do
        cp "$test" "$folder/"
        check "units: $(basename "$test" .exe)" within_wine "$folder/$(basename "$test")" -silent
        rm "$folder/$(basename "$test")"
    done
}

part_window() {
    local theme
    for theme in light dark; do
        rm -f "$out/window-$theme.png"
        on_screen "$folder/ropewalk.exe" --demo echo --theme $theme --size 1440x900 --after 6 \
            --screenshot "Z:$out/window-$theme.png" || true
        check "the window, $theme" [ -s "$out/window-$theme.png" ]
    done
}

part_uninstall() {
    within_wine "$folder/Uninstall.exe" /S
    check "its folder is gone" gone "$folder"
    check "the Start menu forgot it" [ -z "$(find "$drive/users" -name Ropewalk.lnk)" ]
    local key
    for key in 'HKCU\Software\Classes\.ropewalk' 'HKCU\Software\Classes\Ropewalk.Workspace' \
        'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Ropewalk'; do
        if asks_registry "$key"; then failed "$key is left"; else passed "$key is gone"; fi
    done
}

part_portable() {
    rm -rf "$out/portable"
    mkdir -p "$out/portable"
    python3 -m zipfile -e "$packages/$name.zip" "$out/portable"
    check "portable: says its version" within_wine "$out/portable/Ropewalk/ropewalk-cli.exe" --version
    on_screen "$out/portable/Ropewalk/ropewalk.exe" --after 4 --screenshot "Z:$out/portable.png" || true
    check "portable: the window" [ -s "$out/portable.png" ]
}

part_msi() {
    within_wine msiexec /i "$packages/$name.msi" /qn
    check "msi: installs" [ -s "$drive/Program Files/Ropewalk/ropewalk-cli.exe" ]
    check "msi: says its version" within_wine "$drive/Program Files/Ropewalk/ropewalk-cli.exe" --version
    within_wine msiexec /x "$packages/$name.msi" /qn
    check "msi: removes" gone "$drive/Program Files/Ropewalk/ropewalk-cli.exe"
}

mkdir -p "$out"
parts=("$@")
if [ ${#parts[@]} -eq 0 ]; then
    ./installer/windows/build.sh
    ./installer/windows/build.sh tests
    parts=(install commands units window uninstall portable msi)
    rm -rf "$WINEPREFIX"
fi
[ -e "$WINEPREFIX/system.reg" ] || timeout 300 wineboot -i >/dev/null 2>&1
for part in "${parts[@]}"; do
    "part_$part"
done
timeout 20 wineserver -w || timeout 20 wineserver -k || true
[ $failures -eq 0 ] || { echo "$failures failed" >&2 && exit 1; }
echo "Ropewalk for Windows works under $(wine --version)"
