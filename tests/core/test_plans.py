"""Sessions that follow a plan, and their time."""

from dataclasses import replace

import pytest

from game.core.commands import Advance, EndSession, LeaveOut, NextPart, SetTables, SkipCard, TakeNote
from game.core.events import PartEntered, PartLeft
from game.core.loops import next_place
from game.core.plan import PlanPart
from game.core.reasons import Reason
from game.core.schedule import COUNTING_MS, card_ms, part_ms, part_starts_ms, planned_ms, schedule
from game.core.session import LeftOut, Session, Settings
from game.core.start import NoFittingCards, new_planned_session, parts_without_cards
from tests.core.fair import CHAT, DAY, FAIR, FORMATS, LINE, STORY, play_day, play_one
from tests.core.samples import DECK, begin, deck, events, play, refusal


def formats_played(session: Session) -> list[str]:
    return [session.parts[played.part].format.id for played in session.state.rounds]


def to_the_end(session: Session, each_ms: int = 0) -> Session:
    while not session.state.finished:
        session = play(session, Advance(session.at_ms + each_ms, confirmed=True))
    return session


def test_a_plan_is_played_part_after_part() -> None:
    assert formats_played(to_the_end(play_day())) == ["chat", "story", "line", "numbers", "order", "court", "court"]


def test_no_card_comes_twice_while_there_are_others() -> None:
    twice = replace(DAY, parts=(PlanPart("court", 2, 5), PlanPart("court", 1, 5)))
    session = new_planned_session((FAIR,), twice, FORMATS, Settings(12, 1), 1)
    cards = [ref for part in session.parts for ref in part.pile]
    assert len(set(cards)) == 3


def test_a_card_comes_again_only_when_nothing_else_is_left() -> None:
    twice = replace(DAY, parts=(PlanPart("story", 1, 5), PlanPart("story", 1, 5)))
    session = new_planned_session((FAIR,), twice, FORMATS, Settings(12, 1), 1)
    assert [ref.card for part in session.parts for ref in part.pile if ref is not None] == ["case", "case"]


def test_a_part_takes_cards_of_its_topics_where_there_are_some() -> None:
    other = replace(FAIR, id="other", topic="bias", hash="other")
    topical = replace(DAY, parts=(PlanPart("line", 2, 5, ("bias",)), PlanPart("line", 2, 5, ("nothing",))))
    session = new_planned_session((FAIR, other), topical, FORMATS, Settings(12, 1), 1)
    assert {ref.deck for ref in session.parts[0].pile if ref is not None} == {"other"}
    assert {ref.deck for ref in session.parts[1].pile if ref is not None} == {"fair"}


def test_parts_without_cards_are_left_out_and_named() -> None:
    missing = [part.format for part in parts_without_cards((DECK,), DAY, FORMATS)]
    assert missing == ["story", "numbers", "order", "court"]
    session = new_planned_session((DECK,), DAY, FORMATS, Settings(12, 1), 1)
    assert [part.format.id for part in session.parts] == ["chat", "line"]


def test_a_plan_without_any_card_or_format_does_not_start() -> None:
    only = replace(DAY, parts=(PlanPart("story", 1, 5),))
    with pytest.raises(NoFittingCards):
        new_planned_session((deck(0),), only, FORMATS, Settings(12, 1), 1)
    with pytest.raises(KeyError):
        new_planned_session((FAIR,), only, {"chat": CHAT}, Settings(12, 1), 1)


def test_a_part_can_be_left_for_the_next_one() -> None:
    session = play_day()
    assert events(session, NextPart(0))[:2] == (PartLeft(0), PartEntered(1, "story"))
    session = play(session, *[NextPart(0)] * 5)
    assert refusal(session, NextPart(0)) is Reason.NO_FURTHER_PART


def test_a_part_that_is_left_out_does_not_come() -> None:
    session = play(play_day(), LeaveOut(0, "part", 1))
    assert "story" not in formats_played(to_the_end(session))
    assert refusal(session, LeaveOut(0, "part", 1)) is Reason.CANNOT_BE_LEFT_OUT
    assert refusal(session, LeaveOut(0, "part", 0)) is Reason.CANNOT_BE_LEFT_OUT


def test_a_part_that_is_left_before_its_end_is_marked_as_left() -> None:
    session = play_day()
    assert play(session, NextPart(0)).state.rounds[0].left
    session = play(session, NextPart(0))
    while session.part.format.id == "story" and next_place(session, session.state)[0] is not None:
        session = play(session, Advance(0, confirmed=True))
    assert session.state.part == 1
    assert not play(session, NextPart(0)).state.rounds[1].left, "nothing of it was still to come"
    assert not any(played.left for played in to_the_end(play_day()).state.rounds)


def test_a_card_that_is_left_out_shortens_its_part_but_never_empties_it() -> None:
    session = play(play_day(), LeaveOut(0, "card", 5))
    assert formats_played(to_the_end(session)).count("court") == 1
    assert refusal(session, LeaveOut(0, "card", 5)) is Reason.CANNOT_BE_LEFT_OUT


def test_a_skippable_phase_to_come_can_be_left_out_of_this_card() -> None:
    session = play(play_day(), NextPart(0))
    assert refusal(session, LeaveOut(0, "phase", 1, "voices")) is Reason.CANNOT_BE_LEFT_OUT
    session = play(session, LeaveOut(0, "phase", 1, "prepare"))
    seen = []
    while session.phase.id != "ideas":
        seen.append(session.phase.id)
        session = play(session, Advance(0))
    assert "prepare" not in seen


