"""Screens around a debate that hold one thing fill their page with it, and larger text takes few pages."""

import pytest

from game.shell.gallery import screen
from game.view.audience import audience
from game.view.prefs import Prefs
from game.view.scene import Scene, Shape, ShapeKind, Weight, Words
from tests.view.rules import faults
from tests.view.samples import ruler, stage_for, translator_of


def drawn(name: str, language: str = "fr", size: tuple[int, int] = (1024, 768), text: int = 100) -> Scene:
    tr = translator_of(language)
    session, stage, now_ms = screen(name, stage_for("duel"), tr, None, 1)
    scene = audience(session, stage, tr, Prefs(language, text=text), ruler(), size, now_ms)
    assert not faults(scene, ruler(), zoom=text / 100)
    return scene


@pytest.mark.parametrize(
    ("size", "text"), [((1024, 768), 100), ((1024, 768), 125), ((1920, 1080), 100), ((3440, 1440), 150)]
)
def test_the_running_order_opens_the_part_that_is_on_and_marks_its_step(size: tuple[int, int], text: int) -> None:
    scene = drawn("plan", size=size, text=text)
    names = {node.id: node for node in scene.nodes if node.id.startswith("plan/step/") and node.id.endswith("/name")}
    assert len(names) == len(stage_for("duel").chosen_format().phases)
    bold = [key for key, node in names.items() if isinstance(node.paint, Words) and node.paint.weight is Weight.BOLD]
    signs = {node.id: node.paint.shape for node in scene.nodes if isinstance(node.paint, Shape)}
    on = [key.removesuffix("/name") for key in bold]
    assert len(on) == 1
    assert signs[f"{on[0]}/sign"] is ShapeKind.PLAY
    before = [f"plan/step/{number}/sign" for number in range(int(on[0].rpartition("/")[2]))]
    assert before
    assert all(signs[sign] is ShapeKind.CHECK for sign in before)


@pytest.mark.parametrize("text", [100, 125, 150, 200])
def test_the_only_activity_is_one_button_that_says_all_of_it_on_one_page(text: int) -> None:
    scene = drawn("ways", text=text)
    assert scene.pages == 1
    ways = [node for node in scene.nodes if node.action is not None and node.action.verb == "way"]
    assert len(ways) == 1
    said = {node.id: node.label for node in scene.nodes}
    for part in ("facts", "summary"):
        assert said[f"{ways[0].id}/{part}"] in ways[0].label


@pytest.mark.parametrize(
    ("name", "pages"), [("ways", 1), ("setup", 2), ("plan", 1), ("resume", 2), ("help", 3), ("people", 2)]
)
def test_the_largest_text_takes_few_pages(name: str, pages: int) -> None:
    assert drawn(name, text=200).pages <= pages


@pytest.mark.parametrize("text", [100, 125, 150])
@pytest.mark.parametrize("name", ["language", "displays"])
def test_few_choices_are_large_ones(name: str, text: int) -> None:
    scene = drawn(name, text=text)
    tiles = [
        node.box.h
        for node in scene.nodes
        if (node.id.startswith("language/") and node.action is not None) or node.id.endswith("/card")
    ]
    assert len(tiles) == 2
    assert min(tiles) > 0.2 * 768
