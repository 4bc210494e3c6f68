"""What the screen is called to which the help belongs."""

from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.screens import Overlay, Screen
from game.view.stage import Stage

_SCREENS = {
    Screen.RESUME: Text("ui/resume/title-many", "Sessions that are not finished"),
    Screen.TABLE: Text("ui/tour/table/title", "The table"),
    Screen.WAYS: Text("ui/tour/ways/title", "What you play"),
    Screen.SETUP: Text("ui/help/setup", "Before the start"),
}
_OVERLAYS = {
    Overlay.MENU: Text("ui/button/menu", "Menu"),
    Overlay.FACT: Text("ui/menu/fact", "Fact"),
    Overlay.NOTE: Text("ui/menu/note", "Note something"),
    Overlay.WALL: Text("ui/menu/wall", "All notes"),
    Overlay.PEOPLE: Text("ui/menu/people", "People and tables"),
    Overlay.TABLES: Text("ui/menu/people", "People and tables"),
    Overlay.CORRECT: Text("ui/menu/correct", "Correct an entry"),
    Overlay.ROOM_CHECK: Text("ui/menu/room-check", "Room check"),
    Overlay.CHARTER: Text("ui/menu/charter", "Our charter"),
    Overlay.ARTICLE: Text("ui/menu/charter", "Our charter"),
    Overlay.PLAN: Text("ui/menu/plan", "Running order"),
    Overlay.PAUSE: Text("ui/pause/word", "Pause"),
    Overlay.BREAK: Text("ui/pause/break", "Break"),
    Overlay.LANGUAGE: Text("ui/languages/title", "Language"),
    Overlay.SECOND_LANGUAGE: Text("ui/languages/second", "Second language"),
    Overlay.PROMPTER: Text("ui/menu/prompter", "What helps me now"),
    Overlay.SETTINGS: Text("ui/menu/settings", "Settings"),
    Overlay.TOUR: Text("ui/menu/tour", "Tour of a minute"),
    Overlay.DISPLAYS: Text("ui/displays/title", "Screens"),
    Overlay.KEYS: Text("ui/keys/title", "Keys of your own"),
    Overlay.STORED: Text("ui/stored/title", "What is kept on this computer"),
    Overlay.ENDED: Text("ui/ended/title", "Sessions that have ended"),
}


def screen_name(tr: Translator, session: Session | None, stage: Stage) -> str:
    """The name of what lies over the screen, else of the phase, else of the screen before a session."""
    if stage.overlay in _OVERLAYS and stage.overlay is not None:
        return tr(_OVERLAYS[stage.overlay])
    if session is None:
        return tr(_SCREENS.get(stage.screen, _SCREENS[Screen.TABLE]))
    if session.state.finished:
        return tr(Text("ui/help/end", "the end"))
    return tr(session.phase.name)
