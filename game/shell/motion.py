"""How one scene becomes the next: the picture to show a given time after the change.

Pure: the same scenes and time always give the same frame, and nothing waits. Whoever shows frames stops asking as
soon as a key is pressed; the end of every motion is the scene itself.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from game.frozen import dataclass
from game.view.prefs import Motion
from game.view.scene import Align, Box, Icon, Node, Panel, Ring, Role, Scene, Words

TURN_MS, GROW_MS, GLIDE_MS, FADE_MS = 400, 350, 250, 180

PILE, PILE_SCALE = (0.12, 1.1), 0.15
"""Where cards come from, in shares of the picture's width and height, and how large they are there."""

TURNED_AFTER = 0.55
"""The share of its way after which a card shows all of its face. Its dark back is small as long as it shows."""

LIFT = 0.12
"""How much larger a card is that is held above the table."""

LONGER, THINNER = 2.0, 1.25
"""A panel that gets so many times wider and so many times lower, or higher and narrower, does not glide."""

FOLDED = 3.0
"""Nor does one that gets so many times higher or lower: it would light up or darken half of the table on its way."""

_BACK_ICON = 0.42
_BACK_LINE_INSET, _BACK_LINE = 0.05, 0.012
"""The back of a card: the size of its icon, the place and width of its inner line, in shares of its shorter side."""


class Side(StrEnum):
    """The side of a card that shows while it turns."""

    BACK = "back"
    FRONT = "front"


@dataclass(frozen=True, slots=True)
class Turned:
    """The nodes under `prefix` of the coming `scene` as one card seen from one `side`, brought from `place` into `box`.

    What was there before stays until the card has landed: `under`. So the table does not light up and darken again
    round a card that covers most of it.
    """

    under: Scene
    scene: Scene
    prefix: str
    place: Box
    box: Box
    side: Side


@dataclass(frozen=True, slots=True)
class Faded:
    """The scene showing through the one before it by `share` (0 to 1)."""

    previous: Scene
    scene: Scene
    share: float


Frame = Scene | Turned | Faded


def duration_ms(previous: Scene | None, scene: Scene, mode: Motion) -> int:
    """How long the change takes; 0 for a cut. Scenes of one moment follow each other by a cut."""
    if previous is None or mode is Motion.NONE or previous.moment == scene.moment:
        return 0
    if (previous.width, previous.height) != (scene.width, scene.height):
        return 0
    if mode is Motion.CALM:
        return FADE_MS if (previous.nodes, previous.ground) != (scene.nodes, scene.ground) else 0
    if any(group(scene)):
        return TURN_MS
    lengths = [0]
    before = {node.id: node for node in previous.nodes}
    for node in scene.nodes:
        if _grows(node):
            lengths.append(GROW_MS)
        elif node.id in before and _glides(before[node.id], node):
            lengths.append(GLIDE_MS)
    return max(lengths)


def frame(previous: Scene | None, scene: Scene, elapsed_ms: float, mode: Motion) -> Frame:
    """What to show `elapsed_ms` after `scene` followed `previous`; `scene` itself when the change is over."""
    length = duration_ms(previous, scene, mode)
    if previous is None or elapsed_ms >= length:
        return scene
    elapsed_ms = max(0.0, elapsed_ms)
    if mode is Motion.CALM:
        return Faded(previous, scene, _eased(elapsed_ms / length))
    card = _whole(group(scene)) if scene.turns is not None else None
    if scene.turns is None or card is None:
        return _moved(previous, scene, elapsed_ms)
    share = elapsed_ms / TURN_MS
    side = Side.BACK if _half_turns(share) < 0.5 else Side.FRONT
    return Turned(previous, scene, scene.turns, card, _flying(card, scene, share), side)


def group(scene: Scene) -> Iterator[Node]:
    """The nodes that turn over."""
    prefix = scene.turns
    return (node for node in scene.nodes if prefix is not None and node.id.startswith(prefix))


def card_back(nodes: tuple[Node, ...], prefix: str) -> tuple[Node, ...]:
    """The back of the card whose face the nodes are: its topic's colour, an inner line, its icon in the middle."""
    by_id = {node.id: node for node in nodes}
    panels = [(node, node.paint) for node in nodes if isinstance(node.paint, Panel) and node.paint.fill is not None]
    if not panels:
        return ()
    face, paint = max(panels, key=lambda panel: panel[0].box.w * panel[0].box.h)
    band = by_id.get(f"{prefix}band")
    fill = band.paint.fill if band is not None and isinstance(band.paint, Panel) else paint.fill
    icon = by_id.get(f"{prefix}band/icon")
    back = Panel(fill, paint.edge, paint.edge_px, paint.radius_px, paint.shadow_px)
    drawn = [replace(face, id=f"{prefix}back", paint=back)]
    if icon is not None and isinstance(icon.paint, Icon):
        short = min(face.box.w, face.box.h)
        inset = short * _BACK_LINE_INSET
        line = Panel(None, icon.paint.colour, short * _BACK_LINE, max(0.0, paint.radius_px - inset))
        drawn.append(replace(icon, id=f"{prefix}back/line", box=face.box.inset(inset), paint=line))
        size = short * _BACK_ICON
        middle = face.box.inset((face.box.w - size) / 2, (face.box.h - size) / 2)
        drawn.append(replace(icon, id=f"{prefix}back/icon", box=middle))
    return tuple(drawn)


