"""A clock that counts moves nothing but itself."""

import pytest

from game.core.timer import Running
from game.shell.gallery import screen
from game.view.scene import Node
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
