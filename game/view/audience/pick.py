"""Which screen shows: what lies over it, else the screen that the stage names."""

from dataclasses import replace

from game.core.session import Session
from game.view.audience import lobby, resume, setup, table, ways
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import under_break
from game.view.stage import Example, Stage
from game.view.window_title import TITLE


def draw_screen(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs, now_ms: int) -> Scene:
    """The scene for what the session and the stage say now."""
    stage = under_break(stage)
    if stage.overlay is Overlay.TOUR and stage.example is not None:
        return _draw_tour(pen, stage, stage.example, prefs)
    if stage.overlay is not None or (session is not None and stage.screen is Screen.PLAY):
        scene = _draw_playing(pen, session, stage, prefs, now_ms)
        if scene is not None:
            return scene
    if stage.seat is Seat.ROOM and session is None:
        lobby.draw(pen, stage)
        return pen.scene("lobby", "lobby", pen.tr(TITLE))
    match stage.screen:
        case Screen.RESUME:
            resume.draw(pen, stage)
            name = moment = "resume"
        case Screen.WAYS:
            ways.draw(pen, stage)
            name, moment = "ways", f"ways/{stage.page}"
        case Screen.SETUP:
            setup.draw(pen, stage)
            name = moment = "setup"
        case _:
            table.draw(pen, stage)
            name = moment = "table"
    return pen.scene(name, moment, pen.tr(TITLE))


def _draw_tour(pen: Pen, stage: Stage, example: Example, prefs: Prefs) -> Scene:
    # Imported when first needed: most evenings begin without it.
    from game.view.audience import tour

    inner = Pen(pen.width, pen.height, pen.theme, pen.tr, pen.ruler, example.stage.focus, example.now_ms)
    shown = draw_screen(inner, example.session, example.stage, prefs, example.now_ms)
    # From left to right, as everything is drawn: the whole is turned round at its end.
    tour.draw(pen, stage, example.stop, replace(shown, nodes=(*inner.nodes, *inner.above), rtl=False))
    return pen.scene("tour", f"tour/{example.stop}", pen.tr(TITLE))


def _draw_playing(pen: Pen, session: Session | None, stage: Stage, prefs: Prefs, now_ms: int) -> Scene | None:
    # Imported when first needed: they are most of the program, and the table must not wait for them.
    from game.view.audience.playing import draw_overlay, draw_phase

    over = draw_overlay(pen, session, stage, prefs, now_ms)
    if over is None and session is not None and stage.screen is Screen.PLAY:
        return draw_phase(pen, session, stage, now_ms)
    return over
