"""The frame that every screen of a debate shares: where the room is, the table, and the facilitator's buttons."""

from dataclasses import replace

from game.core.session import Session
from game.core.text import Text
from game.core.timer import Untimed
from game.view.buttons import Button, button_width, put_button, put_buttons_in_line, target_height
from game.view.clocks import CLOCK, LINE, clock_width, near_clock, put_clock
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, SMALL, TEXT, TIGHT
from game.view.notices import notice_words
from game.view.pen import Pen
from game.view.play_buttons import PAGE_DOWN, PLACES, back_button, play_buttons, space, ways_on
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Stage
from game.view.track import put_track

__all__ = ["put_ask", "put_ask_line", "put_foot", "put_frame", "put_head", "put_play_foot", "put_table", "space"]

NEEDED = ("after-loop", "pause", "page", "other-side")
WANTED = (*NEEDED, "note")
"""The buttons for which the words of the way on are made shorter; without room for all of these, for the first ones."""

WIDER = 1.05
"""How much wider a notice's lines may be than those of other text: it covers as little as it can."""


TURNED_BY_PAGE_DOWN = frozenset(
    {
        Overlay.MENU,
        Overlay.SETTINGS,
        Overlay.KEYS,
        Overlay.DISPLAYS,
        Overlay.WALL,
        Overlay.CHARTER,
        Overlay.PLAN,
        Overlay.LANGUAGE,
        Overlay.SECOND_LANGUAGE,
        Overlay.PEOPLE,
        Overlay.TABLES,
        Overlay.STORED,
        Overlay.ENDED,
    }
)
TURNED_BY_ARROWS = frozenset({Overlay.FACT, Overlay.HELP, Overlay.TOUR, Overlay.NOTE})
"""What lies over the screen and has pages, by the keys that turn them."""

ABOVE, SLIM_WIDE, SLIM_ABOVE = 2.4, 1.6, 1.0
"""The air above and below what lies on the table, in hundredths: usually, at larger text, and there in one column."""


def put_frame(pen: Pen, session: Session, stage: Stage) -> Box:
    """The track, the table and the foot; gives the box inside the table."""
    inside = put_head(pen, session, stage)
    put_play_foot(pen, session, stage)
    return inside


def put_head(pen: Pen, session: Session, stage: Stage, clock: bool = True, bar: float = 0.0) -> Box:
    """The track and the table, for a screen that knows its number of pages only when it is laid out.

    A narrow or slim screen, and one with a bar, has its `clock` in the track, where every page shows it.
    Between the table and the foot there is room for a `bar` of so many hundredths.
    """
    # Beside a desk the room needs no buttons: the table has their place.
    foot = 0.0 if stage.seat is Seat.ROOM else pen.foot
    with pen.standing_around():
        bars = [pen.h(bar)] if bar else []
        size = near_clock(pen)
        above = clock and (pen.narrow or pen.slim or bar > 0)
        clock_above = above and clock_width(pen, session, pen.now_ms, size) > 0
        high = max(pen.head, pen.h(size * LINE)) if clock_above else pen.head
        top, table, *_ = rows(pen.safe, [high, Share(), *bars, foot], gap=pen.between)
        put_track(pen, _put_clock_above(pen, top, session) if clock_above else top, session, stage)
    return put_table(pen, table)


def bar_below(pen: Pen, stage: Stage, bar: float) -> Box:
    """The place of that bar, which stands on every page."""
    foot = 0.0 if stage.seat is Seat.ROOM else pen.foot
    with pen.standing_around():
        _, place, _ = rows(pen.safe, [Share(), pen.h(bar), foot], gap=pen.between)
    return place


def _put_clock_above(pen: Pen, box: Box, session: Session) -> Box:
    """How long is left, at the end of the line above the table; gives the room before it."""
    size = near_clock(pen)
    width = clock_width(pen, session, pen.now_ms, size)
    before, end = columns(box, [Share(), width], gap=pen.h(2.0))
    ink, ground = pen.theme.ink, pen.theme.paper
    put_clock(pen, end, session, pen.now_ms, size=size, colour=ink, ground=ground, align=Align.END)
    pen.clock = False
    return before


