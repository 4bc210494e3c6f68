"""A way to spend the session as a card: how long it takes on a band, its name, for how many people, what it is."""

from game.core.text import Plural, Text
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, LEADING, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, Weight
from game.view.stage import Stage
from game.view.step_chips import put_step_chips
from game.view.ways import Way, can_be_played, card_minutes

TIME, ONLY_TIME = 20.0, 28.0
"""The width of the band with how long a way takes, and of that on the card of the only way there is, in hundredths."""

LARGEST_MINUTES, LARGEST_NAME, LARGEST_SUMMARY = 0.34, 9.0, 6.0
"""The size of the minutes as a part of their band's width; of the only way's name and of what it is, in hundredths."""


def put_way_panel(pen: Pen, box: Box, stage: Stage, way: Way, chosen: bool, told: str = "") -> tuple[Colour, Colour]:
    """The button that a way is, in colour when it is chosen; gives its ground and its ink.

    `told` is what else it says, beside its name and how long it takes.
    """
    theme, tr = pen.theme, pen.tr
    node_id, playable = f"way/{way.id}", can_be_played(stage, way)
    fill, ink = (theme.ink, theme.paper) if chosen else (theme.card, theme.ink if playable else theme.ink_soft)
    edge = theme.ink if playable else theme.card_edge
    paint = Panel(fill, edge, max(1.0, pen.h(0.35)), pen.h(2.4))
    label = f"{tr(way.name)}, {length_words(pen, way)}" + (f". {told}" if told else "")
    focused = pen.focus == node_id
    pen.put(Node(node_id, Role.BUTTON, box, paint, label, Action("way", (way.id,)), focused=focused))
    return fill, ink


def put_large_way(pen: Pen, box: Box, stage: Stage, way: Way, chosen: bool) -> None:
    """A way as a card: how long it takes on a band at its start, its name, and for how many people it is."""
    tr = pen.tr
    node_id = f"way/{way.id}"
    fill, ink = put_way_panel(pen, box, stage, way, chosen)
    band, rest = columns(box, [pen.h(TIME), Share()])
    _put_band(pen, band, way, chosen)
    inner, words = rest.inset(pen.h(2.0), pen.h(1.2)), people_words(pen, way)
    high = pen.text_height(words, inner.w, SMALL, leading=TIGHT)
    name, people = rows(inner, [Share(), max(high, pen.h(TEXT * TIGHT))])
    pen.fitted(
        f"{node_id}/name",
        name,
        tr(way.name),
        largest=6.4,
        smallest=TEXT,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        balanced=True,
        role=Role.DECORATION,
    )
    pen.fitted(
        f"{node_id}/people",
        people,
        words,
        largest=TEXT,
        smallest=SMALL,
        weight=Weight.REGULAR,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        role=Role.DECORATION,
    )
    if pen.focus == node_id:
        pen.ring(f"{node_id}/focus", box, 2.4)


def put_only_way(pen: Pen, box: Box, stage: Stage, way: Way, summary: str) -> None:
    """The only way there is, on a card that fills the page: its band, name and facts, what it is, and its steps."""
    theme, tr = pen.theme, pen.tr
    node_id = f"way/{way.id}"
    facts, steps = facts_words(pen, way), _steps(pen, stage, way)
    told = " ".join((f"{facts}.", summary, *(f"{number} {step}." for number, step in enumerate(steps, start=1))))
    fill, ink = put_way_panel(pen, box, stage, way, chosen=False, told=told)
    band, rest = columns(box, [pen.h(ONLY_TIME), Share()])
    _put_band(pen, band, way, chosen=True)
    inner = rest.inset(pen.h(3.0), pen.h(2.4))
    size = pen.size_that_fits(facts, Box(0, 0, inner.w, pen.h(TEXT * TIGHT)), TEXT, SMALL, Weight.REGULAR, TIGHT)
    facts_high = pen.text_height(facts, inner.w, size, leading=TIGHT)
    least = pen.text_height(summary, inner.w, TEXT, leading=TIGHT)
    steps_high = put_step_chips(pen, node_id, inner, steps, measured=True) if steps else 0.0
    spare = inner.h - facts_high - least - 3 * pen.h(1.4)
    name_high = max(
        pen.text_height(tr(way.name), inner.w, TEXT, Weight.BOLD, TIGHT), min(pen.h(LARGEST_NAME * TIGHT), spare)
    )
    if name_high + facts_high + least + steps_high + 3 * pen.h(1.4) > inner.h:
        steps, steps_high = [], 0.0
    name, said, body, below = rows(inner, [name_high, facts_high, Share(), steps_high], gap=pen.h(1.4))
    pen.fitted(
        f"{node_id}/name",
        name,
        tr(way.name),
        largest=LARGEST_NAME,
        smallest=TEXT,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        balanced=True,
        role=Role.DECORATION,
    )
    pen.text(f"{node_id}/facts", said, facts, size=size, colour=ink, ground=fill, leading=TIGHT, role=Role.DECORATION)
    pen.fitted(
        f"{node_id}/summary",
        Box(body.x, body.y, min(body.w, pen.line_width(LARGEST_SUMMARY)), body.h),
        summary,
        largest=LARGEST_SUMMARY,
        smallest=TEXT,
        weight=Weight.REGULAR,
        ground=theme.card,
        leading=LEADING if pen.wide else TIGHT,
        middle=False,
        role=Role.DECORATION,
    )
    if steps:
        put_step_chips(pen, node_id, below, steps, role=Role.DECORATION)
    if pen.focus == node_id:
        pen.ring(f"{node_id}/focus", box, 2.4)


