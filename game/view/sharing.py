"""What of the stage the room sees when the facilitator has a desk: what is private shows on the desk alone."""

from dataclasses import replace

from game.view.covering import uncovered
from game.view.stage import Overlay, Seat, Stage

SHARED = frozenset({Overlay.FACT, Overlay.WALL, Overlay.CHARTER, Overlay.PAUSE, Overlay.BLACK, Overlay.ROOM_CHECK})
"""What is laid over the screen for everybody; the rest is the facilitator's own business."""


def is_private(overlay: Overlay | None) -> bool:
    """Whether what lies over the screen is for the facilitator alone."""
    return overlay is not None and overlay not in SHARED


def is_whole_on_desk(overlay: Overlay | None) -> bool:
    """Whether the desk shows what lies over the screen instead of itself: what is private, and what is worked in."""
    return is_private(overlay) or overlay in (Overlay.WALL, Overlay.CHARTER, Overlay.ROOM_CHECK)


def room_stage(stage: Stage) -> Stage:
    """The stage as the room may see it beside a desk: nothing being typed, looked at in secret, or told to the desk."""
    if stage.seat is not Seat.DESK:
        return stage
    stage = uncovered(stage)
    return replace(
        stage,
        seat=Seat.ROOM,
        overlay=None if is_private(stage.overlay) else stage.overlay,
        focus=None,
        typed="",
        editor=None,
        correcting=None,
        draft=None,
        peek=False,
        notice=None,
        trouble=None,
    )
