"""Orders beside the right one: what is right stands out, and larger text counts who has it right."""

from game.view.outcomes.tags import marked_look
from game.view.pen import Pen
from game.view.scene import Node, Panel, Scene, Shape, Words
from game.view.theme import PAPER
from tests.view.outcomes.states import states
from tests.view.outcomes.test_screens import stage_of
from tests.view.samples import ruler, seen, translator_of

FIVE = next(state for state in states() if state.name == "ranking: five tables")


def scene_of() -> Scene:
    return seen(FIVE.session, stage_of(FIVE.session), size=(1920, 1080), language="en")


def nodes(scene: Scene, start: str) -> dict[str, Node]:
    return {node.id: node for node in scene.nodes if node.id.startswith(start)}


def test_a_right_place_is_on_a_tile_and_has_no_check_beside_it() -> None:
    parts = {name: node for name, node in nodes(scene_of(), "item/").items() if "/table/" in name}
    cells = [node for name, node in parts.items() if name.count("/") == 3]
    tiles = [node for node in cells if isinstance(node.paint, Panel)]
    assert 0 < len(tiles) < len(cells)
    assert not any(isinstance(node.paint, Shape) for node in parts.values())


def test_the_tables_that_are_most_right_have_letters_in_the_colour_of_what_is_on() -> None:
    pen = Pen(1920, 1080, PAPER, translator_of("en"), ruler())
    heads = [node for name, node in nodes(scene_of(), "table/").items() if name.count("/") == 1]
    bright = [node for node in heads if isinstance(node.paint, Panel) and node.paint.fill == marked_look(pen, 0).fill]
    assert 0 < len(bright) < len(heads)


def test_larger_text_says_of_a_thing_how_many_tables_have_it_right() -> None:
    said = {
        line
        for page in range(8)
        for node in seen(FIVE.session, stage_of(FIVE.session, page), size=(1024, 768), language="en", text=200).nodes
        if isinstance(node.paint, Words)
        for line in node.paint.lines
    }
    assert any(line.startswith("right: ") and line.endswith("of 5 tables") for line in said), said
