"""Keys before a session: moving between choices, changing numbers, going on and back."""

from game.shell.keymaps.press import ARROWS, Press
from game.view.scene import Action
from game.view.screens import Screen
from game.view.stage import Stage
from game.view.way_on import enter_goes_on, enter_goes_to_next_number


def choosing_key(press: Press, stage: Stage) -> Action | None:
    """What a key stands for on the table and in the setup."""
    in_field = stage.focus is not None and stage.focus.startswith("field/")
    if in_field and press.name in ("left", "right") and stage.focus is not None:
        return Action(stage.focus.removeprefix("field/"), (1 if press.name == "right" else -1,))
    if press.name in ARROWS:
        return Action("towards", ARROWS[press.name])
    match press.name:
        case "tab" if stage.screen is Screen.WAYS:
            return Action("page", (press.back_or_on,))
        case "tab":
            return Action("follow", (press.back_or_on,))
        case "space":
            return Action("press")
        case "enter" if enter_goes_to_next_number(stage):
            return Action("towards", (0, 1))
        case "enter" if enter_goes_on(stage):
            return Action("next")
        case "enter":
            return Action("press")
        case "page-down":
            return Action("next")
        case "delete" if stage.screen is Screen.RESUME:
            return Action("delete-session")
        case "page-up" | "backspace":
            return Action("back")
        case _:
            return None
