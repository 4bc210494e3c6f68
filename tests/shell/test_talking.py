"""Talk from end to end, by keys and by clicks: notes and themes, roles, loops, twists, charter, running order."""

from dataclasses import replace

import pytest

from game.core.deck import TrialCard
from game.core.format import PhaseKind
from game.view.audience.wall import chosen_note
from game.view.parts_played import table_letter
from game.view.screens import Overlay
from tests.shell.room import Room


@pytest.fixture
def room() -> Room:
    return Room()


def playing(room: Room, format_id: str, deck: str = "environment") -> Room:
    """The first card of a format."""
    stage = room.director.stage
    room.director.stage = replace(stage, choice=replace(stage.choice, format=format_id, decks=(deck,)))
    room.director.start(seed=1)
    return room


def on_to(room: Room, phase: str) -> None:
    """On with the clicker, whatever is missing."""
    for _ in range(60):
        if room.phase == phase:
            return
        room.press("page-down")
    raise AssertionError(f"{phase} never comes")


def write(room: Room, *notes: str) -> None:
    """Notes one after the other, as they are read out."""
    room.press("n")
    for note in notes:
        room.press(*note, "enter")
    room.press("escape")


def test_a_cafe_by_keys_writes_groups_and_talks_theme_by_theme(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "ideas")
    write(room, "Fear", "Hope", "Costs", "Jobs")
    on_to(room, "themes")
    assert room.shows("note/4")
    room.press("w", "down")
    first = chosen_note(room.session, room.director.stage)
    assert first is not None
    room.press("g", *"Feelings", "enter")
    assert room.director.stage.overlay is Overlay.WALL
    room.press("up", "up", "up")
    loose = [note for note in room.session.round.notes if note.theme is None]
    room.director.focus(f"note/{loose[0].number}")
    room.press("1")
    assert [note.theme for note in room.session.round.notes].count("Feelings") == 2
    room.press("escape", "page-down")
    assert room.phase == "discussion"
    assert room.words("card/text") == "Feelings"
    assert sum(room.shows(f"note/{number}") for number in range(1, 5)) == 2


def test_an_idea_that_comes_while_notes_are_grouped_is_talked_about_like_the_others(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "ideas")
    room.press("n", *"Fear", "tab", *"Feelings", "enter", "escape")
    on_to(room, "themes")
    room.press("n", *"Who pays", "tab", *"Costs", "enter", "escape")
    on_to(room, "discussion")
    assert room.session.state.items == ("Feelings", "Costs")
    playing(room, "cafe")
    on_to(room, "ideas")
    write(room, "Fear")
    on_to(room, "themes")
    write(room, "Who pays")
    on_to(room, "discussion")
    assert [note.text for note in room.session.round.notes] == ["Fear", "Who pays"]
    assert room.session.state.items == ("note-1", "note-2"), "nothing is grouped, so each has its turn"


def test_the_wall_is_ordered_by_clicks_alone(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "ideas")
    write(room, "Fear", "Hope", "Costs")
    room.click("wall", "note/2", "theme-button/new")
    room.press(*"Us")
    room.click("save-note", "note/1", "theme-button/1")
    assert [note.theme for note in room.session.round.notes] == ["Us", "Us", None]
    room.click("note/1", "edit")
    room.press("!")
    room.click("save-note")
    assert room.session.round.notes[0].text == "Fear!"
    room.click("theme/1")
    room.press("!")
    room.click("save-note", "note/2", "theme-button/0", "note/3", "remove", "close")
    assert [(note.text, note.theme) for note in room.session.round.notes] == [("Fear!", "Us!"), ("Hope", None)]
    assert room.director.stage.overlay is None


def test_notes_are_grouped_one_after_the_other_without_an_arrow(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "ideas")
    write(room, "Fear", "Hope", "Costs")
    on_to(room, "themes")
    room.press("w", "g", *"Money", "enter")
    assert room.director.stage.focus == "note/2"
    room.press("1", "g", *"Worries", "enter")
    assert [note.theme for note in room.session.round.notes] == ["Worries", "Money", "Money"]
    assert room.director.stage.focus == "note/1", "nothing is left to group"


