"""The line below the fields: how far the entry is, and buttons for the field that has the focus."""

from dataclasses import replace

from game.core.ballots import Tally
from game.core.format import Voters
from game.core.session import Session
from game.core.text import Text
from game.view.buttons import Button, button_width, put_button
from game.view.entry.cells import Page
from game.view.entry.checks import Check, check, in_short
from game.view.entry.covers import is_covered, is_hidden
from game.view.fields import field_id, field_of
from game.view.layout import Share, centred, columns
from game.view.looks import option_look
from game.view.measures import ASK, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Colour, Role, ShapeKind, Weight
from game.view.screens import Seat
from game.view.sheets import Sheet
from game.view.stage import Stage

BAR, LEAST_BAR = 7.4, 6.8
"""How high the line is, in hundredths: comfortably, and at least."""

GAP = 1.6

ABOVE, SLIM_ABOVE = 1.4, 0.8
"""The air above that line, in hundredths; the second where air gives way to words."""


def above_bar(pen: Pen) -> float:
    """The pixels of air between the fields and the line below them."""
    return pen.h(SLIM_ABOVE if pen.slim else ABOVE)


def put_bar(
    pen: Pen,
    box: Box,
    session: Session,
    stage: Stage,
    sheet: Sheet,
    buttons: list[Button],
    page: Page | None = None,
    short: bool = False,
    ground: Colour | None = None,
) -> None:
    """The check at the start, buttons at the end. Where room is short, buttons with a sign lose their words.

    `short` says how many tables are in, and not which are missing.
    """
    ground = ground or pen.theme.table
    found = in_short(pen.tr, sheet) if short else check(pen.tr, session, stage, sheet)
    pages = "" if page is None or page.pages == 1 else f"{page.number + 1} / {page.pages}"
    bare = pen.h(3.6 + 1.2) + pen.text_width(found.words, TEXT, _weight(found)) + 1
    shown = list(buttons)
    for place in reversed(range(len(shown))):
        if _width(pen, shown, pages) + bare > box.w:
            shown[place] = _shortened(shown[place])
    while shown and not _words_fit(pen, box, found, _width(pen, shown, pages)):
        shown.pop()  # the key still does it, and help says so
    if found.figures and not _words_fit(pen, box, found, 0.0):
        found = replace(found, words=found.figures)
    widths = [button_width(pen, button) for button in shown]
    pages_width = [pen.text_width(pages, TEXT) + 1] if pages else []
    text, *places = columns(box, [Share(), *pages_width, *widths], gap=pen.h(GAP)) if widths or pages else (box,)
    if pages:
        pen.text("pages", places.pop(0), pages, ground=ground, leading=TIGHT, middle=True, role=Role.STATUS)
    for button, end in zip(shown, places, strict=True):
        put_button(pen, centred(end, end.w, min(end.h, pen.h(7.0))), button)
    sign, words = columns(text, [pen.h(3.6), Share()], gap=pen.h(1.2))
    fill = ground if found.sign is ShapeKind.CIRCLE else pen.theme.ink
    pen.shape(
        "check/sign",
        centred(sign, pen.h(3.6), pen.h(3.6)),
        found.sign,
        fill,
        edge=pen.theme.ink,
        ground=ground,
    )
    pen.fitted(
        "check",
        words,
        found.words,
        largest=ASK,
        smallest=TEXT,
        weight=_weight(found),
        ground=ground,
        leading=TIGHT,
        role=Role.STATUS,
    )


def _words_fit(pen: Pen, box: Box, found: Check, taken: float) -> bool:
    """Whether the check has room on as many lines as the bar is high, beside buttons that take so many pixels."""
    left = box.w - taken - pen.h(3.6 + 1.2 + GAP)
    return pen.text_height(found.words, max(1.0, left), TEXT, _weight(found), TIGHT) <= box.h + 1


def _weight(found: Check) -> Weight:
    """What cannot be stands out."""
    return Weight.BOLD if found.sign is ShapeKind.CROSS else Weight.REGULAR


def _shortened(button: Button) -> Button:
    """A button with fewer words, or with none where its key and sign say enough: that of a cross alone would not."""
    if button.short is not None:
        return replace(button, label=button.short, sign=None)
    return replace(button, label="") if button.sign is not None else button


def count_buttons(pen: Pen, session: Session, stage: Stage, sheet: Sheet, stepped: bool) -> list[Button]:
    """Buttons of a vote that is counted: one more and one less for the focus (when `stepped`), the rest, a look."""
    tally, tr = sheet.tally, pen.tr
    buttons: list[Button] = []
    option = field_of(pen.focus)
    if tally is not None and option in tally.options:
        if stepped:
            buttons += [
                Button("less", "", Action("count", (option, -1)), sign=ShapeKind.MINUS),
                Button("more", "", Action("count", (option, 1)), sign=ShapeKind.PLUS),
            ]
        hidden = is_hidden(session, stage, sheet)
        room = session.state.people if tally.present is None else tally.present
        in_part = hidden and None in tally.counts  # the sum of the counts so far would give each of them away
        if not _of_a_jury(session, tally) and (room * tally.dots > tally.cast or in_part):
            look = option_look(pen.theme, tally.ballot, option, tally.options.index(option))
            rest = tr(Text("ui/vote/rest", "the rest"))
            label = tr(Text("ui/vote/rest-to", "the rest: {option}"), option=look.letter).rstrip()
            sign = None if look.letter else look.sign
            button = Button("rest", label, Action("rest", (option,)), key="R", sign=sign, short=rest, sign_after=True)
            buttons.append(button)
    return [*buttons, *look_button(pen, session, stage, sheet)]


def look_button(pen: Pen, session: Session, stage: Stage, sheet: Sheet) -> list[Button]:
    """The button that uncovers what is covered, and covers it again."""
    # With a desk there is nothing to uncover: it always sees the counts, and the room never does.
    if stage.seat is not Seat.ALONE or not is_covered(session, sheet):
        return []
    hidden = is_hidden(session, stage, sheet)
    words = Text("ui/vote/peek", "Look") if hidden else Text("ui/vote/hide", "Hide")
    return [Button("peek", pen.tr(words), Action("peek"), key="V", sign=ShapeKind.EYE)]


def _of_a_jury(session: Session, tally: Tally) -> bool:
    """Whether a jury votes: nobody has counted how many they are, so there is no rest of them."""
    return session.format.phase(tally.phase).by is Voters.JURY


def page_buttons(sheet: Sheet, page: Page) -> list[Button]:
    """The button to the next page: to its first field, so that keys go on there."""
    if page.pages == 1:
        return []
    on = sheet.fields[(page.first + len(page.boxes)) % len(sheet.fields)]
    return [Button("page-on", "", Action("focus", (field_id(on),)), sign=ShapeKind.ARROW_DOWN)]


def _width(pen: Pen, buttons: list[Button], pages: str) -> float:
    between = pen.h(GAP) * (len(buttons) + bool(pages))
    words = pen.text_width(pages, TEXT) + 1 if pages else 0.0
    return sum(button_width(pen, button, SMALL) for button in buttons) + words + between
