"""The facilitator's buttons for the running phase, most needed first, and the words of the way on."""

from dataclasses import replace

from game.core.commands import SetPeople, SetTables
from game.core.format import PhaseKind
from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.core.timer import Paused, Untimed
from game.i18n.bidi import is_rtl_language
from game.view.buttons import Button
from game.view.charter_marks import waits_to_be_adopted
from game.view.coming import after_loop_words, next_words
from game.view.deeds import deed_words
from game.view.fields import field_of
from game.view.pen import Pen
from game.view.scene import Action, ShapeKind
from game.view.sheets import sheet_running, sheet_shown
from game.view.stage import Stage

NEXT_KEY, BACK_KEY = ShapeKind.ARROW_RIGHT, ShapeKind.ARROW_LEFT

NEXT = Text("ui/button/next", "Next")
RESTART = Text("ui/button/restart-clock", "Restart the clock")
PAGE_UP, PAGE_DOWN = Text("ui/key/page-up", "PgUp"), Text("ui/key/page-down", "PgDn")
ENTER, CONTROL = Text("ui/key/enter", "Enter"), Text("ui/key/control", "Ctrl")
UNDO_WHAT = Text("ui/button/undo-what", "Undo: {what}")
FIELD = Text("ui/button/to-next-field", "next field"), Text("ui/button/next-field", "field")
TABLE = Text("ui/button/to-next-table", "next table"), Text("ui/button/next-table", "table")
"""What Enter goes on to while something is put down, and in short."""

PLACES = (
    "pause",
    "next-field",
    "less-time",
    "more-time",
    "deal-again",
    "adopt",
    "note",
    "wall",
    "twist",
    "fact",
    "help",
    "page",
    "other-side",
    "after-loop",
)
"""Where the buttons stand, whichever of them there is room for."""


def next_key(pen: Pen) -> str | ShapeKind:
    """The key of the way on: in a language from right to left one that points nowhere: an arrow would point back."""
    return pen.tr(PAGE_DOWN) if is_rtl_language(pen.tr.language) else NEXT_KEY


def back_key(pen: Pen) -> str | ShapeKind:
    """The key of the way back; see `next_key`."""
    return pen.tr(PAGE_UP) if is_rtl_language(pen.tr.language) else BACK_KEY


def space(pen: Pen) -> str:
    """The name of the space bar."""
    return pen.tr(Text("ui/key/space", "Space"))


def with_control(pen: Pen, letter: str) -> str:
    """The name of a letter together with the control key."""
    return f"{pen.tr(CONTROL)} {letter}"


def play_buttons(pen: Pen, session: Session) -> list[Button]:
    """Most needed first, by what the room is doing."""
    known = {button.id: button for button in (*clock_buttons(pen, session), *_phase_buttons(pen, session))}
    order = _ORDER.get(session.phase.kind, ("pause", "next-field", "more-time", "note", "twist"))
    if session.phase.kind is PhaseKind.SPEAK and "after-loop" in known:
        order = ("pause", "note", "more-time", "twist")  # one speaks after the other, and what they say is noted
    first = [known.pop(name) for name in ("after-loop", *order) if name in known]
    return [*first, *(known[name] for name in ("help", "fact", "wall", "less-time") if name in known)]


_ORDER = {
    PhaseKind.COLLECT: ("note", "wall", "pause", "more-time"),
    PhaseKind.DEBRIEF: ("note", "pause", "more-time", "wall"),
    PhaseKind.ASSIGN: ("deal-again", "pause"),
    PhaseKind.REVEAL: ("adopt", "pause", "help", "fact"),
}


def clock_buttons(pen: Pen, session: Session) -> list[Button]:
    """Pause or go on, and 30 seconds more or less where there is a clock."""
    tr, timer = pen.tr, session.state.timer
    pause = Text("ui/button/go-on", "Go on") if isinstance(timer, Paused) else Text("ui/button/pause", "Pause")
    buttons = [Button("pause", tr(pause), Action("pause"), key=space(pen))]
    if not isinstance(timer, Untimed):
        seconds = tr(Text("ui/button/thirty-seconds", "30 s"))
        buttons.append(Button("more-time", seconds, Action("time", (30,)), key="+"))
        buttons.append(Button("less-time", seconds, Action("time", (-30,)), key="−"))
    return buttons


def restart_button(pen: Pen, session: Session) -> Button | None:
    """The running phase's whole time once more; `None` where it has no clock."""
    if isinstance(session.state.timer, Untimed):
        return None
    return Button("restart-clock", pen.tr(RESTART), Action("restart-clock"), key="Z")


