"""Before the first card: how many people, how many cards, how fast; and how long that takes."""

from game.core.format import PhaseKind
from game.core.session import NO_CLOCK
from game.core.text import Plural, Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, decks_named, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, Weight
from game.view.stage import Stage
from game.view.stepper import put_stepper

PACES = (
    (60, Text("ui/setup/pace-quick", "quick")),
    (100, Text("ui/setup/pace-normal", "normal")),
    (150, Text("ui/setup/pace-calm", "calm")),
    (NO_CLOCK, Text("ui/setup/pace-none", "no clock")),
)
COUNTING_SECONDS = 20
"""What it takes to read out the next step and find the place, per phase, beside the phase's own seconds."""


def minutes(stage: Stage) -> int:
    """How long the chosen session takes about, in minutes, at the format's own pace when there is no clock."""
    chosen = stage.chosen_format()
    pace = stage.choice.pace or 100
    spoken = chosen.seconds_a_card * pace / 100
    between = COUNTING_SECONDS * sum(phase.kind is PhaseKind.VOTE for phase in chosen.phases)
    return max(1, round(cards_to_play(stage) * (spoken + between) / 60))


def cards_to_play(stage: Stage) -> int:
    """The number of cards chosen, at most as many as the decks hold for the format."""
    return min(stage.choice.cards, fitting_cards(stage))


def fitting_cards(stage: Stage) -> int:
    """How many cards the chosen decks hold for the chosen format."""
    kinds = stage.chosen_format().cards
    return sum(card.kind in kinds for deck in stage.chosen_decks() for card in deck.cards)


def draw(pen: Pen, stage: Stage) -> None:
    """A line for each choice, its label at the start."""
    tr = pen.tr
    chosen = stage.chosen_format()
    title, people, cards, pace, vote, how_long, foot = rows(
        pen.safe,
        [pen.h(9.0), pen.h(10.0), pen.h(10.0), pen.h(8.0), pen.h(13.0), Share(), pen.h(9.6)],
        gap=pen.h(2.4),
    )
    words = f"{tr(chosen.name)} · {decks_named(tr, stage.chosen_decks())}"
    pen.fitted("setup/title", title, words, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    _put_choice(pen, people, "people", tr(Text("ui/setup/people", "People here")), stage.choice.people)
    _put_choice(pen, cards, "cards", tr(Text("ui/setup/cards", "Cards")), cards_to_play(stage))
    label, chips = columns(pace, [_label_width(pen), Share()], gap=pen.h(2.0))
    pen.text(
        "setup/pace", label, tr(Text("ui/setup/pace", "Pace")), size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True
    )
    _put_paces(pen, chips, stage)
    label, said = columns(vote, [_label_width(pen), Share()], gap=pen.h(2.0))
    pen.text(
        "setup/vote", label, tr(Text("ui/setup/vote", "Vote")), size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True
    )
    how = tr(Text("ui/setup/vote-by-hand", "By show of hands. First vote: eyes closed, counts hidden until the end."))
    pen.text("setup/vote/how", said, how, leading=TIGHT, middle=True)
    length = tr.plural(Plural("ui/setup/length", "About {n} minute.", "About {n} minutes."), minutes(stage))
    pen.text("setup/length", how_long, length, size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True)
    back = Button("back", tr(Text("ui/button/back", "Back")), Action("back"), key=tr(Text("ui/key/page-up", "PgUp")))
    go = Button(
        "next", tr(Text("ui/button/start", "Start")), Action("next"), key=tr(Text("ui/key/enter", "Enter")), main=True
    )
    put_foot(pen, foot, stage, None, [back], go)


def _label_width(pen: Pen) -> float:
    return pen.h(38.0)


def _put_choice(pen: Pen, box: Box, name: str, label: str, value: int) -> None:
    said, stepper = columns(box, [_label_width(pen), pen.h(52.0)], gap=pen.h(2.0))
    pen.text(f"setup/{name}", said, label, size=ASK, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_stepper(pen, f"field/{name}", stepper, name, value, label)


def _put_paces(pen: Pen, box: Box, stage: Stage) -> None:
    x = box.x
    for pace, words in PACES:
        button = Button(f"pace/{pace}", pen.tr(words), Action("pace", (pace,)), chosen=pace == stage.choice.pace)
        width = button_width(pen, button)
        put_button(pen, Box(x, box.y, width, box.h), button)
        x += width + pen.h(1.4)
