"""The field of a table: its letter at the start, the rest for what it said."""

from game.core.text import Text
from game.view.entry.about import table_name, table_words
from game.view.entry.counts import empty_label
from game.view.entry.pieces import put_card, put_centred, put_focus, put_well
from game.view.fields import field_id
from game.view.layout import Share, columns
from game.view.measures import ASK, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Weight

LETTER, NARROW_LETTER = 6.2, 4.0
"""How wide a table's letter stands, in hundredths; in a row of many tables less."""


def put_table_field(pen: Pen, box: Box, table: int, said: str | None, letter: float = LETTER) -> Box:
    """The field with its letter; gives the box for what the table `said`, `None` while that is nothing."""
    theme, field = pen.theme, field_id(str(table))
    put_card(pen, box, field, _label(pen, table, said), Action("focus", (field,)), radius=1.6)
    head, rest = columns(box, [pen.h(letter), Share()])
    pen.panel(f"{field}/head", head, theme.ink, radius=1.6, square=("tr", "br"))
    put_centred(pen, f"{field}/letter", head, table_name(table), theme.card, theme.ink)
    put_focus(pen, box, field, radius=1.6)
    return rest


def _label(pen: Pen, table: int, said: str | None) -> str:
    """What the field says to somebody who cannot see it."""
    name = table_name(table)
    if said is None:
        return empty_label(pen.tr, table_words(pen.tr, name))
    return pen.tr(Text("ui/entry/table-said", "Table {table}: {said}"), table=name, said=said)


def put_said(pen: Pen, table: int, box: Box, words: str | None, weight: Weight = Weight.BOLD) -> None:
    """What a table said, in the middle of its field; `None` is an empty place for it."""
    if words is None:
        put_well(pen, field_id(str(table)), box)
        return
    pen.text(
        f"{field_id(str(table))}/said",
        box,
        words,
        size=ASK if pen.text_width(words, ASK, weight) <= box.w else 4.2,
        weight=weight,
        ground=pen.theme.card,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
    )
