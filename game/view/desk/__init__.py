"""What only the facilitator sees: the room's picture in small, what comes next, prompts, votes still covered."""

from dataclasses import replace

from game.core.session import Session
from game.i18n.bidi import is_rtl_language
from game.i18n.translator import Translator
from game.view.desk.pages import draw_desk
from game.view.desk.sizes import desk_pen
from game.view.mirror import mirrored
from game.view.pen import Pen
from game.view.prefs import Clock, Prefs, ThemeName
from game.view.ruler import Ruler
from game.view.scene import Scene
from game.view.screens import Screen
from game.view.sharing import is_whole_on_desk
from game.view.small import ROOM, copied
from game.view.stage import Stage
from game.view.theme import THEMES
from game.view.window_title import DESK_TITLE


def desk(
    session: Session | None,
    stage: Stage,
    tr: Translator,
    prefs: Prefs,
    ruler: Ruler,
    size: tuple[int, int],
    now_ms: int,
    room: Scene,
    wall: str = "",
) -> Scene:
    """The desk's picture for a window of `size` pixels (width, height); `room` is the scene that the room sees now.

    `wall` is the time of day (ISO 8601), which is told where it is given: a desk may cover the system's own clock.

    Before a session, and while something private is open (the menu, a note being typed), the desk shows that alone.
    """
    theme = THEMES[ThemeName.CONTRAST if prefs.theme is ThemeName.CONTRAST else ThemeName.NIGHT]
    if session is None or stage.screen is not Screen.PLAY or is_whole_on_desk(stage.overlay):
        # Imported when first needed, as the room's screens are.
        from game.view.audience.pick import draw_screen

        whole = draw_screen(Pen(size[0], size[1], theme, tr, ruler, stage.focus, now_ms), session, stage, prefs, now_ms)
        return replace(whole, title=tr(DESK_TITLE))
    pen = desk_pen(size, theme, tr, ruler, stage.focus, now_ms, prefs.desk_text)
    pen.clock = prefs.clock is not Clock.NONE
    draw_desk(pen, size, session, stage, room, wall, larger=prefs.desk_text / 100)
    nodes = (*pen.nodes, *pen.above)
    scene = Scene(
        "desk", "desk", size[0], size[1], theme.paper, nodes, None, tr(DESK_TITLE), pages=room.pages, page=room.page
    )
    if is_rtl_language(tr.language):
        scene = mirrored(scene)
    # The copy comes last: the room's own scene is mirrored already.
    place = next((node.box for node in scene.nodes if node.id == ROOM), None)
    return scene if place is None else replace(scene, nodes=(*scene.nodes, *copied(room, place)))
