"""What ropewalk-cli says to people is in their language; what programs read stays English."""

import json
import os
import re
import subprocess
import unittest

from processes import CLI, PATIENCE


def speaking(language, *arguments):
    """Runs ropewalk-cli on a system of that language."""
    environment = {**os.environ, "LC_ALL": language + ".UTF-8", "LANGUAGE": ""}
    done = subprocess.run([CLI, *arguments], capture_output=True, timeout=PATIENCE, env=environment)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Help(unittest.TestCase):
    def test_help_ofAChineseSystem_isChinese(self):
        code, out, _ = speaking("zh_CN", "serve", "--help")
        self.assertEqual(code, 0)
        for words in ("运行服务器", "选项:", "把每条消息原样送回", "示例："):
            self.assertIn(words, out)

    def test_help_ofEachCommand_leavesNoEnglishSentence(self):
        for command in ("serve", "relay", "connect", "send", "run", "load", "lab", "endpoints"):
            for language in ("zh_CN", "zh_TW"):
                _, out, _ = speaking(language, command, "--help")
                described = [line for line in out.split("\n") if not line.startswith("  ropewalk-cli")]
                found = re.search(r"\b(the|of|which|and a|is a|are)\b", "\n".join(described))
                self.assertIsNone(found, f"{command}: {found and out[found.start() - 60:found.end() + 40]}")

    def test_language_isChosenByAnOption(self):
        self.assertIn("執行伺服器", speaking("C", "--language", "zh_TW", "--help")[1])
        self.assertIn("Run a server", speaking("zh_CN", "--language", "en", "--help")[1])

    def test_manual_andCompletions_stayEnglish(self):
        for form in ("man", "bash", "fish", "zsh"):
            self.assertEqual(speaking("zh_CN", "--print-manual", form), speaking("C", "--print-manual", form))


class Messages(unittest.TestCase):
    def test_errors_areChinese_withTheMarkUnderThePlace(self):
        code, _, error = speaking("zh_CN", "serve", "tcp:80800")
        self.assertEqual(code, 2)
        self.assertEqual(error.split("\n")[:3], ["“80800”不是端口。", "  tcp:80800", "      ^^^^^"])

    def test_connecting_inVain_saysWhatToDo(self):
        code, _, error = speaking("zh_CN", "send", "tcp:127.0.0.1:1", "x")
        self.assertEqual(code, 3)
        self.assertIn("连接被拒绝", error)
        self.assertIn("请启动服务器", error)

    def test_wrongOption_isToldInChinese(self):
        code, _, error = speaking("zh_TW", "load", "tcp:1", "--rate", "-3")
        self.assertEqual(code, 2)
        self.assertIn("應為：不小於 0 的數", error)

    def test_json_staysEnglish(self):
        _, out, _ = speaking("zh_CN", "load", "192.0.2.1:80", "x", "--json")
        self.assertIn("--allow-remote", json.loads(out.split("\n")[0])["remedy"])


if __name__ == "__main__":
    unittest.main()
