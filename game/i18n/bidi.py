"""Text that runs in two directions: levels of the Unicode bidirectional algorithm, and the order of runs on a line.

`python-bidi` resolves the levels and is imported only for text that holds a right-to-left character. It knows no
isolates, which are dealt with here.
"""

import importlib
from collections.abc import Sequence
from typing import TypeVar
from unicodedata import bidirectional

_RIGHT_TO_LEFT = frozenset(("R", "AL", "RLE", "RLO", "RLI"))

RIGHT_TO_LEFT_MARK = "\u200f"
"""At the start of a line without letters: it is read from the right."""

FIRST_STRONG, POP = "\u2068", "\u2069"
_LEFT_TO_RIGHT_ISOLATE, _RIGHT_TO_LEFT_ISOLATE = "\u2066", "\u2067"
_ISOLATES = (_LEFT_TO_RIGHT_ISOLATE, _RIGHT_TO_LEFT_ISOLATE)
_OPENING = "\u2066\u2067\u2068"

_ONE_SIGN, _NOTHING = "\ufffc", "\u200b"
"""What an isolate is to the line around it: one sign without direction, and characters that no rule looks at."""

_RTL_LANGUAGES = frozenset(("ar", "dv", "fa", "he", "ku", "ps", "ug", "ur", "yi"))

Item = TypeVar("Item")


def is_rtl_language(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0].partition("_")[0] in _RTL_LANGUAGES


def has_rtl(text: str) -> bool:
    """Whether anything in the text runs from right to left."""
    return not text.isascii() and any(bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def is_rtl_letter(char: str) -> bool:
    """Whether the character is a letter that runs from right to left."""
    return bidirectional(char) in ("R", "AL")


def starts_rtl(text: str) -> bool:
    """Whether the first letter runs from right to left; a text without letters runs from left to right."""
    for char in text:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def base_rtl(lines: Sequence[str], in_rtl: bool) -> bool:
    """Whether the lines of one text run from the right: in a right-to-left language, all that is not foreign."""
    if all(line.isascii() for line in lines):
        return False
    return any(has_rtl(line) for line in lines) if in_rtl else starts_rtl(" ".join(lines))


def isolated(words: str, language: str) -> str:
    """Words that are put into a sentence of a language, fenced off when they run the other way.

    So a full stop after a Latin title, or the dashes of a date, stay where they belong in an Arabic sentence.
    """
    latin = is_rtl_language(language) and any(bidirectional(char) == "L" for char in words)
    foreign = latin or (not is_rtl_language(language) and has_rtl(words))
    return f"{FIRST_STRONG}{words}{POP}" if foreign and not words.startswith(FIRST_STRONG) else words


def closed(lines: Sequence[str]) -> Sequence[str]:
    """The lines of one text, to be drawn: each closes the isolates that are open at its end, the next one opens them.

    They keep the direction that they began with. Without that, a line in the middle of a Latin title would be one of
    the Arabic text around it, with its full stop on the wrong side.
    """
    if not any(sign in line for line in lines for sign in _OPENING):
        return lines
    result: list[str] = []
    opened: list[str] = []
    for line in lines:
        whole = "".join(opened) + line
        opened = []
        for place, char in enumerate(whole):
            if char in _OPENING:
                begun_rtl = starts_rtl(whole[place:])
                opened.append(char if char != FIRST_STRONG else _ISOLATES[begun_rtl])
            elif char == POP and opened:
                opened.pop()
        result.append(whole + POP * len(opened))
    return result


def levels(line: str, rtl: bool) -> list[int]:
    """The embedding level of every character in a line whose base direction is `rtl`; odd ones run to the left.

    What stands between isolate characters is resolved on its own, and the line around it as if it were one sign. An
    isolate that began on the line before ends here, and one that ends on the next line goes on to this line's end.
    """
    if not rtl and not has_rtl(line):
        return [0] * len(line)
    spans = _isolates(line)
    around = list(line)
    for start, end in spans:
        around[start:end] = [_NOTHING] * (end - start)
        around[start] = _ONE_SIGN
    result = _levels_of("".join(around), rtl)
    for start, end in spans:
        opens = line[start] in _OPENING
        closes = line[end - 1] == POP
        inner = line[start + opens : end - closes]
        direction = line[start] if opens else FIRST_STRONG
        inner_rtl = starts_rtl(inner) if direction == FIRST_STRONG else direction == _RIGHT_TO_LEFT_ISOLATE
        # One level deeper than the line around it, or two: as the direction wants it.
        deeper = int(rtl) + 1 if inner_rtl != rtl else int(rtl) + 2
        shift = deeper - int(inner_rtl)
        result[start:end] = [result[start]] * (end - start)
        result[start + opens : end - closes] = [level + shift for level in levels(inner, inner_rtl)]
    return result


def _isolates(line: str) -> list[tuple[int, int]]:
    """The outermost isolates: from their first character to behind their last."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for place, char in enumerate(line):
        if char in _OPENING:
            opened.append(place)
        elif char == POP and opened:
            start = opened.pop()
            if not opened:
                spans.append((start, place + 1))
        elif char == POP:
            spans = [(0, place + 1)]  # it began on the line before
    if opened:
        spans.append((opened[0], len(line)))
    return spans


def _levels_of(line: str, rtl: bool) -> list[int]:
    """The levels of a line without isolates."""
    base = int(rtl)
    if not rtl and not has_rtl(line):
        return [0] * len(line)
    algorithm = importlib.import_module("bidi.algorithm")  # by name: the package carries no types
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(line, storage)
    for place, char in enumerate(storage["chars"]):
        char["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known = {char["place"]: int(char["level"]) for char in storage["chars"]}
    result: list[int] = []
    for place in range(len(line)):
        result.append(known.get(place, result[-1] if result else base))
    for place in range(len(line) - 1, -1, -1):
        if not line[place].isspace():
            break
        result[place] = base
    return result


def visual(items: Sequence[Item], level_of: Sequence[int]) -> list[Item]:
    """The items, given in reading order with their levels, from the left of the line to its right."""
    order = list(zip(level_of, items, strict=True))
    for level in range(max(level_of, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and order[end][0] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return [item for _, item in order]
