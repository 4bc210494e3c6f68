"""The running order: the parts with their times, where the room is, how late it is, and what could be left out."""

import math

from game.core.schedule import Saving, part_ms, part_starts_ms, schedule
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.buttons import Button, button_height, put_button
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, SMALL, TEXT, TIGHT, TITLE
from game.view.paged import divided
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Role, ShapeKind, Weight
from game.view.stack import Block, put_stack
from game.view.stage import Said, Stage
from game.view.steps import put_steps, steps_layout
from game.view.track import left_words

LINE, MOST_LINE, BUTTON, GAP = 5.6, 10.0, 7.0, 0.6
ACROSS_GAP, AROUND, LARGE_TITLE = 1.6, 5.0, 6.4
MOST_SAVINGS = 4
MINUTE_MS = 60_000
PLAN = Text("ui/plan/title", "Running order")
LEAVE_OUT = Text("ui/plan/leave-out", "To save time, leave out:")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Title and standing above, then the parts; what could be left out stands below them, or beside them."""
    if pen.flows:
        if not _draw_on_a_page(pen, session, stage, now_ms):
            _draw_flowing(pen, session, stage, now_ms)
        return
    tr = pen.tr
    said = _standing(pen, session, now_ms)
    beside = (pen.safe.w - pen.h(2.0)) * 0.6
    high = max(pen.h(8.0), pen.text_height(said, beside, TEXT, Weight.BOLD, TIGHT))
    top, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.h(1.6))
    title, standing = columns(top, [Share(), beside], gap=pen.h(2.0))
    pen.fitted("plan/title", title, tr(PLAN), largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    pen.fitted("plan/standing", standing, said, largest=ASK, smallest=TEXT, leading=TIGHT, align=Align.END)
    savings = _savings(pen, session, now_ms)
    parts, pages = body, 1
    if savings:
        if pen.wide:
            parts, below = columns(body, [Share(1.2), Share()], gap=pen.h(3.0))
        else:
            across = _savings_across(pen, session, savings, body.w)
            high = pen.h(6.0 + (BUTTON + GAP) * -(-len(savings) // across))
            parts, below = rows(body, [Share(), high], gap=pen.h(1.2))
        _put_savings(pen, below, session, savings)
    pages = _put_parts(pen, parts, session, stage.page)
    _put_foot(pen, foot, session, stage, pages)


def _draw_on_a_page(pen: Pen, session: Session, stage: Stage, now_ms: int) -> bool:
    """Larger text that has room all the same: what stands on pages otherwise fills one. Says whether it does."""
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.2))
    said, savings = _standing(pen, session, now_ms), _savings(pen, session, now_ms)
    title_high = pen.text_height(pen.tr(PLAN), body.w, ASK, Weight.BOLD, TIGHT)
    said_high = pen.text_height(said, body.w, TEXT, Weight.BOLD, TIGHT) if said else 0.0
    below = _savings_height(pen, session, savings, body.w)
    title, standing, parts, rest = rows(body, [title_high, said_high, Share(), below], gap=pen.h(1.0))
    many = len(session.parts)
    names = all(_name_fits(pen, session, place, body.w) for place in range(many))
    if pen.canvas > pen.height or not names or parts.h < pen.h(LINE + GAP) * many:
        return False
    pen.text("plan/title", title, pen.tr(PLAN), size=ASK, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING)
    if said:
        pen.text("plan/standing", standing, said, weight=Weight.BOLD, leading=TIGHT)
    _put_parts(pen, parts, session, 0)
    if savings:
        _put_savings(pen, rest, session, savings)
    _put_foot(pen, foot, session, stage, 1)
    return True


def _name_fits(pen: Pen, session: Session, place: int, width: float) -> bool:
    """Whether the whole name of a part has room in its line."""
    length = _length(pen.tr, session, place, round(part_ms(session, place) / MINUTE_MS))
    taken = pen.h(2 * 1.4 + 4.4 + 11.0 + 3.0) + pen.text_width(length, TEXT) + 2
    return pen.text_width(_name(pen.tr, session, place), TEXT, Weight.BOLD) <= width - taken


def _savings_height(pen: Pen, session: Session, savings: tuple[Saving, ...], width: float) -> float:
    """How many pixels high the words about what could be left out are with a line for each of that."""
    if not savings:
        return 0.0
    heights = [button_height(pen, width, saving_words(pen.tr, session, saving)) for saving in savings]
    words = pen.text_height(pen.tr(LEAVE_OUT), width, TEXT, Weight.BOLD, TIGHT)
    return words + sum(heights) + pen.h(GAP) * len(savings)


def _draw_flowing(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Larger text: the title on every page, then the standing, the parts, and what could be left out."""
    with pen.standing_around():
        top, body, foot = rows(pen.safe, [pen.h(LARGE_TITLE), Share(), pen.foot], gap=pen.between)
        pen.fitted("plan/title", top, pen.tr(PLAN), largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    said = _standing(pen, session, now_ms)
    blocks = [_standing_block(pen, body.w, said)] if said else []
    blocks += [_part_block(pen, body.w, session, place) for place in range(len(session.parts))]
    savings = _savings(pen, session, now_ms)
    if savings:
        whole = _savings_height(pen, session, savings, body.w)
        blocks.append(Block(whole, lambda box: _put_savings(pen, box, session, savings)))
    put_stack(pen, body, blocks)
    _put_foot(pen, foot, session, stage, 1)


def _standing_block(pen: Pen, width: float, said: str) -> Block:
    high = pen.text_height(said, width, TEXT, Weight.BOLD, TIGHT)
    return Block(high, lambda box: pen.text("plan/standing", box, said, weight=Weight.BOLD, leading=TIGHT))


def _part_block(pen: Pen, width: float, session: Session, place: int) -> Block:
    return Block(_part_height(pen, width, session, place), lambda box: _put_whole_part(pen, box, session, place))


def _standing(pen: Pen, session: Session, now_ms: int) -> str:
    return " · ".join(each for each in (left_words(pen, session), standing_words(pen.tr, session, now_ms)) if each)


def _savings(pen: Pen, session: Session, now_ms: int) -> tuple[Saving, ...]:
    stands = schedule(session, now_ms)
    most = MOST_SAVINGS if pen.wide or (stands is not None and stands.is_late) else MOST_SAVINGS // 2
    return stands.savings[:most] if stands is not None else ()


def _put_foot(pen: Pen, foot: Box, session: Session, stage: Stage, pages: int) -> None:
    tr = pen.tr
    buttons = [page_button(pen, stage, pages)] if pages > 1 else []
    if session.state.part + 1 < len(session.parts) and not session.state.finished:
        label = tr(Text("ui/plan/next-part", "To the next part"))
        buttons.append(Button("next-part", label, Action("next-part")))
    if stage.notice == Said("again-leave-out"):
        buttons = []  # what is asked stands in their place, not over the button that answers it
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def standing_words(tr: Translator, session: Session, now_ms: int) -> str:
    """Whether the session will end on time."""
    stands = schedule(session, now_ms)
    if stands is None:
        return ""
    late = round(stands.late_ms / MINUTE_MS)
    if stands.is_late:
        return tr.plural(Plural("ui/plan/late", "{n} minute late", "{n} minutes late"), late)
    if late <= -1:
        return tr.plural(Plural("ui/plan/early", "{n} minute to spare", "{n} minutes to spare"), -late)
    return tr(Text("ui/plan/on-time", "On time"))


def saving_words(tr: Translator, session: Session, saving: Saving) -> str:
    """What would be left out, and what that saves."""
    left = saving.left_out
    format = session.parts[left.part].format
    if left.what == "phase" and left.phase is not None:
        what = tr(format.phase(left.phase).name)
    elif left.what == "card":
        what = tr(Text("ui/plan/one-card", "one card of {part}"), part=tr(format.name))
    else:
        what = tr(format.name)
    minutes = max(1, round(saving.saves_ms / MINUTE_MS))
    return tr(Text("ui/plan/saving", "{what} (−{minutes} min)"), what=what, minutes=minutes)


def _savings_across(pen: Pen, session: Session, savings: tuple[Saving, ...], width: float) -> int:
    """Two beside each other where their words have room."""
    room = (width - pen.h(ACROSS_GAP)) / 2 - pen.h(AROUND)
    labels = (saving_words(pen.tr, session, saving) for saving in savings)
    return 2 if all(pen.text_width(label, SMALL, Weight.BOLD) <= room for label in labels) else 1


def _put_savings(pen: Pen, box: Box, session: Session, savings: tuple[Saving, ...]) -> None:
    words = pen.tr(LEAVE_OUT)
    high = pen.text_height(words, box.w, TEXT, Weight.BOLD, TIGHT)
    head, rest = rows(box, [high, Share()], gap=pen.h(GAP))
    pen.text("plan/leave-out", head, words, weight=Weight.BOLD, leading=TIGHT, middle=True)
    across = 1 if pen.wide or pen.flows else _savings_across(pen, session, savings, box.w)
    wide = columns(rest, [Share()] * across, gap=pen.h(ACROSS_GAP))
    labels = [saving_words(pen.tr, session, saving) for saving in savings]
    heights = [_saving_height(pen, wide[0].w, label) for label in labels]
    if not pen.flows and sum(heights) + pen.h(GAP) * len(heights) > rest.h:
        heights = [pen.h(BUTTON)] * len(savings)
    y = rest.y
    for number, (saving, label) in enumerate(zip(savings, labels, strict=True)):
        column, high = wide[number % across], heights[number]
        left = saving.left_out
        args: tuple[str | int, ...] = (left.what, left.part)
        if left.phase is not None:
            args = (*args, left.phase)
        place = Box(column.x, y, column.w, high)
        put_button(pen, place, Button(f"leave-out/{number}", label, Action("leave-out", args)))
        if number % across == across - 1:
            y = place.bottom + pen.h(GAP)


def _saving_height(pen: Pen, width: float, label: str) -> float:
    """As high as its words need, which are whole where there is room."""
    if pen.flows:
        return button_height(pen, width, label)
    lines = len(pen.wrap(label, pen.h(SMALL), Weight.BOLD, width - pen.h(AROUND)))
    return pen.h(BUTTON + (lines - 1) * SMALL * TIGHT)


def _put_parts(pen: Pen, box: Box, session: Session, page: int) -> int:
    """The parts of a page; few of them fill it, and where the room is then says through which steps its card goes."""
    gap = pen.h(GAP)
    pages = divided([pen.h(LINE)] * len(session.parts), gap, box.h)
    shown = pages[page % len(pages)]
    starts = part_starts_ms(session)
    room = box.h - gap * (len(shown) - 1)
    high = min(pen.h(MOST_LINE), max(pen.h(LINE), box.h / max(map(len, pages)) - gap))
    here = next((place for place in shown if _is_now(session, place)), None)
    steps = steps_layout(pen, session, box.w, room - pen.h(LINE) * len(shown)) if here is not None else None
    least = pen.h(LINE) * len(shown) + (steps.least if steps is not None else math.inf)
    opened = 0.0
    if steps is not None and len(pages) == 1 and least <= room:
        high = min(high, (room - steps.least) / len(shown))
        opened = min(steps.most, room - high * len(shown))
    y = box.y
    for place in shown:
        minutes = round(part_ms(session, place) / MINUTE_MS)
        more = opened if place == here else 0.0
        line = Box(box.x, y, box.w, high + more)
        _put_part(pen, line, high, session, place, round(starts[place] / MINUTE_MS), minutes)
        if more and steps is not None:
            put_steps(pen, Box(box.x, y + high, box.w, more), session, steps)
        y = line.bottom + gap
    return len(pages)


def _put_part(pen: Pen, box: Box, high: float, session: Session, place: int, start: int, minutes: int) -> None:
    """A part: its line is `high` pixels high, and below that its panel may go on."""
    fill, ink, weight = _put_panel(pen, box, session, place)
    inner = Box(box.x, box.y, box.w, high).inset(pen.h(1.4), 0)
    length = _length(pen.tr, session, place, minutes)
    start_width = max(pen.h(11.0), pen.text_width(_clock(start), TEXT) + 2)
    sign, start_box, name, length_box = columns(
        inner, [pen.h(4.4), start_width, Share(), pen.text_width(length, TEXT) + 2], gap=pen.h(1.0)
    )
    _put_sign(pen, sign, session, place, ink, fill)
    lines = max(1, int(high / pen.h(TEXT * TIGHT)))
    words = pen.shortened(_name(pen.tr, session, place), name.w, lines, TEXT, weight)
    for part, where, said, align in (
        ("start", start_box, _clock(start), Align.START),
        ("name", name, words, Align.START),
        ("length", length_box, length, Align.END),
    ):
        bold = weight if part == "name" else Weight.REGULAR
        pen.text(
            f"plan/{place}/{part}",
            where,
            said,
            weight=bold,
            colour=ink,
            ground=fill,
            align=align,
            leading=TIGHT,
            middle=True,
        )


def _put_panel(pen: Pen, box: Box, session: Session, place: int) -> tuple[Colour, Colour, Weight]:
    """The panel of a part; gives its colour, that of its words, and their weight."""
    theme = pen.theme
    now, gone = _is_now(session, place), place < session.state.part
    fill = theme.sun if now else theme.card
    ink = theme.on_sun if now else theme.ink_soft if gone or session.cards_of(place) == 0 else theme.ink
    edge_size = 0.4 if now else 0.2
    pen.panel(f"plan/{place}", box, fill, edge=theme.ink, edge_size=edge_size, radius=1.6, role=Role.PANEL)
    return fill, ink, Weight.BOLD if now else Weight.REGULAR


def _put_sign(pen: Pen, box: Box, session: Session, place: int, ink: Colour, ground: Colour) -> None:
    gone, left_out = place < session.state.part, session.cards_of(place) == 0
    now = _is_now(session, place)
    shape = ShapeKind.PLAY if now else ShapeKind.CHECK if gone else ShapeKind.CROSS if left_out else None
    if shape is not None:
        pen.shape(f"plan/{place}/sign", centred(box, pen.h(3.2), pen.h(3.2)), shape, ink, ground=ground)


def _is_now(session: Session, place: int) -> bool:
    return place == session.state.part and not session.state.finished


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _length(tr: Translator, session: Session, place: int, minutes: int) -> str:
    if session.cards_of(place) == 0:
        return tr(Text("ui/plan/left-out", "left out"))
    return tr(Text("ui/plan/minutes", "{minutes} min"), minutes=minutes)


def _name(tr: Translator, session: Session, place: int) -> str:
    words, cards = tr(session.parts[place].format.name), session.cards_of(place)
    if cards > 1:
        words += " · " + tr.plural(Plural("ui/table/cards", "{n} card", "{n} cards"), cards)
    return words


def _part_height(pen: Pen, width: float, session: Session, place: int) -> float:
    room = width - 2 * pen.air(1.4) - pen.h(4.4) - pen.air(1.0)
    high = pen.text_height(_name(pen.tr, session, place), room, TEXT, Weight.BOLD, TIGHT)
    return high + pen.h(TEXT * TIGHT) + 2 * pen.air(0.8)


def _put_whole_part(pen: Pen, box: Box, session: Session, place: int) -> None:
    """A part with larger text: its whole name, below it when it begins and how long it takes."""
    fill, ink, weight = _put_panel(pen, box, session, place)
    sign, inner = columns(box.inset(pen.air(1.4), pen.air(0.8)), [pen.h(4.4), Share()], gap=pen.air(1.0))
    _put_sign(pen, sign, session, place, ink, fill)
    length = _length(pen.tr, session, place, round(part_ms(session, place) / MINUTE_MS))
    start = _clock(round(part_starts_ms(session)[place] / MINUTE_MS))
    name, below = rows(inner, [Share(), pen.h(TEXT * TIGHT)])
    words = _name(pen.tr, session, place)
    pen.text(f"plan/{place}/name", name, words, weight=weight, colour=ink, ground=fill, leading=TIGHT, middle=True)
    when = f"{start} · {length}"
    pen.text(f"plan/{place}/start", below, when, colour=ink, ground=fill, leading=TIGHT)
