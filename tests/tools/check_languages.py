#!/usr/bin/env python3
"""Fails when a language of the programs is not complete, or a translation would not work.

  check_languages.py /usr/lib/qt6/bin/lupdate

Reads resources/languages/*.ts and what lupdate finds in ui/, src/language and src/cli now. `--target languages` adds what is new to the
.ts files; what they say then is for a person to write.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = [ROOT / "ui", ROOT / "src" / "language", ROOT / "src" / "cli"]
HAN = "\u3400-\u9fff"
HALF_WIDTH = re.compile(f"[{HAN}][,;:?!()]|[,;?!(][{HAN}]")
WIDE_AND_SPACE = re.compile(r" [，。：；！？、」）]|[，。：；！？、「（] ")
CROWDED = re.compile(f"[{HAN}](?:[A-Za-z0-9]|%[1-9])|(?:[A-Za-z0-9]|%[1-9])[{HAN}]")
# Characters that are written only in China, or only in Taiwan: enough of them to see a mix-up.
SIMPLIFIED = set("队连发应时关间开这过还没说们设动务载续终经给无个为节应标条层错误选择输录")
TRADITIONAL = set("隊連發應時關間開這過還沒說們設動務載續終經給無個為節標條層錯誤選擇輸錄")


def messages_of(path):
    """{(context, source, comment): the <message>} of a .ts file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            found[name, message.findtext("source"), message.findtext("comment") or ""] = message
    return found


def now_in_sources(path, lupdate, folder):
    copy = pathlib.Path(folder) / path.name
    shutil.copy(path, copy)
    subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=say", "-I", ROOT,
                    "-I", ROOT / "src", *SOURCES, "-ts", copy], check=True, stderr=subprocess.DEVNULL)
    return messages_of(copy)


def tr_classes():
    """Names of contexts as the program asks for them: classes by Qt's macros, and those spelled out."""
    names = set()
    for path in (path for folder in SOURCES for path in folder.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        text = path.read_text()
        names |= {"ropewalk::" + name for name in re.findall(
            r"class (\w+)[^;{]*\{\s*Q_OBJECT", text)}
        names |= set(re.findall(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)", text))
        names |= set(re.findall(r'QCoreApplication::translate\(\s*"([\w:]+)"', text))
        names |= set(re.findall(r'PhraseBook \w+\("([\w:]+)"', text))
    return names


def texts_of(message):
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def faults_of(source, text):
    """What is wrong with one translation, in words."""
    def marks(pattern):
        return sorted(re.findall(pattern, source)) != sorted(re.findall(pattern, text))

    if not text.strip():
        yield "is empty"
        return
    if marks(r"%L?[1-9n]"):
        yield "has other placeholders"
    if marks(r"</?\w+[^>]*>"):
        yield "has other tags"
    if source.count("\n") != text.count("\n"):
        yield "has other line breaks"
    if len(re.findall(r"&\w", source)) != len(re.findall(r"&\w", text)):
        yield "has other accelerators"
    if (source[:1] == " ", source[-1:] == " ") != (text[:1] == " ", text[-1:] == " "):
        yield "begins or ends with another space"
    if HALF_WIDTH.search(text):
        yield "has half-width punctuation beside Chinese"
    if WIDE_AND_SPACE.search(text):
        yield "has a space beside full-width punctuation"
    if CROWDED.search(text):
        yield "lacks a space between Chinese and Latin"


def check(path, lupdate, folder, contexts):
    written = messages_of(path)
    needed = now_in_sources(path, lupdate, folder)
    other = SIMPLIFIED if path.stem.endswith("zh_TW") else TRADITIONAL
    other -= SIMPLIFIED & TRADITIONAL
    for key in sorted(needed.keys() - written.keys()):
        yield key, "is not in the file: build the target `languages`"
    for key in sorted(written.keys() - needed.keys()):
        yield key, "is in the file, but no longer in the sources: build the target `languages`"
    for key, message in written.items():
        if key[0] not in contexts:
            yield key, "has a context that the program never asks for"
        if message.find("translation").get("type") == "unfinished":
            yield key, "is not translated"
            continue
        for text in texts_of(message):
            for fault in faults_of(key[1], text):
                yield key, f"{fault}: {text!r}"
            if other & set(text):
                yield key, f"is written in the other Chinese: {text!r}"


def main():
    lupdate = sys.argv[1]
    contexts = tr_classes()
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((ROOT / "resources" / "languages").glob("*.ts")):
            for (context, source, _), fault in check(path, lupdate, folder, contexts):
                print(f"{path.name}: {context}: {source!r} {fault}")
                count += 1
    print(f"{count} faults")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
