"""Can the last row read it? Three lines at their real sizes, and what size of text the room asks for.

Only these lines follow the size of text that is set: whoever sets it needs the rest to stay where it is.
"""

from game.core.text import Text
from game.i18n.numbers import number_words
from game.view.audience.settings import percent
from game.view.back_row import farthest_dm, heights_away, text_for
from game.view.buttons import Button, button_width, put_button
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, CLAIM_LEADING, CLAIM_SMALLEST, CLAIM_WEIGHT, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.prefs import TEXT_SIZES, Prefs
from game.view.scene import Action, Box, Role, Weight
from game.view.screens import Seat
from game.view.stage import Stage
from game.view.stepper import put_stepper
from game.view.theme import THEMES
from game.view.washed import washed

HEAD, CHIPS, LABEL, STEPPER, GAP = 7.0, 7.2, 5.2, 8.0, 1.4
BETWEEN = 2.4
"""The air between the two fields, in hundredths."""

PREVIEW = 0.34
"""The share of the width that the picture in a lit room has."""

# Translators: words that are easily mistaken for each other from afar (a and e, rn and m). At most 16 characters.
CLAIM = Text("ui/room-check/claim", "Modem or modern?")
# Translators: numbers that are easily mistaken for each other. At most 20 characters.
ASKED = Text("ui/room-check/asked", "Is it 38, 88 or 83?")
# Translators: like a source, with letters and digits that look alike (l, I, 1, 0, 6). At most 34 characters.
SMALLEST = Text("ui/room-check/smallest", "Ill oaks, 1 June 2016, p. 806")

FAR = Text("ui/room-check/last-row", "Last row (m)")
HIGH = Text("ui/room-check/picture", "Picture height (m)")
LIT = Text("ui/room-check/lit", "The picture in a lit room")

CLOSE = Text("ui/button/close", "Close")
TOO_FAR = Text(
    "ui/room-check/too-far",
    "The last row is {n} times the picture’s height away: too far for any size. Sit within {farthest} m.",
)
ENOUGH = Text("ui/room-check/enough", "The last row is {n} times the picture’s height away: {percent} is enough.")
LEAST = Text("ui/room-check/least", "The last row is {n} times the picture’s height away: take {percent} or more.")
KEYS = Text("ui/room-check/keys", "Arrows: size. T: colours.")


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """The lines, and below them, where the room has no desk, what the facilitator sets."""
    pen.zoom = 1.0
    tr = pen.tr
    ask = tr(Text("ui/room-check/ask", "From the last row: can you read these three lines?"))
    high = max(pen.h(HEAD), pen.text_height(ask, pen.safe.w, TEXT, Weight.BOLD, TIGHT))
    if stage.seat is Seat.ROOM:
        head, lines = rows(pen.safe, [high, Share()], gap=pen.h(GAP))
    else:
        said = _label_height(pen)
        controls = pen.h(CHIPS + GAP + STEPPER) + said
        head, lines, below, foot = rows(pen.safe, [high, Share(), controls, pen.foot], gap=pen.h(GAP))
        _put_controls(pen, below, stage, prefs, said)
        _put_foot(pen, foot, stage, prefs)
    pen.fitted("room-check/ask", head, ask, largest=ASK, smallest=TEXT, leading=TIGHT, middle=True, role=Role.HEADING)
    _put_lines(pen, lines, prefs)


def _put_lines(pen: Pen, box: Box, prefs: Prefs) -> None:
    """A claim, what the room is asked, and the smallest text there is, as large as they are in a debate."""
    theme, times = pen.theme, prefs.text / 100
    pen.panel("lines", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.h(2.4), pen.h(1.0))
    lines = [
        ("claim", CLAIM, CLAIM_SMALLEST * times, CLAIM_WEIGHT, CLAIM_LEADING),
        ("asked", ASKED, ASK * times, Weight.BOLD, TIGHT),
        ("smallest", SMALLEST, SMALL * times, Weight.REGULAR, TIGHT),
    ]
    spare = inner.h - sum(pen.h(size * leading) for _, _, size, _, leading in lines)
    gap = max(0.0, min(pen.h(3.0), spare / 2))
    y = inner.y + max(0.0, (spare - 2 * gap) / 2)
    for name, text, size, weight, leading in lines:
        place = Box(inner.x, y, inner.w, pen.h(size * leading))
        words = _first_words(pen, pen.tr(text), inner.w, size, weight)
        pen.text(
            "claim" if name == "claim" else f"lines/{name}",
            place,
            words,
            size=size,
            weight=weight,
            ground=theme.card,
            leading=leading,
        )
        y = place.bottom + gap


def _first_words(pen: Pen, text: str, width: float, size: float, weight: Weight) -> str:
    """As many words as one line holds of a sample of letters, which says nothing that could be cut off."""
    words = text.split()
    while len(words) > 1 and pen.text_width(" ".join(words), size, weight) > width:
        words.pop()
    return " ".join(words)


