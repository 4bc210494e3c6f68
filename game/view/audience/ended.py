"""Sessions that have ended: when, what was played, where the minutes are, and the way to delete one."""

from game.core.text import Text
from game.i18n.dates import moment_words
from game.i18n.translator import Translator
from game.view.audience.stored import FOLDER
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.kept import Ended
from game.view.layout import Share, rows
from game.view.lists import listed
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box
from game.view.session_list import Entry, page_button, page_of, put_sessions
from game.view.stage import Stage
from game.view.title import put_title, title_height

OPEN_FOLDER = Text("ui/stored/open-folder", "Open its folder")


def draw(pen: Pen, stage: Stage) -> None:
    """The list, newest first, the folder below its title; below the list where text is larger."""
    tr = pen.tr
    words = tr(Text("ui/ended/title", "Sessions that have ended"))
    high = title_height(pen, words, pen.safe.w)
    where = tr(Text("ui/ended/folder", "The minutes are in: {folder}"), folder=stage.kept.sessions_folder)
    said = pen.text_height(where, pen.safe.w, TEXT, leading=TIGHT) if stage.ended and not pen.flows else 0.0
    title, folder, body, foot = rows(pen.safe, [high, said, Share(), pen.foot], gap=pen.air(1.6))
    put_title(pen, "ended/title", title, words)
    extra = []
    if stage.ended:
        entries = [Entry(*_what(tr, stage, one), (_minutes(pen, one),)) for one in stage.ended]
        if pen.flows:
            body = Box(folder.x, folder.y, folder.w, body.bottom - folder.y)
        last = put_sessions(pen, body, entries, stage.picked, len(entries))
        if pen.flows:  # the sessions stand with their title
            y = last.bottom + pen.air(1.6)
            folder = Box(body.x, y, body.w, body.bottom - y)
        used = pen.text("ended/folder", folder, where, leading=TIGHT)
        if pen.flows:
            pen.near.append((last.y, used.bottom))
        extra = [Button("open-folder", tr(OPEN_FOLDER), Action("open-folder"), short=tr(FOLDER))]
        extra += [Button("delete-session", tr(Text("ui/resume/delete", "Delete it")), Action("delete-session"))]
    else:
        nothing = tr(Text("ui/ended/none", "No session has ended on this computer yet."))
        pen.text("ended/none", body, nothing, size=TEXT, leading=TIGHT)
    if pen.pages > 1:
        extra.append(page_button(page_of(stage.picked, len(stage.ended), pen.pages), pen.pages))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, extra, close)


def _what(tr: Translator, stage: Stage, one: Ended) -> tuple[str, str]:
    """When it began, and what it played: by its name as long as it is still there, else by its id."""
    plans = {plan.id: plan.name for plan in stage.plans}
    formats = {format.id: format.name for format in stage.formats}
    name = plans.get(one.plan or "") or formats.get(one.format)
    played = tr(name) if name is not None else one.plan or one.format
    titles = {deck.id: deck.title for deck in stage.decks}
    decks = listed(tr, (tr(titles[deck]) if deck in titles else deck for deck in one.decks))
    when = [moment_words(one.started, tr.language)]
    if one.rehearsal:
        when.append(tr(Text("ui/ended/rehearsal", "rehearsal")))
    return " · ".join(when), f"{played} · {decks}"


def _minutes(pen: Pen, one: Ended) -> str:
    """The file with the minutes; larger text names only its folder, which is named after the session."""
    tr = pen.tr
    if not one.minutes:
        return tr(Text("ui/ended/no-minutes", "no minutes were written"))
    folder = one.minutes.rpartition("/")[0]
    return tr(Text("ui/ended/minutes", "minutes: {file}"), file=folder if folder and pen.flows else one.minutes)
