"""Taking up a deck that its author has changed since the session began.

Nothing changes on a card that the room has seen, nor on one that undo or redo could bring back: those keep all that
they had. Cards that are still to be drawn get what they are now.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from game.core.deck import Card, CaseCard, Deck
from game.core.session import Session


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_Named)


def revised(session: Session, deck: Deck) -> Session:
    """The session with that deck in place of the one of the same id, which must be on the table."""
    decks = tuple(_merged(session, old, deck) if old.id == deck.id else old for old in session.decks)
    return replace(session, decks=decks)


def _merged(session: Session, old: Deck, new: Deck) -> Deck:
    """The new deck, with the cards that have to stay as they are, and what stands on them, out of the old one."""
    now = {card.id: card for card in new.cards}
    seen = _seen(session, old.id)
    kept = [card for card in old.cards if card.id in seen or not _can_follow(session, old.id, card, now.get(card.id))]
    facts = {fact for card in kept for fact in card.facts}
    roles = {role for card in kept if isinstance(card, CaseCard) for role in card.roles}
    pictures = {card.picture for card in kept}
    images = {image.file: image for image in (*new.images, *(one for one in old.images if one.file in pictures))}
    return replace(
        new,
        cards=_put_in(new.cards, kept),
        facts=_put_in(new.facts, [fact for fact in old.facts if fact.id in facts]),
        roles=_put_in(new.roles, [role for role in old.roles if role.id in roles]),
        images=tuple(images.values()),
    )


def _put_in(new: Iterable[Named], kept: Iterable[Named]) -> tuple[Named, ...]:
    """The new things, each that has to stay in place of the one of its id, or behind them all."""
    stay = {thing.id: thing for thing in kept}
    return (*(stay.pop(thing.id, thing) for thing in new), *stay.values())


def _seen(session: Session, deck_id: str) -> set[str]:
    """The cards of a deck that were drawn, in any state that undo or redo can bring back."""
    history = (*session.history.past, *session.history.future)
    states = (session.state, *(step.state for step in history))
    cards = {played.card for state in states for played in state.rounds}
    return {card.card for card in cards if card is not None and card.deck == deck_id}


def _can_follow(session: Session, deck_id: str, card: Card, now: Card | None) -> bool:
    """Whether a card that was not drawn yet may become what it is now: whoever is to play it must be able to."""
    players = [
        part.format
        for part in session.parts
        if any(ref is not None and (ref.deck, ref.card) == (deck_id, card.id) for ref in part.pile)
    ]
    return not players or (now is not None and all(format.plays(now) for format in players))
