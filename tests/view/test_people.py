"""People come late or leave: the screen says how they fit the tables, and offers more tables where they do not."""

from dataclasses import replace

import pytest

from game.core.commands import SetPeople, SetTables
from game.shell.gallery import screen
from game.view.audience import audience
from game.view.audience.people import seats_words, tables_that_fit
from game.view.prefs import Prefs
from game.view.round_tables import MOST_CHAIRS, seated
from game.view.scene import Scene
from game.view.screens import Overlay
from tests.shell.room import Room
from tests.view.rules import faults
from tests.view.samples import after, ruler, seen, stage_for, translator_of


@pytest.mark.parametrize(
    ("people", "tables", "words"),
    [(25, 5, "5 tables: 5 at each."), (28, 5, "5 tables: 6 at 3 of them, 5 at 2."), (7, 1, "1 table: 7 at each.")],
)
def test_it_says_how_people_spread_over_the_tables(people: int, tables: int, words: str) -> None:
    assert seats_words(translator_of("en"), people, tables).startswith(words)


@pytest.mark.parametrize(
    ("people", "tables", "fitting"),
    [(28, 5, None), (35, 5, None), (36, 5, 7), (40, 2, 8), (8, 5, 2), (2, 1, None), (12, 5, None)],
)
def test_more_or_fewer_tables_are_offered_only_where_tables_became_strange(
    people: int, tables: int, fitting: int | None
) -> None:
    assert tables_that_fit(people, tables) == fitting


def test_four_latecomers_leave_tables_and_votes_as_they_are() -> None:
    session, _, _ = screen("discussion", stage_for("duel"), translator_of("en"), None, 1)
    assert session is not None
    later = after(session, SetPeople(session.at_ms, session.state.people + 4))
    assert later.state.tables == session.state.tables
    assert later.round.tallies == session.round.tallies


def test_a_click_gives_so_many_people_the_tables_that_they_need() -> None:
    room = Room()
    room.start()
    room.press("p", "4", "0")
    assert room.session.state.people == 40
    room.click("tables-to")
    assert room.session.state.tables == 8
    assert not room.shows("tables-to")


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)])
@pytest.mark.parametrize("language", ["en", "fr", "de", "ar"])
def test_the_screen_breaks_no_rule_with_that_offer(size: tuple[int, int], language: str) -> None:
    assert faults(offering(size, language), ruler()) == []


def offering(size: tuple[int, int], language: str) -> Scene:
    session, stage, _ = screen("discussion", stage_for("duel"), translator_of(language), None, 1)
    assert session is not None
    session = after(session, SetTables(session.at_ms, 2), SetPeople(session.at_ms, 39))
    shown = seen(session, replace(stage, overlay=Overlay.PEOPLE, focus="field/people"), size=size, language=language)
    assert "tables-to" in {node.id for node in shown.targets()}
    return shown


@pytest.mark.parametrize(("people", "tables"), [(24, 5), (4, 1), (40, 12), (200, 12), (2, 12), (13, 1)])
@pytest.mark.parametrize("size", [(1024, 768), (2560, 1080)])
def test_the_tables_are_drawn_with_who_sits_there(people: int, tables: int, size: tuple[int, int]) -> None:
    session, stage, now_ms = screen("people", stage_for("duel"), translator_of("en"), None, 1)
    assert session is not None
    session = after(session, SetPeople(session.at_ms, people), SetTables(session.at_ms, tables))
    scene = audience(session, stage, translator_of("en"), Prefs("en"), ruler(), size, now_ms)
    assert not faults(scene, ruler())
    said = [node.label for node in scene.nodes if node.id.startswith("people/room/") and node.id.endswith("/people")]
    assert [int(number) for number in said] == seated(people, tables)
    assert sum(seated(people, tables)) == people
    room = next(node for node in scene.nodes if node.id == "people/room")
    assert room.label == seats_words(translator_of("en"), people, tables)
    chairs = [node for node in scene.nodes if "/chair/" in node.id]
    assert len(chairs) == sum(number for number in seated(people, tables) if number <= MOST_CHAIRS)
