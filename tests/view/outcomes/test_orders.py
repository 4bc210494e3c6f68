"""Orders beside the right one: which way it goes, which tables have a thing right, and discs that are no squares."""

import pytest

from game.core.deck import RankingCard
from game.view.outcomes.tags import marked_look
from game.view.pen import Pen
from game.view.scene import Node, Panel, Scene, Words
from game.view.theme import PAPER
from tests.view.outcomes.states import states
from tests.view.outcomes.test_screens import stage_of
from tests.view.samples import ruler, seen, translator_of

FIVE = next(state for state in states() if state.name == "ranking: five tables")
TWELVE = next(state for state in states() if state.name == "ranking: twelve tables")
MOST_PAGES = 12


def scene_of() -> Scene:
    return seen(FIVE.session, stage_of(FIVE.session), size=(1920, 1080), language="en")


def nodes(scene: Scene, start: str) -> dict[str, Node]:
    return {node.id: node for node in scene.nodes if node.id.startswith(start)}


def discs(scene: Scene) -> dict[str, tuple[Node, Panel]]:
    return {
        name: (node, node.paint)
        for name, node in nodes(scene, "item/").items()
        if "/table/" in name and isinstance(node.paint, Panel)
    }


def test_a_table_is_a_disc_that_is_full_where_it_is_right() -> None:
    found = discs(scene_of())
    full = [paint for _, paint in found.values() if paint.fill == PAPER.ink]
    assert 0 < len(full) < len(found)
    assert all(paint.radius_px >= node.box.h / 2 - 1 for node, paint in found.values())


@pytest.mark.parametrize(
    ("size", "text"), [((1024, 768), 100), ((1024, 768), 200), ((800, 600), 125), ((1920, 1080), 100)]
)
def test_which_way_the_order_goes_is_said_in_every_setting(size: tuple[int, int], text: int) -> None:
    said = {
        node.label
        for page in range(MOST_PAGES)
        for node in seen(FIVE.session, stage_of(FIVE.session, page), size=size, language="en", text=text).nodes
        if node.id == "measure" and isinstance(node.paint, Words)
    }
    card = FIVE.session.card
    assert isinstance(card, RankingCard)
    assert said == {translator_of("en")(card.by)}


@pytest.mark.parametrize("text", [100, 200])
def test_every_table_has_its_disc_beside_every_thing(text: int) -> None:
    found = {
        name
        for page in range(MOST_PAGES)
        for name in discs(seen(TWELVE.session, stage_of(TWELVE.session, page), size=(1024, 768), text=text))
    }
    assert found == {f"item/{item}/table/{table}" for item in range(6) for table in range(12)}


def test_the_tag_of_a_marked_table_is_round_as_well() -> None:
    pen = Pen(1920, 1080, PAPER, translator_of("en"), ruler())
    assert marked_look(pen, 0).round
