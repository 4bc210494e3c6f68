"""Draws the display list, whole or only where it changed. Knows nothing of the game.

`update` leaves the same pixels as `draw`: everything is drawn again inside the rectangles that changed, from the
ground up, and nothing outside them.
"""

from collections.abc import Iterator
from pathlib import Path

import pygame

from game.shell.fading import Canvases, Fade
from game.shell.flying import Flight
from game.shell.motion import Faded, Frame, Turned
from game.shell.painter import Painter, look_alike
from game.shell.pictures import Pictures
from game.shell.text import TextEngine
from game.view.scene import Node, Scene

_MOST_RECTS = 12
_WORTH_IT = 0.75
"""Above this share of the window, or with more rectangles than that, one full drawing is quicker."""


class Renderer:
    """Draws frames on surfaces of any size; one renderer may serve several windows."""

    def __init__(self, text: TextEngine, icons: Path | None = None, pictures: Pictures | None = None) -> None:
        self._pictures = pictures if pictures is not None else Pictures()
        self._painter = Painter(text, self._pictures, icons)
        self._flight = Flight(self._painter)
        self._canvases = Canvases()
        self._fade: Fade | None = None

    @property
    def in_motion(self) -> bool:
        """Whether pictures of a motion are kept."""
        return bool(self._flight) or self._fade is not None

    def get_ready_to_fade(self, size: tuple[int, int]) -> None:
        """Have the memory that a fade over so many pixels takes. To be called while nothing moves."""
        if self._fade is None:
            self._canvases.get_ready(size)

    def get_ready(self, node: Node, rtl: bool) -> None:
        """Have the pictures that drawing the node takes. To be called while nothing moves."""
        self._painter.get_ready(node, rtl)

    def news(self) -> bool:
        """Whether an image came since the last drawing, so that what was drawn with a gap has to be drawn again."""
        if not self._pictures.came():
            return False
        self._flight.end()
        self._end_fade()
        return True

    def draw(self, surface: pygame.Surface, frame: Frame) -> None:
        """Draws the whole frame."""
        self._paint(surface, frame, [surface.get_rect()])
        self._forget(frame)

    def update(self, surface: pygame.Surface, previous: Frame | None, frame: Frame) -> list[pygame.Rect]:
        """Makes a surface that shows `previous` show `frame`; gives the rectangles that were drawn again."""
        whole = surface.get_rect()
        if previous is None:
            dirty = [whole]
        elif isinstance(frame, Faded) and _goes_on(previous, frame):
            fade = self._fading(frame)
            if previous is frame.previous:
                fade.keep(surface)
            dirty = fade.rects if previous is not frame.previous or frame.share > 0 else []
        else:
            dirty = self._changed(previous, frame, whole)
        self._paint(surface, frame, dirty)
        self._forget(frame)
        return dirty

    def _changed(self, previous: Frame, frame: Frame, whole: pygame.Rect) -> list[pygame.Rect]:
        before, after = _under(previous), _under(frame)
        if before.ground != after.ground or before.rtl != after.rtl:
            return [whole]
        rects = [*self._over(previous), *self._over(frame)] if previous != frame else []
        standing = before.nodes, after.nodes
        if _order_changed(*standing):
            return [whole]
        rects += self._difference(*standing, after)
        return _merged([rect.clip(whole) for rect in rects], whole)

    def _difference(self, before: tuple[Node, ...], after: tuple[Node, ...], scene: Scene) -> Iterator[pygame.Rect]:
        """What the nodes that differ cover, before and after."""
        if before is after:
            return
        old = {node.id: node for node in before}
        for node in after:
            was = old.pop(node.id, None)
            if was is not None and look_alike(was, node):
                continue
            yield self._painter.covered(node, scene.rtl)
            if was is not None:
                yield self._painter.covered(was, scene.rtl)
        for node in old.values():
            yield self._painter.covered(node, scene.rtl)

    def _over(self, frame: Frame) -> list[pygame.Rect]:
        """What a frame in motion covers beside its nodes that stand still."""
        if isinstance(frame, Turned):
            return [self._flight.covered(frame)]
        if isinstance(frame, Faded):
            return self._fading(frame).rects
        return []

    def _paint(self, surface: pygame.Surface, frame: Frame, clips: list[pygame.Rect]) -> None:
        """Draws everything inside `clips`, from the ground up."""
        kept = surface.get_clip()
        fade = self._fading(frame) if isinstance(frame, Faded) else None
        missing = [clip for clip in clips if fade is None or not fade.restore(surface, clip)]
        self._painter.paint_scene(surface, _under(frame), missing)
        for clip in clips:
            surface.set_clip(clip)
            if isinstance(frame, Turned):
                self._flight.paint(surface, frame)
            elif isinstance(frame, Faded) and fade is not None:
                fade.mix(surface, frame.share)
        surface.set_clip(kept)

    def _fading(self, frame: Faded) -> Fade:
        """The fade that the frame is one of, prepared for it."""
        if self._fade is None or not self._fade.leads(frame):
            self._end_fade()
            whole = pygame.Rect(0, 0, frame.scene.width, frame.scene.height)
            self._fade = Fade(frame, self._changed(frame.previous, frame.scene, whole), self._canvases)
        self._fade.prepare(self._painter, frame.share)
        return self._fade

    def _forget(self, frame: Frame) -> None:
        """Lets the pictures of a motion go when it is over."""
        if not isinstance(frame, Turned):
            self._flight.end()
        if not isinstance(frame, Faded):
            self._end_fade()

    def _end_fade(self) -> None:
        if self._fade is not None:
            self._fade.end()
        self._fade = None


def _under(frame: Frame) -> Scene:
    """The scene whose nodes are drawn on the ground."""
    if isinstance(frame, Turned):
        return frame.under
    return frame.previous if isinstance(frame, Faded) else frame


def _goes_on(previous: Frame, frame: Faded) -> bool:
    """Whether a fade begins, or is the one that shows already."""
    if isinstance(previous, Faded):
        return previous.previous is frame.previous and previous.scene == frame.scene
    return previous is frame.previous


def _order_changed(before: tuple[Node, ...], after: tuple[Node, ...]) -> bool:
    """Whether something may lie above what it lay below, or an id is not unique."""
    old, new = [node.id for node in before], [node.id for node in after]
    if old == new:
        return len(set(new)) < len(new)
    known_old, known_new = set(old), set(new)
    if len(known_old) < len(old) or len(known_new) < len(new):
        return True
    return [one for one in old if one in known_new] != [one for one in new if one in known_old]


def _merged(rects: list[pygame.Rect], whole: pygame.Rect) -> list[pygame.Rect]:
    """Rectangles that do not overlap and cover all those given; the whole when that is quicker to draw."""
    merged: list[pygame.Rect] = []
    for rect in rects:
        if not rect.w or not rect.h:
            continue
        one = rect.copy()
        while (hit := one.collidelist(merged)) >= 0:
            one.union_ip(merged.pop(hit))
        merged.append(one)
    if len(merged) > _MOST_RECTS or sum(rect.w * rect.h for rect in merged) > _WORTH_IT * whole.w * whole.h:
        return [whole]
    return merged
