"""The votes of a part, the most divided first."""

from game.core.outcomes import MostDivisive
from game.core.outcomes.most_divisive import Split
from game.core.text import Plural
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import round_of_card, statement_words
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box

GAP = Plural("ui/outcome/gap", "gap of {n}", "gap of {n}")


def draw(pen: Pen, box: Box, told: Told, found: MostDivisive) -> int:
    """Each vote as a bar under what it was about."""
    entries = [_entry(pen, told, found, split, number) for number, split in enumerate(found.splits)]
    return list_around(pen, box, told, entries)


def _entry(pen: Pen, told: Told, found: MostDivisive, split: Split, number: int) -> Entry:
    played = round_of_card(told.session, told.played, split.card)
    return Entry(
        f"split/{number}",
        statement_words(pen.tr, told.session, split.card, played, split.about),
        tail=pen.tr.plural(GAP, split.votes) if split.gap is not None else "",
        tally=split.tally,
        strong=split in found.most,
    )
