"""Playing commands again, and one number that tells two sessions apart."""

from collections.abc import Iterable
from hashlib import sha256

from game.core.apply import Rejected, apply
from game.core.codec import canonical
from game.core.commands import ClockCommand, Command
from game.core.reasons import Reason
from game.core.session import Session


class ReplayRefused(ValueError):
    """A command of a log does not fit its session: `index` counts from 0, `reason` is the rules' own."""

    def __init__(self, index: int, reason: Reason) -> None:
        super().__init__(f"command {index + 1} was refused: {reason}")
        self.index = index
        self.reason = reason


def replay(session: Session, commands: Iterable[Command], older_clock: bool = False) -> Session:
    """The session after all commands. A log holds accepted commands only, so a refusal raises `ReplayRefused`.

    With `older_clock` the log was written when a twist that was taken back left its minute on the clock, or let time
    run out twice: what was done to a clock that does not stand there any more is passed over.
    """
    for index, command in enumerate(commands):
        result = apply(session, command)
        if isinstance(result, Rejected):
            if older_clock and isinstance(command, ClockCommand):
                continue
            raise ReplayRefused(index, result.reason)
        session = result.session
    return session


def fingerprint(session: Session) -> str:
    """64 hexadecimal digits that are the same for equal sessions. Decks, formats and plan count by their hashes."""
    plan = session.plan.hash if session.plan is not None else ""
    contents = ",".join([plan, *(part.format.hash for part in session.parts), *(deck.hash for deck in session.decks)])
    piles = tuple(part.pile for part in session.parts)
    rest = canonical((session.settings, session.seed, piles, session.state, session.history, session.at_ms))
    # Half a character from a strange keyboard is no UTF-8, but may stand in a note.
    return sha256(f"{contents}\n{rest}".encode(errors="surrogatepass")).hexdigest()
