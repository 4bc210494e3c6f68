"""What the room talks about, above what it does with it: the card, a twist that landed on it, the answer it got."""

from game.core.format import Each, Loop
from game.core.rounds import Note
from game.core.session import Session
from game.core.text import Text
from game.view.card_face import BARE_ABOVE, CARD_SIDE, NO_TOPIC, Face, card_heights, face_of, open_card, put_card
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

GAP = 1.6
SIGN = 4.4

TWIST = Text("ui/twist/label", "Twist")


def running_loop(session: Session) -> Loop | None:
    """The loop in which the running phase stands; `None` outside loops."""
    return session.format.loop_of(session.state.phase)


def each_of(session: Session) -> Each | None:
    """What the running loop goes through; `None` outside loops and in those that only count their turns."""
    loop = running_loop(session)
    return loop.each if loop is not None else None


def note_of_turn(session: Session) -> Note | None:
    """The note that the running turn of a loop is about; `None` when it is about something else."""
    return session.round.note(session.item) if session.item is not None else None


def turn_count(session: Session) -> str:
    """Which turn of how many it is, in a loop that goes through something."""
    if each_of(session) is None or len(session.state.items) < 2:
        return ""
    return f"{session.state.turn + 1} / {len(session.state.items)}"


def topic_face(pen: Pen, session: Session) -> Face:
    """The face of what is talked about now: the note or the theme of a loop's turn, else the card."""
    face = face_of(pen, session)
    note, each = note_of_turn(session), each_of(session)
    if note is not None:
        title = pen.tr(Text("ui/topic/note", "A note of the room"))
        return Face(
            title, face.colour if session.card is not None else NO_TOPIC, "mail", note.text, turn_count(session)
        )
    if each is Each.THEME and session.item is not None:
        title = pen.tr(Text("ui/topic/theme", "A theme of the room"))
        return Face(title, face.colour, "chat", session.item, turn_count(session))
    return face


def put_topic(pen: Pen, box: Box, session: Session, below: float, fill: bool = False) -> Box:
    """The topic as a card at the top of the box, as large as leaves `below` pixels under it; gives what is left.

    Usually it is no larger than its claim looks well in; one that should `fill` takes all the room there is.

    Without room for a claim of a claim's size the card becomes a strip with its words in the size of other text.
    """
    face, gap = topic_face(pen, session), pen.h(GAP) if below else 0.0
    well, least = card_heights(pen, box.w, face)
    room = box.h - gap - below
    if room >= least - 0.1:
        card, rest = rows(box, [(room if fill else min(well, room)) if below else box.h, Share()], gap=gap)
        put_card(pen, card, face)
        return rest
    card, rest = rows(box, [reminder_height(pen, box.w, face.claim), Share()], gap=gap)
    put_reminder(pen, card, face)
    return rest


def least_topic(pen: Pen, width: float, session: Session) -> float:
    """How many pixels high the topic must be to show its claim in a claim's size."""
    return card_heights(pen, width, topic_face(pen, session))[1]


def reminder_height(pen: Pen, width: float, words: str) -> float:
    """How many pixels high a strip is that reminds of a claim."""
    return pen.text_height(words, width - 2 * pen.air(CARD_SIDE), TEXT, Weight.BOLD, TIGHT) + 2 * pen.air(BARE_ABOVE)


def put_reminder(pen: Pen, box: Box, face: Face) -> None:
    """The claim in the size of other text, for screens that are about something else."""
    room = open_card(pen, box, face, bare=True)
    pen.fitted(
        "card/reminder",
        room,
        face.claim,
        largest=5.4,
        smallest=TEXT,
        ground=pen.theme.card,
        leading=TIGHT,
        balanced=True,
    )


def twist_height(pen: Pen, width: float, session: Session) -> float:
    """How many pixels high the strip of the last twist is; 0 when none was turned over."""
    card = session.card
    if card is None or not session.round.twists:
        return 0.0
    words = pen.tr(card.twists[session.round.twists[-1].twist])
    label = pen.tr(TWIST)
    if pen.narrow:
        return _said_height(pen, words, width - _sign_width(pen) - 2 * pen.air(2.0))
    return _said_height(pen, words, width - _label_width(pen, label) - pen.h(5.0))


def _said_height(pen: Pen, words: str, width: float) -> float:
    return max(pen.h(7.0), pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT) + 2 * pen.air(1.0))


def _label_width(pen: Pen, label: str) -> float:
    return pen.text_width(label, TEXT, Weight.BOLD) + pen.h(8.6)


def _sign_width(pen: Pen) -> float:
    """How many pixels wide the sign of a twist is without its word: in a narrow window every line counts."""
    return pen.h(SIGN) + 2 * pen.air(1.2)


def twist_id(twist: int) -> str:
    """The node of a twist that was turned over."""
    return f"twist/{twist}"


def put_twist(pen: Pen, box: Box, session: Session) -> Box:
    """The last twist turned over, a small card that has landed at the top of the table; gives what is left below."""
    card = session.card
    if card is None or not session.round.twists:
        return box
    turned = session.round.twists[-1].twist
    words = pen.tr(card.twists[turned])
    theme, label = pen.theme, pen.tr(TWIST)
    strip, rest = rows(box, [twist_height(pen, box.w, session), Share()], gap=pen.h(GAP))
    above = Box(strip.right - strip.w / 3, -strip.h, strip.w / 3, strip.h)
    node_id = twist_id(turned)
    pen.panel(
        node_id, strip, theme.card, edge=theme.ink, edge_size=0.5, radius=2.4, shadow=0.8, role=Role.PANEL, start=above
    )
    alone = _sign_width(pen) if pen.narrow else 0.0
    mark, said = columns(strip, [alone or _label_width(pen, label), Share()])
    pen.panel(f"{node_id}/mark", mark, theme.sun, edge=theme.ink, edge_size=0.5, radius=2.4, square=("tr", "br"))
    if alone:
        pen.keep(strip)
        pen.icon(
            f"{node_id}/icon", centred(mark, pen.h(SIGN), pen.h(SIGN)), "lightbulb", theme.on_sun, theme.sun, label
        )
    else:
        _put_label(pen, node_id, mark, label)
    pen.fitted(
        f"{node_id}/text",
        said.inset(pen.air(2.0), pen.air(0.8)),
        words,
        largest=5.0,
        smallest=TEXT,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    return rest


def _put_label(pen: Pen, node_id: str, mark: Box, label: str) -> None:
    """The sign of a twist with its word."""
    theme = pen.theme
    sign, word = columns(mark.inset(pen.h(1.4), 0), [pen.h(SIGN), Share()], gap=pen.h(0.6))
    pen.icon(f"{node_id}/icon", centred(sign, pen.h(SIGN), pen.h(SIGN)), "lightbulb", theme.on_sun, theme.sun)
    pen.text(
        f"{node_id}/label",
        word,
        label,
        weight=Weight.BOLD,
        colour=theme.on_sun,
        ground=theme.sun,
        leading=TIGHT,
        middle=True,
    )