def _parted(pen: Pen, box: Box) -> tuple[Box, Box]:
    """The places of what is set and of the picture in a lit room."""
    left, right = columns(box, [Share(), box.w * PREVIEW], gap=pen.h(2.4))
    return left, right


def _label_height(pen: Pen) -> float:
    """How many pixels high the labels are: of one line, or of two where a language needs them."""
    left, right = _parted(pen, pen.safe)
    field = (left.w - pen.h(BETWEEN)) / 2
    labels = ((FAR, field), (HIGH, field), (LIT, right.w))
    return max(pen.h(LABEL), *(pen.text_height(pen.tr(each), w, SMALL, Weight.BOLD, TIGHT) for each, w in labels))


def _put_controls(pen: Pen, box: Box, stage: Stage, prefs: Prefs, label_high: float) -> None:
    """The size of text, how far the last row is and how high the picture; beside it the picture in a lit room."""
    tr = pen.tr
    left, right = _parted(pen, box)
    chips, fields = rows(left, [pen.h(CHIPS), Share()], gap=pen.h(GAP))
    buttons = [
        Button(f"set/text/{size}", percent(size), Action("set", ("text", size)), chosen=size == prefs.text)
        for size in TEXT_SIZES
    ]
    spare = chips.w - sum(button_width(pen, button) for button in buttons)
    gap = max(0.0, min(pen.h(1.2), spare / (len(buttons) - 1)))
    for button, place in zip(buttons, columns(chips, [Share()] * len(buttons), gap=gap), strict=True):
        put_button(pen, place, button)
    far, high = tr(FAR), tr(HIGH)
    asked = [("last-row", far, stage.last_row_dm), ("picture-height", high, stage.picture_dm)]
    for (verb, label, length), place in zip(asked, columns(fields, [Share()] * 2, gap=pen.h(BETWEEN)), strict=True):
        said, stepper = rows(place, [label_high, Share()])
        _put_label(pen, f"{verb}/label", said, label)
        put_stepper(pen, verb, stepper, verb, number_words(length / 10, tr.language), label)
    _put_washed(pen, right, prefs, label_high)


def _put_label(pen: Pen, node_id: str, box: Box, words: str) -> None:
    pen.fitted(node_id, box, words, largest=TEXT, smallest=SMALL, leading=TIGHT)


def _put_washed(pen: Pen, box: Box, prefs: Prefs, label_high: float) -> None:
    """A card as it looks where lamps are on: the same colours, seven to one at most."""
    theme = THEMES[prefs.theme]
    said, picture = rows(box, [label_high, Share()])
    words = pen.tr(LIT)
    _put_label(pen, "lit/label", said, words)
    topic = washed(theme.topic("bias"))
    pen.panel("washed/table", picture, washed(theme.table), radius=2.0, role=Role.IMAGE, label=words)
    card = picture.inset(pen.h(1.4), pen.h(1.0))
    band, face = rows(card, [pen.h(4.8), Share()])
    ground = washed(theme.card)
    pen.panel("washed/face", card, ground, edge=washed(theme.card_edge), radius=1.4)
    pen.panel("washed/band", band, topic, radius=1.4)
    for name, place, text, size, weight, colour, behind in (
        ("claim", face, CLAIM, SMALL, CLAIM_WEIGHT, washed(theme.ink), ground),
        ("asked", band, ASKED, SMALL, Weight.REGULAR, washed(theme.on_topic), topic),
    ):
        inner = place.inset(pen.h(1.4), 0)
        words = _first_words(pen, pen.tr(text), inner.w, size, weight)
        pen.text(
            f"washed/{name}",
            inner,
            words,
            size=size,
            weight=weight,
            colour=colour,
            ground=behind,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )


def _put_foot(pen: Pen, box: Box, stage: Stage, prefs: Prefs) -> None:
    """What the rules ask for, and the way back."""
    tr = pen.tr
    close = Button("close", tr(CLOSE), Action("close"), key="Esc", main=True)
    put_foot(pen, box, stage, None, [], close)
    if stage.notice is not None:
        return
    away = number_words(round(heights_away(stage.last_row_dm, stage.picture_dm), 1), tr.language)
    least = text_for(stage.last_row_dm, stage.picture_dm)
    if least is None:
        farthest = number_words(farthest_dm(TEXT_SIZES[-1], stage.picture_dm) / 10, tr.language)
        words = tr(TOO_FAR, n=away, farthest=farthest)
    elif prefs.text >= least:
        words = tr(ENOUGH, n=away, percent=percent(prefs.text))
    else:
        words = tr(LEAST, n=away, percent=percent(least))
    room, _ = columns(box, [Share(), button_width(pen, close)], gap=pen.h(1.6))
    with_keys = f"{words} {tr(KEYS)}"
    words = with_keys if pen.text_height(with_keys, room.w, SMALL, Weight.BOLD, TIGHT) <= room.h else words
    with pen.standing_around():
        pen.fitted("room-check/advice", room, words, largest=TEXT, smallest=SMALL, leading=TIGHT, middle=True)
