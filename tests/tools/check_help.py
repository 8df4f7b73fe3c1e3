#!/usr/bin/env python3
"""Fails where the help or the README names what is not there: a chapter, a demo, a perspective, a command or an option.
Fails, too, where a translation of the help lacks a chapter, says other code or links than the English, or is older.

    tests/tools/check_help.py build/dev/bin/ropewalk-cli [build/dev/bin/ropewalk]
"""

import collections
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from check_languages import CROWDED, HALF_WIDTH, SIMPLIFIED, TRADITIONAL, WIDE_AND_SPACE

ROOT = Path(__file__).resolve().parent.parent.parent
HELP = ROOT / "resources" / "help"
BOOKS = [*sorted(HELP.glob("*.md")), ROOT / "README.md"]
LANGUAGES = ["zh_CN", "zh_TW"]
MARK = re.compile(r'^<a id="([\w-]+)"></a> <!-- (\S+) -->\n', re.M)


def help_of(*command):
    english = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    return subprocess.run([*command, "--help"], capture_output=True, text=True, check=True, env=english).stdout


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


def chapters_of(text):
    """{anchor: text} of an English document."""
    parts = re.split(r"^(?=##? )", text, flags=re.M)
    return {next(iter(anchors_of(part.split("\n")[0]))): part.strip() for part in parts if part.strip()}


def stamp_of(chapter):
    return hashlib.sha256(chapter.encode()).hexdigest()[:8]


def translations_of(text):
    """{anchor: (stamp, text)} of a translated document, whose chapters each stand behind a mark."""
    pieces = MARK.split(text)
    return {pieces[i]: (pieces[i + 1], pieces[i + 2].strip()) for i in range(1, len(pieces), 3)}


def unchanging(text):
    """What every language says alike: code, links, headings and rows of tables by their number."""
    spans = re.findall(r"`[^`]+`|\]\([^)]+\)", text)
    found = collections.Counter(re.sub(r"\s+", " ", span) for span in spans)
    found.update(re.findall(r"^    .*$", text, re.M))
    found["headings"] = len(re.findall(r"^##? ", text, re.M))
    found["rows of tables"] = len(re.findall(r"^\|", text, re.M))
    found["items of lists"] = len(re.findall(r"^(?:- |\d\. )", text, re.M))
    return found


def faults_of_wording(text, language):
    words = re.sub(r"`[^`\n]+`", "x", re.sub(r"^    .*$|[*]", "", text, flags=re.M))
    for pattern, what in ((HALF_WIDTH, "half-width punctuation beside Chinese"),
                          (WIDE_AND_SPACE, "a space beside full-width punctuation"),
                          (CROWDED, "no space between Chinese and Latin")):
        for found in pattern.finditer(re.sub(r"\| |^- |\d\. | \||…", "", words, flags=re.M)):
            yield f"{what}: {words[max(0, found.start() - 8):found.end() + 8]!r}"
    other = (SIMPLIFIED if language == "zh_TW" else TRADITIONAL) - (SIMPLIFIED & TRADITIONAL)
    if other & set(words):
        yield f"written in the other Chinese: {sorted(other & set(words))}"
    for line in text.split("\n"):
        for mark in list(re.finditer(r"[*][*]", line))[1::2]:  # The closing ones.
            if re.search(r"[。，：；！？、」…）]$", line[:mark.start()]) and re.match(r"\w", line[mark.end():]):
                yield f"emphasis that does not end, for punctuation inside of it: {line[:mark.end() + 1][-20:]!r}"


def faults_of_translation(english, path, language):
    translated = translations_of(path.read_text()) if path.exists() else {}
    for anchor, text in english.items():
        stamp, words = translated.get(anchor, (None, ""))
        if stamp is None:
            yield f"no chapter '#{anchor}'"
            continue
        if stamp != stamp_of(text):
            yield f"'#{anchor}' is a translation of an older text: bring it up to date, then write {stamp_of(text)} into its mark"
        for what, count in (unchanging(text) - unchanging(words)).items():
            yield f"'#{anchor}' lacks {what}" + (f", {count} times" if count > 1 else "")
        for what in unchanging(words) - unchanging(text):
            yield f"'#{anchor}' has {what}, which the English has not"
        yield from (f"'#{anchor}' has {fault}" for fault in faults_of_wording(words, language))
    yield from (f"'#{anchor}' is no chapter of the English" for anchor in translated.keys() - english.keys())


def faults_of_translations():
    for book in sorted(HELP.glob("*.md")):
        english = chapters_of(book.read_text())
        for language in LANGUAGES:
            for fault in faults_of_translation(english, HELP / language / book.name, language):
                yield f"{language}/{book.name}: {fault}"


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
    faults += faults_of_translations()
    print("\n".join(faults) or f"{len(BOOKS)} documents name nothing that is not there")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
