"""Votes, sheets, notes and cards for outcomes, built without a session."""

from dataclasses import replace

from hypothesis import strategies as st

from game.core.ballots import BALLOTS, Tally
from game.core.deck import Card, ClaimCard, EstimateCard, Item, RankingCard, Scale
from game.core.format import RankShape
from game.core.outcomes.evidence import EarlierVote, Evidence
from game.core.rounds import Estimates, Note, Orders
from game.core.text import Text

CARD = "sample/card"
WORDS = Text("sample/card/text", "Words")


def vote(
    ballot: str,
    *counts: int,
    phase: str = "vote",
    present: int | None = None,
    turn: int = 0,
    about: str | None = None,
    options: tuple[str, ...] = (),
    dots: int = 1,
) -> Tally:
    """A closed vote, its counts in the order of the options; everybody present voted, unless it is said."""
    options = options or BALLOTS[ballot].options
    assert len(counts) == len(options)
    tally = Tally(phase, ballot, options, counts, turn=turn, about=about, dots=dots)
    return tally.close(sum(counts) if present is None else present)


def tables_vote(ballot: str, *answers: str | None, about: str | None = None) -> Tally:
    """A closed vote of tables, which gave these answers."""
    tally = replace(Tally.empty("vote", ballot, BALLOTS[ballot].options), about=about)
    return tally.with_answers(answers).close(len(answers))


def evidence(
    *votes: Tally | tuple[Tally, ...],
    card: Card | None = None,
    estimates: tuple[Estimates, ...] = (),
    orders: tuple[Orders, ...] = (),
    notes: tuple[Note, ...] = (),
    objections: tuple[Note, ...] = (),
    arguments: tuple[Note, ...] = (),
    earlier: tuple[EarlierVote, ...] = (),
    shape: RankShape = RankShape.LINE,
) -> Evidence:
    """Evidence of one phase for each vote, or for each tuple of the votes of its turns."""
    phases = tuple(each if isinstance(each, tuple) else (each,) for each in votes)
    return Evidence(card, CARD, phases, estimates, orders, notes, objections, arguments, earlier, 12, 4, shape)


def note(number: int, text: str = "", phase: str = "collect", side: str | None = None, turn: int = 0) -> Note:
    return Note(number, phase, side, text or f"Words of note {number}", turn)


def guesses(*values: float | None, phase: str = "guess") -> Estimates:
    return Estimates(phase, values, closed=True)


def orders(*lines: str) -> Orders:
    """Tables' orders of items with names of one letter; all letters that come up are to be ordered."""
    mixed = tuple(sorted(set("".join(lines))))
    return Orders("rank", mixed, tuple(tuple(line) for line in lines), closed=True)


def claim(answer: bool) -> ClaimCard:
    return ClaimCard("card", WORDS, None, None, (), (), (), None, answer, WORDS)


def estimate(answer: float, scale: Scale = Scale.LINEAR) -> EstimateCard:
    return EstimateCard("card", WORDS, None, None, (), (), (), None, WORDS, answer, 0, 1_000_000, scale, WORDS)


def ranking_card(**values: float) -> RankingCard:
    """A ranking of items with these values."""
    items = tuple(Item(name, WORDS, value) for name, value in values.items())
    return RankingCard("card", WORDS, None, None, (), (), (), None, items, WORDS, WORDS, dates=False, because=WORDS)


def any_vote(ballot: str, turn: int = 0, about: str | None = None) -> st.SearchStrategy[Tally]:
    """Any closed vote of up to 200 people an option, nobody among them, in which some may have abstained."""
    options = BALLOTS[ballot].options or ("one", "two", "three")
    counts = st.tuples(*[st.integers(0, 4) | st.integers(0, 200)] * len(options))
    return st.builds(
        lambda counts, more: replace(
            Tally("vote", ballot, options, counts, turn=turn, about=about), present=sum(counts) + more
        ),
        counts,
        st.integers(0, 9),
    )
