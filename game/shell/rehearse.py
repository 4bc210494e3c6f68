"""A whole session that plays by itself: for facilitators who practise, and for tests.

Votes are drawn from the session's seed, so that the same seed rehearses the same session.
"""

import time
from collections.abc import Callable

from game import paths
from game.core.commands import Advance, Command, EnterCount, SetPeople, TakeNote
from game.core.deck import Card, StatementCard
from game.core.deeds.noting import LONGEST_NOTE, MOST_NOTES
from game.core.dice import Dice, roll
from game.core.format import PhaseKind
from game.core.phases import speaking
from game.core.session import MOST_PEOPLE, Session
from game.core.text import Text
from game.core.timer import Running, remaining_ms
from game.shell.clock import Hand
from game.shell.director import Director

Say = Callable[[str], None]

NOT_SAVED = "nothing is saved from here on: {folder} cannot be written; set PALABRE_HOME to another folder"

SEED_MARK = 0x9E37
"""Set apart from the session's own dice, so that rehearsed votes do not follow the order of the cards."""


class Player:
    """Does what a facilitator would do, one command at a time."""

    def __init__(self, seed: int) -> None:
        self._dice = Dice.of(seed ^ SEED_MARK)

    def next_command(self, session: Session, now_ms: int) -> Command | None:
        """The next command; `None` when the session is over."""
        if session.state.finished:
            return None
        tally = session.tally
        if tally is not None:
            blank = [option for option, count in zip(tally.options, tally.counts, strict=True) if count is None]
            if blank:
                left = max(0, session.state.people - tally.cast)
                count = left if len(blank) == 1 else min(left, self._votes(session, blank[0]))
                return EnterCount(now_ms, blank[0], count)
            if tally.cast > session.state.people:  # somebody entered them before, or people left since
                most = max(tally.options, key=tally.count)
                over = tally.cast - session.state.people
                return EnterCount(now_ms, most, max(0, tally.count(most) - over))
        elif session.phase.kind is PhaseKind.SPEAK and session.card is not None and self._may_note(session):
            side = speaking(session)
            said = what_is_said(session.card, side)
            text = said[self._roll(len(said))].source[:LONGEST_NOTE]
            return TakeNote(now_ms, side, text)
        elif session.phase.kind is PhaseKind.DISCUSS and self._somebody_comes(session):
            return SetPeople(now_ms, session.state.people + 1)
        return Advance(now_ms, confirmed=True)

    def _somebody_comes(self, session: Session) -> bool:
        nobody_yet = session.state.people == session.settings.people
        return nobody_yet and session.state.people < MOST_PEOPLE and not self._roll(3)

    def _votes(self, session: Session, option: str) -> int:
        """A third of the room, more or less; in a second vote, the first one with a few people moved."""
        people = session.state.people
        earlier = [tally.count(option) for tally in session.round.tallies if tally.closed]
        middle = earlier[-1] if earlier else people // 3
        reach = max(1, people // 5)
        return max(0, middle - reach + self._roll(2 * reach + 1))

    def _may_note(self, session: Session) -> bool:
        heard = session.round.notes
        return len(heard) < MOST_NOTES and all(argument.phase != session.phase.id for argument in heard)

    def _roll(self, sides: int) -> int:
        result, self._dice = roll(self._dice, sides)
        return result


def what_is_said(card: Card | None, side: str | None) -> tuple[Text, ...]:
    """What people of a side may say about a card, at least one text: its arguments, else its questions or its text."""
    if isinstance(card, StatementCard):
        return card.arguments_for if side == "for" else card.arguments_against
    return (card.prompts or (card.text,)) if card is not None else ()


class Rehearsal:
    """Lets a player act on a director, a command each `pause_ms`, and says each phase in a line.

    A line starts with the number of commands in the log (with those accepted here, when nothing is saved); they are
    on the disk when it is said. With a `hand`, each timed phase takes its whole time on the session's clock.
    """

    def __init__(self, director: Director, seed: int, pause_ms: int, say: Say, hand: Hand | None = None) -> None:
        self._director = director
        self._player = Player(seed)
        self._pause_ms = pause_ms
        self._say = say
        self._hand = hand
        self._last_ms: int | None = None
        self._phase = ""
        self._trouble_told = director.store is None
        self.commands = 0

    def step(self) -> bool:
        """One command when it is time for it; tells whether there is more to come."""
        director = self._director
        session = director.session
        if session is None:
            return False
        now_ms = director.now_ms
        if self._last_ms is not None and now_ms - self._last_ms < self._pause_ms:
            return True
        self._last_ms = now_ms
        self._tell(session)
        command = self._player.next_command(session, now_ms)
        if command is None:
            return False
        if isinstance(command, Advance) and self._hand is not None:
            self._let_time_pass(self._hand, session)
            command = Advance(director.now_ms, command.confirmed)
        if director.do(command):
            self.commands += 1
        return True

    def _let_time_pass(self, hand: Hand, session: Session) -> None:
        left_ms = remaining_ms(session.state.timer, self._director.now_ms)
        if left_ms is not None and left_ms > 0 and isinstance(session.state.timer, Running):
            hand.turn(left_ms)
            self._director.tick()

    def _tell(self, session: Session) -> None:
        director, tr = self._director, self._director.tr
        if director.store is None and not self._trouble_told:
            self._trouble_told = True
            self._say(NOT_SAVED.format(folder=paths.home()))
        where = f"{len(session.rounds_of_part)}/{session.cards_of(session.state.part)} {tr(session.phase.name)}"
        if session.state.finished:
            where = "–"
        if where != self._phase:
            self._phase = where
            saved = director.store.commands if director.store is not None else self.commands
            self._say(f"{saved} · {where} · {_card_name(session)}")


def _card_name(session: Session) -> str:
    return session.round.card.card if session.round.card is not None else session.format.id


def without_screen(rehearsal: Rehearsal, step_ms: int = 0) -> None:
    """Play to the end without a window; `step_ms` slows it down, for people who watch the lines and for tests."""
    while rehearsal.step():
        if step_ms:
            time.sleep(step_ms / 1000)


def on_screen(rehearsal: Rehearsal) -> Callable[[Director, object], None]:
    """An autopilot for a window. It waits while something lies over the screen, and leaves the summary standing."""

    def autopilot(director: Director, _scene: object) -> None:
        if director.stage.overlay is None:
            rehearsal.step()

    return autopilot
