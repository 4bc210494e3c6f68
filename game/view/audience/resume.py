"""Sessions that were not finished: go on with one, end it, delete it, or start another."""

from dataclasses import replace

from game.core.text import Text
from game.i18n.dates import moment_words
from game.i18n.translator import Translator
from game.view.buttons import Button, button_width, in_lines, lines_height, put_button, put_lines
from game.view.frame import put_foot
from game.view.kept import Unfinished
from game.view.layout import Share, columns, rows
from game.view.lists import decks_named
from game.view.pen import Pen
from game.view.scene import Action, ShapeKind
from game.view.session_list import Entry, page_button, page_of, put_sessions
from game.view.stage import Stage
from game.view.title import put_title, title_height


def draw(pen: Pen, stage: Stage) -> None:
    """The sessions, newest first; below them what can be done with the chosen one, and the way to another."""
    if not stage.unfinished:
        return
    tr = pen.tr
    many = len(stage.unfinished) + stage.unread
    one, more = (
        Text("ui/resume/title", "Your last session is not finished"),
        Text("ui/resume/title-many", "Sessions that are not finished"),
    )
    words = tr(one if many == 1 else more)
    what = _buttons(pen)
    lines = _in_few_lines(pen, what, pen.safe.w) if pen.flows else [what]
    title, body, buttons, foot = rows(
        pen.safe,
        [title_height(pen, words, pen.safe.w), Share(), lines_height(pen, lines, width=pen.safe.w), pen.foot],
        gap=pen.air(1.8),
    )
    put_title(pen, "resume/title", title, words)
    entries = [Entry(*_what(tr, left), (where_words(tr, left), _claim(tr, left))) for left in stage.unfinished]
    put_sessions(pen, body, entries, stage.picked, many)
    if pen.flows:
        put_lines(pen, buttons, lines)
        pen.near.append((buttons.y, buttons.bottom))
    else:
        gap = pen.h(1.6)
        if sum(button_width(pen, button) for button in what) + gap * (len(what) - 1) > buttons.w:
            what = [replace(button, label=button.short or button.label) for button in what]
        places = columns(buttons, [Share(button_width(pen, button)) for button in what], gap=gap)
        for button, place in zip(what, places, strict=True):
            put_button(pen, place, button)
    forward = Button(
        "next",
        tr(Text("ui/resume/go-on-short", "Go on")),
        Action("resume"),
        key=tr(Text("ui/key/enter", "Enter")),
        main=True,
    )
    turn = []
    if pen.pages > 1:
        turn = [page_button(page_of(stage.picked, many, pen.pages), pen.pages)]
    elif stage.unread:
        turn = [Button("page", f"+{stage.unread}", Action("page", (1,)), sign=ShapeKind.ARROW_DOWN)]
    put_foot(pen, foot, stage, None, turn, forward)


def _buttons(pen: Pen) -> list[Button]:
    """What can be done with the chosen session, and the way to another."""
    tr, end = pen.tr, Text("ui/resume/end", "End it, write the minutes")
    return [
        Button("new", tr(Text("ui/resume/new", "Another session")), Action("table")),
        Button("end-session", tr(end), Action("end-session"), short=tr(Text("ui/resume/end-short", "End it"))),
        Button("delete-session", tr(Text("ui/resume/delete", "Delete it")), Action("delete-session")),
    ]


def _in_few_lines(pen: Pen, buttons: list[Button], width: float) -> list[list[Button]]:
    """The buttons in lines; with their short words where those save a line."""
    lines = in_lines(pen, buttons, width)
    short = in_lines(pen, [replace(button, label=button.short or button.label) for button in buttons], width)
    return short if len(short) < len(lines) else lines


def _what(tr: Translator, left: Unfinished) -> tuple[str, str]:
    """When it began, and what it plays."""
    played = left.plan or left.format
    return moment_words(left.started, tr.language), f"{tr(played.name)} · {decks_named(tr, left.decks)}"


def where_words(tr: Translator, left: Unfinished) -> str:
    """The part, the card and the phase at which the room was."""
    said = []
    if left.phase is None:
        return tr(Text("ui/resume/at-summary", "all played: the summary was on the screen"))
    if left.plan is not None:
        part = Text("ui/resume/part", "part {part} of {parts}: {name}")
        said.append(tr(part, part=left.part, parts=left.parts, name=tr(left.format.name)))
    if left.claim is not None and (left.cards > 1 or left.plan is None):
        said.append(tr(Text("ui/resume/card", "card {card} of {cards}"), card=left.card, cards=left.cards))
    said.append(tr(left.phase))
    words = " · ".join(said)
    return words[:1].upper() + words[1:]


def standing_words(tr: Translator, left: Unfinished, *, finished: bool) -> str:
    """All that a list says of a session, in one line; of a `finished` one that it is."""
    where = tr(Text("ui/ended/finished", "finished")) if finished else where_words(tr, left)
    claim = [] if finished or left.claim is None else [tr(left.claim)]
    return " · ".join([*_what(tr, left), where, *claim])


def _claim(tr: Translator, left: Unfinished) -> str:
    """What the card on the table says; without one, what the activity is."""
    if left.claim is None:
        return tr(left.format.name)
    return tr(left.claim)
