"""The keys, on one screen."""

from game.core.ballots import BALLOTS
from game.core.format import PhaseKind
from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_foot, space
from game.view.layout import Share, columns, rows
from game.view.looks import LETTERS
from game.view.parts import Button
from game.view.pen import ASK, SMALL, TIGHT, TITLE, Pen
from game.view.play_buttons import ENTER, with_control
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.sheets import Sheet, sheet_running
from game.view.stage import Stage

Cap = str | ShapeKind


def key_rows(pen: Pen, session: Session | None) -> list[tuple[tuple[Cap, ...], str]]:
    """Key caps and what they do: first those that only matter now, then those that always work."""
    now = [] if session is None or session.state.finished else _keys_now(pen, session)
    return [*now, *_keys_always(pen, session)]


def _keys_now(pen: Pen, session: Session) -> list[tuple[tuple[Cap, ...], str]]:
    tr, kind, card = pen.tr, session.phase.kind, session.card
    sheet = sheet_running(session)
    found = _keys_of_entry(pen, sheet) if sheet is not None and sheet.fields else []
    if kind is PhaseKind.ASSIGN:
        found.append((("D",), tr(Text("ui/help/deal", "deal again"))))
    if kind is PhaseKind.REVEAL and proposals_now(session):
        found.append((("A",), tr(Text("ui/help/adopt", "adopt a proposal"))))
    if session.state.items:
        found.append((("G",), tr(Text("ui/help/after-loop", "enough turns"))))
    if kind in NOTING_KINDS:
        found.append((("N", "W"), tr(Text("ui/help/note", "note · all notes"))))
    if card is not None and card.twists and kind in TALKING_KINDS:
        found.append((("X",), tr(Text("ui/help/twist", "turn a twist over"))))
    return found


def _keys_of_entry(pen: Pen, sheet: Sheet) -> list[tuple[tuple[Cap, ...], str]]:
    """Keys that put something down, by what it is."""
    tr, up, down = pen.tr, ShapeKind.ARROW_UP, ShapeKind.ARROW_DOWN
    field = (tr(ENTER), ShapeKind.ARROW_LEFT, ShapeKind.ARROW_RIGHT), tr(Text("ui/help/field", "other field"))
    look = ("V",), tr(Text("ui/help/look", "look at what is covered"))
    if sheet.orders is not None:
        letters = f"A–{LETTERS[len(sheet.orders.mixed) - 1]}"
        return [((letters,), tr(Text("ui/help/place", "put an item in its place"))), field]
    if sheet.estimates is not None:
        return [(("0–9", ",", "H"), tr(Text("ui/help/number", "a number · hint"))), field, look]
    tally = sheet.tally
    if tally is not None and tally.answers is not None:
        answer = tr(Text("ui/help/answer", "answer of a table"))
        if BALLOTS[tally.ballot].items:
            return [((f"A–{LETTERS[len(tally.options) - 1]}",), answer), field, look]
        return [((f"1–{len(tally.options)}", up, down), answer), field, look]
    rest = ("R", "V"), tr(Text("ui/help/rest", "the rest · look"))
    return [(("0–9", up, down), tr(Text("ui/help/count", "count a vote"))), field, rest]


