"""What covers a screen for a moment, whatever lies over it already, and leaves it as it was: help, lists of languages.

A fact, a correction or a note in the middle of its typing comes back with its focus and its page.
"""

from dataclasses import replace

from game.view.screens import Overlay
from game.view.stage import Beneath, Stage

COVERS = frozenset({Overlay.HELP, Overlay.LANGUAGE, Overlay.SECOND_LANGUAGE})


def covered(stage: Stage, cover: Overlay, focus: str | None = None, *, paged: bool = False) -> Stage:
    """The stage with the cover over all that shows; `paged` tells whether that has pages to turn."""
    below = Beneath(
        stage.overlay, stage.focus, stage.page, stage.editor, paged, stage.beneath if stage.overlay in COVERS else None
    )
    return replace(stage, overlay=cover, focus=focus, typed="", page=0, peek=False, editor=None, beneath=below)


def uncovered(stage: Stage) -> Stage:
    """The stage as it is beneath its cover; without a cover, as it is."""
    if stage.overlay not in COVERS:
        return stage
    below = stage.beneath or Beneath(None, None, 0)
    return replace(
        stage,
        overlay=below.overlay,
        focus=below.focus,
        page=below.page,
        editor=below.editor,
        beneath=below.below,
    )
