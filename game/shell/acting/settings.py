"""Verbs for the settings: each is kept as it is chosen; what is kept can be looked at and deleted."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game import paths
from game.shell.backups import backups
from game.shell.bindings import with_key, without_key
from game.shell.storage import session_folders
from game.view.prefs import Clock, Motion, Prefs, ThemeName
from game.view.screens import Overlay, Screen
from game.view.stage import Kept, Said

if TYPE_CHECKING:
    from game.shell.director import Director


LEFT_BY_TURNING = (Overlay.MENU, Overlay.PEOPLE, Overlay.TABLES, Overlay.STORED)
PAGED = (Overlay.SETTINGS, Overlay.KEYS, Overlay.DISPLAYS)


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the settings."""
    match verb, args:
        case "page", (int(),) if director.stage.overlay in LEFT_BY_TURNING and director.pages == 1:
            director.lay(None)  # a clicker's only way out of what has no pages to turn
        case "settings", ():
            director.toggle(Overlay.SETTINGS)
        case "keys", ():
            director.toggle(Overlay.KEYS)
        case "stored", ():
            director.stage = replace(director.stage, kept=kept_here())
            director.toggle(Overlay.STORED)
        case "displays", ():
            director.toggle(Overlay.DISPLAYS)
        case "show-on", (str(who), str(key)):
            director.prefer(shown_on(director.prefs, who, key))
            director.stage = replace(director.stage, swapped=False)
        case "page", (int(step),) if director.stage.overlay in PAGED:
            director.stage = replace(director.stage, page=(director.stage.page + step) % director.pages)
        case "set", (str(name), value):
            prefs = chosen(director.prefs, name, value)
            if prefs is not None:
                director.prefer(prefs)
        case "capture", (str(doing),):
            director.stage = replace(director.stage, capturing=doing, focus=f"key/{doing}")
        case "release", (str(doing),):
            director.prefer(without_key(director.prefs, doing))
        case "forget", () if director.stage.screen is not Screen.PLAY:
            _forget(director)
        case _:
            return False
    return True


def capture(director: "Director", key: str) -> None:
    """Bind a key to what waits for one; Esc leaves it as it was."""
    doing = director.stage.capturing
    director.stage = replace(director.stage, capturing=None)
    if doing is None or key == "escape":
        return
    prefs = with_key(director.prefs, doing, key)
    if prefs is None:
        director.say(Said("key-taken", (("key", key),)))
    else:
        director.prefer(prefs)


def shown_on(prefs: Prefs, who: str, key: str) -> Prefs:
    """The preferences with a screen chosen for the `room` or the `desk`, which gives way to the other one.

    With neither the program chooses both.
    """
    match who:
        case "room":
            return replace(prefs, room_on=key, desk_on="" if prefs.desk_on == key else prefs.desk_on)
        case "desk":
            return replace(prefs, desk_on=key, room_on="" if prefs.room_on == key else prefs.room_on)
        case _:
            return replace(prefs, room_on="", desk_on="")


def with_volume(prefs: Prefs, name: str, percent: int) -> Prefs:
    """The preferences with one kind of sound louder, softer or off."""
    match name:
        case "volume_card":
            return replace(prefs, volume_card=percent)
        case "volume_clock":
            return replace(prefs, volume_clock=percent)
        case _:
            return replace(prefs, volume_reveal=percent)


def chosen(prefs: Prefs, name: str, value: str | int) -> Prefs | None:
    """The preferences with one setting chosen; `None` when there is no such setting."""
    match name:
        case "text":
            return replace(prefs, text=int(value))
        case "desk-text":
            return replace(prefs, desk_text=int(value))
        case "spaced":
            return replace(prefs, spaced=bool(value))
        case "theme":
            return replace(prefs, theme=ThemeName(str(value)))
        case "motion":
            return replace(prefs, motion=Motion(str(value)))
        case "sound":
            return replace(prefs, muted=value == "off", silent=value == "never")
        case "clock":
            return replace(prefs, clock=Clock(str(value)))
        case "volume_card" | "volume_clock" | "volume_reveal":
            return with_volume(prefs, name, int(value))
        case "desk":
            return replace(prefs, desk=bool(value))
        case "guard":
            return replace(prefs, guard_ms=int(value))
        case "letters":
            return replace(prefs, letters=bool(value))
        case _:
            return None


def kept_here() -> Kept:
    """What is on this disk now."""
    return Kept(len(session_folders()), len(backups()), str(paths.home()), str(paths.sessions_folder()))


def _forget(director: "Director") -> None:
    """Everything that sessions left, and the settings; decks that the user put there are nobody's to throw away."""
    from game.shell.forgetting import forget
    from game.shell.forgetting import kept as what_is_kept

    kept = director.stage.kept
    if not director.again:
        values = (("sessions", kept.sessions), ("backups", kept.backups))
        director.ask(Said("again-forget", values))
        return
    director.forget_notice()
    left = forget(what_is_kept())
    director.prefer(Prefs(language=director.prefs.language), ("second",))
    director.stage = replace(director.stage, kept=kept_here(), unfinished=(), unread=0, screen=Screen.TABLE)
    director.say(Said("not-forgotten" if left else "forgotten"))
