"""A session in the largest letters: keys turn the pages, the focus takes its page along, nothing is out of reach."""

from dataclasses import replace

import pytest

from game.core.format import PhaseKind
from game.shell.staging import on_page
from game.shell.text import SPACED, TextEngine
from game.view.audience import audience
from game.view.focus import fields_by_page
from game.view.prefs import Prefs
from game.view.scene import Shape, Words
from game.view.screens import Screen
from game.view.ways import can_be_played, chosen_way, formats_offered, plans_offered
from tests.shell.room import Room


@pytest.fixture
def room() -> Room:
    """At the first card of a duel, at 200 %, always the same one: short claims have a single page."""
    room = Room(Prefs(text=200))
    room.director.seed = 2
    room.start()
    return room


def test_next_leads_through_the_pages_of_what_is_read_before_it_leads_on(room: Room) -> None:
    assert room.session.phase.kind is PhaseKind.SHOW
    pages = room.scene.pages
    assert pages > 1
    shown = []
    for _ in range(pages):
        shown.append(room.scene.page)
        room.press("page-down")
    assert shown == list(range(pages))
    assert room.session.phase.kind is not PhaseKind.SHOW


def test_back_turns_a_page_back_before_it_takes_anything_back(room: Room) -> None:
    room.press("page-down")
    assert room.scene.page == 1
    room.press("page-up")
    assert room.scene.page == 0
    assert room.session.phase.kind is PhaseKind.SHOW


def test_the_arrow_down_turns_pages_round_to_the_first_one(room: Room) -> None:
    for page in [*range(1, room.scene.pages), 0]:
        room.press("down")
        assert room.scene.page == page


def words_of(paint: Words) -> list[str]:
    return " ".join(paint.lines).split()


def words_on(room: Room) -> list[str]:
    """All words that the page shows."""
    return [word for node in room.scene.nodes if isinstance(node.paint, Words) for word in words_of(node.paint)]


def at_the_vote(room: Room) -> None:
    while room.session.phase.kind is not PhaseKind.VOTE:
        room.press("page-down")


def test_a_vote_begins_with_the_page_that_says_what_is_asked(room: Room) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus or ""
    claim = room.session.card.text.source.split()
    assert not room.shows(focus)
    read = words_on(room)
    while not room.shows(focus):
        room.press("page-down")
        read += words_on(room)
    assert set(claim) <= set(read)
    assert set(room.session.phase.prompt.source.split()) <= set(read), "it may stand right above the field"
    assert room.session.phase.kind is PhaseKind.VOTE, "pages were turned, and nothing was left"


def test_the_first_press_of_enter_brings_the_field_into_sight_and_leaves_none_out(room: Room) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus or ""
    assert focus not in {node.id for node in room.scene.nodes}
    room.press("enter")
    assert room.director.stage.focus == focus
    assert room.scene.node(focus).focused


def test_a_digit_typed_while_the_claim_shows_brings_its_field_into_sight(room: Room) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus or ""
    room.press("7")
    assert room.scene.node(focus).focused
    room.press("page-up")
    assert focus not in {node.id for node in room.scene.nodes}, "the claim can be read again"
    assert room.director.stage.focus == focus, "the count goes on in the same field"


def pages_to_the_field(room: Room, key: str) -> list[int]:
    """Pages that a key turns until the field that has the focus is in sight."""
    focus, met = room.director.stage.focus or "", [room.scene.page]
    while not room.shows(focus):
        room.press(key)
        met.append(room.scene.page)
    return met


@pytest.mark.parametrize("key", ["right", "down", "page-down"])
def test_keys_that_go_on_leave_out_no_page_before_the_fields_and_put_nothing_in(room: Room, key: str) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus
    met = pages_to_the_field(room, key)
    assert len(met) > 1
    assert met == list(range(len(met)))
    assert room.director.stage.focus == focus
    assert room.session.tally is not None
    assert set(room.session.tally.counts) == {None}


