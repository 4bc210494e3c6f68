"""Before the first card: people, tables, cards and pace; the running order, how long it takes, what to know first."""

from game.core.session import NO_CLOCK
from game.core.text import Plural, Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, decks_named, put_button
from game.view.pen import ASK, SMALL, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Stage
from game.view.stepper import put_stepper
from game.view.warnings import warnings
from game.view.ways import Item, cards_to_play, chosen_way, minutes, running_order, tables_to_seat

PACES = (
    (60, Text("ui/setup/pace-quick", "quick")),
    (100, Text("ui/setup/pace-normal", "normal")),
    (150, Text("ui/setup/pace-calm", "calm")),
    (NO_CLOCK, Text("ui/setup/pace-none", "no clock")),
)
PEOPLE, TABLES = Text("ui/setup/people", "People"), Text("ui/setup/tables", "Tables")
CARDS, PACE = Text("ui/setup/cards", "Cards"), Text("ui/setup/pace", "Pace")

LINE = TEXT * TIGHT
"""The height of a line of the running order."""


def draw(pen: Pen, stage: Stage) -> None:
    """What can be changed at the start, what will be played beside it, and below what should be known."""
    tr = pen.tr
    title, body, pace, known, foot = rows(
        pen.safe, [pen.h(8.0), Share(), pen.h(7.4), pen.h(13.0), pen.foot], gap=pen.h(1.6)
    )
    words = f"{tr(chosen_way(stage).name)} · {decks_named(tr, stage.chosen_decks())}"
    pen.fitted("setup/title", title, words, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    choices, order = columns(body, [pen.h(36.0), Share()], gap=pen.h(2.8))
    fields = [
        ("people", tr(PEOPLE), stage.choice.people),
        ("tables", tr(TABLES), tables_to_seat(stage)),
    ]
    if stage.chosen_plan() is None and stage.chosen_format().cards:
        fields.append(("cards", tr(CARDS), cards_to_play(stage)))
    for (name, label, value), box in zip(fields, rows(choices, [Share()] * 3, gap=pen.h(1.4)), strict=False):
        _put_choice(pen, box, name, label, value)
    _put_order(pen, order, stage)
    said, chips = columns(pace, [pen.text_width(tr(PACE), TEXT, Weight.BOLD) + 2, Share()], gap=pen.h(2.8))
    words = tr(PACE)
    pen.text("setup/pace", said, words, size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
    _put_paces(pen, chips, stage)
    _put_known(pen, known, stage)
    back = Button("back", tr(Text("ui/button/back", "Back")), Action("back"), key=tr(Text("ui/key/page-up", "PgUp")))
    enter = tr(Text("ui/key/enter", "Enter"))
    go = Button("next", tr(Text("ui/button/start", "Start")), Action("next"), key=enter, main=True)
    put_foot(pen, foot, stage, None, [back], go)


def _put_choice(pen: Pen, box: Box, name: str, label: str, value: int) -> None:
    said, stepper = rows(Box(box.x, box.y, box.w, pen.h(14.4)), [pen.h(5.4), Share()], gap=pen.h(0.6))
    pen.text(f"setup/{name}", said, label, size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_stepper(pen, f"field/{name}", stepper, name, value, label)


def _put_order(pen: Pen, box: Box, stage: Stage) -> None:
    """The parts of the plan with their times; of a single format, what it is."""
    theme, tr = pen.theme, pen.tr
    pen.panel("order", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.h(2.0), pen.h(1.4))
    items = running_order(stage)
    if not items:
        words = pen.shortened(tr(chosen_way(stage).summary), inner.w, int((inner.h + 1) / pen.h(LINE)))
        pen.text("order/summary", inner, words, ground=theme.card, leading=TIGHT)
        return
    fitting = int((inner.h + 1) / pen.h(LINE))
    shown = items if len(items) <= fitting else items[: fitting - 1]
    lines = rows(Box(inner.x, inner.y, inner.w, pen.h(LINE) * fitting), [pen.h(LINE)] * fitting)
    for place, (item, line) in enumerate(zip(shown, lines, strict=False)):
        _put_item(pen, line, f"order/{place}", item)
    if len(shown) < len(items):
        more = Plural("ui/setup/more-parts", "and {n} more part", "and {n} more parts")
        words = tr.plural(more, len(items) - len(shown))
        pen.text("order/more", lines[-1], words, colour=theme.ink_soft, ground=theme.card, leading=TIGHT)


def _put_item(pen: Pen, box: Box, node_id: str, item: Item) -> None:
    theme, tr = pen.theme, pen.tr
    colour = theme.ink_soft if item.left_out else theme.ink
    length = tr(Text("ui/ways/minutes", "{n} min"), n=item.minutes)
    if item.left_out:
        length = tr(Text("ui/setup/left-out", "left out"))
    when, name, time = columns(
        box, [pen.text_width("0:00", TEXT) + 2, Share(), pen.text_width(length, TEXT) + 2], gap=pen.h(1.4)
    )
    starts = "" if item.left_out else f"{item.starts // 60}:{item.starts % 60:02d}"
    pen.text(f"{node_id}/starts", when, starts, colour=colour, ground=theme.card, leading=TIGHT, middle=True)
    words = tr(item.name)
    if item.wanted > 1 and not item.left_out:
        words = f"{words} ×{item.cards}"
    words = pen.shortened(words, name.w, 1, TEXT, Weight.BOLD)
    pen.text(
        f"{node_id}/name",
        name,
        words,
        weight=Weight.BOLD,
        colour=colour,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
    )
    pen.text(
        f"{node_id}/minutes",
        time,
        length,
        colour=colour,
        ground=theme.card,
        align=Align.END,
        leading=TIGHT,
        middle=True,
    )


def _put_known(pen: Pen, box: Box, stage: Stage) -> None:
    """How long it takes about, and warnings: the first that there is room for."""
    tr = pen.tr
    line, below = rows(box, [pen.h(6.0), Share()], gap=pen.h(0.4))
    length = tr.plural(Plural("ui/setup/length", "About {n} minute.", "About {n} minutes."), minutes(stage))
    pen.text("setup/length", line, length, size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True)
    text = ""
    for words in warnings(tr, stage):
        longer = f"{text} {words}".strip()
        if pen.text_height(longer, below.w, SMALL, Weight.REGULAR, TIGHT) <= below.h:
            text = longer
    if text:
        pen.text("setup/known", below, text, size=SMALL, leading=TIGHT)


def _put_paces(pen: Pen, box: Box, stage: Stage) -> None:
    x = box.x
    for pace, words in PACES:
        button = Button(f"pace/{pace}", pen.tr(words), Action("pace", (pace,)), chosen=pace == stage.choice.pace)
        width = button_width(pen, button)
        put_button(pen, Box(x, box.y, width, box.h), button)
        x += width + pen.h(1.4)
