"""Somebody who plays by himself: does what a facilitator would do, one command at a time.

Votes, numbers and orders are drawn from dice of the player's own, so that a seed always plays the same session.
"""

from collections.abc import Callable

from game.core.ballots import Tally
from game.core.charter import LONGEST_ARTICLE
from game.core.commands import (
    Adopt,
    Advance,
    Command,
    EnterAnswer,
    EnterCount,
    EnterEstimate,
    EnterOrder,
    GroupNote,
    LeaveLoop,
    SetPeople,
    TakeNote,
    TurnTwist,
)
from game.core.deck import Card, EstimateCard, RankingCard, Scale, StatementCard
from game.core.deeds.noting import LONGEST_NOTE, MOST_NOTES
from game.core.dice import Dice, roll
from game.core.format import Each, Gathered, PhaseKind, Voters
from game.core.phases import SHELVES, most_of_jury, most_votes, note_sides, speaking, voters
from game.core.reading import proposals_now
from game.core.rounds import Estimates, Orders
from game.core.session import MOST_PEOPLE, Session
from game.core.text import Text

SEED_MARK = 0x9E37
"""Set apart from the session's own dice, so that rehearsed votes do not follow the order of the cards."""

NOTES_WRITTEN, PROPOSALS_WRITTEN = 7, 3
THEMES = (Text("ui/rehearse/theme-1", "How we use it"), Text("ui/rehearse/theme-2", "What it costs"))
TURNS_ENOUGH = 4
"""After so many turns of a loop that could go on, the room has heard enough."""

Says = Callable[[Text], str]


