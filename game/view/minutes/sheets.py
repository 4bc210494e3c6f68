"""Votes, estimates, orders and roles of a round in words, then what each reveal says of them."""

from collections.abc import Iterator

from game.core.ballots import BALLOTS, Tally
from game.core.deck import ClaimCard, EstimateCard, RankingCard, TrialCard
from game.core.format import PhaseKind
from game.core.reading import outcome_of
from game.core.rounds import Deal, Estimates, Orders, Round
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.lists import listed
from game.view.looks import LETTERS
from game.view.minutes.writing import Block, Items, Paragraph
from game.view.options import OPTION_WORDS, option_words
from game.view.outcomes.naming import amount
from game.view.outcomes.said_votes import counted
from game.view.outcomes.shown import may_be_told
from game.view.outcomes.words import remarks, verdict

_TABLE = Text("ui/minutes/table", "Table {letter}: {words}")
_NAMED = Text("ui/minutes/named", "{name}: {words}")
_QUOTED = Text("ui/minutes/quoted", "“{text}”")


def results_of(tr: Translator, session: Session, played: Round) -> Iterator[Block]:
    """In the order of the format's phases; what is still open, secret or was never begun is left out."""
    votes: list[str] = []
    for phase in session.parts[played.part].format.phases:
        name = tr(phase.name)
        votes += [
            tr(_NAMED, name=name, words=_tally(tr, session, played, each))
            for each in played.closed_tallies(phase.id)
            if may_be_told(session, played, each)
        ]
        deal, numbers, orders = played.deal_of(phase.id), played.estimates_of(phase.id), played.orders_of(phase.id)
        lines: tuple[str, ...] = ()
        if deal is not None and deal.roles:
            lines = _deal(tr, session, played, deal)
        elif numbers is not None and numbers.closed:
            lines = _estimates(tr, session, played, numbers)
        elif orders is not None and orders.closed:
            lines = _orders(tr, session, played, orders)
        if votes and (lines or phase.kind is PhaseKind.REVEAL):
            yield Items(tuple(votes))
            votes = []
        if lines:
            yield Paragraph(tr(Text("ui/minutes/by-tables", "{name}, by table"), name=name))
            yield Items(lines)
        if played.seen(phase.id):
            outcome = outcome_of(session, phase, played)
            if outcome is not None:
                said = (verdict(tr, session, played, outcome), remarks(tr, session, played, outcome))
                yield Paragraph(" · ".join(part for part in said if part))
                answer = _answer(tr, session, played) if phase.answer else ""
                if answer:
                    yield Paragraph(answer)
    if votes:
        yield Items(tuple(votes))


def _answer(tr: Translator, session: Session, played: Round) -> str:
    """The right answer and why; of a claim why alone, because what is said of the vote names the answer."""
    card = session.card_of(played)
    match card:
        case ClaimCard(because=because):
            return tr(because)
        case EstimateCard(because=because):
            words = amount(tr, card.answer, tr(card.unit), exact=True)
        case RankingCard(because=because):
            words = " → ".join(tr(item.text) for item in card.in_order)
        case _:
            return ""
    return tr(Text("ui/minutes/answer", "Answer: {answer}. {because}"), answer=words, because=tr(because))


def _tally(tr: Translator, session: Session, played: Round, tally: Tally) -> str:
    options = tally.options
    if not BALLOTS[tally.ballot].options:
        options = tuple(sorted(options, key=lambda option: -tally.count(option)))  # the screen shows them so, too
    if all(option.isdecimal() for option in options):
        options = tuple(option for option in options if tally.count(option))
    counts = [_counted_for(tr, _option(tr, session, played, tally, option), tally.count(option)) for option in options]
    about = _about(tr, played, tally)
    words = f"{listed(tr, counts)} ({counted(tr, tally)})" if counts else counted(tr, tally)
    return f"{about} {words}" if about else words


def _counted_for(tr: Translator, option: str, votes: int) -> str:
    """An option and its votes; of a step of a scale in words, since two numbers beside each other say nothing."""
    if not option.isdecimal():
        return f"{option} {votes}"
    people = Plural("ui/minutes/at-step", "step {step}: {n} person", "step {step}: {n} people")
    return tr.plural(people, votes, step=option)


def _option(tr: Translator, session: Session, played: Round, tally: Tally, option: str) -> str:
    """The ballot's own words bare, those of a card or of the room between quotation marks."""
    words = option_words(tr, session, played, tally.phase, option)
    return words if BALLOTS[tally.ballot].options else tr(_QUOTED, text=words)


def _about(tr: Translator, played: Round, tally: Tally) -> str:
    """What a vote in a loop was about, where the room has written it: a note or a theme."""
    note = played.note(tally.about) if tally.about is not None else None
    words = note.text if note is not None else tally.about if tally.about in played.themes_of(()) else None
    return tr(_QUOTED, text=words) if words is not None else ""


def _deal(tr: Translator, session: Session, played: Round, deal: Deal) -> tuple[str, ...]:
    return tuple(
        tr(_TABLE, letter=LETTERS[table], words=role_words(tr, session, played, role))
        for table, role in enumerate(deal.roles)
    )


def role_words(tr: Translator, session: Session, played: Round, role: str) -> str:
    """A role's name: of the deck, of the trial, or a side's."""
    card = session.card_of(played)
    if isinstance(card, TrialCard):
        for each in card.roles:
            if each.id == role:
                return tr(each.name)
    if role in OPTION_WORDS or played.card is None:
        return tr(OPTION_WORDS[role]) if role in OPTION_WORDS else role
    return tr(session.deck_of(played.card).role(role).name)


def _estimates(tr: Translator, session: Session, played: Round, numbers: Estimates) -> tuple[str, ...]:
    card = session.card_of(played)
    unit = tr(card.unit) if isinstance(card, EstimateCard) else ""
    return tuple(
        tr(_TABLE, letter=LETTERS[table], words=amount(tr, value, unit))
        for table, value in enumerate(numbers.values)
        if value is not None
    )


def _orders(tr: Translator, session: Session, played: Round, orders: Orders) -> tuple[str, ...]:
    card = session.card_of(played)
    names = {item.id: tr(item.text) for item in card.items} if isinstance(card, RankingCard) else {}
    return tuple(
        tr(_TABLE, letter=LETTERS[table], words=" → ".join(names.get(item, item) for item in order))
        for table, order in enumerate(orders.orders)
        if order
    )
