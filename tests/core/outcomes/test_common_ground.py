"""What all agree with."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes import Proposal
from game.core.outcomes.common_ground import CommonGround, common_ground
from tests.core.outcomes.samples import CARD, any_vote, evidence, note, tables_vote, vote


def result(*turns: Tally) -> CommonGround:
    found = common_ground(evidence(turns, notes=(note(1, "Say when a text is made by a machine"), note(2))))
    assert found is not None
    return found


def test_every_table_that_did_not_pass_has_to_agree() -> None:
    found = result(
        tables_vote("agree_pass", "agree", "pass", None, "agree", about="note-1"),
        tables_vote("agree_pass", "agree", "disagree", "agree", "agree", about="note-2"),
        tables_vote("agree_pass", "disagree", "disagree", "agree", "pass", about="note-3"),
        tables_vote("agree_pass", "pass", "pass", "pass", None, about="note-4"),
    )
    assert [(each.about, each.agree, each.disagree, each.passed) for each in found.common] == [("note-1", 2, 0, 1)]
    assert [(each.about, each.share) for each in found.nearly] == [("note-2", Fraction(3, 4))]
    assert [(each.about, each.share) for each in found.others] == [("note-3", Fraction(1, 3)), ("note-4", Fraction(0))]


def test_people_can_vote_as_well_as_tables() -> None:
    found = result(vote("agree_pass", 10, 0, 2, about="note-1"), vote("agree_pass", 9, 3, 0, about="note-2"))
    assert [each.about for each in found.common] == ["note-1"]
    assert [each.about for each in found.nearly] == ["note-2"]
    assert found.proposals == (
        Proposal("note-1", "Say when a text is made by a machine", 10, 0, 12, "people", True),
        Proposal("note-2", "Words of note 2", 9, 3, 12, "people", False),
    )


def test_more_agreement_comes_first() -> None:
    found = result(vote("agree_pass", 3, 0, 9, about="note-1"), vote("agree_pass", 8, 0, 4, about="note-2"))
    assert [each.about for each in found.common] == ["note-2", "note-1"]


def test_the_last_vote_about_a_statement_counts() -> None:
    found = result(vote("agree_pass", 3, 5, 0, about="note-1"), vote("agree_pass", 8, 0, 0, about="note-1"))
    assert [each.agree for each in found.common] == [8]
    assert (found.nearly, found.others) == ((), ())


def test_a_vote_on_the_card_is_a_statement_too() -> None:
    (proposal,) = result(tables_vote("agree_pass", "agree", "agree")).proposals
    assert (proposal.key, proposal.text, proposal.unit, proposal.passes) == (CARD, "", "tables", True)


def test_nobody_shares_what_nobody_voted_on() -> None:
    (only,) = result(vote("agree_pass", 0, 0, 0, present=12)).others
    assert only.share == 0
    assert common_ground(evidence()) is None
    assert common_ground(evidence(())) is None


@given(st.lists(any_vote("agree_pass"), min_size=1, max_size=6))
def test_every_statement_lies_in_one_of_the_three_lists(tallies: list[Tally]) -> None:
    turns = [
        vote("agree_pass", *(count or 0 for count in tally.counts), about=f"note-{at}")
        for at, tally in enumerate(tallies)
    ]
    found = result(*turns)
    assert len(found.common) + len(found.nearly) + len(found.others) == len(turns) == len(found.proposals)
    assert all(each.agree > 0 and each.disagree == 0 for each in found.common)
    assert not any(each.agree > 0 and each.disagree == 0 for each in (*found.nearly, *found.others))


@given(st.lists(st.sampled_from(["agree", "disagree", "pass", None]), min_size=1, max_size=12), st.data())
def test_the_order_of_the_tables_does_not_matter(answers: list[str | None], data: st.DataObject) -> None:
    one = result(tables_vote("agree_pass", *answers, about="note-1"))
    other = result(tables_vote("agree_pass", *data.draw(st.permutations(answers)), about="note-1"))
    assert one.proposals == other.proposals
