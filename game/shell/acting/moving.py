"""Where the keyboard's focus goes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.shell.offering import read_all
from game.shell.staging import FIELDS
from game.view.fields import field_id, field_of
from game.view.focus import first_on, focusable, following, page_of, towards
from game.view.scene import Scene
from game.view.screens import Screen
from game.view.sheets import sheet_shown
from game.view.stage import Said
from game.view.ways import chosen_way

if TYPE_CHECKING:
    from game.shell.director import Director

LISTED = ("way/", "session/")
"""Lists of which one is chosen: to be on it is to choose it, since the screen tells about it. When a page is turned to
its first one is, since what is chosen has to be in sight."""

CHOSEN_ON = (Screen.TABLE, Screen.WAYS, Screen.SETUP, Screen.RESUME)
"""Screens before a session: where larger text takes several pages Tab turns them, since arrows go everywhere."""

IN_A_ROW = ("pace/",)
"""A row of which one is chosen by going along it: whoever only comes upon it changes nothing."""


def act(director: "Director", verb: str, args: tuple[str | int, ...], scene: Scene) -> bool:
    """Carry out a verb that moves the focus."""
    match verb, args:
        case "follow", (int(step),) if _turns_by_tab(director, scene, step):
            _go(director, scene, _first_there(director, scene, (scene.page + step) % scene.pages))
            _choose(director, scene, LISTED)
        case "follow", (int(step),):
            _go(director, scene, following(scene, director.stage.focus, step))
        case "towards", (int(dx), int(dy)):
            before = director.stage.focus or ""
            _go(director, scene, _to_the_chosen(director, scene, towards(scene, director.stage.focus, dx, dy)))
            _choose(director, scene, (*LISTED, *IN_A_ROW) if dx and before.startswith(IN_A_ROW) else LISTED)
        case "focus", (str(node_id),):
            director.focus(node_id)
        case "turn-option", (int(step), "by-pages") if _page_before(director, scene, step) is not None:
            _turn_towards(director, scene, step)
        case "count", (str(), int(step)) if _changes_unseen(director, scene, verb, args) and (step < 0 or scene.page):
            _turn_towards(director, scene, -step)  # down counts less where the field is, and turns pages elsewhere
        case "turn-option" | "turn-answer" | "erase" | "rest" | "decimal" | "minus", _ if _is_away(director, scene):
            director.focus(director.stage.focus)  # the first press brings the field into sight
        case _, (*_, int()) if _changes_unseen(director, scene, verb, args):
            director.focus(director.stage.focus)
        case "digit", _ if _is_away(director, scene):
            return not _brought_an_empty_field(director)
        case "page", (int(step),) if scene.cut:
            page = (scene.page + step) % scene.pages
            director.turn_to(page, step)
            focus = director.stage.focus
            if focus not in scene.fixed and not (focus or "").startswith(FIELDS):
                director.focus(first_on(scene, page))
                _choose(director, scene, LISTED)
            if scene.name == "resume":
                read_all(director)
        case _:
            return False
    return True


def _to_the_chosen(director: "Director", scene: Scene, focus: str | None) -> str | None:
    """Whoever comes into a list or a row from elsewhere comes to what is chosen in it, and so changes nothing."""
    stage = director.stage
    kind = (focus or "").split("/")[0]
    if (stage.focus or "").split("/")[0] == kind or not (focus or "").startswith((*LISTED, *IN_A_ROW)):
        return focus
    chosen = {"way": chosen_way(stage).id, "session": stage.picked, "pace": stage.choice.pace}[kind]
    return next((node.id for node in focusable(scene) if node.id == f"{kind}/{chosen}"), focus)


def _turns_by_tab(director: "Director", scene: Scene, step: int) -> bool:
    """Whether Tab turns the page; in the set-up it goes from number to number first, as they are typed."""
    if not scene.cut or director.stage.screen not in CHOSEN_ON or director.stage.overlay is not None:
        return False
    focus, to = director.stage.focus or "", following(scene, director.stage.focus, step) or ""
    return not (focus.startswith("field/") and to.startswith("field/") and page_of(scene, to) == scene.page)


def _first_there(director: "Director", scene: Scene, page: int) -> str | None:
    """What gets the focus on another page before a session: its first field, else what is chosen there, or is first."""
    fields = [field for number, field in director.fields if number == page]
    return fields[0] if fields else _to_the_chosen(director, scene, first_on(scene, page))


def _is_away(director: "Director", scene: Scene) -> bool:
    """Whether the page that was turned to is not that of the field that has the focus."""
    return director.stage.turned and page_of(scene, director.stage.focus) != scene.page


def _brought_an_empty_field(director: "Director") -> bool:
    """A digit on a page without fields goes into the first one that is empty, in sight from then on.

    Once all of them are filled it changes none of them unseen. Before a session it goes into the one with the focus.
    """
    focus = director.stage.focus
    sheet = sheet_shown(director.session, director.stage) if director.session is not None else None
    if sheet is not None and field_of(focus) in sheet.fields:
        empty = next((field for field in sheet.fields if not sheet.is_filled(field)), None)
        if empty is None:
            director.say(Said("no-field-here"))
            return False
        focus = field_id(empty)
    director.focus(focus)
    return True


def _changes_unseen(director: "Director", scene: Scene, verb: str, args: tuple[str | int, ...]) -> bool:
    """Whether an arrow would change the number in the field that has the focus, while that is not in sight."""
    focus = director.stage.focus or ""
    return focus.startswith(FIELDS) and field_of(focus) in (verb, args[0]) and _is_away(director, scene)


def _page_before(director: "Director", scene: Scene, step: int) -> int | None:
    """The page to turn to before the focus goes to another field; `None` where it goes there at once.

    On they lead to the page of the field, and back from the first field to what is asked.
    """
    there = page_of(scene, director.stage.focus)
    if not scene.cut or (scene.page >= there and step > 0):
        return None
    if step > 0:
        return scene.page + 1
    sheet = sheet_shown(director.session, director.stage) if director.session is not None else None
    first = sheet is not None and field_of(director.stage.focus) == sheet.fields[0]
    if scene.page != there or (first and scene.page > 0):
        return max(0, scene.page - 1)
    return None


def _turn_towards(director: "Director", scene: Scene, step: int) -> None:
    """A page on or back, up to that of the field that has the focus; straight to that where there is none to turn."""
    page = _page_before(director, scene, step)
    if page is None or page == page_of(scene, director.stage.focus):
        director.focus(director.stage.focus)
    else:
        director.turn_to(page, step)


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
