"""Before the first card: people, tables, cards and pace; the running order, how long it takes, what to know first."""

from game.core.session import NO_CLOCK
from game.core.text import Plural, Text
from game.view.buttons import Button, in_lines, lines_height, put_lines
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.lists import decks_named
from game.view.measures import ASK, SMALL, TEXT, TIGHT, TITLE
from game.view.pen import Pen
from game.view.play_buttons import PAGE_UP
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Stage
from game.view.step_chips import put_step_chips
from game.view.stepper import put_stepper
from game.view.warnings import warnings
from game.view.way_on import way_on_key
from game.view.ways import Item, cards_to_play, chosen_way, minutes, numbers_to_set, running_order, tables_to_seat

PACES = (
    (60, Text("ui/setup/pace-quick", "quick")),
    (100, Text("ui/setup/pace-normal", "normal")),
    (150, Text("ui/setup/pace-calm", "calm")),
    (NO_CLOCK, Text("ui/setup/pace-none", "no clock")),
)
PEOPLE, TABLES = Text("ui/setup/people", "People"), Text("ui/setup/tables", "Tables")
CARDS, PACE = Text("ui/setup/cards", "Cards"), Text("ui/setup/pace", "Pace")

FIELD, LABEL, LEAST_FIELD = 14.4, 5.4, 31.0
"""The height of a field with its label, of that label, and the least width of a field, in hundredths."""

PACE_GAP, PACES_GAP = 2.8, 1.4

LEAST_KNOWN, LENGTH = 13.0, 6.0
"""The room below for what should be known, and how long the session takes there, in hundredths."""

STEPS_GAP = 1.6
"""The air beside and above a step on its small card, between two of them, and above them all, in hundredths."""

LARGEST_SUMMARY = 6.0
"""The size of what an activity is where it stands alone, in hundredths."""

LINE = TEXT * TIGHT
"""The height of a line of the running order."""


