"""Lists in a line of text: what stands between their members is another sign in Arabic."""

from collections.abc import Iterable, Sequence

from game.core.deck import Deck
from game.core.text import Plural, Text
from game.i18n.translator import Translator

MOST_DECKS_NAMED = 3

_COMMA = Text("ui/list/comma", ", ")


def listed(tr: Translator, words: Iterable[str]) -> str:
    """`A, B, C`."""
    return tr(_COMMA).join(words)


def decks_named(tr: Translator, decks: Sequence[Deck]) -> str:
    """The titles of the decks in play; their number when they are too many to read out."""
    if len(decks) > MOST_DECKS_NAMED:
        return tr.plural(Plural("ui/play/decks", "{n} deck", "{n} decks"), len(decks))
    return listed(tr, (tr(deck.title) for deck in decks))
