"""The outcome of a reveal on the table, with its pages."""

from game.core.format import Gathered, PhaseKind
from game.core.phases import SHELVES
from game.core.reading import outcome_of
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.audience.debrief import WHOLE, shelves
from game.view.claims import claim_of
from game.view.frame import put_head, put_play_foot
from game.view.layout import centred
from game.view.outcomes import draw as draw_outcome
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import put_strip, strip_height
from game.view.outcomes.words import remarks, verdict
from game.view.pen import Pen
from game.view.scene import Box
from game.view.shelves import put_shelves, shelf_blocks
from game.view.stack import put_stack
from game.view.stage import Stage

NOTHING = Text("ui/outcome/nothing", "Nothing was counted or noted here")
EARLIER_KEPT = Plural(
    "ui/outcome/earlier-kept",
    "No action was noted. Your idea stays in the minutes.",
    "No action was noted. Your {n} ideas stay in the minutes.",
)
NOTHING_KEPT = Text(
    "ui/outcome/nothing-kept", "What was said here goes home with you. Tell somebody about it tomorrow."
)
NOTHING_PROPOSED = Text("ui/outcome/nothing-proposed", "Nobody proposed anything: nothing to decide this time")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What was counted, and one sentence about it; with more than a page, a button that turns them."""
    inside = put_head(pen, session, stage)
    pages = _put_outcome(pen, inside, session, stage)
    put_play_foot(pen, session, stage, pages)


def _put_outcome(pen: Pen, box: Box, session: Session, stage: Stage) -> int:
    played, tr = session.round, pen.tr
    outcome = outcome_of(session, session.phase, played)
    if outcome is None and any(note.side in SHELVES for note in played.notes):
        found = shelves(pen, session)  # a last round without an action to adopt
        if pen.narrow or (pen.flows and not pen.wide):
            put_stack(pen, box, shelf_blocks(pen, box.w, found, WHOLE * pen.height))
        else:
            put_shelves(pen, box, found, across=pen.wide)
        return 1
    if outcome is None:
        phases = [session.format.phase(name) for name in session.phase.notes]
        proposing = session.phase.objections and session.phase.notes and not played.notes_of(session.phase.notes)
        last = any(phase.kind is PhaseKind.DEBRIEF for phase in phases)  # the last words of an evening
        words = tr(NOTHING_PROPOSED if proposing else NOTHING_KEPT if last else NOTHING)
        if played.notes and any(phase.gather is Gathered.ACTIONS for phase in phases):
            words = tr.plural(EARLIER_KEPT, len(played.notes))
        told = Told(session, played, session.phase, claim_of(pen, session), words, "")
        high = max(pen.h(20.0), strip_height(pen, box.w, told, signed=False))
        put_strip(pen, centred(box, box.w, high), told)
        return 1
    words, notes = verdict(tr, session, played, outcome, brief=True), remarks(tr, session, played, outcome)
    told = Told(session, played, session.phase, claim_of(pen, session), words, notes, stage.page)
    return draw_outcome(pen, box, told, outcome)
