"""The running order: the parts with their times, where the room is, how late it is, and what could be left out."""

from game.core.schedule import Saving, part_ms, part_starts_ms, schedule
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.frame import PAGE_DOWN, page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.parts import Button, put_button
from game.view.pen import ASK, SMALL, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stage import Said, Stage
from game.view.track import left_words

LINE, MOST_LINE, BUTTON, GAP = 5.6, 8.4, 7.0, 0.6
ACROSS_GAP, AROUND = 1.6, 5.0
MOST_SAVINGS = 4
MINUTE_MS = 60_000


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Title and standing above, then the parts; what could be left out stands below them, or beside them."""
    tr = pen.tr
    top, body, foot = rows(pen.safe, [pen.h(8.0), Share(), pen.foot], gap=pen.h(1.6))
    title, standing = columns(top, [Share(), Share(1.5)], gap=pen.h(2.0))
    words = tr(Text("ui/plan/title", "Running order"))
    pen.fitted("plan/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    said = " · ".join(each for each in (left_words(pen, session), standing_words(tr, session, now_ms)) if each)
    pen.fitted("plan/standing", standing, said, largest=ASK, smallest=TEXT, leading=TIGHT, align=Align.END)
    stands = schedule(session, now_ms)
    most = MOST_SAVINGS if pen.wide or (stands is not None and stands.is_late) else MOST_SAVINGS // 2
    savings = stands.savings[:most] if stands is not None else ()
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
    buttons = [page_button(stage, pages, tr(PAGE_DOWN))] if pages > 1 else []
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
    words = pen.tr(Text("ui/plan/leave-out", "To save time, leave out:"))
    high = pen.text_height(words, box.w, TEXT, Weight.BOLD, TIGHT)
    head, rest = rows(box, [high, Share()], gap=pen.h(GAP))
    pen.text("plan/leave-out", head, words, weight=Weight.BOLD, leading=TIGHT, middle=True)
    across = 1 if pen.wide else _savings_across(pen, session, savings, box.w)
    for number, saving in enumerate(savings):
        column = columns(rest, [Share()] * across, gap=pen.h(ACROSS_GAP))[number % across]
        place = Box(column.x, column.y + number // across * pen.h(BUTTON + GAP), column.w, pen.h(BUTTON))
        left = saving.left_out
        args: tuple[str | int, ...] = (left.what, left.part)
        if left.phase is not None:
            args = (*args, left.phase)
        label = pen.shortened(saving_words(pen.tr, session, saving), place.w - pen.h(AROUND), 1, SMALL, Weight.BOLD)
        put_button(pen, place, Button(f"leave-out/{number}", label, Action("leave-out", args)))


def _put_parts(pen: Pen, box: Box, session: Session, page: int) -> int:
    a_page = max(1, int((box.h + pen.h(GAP)) / pen.h(LINE + GAP)))
    pages = -(-len(session.parts) // a_page)
    first = page % pages * a_page
    starts = part_starts_ms(session)
    high = min(pen.h(MOST_LINE), max(pen.h(LINE), box.h / min(a_page, len(session.parts)) - pen.h(GAP)))
    for line, place in enumerate(range(first, min(first + a_page, len(session.parts)))):
        y = box.y + line * (high + pen.h(GAP))
        minutes = round(part_ms(session, place) / MINUTE_MS)
        _put_part(pen, Box(box.x, y, box.w, high), session, place, round(starts[place] / MINUTE_MS), minutes)
    return pages


def _put_part(pen: Pen, box: Box, session: Session, place: int, start: int, minutes: int) -> None:
    theme, tr = pen.theme, pen.tr
    now, gone = place == session.state.part and not session.state.finished, place < session.state.part
    left_out = session.cards_of(place) == 0
    fill = theme.sun if now else theme.card
    ink = theme.on_sun if now else theme.ink_soft if gone or left_out else theme.ink
    node_id = f"plan/{place}"
    pen.panel(node_id, box, fill, edge=theme.ink, edge_size=0.4 if now else 0.2, radius=1.6, role=Role.PANEL)
    inner = box.inset(pen.h(1.4), 0)
    length = tr(Text("ui/plan/minutes", "{minutes} min"), minutes=minutes)
    if left_out:
        length = tr(Text("ui/plan/left-out", "left out"))
    clock = f"{start // 60}:{start % 60:02d}"
    sign, start_box, name, length_box = columns(
        inner,
        [pen.h(4.4), max(pen.h(11.0), pen.text_width(clock, TEXT) + 2), Share(), pen.text_width(length, TEXT) + 2],
        gap=pen.h(1.0),
    )
    shape = ShapeKind.PLAY if now else ShapeKind.CHECK if gone else ShapeKind.CROSS if left_out else None
    if shape is not None:
        pen.shape(f"{node_id}/sign", centred(sign, pen.h(3.2), pen.h(3.2)), shape, ink, ground=fill)
    words = tr(session.parts[place].format.name)
    cards = session.cards_of(place)
    if cards > 1:
        words += " · " + tr.plural(Plural("ui/table/cards", "{n} card", "{n} cards"), cards)
    weight = Weight.BOLD if now else Weight.REGULAR
    words = pen.shortened(words, name.w, 1, TEXT, weight)
    for part, where, said, align in (
        ("start", start_box, clock, Align.START),
        ("name", name, words, Align.START),
        ("length", length_box, length, Align.END),
    ):
        bold = weight if part == "name" else Weight.REGULAR
        pen.text(
            f"{node_id}/{part}",
            where,
            said,
            weight=bold,
            colour=ink,
            ground=fill,
            align=align,
            leading=TIGHT,
            middle=True,
        )
