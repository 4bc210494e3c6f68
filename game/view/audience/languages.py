"""The languages to choose from: that of the screen, or a second one that stands beside it on cards.

Each is named in its own words, so that whoever landed in a language they cannot read finds the way back.
"""

from game.core.text import Text
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, grid, rows
from game.view.parts import Button, put_button
from game.view.pen import ASK, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, ShapeKind
from game.view.stage import Overlay, Prefs, Stage

ENTRY, GAP = 10.0, 2.0
"""The height of an entry and the air between two, in hundredths."""

LANGUAGE, SECOND = "language", "second-language"

NO_SECOND = ""
"""Stands for no second language."""


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """The languages in columns, the one that is on now in colour; digits choose one."""
    tr, second = pen.tr, stage.overlay is Overlay.SECOND_LANGUAGE
    words = (
        Text("ui/languages/second-title", "A second language on cards")
        if second
        else Text("ui/languages/title", "Language")
    )
    top, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.8))
    sign, title = columns(top, [pen.h(9.0), Share()], gap=pen.h(1.6))
    pen.icon("languages/icon", centred(sign, pen.h(8.0), pen.h(8.0)), "translate", pen.theme.ink, pen.theme.paper)
    pen.fitted("languages/title", title, tr(words), largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    if second:
        why = tr(
            Text(
                "ui/languages/why",
                "It stands smaller below the first: what a card claims and asks, what is said of it, its facts.",
            )
        )
        used = pen.text("languages/why", body, why, leading=TIGHT)
        body = Box(body.x, used.bottom + pen.h(3.0), body.w, body.bottom - used.bottom - pen.h(3.0))
    entries = _entries(pen, stage, prefs, second)
    across = 3 if pen.wide else 2
    down = max(1, int((body.h + pen.h(GAP)) / pen.h(ENTRY + GAP)))
    pages = max(1, -(-len(entries) // (across * down)))
    pen.pages = pages
    shown = entries[stage.page % pages * across * down :][: across * down]
    lines = -(-len(shown) // across)
    high = Box(body.x, body.y, body.w, lines * pen.h(ENTRY + GAP) - pen.h(GAP))
    for entry, cell in zip(shown, grid(high, len(shown), across, gap=pen.h(GAP)), strict=True):
        put_button(pen, cell, entry, size=ASK)
    buttons = [_other_list(pen, stage, prefs, second)]
    if pages > 1:
        buttons.insert(0, page_button(stage, pages, ShapeKind.ARROW_DOWN))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _entries(pen: Pen, stage: Stage, prefs: Prefs, second: bool) -> list[Button]:
    """A button for each language; no second one comes first in its list, and the first is left out of it."""
    verb, now = (SECOND, prefs.second) if second else (LANGUAGE, prefs.language)
    found = []
    if second:
        none = pen.tr(Text("ui/languages/none", "None"))
        found.append(Button(f"{verb}/none", none, Action(verb, (NO_SECOND,)), key="0", chosen=not now))
    for place, (code, name) in enumerate(stage.languages, start=1):
        if not second or code != prefs.language:
            key = str(place) if place < 10 else None
            found.append(Button(f"{verb}/{code}", name, Action(verb, (code,)), key=key, chosen=code == now))
    return found


def _other_list(pen: Pen, stage: Stage, prefs: Prefs, second: bool) -> Button:
    """The way to the other of the two lists."""
    if second:
        return Button(LANGUAGE, dict(stage.languages).get(prefs.language, prefs.language), Action(LANGUAGE), key="L")
    name = dict(stage.languages).get(prefs.second)
    words = Text("ui/languages/second", "Second language")
    return Button(SECOND, f"{pen.tr(words)}: {name}" if name else pen.tr(words), Action(SECOND), key="S")
