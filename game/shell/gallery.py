"""Any screen on demand, with a session that really got there: for pictures, tests and the README.

Screens of a debate are named after the phase: `first-vote` is that phase as it begins, `first-vote:done` when all is
entered, `outcome:1` a later step of it. Others have names of their own (`table`, `menu`, …).
"""

from collections.abc import Callable
from dataclasses import replace

from game.core.apply import Rejected, apply
from game.core.commands import Adopt, Advance, Command, LeaveLoop, PauseTimer, TakeNote
from game.core.deck import CaseCard, Deck
from game.core.format import Format, Phase, PhaseKind
from game.core.phases import NOTING_KINDS, steps
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from game.core.text import Text
from game.core.timer import Running
from game.i18n.phrases import ToldError
from game.i18n.translator import Translator
from game.shell.player import Player, in_few_words, what_is_said
from game.view.displays import Display
from game.view.editing import Editing, Editor
from game.view.fields import first_field
from game.view.kept import Ended, Unfinished
from game.view.screens import Overlay, Screen
from game.view.sheets import closed_sheets
from game.view.stage import Break, Choice, Kept, Stage

BEFORE_PLAY = ("resume", "table", "ways", "setup")
OVERLAYS = {
    "pause": Overlay.PAUSE,
    "break-until": Overlay.BREAK,
    "break-over": Overlay.BREAK,
    "black": Overlay.BLACK,
    "help": Overlay.HELP,
    "menu": Overlay.MENU,
    "note": Overlay.NOTE,
    "people": Overlay.PEOPLE,
    "tables": Overlay.TABLES,
    "fact": Overlay.FACT,
    "wall": Overlay.WALL,
    "correct": Overlay.CORRECT,
    "charter": Overlay.CHARTER,
    "article": Overlay.ARTICLE,
    "plan": Overlay.PLAN,
    "settings": Overlay.SETTINGS,
    "keys": Overlay.KEYS,
    "stored": Overlay.STORED,
    "displays": Overlay.DISPLAYS,
    "room-check": Overlay.ROOM_CHECK,
    "ended": Overlay.ENDED,
    "language": Overlay.LANGUAGE,
    "second-language": Overlay.SECOND_LANGUAGE,
}
BREAKS = {
    "break-until": Break("2026-11-23T10:45:00+01:00", 10, 7),
    "break-over": Break("2026-11-23T10:45:00+01:00", 10, 0),
}
SUMMARY = "summary"
DONE = "done"
PEOPLE, TABLES, CARDS = 24, 5, 5

WORKING_KINDS = frozenset(
    {
        PhaseKind.VOTE,
        PhaseKind.ESTIMATE,
        PhaseKind.RANK,
        PhaseKind.COLLECT,
        PhaseKind.DEBRIEF,
        PhaseKind.SPEAK,
        PhaseKind.DISCUSS,
        PhaseKind.REVEAL,
    }
)
"""Phases that look different when the room has done what they ask for."""

MOST_COMMANDS = 2000


_NO_SCREEN = Text("command/shot/no-such-screen", "The format '{format}' has no such screen as '{screen}'.")
_FEWER_STEPS = Text("command/shot/fewer-steps", "This card has no '{screen}': it shows fewer steps.")
_NEVER = Text("command/shot/never", "A session of the format '{format}' with these cards never comes there.")
_NOT_PLAYED = Text("command/shot/not-played", "The format '{format}' does not play a {kind}, as '{card}' is.")


class NoSuchScreen(ToldError):
    """The format has no such screen, or does not play the card; the message says which."""


def screens(format: Format) -> tuple[str, ...]:
    """The names of all screens that can be seen with a format."""
    names: list[str] = [*BEFORE_PLAY]
    for phase in format.phases:
        names.append(phase.id)
        if phase.kind in WORKING_KINDS:
            names.append(f"{phase.id}:{DONE}")
        if phase.kind is PhaseKind.REVEAL:
            last = int(phase.outcome is not None) + int(phase.answer) + phase.facts
            names += [f"{phase.id}:{step}" for step in range(1, last)]
    return (*names, SUMMARY, *OVERLAYS)


