"""What may be adopted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes import Proposal
from game.core.outcomes.decision import Decision, decision
from game.core.outcomes.evidence import Evidence
from tests.core.outcomes.samples import CARD, any_vote, evidence, note, tables_vote, vote

NOTES = (note(1, "Ask the pupils"), note(2, "Pay for it"), note(3, "Wait a year"))
KEYS = tuple(each.key for each in NOTES)


def result(seen: Evidence) -> Decision:
    found = decision(seen)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("agree", "disagree", "passes", "why"),
    [
        (8, 2, True, "four fifths"),
        (7, 2, False, "seven of nine are less"),
        (1, 0, True, "the only one who took a side"),
        (0, 0, False, "nobody took one"),
        (0, 9, False, "all are against"),
    ],
)
def test_a_recommendation_needs_four_fifths_of_those_who_took_a_side(
    agree: int, disagree: int, passes: bool, why: str
) -> None:
    found = result(evidence((vote("agree_pass", agree, disagree, 3, about="note-1", present=15),), notes=NOTES[:1]))
    assert found.proposals == (Proposal("note-1", "Ask the pupils", agree, disagree, 15, "people", passes),), why


def test_the_most_supported_comes_first_and_what_was_not_voted_on_last() -> None:
    turns = (
        tables_vote("agree_pass", "agree", "disagree", None, about="note-3"),
        tables_vote("agree_pass", "agree", "agree", "pass", about="note-2"),
    )
    found = result(evidence(turns, notes=(*NOTES, note(4, "An argument", phase="debate", side="for"))))
    assert found.proposals == (
        Proposal("note-2", "Pay for it", 2, 0, 3, "tables", True),
        Proposal("note-3", "Wait a year", 1, 1, 3, "tables", False),
        Proposal("note-1", "Ask the pupils", None, None, None, "people", False),
    )


def test_an_option_passes_with_more_than_half_of_the_votes() -> None:
    found = result(evidence(vote("options", 3, 7, 2, options=("ban", "pay", "wait"), present=15)))
    assert found.proposals == (
        Proposal("pay", "", 7, None, 15, "people", True),
        Proposal("ban", "", 3, None, 15, "people", False),
        Proposal("wait", "", 2, None, 15, "people", False),
    )
    assert all(each.against is None for each in found.proposals), "who chose another one said nothing against it"
    half = result(evidence(vote("options", 6, 6, options=("ban", "pay"))))
    assert not any(each.passes for each in half.proposals)


def test_dots_let_the_notes_with_most_of_them_pass() -> None:
    found = result(evidence(vote("dots", 5, 1, 5, options=KEYS, dots=3, present=4), notes=NOTES))
    assert found.proposals == (
        Proposal("note-1", "Ask the pupils", 5, None, 11, "dots", True),
        Proposal("note-3", "Wait a year", 5, None, 11, "dots", True),
        Proposal("note-2", "Pay for it", 1, None, 11, "dots", False),
    )


def test_without_a_dot_no_note_passes() -> None:
    found = result(evidence(vote("dots", 0, 0, 0, options=KEYS, dots=3, present=4), notes=NOTES))
    assert [(each.support, each.passes) for each in found.proposals] == [(0, False)] * 3


def test_without_a_vote_the_notes_stand_for_themselves() -> None:
    shelves = (note(4, side="action"), note(5, side="moment"), note(6, side="for"))
    found = result(evidence(notes=(*NOTES, *shelves)))
    assert [(each.key, each.support, each.passes) for each in found.proposals] == [
        ("note-1", None, True),
        ("note-2", None, True),
        ("note-3", None, True),
        ("note-4", None, True),
    ]
    assert found.tallies == ()


def test_objections_are_kept_for_the_minority() -> None:
    said = (note(9, "Who checks it?", phase="objections"),)
    assert result(evidence(vote("stance", 9, 1, 2), objections=said)).objections == said
    assert result(evidence(notes=NOTES, objections=said)).objections == said


def test_the_last_vote_about_a_thing_counts() -> None:
    ways = ("ban", "pay")
    found = result(evidence(vote("options", 9, 3, options=ways), vote("options", 4, 8, options=ways)))
    assert [(each.key, each.support) for each in found.proposals] == [("pay", 8), ("ban", 4)]


def test_a_vote_on_the_card_proposes_the_card() -> None:
    (proposal,) = result(evidence(vote("stance", 9, 1, 2))).proposals
    assert (proposal.key, proposal.text, proposal.support, proposal.against) == (CARD, "", 9, 2)


def test_without_votes_and_notes_there_is_nothing_to_decide() -> None:
    assert decision(evidence()) is None
    assert decision(evidence(())) is None
    assert decision(evidence(notes=(note(1, side="for"),))) is None


@given(any_vote("options"), st.permutations(range(3)))
def test_the_order_of_the_options_does_not_matter(tally: Tally, order: list[int]) -> None:
    counts = [tally.counts[at] or 0 for at in order]
    shuffled = vote("options", *counts, options=tuple(tally.options[at] for at in order), present=tally.present)
    one, other = result(evidence(tally)), result(evidence(shuffled))
    assert set(one.proposals) == set(other.proposals)
    assert sum(each.passes for each in one.proposals) <= 1
