from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem

OLDEST_YEARS = 2


def check(deck: Located) -> Iterator[Problem]:
    """No figure is more than two years older than the last review, unless its fact is lasting: figures age fast."""
    reviewed = first_day(deck.text(("reviewed",)) or "")
    if reviewed is None:
        return
    for fact in deck.items(("facts",)):
        if deck.at((*fact, "lasting")) is True:
            continue
        place = (*fact, "source", "date")
        published = first_day(str(deck.at(place)))
        if published and published.year < reviewed.year - OLDEST_YEARS:
            yield deck.warning(
                place,
                f"this figure is of {published.year}, and the deck was reviewed in {reviewed.year}",
                "Look for a newer source; if the fact tells of an event that does not age, add `lasting: true`.",
            )
