#!/usr/bin/env bash
# Builds Ropewalk.app and Ropewalk-*.dmg; they lie in build/packages afterwards. Signed and notarised as sign.sh is told by
# the environment. Takes Xcode's command line tools and Homebrew.
#
#   ./installer/macos/build.sh          the image
#   ./installer/macos/build.sh test     runs the tests of the layers below the window first
set -euo pipefail
cd "$(dirname "$0")/../.."

brew install --quiet ccache cmake cli11 librsvg ninja nlohmann-json qt
brew install --quiet --cask font-inter font-jetbrains-mono
./installer/qcustomplot.sh build/sources/qcustomplot
version=$(sed -n 's/^project(Ropewalk VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
export MACOSX_DEPLOYMENT_TARGET=${MACOSX_DEPLOYMENT_TARGET:-12.0}
common=(-G Ninja -S . -DCMAKE_PREFIX_PATH="$(brew --prefix qt)" -DCMAKE_OSX_DEPLOYMENT_TARGET="$MACOSX_DEPLOYMENT_TARGET"
    -DROPEWALK_QCUSTOMPLOT_SOURCE="$PWD/build/sources/qcustomplot")

if [ "${1:-}" = test ]; then
    cmake "${common[@]}" -B build/release -DCMAKE_BUILD_TYPE=Release -DROPEWALK_WINDOW=OFF -DROPEWALK_FUZZERS=OFF
    cmake --build build/release
    ctest --test-dir build/release --output-on-failure \
        -R '^(base|about|updates|reactor|defer|net|protocols|qtloop|workbench|control|load)/'
fi

rm -rf build/stage
cmake "${common[@]}" -B build/macos -DCMAKE_BUILD_TYPE=Release -DROPEWALK_TESTS=OFF -DROPEWALK_PACKAGING=ON \
    -DROPEWALK_FONTS="$HOME/Library/Fonts"
cmake --build build/macos
cmake --install build/macos --prefix build/stage --strip
./installer/macos/sign.sh app build/stage/Ropewalk.app

# Not cpack -G DragNDrop, which would install again and undo the signature.
mkdir -p build/packages
image=build/packages/Ropewalk-$version-$(uname -m).dmg
ln -s /Applications build/stage/Applications
hdiutil create -volname Ropewalk -srcfolder build/stage -format UDZO -ov "$image"
./installer/macos/sign.sh image "$image"
shasum -a 256 "$image"
