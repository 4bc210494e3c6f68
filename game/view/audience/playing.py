"""The screens of a debate and what lies over any screen: by the overlay, else by the phase's kind."""

from game.core.format import PhaseKind
from game.core.session import Session
from game.view.audience import (
    displays,
    ended,
    help,
    keys,
    languages,
    menu,
    pause,
    prompter,
    room_check,
    settings,
    stored,
    summary,
)
from game.view.audience.overlays import OVERLAY_SCREENS
from game.view.audience.phases import PHASE_SCREENS
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay
from game.view.stage import Stage
from game.view.window_title import TITLE

TURNING_CARD = "card/"


def draw_overlay(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs, now_ms: int) -> Scene | None:
    """The scene of what lies over the screen; `None` when that needs a session and there is none."""
    match stage.overlay, session:
        case Overlay.BLACK, _:
            pause.draw_black(pen)
            name = moment = "black"
        case Overlay.HELP, _:
            help.draw(pen, session, stage, prefs)
            name, moment = "help", f"help/{stage.page}"
        case Overlay.SETTINGS, _:
            settings.draw(pen, stage, prefs)
            name, moment = "settings", f"settings/{stage.page}"
        case Overlay.KEYS, _:
            keys.draw(pen, stage, prefs)
            name, moment = "keys", f"keys/{stage.page}"
        case Overlay.DISPLAYS, _:
            displays.draw(pen, stage, prefs)
            name, moment = "displays", f"displays/{stage.page}"
        case Overlay.STORED, _:
            stored.draw(pen, stage)
            name = moment = "stored"
        case Overlay.ENDED, _:
            ended.draw(pen, stage)
            name = moment = "ended"
        case Overlay.ROOM_CHECK, _:
            room_check.draw(pen, stage, prefs)
            name = moment = "room-check"
        case Overlay.PROMPTER, Session():
            prompter.draw(pen, session, stage, prefs)
            name, moment = "prompter", f"prompter/{stage.page}"
        case Overlay.MENU, _:
            menu.draw(pen, session, stage, prefs)
            name = moment = "menu"
        case Overlay.LANGUAGE | Overlay.SECOND_LANGUAGE, _:
            languages.draw(pen, stage, prefs)
            name = stage.overlay.value
            moment = f"{name}/{stage.page}"
        case Overlay(), Session() if stage.overlay in OVERLAY_SCREENS:
            OVERLAY_SCREENS[stage.overlay](pen, session, stage, now_ms)
            name = stage.overlay.value
            moment = f"{name}/{stage.fact}" if stage.overlay is Overlay.FACT else f"{name}/{stage.page}"
        case _:
            return None
    return pen.scene(name, moment, pen.tr(TITLE))


def draw_phase(pen: Pen, session: Session, stage: Stage, now_ms: int) -> Scene:
    """The scene of the phase that runs, or of the session's end."""
    state = session.state
    moment = f"{len(state.rounds)}/{session.phase.id}/{state.turn}/{state.step}/{stage.page}"
    if state.finished:
        summary.draw(pen, session, stage, now_ms)
        return pen.scene("summary", f"summary/{stage.page}", pen.tr(TITLE))
    PHASE_SCREENS[session.phase.kind](pen, session, stage, now_ms)
    name = session.phase.kind.value
    turns = TURNING_CARD if session.phase.kind is PhaseKind.SHOW and state.step == 0 else None
    return pen.scene(name, moment, f"{pen.tr(TITLE)} – {pen.tr(session.phase.name)}", turns)
