"""Where the keyboard's focus goes."""

from typing import TYPE_CHECKING

from game.view.focus import following, towards
from game.view.scene import Action, Scene

if TYPE_CHECKING:
    from game.shell.director import Director

RADIO = ("pace/", "way/", "session/")
"""Targets of which one is chosen: to be on it is to choose it."""


def act(director: "Director", verb: str, args: tuple[str | int, ...], scene: Scene) -> bool:
    """Carry out a verb that moves the focus."""
    match verb, args:
        case "follow", (int(step),):
            director.focus(following(scene, director.stage.focus, step))
        case "towards", (int(dx), int(dy)):
            director.focus(towards(scene, director.stage.focus, dx, dy))
            if (director.stage.focus or "").startswith(RADIO):
                director.act(Action("press"), scene)
        case "focus", (str(node_id),):
            director.focus(node_id)
        case _:
            return False
    return True