def _whole(nodes: Iterator[Node]) -> Box | None:
    """The box round all of the nodes; `None` without any."""
    boxes = [node.box for node in nodes]
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _flying(card: Box, scene: Scene, share: float) -> Box:
    """Where a card is on its way, and how large: from the pile beyond the near corner, small, to its place.

    It turns over on its way and is narrowest in its middle. It comes from above the table, so that it is a little
    larger than it will be just before it lands.
    """
    done, arrived = _eased(share), _slowing(share)
    size = PILE_SCALE + (1 - PILE_SCALE) * done + LIFT * math.sin(math.pi * share) * done
    wide, high = card.w * size * abs(math.cos(_half_turns(share) * math.pi)), card.h * size
    pile_x, pile_y = scene.width * PILE[0], scene.height * PILE[1]
    pile_x = scene.width - pile_x if scene.rtl else pile_x
    x = pile_x + (card.centre[0] - pile_x) * arrived
    y = pile_y + (card.centre[1] - pile_y) * arrived
    return Box(x - wide / 2, y - high / 2, wide, high)


def _half_turns(share: float) -> float:
    """How far a card has turned over, 0 to 1."""
    return _eased(min(1.0, share / TURNED_AFTER))


def _grows(node: Node) -> bool:
    return node.start is not None and node.start != node.box


def _glides(before: Node, node: Node) -> bool:
    """Whether a node that was there before goes from its old place to its new one.

    Words glide while they say the same in the same lines: others, and the digits of a clock, would cross what stands
    in their way only to be read somewhere else.
    """
    if before.box == node.box or node.role is Role.TIMER:
        return False
    if isinstance(node.paint, Words):
        return isinstance(before.paint, Words) and before.paint.lines == node.paint.lines
    return type(before.paint) is type(node.paint) and not _is_reshaped(before.box, node.box)


def _is_reshaped(before: Box, box: Box) -> bool:
    """Whether a stripe becomes a band, or a band a stripe, or a panel opens or folds: on its way it would darken what
    lies beside.
    """
    wider, lower = box.w > LONGER * before.w, before.h > THINNER * box.h
    higher, narrower = box.h > THINNER * before.h, before.w > LONGER * box.w
    folded = box.h > FOLDED * before.h or before.h > FOLDED * box.h
    return (wider and lower) or (higher and narrower) or folded


def _moved(previous: Scene, scene: Scene, elapsed_ms: float) -> Scene:
    """The scene with growing and gliding nodes on their way."""
    before = {node.id: node for node in previous.nodes}
    nodes = []
    for node in scene.nodes:
        if node.start is not None and _grows(node):
            nodes.append(replace(node, box=_between(node.start, node, elapsed_ms / GROW_MS)))
        elif node.id in before and _glides(before[node.id], node):
            nodes.append(replace(node, box=_between(before[node.id].box, node, elapsed_ms / GLIDE_MS)))
        else:
            nodes.append(node)
    return replace(scene, nodes=tuple(nodes))


def _between(start: Box, node: Node, share: float) -> Box:
    """Where a node is on its way. Only panels and rings change their size; words and signs keep theirs."""
    if share >= 1:
        return node.box
    done, end = _slowing(share), node.box
    if isinstance(node.paint, Panel | Ring):
        return Box(*(a + (b - a) * done for a, b in zip(_numbers(start), _numbers(end), strict=True)))
    at = _ALONG[node.paint.align] if isinstance(node.paint, Words) else 0.5
    x = start.x + start.w * at + (end.x + end.w * at - start.x - start.w * at) * done - end.w * at
    across = start.y + start.h / 2 + (end.y + end.h / 2 - start.y - start.h / 2) * done
    return Box(x, across - end.h / 2, end.w, end.h)


_ALONG = {Align.START: 0.0, Align.CENTRE: 0.5, Align.END: 1.0}


def _numbers(box: Box) -> tuple[float, float, float, float]:
    return (box.x, box.y, box.w, box.h)


def _eased(share: float) -> float:
    """Slow, fast, slow: 0 to 1."""
    return share * share * (3 - 2 * share)


def _slowing(share: float) -> float:
    """Fast at first, then slower: 0 to 1."""
    return 1 - (1 - share) ** 3
