"""Texts in quotes, and texts that should be: quotes that are never closed or closed too early, codes inside them."""

import re

from game.content.problems import shortened
from game.content.syntax import words
from game.content.syntax.reading import Place, Reading, Said
from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

LONGEST_FIX = 200
"""A line is shown mended as long as a card's text may be: somebody may copy it as it stands."""

FIELD = re.compile(r"(?P<before>\s*(?:- )*\s*[\w-]+:\s+)(?P<text>\S.*)")
ENTRY = re.compile(r"(?P<before>\s*(?:- )+)(?P<text>\S.*)")
_PAIR = re.compile(r'"([^"]*)"')
_QUOTED_FIRST = re.compile(r"(?:\s*(?:- )*\s*(?:[\w-]+:\s+)?)(?P<quote>['\"])")


def unclosed_quote(said: Said) -> Reading | None:
    ended = "unexpected end" in said.words or "document indicator" in said.words
    if "quoted scalar" not in said.words or not ended or not said.since:
        return None
    return open_quote(said.since, said.line(said.since[0]))


def open_quote(at: Place, line: str) -> Reading:
    quote = line[at[1] : at[1] + 1]
    fix = words.CLOSE_SINGLE if quote == "'" else words.CLOSE_DOUBLE
    mend = line.rstrip() + quote
    return Reading("quotes-are-closed", at, phrase(words.NEVER_CLOSED, quote=quote), phrase(fix), mend, sure=False)


def unknown_escape(said: Said) -> Reading | None:
    if not any(part in said.words for part in ("unknown escape", "escape sequence", "hexdecimal", "hexadecimal")):
        return None
    start = said.here.rfind("\\", 0, said.at[1] + 1)
    start = start if start >= 0 else said.at[1]
    mend = f"{said.here[:start]}\\{said.here[start:]}"
    return Reading(
        "backslashes-are-known", (said.at[0], start), phrase(words.UNKNOWN_CODE), phrase(words.TWO_BACKSLASHES), mend
    )


def quote_inside(said: Said) -> Reading | None:
    """Words after a closing quote: an apostrophe inside single quotes, or quotes inside quotes."""
    if not said.structure_lost:
        return None
    opened = _QUOTED_FIRST.match(said.here)
    if not opened or said.at[1] <= opened.start("quote") + 1:
        return None
    quote, start = opened.group("quote"), opened.start("quote")
    inner = said.here[start + 1 :].rstrip()
    inner = inner[:-1] if inner.endswith(quote) else inner
    before = said.here[:start].strip()
    place = said.at[0], max(start, said.here.rfind(quote, start, said.at[1]))
    mend = f"{said.here[:start]}{double_quoted(inner)}"
    if quote == "'":
        fix = phrase(words.USE_DOUBLE, line=f'{before} "{shortened(inner, LONGEST_FIX)}"')
        return Reading("apostrophes-are-inside-double-quotes", place, phrase(words.APOSTROPHE), fix, mend)
    curly = shortened(_PAIR.sub(r"“\1”", inner).replace('"', "”"), LONGEST_FIX)
    fix = phrase(words.OTHER_MARKS, line=f'{before} "{curly}"')
    return Reading("quotes-inside-quotes-differ", place, phrase(words.ENDS_HERE), fix, mend)


def quoted(
    line: str, at: Place, column: int, message: Text, rule: str = "odd-beginnings-are-quoted", sign: str = ""
) -> Reading:
    """The reading of a text that needs quotes; its fix shows the line with them."""
    fix, mend = in_quotes(line, column)
    return Reading(rule, at, phrase(message, sign=sign), fix, mend, sure=mend is not None)


def in_quotes(line: str, column: int) -> tuple[Phrase, str | None]:
    """A fix that shows a line with its text in quotes, and that line; `column` (from 0) lies in the text."""
    found = FIELD.fullmatch(line) or ENTRY.fullmatch(line)
    if not found or column < found.start("text") or (found["text"][0] in "[{" and column > found.start("text")):
        return phrase(words.QUOTE_ALL), None
    text = found.group("text").rstrip()
    shown = shortened(text.strip('"').replace("\\", "\\\\").replace('"', "”"), LONGEST_FIX)
    fix = phrase(words.QUOTE_THIS, line=f'{found.group("before").strip()} "{shown}"')
    return fix, f"{found.group('before')}{double_quoted(text)}"


def double_quoted(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'
