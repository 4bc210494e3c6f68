"""A session was not finished: go on with it, or start another."""

from game.core.text import Text
from game.i18n.dates import moment_words
from game.i18n.translator import Translator
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, decks_named, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Role, Weight
from game.view.stage import Stage, Unfinished


def draw(pen: Pen, stage: Stage) -> None:
    """What was going on and when, and the two ways on."""
    left = stage.unfinished
    if left is None:
        return
    tr, theme = pen.tr, pen.theme
    title, card, buttons, below, foot = rows(
        pen.safe, [pen.h(14.0), pen.h(30.0), pen.h(11.0), Share(), pen.foot], gap=pen.h(2.4)
    )
    words = tr(Text("ui/resume/title", "Your last session is not finished"))
    pen.fitted("resume/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    pen.panel("resume/card", card, theme.card, edge=theme.card_edge, radius=3.0, shadow=1.0, role=Role.PANEL)
    name, when = rows(card.inset(pen.h(4.0), pen.h(3.0)), [Share(), Share()])
    decks = decks_named(tr, left.decks)
    played = left.plan or left.format
    pen.fitted(
        "resume/what",
        name,
        f"{tr(played.name)} · {decks}",
        largest=6.4,
        smallest=TEXT,
        ground=theme.card,
        leading=TIGHT,
    )
    pen.fitted(
        "resume/when",
        when,
        _where(tr, left),
        largest=ASK,
        smallest=TEXT,
        weight=Weight.REGULAR,
        ground=theme.card,
        leading=TIGHT,
        balanced=True,
    )
    go_on = Button("resume", tr(Text("ui/resume/go-on", "Go on where we were")), Action("resume"), main=True)
    other = Button("new", tr(Text("ui/resume/new", "Another session")), Action("table"))
    first, second = columns(buttons, [Share(), Share()], gap=pen.h(2.4))
    put_button(pen, first, go_on, size=TEXT)
    put_button(pen, second, other, size=TEXT)
    hint = tr(Text("ui/resume/hint", "The unfinished session is kept either way."))
    forward = Button(
        "next",
        tr(Text("ui/resume/go-on-short", "Go on")),
        Action("resume"),
        key=tr(Text("ui/key/enter", "Enter")),
        main=True,
    )
    put_foot(pen, foot, stage, None, [], forward)
    pen.text("resume/hint", below, hint)


def _where(tr: Translator, left: Unfinished) -> str:
    """When it began, and the part and the card at which the room was."""
    started = moment_words(left.started, tr.language)
    said = [tr(Text("ui/resume/started", "Started {started}"), started=started)]
    if left.plan is not None:
        part = Text("ui/resume/part", "part {part} of {parts}: {name}")
        said.append(tr(part, part=left.part, parts=left.parts, name=tr(left.format.name)))
    if left.cards > 1 or left.plan is None:
        said.append(tr(Text("ui/resume/card", "card {card} of {cards}"), card=left.card, cards=left.cards))
    return " · ".join(said)
