"""Keys of what lies over the screen; text that is typed has its own in `editing.py`."""

from collections.abc import Callable

from game.shell.keymaps.entries import entry_keys
from game.shell.keymaps.press import ARROWS, Stroke
from game.view.scene import Action
from game.view.screens import Overlay

OverlayKeys = Callable[[Stroke], Action | None]


def overlay_key(stroke: Stroke) -> Action | None:
    """What a key stands for over the screen; Enter, PageDown, PageUp and Space close what has no use for them."""
    overlay = stroke.stage.overlay
    keys = OVERLAYS.get(overlay) if overlay is not None else None
    own = keys(stroke) if keys is not None else None
    if own is not None:
        return own
    if stroke.name == "tab":
        return Action("follow", (stroke.press.back_or_on,))
    return Action("close") if stroke.name in ("enter", "page-down", "page-up", "space") else None


def pause_keys(stroke: Stroke) -> Action | None:
    """All keys of a clicker end a pause; Enter and Space press a button that has the focus."""
    if stroke.focus and stroke.name in ("enter", "space"):
        return Action("press")
    return Action("pause") if stroke.name in ("space", "right", "page-down", "enter") else None


def break_keys(stroke: Stroke) -> Action | None:
    """As in a pause; up and down are a minute more and less."""
    if stroke.name in ("up", "down"):
        return Action("break-by", (1 if stroke.name == "up" else -1,))
    return pause_keys(stroke)


def fact_keys(stroke: Stroke) -> Action | None:
    """On through the pages of a long fact, which up and down turn too, and to the card's next one."""
    if stroke.name in ("down", "up"):
        return Action("page", (1 if stroke.name == "down" else -1,))
    return Action("fact", (1,)) if stroke.name in ("right", "page-down") else None


def people_keys(stroke: Stroke) -> Action | None:
    """Arrows change the number; Tab goes to the number of tables."""
    return Action("tables") if stroke.name == "tab" else _turning(stroke) or _stepped(stroke, "people-now")


def tables_keys(stroke: Stroke) -> Action | None:
    """Arrows change the number; Tab goes to the number of people."""
    return Action("people") if stroke.name == "tab" else _turning(stroke) or _stepped(stroke, "tables-now")


def menu_keys(stroke: Stroke) -> Action | None:
    """Arrows go to a button, Enter and Space press it; PageDown turns the page, and closes what has only one."""
    if stroke.name in ARROWS:
        return Action("towards", ARROWS[stroke.name])
    return Action("press") if stroke.name in ("enter", "space") else _turning(stroke)


def _turning(stroke: Stroke) -> Action | None:
    """PageDown and PageUp turn the page."""
    if stroke.name in ("page-down", "page-up"):
        return Action("page", (1 if stroke.name == "page-down" else -1,))
    return None


def prompter_keys(stroke: Stroke) -> Action | None:
    """Arrows turn its pages."""
    steps = {"right": 1, "down": 1, "page-down": 1, "left": -1, "up": -1, "page-up": -1}
    return Action("desk-page", (steps[stroke.name],)) if stroke.name in steps else None


def tour_keys(stroke: Stroke) -> Action | None:
    """Keys that go on and back, a clicker's too; Enter and Space press a button that has the focus.

    Where a card takes several pages, arrows down and up turn them.
    """
    if stroke.name in ("down", "up"):
        return Action("page", (1 if stroke.name == "down" else -1,))
    if stroke.focus and stroke.name in ("enter", "space"):
        return Action("press")
    steps = {"right": 1, "page-down": 1, "enter": 1, "space": 1, "left": -1, "page-up": -1, "backspace": -1}
    return Action("tour", (steps[stroke.name],)) if stroke.name in steps else None


def help_keys(stroke: Stroke) -> Action | None:
    """Arrows turn its pages; all keys of a clicker close it."""
    return Action("page", (1 if stroke.name == "down" else -1,)) if stroke.name in ("down", "up") else None


def settings_keys(stroke: Stroke) -> Action | None:
    """Arrows go to a choice, Enter and Space choose it, PageDown turns the page."""
    if stroke.name in ("page-down", "page-up"):
        return Action("page", (1 if stroke.name == "page-down" else -1,))
    return menu_keys(stroke)