def only_way_fits(pen: Pen, box: Box, way: Way, summary: str) -> bool:
    """Whether the card of the only way has room for all that it says beside its band, in larger text, on one page."""
    width = box.w - pen.h(ONLY_TIME) - 2 * pen.h(3.0)
    name, facts = pen.tr(way.name), facts_words(pen, way)
    high = pen.text_height(name, width, TEXT, Weight.BOLD, TIGHT) + pen.text_height(facts, width, SMALL, leading=TIGHT)
    high += pen.text_height(summary, width, TEXT, leading=TIGHT) + 2 * pen.h(1.4) + 2 * pen.h(2.4) + pen.h(1.0)
    words = all(pen.words_fit(each, width, TEXT, Weight.BOLD) for each in (name, facts, summary))
    return pen.canvas <= pen.height and words and high <= box.h


def put_only_flowing(pen: Pen, box: Box, stage: Stage, way: Way, summary: str) -> None:
    """Larger text: the only way there is with its name, how long it takes, for how many people, and what it is."""
    node_id, facts, name = f"way/{way.id}", facts_words(pen, way), pen.tr(way.name)
    inner = box.inset(pen.air(2.4), pen.air(1.6))
    parts = (
        ("name", name, ASK, Weight.BOLD),
        ("facts", facts, SMALL, Weight.REGULAR),
        ("summary", summary, TEXT, Weight.REGULAR),
    )
    heights = [pen.text_height(words, inner.w, size, weight, TIGHT) for _, words, size, weight in parts]
    gap = pen.air(0.8)
    card = Box(box.x, box.y, box.w, sum(heights) + gap * (len(parts) - 1) + 2 * pen.air(1.6))
    fill, ink = put_way_panel(pen, card, stage, way, chosen=False, told=f"{facts}. {summary}")
    y = inner.y
    for (part, words, size, weight), high in zip(parts, heights, strict=True):
        pen.text(
            f"{node_id}/{part}",
            Box(inner.x, y, inner.w, high),
            words,
            size=size,
            weight=weight,
            colour=ink,
            ground=fill,
            leading=TIGHT,
            role=Role.DECORATION,
        )
        y += high + gap
    if pen.focus == node_id:
        pen.ring(f"{node_id}/focus", card, 2.4)
    pen.needs(card.bottom - box.bottom)


def _steps(pen: Pen, stage: Stage, way: Way) -> list[str]:
    """The steps of a single activity, or the parts of a plan."""
    if way.format is not None:
        return [pen.tr(phase.name) for phase in way.format.phases]
    names = {each.id: each.name for each in stage.formats}
    parts = way.plan.parts if way.plan is not None else ()
    return [pen.tr(names[part.format]) for part in parts if part.format in names]


def _put_band(pen: Pen, band: Box, way: Way, chosen: bool) -> None:
    """How long the way takes, on a band at the start of its card."""
    theme, node_id = pen.theme, f"way/{way.id}"
    ink, ground = (theme.on_sun, theme.sun) if chosen else (theme.ink, theme.table)
    pen.panel(f"{node_id}/band", band.inset(pen.h(0.35), pen.h(0.35)), ground, radius=2.0, square=("tr", "br"))
    time, *unit_words = length_words(pen, way).split()
    size = pen.size_that_fits(
        time, band.inset(pen.h(1.0), 0), LARGEST_MINUTES * pen.hundredths(band.w) * 1.3, TEXT, Weight.BOLD, 1.0
    )
    unit_size = max(TEXT, size / 2)
    both = Box(band.x, band.y, band.w, pen.h(size) + pen.h(unit_size * TIGHT))
    both = Box(both.x, band.y + (band.h - both.h) / 2, both.w, both.h)
    minutes, unit = rows(both, [pen.h(size), Share()])
    for name, place, words, high, weight in (
        ("minutes", minutes, time, size, Weight.BOLD),
        ("unit", unit, " ".join(unit_words), unit_size, Weight.REGULAR),
    ):
        pen.text(
            f"{node_id}/{name}",
            place.inset(pen.h(1.0), 0),
            words,
            size=high,
            weight=weight,
            colour=ink,
            ground=ground,
            align=Align.CENTRE,
            leading=1.0 if name == "minutes" else TIGHT,
            role=Role.DECORATION,
        )


def length_words(pen: Pen, way: Way) -> str:
    time = way.plan.minutes if way.plan is not None else card_minutes(way.format) if way.format is not None else 0
    return pen.tr(Text("ui/ways/minutes", "{n} min"), n=time)


def people_words(pen: Pen, way: Way) -> str:
    """For how many people it is."""
    fewest, most = way.people
    words = Plural("ui/ways/people", "{fewest}–{n} people", "{fewest}–{n} people")
    return pen.tr.plural(words, most, fewest=fewest)


def facts_words(pen: Pen, way: Way, width: float | None = None) -> str:
    """How long it takes, and for how many people it is; in few words where a line of `width` pixels needs them."""
    tr, people = pen.tr, people_words(pen, way)
    if way.plan is None and way.format is not None and way.format.cards:
        length = Plural("ui/ways/a-card", "{n} minute a card", "{n} minutes a card")
        minutes = card_minutes(way.format)
        words = f"{tr.plural(length, minutes)} · {people}"
        if width is None or pen.text_width(words, SMALL) <= width:
            return words
        short = Text("ui/ways/min-a-card", "{n} min a card")
        return f"{tr(short, n=minutes)} · {people}"
    return f"{length_words(pen, way)} · {people}"
