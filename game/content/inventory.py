"""What a deck holds, counted: for the list of decks and for whoever weighs one."""

from collections import Counter
from collections.abc import Sequence
from textwrap import wrap

from game.content.dates import first_day
from game.core.deck import CardKind, Deck, Fact, Lean
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.dates import date_words
from game.i18n.phrases import ENGLISH
from game.i18n.translator import Translator

WIDTH = 100
_LABEL = 13
_TIE = "\N{NO-BREAK SPACE}"
"""Keeps a number and its word on one line."""

_LANGUAGES, _AGES = Text("command/decks/languages", "languages"), Text("command/decks/ages", "ages")
_CARDS, _FACTS = Text("command/decks/cards", "cards"), Text("command/decks/facts", "facts")
# Translators: of a deck's facts, the one with the oldest source
_OLDEST = Text("command/decks/oldest", "oldest")
_VERSION = Text("command/decks/version", "version")
_FROM_TO = Text("command/decks/from-to", "{least} to {most}")
_HOW_MANY = Text("command/decks/how-many", "{n}: {kinds}")
_KINDS = {
    CardKind.STATEMENT: Plural("command/decks/kind/statement", "{n} statement", "{n} statements"),
    CardKind.DILEMMA: Plural("command/decks/kind/dilemma", "{n} dilemma", "{n} dilemmas"),
    CardKind.CLAIM: Plural("command/decks/kind/claim", "{n} claim", "{n} claims"),
    CardKind.ESTIMATE: Plural("command/decks/kind/estimate", "{n} estimate", "{n} estimates"),
    CardKind.RANKING: Plural("command/decks/kind/ranking", "{n} ranking", "{n} rankings"),
    CardKind.QUESTION: Plural("command/decks/kind/question", "{n} question", "{n} questions"),
    CardKind.CASE: Plural("command/decks/kind/case", "{n} case", "{n} cases"),
    CardKind.TRIAL: Plural("command/decks/kind/trial", "{n} trial", "{n} trials"),
}
# Translators: facts by the side that they tend to help
_LEANS = {
    Lean.CONCERN: Plural("command/decks/lean/concern", "{n} concern", "{n} concern"),
    Lean.PROMISE: Plural("command/decks/lean/promise", "{n} promise", "{n} promise"),
    Lean.NUANCE: Plural("command/decks/lean/nuance", "{n} nuance", "{n} nuance"),
    Lean.ACTION: Plural("command/decks/lean/action", "{n} action", "{n} action"),
    Lean.CONTEXT: Plural("command/decks/lean/context", "{n} context", "{n} context"),
}
_NO_FACTS = Text("command/decks/no-facts", "none")
_NONE_AGES = Text("command/decks/none-ages", "none that ages")
_REVIEWED = Text("command/decks/reviewed", "{version}, reviewed {date}, {licence}")


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


def told(deck: Deck, translations: Sequence[str], tr: Translator = ENGLISH) -> list[str]:
    """The deck in lines of at most 100 characters; `translations` are the languages besides its own."""
    counted = inventory(deck)
    kinds = ", ".join(_tied(tr.plural(_KINDS[kind], count)) for kind, count in counted.kinds.items())
    leans = ", ".join(_tied(tr.plural(_LEANS[lean], count)) for lean, count in counted.leans.items())
    oldest = tr(_NONE_AGES)
    if counted.oldest is not None:
        oldest = f"{date_words(counted.oldest.source.date, tr.language)} ({counted.oldest.id})"
    reviewed = date_words(deck.reviewed, tr.language)
    rows = (
        (deck.id, tr(deck.title)),
        ("", tr(deck.summary)),
        (f"  {tr(_LANGUAGES)}", ", ".join((deck.language, *translations))),
        (f"  {tr(_AGES)}", tr(_FROM_TO, least=deck.ages[0], most=deck.ages[1])),
        (f"  {tr(_CARDS)}", tr(_HOW_MANY, n=len(deck.cards), kinds=kinds)),
        (f"  {tr(_FACTS)}", tr(_HOW_MANY, n=len(deck.facts), kinds=leans) if leans else tr(_NO_FACTS)),
        (f"  {tr(_OLDEST)}", oldest),
        (f"  {tr(_VERSION)}", tr(_REVIEWED, version=deck.version, date=reviewed, licence=deck.licence)),
    )
    label = max(_LABEL, *(len(name) + 2 for name, _ in rows))
    return [line for name, text in rows for line in _row(name, text, label)]


def _row(name: str, text: str, label: int) -> list[str]:
    lines = wrap(text, WIDTH - label) or [""]
    return [
        f"{head:<{label}}{line.replace(_TIE, ' ')}"
        for head, line in zip((name, *[""] * len(lines)), lines, strict=False)
    ]


def _tied(words: str) -> str:
    return words.replace(" ", _TIE)