def _phase_buttons(pen: Pen, session: Session) -> list[Button]:
    tr, kind = pen.tr, session.phase.kind
    buttons = [Button("help", "", Action("help"), key="?")]
    sheet = sheet_running(session)
    if sheet is not None and field_of(pen.focus) in sheet.fields[:-1]:
        words, short = FIELD if sheet.tally is not None and sheet.tally.answers is None else TABLE
        on = Action("turn-option", (1,))
        buttons.append(Button("next-field", tr(words), on, key=tr(ENTER), short=tr(short)))
    after = after_loop_words(tr, session)
    if after:
        buttons.append(Button("after-loop", after, Action("after-loop"), key="G"))
    if kind in NOTING_KINDS and kind is not PhaseKind.REVEAL:
        buttons.append(Button("note", tr(Text("ui/button/note", "Note")), Action("note"), key="N"))
    if session.round.notes and (kind in NOTING_KINDS or kind is PhaseKind.VOTE):
        buttons.append(Button("wall", tr(Text("ui/button/wall", "Wall")), Action("wall"), key="W"))
    if kind is PhaseKind.ASSIGN and session.deal is not None and session.deal.roles:
        buttons.append(
            Button("deal-again", tr(Text("ui/button/deal-again", "Deal again")), Action("deal-again"), key="D")
        )
    if kind is PhaseKind.REVEAL and proposals_now(session):
        buttons.append(
            Button(
                "adopt",
                tr(Text("ui/button/adopt", "Adopt")),
                Action("adopt"),
                key="A",
                main=waits_to_be_adopted(session),
            )
        )
    card = session.card
    if card is not None and kind in TALKING_KINDS and len(session.round.twists) < len(card.twists):
        buttons.append(Button("twist", tr(Text("ui/button/twist", "Twist")), Action("twist"), key="X"))
    if card is not None and card.facts:
        buttons.append(Button("fact", tr(Text("ui/button/fact", "Fact")), Action("fact"), key="I"))
    return buttons


def minutes_buttons(pen: Pen, stage: Stage) -> list[Button]:
    """The way to the minutes of the session that has ended, once there are some."""
    if not stage.minutes:
        return []
    words = Text("ui/button/open-minutes", "Open the minutes")
    short = pen.tr(Text("ui/button/minutes", "Minutes"))
    return [Button("open-folder", pen.tr(words), Action("open-folder"), key="D", short=short)]


def next_button(pen: Pen, session: Session | None, stage: Stage, label: str | None = None) -> Button:
    """The way on, by a key that goes on whatever has the focus: where something is put down, arrows move in it."""
    key = pen.tr(PAGE_DOWN) if _fields(session, stage) else next_key(pen)
    main = session is None or not waits_to_be_adopted(session)  # then that is what stands out
    return Button("next", label or pen.tr(NEXT), Action("next"), key=key, main=main)


def back_button(pen: Pen, session: Session | None, stage: Stage) -> Button:
    """The way back; in words where it takes back something that this screen does not show, such as who came in."""
    key = pen.tr(PAGE_UP) if _fields(session, stage) else back_key(pen)
    last = session.history.past[-1].deed if session is not None and session.history.past else None
    words = ""
    if isinstance(last, SetPeople | SetTables) and not stage.page and session is not None:
        undone = deed_words(pen.tr, last, session.format.id, session.phase.id, session)
        words = pen.tr(UNDO_WHAT, what=undone)
    return Button("back", words, Action("back"), key=key)


def _fields(session: Session | None, stage: Stage) -> tuple[str, ...]:
    sheet = sheet_shown(session, stage) if session is not None else None
    return sheet.fields if sheet is not None else ()


def ways_on(pen: Pen, session: Session | None, stage: Stage, extra: list[Button]) -> list[tuple[Button, list[Button]]]:
    """The next button and the others, in words from long to short: in a loop both say where they lead."""
    tr = pen.tr
    whereto = next_words(tr, session) if session is not None else ""
    after = after_loop_words(tr, session) if session is not None else ""
    if not whereto and not after:
        return [(next_button(pen, session, stage), extra)]
    long = tr(Text("ui/button/next-is", "Next: {what}"), what=whereto) if whereto else tr(NEXT)
    middle = _capital(whereto) or tr(NEXT)
    leave = tr(Text("ui/button/stop-here", "Stop here"))
    on_to = tr(Text("ui/button/after-loop", "On to: {phase}"), phase=after)
    names = [(long, on_to), (middle, on_to), (middle, _capital(after) or leave), (middle, leave), (tr(NEXT), leave)]
    return [
        (next_button(pen, session, stage, first), [_named(button, second) for button in extra])
        for first, second in names
    ]


def _named(button: Button, label: str) -> Button:
    return replace(button, label=label) if button.id == "after-loop" else button


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
