"""What a deck holds, counted: for the list of decks and for whoever weighs one."""

from collections import Counter
from collections.abc import Sequence
from textwrap import wrap

from game.content.dates import first_day
from game.core.deck import CardKind, Deck, Fact, Lean
from game.frozen import dataclass
from game.i18n.dates import date_words

WIDTH = 100
_LABEL = 13
_TIE = "\N{NO-BREAK SPACE}"
"""Keeps a number and its word on one line."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """Cards by kind and facts by lean, in the order of their enums, only those that there are.

    `oldest` is the fact with the oldest source, of those that age; `None` when there is none.
    """

    kinds: dict[CardKind, int]
    leans: dict[Lean, int]
    oldest: Fact | None


def inventory(deck: Deck) -> Inventory:
    """The deck counted."""
    kinds = Counter(card.kind for card in deck.cards)
    leans = Counter(fact.lean for fact in deck.facts)
    dated = [(day, fact) for fact in deck.facts if not fact.lasting and (day := first_day(fact.source.date))]
    return Inventory(
        kinds={kind: kinds[kind] for kind in CardKind if kinds[kind]},
        leans={lean: leans[lean] for lean in Lean if leans[lean]},
        oldest=min(dated, key=lambda pair: pair[0])[1] if dated else None,
    )


def told(deck: Deck, translations: Sequence[str]) -> list[str]:
    """The deck in lines of at most 100 characters; `translations` are the languages besides its own."""
    counted = inventory(deck)
    kinds = ", ".join(_counted(count, kind) for kind, count in counted.kinds.items())
    leans = ", ".join(f"{count}{_TIE}{lean}" for lean, count in counted.leans.items())
    oldest = (
        f"{date_words(counted.oldest.source.date, 'en')} ({counted.oldest.id})" if counted.oldest else "none that ages"
    )
    rows = (
        (deck.id, deck.title.source),
        ("", deck.summary.source),
        ("  languages", ", ".join((deck.language, *translations))),
        ("  ages", f"{deck.ages[0]} to {deck.ages[1]}"),
        ("  cards", f"{len(deck.cards)}: {kinds}"),
        ("  facts", f"{len(deck.facts)}: {leans}" if leans else "none"),
        ("  oldest", oldest),
        ("  version", f"{deck.version}, reviewed {date_words(deck.reviewed, 'en')}, {deck.licence}"),
    )
    label = max(_LABEL, len(deck.id) + 2)
    return [line for name, text in rows for line in _row(name, text, label)]


def _row(name: str, text: str, label: int) -> list[str]:
    lines = wrap(text, WIDTH - label) or [""]
    return [
        f"{head:<{label}}{line.replace(_TIE, ' ')}"
        for head, line in zip((name, *[""] * len(lines)), lines, strict=False)
    ]


def _counted(count: int, noun: str) -> str:
    return f"{count}{_TIE}{noun}" if count == 1 else f"{count}{_TIE}{noun}s"
