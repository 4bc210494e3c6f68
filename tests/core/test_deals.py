"""Dealing roles and sides."""

from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Advance, DealAgain, SetTables
from game.core.deals import deal
from game.core.dice import Dice
from game.core.events import RolesDealt
from tests.core.fair import COURT, LINE, STORY, play_one
from tests.core.samples import events, play

ROLES = st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=8, unique=True).map(tuple)


@given(ROLES, st.integers(1, 12), st.integers(), st.data())
def test_no_table_has_the_same_role_twice_in_a_row(
    roles: tuple[str, ...], tables: int, seed: int, data: st.DataObject
) -> None:
    before = data.draw(st.lists(st.sampled_from(roles), max_size=12))
    drawn, _ = deal(roles, tables, before, Dice.of(seed))
    assert len(drawn) == tables
    assert not any(had == has for had, has in zip(before, drawn, strict=False))


@given(ROLES, st.integers(1, 12), st.integers())
def test_a_first_deal_is_as_even_as_can_be_and_begins_with_the_roles_that_are_needed_most(
    roles: tuple[str, ...], tables: int, seed: int
) -> None:
    drawn, _ = deal(roles, tables, (), Dice.of(seed))
    counts = [drawn.count(role) for role in roles]
    assert max(counts) - min(counts) <= 1
    assert counts == sorted(counts, reverse=True)


@given(st.integers(1, 12), st.integers())
def test_a_single_role_is_played_by_every_table_again(tables: int, seed: int) -> None:
    assert deal(("jury",), tables, ("jury",) * tables, Dice.of(seed))[0] == ("jury",) * tables


def test_without_roles_nothing_is_dealt() -> None:
    assert deal((), 4, (), Dice.of(1)) == ((), Dice.of(1))


def test_roles_are_dealt_when_the_phase_begins_and_again_on_request() -> None:
    session = play_one(STORY)
    session = play(session, *[Advance(0)] * 3)
    assert session.phase.id == "deal"
    first = session.deal
    assert first is not None
    again = play(session, DealAgain(0))
    assert again.deal is not None
    assert not any(one == other for one, other in zip(first.roles, again.deal.roles, strict=True))
    assert events(session, DealAgain(0)) == (RolesDealt(again.deal.roles),)
    assert len(again.round.deals) == 1


def test_sides_are_dealt_to_tables() -> None:
    session = play_one(LINE)
    assert session.deal is not None
    assert sorted(session.deal.roles) == ["against", "against", "for", "for"]


def test_a_trial_of_three_tables_has_its_jury() -> None:
    for seed in range(6):
        session = play_one(COURT, seed, tables=3, cards=1)
        if session.card is not None and session.card.id == "trial":
            session = play(session, Advance(0))
            assert session.deal is not None
            assert sorted(session.deal.roles) == ["defence", "jury", "prosecution"]


def test_a_table_more_gets_a_role_while_roles_are_dealt() -> None:
    session = play(play_one(LINE), SetTables(0, 5))
    assert session.deal is not None
    assert len(session.deal.roles) == 5
