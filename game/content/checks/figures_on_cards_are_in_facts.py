from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.figures import figures_in, is_small, readings_of
from game.content.ids import ids
from game.content.located import Located, Where
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/figures-on-cards-are-in-facts/about",
    "Every number that a card tells stands in one of its facts; small numbers and years need not.",
)
WRONG = """\
facts:
  - id: pictures
    text: One picture takes as much as 60 texts.
cards:
  - id: picture-or-text
    kind: claim
    text: A picture takes less energy than a text.
    answer: false
    because: A picture takes as much as 6,000 texts.
    facts: [pictures]"""
RIGHT = WRONG.replace("6,000", "60")

_SAID = Text("check/figures-on-cards-are-in-facts/said", "no fact of this card says `{figure}`")
_FIX = Text(
    "check/figures-on-cards-are-in-facts/fix",
    "Name the fact that it comes from under `facts:`, or leave the figure out.",
)


def check(deck: Located) -> Iterator[Problem]:
    readings_in = {name: _readings_in_fact(deck, place[:-1]) for name, place in ids(deck, ("facts",)).items()}
    for card in cards_of(deck, "statement", "claim", "estimate", "ranking"):
        told = [*_told(deck, card), *_answers(deck, card)]
        if not told:
            continue
        known = set().union(*(readings_in.get(name, set()) for _, name in deck.texts((*card, "facts"))))
        unit = deck.text((*card, "unit")) or ""
        for place, written, readings in told:
            if known.isdisjoint(reading for one in readings for reading in readings_of(one, unit)):
                yield deck.warning(place, _SAID, _FIX, figure=written)


def _readings_in_fact(deck: Located, fact: Where) -> set[float]:
    texts = (deck.text((*fact, field)) or "" for field in ("text", "figure", "caveat"))
    return {reading for text in texts for figure in figures_in(text) for reading in figure.readings}


def _told(deck: Located, card: Where) -> Iterator[tuple[Where, str, frozenset[float]]]:
    """The figures in texts that a room takes for true: a claim that is false may say what it likes."""
    texts = [((*card, field), deck.text((*card, field)) or "") for field in ("text", "because")]
    if deck.at((*card, "answer")) is False:
        del texts[0]
    for side in ("for", "against"):
        texts += deck.texts((*card, side))
    for place, text in texts:
        for figure in figures_in(text):
            if not (figure.is_small or figure.is_year or figure.is_place or figure.is_whole):
                yield place, figure.written, figure.readings


def _answers(deck: Located, card: Where) -> Iterator[tuple[Where, str, frozenset[float]]]:
    for place in ((*card, "answer"), *((*item, "value") for item in deck.items((*card, "items")))):
        number = deck.amount(place)
        if number is not None and not is_small(number):
            yield place, f"{number:.15g}", frozenset({float(number)})
