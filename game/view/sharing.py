"""What of the stage the room sees when the facilitator has a desk: what is private shows on the desk alone."""

from dataclasses import replace

from game.view.covering import uncovered
from game.view.screens import Overlay, Seat
from game.view.stage import Stage

SHARED = frozenset(
    {
        Overlay.FACT,
        Overlay.WALL,
        Overlay.CHARTER,
        Overlay.PAUSE,
        Overlay.BREAK,
        Overlay.BLACK,
        Overlay.ROOM_CHECK,
    }
)
"""What is laid over the screen for everybody; the rest is the facilitator's own business."""


TALKED_OVER = frozenset({Overlay.FACT, Overlay.WALL, Overlay.CHARTER, Overlay.PAUSE})
"""What the facilitator may look at while the room has a break."""


def is_private(overlay: Overlay | None) -> bool:
    """Whether what lies over the screen is for the facilitator alone."""
    return overlay is not None and overlay not in SHARED


def is_whole_on_desk(overlay: Overlay | None) -> bool:
    """Whether the desk shows what lies over the screen instead of itself: what is private, and what is worked in."""
    return is_private(overlay) or overlay in (Overlay.WALL, Overlay.CHARTER, Overlay.ROOM_CHECK)


BREAK_MINUTES = (5, 10, 15, 20)
"""How long a break may be that is announced with one press."""


def under_break(stage: Stage) -> Stage:
    """The stage with its break laid over it, unless something else lies there. The desk goes on without it."""
    if stage.on_break is None or stage.overlay is not None or stage.seat is Seat.DESK:
        return stage
    in_break = stage.focus is not None and not stage.focus.startswith("field/")
    return replace(stage, overlay=Overlay.BREAK, focus=stage.focus if in_break else None)


def room_stage(stage: Stage) -> Stage:
    """The stage as the room may see it beside a desk: nothing being typed, looked at in secret, or told to the desk."""
    if stage.seat is not Seat.DESK:
        return stage
    stage = uncovered(stage)
    hidden = is_private(stage.overlay) or (stage.on_break is not None and stage.overlay in TALKED_OVER)
    return replace(
        stage,
        seat=Seat.ROOM,
        overlay=None if hidden else stage.overlay,
        focus=None,
        typed="",
        editor=None,
        correcting=None,
        draft=None,
        peek=False,
        notice=None,
        trouble=None,
        minutes="",
    )
