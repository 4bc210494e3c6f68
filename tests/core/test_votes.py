"""Entering and closing a vote."""

import pytest

from game.core.ballots import STANCE, Tally
from game.core.commands import Advance, EnterCount, SetPeople
from game.core.events import CountEntered, PeopleChanged, PhaseEntered, VoteClosed
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Session
from tests.core.samples import PEOPLE, at, begin, events, finished, format_of, phase, play, refusal, votes


def counts(session: Session, vote: str = "before") -> tuple[int | None, ...]:
    tally = session.round.tally(vote)
    assert tally is not None
    return tally.counts


def test_a_vote_opens_with_blank_counts_when_its_phase_begins() -> None:
    assert begin().round.tallies == ()
    assert at("before").round.tallies == (Tally("before", "stance", STANCE.options, (None, None, None)),)
    assert at("before").tally == at("before").round.tallies[0]
    assert at("for").tally is None


def test_counts_go_into_the_running_vote() -> None:
    session = play(at("before"), EnterCount(0, "against", 3), EnterCount(0, "for", 7))
    assert counts(session) == (7, None, 3)
    assert events(session, EnterCount(0, "unsure", 2)) == (CountEntered("unsure", 2),)
    assert counts(play(session, EnterCount(0, "for", None))) == (None, None, 3)


def test_the_second_vote_leaves_the_first_as_it_is() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0))
    session = play(at("after", session), *votes(5, 2, 5))
    assert counts(session, "before") == (7, 2, 3)
    assert counts(session, "after") == (5, 2, 5)


def test_a_full_vote_closes_without_a_question() -> None:
    session = play(at("before"), *votes(7, 2, 3))
    assert events(session, Advance(0)) == (VoteClosed("before"), PhaseEntered("for", PhaseKind.SPEAK))
    tally = play(session, Advance(0)).round.tally("before")
    assert tally == Tally("before", "stance", STANCE.options, (7, 2, 3), PEOPLE)


def test_missing_votes_ask_for_a_confirmation_and_count_as_abstentions() -> None:
    session = play(at("before"), EnterCount(0, "for", 7), EnterCount(0, "against", 3))
    assert refusal(session, Advance(0)) is Reason.VOTES_MISSING
    tally = play(session, Advance(0, confirmed=True)).round.tally("before")
    assert tally == Tally("before", "stance", STANCE.options, (7, 0, 3), PEOPLE)
    assert tally.abstained == 2


@pytest.mark.parametrize("confirmed", [False, True])
def test_more_votes_than_people_are_refused_even_when_confirmed(confirmed: bool) -> None:
    session = play(at("before"), *votes(7, 2, 4))
    assert refusal(session, Advance(0, confirmed)) is Reason.TOO_MANY_VOTES


def test_people_who_come_in_the_middle_of_a_vote_are_missed() -> None:
    session = play(at("before"), *votes(7, 2, 3), SetPeople(0, PEOPLE + 1))
    assert refusal(session, Advance(0)) is Reason.VOTES_MISSING
    assert refusal(play(session, EnterCount(0, "unsure", 3)), Advance(0)) is None


def test_people_who_leave_in_the_middle_of_a_vote_leave_too_many_votes() -> None:
    session = play(at("before"), *votes(7, 2, 3), SetPeople(0, PEOPLE - 1))
    assert refusal(session, Advance(0, confirmed=True)) is Reason.TOO_MANY_VOTES
    session = play(session, EnterCount(0, "for", 6), Advance(0))
    assert session.round.tally("before") == Tally("before", "stance", STANCE.options, (6, 2, 3), PEOPLE - 1)


def test_people_who_come_between_two_votes_change_only_the_second() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), SetPeople(0, 15))
    session = play(at("after", session), *votes(7, 4, 4), Advance(0))
    assert [tally.present for tally in session.round.tallies] == [PEOPLE, 15]


@pytest.mark.parametrize("count", [-1, MOST_PEOPLE + 1, 10**30, -(10**30)])
def test_a_count_that_no_room_can_have_is_refused(count: int) -> None:
    assert refusal(at("before"), EnterCount(0, "for", count)) is Reason.COUNT_OUT_OF_RANGE


@pytest.mark.parametrize("count", [0, MOST_PEOPLE, None])
def test_a_count_may_be_nobody_or_blank_or_more_than_are_here_until_the_vote_closes(count: int | None) -> None:
    assert counts(play(at("before"), EnterCount(0, "for", count))) == (count, None, None)


@pytest.mark.parametrize("option", ["", "maybe", "FOR", "for ", "\ud800"])
def test_an_option_that_is_not_on_the_ballot_is_refused(option: str) -> None:
    assert refusal(at("before"), EnterCount(0, option, 1)) is Reason.UNKNOWN_OPTION


@pytest.mark.parametrize("people", [FEWEST_PEOPLE - 1, MOST_PEOPLE + 1, 0, -3, 10**30])
def test_a_number_of_people_that_cannot_debate_is_refused(people: int) -> None:
    assert refusal(begin(), SetPeople(0, people)) is Reason.PEOPLE_OUT_OF_RANGE


@pytest.mark.parametrize("people", [FEWEST_PEOPLE, MOST_PEOPLE])
def test_a_room_may_be_as_small_and_as_large_as_this(people: int) -> None:
    assert (FEWEST_PEOPLE, MOST_PEOPLE) == (2, 200)
    assert play(begin(), SetPeople(0, people)).state.people == people
    assert events(begin(), SetPeople(0, people)) == (PeopleChanged(people),)


def test_a_vote_can_be_the_last_phase() -> None:
    vote_alone = format_of(phase("before", PhaseKind.VOTE, ballot="stance"))
    session = finished(play(begin(format=vote_alone, cards=2), *votes(7, 2, 3)))
    assert [[tally.present for tally in played.tallies] for played in session.state.rounds] == [[PEOPLE], [PEOPLE]]
    assert refusal(session, EnterCount(0, "for", 1)) is Reason.SESSION_IS_OVER


def test_a_vote_without_a_ballot_is_left_like_any_phase() -> None:
    session = begin(format=format_of(phase("hands", PhaseKind.VOTE)), cards=1)
    assert refusal(session, EnterCount(0, "for", 1)) is Reason.NOT_A_VOTE
    assert play(session, Advance(0)).state.finished
