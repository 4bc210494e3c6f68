"""A reveal shows the outcome of the votes that it names, and no other."""

from dataclasses import replace

from game.core.ballots import STANCE, Tally
from game.core.format import PhaseKind
from game.core.outcomes import Swing
from game.core.reading import last_outcome, outcome_of
from tests.core.samples import begin, format_of, phase


def test_each_reveal_reads_its_own_votes() -> None:
    votes = [phase(name, PhaseKind.VOTE, ballot="stance") for name in ("a", "b", "c")]
    reveals = [
        replace(phase("first", PhaseKind.REVEAL), outcome="swing", votes=("a", "b")),
        replace(phase("second", PhaseKind.REVEAL), outcome="swing", votes=("b", "c")),
    ]
    session = begin()
    session = replace(session, parts=(replace(session.part, format=format_of(*votes, *reveals)),))
    counts = {"a": (10, 0, 14), "b": (20, 0, 4), "c": (0, 0, 24)}
    tallies = tuple(Tally(name, STANCE.id, STANCE.options, numbers, 24) for name, numbers in counts.items())
    played = replace(session.round, tallies=tallies)
    first, second = (outcome_of(session, reveal, played) for reveal in reveals)
    assert isinstance(first, Swing)
    assert isinstance(second, Swing)
    assert [(one.winner.side, one.winner.votes) for one in (first, second) if one.winner] == [
        ("for", 10),
        ("against", 20),
    ]
    assert last_outcome(session, played) == second


def test_a_reveal_shows_nothing_before_its_votes_are_closed() -> None:
    reveal = replace(phase("end", PhaseKind.REVEAL), outcome="swing", votes=("a", "b"))
    votes = [phase(name, PhaseKind.VOTE, ballot="stance") for name in ("a", "b")]
    session = begin(format=format_of(*votes, reveal))
    closed = Tally("a", STANCE.id, STANCE.options, (1, 0, 1), 2)
    still_open = Tally("b", STANCE.id, STANCE.options, (1, 0, None))
    played = replace(session.round, tallies=(closed, still_open))
    assert outcome_of(session, reveal, played) is None
    assert outcome_of(session, reveal, replace(played, tallies=(closed,))) is None
