"""In larger text the clock is large enough, and a side that speaks looks like the other one did, at 4:3."""

import pytest

from game.shell.gallery import screen
from game.view.scene import Node, Scene, Words
from tests.view.samples import Size, seen, stage_for, translator_of

SIZES = ((1024, 768), (800, 600))


def shown(format: str, name: str, size: Size, text: int, language: str = "fr") -> Scene:
    session, stage, now_ms = screen(name, stage_for(format), translator_of(language))
    return seen(session, stage, size=size, language=language, now_ms=now_ms, text=text)


def letters(node: Node) -> float:
    assert isinstance(node.paint, Words)
    return node.paint.size_px


def said(scene: Scene) -> str:
    return " ".join(line for node in scene.nodes if isinstance(node.paint, Words) for line in node.paint.lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["read", "for", "discussion", "first-vote"])
def test_the_clock_is_never_smaller_in_larger_text(name: str, size: Size) -> None:
    sizes = [letters(shown("duel", name, size, text).node("clock")) for text in (100, 125, 150, 200)]
    assert min(sizes) == sizes[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [125, 150])
@pytest.mark.parametrize(("one", "other"), [("for", "against"), ("for-replies", "against-replies")])
def test_a_claim_keeps_its_size_and_place_when_the_other_side_speaks(
    one: str, other: str, text: int, size: Size
) -> None:
    first, second = (shown("duel", name, size, text) for name in (one, other))
    for scene, side in ((first, "for"), (second, "against")):
        panel, clock = scene.node(f"side/{side}").box, scene.node("clock").box
        assert panel.x < clock.x
        assert clock.right < panel.right
        assert panel.y < clock.y
        assert clock.bottom < panel.bottom
    (claim,), (again,) = (
        [node for node in scene.nodes if node.id in ("card/text", "card/reminder")] for scene in (first, second)
    )
    assert (claim.id, claim.box, letters(claim)) == (again.id, again.box, letters(again))


@pytest.mark.parametrize(
    ("format", "name", "told", "asked"),
    [
        ("dilemma", "first-vote", "Levez la main", "plus de courant"),
        ("line-up", "order", "Donnez une raison", "le plus de puissance"),
        ("timeline", "order", "Devinez les années", "appris à lire le ciel"),
    ],
)
def test_what_to_do_and_what_is_asked_stand_on_one_screen(format: str, name: str, told: str, asked: str) -> None:
    session, stage, now_ms = screen(name, stage_for(format), translator_of("fr"), None, 1)
    scene = seen(session, stage, size=(1024, 768), language="fr", now_ms=now_ms)
    words = said(scene).replace("\u00a0", " ")
    assert told in words
    assert asked in words