def test_the_arrow_to_the_left_goes_back_from_the_first_field_to_what_is_asked(room: Room) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus
    met = pages_to_the_field(room, "right")
    room.press("right")
    assert room.director.stage.focus != focus, "among fields it goes from one to the next"
    room.press("left")
    back = [room.scene.page]
    while room.scene.page:
        room.press("left")
        back.append(room.scene.page)
    assert back == met[::-1]
    room.press("left")
    assert (room.scene.page, room.director.stage.focus) == (0, focus)


def test_an_arrow_changes_a_count_only_once_its_field_is_in_sight(room: Room) -> None:
    at_the_vote(room)
    focus = room.director.stage.focus or ""
    room.press("up")
    assert room.shows(focus)
    assert room.session.tally is not None
    assert set(room.session.tally.counts) == {None}
    room.press("up")
    assert room.session.tally is not None
    assert room.session.tally.counts[0] == 1


def test_a_number_of_the_setup_changes_only_in_sight() -> None:
    room = Room(Prefs(text=200))
    room.press("enter", "enter")
    people = room.director.stage.choice.people
    room.click("page")
    assert not room.shows("field/people")
    room.press("right")
    assert room.shows("field/people")
    assert room.director.stage.choice.people == people
    room.press("right")
    assert room.director.stage.choice.people == people + 1
    room.click("page")
    room.press("3")
    assert room.shows("field/people")
    assert room.director.stage.choice.people == 3


def test_who_speaks_is_told_on_every_page_that_next_leads_through(room: Room) -> None:
    while room.session.phase.kind is not PhaseKind.SPEAK:
        if room.session.phase.kind is PhaseKind.VOTE and not room.session.round.closed_tallies("first-vote"):
            room.press("r")
        room.press("page-down")
    phase, pages = room.session.phase.id, room.scene.pages
    for page in range(pages):
        assert room.scene.page == page
        assert room.session.phase.id == phase
        room.press("page-down")
    assert room.session.phase.id != phase


def test_a_vote_is_entered_field_by_field_and_its_page_follows(room: Room) -> None:
    at_the_vote(room)
    room.press("enter")
    met = []
    for count in ("9", "8", "7"):
        focus = room.director.stage.focus or ""
        assert room.scene.node(focus).focused
        met.append(focus)
        room.press(count, "enter")
    assert len(set(met)) == 3
    tally = room.session.round.tally(room.session.phase.id) if room.session.phase.kind is PhaseKind.VOTE else None
    counts = (tally or room.session.round.closed_tallies("first-vote")[0]).counts
    assert sorted(filter(None, counts)) == [7, 8, 9]


def test_turning_a_page_of_the_ways_chooses_the_first_one_on_it() -> None:
    room = Room(Prefs(text=200))
    room.press("enter")
    assert room.director.stage.screen is Screen.WAYS
    first = room.director.stage.choice
    room.click("page")
    focus = room.director.stage.focus or ""
    assert room.scene.node(focus).focused
    assert room.director.stage.choice != first
    assert focus == f"way/{chosen_way(room.director.stage).id}"


def test_arrows_choose_a_way_on_another_page_too() -> None:
    room = Room(Prefs(text=200))
    room.press("enter")
    for _ in range(len(plans_offered(room.director.stage)) + 3):
        room.press("down")
        focus = room.director.stage.focus or ""
        assert room.scene.node(focus).focused
        assert focus == f"way/{chosen_way(room.director.stage).id}"


def test_arrows_turn_the_pages_of_a_card_of_the_tour() -> None:
    room = Room(Prefs(text=200))
    room.click("help")
    room.click("tour")
    pages = room.scene.pages
    assert pages > 1
    met = []
    for _ in range(pages):
        met.append(room.scene.page)
        room.press("down")
    assert met == list(range(pages))
    room.press("right")
    assert (room.scene.page, room.scene.moment.split("/")[1]) == (0, "1")


