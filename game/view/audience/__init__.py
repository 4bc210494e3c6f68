"""What the room sees: one file a screen, and `audience` that picks the screen."""

from importlib import import_module

from game.core.session import Session
from game.i18n.translator import Translator
from game.view.audience.pick import draw_screen
from game.view.pen import Pen
from game.view.ruler import Ruler
from game.view.scene import Scene
from game.view.stage import Prefs, Stage
from game.view.theme import THEMES


def audience(
    session: Session | None,
    stage: Stage,
    tr: Translator,
    prefs: Prefs,
    ruler: Ruler,
    size: tuple[int, int],
    now_ms: int,
) -> Scene:
    """The room's picture for a window of `size` pixels (width, height) at `now_ms` of the session's clock.

    A secret vote's counts are left out of it as long as the facilitator does not uncover them (`stage.peek`).
    """
    pen = Pen(size[0], size[1], THEMES[prefs.theme], tr, ruler, stage.focus, now_ms, larger=prefs.text / 100)
    return draw_screen(pen, session, stage, prefs, now_ms)


def get_ready() -> None:
    """Import what a debate needs, once the first screen shows: so the first card need not wait for it either."""
    import_module("game.view.audience.playing")
