"""Everything that a room says is put down by the keyboard alone, and by the mouse alone, up to the closed sheet."""

from collections.abc import Callable

import pytest

from game.core.ballots import Tally
from game.core.commands import Advance, EnterCount, SetPeople, SetTables
from game.core.deck import Scale
from game.core.format import PhaseKind, RankShape, Voters
from game.core.reasons import Reason
from game.core.session import Session
from game.shell.opened import Opened
from game.view.fields import field_id
from game.view.prefs import Prefs
from game.view.screens import Overlay
from tests.core.fair import COURT, play_one
from tests.core.samples import play
from tests.shell.room import Room
from tests.view.entry_cases import (
    WORDY,
    dilemma,
    done,
    estimate,
    estimating,
    ordering,
    phase,
    question,
    ranking,
    session_of,
    voting,
    voting_on_notes,
)

COUNTS = (3, 0, 12, 2, 4, 1, 2)
"""Counts of a vote by 24 people, for as many options as it has; the last option has the rest."""


def playing(session: Session, language: str = "en") -> Room:
    room = Room(Prefs(language))
    room.director.play(Opened(session, None, (), 0))
    return room


def closed(room: Room) -> Tally:
    tally = room.session.round.tally("vote")
    assert tally is not None
    assert tally.closed
    return tally


def running(room: Room) -> Tally:
    tally = room.session.tally
    assert tally is not None
    return tally


def counts_of(tally: Tally) -> list[int]:
    return [tally.count(option) for option in tally.options]


def wanted(options: int, votes: int = 24) -> list[int]:
    counts = list(COUNTS[:options]) + [0] * (options - len(COUNTS))
    return [*counts[:-1], votes - sum(counts[:-1])]


COUNTED: dict[str, Callable[[], Session]] = {
    "stance": lambda: voting("stance", secret=True),
    "yes_no": lambda: voting("yes_no"),
    "verdict": lambda: voting("verdict"),
    "scale": lambda: voting("scale", secret=True),
    "gradient": lambda: voting("gradient"),
    "stars": lambda: voting("stars"),
    "position": lambda: voting("position", middle=True),
    "position without a middle": lambda: voting("position"),
    "agree_pass": lambda: voting("agree_pass"),
    "options of a card": lambda: voting("options", dilemma(4, WORDY), secret=True),
    "options of notes": lambda: voting_on_notes("options", 12, WORDY),
    "dots": lambda: voting_on_notes("dots", 6, "Less", dots=3),
}


@pytest.mark.parametrize("name", COUNTED)
def test_a_vote_is_counted_by_the_keyboard_alone(name: str) -> None:
    room = playing(COUNTED[name]())
    tally = room.session.tally
    assert tally is not None
    counts = wanted(len(tally.options), 24 * tally.dots)
    for count in counts:
        room.press(*str(count), "enter")
    assert counts_of(closed(room)) == counts


@pytest.mark.parametrize("name", COUNTED)
def test_a_vote_is_counted_by_the_mouse_alone(name: str) -> None:
    room = playing(COUNTED[name]())
    tally = room.session.tally
    assert tally is not None
    counts = wanted(len(tally.options), 24 * tally.dots)
    for option, count in zip(tally.options[:-1], counts, strict=False):
        reach(room, field_id(option))
        room.click(field_id(option))
        inside = f"{field_id(option)}/more"
        room.click(*[inside if room.shows(inside) else "more"] * count)
    reach(room, field_id(tally.options[-1]))
    room.click(field_id(tally.options[-1]))
    if room.shows("rest"):
        room.click("rest")
    room.click("next")
    if room.phase == "vote":  # fields that nobody clicked are still blank
        room.click("next")
    assert counts_of(closed(room)) == counts


def reach(room: Room, node_id: str) -> None:
    """Turn pages until the node shows."""
    for _ in range(40):
        if room.shows(node_id):
            return
        room.click("page-on")
    raise AssertionError(f"no page shows {node_id}")