@pytest.mark.parametrize("key", ["right", "page-down"])
def test_a_fact_is_read_to_its_last_page_before_the_next_one(key: str) -> None:
    room = Room(Prefs(text=200, language="fr"))
    room.director.seed = 2
    room.start()
    room.press("i")
    facts, pages, first = len(room.session.card.facts), room.scene.pages, room.director.stage.fact
    assert facts > 1
    assert pages > 1
    met = []
    for _ in range(pages):
        met.append((room.director.stage.fact, room.scene.page))
        room.press(key)
    assert met == [(first, page) for page in range(pages)]
    assert (room.director.stage.fact, room.scene.page) == ((first + 1) % facts, 0)
    room.press("i")
    assert room.director.stage.fact == (first + 2) % facts, "its own key goes to the next one from any page"


KEYS_ON_PAGE_BUTTONS = {"PgDn": "page-down", "arrow-down": "down", "Tab": "tab"}


@pytest.mark.parametrize("way", [(), ("?",), ("escape",), ("i",), ("f3",)], ids=str)
def test_the_key_on_the_button_of_a_page_turns_it(room: Room, way: tuple[str, ...]) -> None:
    room.press(*way)
    turned = room.scene.page, room.scene.pages
    assert turned[1] > 1
    sign = next((node.paint for node in room.scene.nodes if node.id == "page/key/sign"), None)
    name = sign.shape.value if isinstance(sign, Shape) else room.words("page/key/word")
    room.press(KEYS_ON_PAGE_BUTTONS[name])
    assert (room.scene.page, room.scene.pages) != turned


@pytest.mark.parametrize("phase", ["fours", "discussion", "who-decides"])
def test_a_twist_is_in_sight_as_soon_as_it_is_turned_over_whatever_page_shows(phase: str) -> None:
    room = Room(format="dilemma")
    room.start()
    room.go_to(phase)
    room.director.prefs = Prefs(text=200)
    assert room.scene.pages > 1
    for page in range(room.scene.pages):
        assert room.scene.page == page
        room.press("x")
        assert room.shows("twist/0/text")
        room.press("down")
        assert not room.shows("twist/0/text"), "another page was turned to"
        room.press("ctrl z")
        room.director.stage = on_page(room.director.stage, page + 1)


@pytest.mark.parametrize("size", [100, 200])
def test_next_leads_through_the_notes_too_before_it_goes_on(size: int) -> None:
    room = Room(Prefs(text=size), "decide")
    room.start()
    room.go_to("proposals")
    for _ in range(12):
        room.press("n")
        room.director.type_text("Des machines qui durent, c’est moins de déchets et moins de mines.")
        room.press("enter", "escape")
    pages = room.scene.pages
    assert pages > 1
    room.director.stage = on_page(room.director.stage, 0)
    for page in range(pages):
        assert (room.phase, room.scene.page) == ("proposals", page)
        room.press("page-down")
    assert room.phase != "proposals"


@pytest.mark.parametrize("pages", [1, 2])
def test_settings_over_the_ways_open_on_their_first_page_and_go_back_to_the_way_chosen(pages: int) -> None:
    room = Room(Prefs(text=200, language="fr"))
    room.press("enter", *["tab"] * pages)
    chosen = chosen_way(room.director.stage)
    room.press("f3")
    assert room.scene.page == 0
    room.click("page")
    assert room.scene.page == 1
    room.press("escape")
    assert chosen_way(room.director.stage) == chosen
    assert room.director.stage.focus == f"way/{chosen.id}"
    assert room.shows(f"way/{chosen.id}")


def at_a_vote_on_pages(size: int) -> Room:
    """At the first vote among options in many words, whose fields take several pages, on the first of those."""
    room = Room(Prefs(text=size, language="fr"), "dilemma")
    room.start()
    while room.session.phase.kind is not PhaseKind.VOTE:
        room.press("page-down")
    while not fields_shown(room):
        room.press("page-down")
    assert room.scene.page + 1 < room.scene.pages
    return room


def fields_shown(room: Room) -> list[str]:
    """The fields of the page that shows."""
    return [field for page, field in fields_by_page(room.scene) if page == room.scene.page]


