"""What one scene follows another in: every kind of change of every format, and all that lies over a screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from game.core.apply import Applied, apply
from game.core.commands import Command
from game.core.format import Format
from game.core.phases import step
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.timer import Running, remaining_ms
from game.i18n.locales import translator
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.gallery import BEFORE_PLAY, OVERLAYS, PEOPLE, TABLES, screen, stage_of
from game.shell.player import Player
from game.shell.tour import at_stop
from game.view.audience import audience
from game.view.audience.tour import STOPS
from game.view.clocks import ALMOST_UP_MS
from game.view.desk import desk
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Screen, Seat
from game.view.sharing import room_stage
from game.view.stage import Stage
from tests.view.samples import LANGUAGES, ruler

FEW_CARDS = 2
MOST_COMMANDS = 400


@dataclass(frozen=True, slots=True)
class Look:
    """What is on the screen: a session or none, what lies over it, and the time."""

    session: Session | None
    stage: Stage
    now_ms: int

    def scene(self, prefs: Prefs, size: tuple[int, int], on_desk: bool) -> Scene:
        """What one window alone shows, or the desk beside the room's window."""
        tr = catalogue().translator(prefs.language)
        stage = replace(self.stage, seat=Seat.DESK) if on_desk else self.stage
        room = audience(self.session, room_stage(stage), tr, prefs, ruler(), size, self.now_ms)
        return desk(self.session, stage, tr, prefs, ruler(), size, self.now_ms, room) if on_desk else room


@dataclass(frozen=True, slots=True)
class Change:
    """One look after another, how a test calls that, and whether the later one was there already some time before."""

    told: str
    before: Look
    after: Look
    again: bool = False


@cache
def catalogue() -> Catalogue:
    return open_catalogue()


@cache
def changes_in_debates() -> tuple[Change, ...]:
    """Every kind of change of a debate once, and each of them back again, as undo does."""
    return tuple(each for change in _of_debates() for each in (change, _back(change)))


@cache
def changes_around_debates() -> tuple[Change, ...]:
    """What comes before a debate and what lies over one, and each of these changes back again."""
    return tuple(each for change in _around_debates() for each in (change, _back(change)))


def _back(change: Change) -> Change:
    return Change(f"{change.told}, and back", change.after, change.before, again=True)


def _stage() -> Stage:
    decks = tuple(deck for deck, _ in catalogue().decks.values())
    formats = tuple(played for played, _ in catalogue().formats.values())
    stage = replace(stage_of(decks, formats, LANGUAGES), plans=tuple(plan for plan, _ in catalogue().plans.values()))
    return replace(stage, choice=replace(stage.choice, decks=("environment",), format="duel"))


def _of_debates() -> Iterator[Change]:
    """What a player brings about in each format, once for each pair of screens, and what time does to a clock."""
    met: set[tuple[object, ...]] = set()
    for played, _ in catalogue().formats.values():
        for command, before, after in _evening(played):
            kind = (_kind(before), type(command), _kind(after))
            if kind not in met:
                met.add(kind)
                stage = replace(_stage(), screen=Screen.PLAY)
                told = f"{played.id}: {before.phase.id}, {type(command).__name__}, {after.phase.id}"
                yield Change(told, *(Look(each, stage, each.at_ms) for each in (before, after)))
            timer = after.state.timer
            if isinstance(timer, Running) and ("clock", after.phase.kind, after.phase.who) not in met:
                met.add(("clock", after.phase.kind, after.phase.who))
                yield from _clock(after, played)


def _evening(played: Format) -> Iterator[tuple[Command, Session, Session]]:
    decks = tuple(deck for deck, _ in catalogue().decks.values())
    session, player = new_session(decks, played, Settings(PEOPLE, FEW_CARDS, tables=TABLES), 1), Player(1)
    for _ in range(MOST_COMMANDS):
        command = player.next_command(session, session.at_ms + 1)
        if command is None:
            return
        result = apply(session, command)
        assert isinstance(result, Applied), command
        yield command, session, result.session
        session = result.session
    raise AssertionError(f"{played.id} has no end")


def _kind(session: Session) -> tuple[object, ...]:
    """What tells screens apart that look different."""
    phase = session.phase
    shown = step(session)[0] if not session.state.finished else "summary"
    return (phase.kind, phase.ballot, phase.by, phase.outcome if shown == "outcome" else shown, phase.gather)


def _clock(session: Session, played: Format) -> Iterator[Change]:
    """A clock that runs: the sign before its end, its end, and the time after it."""
    left_ms = remaining_ms(session.state.timer, session.at_ms) or 0
    end_ms = session.at_ms + left_ms
    stage = replace(_stage(), screen=Screen.PLAY)
    times = (end_ms - ALMOST_UP_MS - 900, end_ms - ALMOST_UP_MS + 100, end_ms - 900, end_ms + 100, end_ms + 1100)
    looks = [Look(session, stage, max(session.at_ms, at_ms)) for at_ms in times]
    for number, (before, after) in enumerate(pairwise(looks)):
        yield Change(f"{played.id}: the clock of {session.phase.id}, {number}", before, after)


def _around_debates() -> Iterator[Change]:
    """From screen to screen before a debate, from card to card of the tour, and whatever lies over a debate."""
    tr = translator("en")
    names = (*BEFORE_PLAY, "read")
    before_play = [Look(*screen(name, _stage(), tr)) for name in names]
    for number, (before, after) in enumerate(pairwise(before_play)):
        yield Change(f"{names[number]} to {names[number + 1]}", before, after)
    table = before_play[names.index("table")]
    tour = [table, *(Look(None, at_stop(table.stage, place, tr), 0) for place in range(len(STOPS)))]
    for number, (before, after) in enumerate(zip(tour, [*tour[1:], table], strict=True)):
        yield Change(f"the tour, {number}", before, after)
    for name in OVERLAYS:
        over = Look(*screen(name, _stage(), tr))
        below = replace(over, stage=replace(over.stage, overlay=None, on_break=None, editor=None, focus=None))
        yield Change(f"{name} over a debate", below, over)