def stage_of(decks: tuple[Deck, ...], formats: tuple[Format, ...], languages: tuple[tuple[str, str], ...]) -> Stage:
    """The stage at the start, the first deck and the first format chosen."""
    choice = Choice(tuple(deck.id for deck in decks[:1]), formats[0].id if formats else "", PEOPLE, CARDS)
    return Stage(choice=choice, decks=decks, formats=formats, languages=languages)


def screen(
    name: str, stage: Stage, tr: Translator, card: str | None = None, seed: int = 1
) -> tuple[Session | None, Stage, int]:
    """A session, a stage and a time that show the screen of that name; `KeyError` for a card that there is not.

    `card` is the id of the card to show; otherwise the seed deals one. Raises `NoSuchScreen`.
    """
    decks, played = stage.chosen_decks(), stage.chosen_format()
    if name == "table":
        return None, replace(stage, screen=Screen.TABLE), 0
    if name == "ways":
        return None, replace(stage, screen=Screen.WAYS), 0
    if name == "setup":
        return None, replace(stage, screen=Screen.SETUP, focus="field/people"), 0
    if name == "resume":
        return None, replace(stage, screen=Screen.RESUME, unfinished=left_behind(decks, played)), 0
    session = new_session(decks, played, Settings(PEOPLE, CARDS, tables=TABLES), seed)
    if card is not None:
        session = _dealt(session, card)
    player = Player(seed, tr)
    stage = replace(stage, screen=Screen.PLAY)
    if name == SUMMARY:
        session = played_to(session, player, lambda now: now.state.finished)
        return session, stage, session.at_ms
    if name in OVERLAYS and all(phase.id != name for phase in played.phases):
        return _covered(name, session, player, stage, tr)
    session = _at_phase(session, player, name)
    return session, replace(stage, focus=first_field(session)), session.at_ms


def left_behind(decks: tuple[Deck, ...], played: Format) -> tuple[Unfinished, ...]:
    """Two sessions that were left in the middle, the second one on another day."""
    card = next((card for deck in decks for card in deck.cards if played.plays(card)), None)
    claim = None if card is None else card.question if isinstance(card, CaseCard) else card.text
    newest = Unfinished(
        id="2026-11-23-143200",
        started="2026-11-23T14:32:00+01:00",
        format=played,
        decks=decks,
        card=2,
        cards=CARDS,
        claim=claim,
        phase=played.phases[-1].name,
    )
    older = replace(newest, id="2026-11-20-180500", started="2026-11-20T18:05:00+01:00", card=4, phase=None)
    return newest, older


def _covered(name: str, session: Session, player: Player, stage: Stage, tr: Translator) -> tuple[Session, Stage, int]:
    """A session with something lying over it."""
    if name == "plan" and stage.plans:
        formats = {format.id: format for format in stage.formats}
        session = new_planned_session(session.decks, stage.plans[0], formats, session.settings, session.seed)
        session = played_to(session, player, lambda now: now.state.part == 1)
    elif name == "correct":
        session = _with_something_to_correct(session, player)
    else:
        session = _in_the_middle(session, player)
    said = [in_few_words(tr(text)) for text in (*what_is_said(session.card, None), session.phase.prompt)]
    if name in ("pause", *BREAKS) and isinstance(session.state.timer, Running):
        session = _done(session, PauseTimer(session.at_ms))
    if name == "wall" and session.phase.kind in NOTING_KINDS:
        session = _done(session, *(TakeNote(session.at_ms, None, text) for text in said[:6]))
    if name in ("charter", "article"):
        session = _done(session, *(Adopt(session.at_ms, text) for text in said[:3]))
    editor = {
        "note": Editor(text=said[0], side="for"),
        "article": Editor(Editing.NEW_ARTICLE, said[0], minority=said[-1]),
    }.get(name)
    if name == "ended":
        past = Ended("2026-11-02-180000-ab12cd", "2026-11-02T18:00:00+01:00", None, session.format.id, ())
        past = replace(past, decks=tuple(deck.id for deck in session.decks), minutes=f"{past.id}/minutes.md")
        rehearsed = replace(past, started="2026-11-01T09:30:00+01:00", minutes="", rehearsal=True)
        stage = replace(stage, ended=(past, rehearsed))
    if name in ("ended", "stored"):
        stage = replace(stage, kept=Kept(2, 1, "~/palabre", "~/palabre/sessions"))
    sheets = closed_sheets(session)
    if name == "correct" and sheets:
        stage = replace(stage, correcting=(sheets[-1].phase, sheets[-1].turn))
    focus = f"field/{name}" if name in ("people", "tables") else None
    if name == "displays":
        stage = replace(stage, displays=(Display("eDP-1", 0, 0, 1920, 1080), Display("EPSON", 1920, 0, 1024, 768)))
    if name in BREAKS:  # what lies behind it goes on at a desk, so that it is no overlay there
        return session, replace(stage, on_break=BREAKS[name]), session.at_ms
    return session, replace(stage, overlay=OVERLAYS[name], editor=editor, focus=focus), session.at_ms