def put_play_foot(pen: Pen, session: Session, stage: Stage, pages: int = 1, of: Text | None = None) -> None:
    """The foot of a screen of a debate; with several `pages` it tells which one shows and turns them.

    `of` says what stands on them, where there is room for the word.
    """
    _, foot = rows(pen.safe, [Share(), pen.foot])
    buttons = play_buttons(pen, session)
    pen.pages = pages
    if pages > 1:
        turn = page_button(pen, stage, pages)
        buttons.insert(0, replace(turn, label=f"{pen.tr(of)} {turn.label}", short=turn.label) if of else turn)
    put_foot(pen, foot, stage, session, buttons)


def page_button(pen: Pen, stage: Stage, pages: int) -> Button:
    """Which page shows, and the way to the next one, with its key where it has one; after the last comes the first."""
    label = f"{stage.page % pages + 1} / {pages}"
    return Button("page", label, Action("page", (1,)), key=_page_key(pen, stage))


def _page_key(pen: Pen, stage: Stage) -> str | ShapeKind | None:
    """The key that turns the page: where arrows choose something PageDown does, before a session Tab.

    While something is put down arrows count, and the way on, with its key right beside, leads through the pages; before
    a session Tab goes to the next number.
    """
    if stage.overlay in TURNED_BY_PAGE_DOWN:
        return pen.tr(PAGE_DOWN)
    if stage.overlay in TURNED_BY_ARROWS:
        return ShapeKind.ARROW_DOWN
    if stage.overlay is not None:
        return None
    if (pen.focus or "").startswith("field/"):
        return None
    return "Tab" if stage.screen is not Screen.PLAY else ShapeKind.ARROW_DOWN


def put_table(pen: Pen, box: Box) -> Box:
    """The table seen from above; gives the room on it.

    For larger text in one column the table is wider than the window, and its margin is that of the screen.
    """
    theme = pen.theme
    if pen.flows and pen.narrow:
        out = pen.air(2.0)
        wider = Box(-out, box.y, pen.width + 2 * out, box.h)
        pen.panel("table", wider, theme.table, edge=theme.table_edge, edge_size=0.3, radius=0.0)
        return box.inset(0.0, air_on_table(pen))
    pen.panel("table", box, theme.table, edge=theme.table_edge, edge_size=0.4, radius=5.0)
    return box.inset(pen.air(3.0), air_on_table(pen))


def air_on_table(pen: Pen) -> float:
    """The pixels of air above and below what lies on the table."""
    if pen.slim:
        return pen.air(SLIM_ABOVE)
    return pen.air((SLIM_ABOVE if pen.narrow else SLIM_WIDE) if pen.flows else ABOVE)


def put_foot(
    pen: Pen, box: Box, stage: Stage, session: Session | None, extra: list[Button], forward: Button | None = None
) -> None:
    """Menu at the start, next at the end; between them a notice, or as many further buttons as there is room for.

    What lies over a screen has no menu: there Esc goes back. Beside a desk all of it is on the desk.
    """
    if stage.seat is Seat.ROOM:
        return
    pen.foot_y = box.y
    with pen.standing_around():
        _put_foot(pen, box, stage, session, extra, forward)