def test_what_comes_up_while_next_steps_are_read_aloud_is_one_of_them(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "outcome")
    room.press("n", *"We meet in May", "enter")
    assert room.words("proposal/0/words") == "We meet in May"


def test_a_last_round_without_an_action_ends_with_what_was_noted(room: Room) -> None:
    playing(room, "debrief")
    room.press("n", *"The vote", "enter")
    on_to(room, "outcome")
    assert room.words("notes/moment/1") == "The vote"
    assert not room.shows("verdict/card")


def test_what_is_asked_for_while_a_note_is_typed_depends_on_what_is_gathered(room: Room) -> None:
    playing(room, "cafe")
    on_to(room, "ideas")
    room.press("n")
    assert room.words("note/title") == "Which idea?"
    assert not room.shows("note/for")
    room.press("tab", *"Costs", "tab", *"Water", "enter", "escape")
    assert [(note.text, note.theme) for note in room.session.round.notes] == [("Water", "Costs")]
    playing(room, "debrief")
    room.press("n")
    assert room.words("note/title") == "What do we keep?"
    room.click("note/action")
    room.press(*"Ask first", "enter")
    assert room.session.round.notes[-1].side == "action"
    playing(room, "duel")
    on_to(room, "discussion")
    room.press("n")
    assert room.shows("note/for")


def test_a_note_of_a_last_round_shows_on_the_first_shelf_when_none_was_chosen(room: Room) -> None:
    playing(room, "debrief")
    room.press("n", *"The vote", "enter")
    assert room.session.round.notes[-1].side == "moment"
    assert room.words("notes/moment/1") == "The vote"


def test_roles_are_dealt_again_by_d_and_by_a_click_and_their_briefs_can_be_turned_to(room: Room) -> None:
    playing(room, "roles")
    on_to(room, "deal")
    deals = [room.session.deal]
    room.press("d")
    deals.append(room.session.deal)
    room.click("deal-again")
    deals.append(room.session.deal)
    assert all(deal is not None for deal in deals)
    assert deals[0] != deals[1] != deals[2]
    badges = {node.id for node in room.scene.nodes if node.id.startswith("table-badge/") and node.id.count("/") == 1}
    assert badges == {f"table-badge/{letter}" for letter in "ABCDE"[: room.session.state.tables]}
    briefs = 0
    for _ in range(8):
        briefs += any(node.id.endswith("/brief") for node in room.scene.nodes)
        room.press("down")
    assert briefs
    on_to(room, "prepare")
    assert room.director.stage.page == 0


def test_a_story_is_told_part_by_part_to_its_question(room: Room) -> None:
    playing(room, "roles")
    told = []
    while room.phase == "read":
        told.append(room.words("card/text"))
        room.press("right")
    assert len(told) == len(set(told)) > 2


def test_g_and_a_click_leave_a_loop_and_the_foot_says_whereto(room: Room) -> None:
    playing(room, "mini-assembly")
    on_to(room, "reports")
    assert room.shows("table-badge/A")
    room.press("right")
    assert room.shows("table-badge/B")
    room.press("g")
    assert room.phase == "proposals"
    room.press("left")
    assert room.phase == "reports"
    room.wait(9)  # the notice of what was undone goes
    assert room.scene.node("after-loop").label
    room.click("after-loop")
    assert room.phase == "proposals"


def test_a_twist_lands_on_the_table_and_stays(room: Room) -> None:
    playing(room, "duel")
    on_to(room, "discussion")
    card = room.session.card
    assert card is not None
    assert card.twists
    room.press("x")
    assert room.words("twist/0/text") == room.director.tr(card.twists[0])
    on_to(room, "against-replies")
    assert room.shows("twist/0/text")
    if len(card.twists) > 1:
        room.click("menu", "menu/twist")
        assert room.shows("twist/1/text")


