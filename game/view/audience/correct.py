"""Correcting what was closed on this card: which sheet, its fields as they were filled, and what has changed."""

from contextlib import nullcontext
from dataclasses import replace

from game.core.session import Session
from game.core.text import Text
from game.view.audience.entry import put_sheet
from game.view.buttons import Button, button_width, put_button, target_height
from game.view.coming import note_words
from game.view.entry.bar import LEAST_BAR
from game.view.entry.changes import change_words
from game.view.entry.stacked import put_stacked_bar, sheet_blocks
from game.view.entry.wide import is_wide, least_wide_height
from game.view.fields import field_of
from game.view.frame import put_foot, put_table
from game.view.layout import Share, columns, rows
from game.view.measures import LINE, TEXT, TIGHT, TITLE
from game.view.pen import Pen
from game.view.play_buttons import ENTER
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.sheets import Sheet, closed_sheets, sheet_shown
from game.view.stack import Block, put_stack
from game.view.stage import Stage

TURN = Text("ui/correct/turn", "{name} · {turn}")
HEAD, GAP = 7.0, 1.4


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The sheet's name between buttons to the others, what has changed, the fields."""
    sheet = sheet_shown(session, stage)
    stacked = sheet is not None and pen.narrow and not _stands_in_columns(pen, session, sheet)
    with pen.standing_around() if pen.flows else nullcontext():
        bars = [pen.h(LEAST_BAR)] if stacked else []
        head, table, *bar, foot = rows(pen.safe, [pen.h(HEAD), Share(), *bars, pen.foot], gap=pen.h(GAP))
        if sheet is not None and pen.flows:
            _put_head(pen, head, session, sheet)
    inside = put_table(pen, table)
    if sheet is not None:
        if not pen.flows:
            _put_head(pen, head, session, sheet)
        changed = change_words(pen, session, sheet)
        words = changed or pen.tr(Text("ui/correct/how", "Put the right number or answer into its field."))
        width = min(inside.w, pen.text_width("n" * LINE, TEXT, Weight.BOLD))
        high = pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT)
        if not pen.flows:
            high = min(high, 2 * pen.h(TEXT) * TIGHT)
            words = pen.shortened(words, width, 2, weight=Weight.BOLD)
        told = Block(high, lambda box: _put_told(pen, box, words))
        if stacked:
            put_stack(pen, inside, [told, *sheet_blocks(pen, inside, session, stage, sheet, [told])])
            put_stacked_bar(pen, bar[0], session, stage, sheet)
        else:
            fields = inside
            if changed or not _fills_a_page(pen, inside, high, session, sheet):
                line, fields = rows(inside, [high, Share()], gap=pen.h(GAP))
                told.put(replace(line, w=width))
            put_sheet(pen, fields, session, stage, sheet)
    last = sheet is None or field_of(pen.focus) not in sheet.fields[:-1]
    key = pen.tr(ENTER) if last else "Esc"
    done = Button("close", pen.tr(Text("ui/correct/keep", "Keep and close")), Action("close"), key=key, main=True)
    put_foot(pen, foot, stage, None, _next_field(pen, sheet, last), done)
    if stacked:
        pen.foot_y = bar[0].y


def _stands_in_columns(pen: Pen, session: Session, sheet: Sheet) -> bool:
    """Whether the options of a vote have room side by side, under their signs and words."""
    tally = sheet.tally
    return tally is not None and tally.answers is None and is_wide(pen, _room(pen), session, tally)


def _fills_a_page(pen: Pen, inside: Box, high: float, session: Session, sheet: Sheet) -> bool:
    """Whether the fields leave so many pixels no room: what can be done here would have a page for itself."""
    if not pen.flows or not _stands_in_columns(pen, session, sheet):
        return False
    least = least_wide_height(pen, inside.w, session, sheet)
    return high + pen.h(GAP) + least > pen.on_a_page(inside)


def _room(pen: Pen) -> Box:
    """About as much room as there is on the table."""
    return pen.safe.inset(pen.air(3.0), 0)


def _put_told(pen: Pen, box: Box, words: str) -> None:
    """What has changed, or what can be done here."""
    table, bold = pen.theme.table, Weight.BOLD
    pen.text("changed", box, words, weight=bold, ground=table, leading=TIGHT, role=Role.STATUS)


def _turn_words(pen: Pen, session: Session, sheet: Sheet) -> str:
    """Which turn of a loop a sheet is of: which proposal was voted on, or its number."""
    about = sheet.tally.about if sheet.tally is not None else None
    if about is not None and session.round.note(about) is not None:
        return note_words(pen.tr, session, about, sheet.turn + 1)
    return str(sheet.turn + 1)


def _next_field(pen: Pen, sheet: Sheet | None, last: bool) -> list[Button]:
    if sheet is None or last:
        return []
    words = pen.tr(Text("ui/correct/next-field", "Next field"))
    return [Button("next-field", words, Action("turn-option", (1,)), key=pen.tr(ENTER))]


def _put_head(pen: Pen, box: Box, session: Session, sheet: Sheet) -> None:
    """What is being corrected: the phase's name and which turn of a loop; buttons to the card's other sheets."""
    sheets = closed_sheets(session)
    here = [(each.phase, each.turn) for each in sheets].index((sheet.phase, sheet.turn))
    name = pen.tr(session.format.phase(sheet.phase).name)
    turns = [each for each in sheets if each.phase == sheet.phase]
    if len(turns) > 1:
        name = pen.tr(TURN, name=name, turn=_turn_words(pen, session, sheet))
    title = pen.tr(Text("ui/correct/title", "Correct: {name}"), name=name)
    back, on = pen.tr(Text("ui/key/page-up", "PgUp")), pen.tr(Text("ui/key/page-down", "PgDn"))
    buttons = [
        Button("sheet-back", "", Action("turn-sheet", (-1,)), key=back, sign=ShapeKind.ARROW_LEFT),
        Button("sheet-on", "", Action("turn-sheet", (1,)), key=on, sign=ShapeKind.ARROW_RIGHT),
    ]
    if len(sheets) < 2:
        buttons = []
    place = f"{here + 1} / {len(sheets)}" if buttons else ""
    widths = [button_width(pen, button) for button in buttons]
    number = [pen.text_width(place, TEXT) + 1] if place else []
    words, *ends = columns(box, [Share(), *number, *widths], gap=pen.h(1.6)) if place else (box,)
    if pen.text_width(title, TEXT, Weight.BOLD) > words.w:
        title = name  # whoever corrects has just asked for it
    pen.fitted("correct/title", words, title, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    if place:
        pen.text("correct/place", ends.pop(0), place, leading=TIGHT, middle=True)
    for button, end in zip(buttons, ends, strict=True):
        put_button(pen, Box(end.x, end.y, end.w, min(end.h, target_height(pen))), button)