def _put_foot(
    pen: Pen, box: Box, stage: Stage, session: Session | None, extra: list[Button], forward: Button | None
) -> None:
    tr = pen.tr
    number, pages = pen.leaf
    if pages > 1:
        turn = replace(page_button(pen, stage, pages), label=f"{number + 1} / {pages}")
        extra = [turn, *(button for button in extra if button.id != "page")]
    if pen.other_side:
        extra = [Button("other-side", pen.other_side, Action("other-side"), key="S"), *extra]
    line = centred(box, box.w, target_height(pen))
    gap = pen.h(1.6)
    menu = Button("menu", tr(Text("ui/button/menu", "Menu")), Action("menu"), key="Esc")
    menu_width = button_width(pen, menu) if stage.overlay is None else 0.0
    back = [back_button(pen, session, stage)] if session is not None else []
    tried = ways_on(pen, session, stage, extra) if forward is None else [(forward, extra)]
    for needed, (next_, others) in [(names, way) for names in (WANTED, NEEDED) for way in tried]:
        ends = [*back, next_]
        ends_width = sum(button_width(pen, button) for button in ends) + gap * (len(ends) - 1)
        if _has_room(pen, others, needed, line.w - menu_width - ends_width - 2 * gap, gap):
            break
    extra = others
    if extra and extra[0].id == "page":  # whoever does not see that there are pages reads the first one only
        room = line.w - menu_width - ends_width - (2 if menu_width else 1) * gap
        if button_width(pen, extra[0]) > room:
            extra[0] = replace(extra[0], key=None)
        if menu_width and button_width(pen, extra[0]) > room:
            menu = replace(menu, label="")
            menu_width = button_width(pen, menu)
    start, middle, end = columns(line, [menu_width, Share(), ends_width], gap=gap if menu_width else 0.0)
    if not menu_width:
        middle = replace(middle, w=middle.w - gap)
    if menu_width:
        put_button(pen, start, menu)
    words = notice_words(tr, stage.notice, session) if stage.notice is not None else ""
    first = [button for button in extra if button.id == "pause"] if words else []
    if first:  # whoever has only a mouse must be able to start the clock while a notice stands
        width = button_width(pen, first[0])
        pause, beside = columns(middle, [width, Share()], gap=gap)
        if pen.text_height(words, beside.w, SMALL, Weight.BOLD, TIGHT) <= box.h:
            put_buttons_in_line(pen, pause, first)
            middle = beside
    short = pen.text_height(words, middle.w, SMALL, Weight.BOLD, TIGHT) <= box.h
    if stage.overlay is not None and extra:  # a question is answered by the same button, which has to stay
        short = False
    if words and short:
        put_notice(pen, Box(middle.x, box.y, middle.w, box.h), words)
    else:
        put_buttons_in_line(pen, middle, _that_fit(pen, extra, middle.w, gap))
    if words and not short:
        _put_long_notice(pen, box, words)
    put_buttons_in_line(pen, end, ends, from_end=True)


def put_notice(pen: Pen, box: Box, words: str) -> None:
    """A notice in its place in the foot, on one line or two."""
    pen.text(
        "notice",
        box,
        words,
        size=SMALL,
        weight=Weight.BOLD,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
        balanced=True,
        role=Role.STATUS,
    )


def _put_long_notice(pen: Pen, foot: Box, words: str) -> None:
    """A notice that has no room in the foot lies over the screen above it, until the next action or a click on it."""
    first = len(pen.nodes)
    width = min(foot.w - pen.h(4.0), pen.line_width(SMALL * WIDER))
    high = pen.text_height(words, width, SMALL, Weight.BOLD, TIGHT) + pen.h(2.4)
    card = Box(foot.x, foot.y - high, foot.w, high)
    paint = Panel(pen.theme.card, pen.theme.ink, max(1.0, pen.h(0.4)), pen.h(2.4), pen.h(0.8))
    pen.put(Node("notice/card", Role.BUTTON, card, paint, words, Action("hush")))
    pen.text(
        "notice",
        Box(card.x + pen.h(2.0), card.y, width, high),
        words,
        size=SMALL,
        weight=Weight.BOLD,
        ground=pen.theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.STATUS,
    )
    pen.lay_over(first)


def _has_room(pen: Pen, extra: list[Button], names: tuple[str, ...], room: float, gap: float) -> bool:
    """Whether the buttons of those names have room beside each other."""
    needed = [button for button in extra if button.id in names]
    return _in_line(pen, needed, gap) <= room


