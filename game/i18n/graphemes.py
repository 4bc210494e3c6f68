"""Where a caret may stand in a text: between letters as people see them, and where words begin.

A letter with its marks, a flag and a family of signs are several characters each, and one letter to people: `regex`
knows the rules of Unicode for that (UAX 29), and is imported when somebody types.
"""

import importlib
from collections.abc import Callable, Iterator
from functools import cache


def step(text: str, at: int, by: int) -> int:
    """The place one letter on from `at` (`by` 1) or back (-1), at the most the text's end or start."""
    return _stepped(_ends(r"\X", text), text, at, by)


def word_step(text: str, at: int, by: int) -> int:
    """The place where the next word begins (`by` 1), or this one or the one before (-1)."""
    return _stepped(_starts(r"\w+", text), text, at, by)


def whole(text: str, most: int) -> str:
    """As many whole letters from the start of the text as take at most so many characters."""
    return text if len(text) <= most else text[: max((end for end in _ends(r"\X", text) if end <= most), default=0)]


def _stepped(places: list[int], text: str, at: int, by: int) -> int:
    if by > 0:
        return min((place for place in places if place > at), default=len(text))
    return max((place for place in places if place < at), default=0)


def _ends(pattern: str, text: str) -> list[int]:
    return [end for _, end in _found(pattern)(text)]


def _starts(pattern: str, text: str) -> list[int]:
    return [start for start, _ in _found(pattern)(text)]


@cache
def _found(pattern: str) -> Callable[[str], Iterator[tuple[int, int]]]:
    compiled = importlib.import_module("regex").compile(pattern)  # by name: the package carries no types
    return lambda text: (match.span() for match in compiled.finditer(text))