@pytest.mark.parametrize("size", [150, 200])
def test_a_page_of_a_vote_that_is_turned_to_takes_the_focus_along(size: int) -> None:
    room = at_a_vote_on_pages(size)
    last = room.scene.pages - 1
    for _ in range(last - room.scene.page):
        room.press("page-down")
        assert room.director.stage.focus == fields_shown(room)[0]
    field = room.director.stage.focus or ""
    room.press("9")
    assert room.scene.page == last
    tally = room.session.tally
    assert tally is not None
    assert dict(zip(tally.options, tally.counts, strict=True))[field.removeprefix("field/")] == 9
    assert sum(count is not None for count in tally.counts) == 1
    room.press("page-up")
    assert room.director.stage.focus == fields_shown(room)[-1]
    room.click("page")
    assert room.director.stage.focus == field


def test_a_digit_on_a_page_without_fields_changes_no_count_that_was_put_down() -> None:
    room = at_a_vote_on_pages(200)
    first = room.director.stage.focus
    room.press("7")
    while fields_shown(room):
        room.press("page-up")
    room.press("1", "2")
    assert room.director.stage.focus != first
    assert room.director.stage.focus in fields_shown(room)
    tally = room.session.tally
    assert tally is not None
    assert tally.counts[:2] == (7, 12)
    for _ in tally.options[2:]:
        room.press("enter", "1")
    before = room.session.tally
    room.director.stage = on_page(room.director.stage, 0)
    room.press("3")
    assert room.session.tally == before
    assert room.notice
    assert room.scene.page == 0


@pytest.mark.parametrize("size", [150, 200])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_way_and_what_it_is_about_stand_on_one_page_and_there_are_always_as_many(size: int, language: str) -> None:
    room = Room(Prefs(text=size, language=language))
    room.press("enter")
    met, counts, pages = [], set(), []
    while (focus := room.director.stage.focus or "").startswith("way/"):
        met.append(focus)
        counts.add(room.scene.pages)
        pages.append(room.scene.page)
        assert room.shows(focus)
        assert room.shows("about/facts"), focus
        room.press("down")
    assert len(counts) == 1
    assert (
        len(set(met)) == len(met) == len(plans_offered(room.director.stage)) + len(formats_offered(room.director.stage))
    )
    assert pages == sorted(pages)


def test_a_way_that_the_decks_have_no_card_for_says_so_before_it_is_chosen() -> None:
    room = Room(Prefs(text=200))
    stage = room.director.stage
    choices = [replace(stage, choice=replace(stage.choice, decks=(deck.id,))) for deck in stage.decks]
    poor = next(some for some in choices if not all(can_be_played(some, way) for way in formats_offered(some)))
    room.director.stage = poor
    room.press("enter")
    while (focus := room.director.stage.focus or "").startswith("way/"):
        if not can_be_played(room.director.stage, chosen_way(room.director.stage)):
            break
        room.press("down")
    assert room.words(f"{focus}/minutes") == "no card"
    assert "hold no card for it" in room.words("about/summary")


def test_the_page_that_a_session_is_started_from_tells_what_should_be_known_first() -> None:
    room = Room(Prefs(text=200, language="fr"), "cafe")
    room.press("enter", "enter", "4", "0")
    assert room.scene.pages > 1
    assert room.scene.page == 0
    assert room.shows("setup/known")


@pytest.mark.parametrize("before", [(), ("enter",)])
def test_tab_turns_the_pages_before_a_session_and_their_button_says_so(before: tuple[str, ...]) -> None:
    room = Room(Prefs(text=200, language="fr"))
    room.press(*before)
    assert room.words("page/key/word") == "Tab"
    page = room.scene.page
    room.press("tab")
    assert room.scene.page == (page + 1) % room.scene.pages


@pytest.mark.parametrize("format", ["delphi", "orders-of-magnitude"])
def test_an_estimate_with_letters_apart_says_that_it_has_pages(format: str) -> None:
    room = Room(Prefs(text=200, language="fr", spaced=True), format)
    room.director.start(1)
    while room.session.phase.kind is not PhaseKind.ESTIMATE:
        room.press("page-down")
    assert room.scene.pages > 1
    apart = TextEngine(None, *SPACED)
    director = room.director
    scene = audience(
        director.session, director.stage, director.tr, director.prefs, apart, (1024, 768), director.now_ms, None
    )
    assert scene.pages > 1
    assert scene.node("page").action is not None
