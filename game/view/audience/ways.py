"""How to spend the session: whole plans first, then single formats, and what the focused one is about."""

from game.core.text import Plural, Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, grid, rows
from game.view.parts import Button, target_height
from game.view.pen import ASK, SMALL, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, Weight
from game.view.stage import Stage
from game.view.ways import Way, can_be_played, card_minutes, chosen_way, formats_offered, plans_offered

ACROSS, DOWN = 2, 4
"""Ways on a page: as many as leave room below for what the focused one is about."""

GAP, HEAD, SIDE, ABOVE = 1.2, 5.6, 2.4, 1.0
LEAST_ABOUT, MOST_ABOUT = 22.0, 38.0
"""How high the box is that tells about the focused way, in hundredths; the rows above it stay high enough to hit."""

PLANS = Text("ui/ways/plans", "A whole session")
FORMATS = Text("ui/ways/formats", "One kind of activity")
NO_CARDS = Text("ui/ways/no-cards", "The chosen decks hold no card for it: choose another deck.")


def pages(stage: Stage) -> list[tuple[Way, ...]]:
    """The ways by page: plans do not share a page with single formats."""
    size = ACROSS * DOWN
    found = []
    for offered in (plans_offered(stage), formats_offered(stage)):
        found += [offered[first : first + size] for first in range(0, len(offered), size)]
    return found


def page_of(stage: Stage, way: Way) -> int:
    """The page on which a way stands, the first for one that is not offered."""
    return next((place for place, page in enumerate(pages(stage)) if way in page), 0)


