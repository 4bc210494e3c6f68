"""What is true of every session, whatever was done to it."""

from game.core.apply import LONGEST_NOTE, MOST_NOTES
from game.core.ballots import BALLOTS, Tally
from game.core.commands import NoteArgument
from game.core.dice import Dice
from game.core.format import Phase, PhaseKind
from game.core.history import DEPTH
from game.core.phases import steps
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Argument, Round, Session, State
from game.core.timer import Paused, Running, Untimed, remaining_ms


def check(session: Session) -> None:
    """Fail with the invariant that a session breaks."""
    past, future = session.history.past, session.history.future
    assert session.at_ms >= 0
    assert 1 <= len(session.pile) <= session.settings.cards
    assert len(past) + len(future) <= DEPTH
    _check_state(session, session.state)
    for step in (*past, *future):
        _check_state(session, step.state)
        assert not isinstance(step.state.timer, Running), "the history's clocks stand still"
        assert not isinstance(step.deed, NoteArgument) or 1 <= len(step.deed.text) <= LONGEST_NOTE
    assert not any(step.state.finished for step in past), "nothing is done after the end"
    assert steps(session, session.phase) - 1 - session.state.step >= 0
    assert session.card.id == session.round.card.card


def _check_state(session: Session, state: State) -> None:
    assert FEWEST_PEOPLE <= state.people <= MOST_PEOPLE
    assert 0 <= state.phase < len(session.format.phases)
    assert state.step >= 0
    assert 0 <= state.dice.state <= Dice.of(-1).state
    assert 1 <= len(state.rounds) <= len(session.pile)
    assert tuple(played.card for played in state.rounds) == session.pile[: len(state.rounds)]
    _check_timer(session, state)
    phase = session.format.phases[state.phase]
    for played in state.rounds:
        _check_round(session, played, phase if played is state.rounds[-1] else None)
    assert not state.rounds[-1].skipped or state.finished


def _check_timer(session: Session, state: State) -> None:
    match state.timer:
        case Running(since_ms, left_ms):
            assert 0 <= since_ms <= session.at_ms
            assert type(left_ms) is int
        case Paused(left_ms):
            assert type(left_ms) is int
        case Untimed():
            assert not state.time_up
    if state.time_up:
        left = remaining_ms(state.timer, session.at_ms)
        assert left is not None
        assert left <= 0
    assert not (state.finished and isinstance(state.timer, Running))


def _check_round(session: Session, played: Round, running: Phase | None) -> None:
    votes = [phase.id for phase in session.format.phases if phase.kind is PhaseKind.VOTE]
    opened = [tally.phase for tally in played.tallies]
    assert opened == votes[: len(opened)], "votes are opened in their order, each once"
    for tally in played.tallies:
        _check_tally(tally)
    still_open = [tally.phase for tally in played.tallies if not tally.closed]
    if running is not None:
        assert still_open in ([], [running.id]), "the running vote alone is open"
    else:
        assert len(still_open) <= 1
        assert not still_open or played.skipped, "a card is left with an open vote only when it is skipped"
    assert len(played.arguments) <= MOST_NOTES
    for argument in played.arguments:
        _check_argument(session, argument)


def _check_tally(tally: Tally) -> None:
    assert len(tally.counts) == len(BALLOTS[tally.ballot].options)
    assert all(count is None or 0 <= count <= MOST_PEOPLE for count in tally.counts)
    if tally.present is not None:
        assert None not in tally.counts
        assert 0 <= tally.cast <= tally.present
        assert tally.cast + tally.abstained == tally.present


def _check_argument(session: Session, argument: Argument) -> None:
    assert session.format.phase(argument.phase).kind is not PhaseKind.VOTE
    assert argument.side in ("for", "against", None)
    assert 1 <= len(argument.text) <= LONGEST_NOTE
    assert argument.text == " ".join(argument.text.split())
