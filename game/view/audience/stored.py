"""What this computer keeps, in plain words, and the way to be rid of it."""

from game.core.text import Plural, Text
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box
from game.view.screens import Screen
from game.view.stage import Stage
from game.view.title import put_title, title_height

GAP, LEAST_GAP, ICON, LARGEST = 1.0, 2.0, 8.0, 5.4
"""The air between two lines where text is larger than usual, at least elsewhere, the size of an icon, and the largest
one of the words, in hundredths."""

FOLDER, SESSIONS = Text("ui/stored/folder", "Folder"), Text("ui/stored/ended-short", "Sessions")
"""What buttons say where there is no room for more."""

ICONS = ("shield", "document", "box", "gear", "laptop")


def draw(pen: Pen, stage: Stage) -> None:
    """Lines that say what is kept, where, and what is not."""
    tr, kept = pen.tr, stage.kept
    words = tr(Text("ui/stored/title", "What is kept on this computer"))
    high = title_height(pen, words, pen.safe.w)
    title, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.air(1.6))
    put_title(pen, "stored/title", title, words)
    lines = [
        tr(Text("ui/stored/none", "No name, no account, nothing on any network. Tables are letters.")),
        tr.plural(
            Plural(
                "ui/stored/sessions",
                "{n} session: the cards played, counts of votes, notes that were typed.",
                "{n} sessions: the cards played, counts of votes, notes that were typed.",
            ),
            kept.sessions,
        ),
        tr.plural(
            Plural("ui/stored/backups", "{n} backup of sessions.", "{n} backups of sessions, at most 20."), kept.backups
        ),
        tr(Text("ui/stored/settings", "Your settings: language, colours, sizes, keys.")),
        tr(Text("ui/stored/where", "All of it in {folder}"), folder=kept.folder),
    ]
    _put_lines(pen, body, lines)
    buttons = []
    if stage.screen is not Screen.PLAY:
        sessions = SESSIONS if pen.narrow else Text("ui/stored/ended", "Sessions and minutes")
        buttons.append(Button("ended", tr(sessions), Action("ended")))
        buttons.append(Button("forget", tr(Text("ui/stored/forget", "Delete everything")), Action("forget")))
    open_it = tr(Text("ui/stored/open", "Open the folder"))
    buttons.append(Button("open-folder", open_it, Action("open-folder"), short=tr(FOLDER)))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)


def _put_lines(pen: Pen, box: Box, lines: list[str]) -> None:
    """Each line behind its icon, spread over the screen; larger text has no icons, and goes on below."""
    icon = 0.0 if pen.narrow else pen.h(ICON)
    gap = pen.h(2.0) if icon else 0.0
    width = box.w - icon - gap
    size, heights = _size(pen, box, width, icon, lines)
    spare = max(0.0, box.h - sum(heights)) / len(lines)
    between = pen.air(GAP) if pen.flows else spare
    y = box.y if pen.flows else box.y + spare / 2
    for number, (line, high) in enumerate(zip(lines, heights, strict=True)):
        sign, words = columns(Box(box.x, y, box.w, high), [icon, Share()], gap=gap)
        if icon:
            place = centred(sign, icon, icon)
            pen.icon(f"stored/{number}/icon", place, ICONS[number], pen.theme.ink, pen.theme.paper)
        pen.text(f"stored/{number}", words, line, size=size, leading=TIGHT, middle=bool(icon))
        y += high + between
    pen.needs(y - between - box.bottom)


def _size(pen: Pen, box: Box, width: float, icon: float, lines: list[str]) -> tuple[float, list[float]]:
    """The largest size at which all lines have room with air between them, and how many pixels high each is."""
    size = TEXT if pen.flows else LARGEST
    while True:
        heights = [max(icon, pen.text_height(line, width, size, leading=TIGHT)) for line in lines]
        if size <= TEXT or sum(heights) + pen.h(LEAST_GAP) * len(lines) <= box.h:
            return size, heights
        size = max(TEXT, size - 0.2)