@pytest.mark.parametrize("by_keys", [True, False])
def test_what_passes_is_adopted_from_the_outcome_with_its_support(room: Room, by_keys: bool) -> None:
    playing(room, "one-two-four-all")
    playing(room, "decide")
    on_to(room, "proposals")
    write(room, "We ask first", "We wait")
    for _ in range(40):
        if room.phase == "where-we-stand":
            break
        if room.session.phase.kind is PhaseKind.VOTE:
            room.click("field/1")
            room.press("r")
        room.press("page-down")
    if by_keys:
        room.press("a")
    else:
        room.click("adopt")
    assert room.director.stage.overlay is Overlay.ARTICLE
    editor = room.director.stage.editor
    assert editor is not None
    assert editor.text == "We ask first"
    if by_keys:
        room.press("down", "tab", *"Not all of us", "enter")
    else:
        room.click("proposal", "article/minority/field")
        room.press(*"Not all of us")
        room.click("save")
    (article,) = room.session.state.articles
    assert (article.text, article.minority, article.proposal) == ("We wait", "Not all of us", "note-2")
    assert article.support == article.present == room.session.state.people
    assert room.director.stage.overlay is Overlay.CHARTER
    room.press("escape", "a")
    editor = room.director.stage.editor
    assert editor is not None
    assert editor.text == "We ask first"  # the other one is an article already


def test_an_article_is_mended_and_taken_away_by_clicks(room: Room) -> None:
    playing(room, "duel")
    room.press("k")
    room.click("adopt")
    room.press(*"We ask")
    room.click("save", "article/0")
    room.press("!")
    room.click("save")
    assert room.session.state.articles[0].text == "We ask!"
    room.press("down")
    room.click("remove", "remove")
    assert not room.session.state.articles


def test_the_running_order_leaves_out_what_it_offers_and_goes_to_the_next_part(room: Room) -> None:
    director = room.director
    plan = director.catalogue.plans["cafe-hour"][0]
    director.stage = replace(
        director.stage, plans=(plan,), choice=replace(director.stage.choice, plan=plan.id, decks=("environment",))
    )
    director.start(seed=1)
    room.press("o")
    assert director.stage.overlay is Overlay.PLAN
    assert room.shows("plan/4")
    room.click("leave-out/0", "leave-out/0")
    assert room.session.state.left_out
    room.click("next-part", "next-part")
    assert room.session.state.part > 0


@pytest.mark.parametrize("phase", ["prosecution", "defence", "witnesses", "jury"])
def test_whoever_speaks_in_a_trial_is_shown_with_their_tables(room: Room, phase: str) -> None:
    playing(room, "trial", "work")
    on_to(room, phase)
    deal, card = room.session.deal, room.session.card
    assert deal is not None
    assert isinstance(card, TrialCard)
    court = ("prosecution", "defence", "jury")
    meant = [role.id for role in card.roles if (role.id if role.id in court else "witnesses") == phase]
    tables = [place for place, role in enumerate(deal.roles) if role in meant]
    assert tables
    assert all(room.shows(f"table-badge/{table_letter(place)}") for place in tables)
    others = [place for place in range(len(deal.roles)) if place not in tables]
    assert not any(room.shows(f"table-badge/{table_letter(place)}") for place in others)


def test_a_note_in_an_open_discussion_speaks_for_no_side_until_somebody_says_so(room: Room) -> None:
    playing(room, "moving-debate")
    on_to(room, "argument")
    room.press("n", *"Heat", "enter")
    assert room.session.round.notes[-1].side == "for"
    on_to(room, "crossing")
    room.press("g")
    on_to(room, "why")
    room.press("n", *"Surprise", "enter")
    assert room.session.round.notes[-1].side is None


def test_a_clicker_that_bounces_closes_a_note_and_goes_no_further(room: Room) -> None:
    room.start()
    room.go_to("discussion")
    room.press("n", "a")
    turn = room.session.state
    room.press("page-down")
    room.hand.turn(-350)  # what bounces comes at once
    room.press("page-down")
    assert room.director.stage.overlay is None
    assert (room.phase, room.session.state.turn) == ("discussion", turn.turn)
    assert [note.text for note in room.session.round.notes] == ["a"]
