"""Loops: a turn for each thing they go through, left early, passed over when empty."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.commands import (
    Advance,
    EnterCount,
    GroupNote,
    LeaveLoop,
    RenameTheme,
    SetTables,
    SkipCard,
    TakeNote,
    Undo,
)
from game.core.format import Format, Loop
from game.core.phases import speaking
from game.core.session import Session
from tests.core.fair import LINE, STORY, play_one
from tests.core.samples import play, refusal


def on(phase_id: str, format: Format, *notes: str, seed: int = 1) -> Session:
    """At the first turn of a phase, with those notes written where ideas are gathered."""
    session = play_one(format, seed)
    while session.phase.id != phase_id:
        if session.phase.id == "ideas" and not session.round.notes:
            session = play(session, *[TakeNote(0, None, note) for note in notes])
        session = play(session, Advance(0, confirmed=True))
    return session


def seen(session: Session, phase_id: str) -> list[str | None]:
    """What each turn of a phase is about, from here until the room leaves it."""
    items = []
    while session.phase.id == phase_id:
        items.append(session.item)
        session = play(session, Advance(0, confirmed=True))
    return items


def test_each_role_of_the_card_speaks_once() -> None:
    session = on("voices", STORY)
    assert speaking(session) == "mayor"
    assert seen(session, "voices") == ["mayor", "pupil", "engineer"]


def test_each_table_speaks_once() -> None:
    assert seen(on("tables", LINE), "tables") == ["table-1", "table-2", "table-3", "table-4"]


def test_notes_without_a_theme_are_gone_through_one_by_one() -> None:
    assert seen(on("theme", STORY, "One", "Two"), "theme") == ["note-1", "note-2"]


def test_themes_are_gone_through_in_the_order_in_which_they_came_up() -> None:
    session = on("ideas", STORY)
    session = play(session, *[TakeNote(0, None, text) for text in ("One", "Two", "Three")])
    session = play(session, GroupNote(0, 3, "Costs"), GroupNote(0, 1, "Rights"), Advance(0))
    assert seen(session, "theme") == ["Rights", "Costs", "note-2"], "what is in no theme has its turn, too"


def test_a_theme_that_is_renamed_while_it_is_talked_about_keeps_its_turn() -> None:
    session = play(on("ideas", STORY), TakeNote(0, None, "One", "Costs"), Advance(0))
    session = play(session, RenameTheme(0, "Costs", "Prices"))
    assert session.item == "Prices"
    assert session.round.themes_of(()) == ("Prices",)


def test_an_empty_loop_is_passed_over() -> None:
    session = on("ideas", STORY)
    assert play(session, Advance(0, confirmed=True)).phase.id == "stars"


def test_drawn_notes_come_in_an_order_of_the_dice_each_once() -> None:
    texts = [f"Note {number}" for number in range(4)]
    orders = {tuple(seen(on("paper", STORY, *texts, seed=seed), "paper")) for seed in range(12)}
    assert all(set(order) == {"note-1", "note-2", "note-3", "note-4"} for order in orders)
    assert len(orders) > 4, "some seeds draw differently"


def test_a_loop_has_no_more_turns_than_it_may() -> None:
    texts = [f"Note {number}" for number in range(9)]
    assert len(seen(on("paper", STORY, *texts), "paper")) == 4


def test_sides_take_turns_and_each_turn_has_its_own_count() -> None:
    session, speakers = on("argument", LINE), []
    while session.phase.id in ("argument", "cross"):
        if session.phase.id == "argument":
            speakers.append(speaking(session))
        session = play(session, Advance(0, confirmed=True))
    assert speakers == [SIDES[0], SIDES[1], SIDES[0]]
    assert [tally.turn for tally in session.round.closed_tallies("cross")] == [0, 1, 2]


def test_people_on_a_line_stand_where_they_stood_until_they_move() -> None:
    session = play_one(LINE)
    session = play(session, Advance(0))
    counts = [EnterCount(0, "for", 5), EnterCount(0, "middle", 3), EnterCount(0, "against", 4)]
    session = play(session, *counts, Advance(0), Advance(0))
    assert session.tally is not None
    assert (session.tally.counts, session.tally.closed) == ((5, 3, 4), False)


def test_a_loop_can_be_left_early() -> None:
    session = on("argument", LINE)
    assert play(session, LeaveLoop(0)).phase.id == "colours"
    assert refusal(play(session, LeaveLoop(0)), LeaveLoop(0)) is not None


def test_leaving_a_loop_with_a_vote_that_nobody_began_takes_that_vote_back() -> None:
    session = on("paper", STORY, "One", "Two")
    left = play(session, LeaveLoop(0))
    assert left.round.closed_tallies("paper") == ()
    assert left.phase.id == "gradient"


def test_colours_speak_that_somebody_chose() -> None:
    session = on("colours", with_colours(secret=False))
    session = play(session, EnterCount(0, "orange", 7), EnterCount(0, "white", 5), Advance(0))
    assert seen(session, "reasons") == ["orange", "white"]


def test_undo_goes_back_to_the_turn_before() -> None:
    session = play(on("voices", STORY), Advance(0))
    assert (session.state.turn, session.item) == (1, "pupil")
    back = play(session, Undo(0))
    assert (back.state.turn, back.item) == (0, "mayor")


def test_a_card_skipped_in_a_loop_leaves_no_loop_behind() -> None:
    session = play(on("voices", STORY), SkipCard(0))
    assert session.state.finished


def test_a_table_that_comes_during_the_loop_of_tables_has_its_turn_and_one_that_left_has_none() -> None:
    session = play(on("tables", LINE), Advance(0))
    assert session.state.items == ("table-1", "table-2", "table-3", "table-4")
    more = play(session, SetTables(0, 5))
    assert seen(more, "tables") == ["table-2", "table-3", "table-4", "table-5"]
    fewer = play(session, SetTables(0, 3))
    assert seen(fewer, "tables") == ["table-2", "table-3"]
    last = play(session, Advance(0), Advance(0), SetTables(0, 2))
    assert last.item == "table-4", "whoever speaks may finish"


def test_roles_are_dealt_anew_in_each_turn_of_a_loop() -> None:
    deal = replace(STORY.phase("deal"), loop=Loop("deal", None, 2))
    session = play_one(replace(STORY, phases=(deal,)))
    first = session.deal
    second = play(session, Advance(0)).deal
    assert first is not None
    assert second is not None
    assert not any(had == has for had, has in zip(first.roles, second.roles, strict=True))


def test_a_loop_over_a_secret_vote_that_was_not_shown_goes_through_all_options() -> None:
    session = play(
        on("colours", with_colours(secret=True)), EnterCount(0, "orange", 7), EnterCount(0, "white", 5), Advance(0)
    )
    assert len(seen(session, "reasons")) == 7


def with_colours(secret: bool) -> Format:
    colours = replace(LINE.phase("colours"), secret=secret)
    return replace(LINE, phases=tuple(colours if each.id == "colours" else each for each in LINE.phases))
