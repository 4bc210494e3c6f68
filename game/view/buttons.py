"""Buttons with their key, and lines of them."""

import math
from collections.abc import Sequence
from dataclasses import replace

from game.frozen import dataclass
from game.view.layout import centred
from game.view.measures import ROUNDING, SMALL, TARGET, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, ShapeKind, Weight

BUTTON_SIDE, BUTTON_GAP, LARGE = 1.8, 1.2, 5.0
"""The air beside what stands on a button, and between its key and its words, in hundredths; between larger words than
of the last size it grows with them."""

LOW = 0.8
"""The air above and below the words of a low button in all: one of a long list in larger text, still easy to hit."""


LEAST_WIDTH = 6.0
"""What a finger or a mouse hits, in hundredths of the height."""

KEY_WORD = 0.7
"""The size of the name on a key beside large words, as a part of theirs."""

KEY_SIDES = 1.6
"""The room beside the name on a key, in hundredths of the height: over 0.4 of an em on both sides together."""


@dataclass(frozen=True, slots=True)
class Button:
    """What a button says and does. `key` is the key that does the same, as a word or a sign on a key cap.

    `short` is what it says where there is no room for the label. The sign stands before the label, or after it.
    """

    id: str
    label: str
    action: Action
    key: str | ShapeKind | None = None
    sign: ShapeKind | None = None
    main: bool = False
    chosen: bool = False
    short: str | None = None
    sign_after: bool = False


def button_width(pen: Pen, button: Button, size: float = SMALL) -> float:
    """How many pixels wide the button is with its key and its words."""
    width = pen.air(BUTTON_SIDE) * 2
    parts = 0
    if button.key is not None:
        width += _key_width(pen, button.key, size)
        parts += 1
    if button.sign is not None:
        width += pen.h(size)
        parts += 1
    if button.label:
        width += pen.text_width(button.label, size, Weight.BOLD)
        parts += 1
    return max(width + _gap(pen, size) * max(0, parts - 1), pen.air(LEAST_WIDTH))


def _gap(pen: Pen, size: float) -> float:
    """The pixels between a button's key and its words."""
    return pen.air(BUTTON_GAP) * max(1.0, size / LARGE)


def _label_lines(pen: Pen, button: Button, width: float, size: float) -> tuple[str, ...]:
    """The words of the button in one line, without its key where that leaves them room, or in several."""
    if not button.label or button_width(pen, replace(button, key=None), size) <= width + ROUNDING:
        return (button.label,)
    beside = button_width(pen, replace(button, key=None), size) - pen.text_width(button.label, size, Weight.BOLD)
    return pen.wrap(button.label, pen.h(size), Weight.BOLD, width - beside)


def put_button(pen: Pen, box: Box, button: Button, size: float = SMALL) -> None:
    """A button that fills the box, its key and words in the middle; a ring when it has the focus.

    Words that are too long for a line stand in as many as the box has room for.
    """
    theme, button, lines = pen.theme, *_that_fits(pen, button, box, size)
    if button.main:
        fill, ink, edge = theme.sun, theme.on_sun, theme.ink
    elif button.chosen:
        fill, ink, edge = theme.ink, theme.paper, theme.ink
    else:
        fill, ink, edge = theme.card, theme.ink, theme.ink
    radius = pen.hundredths(min(box.h / 2, pen.air(3.4)))
    paint = Panel(fill, edge, max(1.0, pen.h(0.35)), pen.h(radius))
    focused = pen.focus == button.id
    pen.put(Node(button.id, Role.BUTTON, box, paint, button.label, button.action, focused=focused))
    label_width = max(pen.text_width(line, size, Weight.BOLD) for line in lines)
    less = pen.text_width(button.label, size, Weight.BOLD) - label_width
    x = box.x + (box.w - button_width(pen, button, size) + less) / 2 + pen.air(BUTTON_SIDE)
    if button.key is not None:
        width = _key_width(pen, button.key, size)
        cap = centred(Box(x, box.y, width, box.h), width, pen.h(size * 1.3))
        _put_key(pen, f"{button.id}/key", cap, button, ink, max(SMALL, size * KEY_WORD))
        x += width + _gap(pen, size)
    if button.sign is not None:
        sign_x = x + (label_width + _gap(pen, size) if button.sign_after else 0.0)
        sign = centred(Box(sign_x, box.y, pen.h(size), box.h), pen.h(size * 0.9), pen.h(size * 0.9))
        pen.shape(f"{button.id}/sign", sign, button.sign, ink, ground=fill)
        x += 0.0 if button.sign_after else pen.h(size) + _gap(pen, size)
    if button.label:
        room = Box(x, box.y, label_width + 1, box.h)
        pen.text(
            f"{button.id}/label",
            room,
            button.label,
            size=size,
            weight=Weight.BOLD,
            colour=ink,
            ground=fill,
            align=Align.CENTRE if len(lines) > 1 else Align.START,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )
    if focused:
        pen.ring(f"{button.id}/focus", box, radius)