def test_a_part_without_one_of_its_cards_takes_less_time() -> None:
    session = play_day()
    several = next(place for place in range(len(session.parts)) if session.cards_of(place) > 1)
    cards, whole = session.cards_of(several), part_ms(session, several)
    shorter = play(session, LeaveOut(0, "card", several))
    assert part_ms(shorter, several) == whole * (cards - 1) // cards


def test_a_plan_knows_when_its_parts_start() -> None:
    assert part_starts_ms(play_day()) == (0, 180_000, 1_380_000, 1_980_000, 2_280_000, 2_460_000)
    assert planned_ms(play_day()) == DAY.minutes * 60_000 == 47 * 60_000


@pytest.mark.parametrize(("pace", "minutes"), [(60, [2, 12, 6, 3, 2, 4]), (150, [4, 30, 15, 8, 4, 9])])
def test_the_minutes_of_a_plan_follow_the_pace(pace: int, minutes: list[int]) -> None:
    session = play_day(pace=pace)
    assert [part_ms(session, place) // 60_000 for place in range(len(session.parts))] == minutes
    assert planned_ms(session) == sum(minutes) * 60_000
    assert part_starts_ms(session)[2] == (minutes[0] + minutes[1]) * 60_000


def test_without_a_clock_parts_take_as_long_as_at_the_usual_pace() -> None:
    untimed, usual = play_day(pace=0), play_day()
    assert part_starts_ms(untimed) == part_starts_ms(usual)
    assert planned_ms(replace(begin(), settings=replace(begin().settings, pace=0))) == planned_ms(begin()) > 0


def test_a_session_that_has_just_begun_is_not_late() -> None:
    now = schedule(play_day(), 0)
    assert now is not None
    assert not now.is_late
    assert now.left_ms == now.planned_ms


def test_time_that_runs_without_the_room_going_on_makes_it_late() -> None:
    session = play_day()
    early, late = schedule(session, 60_000), schedule(session, 30 * 60_000)
    assert early is not None
    assert late is not None
    assert late.late_ms > early.late_ms
    assert late.is_late


def test_a_late_room_is_told_what_to_leave_out_and_what_that_saves() -> None:
    session = play_day()
    now = schedule(session, 0)
    assert now is not None
    assert [saving.left_out for saving in now.savings[:2]] == [LeftOut("part", 1), LeftOut("part", 5)]
    for saving in now.savings:
        left = saving.left_out
        after = schedule(play(session, LeaveOut(0, left.what, left.part, left.phase)), 0)
        assert after is not None
        assert now.needed_ms - after.needed_ms == saving.saves_ms > 0


def test_going_through_a_card_at_its_own_pace_keeps_the_time() -> None:
    session = begin(cards=2)
    begun = schedule(session, session.at_ms)
    assert begun is not None
    assert begun.late_ms == 0
    session = play(session, SkipCard(card_ms(session.settings, session.format, session.state.tables)))
    now = schedule(session, session.at_ms)
    assert now is not None
    assert now.late_ms == begun.late_ms


def test_without_a_clock_or_after_the_end_nothing_is_late() -> None:
    assert schedule(play_day(pace=0), 10**9) is None
    assert schedule(play(play_day(), EndSession(0)), 0) is None


def test_what_was_planned_stays_as_it_was_whatever_the_room_writes() -> None:
    session = play_one(STORY, cards=1)
    planned = planned_ms(session)
    while session.phase.id != "ideas":
        session = play(session, Advance(0, confirmed=True))
    session = play(session, *[TakeNote(0, None, f"Note {number}") for number in range(20)], SetTables(0, 9))
    assert planned_ms(session) == planned


def test_more_notes_than_were_expected_make_a_session_late() -> None:
    session = play_one(STORY)
    while session.phase.id != "ideas":
        session = play(session, Advance(0, confirmed=True))
    session = play(session, *[TakeNote(0, None, f"Note {number}") for number in range(5)])
    expected = schedule(session, 0)
    more = schedule(play(session, *[TakeNote(0, None, f"More {number}") for number in range(20)]), 0)
    assert expected is not None
    assert more is not None
    assert more.late_ms - expected.late_ms == 20 * 90_000


def test_leaving_a_phase_out_of_a_running_loop_saves_the_turns_that_are_left() -> None:
    skippable = replace(LINE.phase("cross"), skippable=True)
    format = replace(LINE, phases=tuple(skippable if each.id == "cross" else each for each in LINE.phases))
    session = play_one(format)
    while (session.phase.id, session.state.turn) != ("argument", 1):
        session = play(session, Advance(0, confirmed=True))
    now, after = (schedule(each, 0) for each in (session, play(session, LeaveOut(0, "phase", 0, "cross"))))
    assert now is not None
    assert after is not None
    saves = next(saving.saves_ms for saving in now.savings if saving.left_out.phase == "cross")
    assert saves == now.needed_ms - after.needed_ms == 2 * (15_000 + COUNTING_MS)


def test_where_all_parts_to_come_are_left_out_there_is_no_further_part() -> None:
    session = play(play_day(), NextPart(0), *[LeaveOut(0, "part", part) for part in range(2, 6)])
    assert refusal(session, NextPart(0)) is Reason.NO_FURTHER_PART