def test_enter_goes_from_field_to_field_and_on_from_the_last_one() -> None:
    room = playing(voting("stance"))
    assert room.director.stage.focus == "field/for"
    assert room.shows("next-field")
    room.press("enter")
    assert room.director.stage.focus == "field/unsure"
    room.press("enter")
    assert room.director.stage.focus == "field/against"
    assert not room.shows("next-field")
    room.press("r", "enter")
    assert room.phase == "outcome"


def test_page_down_goes_on_from_any_field() -> None:
    room = playing(voting("stance"))
    room.press("r", "page-down")
    assert room.phase == "outcome"


def test_nothing_of_a_secret_vote_is_on_the_screen_until_somebody_looks() -> None:
    room = playing(voting("scale", secret=True, people=97))
    room.press("5", "3", "enter", "2", "9")
    assert not {"53", "29", "82"} & set(drawn(room))
    room.press("v")
    assert {"53", "29"} <= set(drawn(room))
    room.press("v")
    assert "53" not in drawn(room)


def test_a_covered_vote_whose_rest_is_given_to_one_option_is_complete() -> None:
    room = playing(voting("stance", secret=True))
    room.press("7")
    assert room.words("check") == "1 of 3 numbers"
    room.press("enter", "r")
    assert room.words("check") == "24 of 24 people"
    room.press("page-down")
    assert counts_of(closed(room)) == [7, 17, 0]


def drawn(room: Room) -> list[str]:
    return [word for node in room.scene.nodes for word in node.label.split()]


def test_a_sentence_typed_where_nothing_is_noted_is_no_row_of_commands() -> None:
    room = Room()
    room.start()
    room.go_to("first-vote")
    before = room.session.round
    theme = room.director.prefs.theme
    room.press("n", *(letter if letter != " " else "space" for letter in "trop vite pour moi"))
    assert room.director.stage.overlay is None
    assert room.director.prefs.theme is theme
    assert room.session.round == before
    assert "noted" in room.notice
    room.press("1")
    room.press("n")
    room.wait(30)
    room.press("t")
    assert room.director.prefs.theme is not theme


def test_too_many_dots_cannot_be_closed_and_the_sum_is_of_dots() -> None:
    room = playing(voting_on_notes("dots", 3, "Less", dots=3))
    room.press("7", "0", "enter", "3")
    assert room.words("check") == "73 of 72 dots · 1 too many"
    room.press("page-down")
    assert room.director.stage.notice is Reason.TOO_MANY_VOTES
    assert "72" in room.notice
    room.press("2", "page-down")
    assert counts_of(closed(room)) == [70, 2, 0]


def test_a_vote_with_people_missing_is_closed_when_asked_again() -> None:
    room = playing(voting("yes_no"))
    room.press("9", "page-down")
    assert room.director.stage.notice is Reason.VOTES_MISSING
    room.press("page-down")
    assert closed(room).abstained == 15


def test_a_question_asked_before_people_came_is_asked_again_of_those_who_are_there() -> None:
    room = playing(voting("yes_no"))
    room.press("2", "0", "page-down")
    assert "4" in room.notice
    room.director.do(SetPeople(room.director.now_ms, 30))
    assert room.words("check") == "20 of 30 people"
    room.press("enter", "r", "enter")
    assert counts_of(closed(room)) == [20, 10]


def test_one_more_on_a_full_line_leaves_the_place_where_most_stand() -> None:
    room = playing(voting("position", middle=True))
    room.press("1", "4", "enter", "6", "enter", "4")
    room.press("up")
    tally = room.session.tally
    assert tally is not None
    assert counts_of(tally) == [13, 6, 5]
    room.press("down", "down")
    assert room.words("check") == "22 of 24 people"


def test_a_person_who_walks_walks_back_with_one_undo() -> None:
    room = playing(voting("position"))
    room.press("1", "4", "enter", "1", "0", "tab", "up", "up")
    assert counts_of(running(room)) == [16, 8]
    room.press("ctrl z")
    assert room.notice.startswith("Undone: counts, ")
    assert counts_of(running(room)) == [15, 9]
    room.press("ctrl z")
    assert counts_of(running(room)) == [14, 10]


