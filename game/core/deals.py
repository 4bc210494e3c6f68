"""Dealing roles or sides to tables with the session's dice, never the same one twice in a row at a table."""

from collections.abc import Sequence

from game.core.ballots import SIDES
from game.core.deck import Card, CaseCard, TrialCard
from game.core.dice import Dice, shuffled
from game.core.format import Dealt, Format, Phase, PhaseKind
from game.core.loops import roles_of
from game.core.rounds import Deal
from game.core.session import Session, State

PARTIES_AND_JURY = ("prosecution", "defence", "jury")
"""Without whom there is no trial."""


def dealt(session: Session, state: State, phase: Phase) -> tuple[Deal, Dice]:
    """A deal for the running card. Tables that have a role keep their distance from it, within the session."""
    roles = SIDES if phase.deal is Dealt.SIDES else _by_need(session, state)
    drawn, dice = deal(roles, state.tables, _before(state), state.dice)
    return Deal(phase.id, drawn), dice


def least_tables(format: Format, card: Card) -> int:
    """How many tables a card needs so that nobody is missing without whom it cannot be played; 1 without a deal.

    A trial can do without witnesses; a case needs all that its story names.
    """
    deals = {phase.deal for phase in format.phases if phase.kind is PhaseKind.ASSIGN}
    roles = len(SIDES) if Dealt.SIDES in deals else 1
    if Dealt.ROLES in deals and isinstance(card, CaseCard | TrialCard):
        most = len(PARTIES_AND_JURY) if isinstance(card, TrialCard) else len(card.roles)
        roles = max(roles, min(most, len(card.roles)))
    return roles


def _by_need(session: Session, state: State) -> tuple[str, ...]:
    """The card's roles, those first without which it cannot be played: a trial needs its jury before witnesses."""
    roles = roles_of(session, state)
    if isinstance(session.card_of(state.rounds[-1]), TrialCard):
        return (*roles[:2], *roles[-1:], *roles[2:-1]) if len(roles) > 2 else roles
    return roles


def _before(state: State) -> tuple[str, ...]:
    """What each table had in the last deal of the session; nothing where there was none."""
    for played in reversed(state.rounds):
        if played.deals:
            return played.deals[-1].roles
    return ()


def deal(roles: Sequence[str], tables: int, before: Sequence[str], dice: Dice) -> tuple[tuple[str, ...], Dice]:
    """One role for each table, as evenly as there are roles; none twice in a row while there are at least two.

    `before` holds what the tables had last, by table; it may be shorter. Without roles nothing is dealt. When tables
    outnumber roles, some roles are played by several tables; when roles outnumber tables, the first roles come first,
    because a deck names those that the story needs most at the start.
    """
    if not roles:
        return (), dice
    needed = [roles[place % len(roles)] for place in range(tables)]
    order, dice = shuffled(dice, needed)
    drawn = list(order)
    for table in range(tables):
        if _repeats(drawn, before, table):
            other = _partner(drawn, before, table)
            if other is not None:
                drawn[table], drawn[other] = drawn[other], drawn[table]
            elif len(roles) > 1:
                # No swap helps: the table takes any other role, and one role is played once more than the rest.
                drawn[table] = next(role for role in roles if role != before[table])
    return tuple(drawn), dice


def _repeats(drawn: Sequence[str], before: Sequence[str], table: int) -> bool:
    return table < len(before) and drawn[table] == before[table]


def _partner(drawn: Sequence[str], before: Sequence[str], table: int) -> int | None:
    """A table with which to swap so that neither has its old role."""
    for other in range(len(drawn)):
        had = before[other] if other < len(before) else None
        if drawn[other] != drawn[table] and drawn[table] != had and drawn[other] != before[table]:
            return other
    return None
