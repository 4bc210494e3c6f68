"""The languages to choose from: that of the screen, or a second one that stands beside it on cards.

Each is named in its own words, so that whoever landed in a language they cannot read finds the way back.
"""

from dataclasses import replace

from game.core.text import Text
from game.view.buttons import Button, button_width, put_button
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Box
from game.view.screens import Overlay
from game.view.stage import Stage
from game.view.title import put_title, title_height

ENTRY, GROW, GAP = 10.0, 3.6, 2.0
"""The height of an entry and the air between two, in hundredths; few languages have so many times that height."""

NAME, LARGEST_NAME, PART = 6.0, 9.0, 0.36
"""The size of a language's name, at least and at most, in hundredths, and as a part of the height of a high entry."""

LOW, CLOSE = 2.4, 1.2
"""The air above and below the words of an entry in all, and between two, where text is larger than usual."""

LANGUAGE, SECOND = "language", "second-language"

WHY = Text(
    "ui/languages/why",
    "It stands smaller below the first: what a card claims and asks, what is said of it, its facts.",
)

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
    icon = 0.0 if pen.narrow else pen.h(9.0 + 1.6)
    high = title_height(pen, tr(words), pen.safe.w - icon)
    title, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(1.8))
    if icon:
        sign, title = columns(title, [pen.h(9.0), Share()], gap=pen.h(1.6))
        pen.icon("languages/icon", centred(sign, pen.h(8.0), pen.h(8.0)), "translate", pen.theme.ink, pen.theme.paper)
    put_title(pen, "languages/title", title, tr(words))
    why = tr(WHY) if second else ""
    if why and not pen.flows:
        used = pen.text("languages/why", body, why, leading=TIGHT)
        body = Box(body.x, used.bottom + pen.air(3.0), body.w, body.bottom - used.bottom - pen.air(3.0))
    below = pen.text_height(why, body.w, TEXT, leading=TIGHT) + pen.air(1.8) if why and pen.flows else 0.0
    room = Box(body.x, body.y, body.w, body.h - below)
    end = _put_entries(pen, room, _entries(pen, stage, prefs, second), stage.page)
    if why and pen.flows:  # the languages stay with their title
        y = end + pen.air(1.8)
        pen.text("languages/why", Box(body.x, y, body.w, body.bottom - y), why, leading=TIGHT)
    buttons = [_other_list(pen, stage, prefs, second)]
    if pen.pages > 1:
        buttons.insert(0, page_button(pen, stage, pen.pages))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _put_entries(pen: Pen, body: Box, entries: list[Button], page: int) -> float:
    """As many beside each other as there is room for; gives where they end."""
    size, gap, over = (TEXT, pen.air(CLOSE), LOW) if pen.flows else (NAME, pen.h(GAP), ENTRY - NAME * TIGHT)
    across = min(3 if pen.wide else 2, max(1, len(entries)))
    widest = max((button_width(pen, replace(entry, key=None), size) for entry in entries), default=0.0)
    if pen.flows and widest > (body.w - gap * (across - 1)) / across:
        across = 1
    lines = [entries[first : first + across] for first in range(0, len(entries), across)]
    high = pen.h(size * TIGHT) + pen.air(over)
    end = body.y
    for number, box in on_this_page(pen, body, [high] * len(lines), gap, page, GROW):
        cells = columns(box, [Share()] * across, gap=gap)
        name = _name_size(pen, entries, cells[0], size)
        for entry, cell in zip(lines[number], cells, strict=False):
            put_button(pen, cell, entry, size=name)
        end = box.bottom
    return end


def _name_size(pen: Pen, entries: list[Button], cell: Box, least: float) -> float:
    """The largest size at which every name stands on one line of its entry, with its key."""
    size = max(least, min(LARGEST_NAME, PART * pen.hundredths(cell.h)))
    while size > least and max(button_width(pen, entry, size) for entry in entries) > cell.w:
        size = max(least, size - 0.2)
    return size


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