def draw(pen: Pen, stage: Stage) -> None:
    """What can be changed at the start, what will be played beside it, and below what should be known."""
    tr = pen.tr
    words = f"{tr(chosen_way(stage).name)} · {decks_named(tr, stage.chosen_decks())}"
    if pen.flows:
        _put_large(pen, stage, words)
        return
    title_high = max(pen.h(8.0), pen.text_height(words, pen.safe.w, TEXT, Weight.BOLD, TIGHT))
    paces = in_lines(pen, _paces(pen, stage), _paces_width(pen), PACES_GAP)
    pace_high = lines_height(pen, paces, PACES_GAP)
    title, body, pace, known, foot = rows(
        pen.safe, [title_high, Share(), max(pen.h(7.4), pace_high), pen.h(LEAST_KNOWN), pen.foot], gap=pen.h(1.6)
    )
    pen.fitted("setup/title", title, words, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    choices, order = columns(body, [pen.h(36.0), Share()], gap=pen.h(2.8))
    for field, box in zip(_fields(pen, stage), rows(choices, [Share()] * 3, gap=pen.h(1.4)), strict=False):
        _put_choice(pen, box, *field)
    _put_order(pen, order, stage)
    said, chips = columns(pace, [_pace_label_width(pen), Share()], gap=pen.h(PACE_GAP))
    pen.text("setup/pace", said, tr(PACE), size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_lines(pen, chips, paces, PACES_GAP)
    _put_known(pen, known, stage)
    _put_foot(pen, foot, stage)


def _put_foot(pen: Pen, foot: Box, stage: Stage) -> None:
    tr = pen.tr
    back = Button("back", tr(Text("ui/button/back", "Back")), Action("back"), key=tr(PAGE_UP))
    go = Button("next", tr(Text("ui/button/start", "Start")), Action("next"), key=way_on_key(pen, stage), main=True)
    put_foot(pen, foot, stage, None, [back], go)


def _fields(pen: Pen, stage: Stage) -> list[tuple[str, str, int]]:
    """What is counted: its name, its label and its number."""
    tr = pen.tr
    every = {
        "people": (tr(PEOPLE), stage.choice.people),
        "tables": (tr(TABLES), tables_to_seat(stage)),
        "cards": (tr(CARDS), cards_to_play(stage)),
    }
    return [(name, *every[name]) for name in numbers_to_set(stage)]


def _put_large(pen: Pen, stage: Stage, title: str) -> None:
    """For larger text: all of it below each other, the fields in lines of as many as have room."""
    gap = pen.air(1.2)
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=gap)
    y = pen.text("setup/title", body, title, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING).bottom + gap
    y = _put_large_fields(pen, Box(body.x, y, body.w, body.bottom - y), _fields(pen, stage)) + gap
    known = " ".join(warnings(pen.tr, stage))
    if known:
        y = pen.text("setup/known", Box(body.x, y, body.w, body.h), known, size=SMALL, leading=TIGHT).bottom + gap
    length = Box(body.x, y, body.w, body.h)  # where the number of cards changes it
    y = pen.text("setup/length", length, _length(pen, stage), size=ASK, weight=Weight.BOLD, leading=TIGHT).bottom + gap
    y = _put_large_pace(pen, Box(body.x, y, body.w, body.bottom - y), stage) + gap
    order = Box(body.x, y, body.w, _order_height(pen, stage))
    _put_order(pen, order, stage)
    pen.needs(order.bottom - body.bottom)
    _put_foot(pen, foot, stage)


def _put_large_fields(pen: Pen, box: Box, fields: list[tuple[str, str, int]]) -> float:
    """The fields in lines of as many as have room; alone on a line beside their labels. Gives where they end."""
    gap, high = pen.air(1.2), pen.air(FIELD - LABEL) + pen.h(ASK * TIGHT - ASK)
    label = max(pen.text_width(words, TEXT, Weight.BOLD) for _, words, _ in fields) + 1
    across = max(1, min(len(fields), int((box.w + gap) / (pen.h(LEAST_FIELD) + gap))))
    beside = label if across == 1 and box.w - label - pen.air(PACE_GAP) >= pen.h(LEAST_FIELD) else 0.0
    high += 0.0 if beside else pen.h(TEXT * TIGHT)
    y = box.y
    for first in range(0, len(fields), across):
        places = columns(Box(box.x, y, box.w, high), [Share()] * across, gap=gap)
        for field, place in zip(fields[first : first + across], places, strict=False):
            _put_choice(pen, place, *field, beside=beside)
        y += high + gap
    return y - gap


def _put_large_pace(pen: Pen, box: Box, stage: Stage) -> float:
    """The paces from the top of the box, beside their label where there is room; gives where they end."""
    label, gap = pen.tr(PACE), pen.air(PACE_GAP)
    width = pen.text_width(label, TEXT, Weight.BOLD) + 1
    beside = in_lines(pen, _paces(pen, stage), box.w - width - gap, PACES_GAP)
    paces = in_lines(pen, _paces(pen, stage), box.w, PACES_GAP)
    if len(beside) <= len(paces):
        line = Box(box.x, box.y, box.w, lines_height(pen, beside, PACES_GAP))
        said, chips = columns(line, [width, Share()], gap=gap)
        first = Box(said.x, said.y, said.w, lines_height(pen, beside[:1]))
        pen.keep(line)
        pen.text("setup/pace", first, label, weight=Weight.BOLD, leading=TIGHT, middle=True)
        put_lines(pen, chips, beside, PACES_GAP)
        return line.bottom
    high = lines_height(pen, paces, PACES_GAP)
    said, chips = rows(Box(box.x, box.y, box.w, pen.h(TEXT * TIGHT) + pen.air(0.4) + high), [Share(), high])
    pen.keep(said, chips)
    pen.text("setup/pace", said, label, weight=Weight.BOLD, leading=TIGHT)
    put_lines(pen, chips, paces, PACES_GAP)
    return chips.bottom


def _put_choice(pen: Pen, box: Box, name: str, label: str, value: int, beside: float = 0.0) -> None:
    """A number with its label above it, or `beside` it in so many pixels."""
    high = box.h if pen.flows else pen.h(FIELD)
    if beside:
        said, stepper = columns(box, [beside, Share()], gap=pen.air(PACE_GAP))
    else:
        label_high = pen.h(TEXT * TIGHT if pen.flows else LABEL)
        said, stepper = rows(Box(box.x, box.y, box.w, high), [label_high, Share()], gap=pen.air(0.6))
    pen.keep(said, stepper)
    pen.text(f"setup/{name}", said, label, size=TEXT, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_stepper(pen, f"field/{name}", stepper, name, value, label)


def _put_order(pen: Pen, box: Box, stage: Stage) -> None:
    """The parts of the plan with their times; of a single format, what it is."""
    theme, tr = pen.theme, pen.tr
    pen.panel("order", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.air(2.0), pen.air(1.4))
    items = running_order(stage)
    if not items:
        _put_about(pen, inner, stage)
        return
    if pen.flows:
        for place, (item, line) in enumerate(zip(items, rows(inner, _item_heights(pen, inner.w, stage)), strict=True)):
            _put_item(pen, line, f"order/{place}", item)
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


def _put_about(pen: Pen, box: Box, stage: Stage) -> None:
    """What a single format is, and below it the steps through which a card goes, if there is room."""
    theme, words = pen.theme, pen.tr(chosen_way(stage).summary)
    if pen.flows:
        pen.text("order/summary", box, words, ground=theme.card, leading=TIGHT)
        return
    steps = [pen.tr(phase.name) for phase in stage.chosen_format().phases]
    high = put_step_chips(pen, "order", box, steps, measured=True)
    below = high + pen.h(STEPS_GAP)
    shown = pen.text_height(words, box.w, TEXT, leading=TIGHT) + below <= box.h
    said, place = rows(box, [Share(), below if shown else 0.0])
    words = pen.shortened(words, said.w, int((said.h + 1) / pen.h(LINE)))
    pen.fitted(
        "order/summary",
        said,
        words,
        largest=ASK if shown else LARGEST_SUMMARY,
        smallest=TEXT,
        weight=Weight.REGULAR,
        ground=theme.card,
        leading=TIGHT,
        middle=False,
    )
    if shown:
        put_step_chips(pen, "order", Box(place.x, place.bottom - high, place.w, high), steps)


def _put_item(pen: Pen, box: Box, node_id: str, item: Item) -> None:
    theme = pen.theme
    colour = theme.ink_soft if item.left_out else theme.ink
    when, name, time = _item_parts(pen, box, item)
    length = _item_length(pen, item)
    starts = "" if item.left_out else f"{item.starts // 60}:{item.starts % 60:02d}"
    pen.text(f"{node_id}/starts", when, starts, colour=colour, ground=theme.card, leading=TIGHT, middle=True)
    words = _item_name(pen, item)
    if not pen.flows:
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


def _item_length(pen: Pen, item: Item) -> str:
    if item.left_out:
        return pen.tr(Text("ui/setup/left-out", "left out"))
    return pen.tr(Text("ui/ways/minutes", "{n} min"), n=item.minutes)


def _item_name(pen: Pen, item: Item) -> str:
    name = pen.tr(item.name)
    return f"{name} ×{item.cards}" if item.wanted > 1 and not item.left_out else name


def _item_parts(pen: Pen, box: Box, item: Item) -> tuple[Box, ...]:
    """The places of when it starts, its name, and how long it takes."""
    starts, length = pen.text_width("0:00", TEXT) + 2, pen.text_width(_item_length(pen, item), TEXT) + 2
    return columns(box, [starts, Share(), length], gap=pen.air(1.4))


def _item_heights(pen: Pen, width: float, stage: Stage) -> list[float]:
    """How many pixels high each part of the plan is with its whole name."""
    columns_of = ((item, _item_parts(pen, Box(0, 0, width, 0), item)[1].w) for item in running_order(stage))
    return [pen.text_height(_item_name(pen, item), name, TEXT, Weight.BOLD, TIGHT) for item, name in columns_of]


def _length(pen: Pen, stage: Stage) -> str:
    return pen.tr.plural(Plural("ui/setup/length", "About {n} minute.", "About {n} minutes."), minutes(stage))


def _put_known(pen: Pen, box: Box, stage: Stage) -> None:
    """How long it takes about, and warnings: the first that there is room for."""
    tr = pen.tr
    length = _length(pen, stage)
    known = tuple(warnings(tr, stage))
    if not known:  # then there is room for large letters
        pen.fitted("setup/length", box, length, largest=TITLE, smallest=ASK, leading=TIGHT)
        return
    line, below = rows(box, [pen.h(LENGTH), Share()], gap=pen.h(0.4))
    pen.text("setup/length", line, length, size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True)
    text = ""
    for words in known:
        longer = f"{text} {words}".strip()
        if pen.text_height(longer, below.w, SMALL, Weight.REGULAR, TIGHT) <= below.h + 1:
            text = longer
    if text:
        pen.text("setup/known", below, text, size=SMALL, leading=TIGHT)


def _order_height(pen: Pen, stage: Stage) -> float:
    """How many pixels high the running order is with all its parts, or what says what the activity is."""
    inner = pen.safe.w - 2 * pen.air(2.0)
    summary = pen.text_height(pen.tr(chosen_way(stage).summary), inner, TEXT, leading=TIGHT)
    return (sum(_item_heights(pen, inner, stage)) or summary) + 2 * pen.air(1.4)


def _pace_label_width(pen: Pen) -> float:
    return pen.text_width(pen.tr(PACE), TEXT, Weight.BOLD) + 2


def _paces_width(pen: Pen) -> float:
    return pen.safe.w - _pace_label_width(pen) - pen.h(PACE_GAP)


def _paces(pen: Pen, stage: Stage) -> list[Button]:
    return [
        Button(f"pace/{pace}", pen.tr(words), Action("pace", (pace,)), chosen=pace == stage.choice.pace)
        for pace, words in PACES
    ]
