"""A whole session that plays by itself: for facilitators who practise, and for tests.

Votes are drawn from the session's seed, so that the same seed rehearses the same session.
"""

from collections.abc import Callable

from game.core.apply import LONGEST_NOTE
from game.core.ballots import BALLOTS
from game.core.commands import Advance, Command, EnterCount, NoteArgument, SetPeople
from game.core.deck import Card, StatementCard
from game.core.dice import Dice, roll
from game.core.format import PhaseKind
from game.core.session import MOST_PEOPLE, Session
from game.core.text import Text
from game.shell.director import Director

Say = Callable[[str], None]

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
            blank = [
                option
                for option, count in zip(BALLOTS[tally.ballot].options, tally.counts, strict=True)
                if count is None
            ]
            if blank:
                left = max(0, session.state.people - tally.cast)
                count = left if len(blank) == 1 else min(left, self._votes(session, blank[0]))
                return EnterCount(now_ms, blank[0], count)
        elif session.phase.kind is PhaseKind.SPEAK and not self._noted(session):
            said = what_is_said(session.card, session.phase.who)
            text = said[self._roll(len(said))].source[:LONGEST_NOTE]
            return NoteArgument(now_ms, session.phase.who, text)
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

    def _noted(self, session: Session) -> bool:
        return any(argument.phase == session.phase.id for argument in session.round.arguments)

    def _roll(self, sides: int) -> int:
        result, self._dice = roll(self._dice, sides)
        return result


def what_is_said(card: Card, side: str | None) -> tuple[Text, ...]:
    """What people of a side may say about a card, at least one text: its arguments, else its questions or its text."""
    if isinstance(card, StatementCard):
        return card.arguments_for if side == "for" else card.arguments_against
    return card.prompts or (card.text,)


class Rehearsal:
    """Lets a player act on a director, a command each `pause_ms`, and says each phase in a line."""

    def __init__(self, director: Director, seed: int, pause_ms: int, say: Say) -> None:
        self._director = director
        self._player = Player(seed)
        self._pause_ms = pause_ms
        self._say = say
        self._last_ms: int | None = None
        self._phase = ""
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
        if director.do(command):
            self.commands += 1
        return True

    def _tell(self, session: Session) -> None:
        tr = self._director.tr
        where = f"{len(session.state.rounds)}/{len(session.pile)} {tr(session.phase.name)}"
        if session.state.finished:
            where = "–"
        if where != self._phase:
            self._phase = where
            self._say(f"{self.commands} · {where} · {session.round.card.card}")


def without_screen(rehearsal: Rehearsal) -> None:
    """Play to the end without a window."""
    while rehearsal.step():
        pass


def on_screen(rehearsal: Rehearsal) -> Callable[[Director, object], None]:
    """An autopilot for a window. It waits while something lies over the screen, and leaves the summary standing."""

    def autopilot(director: Director, _scene: object) -> None:
        if director.stage.overlay is None:
            rehearsal.step()

    return autopilot
