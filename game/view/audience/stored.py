"""What this computer keeps, in plain words, and the way to be rid of it."""

from game.core.text import Plural, Text
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Share, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box
from game.view.screens import Screen
from game.view.stage import Stage
from game.view.title import put_title, title_height

GAP = 1.6


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
    y = body.y
    for number, line in enumerate(lines):
        used = pen.text(f"stored/{number}", Box(body.x, y, body.w, body.bottom - y), line, size=TEXT, leading=TIGHT)
        y = used.bottom + pen.air(GAP)
    buttons = [Button("open-folder", tr(Text("ui/stored/open", "Open the folder")), Action("open-folder"))]
    if stage.screen is not Screen.PLAY:
        buttons.append(Button("ended", tr(Text("ui/stored/ended", "Sessions and minutes")), Action("ended")))
        buttons.append(Button("forget", tr(Text("ui/stored/forget", "Delete everything")), Action("forget")))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)
