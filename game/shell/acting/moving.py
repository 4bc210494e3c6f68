"""Where the keyboard's focus goes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.view.focus import first_on, following, page_of, towards
from game.view.scene import Action, Scene

if TYPE_CHECKING:
    from game.shell.director import Director

RADIO = ("pace/", "way/", "session/")
"""Targets of which one is chosen: to be on it is to choose it."""


def act(director: "Director", verb: str, args: tuple[str | int, ...], scene: Scene) -> bool:
    """Carry out a verb that moves the focus."""
    match verb, args:
        case "follow", (int(step),):
            _go(director, scene, following(scene, director.stage.focus, step))
        case "towards", (int(dx), int(dy)):
            _go(director, scene, towards(scene, director.stage.focus, dx, dy))
            if (director.stage.focus or "").startswith(RADIO):
                director.act(Action("press"), scene)
        case "focus", (str(node_id),):
            director.focus(node_id)
        case "page", (int(step),) if scene.cut:
            page = (scene.page + step) % scene.pages
            director.stage = replace(director.stage, page=page)
            if director.stage.focus not in scene.fixed:  # else the page would follow it back
                director.focus(first_on(scene, page))
        case _:
            return False
    return True


def _go(director: "Director", scene: Scene, focus: str | None) -> None:
    """Move the focus; on a screen that is cut the page that has it is the one that stays."""
    if scene.cut:
        director.stage = replace(director.stage, page=page_of(scene, focus))
    director.focus(focus)
