"""What a session has to be: what was accepted, played again, and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.core.apply import Applied, Rejected, apply
from game.core.commands import Advance, Command, EnterCount, ReviseDeck
from game.core.reasons import Reason
from game.core.replay import fingerprint, replay
from game.core.session import Session
from game.shell.recording import Recording
from game.view.stage import Said

MOST_STEPS = 3000


class Model:
    """A session that is led by the accepted commands alone."""

    def __init__(self) -> None:
        self.start: Session | None = None
        self.session: Session | None = None
        self.commands: list[Command] = []
        self.told: Callable[[Command], None] | None = None

    def begin(self, session: Session) -> None:
        """The session as it was dealt."""
        self.start = self.session = session
        self.commands.clear()

    def accept(self, command: Command) -> None:
        """Follow a command that the program has accepted."""
        self.commands.append(command)
        if self.session is not None:
            result = apply(self.session, command)
            assert isinstance(result, Applied), f"{command} was accepted, and cannot be: {result.reason}"
            self.session = result.session

    def follow(self, session: Session) -> None:
        """The program's session is the model's."""
        assert session == self.session, "the session is not what was accepted"

    def follow_all(self, session: Session) -> None:
        """Played again from the first card, everything that was accepted gives the session."""
        assert self.start is not None
        assert fingerprint(replay(self.start, self.commands)) == fingerprint(session)

    def leads_on(self) -> None:
        """From here "next" leads to the end."""
        session = self.session
        assert session is not None
        for _ in range(MOST_STEPS):
            if session.state.finished:
                return
            result = apply(session, Advance(session.at_ms, confirmed=True))
            if isinstance(result, Rejected) and result.reason is Reason.TOO_MANY_VOTES and session.tally is not None:
                # What the screen says is done: a count is made smaller.
                largest = max(session.tally.options, key=session.tally.count)
                result = apply(session, EnterCount(session.at_ms, largest, 0))
            assert isinstance(result, Applied), f"no way on at {session.phase.id}: {result.reason}"
            session = result.session
        raise AssertionError(f"no end in sight at {session.phase.id}")

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear of every command that is accepted, on its way to the disk."""
        append, revise = Recording.append, Recording.revise

        def appended(recording: Recording, command: Command, wait: bool = True) -> Said | None:
            self.accept(command)
            said = append(recording, command, wait)
            if self.told is not None and recording.store is not None:
                self.told(command)
            return said

        def revised(recording: Recording, command: ReviseDeck, source: Path) -> Path | None:
            copy = revise(recording, command, source)
            if copy is not None:
                self.accept(command)
                if self.told is not None:
                    self.told(command)
            return copy

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Recording, "append", appended)
            patch.setattr(Recording, "revise", revised)
            yield
