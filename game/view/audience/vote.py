"""Counting a vote: a field for each option, how many are counted, and secret counts under dots."""

from game.core.ballots import Tally
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.fields import field_id
from game.view.frame import put_ask_line, put_frame
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.looks import option_look
from game.view.options import OPTION_WORDS
from game.view.parts import Button, button_width, claim_of, least_claim_height, put_button, put_claim, put_side_sign
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stage import Stage

HIDDEN = "••"


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The claim above, the options side by side, the running check below."""
    tally = session.tally
    if tally is None:
        return
    inside = put_ask_line(pen, put_frame(pen, session, stage), session, now_ms)
    words, side, above = claim_of(pen, session), pen.h(2.4), pen.h(0.6)
    room = inside.h - least_claim_height(pen, words, inside.w - 2 * side) - 2 * above
    comfortable, least = [22.0, 7.4, 2 * 1.4], [14.4, 6.8, 2 * 0.8]
    *heights, gaps = squeezed([pen.h(part) for part in comfortable], [pen.h(part) for part in least], room)
    claim, fields, check = rows(inside, [Share(), *heights], gap=gaps / 2)
    pen.panel("claim/card", claim, pen.theme.card, edge=pen.theme.card_edge, radius=2.4, role=Role.PANEL)
    put_claim(pen, "claim", claim.inset(side, above), words, pen.theme.card, largest=8.0)
    options = tally.options
    hidden = session.phase.secret and not stage.peek
    for option, box in zip(options, columns(fields, [Share()] * len(options), gap=pen.h(2.0)), strict=True):
        _put_field(pen, box, option, tally, hidden)
    _put_check(pen, check, session, tally, hidden)


def _put_field(pen: Pen, box: Box, option: str, tally: Tally, hidden: bool) -> None:
    theme, look = pen.theme, option_look(pen.theme, tally.ballot, option, tally.options.index(option))
    focused = pen.focus == field_id(option)
    count = tally.counts[tally.options.index(option)]
    shown = "–" if count is None else HIDDEN if hidden else str(count)
    label = f"{pen.tr(OPTION_WORDS[option])} {shown}"
    paint = Panel(theme.card, theme.ink, max(1.0, pen.h(0.4)), pen.h(2.8))
    pen.put(
        Node(field_id(option), Role.FIELD, box, paint, label, Action("focus", (field_id(option),)), focused=focused)
    )
    head, counter = rows(box, [box.h * 0.38, Share()])
    pen.panel(
        f"{field_id(option)}/head", head, look.fill, edge=theme.ink, edge_size=0.4, radius=2.8, square=("bl", "br")
    )
    word = pen.tr(OPTION_WORDS[option])
    size = pen.size_that_fits(word, Box(0, 0, head.w - pen.h(11), head.h), ASK, TEXT, Weight.BOLD, TIGHT)
    word_width = pen.text_width(word, size, Weight.BOLD) + 1
    sign_width = pen.h(4.6)
    line = centred(head, sign_width + pen.h(1.2) + word_width, head.h)
    sign, words = columns(line, [sign_width, word_width], gap=pen.h(1.2))
    put_side_sign(
        pen, f"{field_id(option)}/sign", centred(sign, sign_width, sign_width), option, look.on_fill, look.fill
    )
    pen.text(
        f"{field_id(option)}/word",
        words,
        word,
        size=size,
        weight=Weight.BOLD,
        colour=look.on_fill,
        ground=look.fill,
        leading=TIGHT,
        middle=True,
    )
    less, number, more = columns(
        counter.inset(pen.h(1.6), min(pen.h(2.4), box.h * 0.06)), [pen.h(8.4), Share(), pen.h(8.4)]
    )
    minus = Button(f"{field_id(option)}/less", "", Action("count", (option, -1)), sign=ShapeKind.MINUS)
    plus = Button(f"{field_id(option)}/more", "", Action("count", (option, 1)), sign=ShapeKind.PLUS)
    put_button(pen, less, minus, size=ASK)
    put_button(pen, more, plus, size=ASK)
    pen.fitted(
        f"{field_id(option)}/count",
        number,
        shown,
        largest=9.0,
        smallest=ASK,
        ground=theme.card,
        align=Align.CENTRE,
        leading=1.1,
    )
    if focused:
        pen.ring(f"{field_id(option)}/focus", box, 2.8)


def _put_check(pen: Pen, box: Box, session: Session, tally: Tally, hidden: bool) -> None:
    tr, people = pen.tr, session.state.people
    buttons = []
    missing = people - tally.cast
    in_part = hidden and None in tally.counts  # the sum of the counts so far would give each of them away
    if (missing > 0 or in_part) and pen.focus is not None and pen.focus.startswith("field/"):
        option = pen.focus.removeprefix("field/").split("/")[0]
        side_sign = option_look(pen.theme, tally.ballot, option, tally.options.index(option)).sign
        buttons.append(
            Button("rest", tr(Text("ui/vote/rest", "the rest")), Action("rest", (option,)), key="R", sign=side_sign)
        )
    if session.phase.secret:
        peek = tr(Text("ui/vote/peek", "Look")) if hidden else tr(Text("ui/vote/hide", "Hide"))
        buttons.append(Button("peek", peek, Action("peek"), key="V", sign=ShapeKind.EYE))
    widths = [button_width(pen, button) for button in buttons]
    room = sum(widths) + pen.h(1.6) * len(widths)
    check, *places = columns(box, [Share(), *widths], gap=pen.h(1.6)) if room else (box,)
    for button, place in zip(buttons, places, strict=True):
        put_button(pen, centred(place, place.w, min(place.h, pen.h(7.0))), button)
    if in_part:
        counted = sum(count is not None for count in tally.counts)
        words = tr(
            Text("ui/vote/counted-hidden", "{counted} / {options} counted"), counted=counted, options=len(tally.counts)
        )
    elif missing > 0:
        words = tr.plural(
            Plural("ui/vote/counted-missing", "{cast} / {people} · {n} missing", "{cast} / {people} · {n} missing"),
            missing,
            cast=tally.cast,
            people=people,
        )
    elif missing < 0:
        words = tr.plural(
            Plural("ui/vote/counted-over", "{cast} / {people} · {n} too many", "{cast} / {people} · {n} too many"),
            -missing,
            cast=tally.cast,
            people=people,
        )
    else:
        words = tr(Text("ui/vote/counted-all", "{cast} / {people} · everybody"), cast=tally.cast, people=people)
    sign, text = columns(check, [pen.h(4.6), Share()], gap=pen.h(1.2))
    shape = ShapeKind.CIRCLE
    if missing <= 0 and not in_part:
        shape = ShapeKind.CHECK if missing == 0 else ShapeKind.CROSS
    fill = pen.theme.table if shape is ShapeKind.CIRCLE else pen.theme.ink
    pen.shape(
        "check/sign", centred(sign, pen.h(3.6), pen.h(3.6)), shape, fill, edge=pen.theme.ink, ground=pen.theme.table
    )
    pen.fitted(
        "check",
        text,
        words,
        largest=ASK,
        smallest=TEXT,
        ground=pen.theme.table,
        leading=TIGHT,
        role=Role.STATUS,
    )
