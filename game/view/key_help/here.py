"""Keys of the screen that shows: before a session, in each phase, at its end, at the desk."""

from dataclasses import replace

from game.core.format import PhaseKind
from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.core.timer import Paused, Untimed
from game.view.key_help.entries import arrows_choose, entry_uses, sheet_in_hand
from game.view.key_help.overlays import PAGES, PAGES_BY_TAB, overlay_uses
from game.view.key_help.uses import ARROWS, Use
from game.view.screens import Overlay, Screen, Seat
from game.view.sheets import closed_sheets
from game.view.stage import Stage

NEXT, BACK, UNDO = Text("ui/help/next", "next"), Text("ui/help/page-back", "back"), Text("ui/help/back", "back (undo)")


def uses_here(session: Session | None, stage: Stage, paged: bool) -> list[Use]:
    """What keys do on this screen alone, most needed first. `paged` tells whether it has pages to turn."""
    if stage.overlay is not None:
        return [*overlay_uses(session, stage, paged), *_letters_behind(session, stage)]
    if session is None or stage.screen is not Screen.PLAY:
        return _before_play(stage, paged)
    found = _at_the_end(session, stage, paged) if session.state.finished else _in_phase(session, stage, paged)
    return [*found, *_at_the_desk(session, stage)] if stage.seat is Seat.DESK else found


OVER_A_DEBATE = frozenset(
    {
        Overlay.FACT,
        Overlay.PROMPTER,
        Overlay.PAUSE,
        Overlay.BREAK,
        Overlay.PLAN,
        Overlay.CHARTER,
        Overlay.WALL,
        Overlay.PEOPLE,
        Overlay.TABLES,
    }
)
"""What lies over a debate that goes on behind it: there, its letters still do what they do."""


def _letters_behind(session: Session | None, stage: Stage) -> list[Use]:
    """The letters of the running phase that hold over what lies upon it, too."""
    if session is None or session.state.finished or stage.overlay not in OVER_A_DEBATE or stage.editor is not None:
        return []
    own = {key for use in overlay_uses(session, stage, paged=False) for key in use.keys}
    in_phase = _in_phase(session, replace(stage, overlay=None), paged=False)
    return [use for use in in_phase if use.common and not own & set(use.keys)]


def _before_play(stage: Stage, paged: bool) -> list[Use]:
    on, back = ("enter", "page-down"), Use(("page-up",), BACK)
    on_button = stage.focus is not None and not stage.focus.startswith(("field/", "pace/", "way/", "session/"))
    forward = Use(("page-down",) if on_button else on, NEXT)
    match stage.screen:
        case Screen.RESUME:
            return [
                Use(on, Text("ui/help/resume", "go on with it")),
                *([Use(("up", "down"), Text("ui/help/session", "choose a session"))] if stage.unfinished[1:] else []),
                Use(("delete",), Text("ui/help/delete-session", "delete it (asks first)")),
                Use(("page-up",), Text("ui/help/another", "start another one")),
            ]
        case Screen.WAYS:
            choose = Use(ARROWS, Text("ui/help/way", "choose what to play"))
            return [choose, *([PAGES_BY_TAB] if paged else []), forward, back]
        case Screen.SETUP if (stage.focus or "").startswith("pace/"):
            is_chosen = stage.focus == f"pace/{stage.choice.pace}"
            take = [] if is_chosen else [Use(("enter", "space"), Text("ui/help/press", "choose it"))]
            return [
                *take,
                Use(("left", "right"), Text("ui/help/pace", "shorter or longer")),
                Use(("up", "down", "tab"), Text("ui/help/line", "other line")),
                Use(on if is_chosen else ("page-down",), Text("ui/help/start", "start")),
                back,
            ]
        case Screen.SETUP:
            return [
                Use(("0–9", "left", "right"), Text("ui/help/change", "change the number")),
                Use(("up", "down", "tab"), Text("ui/help/line", "other line")),
                Use(on, Text("ui/help/start", "start")),
                back,
            ]
        case _:
            go_to = Use(ARROWS, Text("ui/help/deck", "go to a deck"))
            return [go_to, Use(("space",), Text("ui/help/take", "choose it, or not")), forward]


def _in_phase(session: Session, stage: Stage, paged: bool) -> list[Use]:
    kind, card, sheet = session.phase.kind, session.card, sheet_in_hand(session, stage)
    found = entry_uses(session, sheet) if sheet is not None else []
    found.append(Use(("page-down",) if sheet is not None else ("right", "page-down", "enter"), NEXT))
    found += _back(session, in_fields=sheet is not None)
    if paged and not arrows_choose(sheet):
        found.append(PAGES)
    if kind is PhaseKind.ASSIGN and session.deal is not None:
        found.append(Use(("d",), Text("ui/help/deal", "deal again")))
    if kind is PhaseKind.REVEAL and proposals_now(session):
        found.append(Use(("a",), Text("ui/help/adopt", "adopt a proposal")))
    if session.state.items:
        found.append(Use(("g",), Text("ui/help/after-loop", "enough turns"), common=True))
    paused = isinstance(session.state.timer, Paused)
    go_on, pause = Text("ui/help/go-on", "go on"), Text("ui/help/pause", "pause")
    found.append(Use(("space",), go_on if paused else pause))
    found.append(Use(("+",), Text("ui/help/more-time", "30 seconds more"), common=True))
    if not isinstance(session.state.timer, Untimed):
        found.append(Use(("-",), Text("ui/help/less-time", "30 seconds less"), common=True))
        found.append(Use(("z",), Text("ui/help/restart-clock", "the clock from its start"), common=True))
    if kind in NOTING_KINDS:
        found.append(Use(("n",), Text("ui/help/note-here", "note something"), common=True))
    if card is not None and kind in TALKING_KINDS and len(session.round.twists) < len(card.twists):
        found.append(Use(("x",), Text("ui/help/twist", "turn a twist over"), common=True))
    if card is not None and card.facts:
        found.append(Use(("i",), Text("ui/help/fact", "fact"), common=True))
    if closed_sheets(session):
        found.append(Use(("c",), Text("ui/help/correct", "correct an entry"), common=True))
    return found


def _at_the_end(session: Session, stage: Stage, paged: bool) -> list[Use]:
    found = [Use(("right", "page-down", "enter"), NEXT)]
    if session.history.past:
        found.append(Use(("left", "page-up", "ctrl z"), UNDO))
    if stage.minutes:
        found.append(Use(("d",), Text("ui/help/minutes", "folder of the minutes")))
    return [*found, PAGES] if paged else found


def _back(session: Session, *, in_fields: bool) -> list[Use]:
    found = []
    if session.history.past:
        found.append(Use(("page-up", "ctrl z") if in_fields else ("left", "page-up", "ctrl z"), UNDO))
    if session.history.future:
        found.append(Use(("ctrl y",), Text("ui/help/redo", "redo")))
    return found


def _at_the_desk(session: Session, stage: Stage) -> list[Use]:
    swap = Use(("s",), Text("ui/help/swap", "swap the screens"), common=True)
    if session.state.finished or sheet_in_hand(session, stage) is not None:
        return [swap]  # while something is put down, the desk has one page
    return [Use(("j",), Text("ui/help/desk-page", "more that helps you"), common=True), swap]
