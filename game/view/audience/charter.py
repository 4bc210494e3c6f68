"""The room's own charter, from its first article to its twelfth."""

from game.core.charter import MOST_ARTICLES
from game.core.session import Session
from game.core.text import Text
from game.view.articles import laid_out, put_sheet
from game.view.buttons import Button
from game.view.frame import page_button, put_foot, put_table
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, CLAIM_SMALLEST, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Role
from game.view.stage import Stage

EMPTY = Text("ui/charter/empty", "Nothing is adopted yet. What the room decides together will stand here.")


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The title, the articles as large as they fit; an article can be chosen to mend it or take it away."""
    tr, theme = pen.tr, pen.theme
    with pen.standing_around():
        top, table, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.between)
        sign, title = columns(top, [pen.h(9.0), Share()], gap=pen.h(1.6))
        pen.icon("charter/icon", centred(sign, pen.h(8.0), pen.h(8.0)), "handshake", theme.ink, theme.paper)
        words = tr(Text("ui/charter/title", "Our charter"))
        pen.fitted("charter/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    inside = put_table(pen, table)
    articles = session.state.articles
    buttons = []
    if articles:
        sheet = laid_out(pen, inside, articles)
        put_sheet(pen, inside, sheet, stage.page)
        if len(sheet.pages) > 1:
            buttons.append(page_button(pen, stage, len(sheet.pages)))
    else:
        pen.fitted("charter/empty", inside, tr(EMPTY), largest=7.0, smallest=CLAIM_SMALLEST, ground=theme.table)
    kind, _, place = (stage.focus or "").partition("/")
    if kind == "article" and place.isdecimal() and int(place) < len(articles):
        delete = tr(Text("ui/key/delete", "Del"))
        remove = tr(Text("ui/charter/remove", "Take away"))
        buttons.append(Button("remove", remove, Action("remove-article", (int(place),)), key=delete))
    if len(articles) < MOST_ARTICLES and not session.state.finished:
        buttons.append(Button("adopt", tr(Text("ui/charter/write", "Write an article")), Action("adopt"), key="A"))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)
