"""Where the keyboard's focus goes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.shell.offering import read_all
from game.view.focus import first_on, following, page_of, towards
from game.view.scene import Scene

if TYPE_CHECKING:
    from game.shell.director import Director

FIELDS = "field/"
"""What counts are put into: whoever turns back to what is asked goes on in the same field."""

RADIO = ("pace/", "way/", "session/")
"""Targets of which one is chosen: to be on it is to choose it."""

LISTED = ("way/", "session/")
"""Those of which the first on a page is chosen when it is turned to: what is chosen has to be in sight."""


def act(director: "Director", verb: str, args: tuple[str | int, ...], scene: Scene) -> bool:
    """Carry out a verb that moves the focus."""
    match verb, args:
        case "follow", (int(step),):
            _go(director, scene, following(scene, director.stage.focus, step))
        case "towards", (int(dx), int(dy)):
            _go(director, scene, towards(scene, director.stage.focus, dx, dy))
            _choose(director, scene, RADIO)
        case "focus", (str(node_id),):
            director.focus(node_id)
        case "turn-option", _ if director.stage.turned and page_of(scene, director.stage.focus) != scene.page:
            director.focus(director.stage.focus)  # the first press brings the field into sight
        case "page", (int(step),) if scene.cut:
            page = (scene.page + step) % scene.pages
            director.stage = replace(director.stage, page=page, turned=True)
            focus = director.stage.focus
            if focus not in scene.fixed and not (focus or "").startswith(FIELDS):
                director.focus(first_on(scene, page))
                _choose(director, scene, LISTED)
            if scene.name == "resume":
                read_all(director)
        case _:
            return False
    return True


def _choose(director: "Director", scene: Scene, among: tuple[str, ...]) -> None:
    """Press what has the focus, on whatever page of the scene, if it is among what is chosen by being on it."""
    focus = director.stage.focus or ""
    if focus.startswith(among):
        nodes = (*scene.targets(), *(node for _, node in scene.further))
        action = next((node.action for node in nodes if node.id == focus), None)
        if action is not None:
            director.act(action, scene)


def _go(director: "Director", scene: Scene, focus: str | None) -> None:
    """Move the focus; on a screen that is cut the page that has it is the one that stays."""
    if scene.cut:
        director.stage = replace(director.stage, page=page_of(scene, focus))
    director.focus(focus)