def test_people_on_a_line_stand_where_they_stood_until_a_count_changes() -> None:
    first = phase("first", PhaseKind.VOTE, ballot="position")
    then = phase("vote", PhaseKind.VOTE, ballot="position")
    reveal = phase("outcome", PhaseKind.REVEAL, outcome="movers", votes=("first", "vote"))
    room = playing(session_of(question(), first, then, reveal))
    room.press("1", "0", "enter", "r", "enter")
    assert room.phase == "vote"
    assert room.words("field/for/count") == "10"
    room.press("up", "page-down")
    assert counts_of(closed(room)) == [11, 13]


def test_a_jury_has_no_rest_and_nobody_is_missing() -> None:
    room = playing(voting("yes_no", by=Voters.JURY))
    assert not room.shows("rest")
    room.press("4", "r", "enter", "1", "enter")
    assert counts_of(closed(room)) == [4, 1]


def test_a_jury_with_more_votes_than_people_at_its_tables_is_asked_about_once() -> None:
    session = play_one(COURT, seed=3, people=20, tables=5)
    while session.phase.id != "jury":
        session = play(session, Advance(0, confirmed=True))
    room = playing(session)
    room.press("9", "enter", "1", "page-down")
    assert room.director.stage.notice is Reason.MORE_THAN_THE_JURY
    assert room.words("check").endswith("10 votes, 4 people")
    room.press("page-down")
    jury = room.session.round.tally("jury")
    assert jury is not None
    assert (jury.closed, jury.cast) == (True, 10)


# --- tables ---------------------------------------------------------------------------------------------------------


def by_tables(tables: int = 4, ballot: str = "agree_pass", **fields: object) -> Room:
    return playing(voting(ballot, tables=tables, by=Voters.TABLES, **fields))


def test_tables_answer_by_digits_and_the_next_table_follows() -> None:
    room = by_tables()
    room.press("1", "1", "2", "3")
    assert room.director.stage.focus == "field/3"
    room.press("enter")
    assert closed(room).answers == ("agree", "agree", "disagree", "pass")


def test_whoever_types_enter_after_each_answer_leaves_no_table_out() -> None:
    room = by_tables(3)
    room.press("1", "enter", "2", "enter", "3")
    assert room.words("check") == "3 of 3 tables"
    room.press("enter")
    assert closed(room).answers == ("agree", "disagree", "pass")


def test_a_second_enter_goes_past_a_table_without_an_answer() -> None:
    room = by_tables(3)
    room.press("1", "enter", "enter", "2", "enter", "enter")
    assert closed(room).answers == ("agree", None, "disagree")


def test_tables_answer_by_clicks() -> None:
    room = by_tables()
    room.click("option/agree", "option/pass", "field/0", "option/disagree", "field/2", "option/agree", "option/agree")
    room.click("next")
    assert closed(room).answers == ("disagree", "pass", "agree", "agree")


def test_tables_answer_by_letters_where_options_have_them() -> None:
    room = playing(voting("options", dilemma(4, WORDY), tables=3, by=Voters.TABLES))
    room.press("b", "D", "a", "enter")
    assert closed(room).answers == ("way-1", "way-3", "way-0")


def test_up_and_down_turn_pages_of_options_that_have_no_room_on_one() -> None:
    room = playing(voting("options", dilemma(4, WORDY), tables=3, by=Voters.TABLES))
    assert room.shows("option/way-0")
    assert not room.shows("option/way-3")
    room.press("down")
    assert room.shows("option/way-3")
    room.click("options-on")
    assert room.shows("option/way-0")


def test_arrows_turn_an_answer_over_and_backspace_takes_it_back() -> None:
    room = by_tables(2)
    room.press("down", "down", "right", "up", "left", "backspace")
    tally = room.session.tally
    assert tally is not None
    assert tally.answers == (None, "pass")


