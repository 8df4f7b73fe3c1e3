#!/usr/bin/env bash
# releases_json.sh: prints what belongs at https://ropewalk.dev/releases.json, where the window looks for a newer
# release once somebody has turned that on: the versions of CHANGELOG.md.
set -euo pipefail
cd "$(dirname "$0")/.."
sed -nE 's/^## ([0-9]+\.[0-9]+\.[0-9]+) \(([0-9-]+)\)$/    { "version": "\1", "date": "\2" }/p' CHANGELOG.md |
    sed '$!s/$/,/' | { echo '{
  "releases": ['; cat; echo '  ]
}'; }