def draw(pen: Pen, stage: Stage) -> None:
    """The ways of one page, the chosen one marked and told about below."""
    tr = pen.tr
    every = pages(stage)
    number = min(stage.page, len(every) - 1)
    shown = every[number] if every else ()
    chosen = chosen_way(stage)
    room = _about_height(pen, stage, (*shown, chosen))
    words = tr(PLANS if shown and shown[0].plan is not None else FORMATS)
    title_high = max(pen.h(8.4), pen.text_height(words, pen.safe.w, ASK, Weight.BOLD, TIGHT))
    title, list_, about, foot = rows(pen.safe, [title_high, Share(), room, pen.foot], gap=pen.h(1.6))
    pen.fitted("ways/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    if pen.narrow:
        cells = grid(list_, len(shown), 1, gap=pen.h(GAP))
        lowest = min((cell.h for cell in cells), default=list_.h)
        pen.needs(max(0.0, target_height(pen) - lowest) * len(shown))
    else:
        cells = grid(list_, len(shown), ACROSS, gap=pen.h(GAP), down=DOWN)
    for way, cell in zip(shown, cells, strict=True):
        _put_way(pen, cell, stage, way, way == chosen)
    _put_about(pen, about, stage, chosen)
    extra = [Button("back", tr(Text("ui/button/back", "Back")), Action("back"), key=tr(Text("ui/key/page-up", "PgUp")))]
    if len(every) > 1:
        label = tr(Text("ui/ways/page", "More {page} / {pages}"), page=number + 1, pages=len(every))
        extra.append(Button("page", label, Action("page", (1,)), key="Tab"))
    enter = tr(Text("ui/key/enter", "Enter"))
    go = Button("next", tr(Text("ui/button/choose", "Choose")), Action("next"), key=enter, main=True)
    put_foot(pen, foot, stage, None, extra, go)


def _put_way(pen: Pen, box: Box, stage: Stage, way: Way, chosen: bool) -> None:
    theme, tr = pen.theme, pen.tr
    node_id, playable = f"way/{way.id}", can_be_played(stage, way)
    focused = pen.focus == node_id
    fill, ink = (theme.ink, theme.paper) if chosen else (theme.card, theme.ink if playable else theme.ink_soft)
    edge = theme.ink if playable else theme.card_edge
    length = _length(pen, way)
    paint = Panel(fill, edge, max(1.0, pen.h(0.35)), pen.h(2.4))
    label = f"{tr(way.name)}, {length}"
    pen.put(Node(node_id, Role.BUTTON, box, paint, label, Action("way", (way.id,)), focused=focused))
    inner = box.inset(pen.h(2.0), pen.h(0.4))
    name, time = columns(inner, [Share(), pen.text_width(length, SMALL) + 2], gap=pen.h(1.2))
    pen.fitted(
        f"{node_id}/name",
        name,
        tr(way.name),
        largest=TEXT,
        smallest=SMALL,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        role=Role.DECORATION,
    )
    pen.text(
        f"{node_id}/minutes",
        time,
        length,
        size=SMALL,
        colour=ink,
        ground=fill,
        align=Align.END,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )
    if focused:
        pen.ring(f"{node_id}/focus", box, 2.4)


def _length(pen: Pen, way: Way) -> str:
    time = way.plan.minutes if way.plan is not None else card_minutes(way.format) if way.format is not None else 0
    return pen.tr(Text("ui/ways/minutes", "{n} min"), n=time)


def _put_about(pen: Pen, box: Box, stage: Stage, way: Way) -> None:
    """Its name, whom it suits and how long it takes, then what it is, or why it cannot be played."""
    theme, tr = pen.theme, pen.tr
    pen.panel("about", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    fewest, most = way.people
    people = tr.plural(Plural("ui/ways/people", "{fewest}–{n} people", "{fewest}–{n} people"), most, fewest=fewest)
    if way.plan is None and way.format is not None and way.format.cards:
        length = Plural("ui/ways/a-card", "{n} minute a card", "{n} minutes a card")
        facts = f"{tr.plural(length, card_minutes(way.format))} · {people}"
    else:
        facts = f"{_length(pen, way)} · {people}"
    inner = box.inset(pen.h(SIDE), pen.h(ABOVE))
    if pen.narrow:
        name_high = pen.text_height(tr(way.name), inner.w, TEXT, Weight.BOLD, TIGHT)
        facts_high = pen.text_height(facts, inner.w, SMALL, leading=TIGHT)
        name, said, body = rows(inner, [name_high, facts_high, Share()], gap=pen.h(0.2))
    else:
        head, body = rows(inner, [pen.h(HEAD), Share()], gap=pen.h(0.2))
        name, said = columns(head, [Share(), pen.text_width(facts, SMALL) + 2], gap=pen.h(2.0))
    pen.fitted(
        "about/name",
        name,
        tr(way.name),
        largest=ASK,
        smallest=TEXT,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    align = Align.START if pen.narrow else Align.END
    pen.text("about/facts", said, facts, size=SMALL, ground=theme.card, align=align, leading=TIGHT, middle=True)
    words, size = _about_words(pen, stage, way, body)
    pen.text("about/summary", body, words, size=size, ground=theme.card, leading=TIGHT)


def _about_height(pen: Pen, stage: Stage, shown: tuple[Way, ...]) -> float:
    """As high as the longest text of the page needs, so that nothing moves from one way to the next."""
    width = pen.safe.w - 2 * pen.h(SIDE)
    texts = [_whole_words(pen, stage, way) for way in shown]
    high = max((pen.text_height(words, width, TEXT, leading=TIGHT) for words in texts), default=0.0)
    if pen.narrow:  # its name and its facts stand below each other
        return high + pen.h(5 * TEXT * TIGHT + 2 * ABOVE)
    return min(max(high + pen.h(HEAD + 2 * ABOVE + 0.4), pen.h(LEAST_ABOUT)), pen.h(MOST_ABOUT))


def _whole_words(pen: Pen, stage: Stage, way: Way) -> str:
    """What it is; before that, why it cannot be played."""
    summary = pen.tr(way.summary)
    return summary if can_be_played(stage, way) else f"{pen.tr(NO_CARDS)} {summary}"


def _about_words(pen: Pen, stage: Stage, way: Way, box: Box) -> tuple[str, float]:
    """The words with their size: smaller where they are long, and why it cannot be played alone rather than a part."""
    words = _whole_words(pen, stage, way)
    for tried, size in ((words, TEXT), (words, SMALL)):
        if pen.text_height(tried, box.w, size, leading=TIGHT) <= box.h + 1:
            return tried, size
    return (pen.tr(way.summary) if can_be_played(stage, way) else pen.tr(NO_CARDS)), SMALL
