"""Before the first card: people, tables, cards and pace; the running order, how long it takes, what to know first."""

from game.core.session import NO_CLOCK
from game.core.text import Plural, Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, decks_named, in_lines, lines_height, put_lines
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

FIELD, LABEL, STACKED = 14.4, 5.4, 1.6
"""The height of a field with its label, of that label, and the air above the running order below the fields."""

PACE_GAP, PACES_GAP = 2.8, 1.4

LEAST_KNOWN, LENGTH = 13.0, 6.0
"""The room below for what should be known, and how long the session takes there, in hundredths."""

LINE = TEXT * TIGHT
"""The height of a line of the running order."""


def draw(pen: Pen, stage: Stage) -> None:
    """What can be changed at the start, what will be played beside it, and below what should be known."""
    tr = pen.tr
    words = f"{tr(chosen_way(stage).name)} · {decks_named(tr, stage.chosen_decks())}"
    title_high = max(pen.h(8.0), pen.text_height(words, pen.safe.w, TEXT, Weight.BOLD, TIGHT))
    paces = in_lines(pen, _paces(pen, stage), _paces_width(pen), PACES_GAP)
    pace_high = lines_height(pen, paces, PACES_GAP) + (pen.h(LABEL) if pen.narrow else 0.0)
    order_high = _order_height(pen, stage) + pen.h(STACKED) if pen.narrow else 0.0
    title, body, pace, known, foot = rows(
        pen.safe, [title_high, Share(), max(pen.h(7.4), pace_high), _known_height(pen, stage), pen.foot], gap=pen.h(1.6)
    )
    pen.fitted("setup/title", title, words, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    if pen.narrow:
        choices, order = rows(body, [Share(), order_high], gap=0.0)
        order = Box(order.x, order.y + pen.h(STACKED), order.w, order.h - pen.h(STACKED))
        pen.needs(max(0.0, 3 * pen.h(FIELD + 1.4) - choices.h))
    else:
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
    if pen.narrow:
        said, chips = rows(pace, [pen.h(LABEL), Share()])
        pen.keep(pace)
    else:
        said, chips = columns(pace, [_pace_label_width(pen), Share()], gap=pen.h(PACE_GAP))
    pen.text("setup/pace", said, tr(PACE), size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_lines(pen, chips, paces, PACES_GAP)
    _put_known(pen, known, stage)
    back = Button("back", tr(Text("ui/button/back", "Back")), Action("back"), key=tr(Text("ui/key/page-up", "PgUp")))
    enter = tr(Text("ui/key/enter", "Enter"))
    go = Button("next", tr(Text("ui/button/start", "Start")), Action("next"), key=enter, main=True)
    put_foot(pen, foot, stage, None, [back], go)


def _put_choice(pen: Pen, box: Box, name: str, label: str, value: int) -> None:
    said, stepper = rows(Box(box.x, box.y, box.w, pen.h(FIELD)), [pen.h(LABEL), Share()], gap=pen.h(0.6))
    pen.keep(said, stepper)
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
    line, below = rows(box, [pen.h(LENGTH), Share()], gap=pen.h(0.4))
    length = tr.plural(Plural("ui/setup/length", "About {n} minute.", "About {n} minutes."), minutes(stage))
    pen.text("setup/length", line, length, size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True)
    text = ""
    for words in warnings(tr, stage):
        longer = f"{text} {words}".strip()
        if pen.text_height(longer, below.w, SMALL, Weight.REGULAR, TIGHT) <= below.h + 1:
            text = longer
    if text:
        pen.text("setup/known", below, text, size=SMALL, leading=TIGHT)


def _known_height(pen: Pen, stage: Stage) -> float:
    """Room for what should be known: for all of it where the screen may be higher than the window."""
    words = " ".join(warnings(pen.tr, stage))
    all_of_it = pen.text_height(words, pen.safe.w, SMALL, leading=TIGHT) if words else 0.0
    return pen.h(LENGTH + 0.4) + all_of_it if pen.narrow else pen.h(LEAST_KNOWN)


def _order_height(pen: Pen, stage: Stage) -> float:
    """How many pixels high the running order is with all its parts, or what says what the activity is."""
    items = running_order(stage)
    inner = pen.safe.w - 2 * pen.h(2.0)
    summary = pen.text_height(pen.tr(chosen_way(stage).summary), inner, TEXT, leading=TIGHT)
    return (len(items) * pen.h(LINE) if items else summary) + 2 * pen.h(1.4)


def _pace_label_width(pen: Pen) -> float:
    return pen.text_width(pen.tr(PACE), TEXT, Weight.BOLD) + 2


def _paces_width(pen: Pen) -> float:
    return pen.safe.w if pen.narrow else pen.safe.w - _pace_label_width(pen) - pen.h(PACE_GAP)


def _paces(pen: Pen, stage: Stage) -> list[Button]:
    return [
        Button(f"pace/{pace}", pen.tr(words), Action("pace", (pace,)), chosen=pace == stage.choice.pace)
        for pace, words in PACES
    ]
