"""Starting a session: cards drawn for each part, the clock at zero, the room at the first phase."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.core.deck import Deck
from game.core.dice import Dice, shuffled
from game.core.entering import entered
from game.core.format import Format
from game.core.loops import first_place
from game.core.plan import Plan, PlanPart
from game.core.rounds import CardRef, Round
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES, History, Part, Session, Settings, State
from game.core.timer import Untimed


class NoFittingCards(ValueError):
    """None of the decks holds a card that the format (or any format of the plan) plays."""


def new_session(decks: Sequence[Deck], format: Format, settings: Settings, seed: int) -> Session:
    """A session of one format, at the first phase of its first card, its clock at 0 ms.

    Cards are drawn from all decks alike: each deck is shuffled, then the decks deal in turn. Fewer cards than
    `settings.cards` are drawn when the decks do not hold as many. Raises `NoFittingCards` when they hold none, and
    `ValueError` when the settings are out of range or two decks share an id.
    """
    part = PlanPart(format.id, settings.cards if format.cards else 1, 0)
    return _started(decks, None, ((part, format),), settings, seed)


def new_planned_session(
    decks: Sequence[Deck], plan: Plan, formats: Mapping[str, Format], settings: Settings, seed: int
) -> Session:
    """A session that plays a plan, at the first phase of its first part, its clock at 0 ms.

    No card comes twice while the decks hold others. A part for which they hold none is left out of the session;
    `parts_without_cards` tells which. Raises as `new_session` does, and `KeyError` for a format that is not there.
    """
    return _started(decks, plan, tuple((part, formats[part.format]) for part in plan.parts), settings, seed)


def parts_without_cards(decks: Sequence[Deck], plan: Plan, formats: Mapping[str, Format]) -> tuple[PlanPart, ...]:
    """The parts of a plan for which the decks hold no card (or whose format is not there)."""
    return tuple(
        part
        for part in plan.parts
        if part.format not in formats
        or (formats[part.format].cards and not any(_fitting(deck, formats[part.format]) for deck in decks))
    )


def _started(
    decks: Sequence[Deck],
    plan: Plan | None,
    chosen: Sequence[tuple[PlanPart, Format]],
    settings: Settings,
    seed: int,
) -> Session:
    if not FEWEST_PEOPLE <= settings.people <= MOST_PEOPLE:
        raise ValueError(f"people must be {FEWEST_PEOPLE} to {MOST_PEOPLE}, not {settings.people}")
    if not 1 <= settings.tables <= MOST_TABLES:
        raise ValueError(f"tables must be 1 to {MOST_TABLES}, not {settings.tables}")
    if settings.cards < 1:
        raise ValueError(f"a session needs at least 1 card, not {settings.cards}")
    if settings.pace < 0:
        raise ValueError(f"the pace must be 0 or more, not {settings.pace}")
    if len({deck.id for deck in decks}) != len(decks):
        raise ValueError("two decks share an id")
    parts, dice = _parts(decks, chosen, Dice.of(seed))
    if not parts:
        raise NoFittingCards(plan.id if plan is not None else chosen[0][1].id)
    state = State(
        people=settings.people,
        tables=settings.tables,
        dice=dice,
        part=0,
        rounds=(Round(0, parts[0].pile[0]),),
        phase=0,
        turn=0,
        items=(),
        step=0,
        timer=Untimed(),
        time_up=False,
        articles=(),
        left_out=(),
        finished=False,
    )
    session = Session(tuple(decks), parts, plan, settings, seed, state, History(), 0)
    place, dice = first_place(session, state)
    if place is None:
        raise NoFittingCards(parts[0].format.id)  # a format that is one empty loop
    return replace(session, state=entered(session, replace(state, dice=dice), place, now_ms=0))


def _parts(
    decks: Sequence[Deck], chosen: Sequence[tuple[PlanPart, Format]], dice: Dice
) -> tuple[tuple[Part, ...], Dice]:
    parts: list[Part] = []
    drawn: set[CardRef] = set()
    for wanted, format in chosen:
        pile: tuple[CardRef | None, ...] = (None,)
        if format.cards:
            cards, dice = _draw(_decks_of(decks, wanted, format), format, wanted.cards, drawn, dice)
            drawn.update(cards)
            pile = cards
        if pile:
            parts.append(Part(format, pile, wanted.minutes, wanted.droppable))
    return tuple(parts), dice


def _decks_of(decks: Sequence[Deck], wanted: PlanPart, format: Format) -> Sequence[Deck]:
    """The decks of the topics that the part names; all of them when none of those holds a fitting card."""
    of_topic = [deck for deck in decks if deck.topic in wanted.topics and _fitting(deck, format)]
    return of_topic or decks


def _fitting(deck: Deck, format: Format) -> list[CardRef]:
    return [CardRef(deck.id, card.id) for card in deck.cards if format.plays(card)]


def _draw(
    decks: Sequence[Deck], format: Format, cards: int, drawn: set[CardRef], dice: Dice
) -> tuple[tuple[CardRef, ...], Dice]:
    """Cards that were not drawn yet, dealt by the decks in turn; those that were only when there are no others."""
    hands: list[list[CardRef]] = []
    for deck in decks:
        order, dice = shuffled(dice, _fitting(deck, format))
        hands.append([*(ref for ref in order if ref not in drawn), *(ref for ref in order if ref in drawn)])
    pile: list[CardRef] = []
    for again in (False, True):
        while len(pile) < cards and any(hand and (again or hand[0] not in drawn) for hand in hands):
            for hand in hands:
                if len(pile) < cards and hand and (again or hand[0] not in drawn):
                    pile.append(hand.pop(0))
        if pile:
            break  # a card that came before comes again only when nothing else is left to play
    return tuple(pile), dice