def _keys_always(pen: Pen, session: Session | None) -> list[tuple[tuple[Cap, ...], str]]:
    tr = pen.tr
    enter = tr(ENTER)
    page_down, page_up = tr(Text("ui/key/page-down", "PgDn")), tr(Text("ui/key/page-up", "PgUp"))
    sheet = sheet_running(session) if session is not None and not session.state.finished else None
    in_fields = sheet is not None and bool(sheet.fields)  # there, arrows and Enter go from field to field
    forward: tuple[Cap, ...] = (page_down,) if in_fields else (ShapeKind.ARROW_RIGHT, page_down, enter)
    pages = tr(Text("ui/help/pages", "pages"))
    rows_always: list[tuple[tuple[Cap, ...], str]] = [
        (forward, tr(Text("ui/help/next", "next"))),
        ((page_up,) if in_fields else (ShapeKind.ARROW_LEFT, page_up), tr(Text("ui/help/back", "back (undo)"))),
        ((with_control(pen, "Z"), with_control(pen, "Y")), tr(Text("ui/help/undo", "undo · redo"))),
        ((space(pen),), tr(Text("ui/help/pause", "pause"))),
        (("+", "−", "Z"), tr(Text("ui/help/time-restart", "30 seconds · restart"))),
        *([] if _arrows_count(sheet) else [((ShapeKind.ARROW_DOWN, ShapeKind.ARROW_UP), pages)]),
        (("I",), tr(Text("ui/help/fact", "fact"))),
        (("K", "O"), tr(Text("ui/help/charter", "charter · running order"))),
        (("C",), tr(Text("ui/help/correct", "correct an entry"))),
        (("P",), tr(Text("ui/help/people", "people here"))),
        (("B", "."), tr(Text("ui/help/black", "black screen"))),
        (("F", "F11"), tr(Text("ui/help/full-screen", "full screen"))),
        (("L", "T"), tr(Text("ui/help/language", "language · colours"))),
        (("M",), tr(Text("ui/help/mute", "sound off or on"))),
        (("Esc", "F5"), tr(Text("ui/help/menu", "menu"))),
    ]
    if session is None:  # before a session most of them do nothing
        return [row for row in rows_always if row[0][0] not in ("I", "K", "C", "P")]
    return rows_always


def _arrows_count(sheet: Sheet | None) -> bool:
    """Whether up and down change what stands in a field, rather than turning pages."""
    if sheet is None or not sheet.fields or sheet.orders is not None:
        return False
    return sheet.tally is None or sheet.tally.answers is None or not BALLOTS[sheet.tally.ballot].items


def draw(pen: Pen, session: Session | None, stage: Stage) -> None:
    """Two columns of keys."""
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.4))
    words = pen.tr(Text("ui/help/title", "Keys"))
    pen.fitted("help/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    entries = key_rows(pen, session)
    half = -(-len(entries) // 2)
    for column, part in enumerate((entries[:half], entries[half:])):
        place = columns(body, [Share(), Share()], gap=pen.h(3.0))[column]
        for number, (box, (caps, does)) in enumerate(zip(rows(place, [Share()] * half), part, strict=False)):
            node_id = f"help/{column * half + number}"
            _put_row(pen, box, node_id, caps, does)
            if number:
                rule = Box(box.x, box.y, box.w, max(1.0, pen.h(0.2)))
                pen.panel(f"{node_id}/rule", rule, pen.theme.table_edge, radius=0.0)
    close = Button("close", pen.tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)


def _put_row(pen: Pen, box: Box, node_id: str, caps: tuple[Cap, ...], does: str) -> None:
    x = box.x
    height = pen.h(SMALL * 1.5)
    for place, cap in enumerate(caps):
        width = height if isinstance(cap, ShapeKind) else max(height, pen.text_width(cap, SMALL) + pen.h(1.4))
        key = Box(x, box.y + (box.h - height) / 2, width, height)
        pen.panel(f"{node_id}/key/{place}", key, pen.theme.card, edge=pen.theme.ink, edge_size=0.25, radius=0.9)
        if isinstance(cap, ShapeKind):
            pen.shape(f"{node_id}/key/{place}/sign", key.inset(height * 0.2), cap, pen.theme.ink, ground=pen.theme.card)
        else:
            pen.text(
                f"{node_id}/key/{place}/word",
                key,
                cap,
                size=SMALL,
                ground=pen.theme.card,
                align=Align.CENTRE,
                leading=TIGHT,
                middle=True,
            )
        x += width + pen.h(0.7)
    words = Box(x + pen.h(0.8), box.y, box.right - x - pen.h(0.8), box.h)
    pen.text(node_id, words, does, size=SMALL, weight=Weight.BOLD, leading=TIGHT, middle=True)