def _in_line(pen: Pen, buttons: list[Button], gap: float) -> float:
    """How many pixels wide the buttons are beside each other."""
    return sum(button_width(pen, button) + gap for button in buttons) - gap


def _that_fit(pen: Pen, buttons: list[Button], width: float, gap: float) -> list[Button]:
    """The first buttons for which there is room, in the order in which they stand on the screen.

    A button takes its short label where there is no room for the long one.
    """
    short = [button if button.short is None else replace(button, label=button.short) for button in buttons]
    if _in_line(pen, buttons, gap) > width >= _in_line(pen, short, gap):  # all of them, in few words
        buttons = short
    kept: list[Button] = []
    for button in buttons:
        for tried in (button,) if button.short is None else (button, replace(button, label=button.short)):
            if _in_line(pen, [*kept, tried], gap) <= width:
                kept.append(tried)
                break
    return sorted(kept, key=lambda button: PLACES.index(button.id) if button.id in PLACES else len(PLACES))


def put_ask_line(pen: Pen, box: Box, session: Session, now_ms: int, count: str = "", asked: str = "") -> Box:
    """What the room is asked to do now, at the end of its line how long is left, and a `count` below the clock.

    `asked` stands in the place of the phase's prompt. Gives the table below it.
    """
    asked = asked or pen.tr(session.phase.prompt)
    untimed = isinstance(session.state.timer, Untimed) or not pen.clock
    clock_room = 0.0 if untimed else max(pen.h(24.0), clock_width(pen, session, now_ms, CLOCK))
    count_high = pen.h(TEXT * TIGHT) if count else 0.0
    if count:
        clock_room = max(clock_room, pen.text_width(count, TEXT, Weight.BOLD) + 2)
    ask_width = box.w - clock_room - pen.h(2.0)
    least = (0.0 if untimed else pen.h(CLOCK * TIGHT)) + count_high if count else pen.h(8.0)
    gap = pen.h(SLIM_ABOVE if pen.slim else 1.6)
    line, below = rows(box, [max(least, _ask_height(pen, ask_width, asked)), Share()], gap=gap)
    ask, end = columns(line, [ask_width, clock_room], gap=pen.h(2.0))
    _put_ask(pen, ask, asked)
    clock, counted = rows(end, [Share(), count_high])
    put_clock(pen, clock, session, now_ms, size=CLOCK, colour=pen.theme.ink, ground=pen.theme.table, align=Align.END)
    if count:
        pen.text(
            "ask/count",
            counted,
            count,
            weight=Weight.BOLD,
            ground=pen.theme.table,
            align=Align.END,
            leading=TIGHT,
            role=Role.STATUS,
        )
    return below


def put_ask(pen: Pen, box: Box, session: Session, at_end: str = "") -> Box:
    """What the room is asked to do now, in a line without a clock but with a word `at_end`; gives the table below."""
    end_width = pen.text_width(at_end, ASK, Weight.BOLD) + 2 if at_end else 0.0
    ask_width = box.w - end_width - (pen.h(2.0) if at_end else 0.0)
    asked = pen.tr(session.phase.prompt)
    line, below = rows(box, [max(pen.h(6.6), _ask_height(pen, ask_width, asked)), Share()], gap=pen.h(1.6))
    ask, end = columns(line, [ask_width, Share()], gap=pen.h(2.0) if at_end else 0.0)
    _put_ask(pen, ask, asked)
    if at_end:
        pen.text(
            "ask/end",
            end,
            at_end,
            size=ASK,
            weight=Weight.BOLD,
            ground=pen.theme.table,
            align=Align.END,
            leading=TIGHT,
            middle=True,
        )
    return below


def _ask_height(pen: Pen, width: float, asked: str) -> float:
    return pen.text_height(asked, width, TEXT, Weight.BOLD, TIGHT)


def _put_ask(pen: Pen, box: Box, asked: str) -> None:
    pen.fitted(
        "ask",
        box,
        asked,
        largest=ASK,
        smallest=TEXT,
        ground=pen.theme.table,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )
