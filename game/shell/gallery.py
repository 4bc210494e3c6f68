"""Any screen on demand, with a session that really got there: for pictures, tests and the README."""

from dataclasses import replace

from game.core.apply import Rejected, apply
from game.core.ballots import SIDES
from game.core.commands import AddTime, Advance, Command, EnterCount, PauseTimer, TakeNote
from game.core.deck import Deck
from game.core.format import Format, PhaseKind
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.timer import Running
from game.i18n.translator import Translator
from game.shell.rehearse import Player, what_is_said
from game.view.stage import Choice, Editor, Overlay, Screen, Stage, Unfinished

SCREENS = (
    "resume",
    "table",
    "setup",
    "card",
    "vote",
    "vote-open",
    "speak",
    "discuss",
    "notes",
    "outcome",
    "fact",
    "summary",
    "pause",
    "black",
    "help",
    "menu",
    "note",
    "people",
)
PEOPLE, CARDS = 24, 5
FIRST_COUNTS = {"for": 14, "unsure": 4, "against": 6}
SECOND_COUNTS = {"for": 10, "unsure": 2, "against": 12}


class NoSuchScreen(LookupError):
    """The format has no such screen, or does not play the card; the message says which."""


def stage_of(decks: tuple[Deck, ...], formats: tuple[Format, ...], languages: tuple[tuple[str, str], ...]) -> Stage:
    """The stage at the start, the first deck and the first format chosen."""
    choice = Choice(tuple(deck.id for deck in decks[:1]), formats[0].id if formats else "", PEOPLE, CARDS)
    return Stage(choice=choice, decks=decks, formats=formats, languages=languages)


def screen(
    name: str, stage: Stage, tr: Translator, card: str | None = None, seed: int = 1
) -> tuple[Session | None, Stage, int]:
    """A session, a stage and a time that show the screen of that name; `KeyError` for one that there is not.

    `card` is the id of the card to show; otherwise the seed deals one.
    """
    if name not in SCREENS:
        raise KeyError(name)
    decks, played = stage.chosen_decks(), stage.chosen_format()
    if name == "table":
        return None, replace(stage, screen=Screen.TABLE), 0
    if name == "setup":
        return None, replace(stage, screen=Screen.SETUP, focus="field/people"), 0
    if name == "resume":
        left = Unfinished("2026-11-23-143200", "2026-11-23 14:32", played, decks, 2, CARDS)
        return None, replace(stage, screen=Screen.RESUME, unfinished=left), 0
    session = new_session(decks, played, Settings(PEOPLE, CARDS), seed)
    if card is not None:
        session = _dealt(session, card)
    stage = replace(stage, screen=Screen.PLAY)
    overlays = {
        "pause": Overlay.PAUSE,
        "black": Overlay.BLACK,
        "help": Overlay.HELP,
        "menu": Overlay.MENU,
        "note": Overlay.NOTE,
        "people": Overlay.PEOPLE,
    }
    if name in overlays:
        if any(phase.kind is PhaseKind.DISCUSS for phase in session.format.phases):
            session = _walk(session, PhaseKind.DISCUSS)
        if name == "pause" and isinstance(session.state.timer, Running):
            session = _done(session, PauseTimer(session.at_ms))
        editor = Editor(text=_in_few_words(tr(what_is_said(session.card, "for")[0])), side="for")
        focus = "field/people" if name == "people" else None
        return (
            session,
            replace(stage, overlay=overlays[name], editor=editor if name == "note" else None, focus=focus),
            session.at_ms,
        )
    return _phase_screen(name, session, stage, tr)


def _phase_screen(name: str, session: Session, stage: Stage, tr: Translator) -> tuple[Session, Stage, int]:
    match name:
        case "card":
            session = _walk(session, PhaseKind.SHOW)
        case "vote" | "vote-open":
            session = _walk(session, PhaseKind.VOTE, nth=1 if name == "vote" else 2)
            session = _done(session, EnterCount(session.at_ms, "for", 14), EnterCount(session.at_ms, "unsure", 4))
            stage = replace(stage, focus="field/against")
        case "speak":
            session = _walk(session, PhaseKind.SPEAK)
            session = _done(session, AddTime(session.at_ms, -48_000))
        case "discuss" | "notes":
            session = _walk(session, PhaseKind.DISCUSS)
            if name == "notes":
                for side in SIDES:
                    for text in what_is_said(session.card, side):
                        session = _done(session, TakeNote(session.at_ms, side, _in_few_words(tr(text))))
        case "outcome" | "fact":
            session = _walk(session, PhaseKind.REVEAL)
            session = _done(session, Advance(session.at_ms)) if name == "fact" else session
        case _:
            session = _played_to_the_end(session)
    return session, stage, session.at_ms


def _in_few_words(text: str, most: int = 56) -> str:
    """An argument as somebody would note it who listens at the same time."""
    head = text.split(":")[-1].strip().rstrip(".")
    return head if len(head) <= most else head[:most].rsplit(" ", 1)[0]


def _walk(session: Session, kind: PhaseKind, nth: int = 1) -> Session:
    """On through the phases to the `nth` one of a kind, votes cast on the way. Raises `NoSuchScreen`."""
    seen = 0
    for _ in session.format.phases:
        if session.phase.kind is kind:
            seen += 1
            if seen == nth:
                return session
        session = _left(session)
    raise NoSuchScreen(f"The format {session.format.id!r} has no such screen: it has too few phases of kind {kind}.")


def _left(session: Session) -> Session:
    if session.phase.kind is PhaseKind.VOTE:
        closed = sum(tally.closed for tally in session.round.tallies)
        counts = FIRST_COUNTS if closed == 0 else SECOND_COUNTS
        session = _done(session, *(EnterCount(session.at_ms, option, count) for option, count in counts.items()))
    return _done(session, Advance(session.at_ms))


def _played_to_the_end(session: Session) -> Session:
    player = Player(session.seed)
    command: Command | None = player.next_command(session, session.at_ms)
    while command is not None:
        session = _done(session, command)
        command = player.next_command(session, session.at_ms)
    return session


def _dealt(session: Session, card: str) -> Session:
    """The session with that card first; `KeyError` when none of its decks holds it, or `NoSuchScreen`."""
    for deck in session.decks:
        found = [one for one in deck.cards if one.id == card]
        if found and found[0].kind not in session.format.cards:
            raise NoSuchScreen(f"The format {session.format.id!r} does not play a {found[0].kind}, as {card!r} is.")
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