def _in_the_middle(session: Session, player: Player) -> Session:
    """A session where people talk, as far as its format lets them; at its start otherwise."""
    kinds = [phase.kind for phase in session.format.phases]
    wanted = next((kind for kind in (PhaseKind.DISCUSS, PhaseKind.SPEAK) if kind in kinds), kinds[0])
    return played_to(session, player, lambda now: now.phase.kind is wanted)


def _with_something_to_correct(session: Session, player: Player) -> Session:
    """A session where the room has seen what a vote, an estimate or an order said; in the middle if there is none."""
    try:
        return played_to(session, player, lambda now: bool(closed_sheets(now)) or now.state.finished)
    except NoSuchScreen:
        return _in_the_middle(session, player)


def _at_phase(session: Session, player: Player, name: str) -> Session:
    phase_id, _, how = name.partition(":")
    phase = next((each for each in session.format.phases if each.id == phase_id), None)
    if phase is None:
        raise NoSuchScreen(_NO_SCREEN, format=session.format.id, screen=name)
    session = played_to(session, player, lambda now: now.phase.id == phase_id)
    if how == DONE:
        return _worked(session, player, phase)
    for _ in range(int(how) if how.isdecimal() else 0):
        if session.state.step + 1 >= len(steps(session, phase)):
            raise NoSuchScreen(_FEWER_STEPS, screen=name)
        session = _done(session, Advance(session.at_ms))
    return session


def _worked(session: Session, player: Player, phase: Phase) -> Session:
    """The session when everything that the phase asks for is done, just before it is left."""
    for _ in range(MOST_COMMANDS):
        command = player.next_command(session, session.at_ms)
        if command is None or isinstance(command, Advance | LeaveLoop) or session.phase.id != phase.id:
            return session
        session = _done(session, command)
    return session


def played_to(session: Session, player: Player, there: Callable[[Session], bool]) -> Session:
    """Let the player go on until the session is `there`. Raises `NoSuchScreen` when it never is."""
    for _ in range(MOST_COMMANDS):
        if there(session):
            return session
        command = player.next_command(session, session.at_ms)
        if command is None:
            break
        session = _done(session, command)
    raise NoSuchScreen(_NEVER, format=session.format.id)


def _dealt(session: Session, card: str) -> Session:
    """The session with that card first; `KeyError` when none of its decks holds it, or `NoSuchScreen`."""
    for deck in session.decks:
        found = [one for one in deck.cards if one.id == card]
        if found and not session.format.plays(found[0]):
            raise NoSuchScreen(_NOT_PLAYED, format=session.format.id, kind=str(found[0].kind), card=card)
        if found:
            for seed in range(10_000):
                dealt = new_session(session.decks, session.format, session.settings, seed)
                if dealt.round.card is not None and dealt.round.card.card == card:
                    return dealt
    raise KeyError(card)


def _done(session: Session, *commands: Command) -> Session:
    for command in commands:
        result = apply(session, command)
        if isinstance(result, Rejected):
            raise RuntimeError(f"{command} was refused: {result.reason}")
        session = result.session
    return session
