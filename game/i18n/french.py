"""French typography, as far as a machine can see that it is not the one of French."""

import re
from collections.abc import Iterator

_FRENCH = (
    (re.compile(r" [?!;:»]"), "a plain space before {found}: the line could break there; write a no-break one"),
    (re.compile(r"« "), "a plain space after «: the line could break there; write a no-break one"),
    (re.compile(r"«(?![\u202f\u00a0 ])"), "no space after «; write a thin no-break one (U+202F)"),
    (re.compile(r"[^\s?!;…][?!;](?=\s|$)|[^\s]»"), "no space before {found}; write a thin no-break one (U+202F)"),
    (re.compile(r"\w:(?=\s|$)"), "no space before a colon; write a no-break one (U+00A0)"),
    (re.compile(r"'"), "a straight apostrophe; write ’"),
    (re.compile(r"[“”\"]"), "quotation marks of another language; write « and »"),
)

_CODE = re.compile(r"`[^`]*`")


def french_mistakes(string: str) -> Iterator[str]:
    """What of the string is set as in another language: spaces before signs, apostrophes, quotation marks."""
    prose = _CODE.sub("`…`", string)  # what an author types is not set as text is
    for pattern, said in _FRENCH:
        for match in pattern.finditer(prose):
            yield f"“{string}” has {said.format(found=match[0][-1])}"
