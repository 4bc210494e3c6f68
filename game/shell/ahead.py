"""Gets ready what shows next, while the room reads: its words are measured and drawn before somebody asks for them.

Nothing of it is kept but what the text engine and the renderers keep anyway. It is done in slices shorter than a
frame, each while nothing else is going on, so that no key waits for it.
"""

import time
from collections.abc import Callable, Iterator, Sequence

from game.core.apply import Rejected, apply
from game.core.commands import Advance
from game.core.session import Session
from game.shell.renderer import Renderer
from game.shell.staging import followed, turned_to
from game.view.scene import Scene
from game.view.screens import Screen
from game.view.stage import Stage

SLICE_S = 0.004

MOST_PIXELS = 2560 * 1600
"""Of a larger window words are measured alone: their pictures would take more memory than the time is worth."""

Coming = Iterator[tuple[Renderer, Scene]]
"""Scenes, each with what will draw it."""


class LookingAhead:
    """Gets scenes ready, slice by slice. To be asked when there was no event for a while."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._work: Iterator[None] = iter(())
        self.busy = False

    def look(self, of: tuple[object, ...], coming: Callable[[], Coming]) -> None:
        """Do the next slice of what comes after `of`, which are the very objects that show; begin anew with others."""
        if len(of) != len(self._of) or any(one is not other for one, other in zip(of, self._of, strict=True)):
            self._of, self._work, self.busy = of, _got_ready(coming()), True
        until_s = time.perf_counter() + SLICE_S
        while self.busy and time.perf_counter() < until_s:
            try:
                next(self._work)
            except StopIteration:
                self.busy = False


def _got_ready(coming: Coming) -> Iterator[None]:
    """Each step of the work: a scene, or one node of it."""
    for renderer, scene in coming:
        yield
        if scene.width * scene.height > MOST_PIXELS:
            continue
        for node in scene.nodes:
            renderer.get_ready(node, scene.rtl)
            yield


def after_next(
    session: Session, stage: Stage, now_ms: int, more_pages: bool, fields: Sequence[tuple[int, str]] = ()
) -> Iterator[tuple[Session, Stage]]:
    """What "next" leads to from what shows: its next page where it has one, and the session's next step.

    Nothing comes of a session that is over, from behind something that lies over the screen, or while something is
    missing that would be asked about: votes that are being typed are not counted anew with every digit.
    `fields` are those of the screen, each with its page.
    """
    if stage.screen is not Screen.PLAY or stage.overlay is not None or session.state.finished:
        return
    if more_pages:
        yield session, turned_to(stage, stage.page + 1, 1, fields)
    result = apply(session, Advance(now_ms))
    if not isinstance(result, Rejected):
        yield result.session, followed(stage, session, result.session)