def room_check_keys(stroke: Stroke) -> Action | None:
    """Arrows change the size of text, or the length that has the focus; Tab goes on, Enter and Space press."""
    if stroke.name in ("enter", "space") and stroke.focus:
        return Action("press")
    return _stepped(stroke, stroke.focus if stroke.focus in ("last-row", "picture-height") else "text-size")


def own_keys(stroke: Stroke) -> Action | None:
    """Arrows go to a line, Enter waits for its key, Delete takes its key away."""
    head, _, doing = stroke.focus.partition("/")
    if stroke.name in ("delete", "backspace") and head == "key":
        return Action("release", (doing,))
    return settings_keys(stroke)


def ended_keys(stroke: Stroke) -> Action | None:
    """Arrows choose a session, Delete asks to delete it, PageDown turns the page."""
    return Action("delete-session") if stroke.name == "delete" else settings_keys(stroke)


def wall_keys(stroke: Stroke) -> Action | None:
    """Arrows go from note to note, Enter mends one, G names its theme, digits put it into a theme that is there."""
    number = stroke.focused("note")
    if number is not None:
        if stroke.name == "enter":
            return Action("edit-note", (number,))
        if stroke.press.digit:
            return Action("group-as", (number, int(stroke.press.digit)))
        if stroke.name == "delete":
            return Action("remove-note", (number,))
        if stroke.letter == "g":
            return Action("group", (number,))
    return list_keys(stroke)


def charter_keys(stroke: Stroke) -> Action | None:
    """Arrows go from article to article, A writes a new one, Delete takes one away."""
    place = stroke.focused("article")
    if place is not None and stroke.name == "delete":
        return Action("remove-article", (place,))
    return Action("adopt") if stroke.letter == "a" else list_keys(stroke)


def language_keys(stroke: Stroke) -> Action | None:
    """Digits choose a language by its place, 0 none; S goes to the second language."""
    verb = "language" if stroke.stage.overlay is Overlay.LANGUAGE else "second-language"
    if stroke.press.digit:
        codes = ("", *(code for code, _ in stroke.stage.languages))
        place = int(stroke.press.digit)
        return Action(verb, (codes[place],)) if place < len(codes) else None
    return Action("second-language") if stroke.letter == "s" else list_keys(stroke)


def list_keys(stroke: Stroke) -> Action | None:
    """Things that can be chosen, on pages."""
    if stroke.name in ARROWS:
        return Action("towards", ARROWS[stroke.name])
    if stroke.name in ("page-down", "page-up"):
        return Action("page", (1 if stroke.name == "page-down" else -1,))
    return Action("press") if stroke.name in ("enter", "space") and stroke.focus else None


def correct_keys(stroke: Stroke) -> Action | None:
    """As when it was put down; PageDown and PageUp turn to another sheet of the card."""
    if stroke.name in ("page-down", "page-up"):
        return Action("turn-sheet", (1 if stroke.name == "page-down" else -1,))
    return entry_keys(stroke)


OVERLAYS: dict[Overlay, OverlayKeys] = {
    Overlay.PAUSE: pause_keys,
    Overlay.BREAK: break_keys,
    Overlay.FACT: fact_keys,
    Overlay.PEOPLE: people_keys,
    Overlay.TABLES: tables_keys,
    Overlay.MENU: menu_keys,
    Overlay.SETTINGS: settings_keys,
    Overlay.KEYS: own_keys,
    Overlay.STORED: menu_keys,
    Overlay.DISPLAYS: settings_keys,
    Overlay.ROOM_CHECK: room_check_keys,
    Overlay.ENDED: ended_keys,
    Overlay.PROMPTER: prompter_keys,
    Overlay.TOUR: tour_keys,
    Overlay.HELP: help_keys,
    Overlay.WALL: wall_keys,
    Overlay.CHARTER: charter_keys,
    Overlay.PLAN: list_keys,
    Overlay.CORRECT: correct_keys,
    Overlay.LANGUAGE: language_keys,
    Overlay.SECOND_LANGUAGE: language_keys,
}
"""An overlay that is not here is closed by Enter, PageDown, PageUp and Space."""


def _stepped(stroke: Stroke, verb: str) -> Action | None:
    match stroke.name:
        case "up" | "right":
            return Action(verb, (1,))
        case "down" | "left":
            return Action(verb, (-1,))
        case _:
            return None
