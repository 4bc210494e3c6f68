"""A scene as text, one line a node: for golden tests, and to see what a screen says without a screen."""

from dataclasses import fields

from game.view.prefs import ThemeName
from game.view.scene import Align, Box, Colour, Icon, Node, Paint, Panel, Picture, Ring, Scene, Shape, Weight, Words
from game.view.theme import THEMES, Theme


def transcript(scene: Scene, theme: ThemeName) -> str:
    """The scene as lines of text: its name and ground, then its nodes from back to front.

    A node's line holds its id, its role, its box (left, top, width, height), how it is painted, and, where it has
    them, what it says, what it does (`-> next`) and the focus. Lengths are hundredths of the window's height with one
    decimal, so that one number means the same at every size. Colours are tokens of the theme.
    """
    names = _colour_names(THEMES[theme])
    head = f"{scene.name} ({scene.moment}) {scene.width}x{scene.height} on {_colour(names, scene.ground)}"
    if scene.turns is not None:
        head += f", {scene.turns} turns over"
    if scene.rtl:
        head += ", right to left"
    lines = [head, *(_node_line(node, scene.height, names) for node in scene.nodes)]
    return "\n".join(lines) + "\n"


def _node_line(node: Node, height: int, names: dict[Colour, str]) -> str:
    parts = [node.id, node.role.value, _box(node.box, height), _paint(node.paint, height, names)]
    if node.ground is not None:
        parts.append(f"on {_colour(names, node.ground)}")
    if node.label and not isinstance(node.paint, Words):
        parts.append(f'says "{node.label}"')
    if node.start is not None:
        parts.append(f"grows from {_box(node.start, height)}")
    if node.action is not None:
        parts.append(f"-> {node.action}")
    if node.focused:
        parts.append("(focus)")
    return " ".join(parts)


def _paint(paint: Paint, height: int, names: dict[Colour, str]) -> str:
    match paint:
        case Words():
            words = " / ".join(f'"{line}"' for line in paint.lines)
            look = f"size {_share(paint.size_px, height)} {_colour(names, paint.colour)}"
            if paint.weight is not Weight.REGULAR:
                look += f" {paint.weight.value}"
            return f"{words} {look}" if paint.align is Align.START else f"{words} {look} {paint.align.value}"
        case Panel(fill=None, edge=None):
            return "invisible"
        case Panel(fill=fill, edge=edge):
            inside = "empty" if fill is None else _colour(names, fill)
            return inside if edge is None else f"{inside} edged {_colour(names, edge)}"
        case Shape(shape=shape, fill=fill, edge=edge):
            sign = f"{shape.value} {_colour(names, fill)}"
            return sign if edge is None else f"{sign} edged {_colour(names, edge)}"
        case Icon(name=name, colour=colour):
            return f"icon {name} {_colour(names, colour)}"
        case Picture(deck=deck, file=file):
            return f"picture {deck}/{file}"
        case Ring(colour=colour, outer=outer):
            return f"ring {_colour(names, colour)} edged {_colour(names, outer)}"


def _box(box: Box, height: int) -> str:
    return " ".join(_share(length, height) for length in (box.x, box.y, box.w, box.h))


def _share(pixels: float, height: int) -> str:
    return f"{pixels * 100 / height + 0.0:.1f}"


def _colour(names: dict[Colour, str], colour: Colour) -> str:
    return names.get(colour) or "#{:02x}{:02x}{:02x}".format(*colour)


def _colour_names(theme: Theme) -> dict[Colour, str]:
    """Each colour's first name; themes use one colour for several tokens."""
    tokens: list[tuple[str, Colour]] = [
        (field.name, getattr(theme, field.name))
        for field in fields(theme)
        if field.name not in ("name", "topics", "sides", "shades")
    ]
    for side, look in (*theme.sides, *theme.shades):
        tokens += [(side, look.fill), (f"on_{side}", look.on_fill), (f"{side}_ink", look.ink)]
    tokens += theme.topics
    names: dict[Colour, str] = {}
    for name, colour in tokens:
        names.setdefault(colour, name)
    return names
