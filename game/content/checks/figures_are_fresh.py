from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/figures-are-fresh/about",
    "No figure is more than two years older than the last review, unless its fact is lasting: figures age fast.",
)
WRONG = """\
reviewed: 2026-11-22
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
    figure: 60 texts a picture (2021)
    caveat: In one laboratory only.
    lean: concern
    source: {title: A report, publisher: An institute, date: 2021, url: "https://example.org"}"""
RIGHT = WRONG.replace("2021", "2025")

_SAID = Text("check/figures-are-fresh/said", "this figure is of {published}, and the deck was reviewed in {reviewed}")
_FIX = Text(
    "check/figures-are-fresh/fix",
    "Look for a newer source; if the fact tells of an event that does not age, add `lasting: true`.",
)

OLDEST_YEARS = 2


def check(deck: Located) -> Iterator[Problem]:
    reviewed = first_day(deck.text(("reviewed",)) or "")
    if reviewed is None:
        return
    for fact in deck.items(("facts",)):
        if deck.at((*fact, "lasting")) is True:
            continue
        place = (*fact, "source", "date")
        published = first_day(str(deck.at(place)))
        if published and published.year < reviewed.year - OLDEST_YEARS:
            yield deck.warning(place, _SAID, _FIX, published=published.year, reviewed=reviewed.year)
