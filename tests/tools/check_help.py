#!/usr/bin/env python3
"""Fails where the help or the README names what is not there: a chapter, a demo, a perspective, a command or an option.

    tests/tools/check_help.py build/dev/bin/ropewalk-cli [build/dev/bin/ropewalk]
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BOOKS = [*sorted((ROOT / "resources" / "help").glob("*.md")), ROOT / "README.md"]


def help_of(*command):
    return subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout


def anchors_of(text):
    titles = re.findall(r"^#+ (.*)$", text, re.M)
    return {re.sub(r"[^\w-]", "", title.strip().lower().replace(" ", "-")) for title in titles}


def commands_in(text):
    """Calls of our programs, as written in code: ropewalk-cli serve tcp:0 --json."""
    for span in re.findall(r"`([^`\n]+)`", text) + re.findall(r"^ {2,4}(ropewalk.*)$", text, re.M):
        for call in re.findall(r"ropewalk(?:-cli)? [^|;&]+", span):
            yield call.split()


def faults_of_command(words, helps):
    program, *rest = words
    text = helps[program]
    if program == "ropewalk-cli" and rest and not rest[0].startswith("-") and rest[0].isalpha() and rest[0].islower():
        if rest[0] not in helps["commands"]:
            yield f"'{rest[0]}' is no command"
            return
        text += helps["commands"][rest[0]]
    for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", " ".join(rest)):
        if option not in text:
            yield f"{program} has no {option}"


def read_helps(cli, window):
    text = help_of(cli)
    names = re.findall(r"^  ([a-z]+) +\S", text.split("Subcommands:")[1].split("\n\n")[0], re.M)
    helps = {"ropewalk-cli": text, "commands": {name: help_of(cli, name) for name in names}}
    helps["ropewalk"] = help_of(window) if window else ""
    return helps


def main():
    cli, window = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    helps = read_helps(cli, window)
    anchors = set().union(*(anchors_of(book.read_text()) for book in BOOKS))
    faults = []
    for book in BOOKS:
        text = book.read_text()
        faults += [f"{book.name}: no chapter '#{name}'" for name in re.findall(r"\]\(#([^)]+)\)", text) if name not in anchors]
        for kind, name in re.findall(r"\]\(ropewalk:(\w+)/([\w-]+)\)", text):
            if window and name not in re.split(r"[^\w-]+", helps["ropewalk"]):
                faults.append(f"{book.name}: no {kind} '{name}'")
        for path in re.findall(r"\]\(((?!https?:|ropewalk:|#)[^)]+)\)", text):
            if not (book.parent / path).exists():
                faults.append(f"{book.name}: no file '{path}'")
        for words in commands_in(text):
            if words[0] == "ropewalk-cli" or window:
                faults += [f"{book.name}: {' '.join(words)}: {fault}" for fault in faults_of_command(words, helps)]
    print("\n".join(faults) or f"{len(BOOKS)} documents name nothing that is not there")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
