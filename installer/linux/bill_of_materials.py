#!/usr/bin/env python3
"""Makes the bill of materials of a portable tree true: adds every package of Debian that its files came from.

    bill_of_materials.py TREE [PACKAGE...]

Reads TREE/share/doc/ropewalk/ropewalk.spdx.json, which says what the programs are made of, asks dpkg for the package of
every library, plugin and font of TREE, and puts each one's copyright file into TREE/share/doc/ropewalk/licences.
PACKAGEs are linked into what starts an AppImage.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

TABLE = Path(__file__).with_name("licences.txt")
MADE_OF = {"SPDXRef-qt": "qt6-base", "SPDXRef-qcustomplot": "qcustomplot"}  # Known better by Debian's packages.
PUBLIC_DOMAIN = {
    "licenseId": "LicenseRef-public-domain",
    "name": "Public domain",
    "extractedText": "Its authors have put it into the public domain.",
}


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def places():
    """Where the system has the libraries, plugins and fonts that a tree has by their names."""
    found = {}
    for line in output_of("ldconfig", "-p").splitlines():
        if match := re.match(r"\s+(\S+) \(.*x86-64.*\) => (\S+)", line):
            found.setdefault(match[1], match[2])
    plugins = Path(output_of("/usr/lib/qt6/bin/qtpaths6", "--query", "QT_INSTALL_PLUGINS").strip())
    found |= {path.name: str(path) for path in plugins.rglob("*.so")}
    found |= {path.name: str(path) for path in Path("/usr/share/fonts").rglob("*.ttf")}
    return found


def ways_to(path):
    """The names under which dpkg may know a file: /lib is a link to /usr/lib, and libraries are links to others."""
    names = {path, os.path.realpath(path)}
    return names | {name.removeprefix("/usr") for name in names} | {"/usr" + name for name in names}


def packages_of(paths):
    ways = {way: path for path in paths for way in ways_to(path)}
    asked = subprocess.run(["dpkg-query", "-S", *ways], capture_output=True, text=True)  # Fails for the ways that lead nowhere.
    found = {}
    for line in asked.stdout.splitlines():
        package, _, way = line.rpartition(": ")
        found[ways[way]] = package.split(":")[0].split(",")[0]
    if lost := set(paths) - set(found):
        sys.exit(f"of no package: {', '.join(sorted(lost))}")
    return set(found.values())


def shipped_packages(tree):
    known = places()
    files = [path for part in ("lib", "plugins", "share/ropewalk/fonts") for path in (tree / part).rglob("*")]
    return packages_of({known[path.name] for path in files if path.is_file() and not path.is_symlink()})


def sources_of(packages):
    """{source package: (its version, its binary packages)}"""
    sources = {}
    lines = output_of("dpkg-query", "-W", "-f", "${source:Package} ${source:Version} ${Package}\n", *packages)
    for line in lines.splitlines():
        source, version, package = line.split()
        sources.setdefault(source, (version, set()))[1].add(package)
    return sources


def licences():
    lines = (line.split(None, 1) for line in TABLE.read_text().splitlines() if line and not line.startswith("#"))
    return {source: licence.strip() for source, licence in lines}


def copy_copyrights(packages, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / f"{package}.txt")


def add_to(bill, sources, relationship):
    known = licences()
    for source, (version, packages) in sorted(sources.items()):
        if source not in known:
            sys.exit(f"{TABLE.name} has no licence of '{source}', which {', '.join(packages)} is made from")
        name = "SPDXRef-debian-" + re.sub(r"[^A-Za-z0-9.-]", "-", source)
        bill["packages"].append({
            "SPDXID": name, "name": source, "versionInfo": version,
            "downloadLocation": f"https://snapshot.debian.org/package/{source}/{version}/",
            "licenseConcluded": known[source], "licenseDeclared": known[source],
            "copyrightText": "See licences/" + ", licences/".join(f"{package}.txt" for package in sorted(packages)),
            "filesAnalyzed": False,
        })
        bill["relationships"].append(
            {"spdxElementId": "SPDXRef-ropewalk", "relationshipType": relationship, "relatedSpdxElement": name})
        if "public-domain" in known[source]:
            bill["hasExtractedLicensingInfos"] = [PUBLIC_DOMAIN]


def main():
    tree, linked = Path(sys.argv[1]), sys.argv[2:]
    documents = tree / "share" / "doc"
    file = documents / "ropewalk" / "ropewalk.spdx.json"
    bill = json.loads(file.read_text())
    packages = set(linked) or shipped_packages(tree)
    sources = sources_of(packages)
    gone = {name for name, source in MADE_OF.items() if source in sources}
    bill["packages"] = [package for package in bill["packages"] if package["SPDXID"] not in gone]
    bill["relationships"] = [one for one in bill["relationships"] if one["relatedSpdxElement"] not in gone]
    present = {package["name"] for package in bill["packages"]}
    add_to(bill, {source: how for source, how in sources.items() if source not in present},
           "STATIC_LINK" if linked else "CONTAINS")
    copy_copyrights(packages, documents / "ropewalk" / "licences")
    file.write_text(json.dumps(bill, indent=2) + "\n")
    (documents / "ropewalk-cli" / "ropewalk-cli.spdx.json").unlink(missing_ok=True)  # Which knows of the programs only.


if __name__ == "__main__":
    main()
