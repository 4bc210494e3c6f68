"""Text that runs in two directions: levels of the Unicode bidirectional algorithm, and the order of runs on a line.

`python-bidi` resolves the levels and is imported only for text that holds a right-to-left character.
"""

import importlib
from collections.abc import Sequence
from typing import TypeVar
from unicodedata import bidirectional

_RIGHT_TO_LEFT = frozenset(("R", "AL", "RLE", "RLO", "RLI"))
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"), "\u200b")
"""The library knows no isolates; a character that no rule looks at keeps the places of all others."""

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


def levels(line: str, rtl: bool) -> list[int]:
    """The embedding level of every character in a line whose base direction is `rtl`; odd ones run to the left."""
    base = int(rtl)
    if not has_rtl(line) and not rtl:
        return [0] * len(line)
    algorithm = importlib.import_module("bidi.algorithm")  # by name: the package carries no types
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(line.translate(_ISOLATES), storage)
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