def button_height(pen: Pen, width: float, label: str, size: float = SMALL) -> float:
    """How many pixels high a button without a key is that is so many pixels wide: larger text may take more lines."""
    if not pen.flows:
        return target_height(pen)
    lines = len(_label_lines(pen, Button("", label, Action("")), width, size))
    return max(target_height(pen), lines * pen.h(size * TIGHT) + pen.air(TARGET - SMALL * TIGHT))


def _that_fits(pen: Pen, button: Button, box: Box, size: float) -> tuple[Button, tuple[str, ...]]:
    """The button and its words in lines. Too wide, it loses its key, gets more lines, or has fewer words."""
    if button_width(pen, button, size) > box.w + ROUNDING and button.label and button.key is not None:
        button = replace(button, key=None)
    more = button_width(pen, button, size) - box.w
    if more <= ROUNDING or not button.label:
        return button, (button.label,)
    lines = _label_lines(pen, button, box.w, size)
    if len(lines) * pen.h(size * TIGHT) <= box.h + ROUNDING:
        return button, lines
    room = pen.text_width(button.label, size, Weight.BOLD) - more
    button = replace(button, label=pen.shortened(button.label, room, 1, size, Weight.BOLD))
    return button, (button.label,)


def key_cap_width(pen: Pen, key: str | ShapeKind) -> float:
    """How many pixels wide a key cap is."""
    return _key_width(pen, key, SMALL)


def put_key_cap(pen: Pen, node_id: str, box: Box, button: Button) -> None:
    """The button's key alone, in the middle of the box's height."""
    high = pen.h(SMALL * 1.3)
    _put_key(pen, node_id, centred(box, box.w, high), button, pen.theme.ink)


def _key_width(pen: Pen, key: str | ShapeKind, size: float) -> float:
    if isinstance(key, ShapeKind):
        return pen.h(size * 1.3)
    return max(pen.h(size * 1.3), pen.text_width(key, size, Weight.REGULAR) + pen.h(KEY_SIDES))


def _put_key(pen: Pen, node_id: str, box: Box, button: Button, ink: Colour, size: float = SMALL) -> None:
    fill = pen.theme.sun if button.main else pen.theme.ink if button.chosen else pen.theme.card
    pen.panel(node_id, box, None, edge=ink, edge_size=0.25, radius=0.8)
    if isinstance(button.key, ShapeKind):
        sign = centred(box, box.h * 0.6, box.h * 0.6)
        pen.shape(f"{node_id}/sign", sign, button.key, ink, ground=fill)
    elif button.key is not None:
        pen.text(
            f"{node_id}/word",
            box,
            button.key,
            size=size,
            colour=ink,
            ground=fill,
            align=Align.CENTRE,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )


def put_buttons_in_line(pen: Pen, box: Box, buttons: list[Button], gap: float = 1.6, from_end: bool = False) -> None:
    """Buttons of their own widths in one line, from the start of the box or from its end."""
    widths = [min(button_width(pen, button), box.w) for button in buttons]
    x = box.right - sum(widths) - pen.air(gap) * (len(buttons) - 1) if from_end else box.x
    for button, width in zip(buttons, widths, strict=True):
        put_button(pen, Box(x, box.y, width, box.h), button)
        x += width + pen.air(gap)


def in_lines(pen: Pen, buttons: Sequence[Button], width: float, gap: float = 1.6) -> list[list[Button]]:
    """The buttons in as many lines as they need in so many pixels, each of its own width."""
    lines: list[list[Button]] = [[]]
    for button in buttons:
        used = sum(button_width(pen, one) + pen.air(gap) for one in lines[-1])
        if lines[-1] and used + button_width(pen, button) > width:
            lines.append([])
        lines[-1].append(button)
    return lines


def lines_height(pen: Pen, lines: Sequence[Sequence[Button]], gap: float = 1.6, width: float = math.inf) -> float:
    """How many pixels high lines of buttons are; in so many pixels of `width` long words stand in several lines."""
    return sum(_line_height(pen, line, width) for line in lines) + (len(lines) - 1) * pen.air(gap)


def _line_height(pen: Pen, line: Sequence[Button], width: float) -> float:
    return max((button_height(pen, width, button.label) for button in line), default=0.0)


def put_lines(pen: Pen, box: Box, lines: Sequence[list[Button]], gap: float = 1.6) -> None:
    """Lines of buttons from the top of the box."""
    y = box.y
    for line in lines:
        high = _line_height(pen, line, box.w)
        put_buttons_in_line(pen, Box(box.x, y, box.w, high), line, gap)
        y += high + pen.air(gap)


def target_height(pen: Pen) -> float:
    """The height of a button in pixels: its words with air round them."""
    if pen.around and pen.flows:
        return min(pen.foot, pen.head)
    return pen.h(SMALL * TIGHT) + pen.air(TARGET - SMALL * TIGHT)


def low_height(pen: Pen) -> float:
    """The height in pixels of a button in one line of a long list, where text is larger than usual."""
    return pen.h(SMALL * TIGHT) + pen.air(LOW)
