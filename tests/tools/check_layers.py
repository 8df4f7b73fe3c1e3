#!/usr/bin/env python3
"""Fails when an #include reaches past the layers that a target says it USES.

Reads the ropewalk_layer() calls in src/ and ui/ and every #include below them. Qt is a layer of
its own: only a target that names QT modules may include a header that starts with a capital Q.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CALL = re.compile(r"ropewalk_layer\(\s*(\w+)(.*?)\)", re.S)
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.M)
KEYWORDS = "SOURCES|USES|QT|LIBRARIES"


def words_after(keyword, body):
    found = re.search(rf"\b{keyword}\b((?:\s+(?!(?:{KEYWORDS})\b)[\w./:-]+)*)", body)
    return set(found.group(1).split()) if found else set()


def read_layers():
    layers = {}
    for file in sorted([*ROOT.glob("src/*/CMakeLists.txt"), *ROOT.glob("ui/*/CMakeLists.txt")]):
        text = re.sub(r"#.*", "", file.read_text())
        for name, body in CALL.findall(text):
            layers[name] = {"path": file.parent, "uses": words_after("USES", body), "qt": words_after("QT", body)}
    return layers


def allowed(layers, name):
    seen, todo = {name}, list(layers[name]["uses"])
    while todo:
        if (layer := todo.pop()) not in seen:
            if layer not in layers:
                sys.exit(f"{layers[name]['path'].relative_to(ROOT)}: '{name}' uses '{layer}', which no ropewalk_layer() makes")
            seen.add(layer)
            todo += layers[layer]["uses"]
    return seen


def faults_of(file, name, layers):
    reach = allowed(layers, name)
    has_qt = any(layers[used]["qt"] for used in reach)
    for include in INCLUDE.findall(file.read_text()):
        owner = include.removeprefix("ui/").split("/")[0]
        if owner in layers and owner not in reach:
            yield f"{file.relative_to(ROOT)}: {include} is in '{owner}', which '{name}' does not use"
        if re.match(r"Q[A-Z]|Qt", include) and not has_qt:
            yield f"{file.relative_to(ROOT)}: {include}: '{name}' is free of Qt"
        if include == "qcustomplot.h" and name != "plots":
            yield f"{file.relative_to(ROOT)}: only ui/plots includes QCustomPlot"


def main():
    layers = read_layers()
    faults = []
    for name, layer in layers.items():
        for file in sorted(layer["path"].rglob("*.[hc]*")):
            faults += faults_of(file, name, layers)
    print("\n".join(faults) or f"{len(layers)} layers, no include reaches past them")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
