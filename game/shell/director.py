"""Carries out actions: turns them into commands, keeps the log, and says what the stage shows. Knows no pygame.

Keys and clicks both arrive here as `Action`s, so that a mouse can do all that a keyboard can. The store and the
sounds are handed in; both may be missing, and play goes on.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from secrets import randbelow
from typing import Protocol, TypeVar

from game import paths
from game.core.apply import Rejected, apply
from game.core.commands import (
    AddTime,
    Advance,
    Command,
    EndSession,
    EnterCount,
    PauseTimer,
    Redo,
    ResumeTimer,
    SetPeople,
    SkipCard,
    TakeNote,
    TimeUp,
    Undo,
)
from game.core.deeds.noting import LONGEST_NOTE
from game.core.events import CardDrawn, Event, PhaseEntered, Redone, SessionEnded, TimeRanOut, Undone
from game.core.format import PhaseKind
from game.core.phases import speaking
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Session, Settings
from game.core.start import NoFittingCards, new_session
from game.core.timer import Paused, Running, remaining_ms
from game.i18n.translator import Translator
from game.shell.catalogue import Catalogue
from game.shell.choosing import chosen, number_typed
from game.shell.clock import SessionClock
from game.shell.storage import Store, content_folders, create
from game.view.audience.note import SIDES_TO_CHOOSE
from game.view.audience.summary import pages
from game.view.fields import field_id, first_field
from game.view.focus import following, towards
from game.view.scene import Action, Scene
from game.view.stage import (
    Motion,
    Note,
    Notice,
    Overlay,
    Prefs,
    Said,
    Screen,
    Stage,
    ThemeName,
)

T = TypeVar("T")

NOTICE_MS = 8000
GUARD_MS = 300
"""A second "next" within this time is a clicker that bounced, not a wish."""

LAST_SECONDS_MS = 10_000


class Sounds(Protocol):
    """Something that plays a sound by name, or keeps silent."""

    muted: bool

    def play(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A session to play: itself, its log, where its translations are, and its clock."""

    session: Session
    store: Store | None
    content: tuple[Path, ...]
    at_ms: int


