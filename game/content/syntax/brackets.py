"""Brackets that have no partner, and what stands between them."""

import re

from game.content.problems import shortened
from game.content.syntax import words
from game.content.syntax.quotes import ENTRY, FIELD, LONGEST_FIX, double_quoted, quoted
from game.content.syntax.reading import Reading, Said
from game.i18n.phrases import phrase

_APOSTROPHE = re.compile(r"(?<=[\[{,: ])'(?P<text>(?P<word>[^',\]}]*\w)'\w[^',\]}]*)'(?=\s*[,\]}])")


def bracket_first(said: Said) -> Reading | None:
    """`text: {x} is …` and `text: [x] is …`: the bracket was taken for a mapping or a list."""
    found = FIELD.fullmatch(said.here) or ENTRY.fullmatch(said.here)
    if not said.structure_lost or not found or found.group("text")[0] not in "{[":
        return None
    start = found.start("text")
    if said.at[1] <= start:
        return None
    return quoted(said.here, (said.at[0], start), start, words.ODD_START, sign=found.group("text")[0])


def unclosed_bracket(said: Said) -> Reading | None:
    if "flow sequence" not in said.words and "flow mapping" not in said.words:
        return None
    opening, closing = ("[", "]") if "sequence" in said.words else ("{", "}")
    at = said.since or said.at
    apostrophe = _APOSTROPHE.search(said.line(at[0]), at[1])
    if apostrophe:
        fix = phrase(words.USE_DOUBLE, line=f'"{shortened(apostrophe["text"], LONGEST_FIX)}"')
        place = at[0], apostrophe.end("word")
        line = said.line(at[0])
        mend = f"{line[: apostrophe.start()]}{double_quoted(apostrophe['text'])}{line[apostrophe.end() :]}"
        return Reading("apostrophes-are-inside-double-quotes", place, phrase(words.APOSTROPHE), fix, mend)
    message = phrase(words.OPEN_BRACKET, opening=opening)
    fix = phrase(words.CLOSE_BRACKET, closing=closing)
    mend = f"{said.line(at[0]).rstrip().removesuffix(',')}{closing}"
    return Reading("brackets-are-closed", at, message, fix, mend, sure=False)


def empty_entry(said: Said) -> Reading | None:
    if "node content" not in said.words and "flow node" not in said.words:
        return None
    message = phrase(words.NO_VALUE, sign=said.character)
    return Reading("brackets-are-closed", said.at, message, phrase(words.WRITE_VALUE))
