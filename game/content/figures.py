"""Numbers in texts, read as people write them, to compare what a card says with what its facts say."""

import re
from collections.abc import Iterator

from game.frozen import dataclass

_FIGURE = re.compile(
    r"(?<!\w)(?<![^\W\d]-)"  # not the digits of CO2, A4 or Covid-19
    r"(?P<digits>"
    r"[0-9]{1,3}(?P<mark>[ \u00a0\u202f,.'’])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?)"
    r"(?P<ending>[^\W\d_]*)"
    r"(?:[ \u00a0\u202f](?P<word>[^\W\d_]+))?"
)
_DIGIT = re.compile("[0-9]")
_SPACES = re.compile(r"[ \u00a0\u202f'’]")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "s", "e", "er", "re", "ère", "ème", "o", "a"})
"""What makes a place in a row or a decade of a number: 3rd, 19th, 1990s, 3e, 1er."""

_TIMES = {
    "thousand": (1e3,),
    "mille": (1e3,),
    "million": (1e6,),
    "milliard": (1e9,),
    "billion": (1e9, 1e12),  # languages differ
    "trillion": (1e12, 1e18),
}
_YEAR = re.compile(r"(19|20)[0-9]{2}|2100")
_WHOLE = re.compile(r"\b(in|of|per|sur|auf|von)[ \u00a0\u202f]10{2,3}$")
_SMALL = 12
"""Numbers up to this one are often said without counting: two sides, five minutes, 1 person in 4."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what it can mean: `1,000` is a thousand here and one elsewhere.

    `3 billion` also reads as 3, because its fact may give the billion as a unit. `is_place` tells of a place in a row
    or a decade (3rd, 1990s), `is_whole` of what a share is taken of (51 in 100).
    """

    written: str
    readings: frozenset[float]
    is_year: bool
    is_place: bool
    is_whole: bool

    @property
    def is_small(self) -> bool:
        return all(is_small(reading) for reading in self.readings)


def figures_in(text: str) -> Iterator[Figure]:
    """The numbers of a text in their order; those spelt out in words are not seen."""
    if not _DIGIT.search(text):
        return
    for found in _FIGURE.finditer(text):
        digits = found["digits"]
        times = times_in(found["word"] or "")
        values = {_rounded(value * factor) for value in _values(digits) for factor in (1.0, *times)}
        if not values:
            continue
        is_whole = bool(_WHOLE.search(f"{text[: found.start()]}{digits}"))
        is_year = bool(_YEAR.fullmatch(digits)) and not found["ending"] and times == (1.0,)
        written = f"{digits} {found['word']}" if times != (1.0,) else digits
        yield Figure(written, frozenset(values), is_year, found["ending"] in _ORDINALS, is_whole)


def times_in(words: str) -> tuple[float, ...]:
    """What a number in front of these words is multiplied by: a million for “million litres”, else 1."""
    for word in words.lower().split():
        if word.removesuffix("s") in _TIMES:
            return _TIMES[word.removesuffix("s")]
    return (1.0,)


def readings_of(number: float, unit: str = "") -> frozenset[float]:
    """What a number with its unit can mean, to be compared with the readings of a figure."""
    return frozenset(_rounded(number * factor) for factor in (1.0, *times_in(unit)))


def is_small(number: float) -> bool:
    return number <= _SMALL and number == int(number)


def _values(digits: str) -> set[float]:
    """What the digits can mean where a comma or a point parts thousands or decimals; nothing where neither fits."""
    bare = _SPACES.sub("", digits)
    values = set()
    for decimal, thousands in ((".", ","), (",", ".")):
        written = rf"(?P<whole>[0-9]+|[0-9]{{1,3}}(\{thousands}[0-9]{{3}})+)(\{decimal}(?P<rest>[0-9]+))?"
        found = re.fullmatch(written, bare)
        if found:
            values.add(float(f"{found['whole'].replace(thousands, '')}.{found['rest'] or 0}"))
    return values


def _rounded(value: float) -> float:
    """Nine digits: enough to tell figures apart, few enough to forget how floating point multiplies."""
    return float(f"{value:.9g}")
