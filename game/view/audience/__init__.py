"""What the room sees: one file a screen, and `audience` that picks the screen."""

from dataclasses import replace
from importlib import import_module

from game.core.session import Session
from game.i18n import dates
from game.i18n.translator import Translator
from game.i18n.two import TwoLanguages
from game.view.audience.pick import draw_screen
from game.view.flow import flowed
from game.view.pen import Pen
from game.view.prefs import Clock, Prefs
from game.view.ruler import Ruler
from game.view.scene import Scene
from game.view.stage import Stage
from game.view.theme import THEMES
from game.view.two_languages import in_both


def audience(
    session: Session | None,
    stage: Stage,
    tr: Translator,
    prefs: Prefs,
    ruler: Ruler,
    size: tuple[int, int],
    now_ms: int,
    second: Translator | None = None,
) -> Scene:
    """The room's picture for a window of `size` pixels (width, height) at `now_ms` of the session's clock.

    A secret vote's counts are left out of it as long as the facilitator does not uncover them (`stage.peek`). With a
    `second` language what a card says stands in both, or `stage.other` tells which of the two shows.
    """
    first, second = (second, tr) if second is not None and stage.other else (tr, second)

    def draw(canvas: float, page: int, leaf: tuple[int, int]) -> tuple[Scene, Pen]:
        on_page = replace(stage, page=page)

        def pen() -> Pen:
            new = Pen(size[0], size[1], THEMES[prefs.theme], first, ruler, stage.focus, now_ms, zoom=prefs.text / 100)
            new.clock, new.canvas, new.leaf = prefs.clock is Clock.SHOWN, canvas, leaf
            return new

        def draw_with(one: Pen) -> Scene:
            return draw_screen(one, session, on_page, prefs, now_ms)

        if second is None or session is None or second.language == first.language:
            only = pen()
            return draw_with(only), only
        plain = pen()
        plain.other_side = language_name(stage, second.language)
        return in_both(draw_with, pen(), TwoLanguages(first, second, (deck.id for deck in session.decks)), plain)

    return flowed(draw, size[1], stage.page, None if stage.turned else stage.sought or stage.focus)


def language_name(stage: Stage, code: str) -> str:
    """The language's name in its own words, as the list of languages has it."""
    return dict(stage.languages).get(code, code)


def get_ready() -> None:
    """Import what a debate needs, once the first screen shows: so the first card need not wait for it either."""
    import_module("game.view.audience.playing")
    dates.get_ready()
