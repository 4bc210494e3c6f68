"""Where a text may be broken into lines. Knows nothing of fonts: the caller says what fits."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"
_SPACES = " \t\u2002\u2003\u2009\u200a\u3000"
_HYPHENS = "-\u2010"
_BREAK_AFTER = _HYPHENS + "/\u2013\u2014"
_FEWEST_BEFORE_HYPHEN, _FEWEST_AFTER_HYPHEN = 3, 6
"""Shorter starts and ends stay with their word: "KI-Modelle", "aurait-elle", "a-t-on", "vis-à-vis", "well-known"."""

_NEVER_FIRST = frozenset("?!:;%»)]}.,…’”·、。，．！？：；）」』】〉》")
"""Closing marks, and the dot between the parts of a line: it ends a line and does not begin the next one."""

_NEVER_LAST = frozenset("«([{“„（「『【〈《")
_EITHER_SIDE = frozenset("«»“”")
"""Quotation marks that open a quotation in one language and close it in another: „so“, »so«, “so”, « so »."""
_JOINERS = "\u200d\u2060\ufeff"

_UNIT = re.compile(r"(?:°[CF]?|[%‰€$£]|[µmkMGTP]?(?:Wh|W|m|g|l|L|B|o|Hz))(?![^\W_])")
"""What stays with the number before it: "65 °C", "1,400 MW"."""

_PARTED = 500
"""Of so many texts it is kept where they may be broken: each is laid out in many sizes until it fits."""


def wrap(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The text in lines for which `fits` holds, as full as possible; `\\n` always breaks. At least one line.

    A line ends at a space (which is dropped), after a hyphen or slash, at a zero-width space, or at a soft hyphen,
    which then shows. A single word that does not fit is cut inside; a line has at least one letter.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _paragraph(paragraph, fits)
    return tuple(lines)


def _paragraph(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    line, glue = "", ""
    for piece, after in _pieces(text):
        hyphen = "-" if after == SOFT_HYPHEN else ""
        if line and not fits(line + _shown(glue) + piece + hyphen):
            yield _ended(line, glue)
            line, glue = "", ""
        begins = not line
        line += _shown(glue) + piece
        glue = after
        while begins and not fits(line + hyphen):
            head = _head(line, fits)
            if head == line:
                break
            yield head
            line = line[len(head) :]
    yield line


def _shown(glue: str) -> str:
    """What stands in the text for a break that was not taken."""
    return "" if glue in (SOFT_HYPHEN, ZERO_WIDTH_SPACE) else glue


def _ended(line: str, glue: str) -> str:
    return line + "-" if glue == SOFT_HYPHEN else line


@lru_cache(_PARTED)
def _pieces(text: str) -> tuple[tuple[str, str], ...]:
    """Parts that are not broken, each with what stands between it and the next one."""
    return tuple(_parted(text))


def _parted(text: str) -> Iterator[tuple[str, str]]:
    start = place = 0
    while place < len(text):
        char = text[place]
        if char in _SPACES:
            end = place
            while end < len(text) and text[end] in _SPACES:
                end += 1
            if end == len(text):
                break
            held = _closes(text, end) or _opens(text, place - 1) or _measures(text, place - 1, end)
            if place > start and not held:
                yield text[start:place], text[place:end]
                start = end
            place = end
        elif char in (SOFT_HYPHEN, ZERO_WIDTH_SPACE):
            if place > start:
                yield text[start:place], char
            start = place = place + 1
        else:
            place += 1
            if place < len(text) and place > start and _breaks_between(text, place):
                yield text[start:place], ""
                start = place
    yield text[start:].rstrip(_SPACES), ""


def _breaks_between(text: str, place: int) -> bool:
    """Whether a line may end between two characters that have nothing between them."""
    before, after = text[place - 1], text[place]
    if after in _NEVER_FIRST or before in _NEVER_LAST or after.isspace() or after in (SOFT_HYPHEN, ZERO_WIDTH_SPACE):
        return False
    if before in _BREAK_AFTER:
        short = _letters_before(text, place - 1) < _FEWEST_BEFORE_HYPHEN
        if before in _HYPHENS and (short or _letters_after(text, place) < _FEWEST_AFTER_HYPHEN):
            return False
        inside_a_word = place >= 2 and text[place - 2].isalnum()
        return inside_a_word and after not in _BREAK_AFTER and not after.isdigit()
    return _is_ideograph(before) or _is_ideograph(after)


def _opens(text: str, place: int) -> bool:
    """Whether what stands there keeps what follows it on its line, as an opening mark does."""
    closes_here = (
        text[place] in _EITHER_SIDE and place > 0 and (text[place - 1].isalnum() or text[place - 1] in ".,!?…")
    )
    return text[place] in _NEVER_LAST and not closes_here


def _closes(text: str, place: int) -> bool:
    """Whether what stands there, after a space, stays on the line before it, as a closing mark does."""
    opens_here = text[place] in _EITHER_SIDE and text[place + 1 : place + 2].isalnum()
    return text[place] in _NEVER_FIRST and not opens_here


def _measures(text: str, before: int, after: int) -> bool:
    """Whether a number ends at one place and its unit begins at the other."""
    return text[before].isdigit() and _UNIT.match(text, after) is not None


def _letters_before(text: str, place: int) -> int:
    """How many letters stand right before something."""
    start = place
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return place - start


def _letters_after(text: str, place: int) -> int:
    """How many letters follow before anything else does."""
    end = place
    while end < len(text) and text[end].isalpha():
        end += 1
    return end - place


def _is_ideograph(char: str) -> bool:
    """Whether the character belongs to a script written without spaces, which may be broken anywhere."""
    return char >= "\u2e80" and east_asian_width(char) in ("W", "F") and category(char) == "Lo"


def _head(word: str, fits: Callable[[str], bool]) -> str:
    """The longest start of a word that fits, at least one letter with its marks."""
    ends = [
        place
        for place in range(1, len(word))
        if not combining(word[place]) and word[place] not in _JOINERS and word[place - 1] not in _JOINERS
    ]
    ends.append(len(word))
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(word[: ends[middle]]):
            low = middle
        else:
            high = middle - 1
    return word[: ends[low]]
