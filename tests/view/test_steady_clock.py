"""A clock that counts moves nothing but itself."""

from dataclasses import replace

import pygame
import pytest

from game.core.timer import Running
from game.shell.gallery import screen
from game.shell.renderer import Renderer
from game.shell.text import SPACED, TextEngine
from game.view.scene import Node, Words
from tests.view.samples import seen, stage_for, translator_of

SCREENS = (
    ("duel", "read"),
    ("duel", "for"),
    ("duel", "discussion"),
    ("duel", "first-vote"),
    ("duel", "wall"),
    ("decide", "first-vote"),
    ("cafe", "ideas"),
    ("dilemma", "fours"),
    ("regnier", "first-vote"),
    ("line-up", "order"),
)


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize(("format", "name"), SCREENS)
def test_what_stands_beside_a_clock_does_not_move_with_its_seconds(format: str, name: str, text: int) -> None:
    session, stage, now_ms = screen(name, stage_for(format), translator_of("fr"))
    assert session is not None
    assert isinstance(session.state.timer, Running)

    def others(at_ms: int) -> list[Node]:
        scene = seen(session, stage, language="fr", now_ms=at_ms, text=text)
        return [node for node in scene.nodes if "clock" not in node.id]

    first = others(now_ms + 1)
    for second in range(2, 22):
        assert others(now_ms + second * 1000) == first, f"after {second} s"


@pytest.mark.parametrize("spaced", [False, True], ids=["usual", "spaced"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_of_a_clock_only_the_digits_that_change_move(language: str, spaced: bool) -> None:
    session, stage, now_ms = screen("first-vote", stage_for("duel"), translator_of(language))
    engine = TextEngine(None, *SPACED) if spaced else TextEngine()

    def drawn(second: int) -> tuple[str, bytes]:
        """What the clock says, and the pixels of all of it but its last digit."""
        scene = seen(session, stage, language=language, now_ms=now_ms + 1 + second * 1000)
        clock = scene.node("clock")
        assert isinstance(clock.paint, Words)
        surface = pygame.Surface((scene.width, scene.height))
        Renderer(engine).draw(surface, replace(scene, nodes=(clock,)))
        widest = max(engine.width(digit, clock.paint.size_px, clock.paint.weight) for digit in "0123456789")
        box = clock.box
        end = box.x + sum(
            widest if char.isdecimal() else engine.width(char, clock.paint.size_px, clock.paint.weight)
            for char in clock.label[:-1]
        )
        start = box.x if language == "ar" else box.right - (end - box.x) - widest
        cut = pygame.Rect(round(start), round(box.y), round(end - box.x) - 1, round(box.h))
        return clock.label, pygame.image.tobytes(surface.subsurface(cut), "RGB")

    labels, pictures = zip(*(drawn(second) for second in range(1, 5)), strict=True)
    assert len({label[:-1] for label in labels}) == 1
    assert len(set(labels)) == len(labels)
    assert len(set(pictures)) == 1
