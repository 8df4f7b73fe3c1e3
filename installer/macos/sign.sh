#!/usr/bin/env bash
# sign.sh app BUNDLE | sign.sh image IMAGE: signs what macOS is to trust, and has Apple notarise the image. What is not
# set is not done: without a certificate the bundle gets an ad-hoc signature, without which arm64 starts nothing.
#
#   MACOS_SIGN_ID          "Developer ID Application: …", the certificate in the keychain
#   MACOS_P12_BASE64       the certificate itself, for a machine that has none: it gets a keychain of its own
#   MACOS_P12_PASSWORD
#   MACOS_NOTARY_KEY       the text of an App Store Connect key (.p8)
#   MACOS_NOTARY_KEY_ID
#   MACOS_NOTARY_ISSUER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The identity of the certificate must be found by codesign without asking a person.
import_certificate() {
    local keychain=$work/ropewalk.keychain-db password
    password=$(uuidgen)
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings -lut 3600 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    printf '%s' "$MACOS_P12_BASE64" | base64 --decode >"$work/certificate.p12"
    security import "$work/certificate.p12" -k "$keychain" -P "$MACOS_P12_PASSWORD" -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
    security list-keychains -d user -s "$keychain" login.keychain-db
}

signed() {
    codesign --force --timestamp --options runtime --sign "$MACOS_SIGN_ID" "$@"
}

# From the inside out: a signature covers those below it.
sign_app() {
    local app=$1
    if [ -z "${MACOS_SIGN_ID:-}" ]; then
        codesign --force --deep --sign - "$app"
    else
        find "$app/Contents/Frameworks" "$app/Contents/PlugIns" -name '*.dylib' -print0 |
            while IFS= read -r -d '' library; do signed "$library"; done
        find "$app/Contents/Frameworks" -name '*.framework' -maxdepth 1 -print0 |
            while IFS= read -r -d '' framework; do signed "$framework"; done
        for program in ropewalk-cli ropewalk-lab; do
            signed --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/$program"
        done
        signed --entitlements "$here/entitlements.plist" "$app"
    fi
    codesign --verify --deep --strict --verbose=2 "$app"
}

sign_image() {
    local image=$1
    [ -n "${MACOS_SIGN_ID:-}" ] || { echo "$image is not signed: no MACOS_SIGN_ID" && return; }
    codesign --force --timestamp --sign "$MACOS_SIGN_ID" "$image"
    [ -n "${MACOS_NOTARY_KEY:-}" ] || { echo "$image is not notarised: no MACOS_NOTARY_KEY" && return; }
    printf '%s' "$MACOS_NOTARY_KEY" >"$work/key.p8"
    xcrun notarytool submit "$image" --key "$work/key.p8" --key-id "$MACOS_NOTARY_KEY_ID" \
        --issuer "$MACOS_NOTARY_ISSUER" --wait
    xcrun stapler staple "$image"
}

[ $# -eq 2 ] || { sed -n '2,3p' "$0" >&2 && exit 2; }
[ -z "${MACOS_P12_BASE64:-}" ] || import_certificate
case $1 in
app) sign_app "$2" ;;
image) sign_image "$2" ;;
*) echo "'$1' is neither app nor image" >&2 && exit 2 ;;
esac