def test_a_table_that_is_absent_is_gone_on_without() -> None:
    room = by_tables(3)
    room.press("1", "right", "2")
    assert room.words("check") == "2 of 3 tables · missing: B"
    room.press("enter")
    assert room.director.stage.notice is Reason.TABLES_MISSING
    room.press("enter")
    assert closed(room).answers == ("agree", None, "disagree")


def test_secret_answers_of_tables_are_covered_even_when_all_are_in() -> None:
    room = by_tables(2, secret=True)
    room.press("1", "2")
    assert room.shows("field/0/said")
    assert not room.shows("field/0/answer")
    room.press("v")
    assert room.shows("field/0/answer")


def test_a_table_that_comes_in_between_has_a_field() -> None:
    room = by_tables(2)
    room.press("1")
    room.director.do(SetTables(room.director.now_ms, 3))
    room.press("1", "3", "enter")
    assert closed(room).answers == ("agree", "agree", "pass")


# --- numbers --------------------------------------------------------------------------------------------------------


def values(room: Room) -> tuple[float | None, ...]:
    sheet = room.session.round.estimates_of("estimate")
    assert sheet is not None
    return sheet.values


def test_numbers_are_typed_table_by_table() -> None:
    room = playing(estimating(tables=3))
    room.press("4", "2", "enter", "0", ".", "5", "enter", "1", "5", "0", "0", "0", "backspace", "enter")
    assert values(room) == (42.0, 0.5, 1500.0)
    assert room.phase == "outcome"


@pytest.mark.parametrize(("language", "shown"), [("en", "1,500,000.5"), ("fr", "1\u202f500\u202f000,5")])
def test_a_number_is_shown_as_its_language_writes_it(language: str, shown: str) -> None:
    room = playing(estimating(tables=2), language)
    room.press(*"1500000", "," if language == "fr" else ".", "5")
    assert room.words("field/0/said") == shown
    room.press("enter")
    assert room.words("field/0/said") == "••"
    room.press("v")
    assert room.words("field/0/said") == shown


def test_a_number_being_typed_is_covered_too_when_it_is_secret() -> None:
    room = playing(estimating(tables=2, secret=True))
    room.press("4", "2")
    assert "42" not in drawn(room)


def test_a_number_below_one_on_a_log_scale_can_be_typed() -> None:
    room = playing(estimating(estimate(scale=Scale.LOG, least=0.001, most=100), tables=1))
    room.press("0")
    assert values(room) == (None,)
    room.press(",", "0", "5")
    assert values(room) == (0.05,)


def test_minus_is_a_sign_only_where_numbers_can_be_negative() -> None:
    room = playing(estimating(estimate(least=-50, most=50), tables=1))
    room.press("-", "7")
    assert values(room) == (-7.0,)
    room.press("-")
    assert values(room) == (7.0,)
    other = playing(estimating(tables=1))
    before = other.session.state.timer
    other.press("7", "-")
    assert values(other) == (7.0,)
    assert other.session.state.timer != before


def test_a_number_too_large_is_refused_and_the_field_keeps_what_it_had() -> None:
    room = playing(estimating(tables=1))
    room.press(*"9" * 15, "9")
    assert room.director.stage.notice is Reason.ESTIMATE_OUT_OF_RANGE
    assert values(room) == (float("9" * 15),)


def test_a_hint_is_given_when_asked_for_and_leaves_what_is_typed() -> None:
    room = playing(estimating(estimate(least=10, most=5000), tables=1))
    assert "5,000" not in " ".join(drawn(room))
    room.press("4", "h")
    assert room.notice == "The answer lies between 10 and 5,000."
    room.press("2")
    assert values(room) == (42.0,)
    room.click("hint")
    assert "5,000" in room.notice


def test_tables_without_a_number_are_gone_on_without() -> None:
    room = playing(estimating(tables=2))
    room.press("8", "page-down")
    assert room.director.stage.notice is Reason.TABLES_MISSING
    room.press("page-down")
    assert values(room) == (8.0, None)
    assert room.phase == "outcome"


