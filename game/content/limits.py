"""Reading a file as text, within limits.

A deck may come from anybody. Each limit is far above what a real deck needs, and stops a file that would stop the
program: a 100 KB file of brackets kills the C parser of YAML, an alias bomb of 400 bytes unfolds to millions of
values, and a character that turns text round can make a line say on screen what it does not say in the file.
"""

import codecs
import re
from pathlib import Path

from game.content.located import Located
from game.content.problems import Problem, Severity
from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

FILE_BYTES = 1024 * 1024
DEPTH = 32
NODES = 50_000
TEXT_CHARACTERS = 10_000
PROBLEMS = 100

_TOO_LARGE = Text("check/file-is-too-large/said", "the file is larger than {most} KiB, the most that is read")
_SPLIT = Text("check/file-is-too-large/fix", "Split it into several decks, and keep pictures in files of their own.")
_NOT_UTF_8 = Text("check/file-is-utf-8/said", "the file is not UTF-8 text")
_SAVE_AS_UTF_8 = Text("check/file-is-utf-8/fix", "In your editor choose “save with encoding” and take UTF-8.")
_INVISIBLE = Text(
    "check/characters-are-visible/said", "an invisible character ({code}) stands here, which is not allowed"
)
_TYPE_AGAIN = Text("check/characters-are-visible/fix", "Delete it and type the text around it again, without pasting.")
_NO_FILE = Text("check/file-exists/no-file", "there is no such file")
_SPELL = Text("check/file-exists/spell", "Check the spelling of the folder and file.")
_FOLDER = Text("check/file-exists/folder", "this is a folder, not a file")
_GIVE_FILE = Text("check/file-exists/give-file", "Give the path of the YAML file.")
_NO_ORDINARY_FILE = Text("check/file-exists/pipe", "this is no ordinary file, but a pipe or a device")
_COPY = Text("check/file-exists/copy", "Put a copy of the real file here.")
_UNREADABLE = Text("check/file-exists/unreadable", "the file cannot be read ({reason})")
_RIGHTS = Text("check/file-exists/rights", "Check who may read it, and that the disk is there.")

# Controls but tab and line ends; line ends that editors do not show as such; marks that turn the reading direction
# round; halves of surrogate pairs; code points that are no characters. Left-to-right and right-to-left *marks*
# stay allowed: they are harmless, and Arabic and Hebrew need them.
REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)

_LINE_END = re.compile("\r\n|\r|\n")


class Unreadable(Exception):
    """The file gives no text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem.message))
        self.problem = problem


def read_bytes(path: Path) -> bytes:
    """The bytes of a text file; raises `Unreadable` when it cannot be read or is larger than 1 MiB."""
    return read_whole(path, FILE_BYTES)


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a file; raises `Unreadable` when it cannot be read, is larger, or is a pipe or a device."""
    try:
        if not path.is_file() and not path.is_dir() and path.exists():
            raise Unreadable(_whole_file(path, "file-exists", phrase(_NO_ORDINARY_FILE), phrase(_COPY)))
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise Unreadable(_no_file(path, error)) from error
    if len(data) > most:
        large = phrase(_TOO_LARGE, most=most // 1024)
        raise Unreadable(_whole_file(path, "file-is-too-large", large, phrase(_SPLIT)))
    return data


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a text as YAML counts them; an empty text has one."""
    return tuple(_LINE_END.split(text))


def decode(data: bytes, path: Path) -> str:
    """The text of a UTF-8 file, without a byte order mark; raises `Unreadable` for any other encoding."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode("utf-8"))
        problem = Problem(
            Severity.ERROR,
            "file-is-utf-8",
            path,
            len(before),
            len(before[-1]) + 1,
            phrase(_NOT_UTF_8),
            phrase(_SAVE_AS_UTF_8),
            split_lines(data.decode("utf-8", errors="replace"))[len(before) - 1],
        )
        raise Unreadable(problem) from error


def refused_characters(text: Located) -> list[Problem]:
    """One problem a line that holds a character which cannot be seen and could mislead."""
    located = text.for_rule("characters-are-visible")
    problems = []
    for number, line in enumerate(text.lines, start=1):
        found = REFUSED.search(line)
        if found:
            problems.append(
                located.problem(
                    Severity.ERROR,
                    (number, found.start() + 1),
                    _INVISIBLE,
                    _TYPE_AGAIN,
                    code=f"U+{ord(found.group()):04X}",
                )
            )
    return problems


def _no_file(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return _whole_file(path, "file-exists", phrase(_NO_FILE), phrase(_SPELL))
    if isinstance(error, IsADirectoryError):
        return _whole_file(path, "file-exists", phrase(_FOLDER), phrase(_GIVE_FILE))
    reason = error.strerror or type(error).__name__
    return _whole_file(path, "file-exists", phrase(_UNREADABLE, reason=reason), phrase(_RIGHTS))


def _whole_file(path: Path, rule: str, message: Phrase, fix: Phrase) -> Problem:
    return Problem(Severity.ERROR, rule, path, 1, 1, message, fix)
