"""What a room will see of one card: turned over, voted on, its outcome, its answer and its facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.deck import Card, Deck
from game.core.format import Format, PhaseKind
from game.core.phases import steps_of
from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.shell.gallery import DONE, NoSuchScreen, screen, stage_of
from game.view.screens import Overlay
from game.view.stage import Stage

FACT = Overlay.FACT.value
ENTERING = (PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK)
WITH_IT = 4
"""How many other cards of the deck lie on the table, so that the card is one of several as in a session."""


@dataclass(frozen=True, slots=True)
class Side:
    """One screen of a card: its name in the gallery, the phase in words, and what to draw it from."""

    name: str
    title: Text
    session: Session
    stage: Stage
    now_ms: int


def formats_for(card: Card, formats: Sequence[Format]) -> tuple[Format, ...]:
    """The formats that play a card, first the one that shows most of it alone: with facts, made for such cards."""
    playing = [played for played in formats if played.plays(card)]
    return tuple(sorted(playing, key=lambda played: (not _facts(played), len(played.cards), len(played.phases))))


def sides_of(deck: Deck, card: Card, played: Format, tr: Translator) -> tuple[Side, ...]:
    """The screens of a card in a format, each of a session that really got there."""
    others = [other for other in deck.cards if played.plays(other) and other is not card][:WITH_IT]
    stage = stage_of((replace(deck, cards=(card, *others)),), (played,), ())
    found = []
    for name, title in _names(card, played):
        try:
            session, shown, now_ms = screen(name, stage, tr, card.id)
        except NoSuchScreen:
            continue  # a phase that this card passes by
        if session is not None:
            found.append(Side(name, title, session, shown, now_ms))
    return tuple(found)


def plain(deck: Deck) -> Deck:
    """The deck with the plain text of each card that has one in place of its usual text."""
    cards = tuple(replace(card, text=card.easy) if card.easy is not None else card for card in deck.cards)
    return replace(deck, cards=cards)


def _names(card: Card, played: Format) -> Iterator[tuple[str, Text]]:
    """The gallery's names: the card, a vote done, the last outcome and what follows it; facts if none came yet."""
    phases = played.phases
    first = next((phase for phase in phases if phase.kind is PhaseKind.SHOW), phases[0])
    yield first.id, first.name
    for step in range(1, len(steps_of(first, card))):
        yield f"{first.id}:{step}", first.name
    entry = next((phase for phase in phases if phase.kind in ENTERING), None)
    if entry is not None:
        yield f"{entry.id}:{DONE}", entry.name
    reveals = [phase for phase in phases if phase.kind is PhaseKind.REVEAL]
    last = max(reveals, key=lambda phase: (phase.outcome is not None, phase.facts, phase.answer), default=None)
    if last is not None:
        yield last.id, last.name
        for step in range(1, len(steps_of(last, card))):
            yield f"{last.id}:{step}", last.name
    if card.facts and (last is None or not last.facts):
        yield FACT, Text("ui/preview/fact", "A fact")


def _facts(played: Format) -> bool:
    return any(phase.facts for phase in played.phases)