# --- orders ---------------------------------------------------------------------------------------------------------


def orders_of(room: Room) -> tuple[tuple[str, ...], ...]:
    sheet = room.session.round.orders_of("order")
    assert sheet is not None
    return sheet.orders


@pytest.mark.parametrize("shape", RankShape)
def test_orders_are_typed_by_the_letters_of_the_items(shape: RankShape) -> None:
    room = playing(ordering(ranking(4, "A gram"), 2, shape))
    sheet = room.session.orders
    assert sheet is not None
    room.press("c", "a", "b", "backspace", "d", "b", "enter", "d", "c", "b", "a", "enter")
    letters = [[sheet.mixed["abcd".index(letter)] for letter in typed] for typed in ("cadb", "dcba")]
    assert [list(order) for order in orders_of(room)] == letters
    assert room.phase == "outcome"


def test_orders_are_clicked_together() -> None:
    room = playing(ordering(ranking(4, "A gram"), 2))
    sheet = room.session.orders
    assert sheet is not None
    one, two, three, four = (f"item/{item}" for item in sheet.mixed)
    room.click(two, one, three, two, "take-back", three, four, two, "table-on", four, three, two, one, "next")
    assert [[f"item/{item}" for item in order] for order in orders_of(room)] == [
        [one, three, four, two],
        [four, three, two, one],
    ]
    assert room.phase == "outcome"


def test_an_unfinished_order_is_missing() -> None:
    room = playing(ordering(ranking(4, "A gram"), 2))
    room.press("a", "b", "c", "d", "enter", "a", "page-down")
    assert room.director.stage.notice is Reason.TABLES_MISSING
    assert room.words("check") == "1 of 2 tables"


# --- pages of what is read ------------------------------------------------------------------------------------------


LONG = "A rather long name of a thing that takes two lines of the card"


def test_the_way_on_leads_through_all_pages_of_what_is_read_and_the_way_back_as_well() -> None:
    room = playing(session_of(ranking(8, LONG), phase("read", PhaseKind.SHOW), phase("talk", PhaseKind.DISCUSS)))
    last = room.scene.pages - 1
    assert last > 0
    for page in range(1, last + 1):
        room.press("page-down")
        assert (room.phase, room.director.stage.page) == ("read", page)
    for page in range(last - 1, -1, -1):
        room.press("page-up")
        assert (room.phase, room.director.stage.page) == ("read", page)
    room.press(*["page-down"] * last, "page-down")
    assert room.phase == "talk"


# --- corrections ----------------------------------------------------------------------------------------------------


def test_a_closed_vote_is_corrected_and_says_what_changed() -> None:
    room = playing(done(voting("yes_no"), EnterCount(0, "yes", 9), EnterCount(0, "no", 15), Advance(0)))
    room.press("c")
    assert room.director.stage.overlay is Overlay.CORRECT
    room.press("8", "enter", "1", "6")
    assert room.words("changed") == "Yes: 8 (was 9) · No: 16 (was 15)"
    room.press("enter")
    assert room.director.stage.overlay is None
    assert counts_of(closed(room)) == [8, 16]


TOO_MANY = "More votes than people were there. Change a count, or again: leave the vote as it was."


def nine_and_fifteen() -> Room:
    return playing(done(voting("yes_no"), EnterCount(0, "yes", 9), EnterCount(0, "no", 15), Advance(0)))


def test_a_correction_is_typed_in_any_order_and_checked_when_it_is_left() -> None:
    room = nine_and_fifteen()
    room.press("c", "2", "0")
    assert room.notice == ""
    assert room.words("check") == "35 of 24 people · 11 too many"
    assert counts_of(closed(room)) == [9, 15], "nothing is changed before the whole is right"
    room.press("enter", "4", "enter")
    assert room.director.stage.overlay is None
    assert room.notice == "Corrected"
    assert counts_of(closed(room)) == [20, 4]
    room.press("ctrl z")
    assert counts_of(closed(room)) == [9, 15], "one correction, one undo"