class Player:
    """Plays any format. `says` gives the words of a text, by default those of its author."""

    def __init__(self, seed: int, says: Says = lambda text: text.source) -> None:
        self._dice = Dice.of(seed ^ SEED_MARK)
        self._says = says

    def next_command(self, session: Session, now_ms: int) -> Command | None:
        """The next command; `None` when the session is over."""
        if session.state.finished:
            return None
        return self._work(session, now_ms) or self._go_on(session, now_ms)

    def _work(self, session: Session, now_ms: int) -> Command | None:
        """What is still to be done in the running phase."""
        tally, numbers, orders = session.tally, session.estimates, session.orders
        if tally is not None and not tally.closed:
            return self._answer(session, tally, now_ms) if tally.answers is not None else self._count(session, now_ms)
        if numbers is not None and not numbers.closed:
            return self._estimate(session, numbers, now_ms)
        if orders is not None and not orders.closed:
            return self._order(session, orders, now_ms)
        match session.phase.kind:
            case PhaseKind.COLLECT:
                return self._write(session, now_ms)
            case PhaseKind.DEBRIEF:
                shelf = next((each for each in SHELVES if not self._noted_here(session, each)), None)
                return self._note(session, shelf, now_ms) if shelf is not None else None
            case PhaseKind.SPEAK:
                side = speaking(session)
                side = side if side in note_sides(session.phase) else None
                return None if self._noted_here(session, side) else self._note(session, side, now_ms)
            case PhaseKind.DISCUSS:
                return self._talk(session, now_ms)
            case PhaseKind.REVEAL:
                return self._adopt(session, now_ms)
            case _:
                return None

    def _go_on(self, session: Session, now_ms: int) -> Command:
        last = session.format.loop_over(session.state.phase)
        loop = session.format.loop_of(session.state.phase)
        heard_enough = session.state.phase == last and session.state.turn + 1 >= TURNS_ENOUGH
        if loop is not None and loop.each is None and heard_enough:
            return LeaveLoop(now_ms, confirmed=True)
        return Advance(now_ms, confirmed=True)

    # --- sheets -----------------------------------------------------------------------------------------------

    def _count(self, session: Session, now_ms: int) -> Command | None:
        tally = session.tally
        if tally is None:
            return None
        most = most_votes(session, tally)
        if session.format.phase(tally.phase).by is Voters.JURY:
            most = most_of_jury(session, tally)
        blank = [option for option, count in zip(tally.options, tally.counts, strict=True) if count is None]
        if blank:
            left = max(0, most - tally.cast)
            count = left if len(blank) == 1 else min(left, self._votes(session, tally, blank[0], most))
            return EnterCount(now_ms, blank[0], count)
        if tally.cast > most:  # somebody entered them before, or people left since
            largest = max(tally.options, key=tally.count)
            return EnterCount(now_ms, largest, max(0, tally.count(largest) - (tally.cast - most)))
        return self._cross(session, tally, now_ms)

    def _cross(self, session: Session, tally: Tally, now_ms: int) -> Command | None:
        """People on a line who cross it: some leave one side, then the same number stands on another."""
        before = [each for each in session.round.tallies if each.closed and each.options == tally.options]
        if tally.ballot != "position" or not before:
            return None
        stood = before[-1]
        missing = stood.cast - tally.cast
        if missing > 0:
            left = next((option for option in tally.options if tally.count(option) < stood.count(option)), None)
            others = [option for option in tally.options if option != left]
            to = others[self._roll(len(others))]
            return EnterCount(now_ms, to, tally.count(to) + missing)
        if tally.counts == stood.counts and self._roll(4):
            side = max(tally.options, key=tally.count) if self._roll(2) else tally.options[0]
            crossing = min(tally.count(side), 1 + self._roll(3))
            return EnterCount(now_ms, side, tally.count(side) - crossing) if crossing else None
        return None

    def _votes(self, session: Session, tally: Tally, option: str, most: int) -> int:
        """A fair part of the room, more or less; in a later vote, the earlier one with a few people moved."""
        earlier = [
            other.count(option)
            for other in session.round.tallies
            if other.closed and other.ballot == tally.ballot and option in other.options and other.about == tally.about
        ]
        if tally.ballot == "gradient":
            weights = {"1": 4, "2": 3, "3": 2, "4": 1}
            middle = most * weights.get(option, 0) // 10
        else:
            middle = earlier[-1] if earlier else most // max(1, len(tally.options))
        reach = max(1, most // 6) if middle or earlier else 0
        return max(0, middle - reach + self._roll(2 * reach + 1))

    def _answer(self, session: Session, tally: Tally, now_ms: int) -> Command | None:
        if tally.answers is None or None not in tally.answers or not tally.options:
            return None
        table = tally.answers.index(None)
        # Tables agree more often than not: else there would never be any common ground to look at.
        place = 0 if self._roll(4) else self._roll(len(tally.options))
        return EnterAnswer(now_ms, table, tally.options[place]) if table < voters(session, tally) else None

    def _estimate(self, session: Session, sheet: Estimates, now_ms: int) -> Command | None:
        card = session.card
        if None not in sheet.values or not isinstance(card, EstimateCard):
            return None
        share = self._roll(101) / 100
        if card.scale is Scale.LOG and card.minimum > 0:
            value = card.minimum * (card.maximum / card.minimum) ** share
        else:
            value = card.minimum + (card.maximum - card.minimum) * share
        return EnterEstimate(now_ms, sheet.values.index(None), float(f"{value:.2g}"))

    def _order(self, session: Session, sheet: Orders, now_ms: int) -> Command | None:
        card = session.card
        if not isinstance(card, RankingCard):
            return None
        for table, order in enumerate(sheet.orders):
            if len(order) < len(sheet.mixed):
                right = [item.id for item in card.in_order]
                place = self._roll(len(right) - 1)
                right[place], right[place + 1] = right[place + 1], right[place]
                if not self._roll(2):
                    right[0], right[-1] = right[-1], right[0]
                return EnterOrder(now_ms, table, tuple(right))
        return None

    # --- words ------------------------------------------------------------------------------------------------

    def _write(self, session: Session, now_ms: int) -> Command | None:
        here = [note for note in session.round.notes if note.phase == session.phase.id]
        wanted = PROPOSALS_WRITTEN if session.phase.gather is Gathered.PROPOSALS else NOTES_WRITTEN
        if len(here) < wanted and len(session.round.notes) < MOST_NOTES:
            return self._note(session, None, now_ms)
        if self._grouped_later(session):
            for place, note in enumerate(here):
                if note.theme is None and place < len(here) - 1:  # one is left over, as in any room
                    return GroupNote(now_ms, note.number, self._says(THEMES[place % len(THEMES)]))
        return None

    def _grouped_later(self, session: Session) -> bool:
        phases = session.format.phases[session.state.phase :]
        return any(phase.loop is not None and phase.loop.each is Each.THEME for phase in phases)

    def _talk(self, session: Session, now_ms: int) -> Command | None:
        if session.state.people == session.settings.people < MOST_PEOPLE and not self._roll(3):
            return SetPeople(now_ms, session.state.people + 1)
        card = session.card
        if card is not None and card.twists and not session.round.twists and not self._roll(2):
            return TurnTwist(now_ms)
        return None

    def _adopt(self, session: Session, now_ms: int) -> Command | None:
        here = [article for article in session.state.articles if article.round == len(session.state.rounds) - 1]
        adopted = {article.text for article in here}
        for proposal in proposals_now(session):
            text = " ".join(proposal.text.split())[:LONGEST_ARTICLE]
            if proposal.passes and text and text not in adopted and len(here) < 2:
                return Adopt(now_ms, text, "", proposal.key)
        return None

    def _note(self, session: Session, side: str | None, now_ms: int) -> Command | None:
        if len(session.round.notes) >= MOST_NOTES:
            return None
        said = what_is_said(session.card, side) or self._pool(session)
        text = in_few_words(self._says(said[self._roll(len(said))]))
        if any(note.text == text for note in session.round.notes):
            pool = self._pool(session)
            text = in_few_words(self._says(pool[self._roll(len(pool))]))
        return TakeNote(now_ms, side, text[:LONGEST_NOTE])

    def _pool(self, session: Session) -> tuple[Text, ...]:
        """What people may say about anything: the arguments of every statement on the table, else the cards' texts."""
        cards = [card for deck in session.decks for card in deck.cards]
        arguments = [
            text
            for card in cards
            if isinstance(card, StatementCard)
            for text in (*card.arguments_for, *card.arguments_against)
        ]
        return tuple(arguments) or tuple(card.text for card in cards) or (session.phase.prompt,)

    def _noted_here(self, session: Session, side: str | None) -> bool:
        state = session.state
        return len(session.round.notes) >= MOST_NOTES or any(
            (note.phase, note.turn, note.side) == (session.phase.id, state.turn, side) for note in session.round.notes
        )

    def _roll(self, sides: int) -> int:
        result, self._dice = roll(self._dice, sides)
        return result


def what_is_said(card: Card | None, side: str | None) -> tuple[Text, ...]:
    """What people of a side say about a statement: its arguments; nothing for other cards and sides."""
    if not isinstance(card, StatementCard):
        return ()
    match side:
        case "for":
            return card.arguments_for
        case "against":
            return card.arguments_against
        case _:
            return (*card.arguments_for, *card.arguments_against)


def in_few_words(text: str, most: int = 56) -> str:
    """An argument as somebody would note it who listens at the same time."""
    head = text.split(":")[-1].strip().rstrip(".")
    return head if len(head) <= most else head[:most].rsplit(" ", 1)[0]
