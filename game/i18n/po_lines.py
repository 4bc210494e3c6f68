"""The lines of a PO file as gettext reads them: Babel takes a letter for a missing quotation mark, and says nothing."""

import re
from collections.abc import Iterator

from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

_LINE = re.compile(r"(?P<keyword>msg\w+(?:\[\d+\])?)?\s*(?P<string>.*)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_UNKNOWN_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[^abfnrtvx0-7\"\\])")

_NOT_QUOTED = Text(
    "check/po/quotation-marks",
    'the words must stand between two straight quotation marks, `"…"`, and one inside them is written `\\"`',
)
_ESCAPE = Text("check/po/escape", "`{found}` means nothing here; a backslash is written `\\\\`")
_TWICE = Text("check/po/twice", "this text is here twice, first in line {n}: delete one of the two")


def line_mistakes(content: bytes) -> Iterator[tuple[int, str, Phrase]]:
    """The lines that are not written as gettext wants: their numbers, their texts' contexts, what is wrong."""
    contexts: dict[str, int] = {}
    context, keyword, start = "", "", 0
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    for number, line in enumerate([*(line.strip() for line in lines), ""], start=1):
        found = None if not line or line.startswith("#") else _LINE.fullmatch(line)
        if keyword == "msgctxt" and (found is None or found["keyword"]):
            if context in contexts:
                yield start, context, phrase(_TWICE, n=contexts[context])
            contexts.setdefault(context, start)
        if found is None:
            keyword, context = "", "" if not line else context
            continue
        if found["keyword"]:
            keyword, start = found["keyword"], number
            context = "" if keyword == "msgctxt" else context
        if not _STRING.fullmatch(found["string"]):
            yield number, context, phrase(_NOT_QUOTED)
        elif unknown := _UNKNOWN_ESCAPE.search(found["string"]):
            yield number, context, phrase(_ESCAPE, found=unknown[1])
        if keyword == "msgctxt":
            context += found["string"][1:-1]
