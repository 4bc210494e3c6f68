"""Colons that are missing, that lack their space, or that stand in a text."""

import re

from game.content.problems import shortened
from game.content.syntax import words
from game.content.syntax.indentation import indentation_at
from game.content.syntax.quotes import quoted
from game.content.syntax.reading import Place, Reading, Said
from game.i18n.phrases import phrase

_BARE_NAME = re.compile(r"\s*(?:- )*[\w-]+\s*")
_NAME_ONLY = re.compile(r"\s*(?:- )*[\w-]+\s*(#.*)?")
_NO_SPACE = re.compile(r"(\s*(?:- )*[\w-]+):[^\s/]")
_TEXT_ONLY = re.compile(r"(?P<before>\s*(?:- )*)(?P<name>[a-z][\w-]*) (?P<rest>[^:]*)")
_NAME_BEHIND = re.compile(r"[\w-]+$")


def line_without_colon(said: Said) -> Reading | None:
    if "simple key" not in said.words or not said.since:
        return None
    line = said.line(said.since[0])
    return _missing_colon(line, said.since)


def _missing_colon(line: str, at: Place) -> Reading:
    tight = _NO_SPACE.match(line)
    if tight:
        end = tight.end(1)
        fix = phrase(words.WRITE_FIELD, name=shortened(tight.group(1).strip()))
        mend = f"{line[: end + 1]} {line[end + 1 :]}"
        return Reading("colons-have-a-space", (at[0], end), phrase(words.TIGHT_COLON), fix, mend)
    text = _TEXT_ONLY.fullmatch(line)
    shown = f"{text['name']}: {shortened(text['rest'])}" if text else f"{shortened(line.strip())}: …"
    mend = f"{text['before']}{text['name']}: {text['rest']}" if text else f"{line.rstrip()}:"
    fix = phrase(words.NAME_OR_INDENT, line=shown)
    return Reading("fields-have-a-colon", at, phrase(words.NO_COLON), fix, mend, sure=False)


def tight_colon_in_brackets(said: Said) -> Reading | None:
    """`{id:[a]}` or `[b:,c]`, where a colon stands before a sign."""
    if "unexpected ':'" not in said.words:
        return None
    at = said.here.find(":", said.at[1])
    if at < 0:
        return None
    name = _NAME_BEHIND.search(said.here[:at])
    fix = phrase(words.WRITE_FIELD, name=shortened(name.group() if name else "…"))
    mend = f"{said.here[: at + 1]} {said.here[at + 1 :]}"
    return Reading("colons-have-a-space", (said.at[0], at), phrase(words.TIGHT_COLON), fix, mend)


def second_colon(said: Said) -> Reading | None:
    """A second colon on a line; or a line that the parser takes for the rest of the text above it."""
    if "mapping values are not allowed" not in said.words:
        return None
    before = said.here[: said.at[1]]
    if _BARE_NAME.fullmatch(before):
        number = said.line_above()
        above = said.line(number)
        start = len(above) - len(above.lstrip())
        same_level = start == len(said.here) - len(said.here.lstrip())
        if _NAME_ONLY.fullmatch(above) or _NO_SPACE.match(above) or (same_level and _TEXT_ONLY.fullmatch(above)):
            return _missing_colon(above, (number, start))
        return indentation_at(said.at[0], said.here, above)
    return quoted(said.here, said.at, said.at[1], words.COLON, rule="colons-are-quoted")
