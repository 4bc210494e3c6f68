"""French typography, as far as a machine can see that it is not the one of French."""

import re
from collections.abc import Iterator

from game.core.text import Text
from game.i18n.phrases import Phrase, phrase

_FRENCH = (
    (
        re.compile(r" [?!;:»]"),
        Text(
            "check/po/french/plain-space",
            "“{words}” has a plain space before {found}, where the line could break; write a no-break one",
        ),
    ),
    (
        re.compile(r"« "),
        Text(
            "check/po/french/plain-space-after",
            "“{words}” has a plain space after «, where the line could break; write a no-break one",
        ),
    ),
    (
        re.compile(r"«(?![\u202f\u00a0 ])"),
        Text("check/po/french/no-space-after", "“{words}” has no space after «; write a thin no-break one (U+202F)"),
    ),
    (
        re.compile(r"[^\s?!;…][?!;](?=\s|$)|[^\s]»"),
        Text("check/po/french/no-space", "“{words}” has no space before {found}; write a thin no-break one (U+202F)"),
    ),
    (
        re.compile(r"\w:(?=\s|$)"),
        Text("check/po/french/no-space-colon", "“{words}” has no space before a colon; write a no-break one (U+00A0)"),
    ),
    (re.compile(r"'"), Text("check/po/french/apostrophe", "“{words}” has a straight apostrophe; write ’")),
    (
        re.compile(r"[“”\"]"),
        Text("check/po/french/quotes", "“{words}” has quotation marks of another language; write « and »"),
    ),
)

_CODE = re.compile(r"`[^`]*`")


def french_mistakes(string: str) -> Iterator[Phrase]:
    """What of the string is set as in another language: spaces before signs, apostrophes, quotation marks."""
    prose = _CODE.sub("`…`", string)  # what an author types is not set as text is
    for pattern, said in _FRENCH:
        for match in pattern.finditer(prose):
            yield phrase(said, words=string, found=match[0][-1])
