"""The summary of a planned session: its parts, what came of each card, and the charter, on pages that can be read."""

from dataclasses import replace
from functools import cache

import pytest

from game import paths
from game.content.library import open_plan
from game.core.charter import Article
from game.core.session import Session, Settings
from game.core.start import new_planned_session
from game.shell.gallery import played_to
from game.shell.player import Player
from game.view.scene import Scene
from game.view.screens import Screen
from tests.view.outcomes.states import LONG_NOTE, format_of, shipped
from tests.view.rules import COLOURS, PLACES, faults
from tests.view.samples import Size, ruler, seen, stage_with

DECKS = ("basics", "environment", "work", "bias", "ip")


@cache
def ended(plan_id: str, articles: int) -> Session:
    """A whole session of a plan, played to the end; with so many articles, or its own when there are to be none."""
    plan = open_plan(paths.plans_folder() / f"{plan_id}.yaml").value
    assert plan is not None
    formats = {part.format: format_of(part.format) for part in plan.parts}
    decks = tuple(shipped(deck) for deck in DECKS)
    session = new_planned_session(decks, plan, formats, Settings(24, 5, tables=5), 3)
    session = played_to(session, Player(3), lambda now: now.state.finished)
    if not articles:
        return session
    made = tuple(Article(LONG_NOTE * 2, LONG_NOTE, 20, 24, "people", 0, 0) for _ in range(articles))
    return replace(session, state=replace(session.state, articles=made))


def pages(session: Session, size: Size = (1024, 768), language: str = "en") -> list[Scene]:
    stage = replace(stage_with(*session.decks), screen=Screen.PLAY)
    first = seen(session, stage, size=size, language=language)
    rest = (seen(session, replace(stage, page=n), size=size, language=language) for n in range(1, first.pages))
    return [first, *rest]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("articles", [0, 12])
def test_every_page_fits(articles: int, size: Size, language: str) -> None:
    found = [
        fault
        for scene in pages(ended("cafe-hour", articles), size, language)
        for fault in faults(scene, ruler(), (*PLACES, *COLOURS))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("plan", ["cafe-hour", "class-50", "taster-12", "workshop-2h"])
def test_every_part_and_every_card_played_stands_there_once(plan: str) -> None:
    session = ended(plan, 0)
    ids = [node.id for scene in pages(session) for node in scene.nodes]
    cards = [f"round/{place + 1}" for place, each in enumerate(session.state.rounds) if each.card is not None]
    assert [ids.count(card) for card in cards] == [1] * len(cards)
    left_something = {each.part for each in session.state.rounds if each.card is not None or each.notes}
    parts = [f"part/{number}" for number in left_something]
    once = 1 if len(session.parts) > 1 else 0  # a session of one part is not headed by it
    assert all(ids.count(part) == once for part in parts)
    assert sum(each.startswith("part/") for each in ids) == once * len(parts)  # no heading over nothing
    articles = [node for node in ids if node.startswith("article/") and node.count("/") == 1]
    assert len(articles) == len(session.state.articles)


def test_a_page_that_is_not_there_shows_the_last_one() -> None:
    session = ended("cafe-hour", 12)
    stage = replace(stage_with(*session.decks), screen=Screen.PLAY)
    last = pages(session)[-1]
    assert seen(session, replace(stage, page=99)).nodes == last.nodes
    assert last.node("next").label == "Finish"
