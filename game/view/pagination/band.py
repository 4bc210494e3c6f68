"""What of a screen is cut into pages, between what stands on every page: from where to where, and the air at a cut."""

from game.view.pen import Pen
from game.view.scene import Node, Scene, Words

TABLE = "table"
"""The panel that lies below everything, on every page."""

AIR = 1.4
"""Between what is cut and the edge of its page, in hundredths of the window's height."""

Reach = tuple[float, float]
"""From where to where something reaches, in pixels from the top."""


def cut_air(pen: Pen) -> float:
    """The pixels between what is cut and the edge of its page."""
    return AIR * pen.height / 100


def band(pen: Pen, scene: Scene) -> Reach:
    """Where what is cut into pages begins and ends on the screen, in pixels from its top."""
    above = [node.box.bottom for node in scene.nodes if node.id in pen.fixed and node.box.bottom < pen.height / 3]
    table = [node.box.y for node in scene.nodes if node.id == TABLE]
    top = (table[0] if table else max(above) + pen.between) if above else pen.safe.y
    end = pen.safe.bottom if pen.foot_y is None else pen.foot_y - pen.between
    return top, end


def page_height(pen: Pen, scene: Scene) -> float:
    """How many pixels of what is cut a page shows, with the air at both cuts."""
    top, end = band(pen, scene)
    return end - (pen.canvas - pen.height) - top


def is_drawn(node: Node) -> bool:
    """Whether it is words, or a target besides the whole screen: neither may be outside of it."""
    return isinstance(node.paint, Words) or (node.action is not None and node.id != "black")
