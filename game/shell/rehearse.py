"""A whole session that plays by itself: for facilitators who practise, and for tests.

The session's seed also gives the player's dice, so that the same seed rehearses the same session.
"""

import time
from collections.abc import Callable

from game import paths
from game.core.commands import Advance
from game.core.session import Session
from game.core.text import Text
from game.core.timer import Running, remaining_ms
from game.i18n.phrases import Phrase, phrase, plain
from game.shell.clock import Hand
from game.shell.director import Director
from game.shell.player import Player
from game.view.scene import Role, Scene

Say = Callable[[Phrase], None]
"""Is told what happens, a line at a time."""

A_WORD_MS, MOST_READING_MS = 250, 8000
"""How long people take for a word on the screen, and for a screen at most."""

NOT_SAVED = Text(
    "command/rehearse/not-saved",
    "nothing is saved for now: {folder} cannot be written; make room, or set PALABRE_HOME to another folder",
)


class Rehearsal:
    """Lets a player act on a director, a command each `pause_ms`, and says each phase in a line.

    A line starts with the number of commands in the log (with those accepted here, when nothing is saved); they are
    on the disk when it is said. With a `hand`, each timed phase takes its whole time on the session's clock.
    """

    def __init__(self, director: Director, seed: int, pause_ms: int, say: Say, hand: Hand | None = None) -> None:
        self._director = director
        self._player = Player(seed, lambda text: director.tr(text))
        self._pause_ms = pause_ms
        self._say = say
        self._hand = hand
        self._last_ms: int | None = None
        self._phase = ""
        self._trouble_told = director.store is None
        self.commands = 0

    def step(self, reading_ms: int = 0) -> bool:
        """One command when it is time for it, and people have read; tells whether there is more to come."""
        director = self._director
        session = director.session
        if session is None:
            return False
        now_ms = director.now_ms
        if self._last_ms is None and reading_ms:
            self._last_ms = now_ms  # the first screen is read, too
        if self._last_ms is not None and now_ms - self._last_ms < self._pause_ms + reading_ms:
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
            self._say(phrase(NOT_SAVED, folder=str(paths.home())))
        where = f"{len(session.rounds_of_part)}/{session.cards_of(session.state.part)} {tr(session.phase.name)}"
        if session.state.finished:
            where = "–"
        if where != self._phase:
            self._phase = where
            saved = director.store.commands if director.store is not None else self.commands
            self._say(plain(f"{saved} · {where} · {_card_name(session)}"))


def _card_name(session: Session) -> str:
    return session.round.card.card if session.round.card is not None else session.format.id


def without_screen(rehearsal: Rehearsal, step_ms: int = 0) -> None:
    """Play to the end without a window; `step_ms` slows it down, for people who watch the lines and for tests."""
    while rehearsal.step():
        if step_ms:
            time.sleep(step_ms / 1000)


def on_screen(rehearsal: Rehearsal, reads: bool = True) -> Callable[[Director, Scene], None]:
    """An autopilot for a window. It waits while something lies over the screen, and leaves the summary standing.

    When it `reads`, it gives people the time to read what is new on the screen before it goes on.
    """
    read: set[str] = set()
    moment = ""

    def autopilot(director: Director, scene: Scene) -> None:
        nonlocal read, moment
        if director.stage.overlay is not None:
            return
        done = rehearsal.commands
        rehearsal.step(_reading_ms(scene, read) if reads and scene.moment != moment else 0)
        if rehearsal.commands > done:
            moment, read = scene.moment, set(_texts(scene))

    return autopilot


def _reading_ms(scene: Scene, read: set[str]) -> int:
    words = sum(len(text.split()) for text in _texts(scene) if text not in read)
    return min(MOST_READING_MS, words * A_WORD_MS)


def _texts(scene: Scene) -> list[str]:
    return [node.label for node in scene.nodes if node.role in (Role.TEXT, Role.HEADING)]