def test_a_correction_to_more_votes_than_people_is_asked_about_and_what_was_typed_stays() -> None:
    room = nine_and_fifteen()
    room.press("c", "2", "0", "tab", "enter")
    assert room.director.stage.overlay is Overlay.CORRECT
    assert room.notice == TOO_MANY
    room.press("4")
    assert counts_of(closed(room)) == [9, 15]
    room.press("escape")
    assert room.director.stage.overlay is None
    assert counts_of(closed(room)) == [20, 4]


@pytest.mark.parametrize("key", ["enter", "escape", "c"])
def test_a_correction_that_cannot_be_is_dropped_when_left_again(key: str) -> None:
    room = nine_and_fifteen()
    room.press("c", "tab", "9", "0", key)
    assert room.notice == TOO_MANY
    room.press(key)
    assert room.director.stage.overlay is None
    assert counts_of(closed(room)) == [9, 15]
    room.press("c")
    assert room.words("field/no/count") == "15"


def test_what_was_typed_of_a_correction_is_taken_back_first() -> None:
    room = nine_and_fifteen()
    room.press("c", "2", "0", "ctrl z")
    assert room.director.stage.overlay is Overlay.CORRECT
    assert room.words("field/yes/count") == "9"
    assert room.words("changed") == "Put the right number or answer into its field."
    assert closed(room).closed


def test_people_who_were_missed_are_counted_in_without_losing_what_was_typed() -> None:
    room = nine_and_fifteen()
    room.press("c", "1", "1", "p")
    room.press("2", "6", "escape", "c")
    assert room.words("field/yes/count") == "11"
    assert room.words("check") == "26 of 26 people"
    room.click("close")
    assert counts_of(closed(room)) == [11, 15]


def test_a_step_in_a_correction_of_a_line_lets_one_person_walk() -> None:
    room = playing(done(voting("position"), EnterCount(0, "for", 9), EnterCount(0, "against", 15), Advance(0)))
    room.press("c", "up", "up", "c")
    assert counts_of(closed(room)) == [11, 13]


def test_a_secret_vote_is_not_among_what_can_be_corrected_before_its_reveal() -> None:
    first = phase("first", PhaseKind.VOTE, ballot="stance", secret=True)
    open_vote = phase("vote", PhaseKind.VOTE, ballot="stance")
    talk = phase("talk", PhaseKind.DISCUSS)
    reveal = phase("outcome", PhaseKind.REVEAL, outcome="swing", votes=("first", "vote"))
    room = playing(session_of(question(), first, open_vote, talk, reveal))
    room.press("r", "page-down", "c")
    assert room.director.stage.overlay is None
    room.press("r", "page-down", "c")
    assert room.director.stage.correcting == ("vote", 0)
    assert not room.shows("sheet-on")
    room.press("escape", "page-down", "c")
    assert room.phase == "outcome"
    assert room.shows("sheet-on")
    room.press("page-up")
    assert room.director.stage.correcting == ("first", 0)


def test_numbers_and_orders_are_corrected_in_their_fields() -> None:
    room = playing(estimating(tables=2))
    room.press("8", "enter", "9", "enter", "c", "7", "enter", "enter")
    assert values(room) == (7.0, 9.0)
    other = playing(ordering(ranking(4, "A gram"), 1))
    other.press("a", "b", "c", "d", "enter", "c", "backspace", "backspace", "d", "c")
    assert other.words("changed") == "A: ABDC (was ABCD)"
    other.click("close")
    assert other.director.stage.overlay is None


def test_an_answer_of_a_table_is_corrected_without_going_to_the_next_one() -> None:
    room = by_tables(2)
    room.press("1", "2", "enter", "c", "3")
    assert room.director.stage.focus == "field/0"
    assert room.words("changed") == "A: Pass (was Agree)"
    room.press("ctrl z")
    assert closed(room).answers == ("agree", "disagree")
