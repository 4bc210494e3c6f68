"""Who plays what: the roles and sides that were dealt to tables, in words and with the letters of their tables."""

from game.core.ballots import SIDES
from game.core.deck import CaseCard, TrialCard
from game.core.loops import roles_of
from game.core.session import Session
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.looks import LETTERS
from game.view.options import OPTION_WORDS


@dataclass(frozen=True, slots=True)
class Played:
    """A role or a side by id, its name, what it wants or has to do (empty for a side), and its tables (from 0)."""

    id: str
    name: str
    brief: str
    tables: tuple[int, ...]


def table_letter(table: int) -> str:
    """The letter by which a table (from 0) is called."""
    return LETTERS[table % len(LETTERS)]


def played(tr: Translator, session: Session) -> tuple[Played, ...]:
    """Every role or side that a table has, in the order of the card; none before anything was dealt."""
    deal = session.deal
    if deal is None:
        return ()
    known = [role for role in (*SIDES, *roles_of(session, session.state)) if role in deal.roles]
    return tuple(played_by(tr, session, role) for role in known)


def played_by(tr: Translator, session: Session, role: str) -> Played:
    """One role or side of the running card, with its tables."""
    deal = session.deal
    tables = tuple(place for place, each in enumerate(deal.roles) if each == role) if deal is not None else ()
    if role in SIDES:
        return Played(role, tr(OPTION_WORDS[role]), "", tables)
    card, deck = session.card, session.deck
    if isinstance(card, TrialCard):
        for part in card.roles:
            if part.id == role:
                return Played(role, tr(part.name), tr(part.brief), tables)
    if isinstance(card, CaseCard) and deck is not None:
        found = deck.role(role)
        return Played(role, tr(found.name), tr(found.interests), tables)
    return Played(role, role, "", tables)
