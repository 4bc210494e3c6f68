"""The keys of the preview, at its foot with what they are set to, and explained on a page."""

from collections.abc import Sequence

from game.frozen import dataclass
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, ShapeKind, Weight

Cap = str | ShapeKind


@dataclass(frozen=True, slots=True)
class Chip:
    """A key at the foot: its caps, what it is set to, what a click does, and what it is for in a sentence."""

    id: str
    caps: tuple[Cap, ...]
    words: str
    action: Action
    purpose: str
    on: bool = False


def chip_width(pen: Pen, chip: Chip, unit: float) -> float:
    """How many pixels wide a chip is."""
    return pen.h(unit * 0.8) + _caps_width(pen, chip, unit) + pen.h(unit * 0.25) + pen.text_width(chip.words, unit) + 1


def put_chip(pen: Pen, box: Box, chip: Chip, unit: float) -> None:
    """A chip that fills the box: its caps, then its words."""
    theme = pen.theme
    fill, ink = (theme.sun, theme.on_sun) if chip.on else (theme.card, theme.ink)
    paint = Panel(fill, theme.card_edge, 1.0, pen.h(unit * 0.6))
    pen.put(Node(chip.id, Role.BUTTON, box, paint, chip.purpose, chip.action))
    inner = box.inset(pen.h(unit * 0.4), 0)
    caps, words = columns(inner, [_caps_width(pen, chip, unit), Share()], gap=pen.h(unit * 0.25))
    _put_caps(pen, caps, chip, unit, chip.id, (ink, fill))
    pen.text(
        f"{chip.id}/label",
        words,
        chip.words,
        size=unit,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )


def put_help(pen: Pen, box: Box, chips: Sequence[Chip], unit: float) -> None:
    """Each key with what it is for, in two columns where the window is wide."""
    theme = pen.theme
    pen.panel("keys", box, theme.card, edge=theme.ink, edge_size=0.3, radius=1.4, role=Role.PANEL)
    inner = box.inset(pen.h(unit), pen.h(unit * 0.8))
    caps_wide = max(_caps_width(pen, chip, unit) for chip in chips) + pen.h(unit * 0.6)
    half = (len(chips) + 1) // 2
    for column, listed in zip(
        columns(inner, [Share(), Share()], gap=pen.h(unit)), (chips[:half], chips[half:]), strict=True
    ):
        for line, chip in zip(rows(column, [Share()] * half), listed, strict=False):
            caps, words = columns(line, [caps_wide, Share()], gap=pen.h(unit * 0.4))
            _put_caps(pen, caps, chip, unit, f"keys/{chip.id}", (theme.ink, theme.card))
            pen.text(f"keys/{chip.id}", words, chip.purpose, size=unit, ground=theme.card, leading=TIGHT, middle=True)


def _put_caps(pen: Pen, box: Box, chip: Chip, unit: float, name: str, colours: tuple[Colour, Colour]) -> None:
    """The caps of a chip beside each other, in an ink on a ground."""
    ink, ground = colours
    x = box.x
    for number, cap in enumerate(chip.caps):
        wide = _cap_width(pen, cap, unit)
        place = Box(x, box.y, wide, box.h)
        if isinstance(cap, ShapeKind):
            side = pen.h(unit * 0.8)
            pen.shape(f"{name}/key/{number}", centred(place, side, side), cap, ink, ground=ground)
        else:
            pen.text(
                f"{name}/key/{number}/word",
                place,
                cap,
                size=unit,
                weight=Weight.BOLD,
                colour=ink,
                ground=ground,
                align=Align.CENTRE,
                leading=TIGHT,
                middle=True,
                role=Role.DECORATION,
            )
        x += wide


def _caps_width(pen: Pen, chip: Chip, unit: float) -> float:
    return sum(_cap_width(pen, cap, unit) for cap in chip.caps)


def _cap_width(pen: Pen, cap: Cap, unit: float) -> float:
    if isinstance(cap, ShapeKind):
        return pen.h(unit * 1.1)
    return max(pen.h(unit * 0.9), pen.text_width(cap, unit, Weight.BOLD) + pen.h(unit * 0.3))