class Director:
    """One facilitator's machine: preferences, the stage, and the session when there is one."""

    def __init__(
        self,
        catalogue: Catalogue,
        prefs: Prefs,
        stage: Stage,
        sounds: Sounds,
        make_translator: Callable[[str, tuple[Path, ...]], Translator],
        new_clock: Callable[[int], SessionClock] = SessionClock,
    ) -> None:
        self.catalogue = catalogue
        self.prefs = prefs
        self.stage = stage
        self.session: Session | None = None
        self.store: Store | None = None
        self.leaving = False
        self.resume_from: Callable[[], None] | None = None
        self.seed: int | None = None
        self.back_home: Callable[[], None] | None = None
        self._sounds = sounds
        self._make_translator = make_translator
        self._new_clock = new_clock
        self._clock = new_clock(0)
        self._content: tuple[Path, ...] = ()
        self._notice_until_ms: int | None = None
        self._next_at_ms = -GUARD_MS
        self._warned_ms: int | None = None
        self._focus_below: str | None = None
        self.tr = self._translator()
        sounds.muted = prefs.muted

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def now_ms(self) -> int:
        """The session's clock; before a session, the time since the program started."""
        return self._clock.now_ms()

    def play(self, opened: Opened, notice: Notice | None = None) -> None:
        """Go into a session, new or brought back. Its clock stands still until somebody starts it, if it ran."""
        self.session, self.store = opened.session, opened.store
        self._content = opened.content
        self._clock = self._new_clock(opened.at_ms)
        self._next_at_ms = opened.at_ms - GUARD_MS
        self._warned_ms = None
        self.tr = self._translator()
        self.stage = replace(
            self.stage, screen=Screen.PLAY, overlay=None, notice=None, page=0, fact=0, peek=False, unfinished=None
        )
        self._focus_first_field()
        if opened.at_ms and isinstance(opened.session.state.timer, Running):
            self.do(PauseTimer(opened.at_ms))
        if notice is not None:
            self.say(notice)

    def start(self, seed: int | None = None, rehearsal: bool = False) -> None:
        """A new session out of what was chosen; the stage says so when nothing is chosen or nothing is saved."""
        choice = self.stage.choice
        if not choice.decks:
            self.say(Said("choose-a-deck"))
            return
        self.catalogue = self.catalogue.reread()  # what is played and what is copied beside the log must be the same
        self.stage = replace(
            self.stage,
            decks=tuple(deck for deck, _ in self.catalogue.decks.values()),
            formats=tuple(played for played, _ in self.catalogue.formats.values()) or self.stage.formats,
        )
        spoilt = {*choice.decks} - self.catalogue.decks.keys() | {choice.format} - self.catalogue.formats.keys()
        if spoilt:
            self.say(Said("decks-with-mistakes", (("decks", ", ".join(sorted(spoilt))),)))
            return
        decks = [self.catalogue.decks[deck_id] for deck_id in choice.decks]
        played, format_file = self.catalogue.formats[choice.format]
        settings = Settings(max(FEWEST_PEOPLE, choice.people), max(1, choice.cards), choice.pace)
        if seed is None:
            seed = randbelow(1 << 32) if self.seed is None else self.seed
        try:
            session = new_session([deck for deck, _ in decks], played, settings, seed)
        except NoFittingCards:
            self.say(Said("no-fitting-card"))
            return
        folders = [folder for _, folder in decks]
        try:
            store = create(session, folders, format_file, self.prefs.language, rehearsal)
        except OSError:
            store = None
        content = content_folders(store.folder, session) if store else (*folders, format_file.parent)
        self.stage = replace(self.stage, trouble=None)
        self.play(Opened(session, store, content, 0))
        if store is None:
            self.nothing_is_saved()
        self._sounds.play("card")

    def do(self, command: Command) -> bool:
        """Apply a command: saved first, then shown. Tells whether it was accepted."""
        if self.session is None:
            return False
        result = apply(self.session, command)
        if isinstance(result, Rejected):
            self.say(result.reason)
            return False
        if self.store is not None:
            try:
                self.store.append(command)
            except OSError:
                self.nothing_is_saved()
        before = self.session
        self.session = result.session
        for event in result.events:
            self._show(event)
        if _place(before) != _place(self.session):
            self._new_phase()
        return True

    def say(self, notice: Notice) -> None:
        """Show a notice until the next action, or for a while."""
        self.stage = replace(self.stage, notice=notice, typed="")  # the next digit begins a new number
        lasting = notice is Reason.VOTES_MISSING or isinstance(notice, Said)
        self._notice_until_ms = None if lasting else self.now_ms + NOTICE_MS

    def nothing_is_saved(self) -> None:
        """The log cannot be written: the session goes on without it, and the screen says so."""
        if self.store is not None:
            with suppress(OSError):  # a stick that was pulled out cannot even be closed, and no more can be lost
                self.store.close()
            self.store = None
        trouble = Said("not-saved", (("folder", str(paths.home())),))
        self.stage = replace(self.stage, trouble=trouble)
        self.say(trouble)

    def tick(self) -> None:
        """What time alone does: a clock that reaches zero, a notice that goes, the second kept on disk."""
        now_ms = self.now_ms
        if self._notice_until_ms is not None and now_ms >= self._notice_until_ms:
            self._forget_notice()
        session = self.session
        if session is None or session.state.finished or not isinstance(session.state.timer, Running):
            return
        left_ms = remaining_ms(session.state.timer, now_ms)
        if left_ms is not None and left_ms <= 0 and not session.state.time_up:
            self.do(TimeUp(now_ms))
        elif left_ms is not None and 0 < left_ms <= LAST_SECONDS_MS and self._warned_ms != session.state.timer.since_ms:
            self._warned_ms = session.state.timer.since_ms
            self._sounds.play("last-seconds")
        if self.store is not None:
            with suppress(OSError):  # the log itself can still be written; coming back is then less exact
                self.store.beat(now_ms)

    def type_text(self, text: str) -> None:
        """Letters for the note that is being typed."""
        if self.stage.overlay is Overlay.NOTE:
            note = self.stage.note
            typed = (note.text + text.replace("\n", " "))[:LONGEST_NOTE]
            self.stage = replace(self.stage, note=replace(note, text=typed))

    def close(self) -> None:
        """Leave: everything is on disk already."""
        if self.session is not None and self.session.state.finished:
            self._finish()
        if self.store is not None:
            with suppress(OSError):  # a stick that was pulled out cannot even be closed, and no more can be lost
                self.store.close()
            self.store = None

    def act(self, action: Action, scene: Scene) -> None:
        """Carry out one action on what `scene` shows."""
        if self.stage.notice is not None and not (self.stage.notice is Reason.VOTES_MISSING and action.verb == "next"):
            self._forget_notice()
        match action.verb, action.args:
            case "press", ():
                self._press(scene)
            case "follow", (int(step),):
                self._focus(following(scene, self.stage.focus, step))
            case "towards", (int(dx), int(dy)):
                self._focus(towards(scene, self.stage.focus, dx, dy))
                if (self.stage.focus or "").startswith("pace/"):
                    self._press(scene)  # one of a few: to be on it is to choose it
            case "focus", (str(node_id),):
                self._focus(node_id)
            case "digit", (str(digit),):
                self._type_digit(digit)
            case "erase", ():
                self._erase()
            case verb, args:
                if not (self._act_on_machine(verb, args) or self._act_on_choice(verb, args)):
                    self._act_on_session(verb, args)

    # --- actions by what they act on --------------------------------------------------------------------------

    def _act_on_machine(self, verb: str, args: tuple[str | int, ...]) -> bool:
        match verb, args:
            case "language", ():
                codes = [code for code, _ in self.stage.languages]
                self._prefer(replace(self.prefs, language=_after(codes, self.prefs.language)))
            case "theme", ():
                self._prefer(replace(self.prefs, theme=_after(list(ThemeName), self.prefs.theme)))
            case "motion", ():
                self._prefer(replace(self.prefs, motion=_after(list(Motion), self.prefs.motion)))
            case "mute", ():
                self._prefer(replace(self.prefs, muted=not self.prefs.muted))
                self.say(Said("muted" if self.prefs.muted else "unmuted"))
            case "fullscreen", ():
                self.stage = replace(self.stage, fullscreen=not self.stage.fullscreen)
            case "help", ():
                self._toggle(Overlay.HELP)
            case "menu", ():
                self._toggle(Overlay.MENU)
            case "escape", ():
                self._escape()
            case "close", ():
                self._overlay(None)
            case "hush", ():
                self._forget_notice()
            case "trouble", () if self.stage.trouble is not None:
                self.say(self.stage.trouble)
            case "leave", ():
                self.leaving = True
            case "home", ():
                self._go_home()
            case _:
                return False
        return True

    def _act_on_choice(self, verb: str, args: tuple[str | int, ...]) -> bool:
        match verb, args:
            case (("next" | "resume"), ()) if self.stage.screen is Screen.RESUME and self.resume_from is not None:
                self.resume_from()
            case (("table" | "back"), ()) if self.stage.screen is Screen.RESUME:
                self.stage = replace(self.stage, screen=Screen.TABLE, focus=None)
            case "next", () if self.stage.screen is Screen.TABLE:
                self._go_to_setup()
            case "next", () if self.stage.screen is Screen.SETUP:
                self.start()
            case "back", () if self.stage.screen is Screen.SETUP:
                self.stage = replace(self.stage, screen=Screen.TABLE, focus=None)
            case _:
                stage = chosen(self.stage, verb, args)
                if stage is None:
                    return False
                self.stage = stage
        return True

    def _act_on_session(self, verb: str, args: tuple[str | int, ...]) -> None:
        session, now_ms = self.session, self.now_ms
        if session is None:
            return
        match verb, args:
            case "next", ():
                self._next(now_ms)
            case "back" | "undo", ():
                self._leave_pause()
                self.do(Undo(now_ms))
            case "redo", ():
                self._overlay(None)
                self.do(Redo(now_ms))
            case "pause", ():
                self._pause(session, now_ms)
            case "time", (int(seconds),):
                self.do(AddTime(now_ms, seconds * 1000))
            case "count", (str(option), int(step)) if session.tally is not None:
                self._focus(field_id(option))
                self.do(EnterCount(now_ms, option, max(0, session.tally.count(option) + step)))
            case "rest", (str(option),) if session.tally is not None:
                missing = session.state.people - session.tally.cast
                if missing > 0:
                    self._focus(field_id(option))
                    self.do(EnterCount(now_ms, option, session.tally.count(option) + missing))
            case "turn-option", (int(step),) if session.tally is not None:
                self._turn_option(session, step)
            case "peek", ():
                self.stage = replace(self.stage, peek=not self.stage.peek)
            case "people", ():
                self._overlay(None if self.stage.overlay is Overlay.PEOPLE else Overlay.PEOPLE)
            case "people-now", (int(step),):
                self.do(SetPeople(now_ms, session.state.people + step))
            case "fact", ():
                self._next_fact(session)
            case "black", ():
                self._overlay(None if self.stage.overlay is Overlay.BLACK else Overlay.BLACK)
            case "note", ():
                self._open_note(session)
            case "side", (str(side),):
                self.stage = replace(self.stage, note=replace(self.stage.note, side=side or None))
            case "turn-side", (int(step),):
                sides = list(SIDES_TO_CHOOSE)
                place = (sides.index(self.stage.note.side) + step) % len(sides)
                self.stage = replace(self.stage, note=replace(self.stage.note, side=sides[place]))
            case "save-note", ():
                if self.do(TakeNote(now_ms, self.stage.note.side, self.stage.note.text)):
                    self._overlay(None)
            case "skip", ():
                self._overlay(None)
                self.do(SkipCard(now_ms))
            case "end", ():
                self._overlay(None)
                self.do(EndSession(now_ms))
            case "page", (int(step),) if session.state.finished:
                self.stage = replace(self.stage, page=(self.stage.page + step) % pages(session))
            case _:
                return

    # --- steps ------------------------------------------------------------------------------------------------

    def _next(self, now_ms: int) -> None:
        session = self.session
        if session is None or now_ms - self._next_at_ms < GUARD_MS:
            return
        self._next_at_ms = now_ms
        if session.state.finished:
            self._next_page_or_home(session)
            return
        confirmed = self.stage.notice is Reason.VOTES_MISSING
        self._forget_notice()
        self.do(Advance(now_ms, confirmed))

    def _next_page_or_home(self, session: Session) -> None:
        if self.stage.page + 1 < pages(session):
            self.stage = replace(self.stage, page=self.stage.page + 1)
        else:
            self._go_home()

    def _pause(self, session: Session, now_ms: int) -> None:
        if session.state.finished:
            return
        if self.stage.overlay is Overlay.PAUSE or isinstance(session.state.timer, Paused):
            self._overlay(None)
            if isinstance(session.state.timer, Paused):
                self.do(ResumeTimer(now_ms))
            return
        if isinstance(session.state.timer, Running):
            self.do(PauseTimer(now_ms))
        self._overlay(Overlay.PAUSE)

    def _leave_pause(self) -> None:
        if self.stage.overlay is not None:
            self._overlay(None)

    def _next_fact(self, session: Session) -> None:
        facts = session.card.facts if session.card is not None else ()
        if session.state.finished:
            self.say(Reason.SESSION_IS_OVER)
        elif not facts:
            self.say(Said("no-fact"))
        elif self.stage.overlay is Overlay.FACT:
            self.stage = replace(self.stage, fact=(self.stage.fact + 1) % len(facts))
        else:
            self._overlay(Overlay.FACT)
            self.stage = replace(self.stage, fact=session.state.step if session.state.step < len(facts) else 0)

    def _open_note(self, session: Session) -> None:
        side = speaking(session) if session.phase.kind is PhaseKind.SPEAK else self.stage.note.side
        if session.phase.kind is PhaseKind.VOTE:
            self.say(Reason.NO_NOTES_HERE)
        elif session.state.finished:
            self.say(Reason.SESSION_IS_OVER)
        else:
            self._overlay(Overlay.NOTE)
            self.stage = replace(self.stage, note=Note(side, ""))

    def _turn_option(self, session: Session, step: int) -> None:
        if session.tally is None:
            return
        options = list(session.tally.options)
        focus = self.stage.focus or ""
        here = focus.removeprefix("field/").split("/")[0]
        place = options.index(here) + step if here in options else 0
        self._focus(field_id(options[place % len(options)]))

    def _type_digit(self, digit: str) -> None:
        typed = (self.stage.typed + digit)[-3:].lstrip("0") or "0"
        self._enter_number(typed, int(typed))

    def _erase(self) -> None:
        if self.stage.overlay is Overlay.NOTE:
            self.stage = replace(self.stage, note=replace(self.stage.note, text=self.stage.note.text[:-1]))
            return
        typed = self.stage.typed[:-1]
        self._enter_number(typed, int(typed) if typed else None)

    def _enter_number(self, typed: str, number: int | None) -> None:
        field = (self.stage.focus or "").removeprefix("field/").split("/")[0]
        self.stage = replace(self.stage, typed=typed)
        session = self.session
        if self.stage.screen is Screen.SETUP:
            if number is not None:
                self.stage = number_typed(self.stage, field, number)
        elif self.stage.overlay is Overlay.PEOPLE:
            if number is not None and number >= FEWEST_PEOPLE:
                self.do(SetPeople(self.now_ms, number))
        elif session is not None and session.tally is not None and not session.state.finished:
            if number is None or number <= MOST_PEOPLE:
                self.do(EnterCount(self.now_ms, field, number))
            else:
                self.stage = replace(self.stage, typed="")
                self.say(Reason.COUNT_OUT_OF_RANGE)

    def _press(self, scene: Scene) -> None:
        for node in scene.targets():
            if node.id == self.stage.focus and node.action is not None:
                self.act(node.action, scene)
                return

    def _escape(self) -> None:
        """Esc closes what lies on top, or opens the menu; it never ends a session by itself."""
        if self.stage.overlay is Overlay.PAUSE and self.session is not None:
            self._overlay(Overlay.MENU)
        elif self.stage.overlay is not None:
            self._overlay(None)
        else:
            self._overlay(Overlay.MENU)

    # --- keeping the stage in order ---------------------------------------------------------------------------

    def _show(self, event: Event) -> None:
        match event:
            case CardDrawn():
                self._sounds.play("card")
            case TimeRanOut():
                self._sounds.play("time-up")
            case PhaseEntered(kind=PhaseKind.REVEAL):
                self._sounds.play("reveal")
            case SessionEnded():
                self.stage = replace(self.stage, page=0)
                self._sounds.play("reveal")
            case Undone() | Redone():
                self.say(event)

    def _new_phase(self) -> None:
        self.stage = replace(self.stage, focus=None, typed="", peek=False)
        if self.stage.overlay is not Overlay.BLACK:
            self.stage = replace(self.stage, overlay=None)
        self._focus_first_field()

    def _focus_first_field(self) -> None:
        first = first_field(self.session) if self.session is not None else None
        self.stage = replace(self.stage, focus=first, typed="")

    def _toggle(self, overlay: Overlay) -> None:
        self._overlay(None if self.stage.overlay is overlay else overlay)

    def _overlay(self, overlay: Overlay | None) -> None:
        if self.stage.overlay is None:
            self._focus_below = self.stage.focus
        self.stage = replace(self.stage, overlay=overlay, focus=None, typed="", fact=0, peek=False)
        match overlay:
            case Overlay.PEOPLE:
                self._focus("field/people")
            case None if self.stage.screen is Screen.PLAY:
                self._focus_first_field()
                if self.stage.focus is not None and self._focus_below is not None:
                    self._focus(self._focus_below)  # a vote goes on in the field in which it was left
            case None if self.stage.screen is Screen.SETUP:
                self._focus("field/people")

    def _focus(self, node_id: str | None) -> None:
        self.stage = replace(self.stage, focus=node_id, typed="")

    def _go_to_setup(self) -> None:
        if not self.stage.choice.decks:
            self.say(Said("choose-a-deck"))
            return
        self.stage = replace(self.stage, screen=Screen.SETUP)
        self._focus("field/people")

    def _go_home(self) -> None:
        self.close()
        self.session = None
        self._content = ()
        self._clock = self._new_clock(0)
        self.tr = self._translator()
        self.stage = replace(
            self.stage, screen=Screen.TABLE, overlay=None, focus=None, notice=None, typed="", page=0, peek=False
        )
        if self.back_home is not None:
            self.back_home()

    def _finish(self) -> None:
        try:
            if self.store is not None:
                self.store.finish()
        except OSError:
            self.nothing_is_saved()

    def _prefer(self, prefs: Prefs) -> None:
        from game.shell.prefs import write_prefs

        self.prefs = prefs
        self._sounds.muted = prefs.muted
        self.tr = self._translator()
        write_prefs(prefs)

    def _translator(self) -> Translator:
        return self._make_translator(self.prefs.language, self._content)

    def _forget_notice(self) -> None:
        self.stage = replace(self.stage, notice=None)
        self._notice_until_ms = None


def _place(session: Session) -> tuple[int, int, int, bool]:
    state = session.state
    return len(state.rounds), state.phase, state.turn, state.finished


def _after(items: list[T], item: T) -> T:
    return items[(items.index(item) + 1) % len(items)] if item in items else items[0]
