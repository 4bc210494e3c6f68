"""A field that text is typed into: what stands in it, the caret, and the mark of the one that has it."""

from game.i18n.bidi import base_rtl, is_rtl_language
from game.view.caret import caret_place
from game.view.editing import Editor
from game.view.measures import TEXT
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, Weight, Words

LEADING = 1.3
CARET, CARET_HIGH = 0.5, 1.15
"""How thick the caret is, in hundredths of the height, and how high, in ems. It stands still: nothing moves at rest."""


def put_typing_field(pen: Pen, node_id: str, box: Box, editor: Editor, field: str, label: str) -> None:
    """One of the editor's fields; a click gives it the caret."""
    theme, has_caret = pen.theme, editor.field == field
    paint = Panel(theme.card, theme.ink, max(1.0, pen.h(0.5)), pen.h(2.4))
    pen.put(Node(f"{node_id}/field", Role.FIELD, box, paint, label, Action("field", (field,)), focused=has_caret))
    if has_caret:
        pen.ring(f"{node_id}/on", box, 2.4, out=0.6)
    text, inner = editor.typed(field), box.inset(pen.air(2.0), pen.air(1.0))
    size = pen.size_that_fits(text, inner, 6.0, TEXT, Weight.REGULAR, LEADING)
    size_px = pen.h(size)
    lines = pen.wrap(text, size_px, Weight.REGULAR, inner.w)
    rtl, runs_left = is_rtl_language(pen.tr.language), base_rtl(lines, is_rtl_language(pen.tr.language))
    at = caret_place(text, lines, editor.place, runs_left, lambda part: pen.ruler.width(part, size_px, Weight.REGULAR))
    most = max(1, int((inner.h + 0.5) / (size_px * pen.led(LEADING))))
    first = min(max(0, at.row - most // 2), max(0, len(lines) - most)) if has_caret else 0
    shown = lines[first : first + most]
    words = Words(shown, size_px, size_px * pen.led(LEADING), theme.ink)
    place = Box(inner.x, inner.y, inner.w, len(shown) * words.leading_px)
    pen.put(Node(f"{node_id}/field/text", Role.TEXT, place, words, text, ground=theme.card))
    if has_caret:
        thick, high = max(2.0, pen.h(CARET)), size_px * CARET_HIGH
        from_start = pen.ruler.width(lines[at.row], size_px, Weight.REGULAR) - at.x if rtl else at.x
        x = inner.x + min(max(0.0, from_start - thick / 2), inner.w - thick)
        y = inner.y + (at.row - first + 0.5) * words.leading_px - high / 2
        pen.put(Node(f"{node_id}/caret", Role.DECORATION, Box(x, y, thick, high), Panel(theme.ink)))


def typed_height(pen: Pen, width: float, text: str) -> float:
    """How many pixels high a field so many pixels wide must be to show all of the text."""
    return pen.text_height(text, width - 2 * pen.air(2.0), TEXT, leading=LEADING) + 2 * pen.air(1.0)
