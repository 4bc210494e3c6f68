"""Carries out actions: turns them into commands, keeps the log, and says what the stage shows. Knows no pygame.

Keys and clicks both arrive here as `Action`s, so that a mouse can do all that a keyboard can. The store and the
sounds are handed in; both may be missing, and play goes on.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from game import paths
from game.core.apply import Applied, Rejected, apply
from game.core.commands import Command, PauseTimer, TimeUp
from game.core.events import (
    ArticleAdopted,
    CardDrawn,
    ClockRestarted,
    Event,
    NoteTaken,
    PhaseEntered,
    Redone,
    SessionEnded,
    TimeRanOut,
    TwistTurnedOver,
    Undone,
)
from game.core.format import PhaseKind
from game.core.reasons import CONFIRMABLE
from game.core.session import Session
from game.core.timer import Running, remaining_ms
from game.i18n.translator import Translator
from game.shell import prefs as kept_prefs
from game.shell import revising
from game.shell.acting import FAMILIES, moving, typing
from game.shell.backups import back_up_after
from game.shell.catalogue import Catalogue
from game.shell.clock import SessionClock
from game.shell.documents import keep_documents
from game.shell.opened import Opened
from game.shell.starting import start
from game.shell.storage import Store
from game.view.fields import first_field
from game.view.scene import Action, Scene
from game.view.stage import Notice, Overlay, Prefs, Said, Screen, Stage

NOTICE_MS = 8000
GUARD_MS = 300
"""A second "next" within this time is a clicker that bounced, not a wish."""

LAST_SECONDS_MS = 10_000


class Sounds(Protocol):
    """Something that plays a sound by name, or keeps silent."""

    muted: bool

    def play(self, name: str) -> None: ...


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
        self.read_only = False
        self.resume_from: Callable[[], None] | None = None
        self.seed: int | None = None
        self.back_home: Callable[[], None] | None = None
        self._sounds = sounds
        self._make_translator = make_translator
        self._new_clock = new_clock
        self._clock = new_clock(0)
        self._content: tuple[Path, ...] = ()
        self.revisions = revising.Revisions({}, {})
        self._notice_until_ms: int | None = None
        self._next_at_ms = -GUARD_MS
        self._warned_ms: int | None = None
        self._focus_below: str | None = None
        self._page_below = 0
        self._documents_wait = False
        self._action = Action("")
        self._asked_about: Action | None = None
        self._asked_at_ms = 0
        self.again = False
        self.pages = 1
        self.clipboard: Callable[[], str] = str
        self.tr, self.second = self._translators()
        sounds.muted = prefs.muted

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def now_ms(self) -> int:
        """The session's clock; before a session, the time since the program started."""
        return self._clock.now_ms()

    def play(self, opened: Opened, notice: Notice | None = None) -> None:
        """Go into a session, new or brought back. Its clock stands still until somebody starts it, if it ran."""
        self.session, self.store, self.read_only = opened.session, opened.store, opened.read_only
        self._content = opened.content
        self.revisions.close()
        self.revisions = revising.revisions_for(self, opened.content)
        self._clock = self._new_clock(opened.at_ms)
        self._next_at_ms = opened.at_ms - GUARD_MS
        self._warned_ms = None
        self.tr, self.second = self._translators()
        self._documents_wait = False
        self.stage = replace(
            self.stage,
            screen=Screen.PLAY,
            overlay=None,
            notice=None,
            page=0,
            fact=0,
            peek=False,
            unfinished=None,
            editor=None,
            correcting=None,
            draft=None,
        )
        self._focus_first_field()
        if self.read_only:
            self.stage = replace(self.stage, trouble=Said("read-only"))
        elif opened.at_ms and isinstance(opened.session.state.timer, Running):
            self.do(PauseTimer(opened.at_ms))
        if notice is not None:
            self.say(notice)

    def start(self, seed: int | None = None, rehearsal: bool = False) -> None:
        """A new session out of what was chosen; the stage says so when nothing is chosen or nothing is saved."""
        start(self, seed, rehearsal)

    def do(self, command: Command) -> bool:
        """Apply a command: saved first, then shown. Tells whether it was accepted."""
        if self.session is None:
            return False
        if self.read_only:
            self.say(Said("read-only"))
            return False
        result = apply(self.session, command)
        if isinstance(result, Applied) and self.revisions.waiting and revising.draws(result.events):
            revising.take_up(self, command.at_ms)
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
        back_up_after(before, self.session, self.store)
        self._keep_documents(before, self.session)
        if _place(before) != _place(self.session):
            self._new_phase()
        elif before.state.step != self.session.state.step:
            self.stage = replace(self.stage, page=0, other=False)
        return True

    def say(self, notice: Notice) -> None:
        """Show a notice until the next action, or for a while."""
        self._asked_about = None
        self.stage = replace(self.stage, notice=notice, typed="")  # the next digit begins a new number
        covers_results = isinstance(notice, Said) and notice.key == "minutes-kept"
        lasting = notice in CONFIRMABLE or (isinstance(notice, Said) and not covers_results)
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
            self.forget_notice()
        session = self.session
        if session is not None and not self.read_only and not session.state.finished:
            revising.look(self)
        if session is None or self.read_only or session.state.finished or not isinstance(session.state.timer, Running):
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

    def wake(self, at_ms: int) -> None:
        """The computer slept since `at_ms` of the session's clock: that goes on from there, and a countdown waits."""
        if self.session is None or self.session.state.finished:
            return
        self._clock = self._new_clock(max(at_ms, self.session.at_ms))
        if isinstance(self.session.state.timer, Running):
            self.do(PauseTimer(self.now_ms))
        self.say(Said("slept"))

    def close(self) -> None:
        """Leave: everything is on disk already."""
        self.revisions.close()
        if self.session is not None and self._documents_wait:
            self._keep_documents(self.session, self.session)
        if self.session is not None and self.session.state.finished:
            self._finish()
        if self.store is not None:
            with suppress(OSError):  # a stick that was pulled out cannot even be closed, and no more can be lost
                self.store.close()
            self.store = None

    def act(self, action: Action, scene: Scene) -> None:
        """Carry out one action on what `scene` shows."""
        self.pages = scene.pages
        if action == Action("press"):
            pressed = next((node.action for node in scene.targets() if node.id == self.stage.focus), None)
            if pressed is None:
                return
            action = pressed
        self.stage = replace(self.stage, went_on=False)
        self._action, self.again = action, action == self._asked_about
        if self.again and self.now_ms - self._asked_at_ms < GUARD_MS:
            return  # a double click is no answer
        if not self.again:
            self.forget_notice()
        if not moving.act(self, action.verb, action.args, scene):
            any(act(self, action.verb, action.args) for act in FAMILIES)

    def type_text(self, text: str) -> None:
        """Letters for the text that is being typed."""
        if self.stage.editor is not None:
            typing.put(self, text)

    # --- what those who act ask -------------------------------------------------------------------------------

    def ask(self, question: Notice) -> None:
        """Say what the running action would do; the same action once more (`again`) is the answer."""
        self.say(question)
        self._asked_about, self._asked_at_ms = self._action, self.now_ms

    def go_on(self, command: Command, confirmed: Command) -> bool:
        """Do what may find something missing: then it is asked about, and done all the same when asked again."""
        again = self.again
        self.forget_notice()
        accepted = self.do(confirmed if again else command)
        if not accepted and self.stage.notice in CONFIRMABLE:
            self._asked_about, self._asked_at_ms = self._action, self.now_ms
        return accepted

    def bounced(self) -> bool:
        """Whether the clicker gave "next" twice for one press; the first of them counts."""
        if self.now_ms - self._next_at_ms < self.prefs.guard_ms:
            return True
        self._next_at_ms = self.now_ms
        return False

    def lay(self, overlay: Overlay | None) -> None:
        """Put an overlay over the screen instead of what lies there, or take that away."""
        if self.stage.overlay is None:
            self._focus_below, self._page_below = self.stage.focus, self.stage.page
        self.stage = replace(
            self.stage, overlay=overlay, focus=None, typed="", fact=0, peek=False, editor=None, correcting=None
        )
        if self.session is not None and not self.session.state.finished:
            self.stage = replace(self.stage, page=self._page_below if overlay is None else 0)
        match overlay:
            case Overlay.PEOPLE:
                self.focus("field/people")
            case Overlay.TABLES:
                self.focus("field/tables")
            case None if self.stage.screen is Screen.PLAY:
                self._focus_first_field()
                if self.stage.focus is not None and self._focus_below is not None:
                    self.focus(self._focus_below)  # a vote goes on in the field in which it was left
            case None if self.stage.screen is Screen.SETUP:
                self.focus("field/people")

    def toggle(self, overlay: Overlay) -> None:
        self.lay(None if self.stage.overlay is overlay else overlay)

    def focus(self, node_id: str | None) -> None:
        self.stage = replace(self.stage, focus=node_id, typed="")

    def play_sound(self, name: str) -> None:
        self._sounds.play(name)

    def prefer(self, prefs: Prefs) -> None:
        """Take other preferences, and keep them for the next start."""
        self.prefs = prefs
        self._sounds.muted = prefs.muted
        self.tr, self.second = self._translators()
        kept_prefs.write_prefs(prefs)

    def forget_notice(self) -> None:
        self.stage = replace(self.stage, notice=None)
        self._notice_until_ms = None
        self._asked_about = None

    def go_home(self) -> None:
        """Back to the table; the session stays on the disk."""
        self.close()
        self.session = None
        if self.read_only:
            self.read_only = False
            self.stage = replace(self.stage, trouble=None)
        self._content = ()
        self._clock = self._new_clock(0)
        self.tr, self.second = self._translators()
        self.stage = replace(
            self.stage,
            screen=Screen.TABLE,
            overlay=None,
            focus=None,
            notice=None,
            typed="",
            page=0,
            peek=False,
            editor=None,
            correcting=None,
            draft=None,
        )
        if self.back_home is not None:
            self.back_home()

    def play_from(self, deck_id: str, folder: Path) -> None:
        """The texts and images of a deck on the table are in another folder now."""
        decks = [deck.id for deck in self.session.decks] if self.session is not None else []
        known = dict(zip(decks, self._content, strict=False))
        self._content = (*({**known, deck_id: folder}[each] for each in known), *self._content[len(known) :])
        self.tr, self.second = self._translators()

    def deck_folder(self, deck_id: str) -> Path | None:
        """Where the images of a deck on the table are: in its copy beside the log, when there is one."""
        decks = self.session.decks if self.session is not None else ()
        return next((folder for deck, folder in zip(decks, self._content, strict=False) if deck.id == deck_id), None)

    # --- keeping the stage in order ---------------------------------------------------------------------------

    def _show(self, event: Event) -> None:
        match event:
            case CardDrawn():
                self._sounds.play("card")
            case TimeRanOut():
                self._sounds.play("time-up")
            case PhaseEntered(kind=PhaseKind.REVEAL):
                self._sounds.play("reveal")
            case TwistTurnedOver():
                self._sounds.play("card")
                self.say(event)
            case NoteTaken() | ArticleAdopted() | ClockRestarted():
                self.say(event)
            case SessionEnded():
                self.stage = replace(self.stage, page=0)
                self._sounds.play("reveal")
            case Undone() | Redone():
                self.say(event)

    def _new_phase(self) -> None:
        self._page_below = 0
        self.stage = replace(self.stage, focus=None, typed="", peek=False, other=False, page=0, desk_page=0, draft=None)
        if self.stage.overlay is not Overlay.BLACK:
            self.stage = replace(self.stage, overlay=None, editor=None, correcting=None)
        self._focus_first_field()

    def _focus_first_field(self) -> None:
        first = first_field(self.session) if self.session is not None else None
        self.stage = replace(self.stage, focus=first, typed="")

    def _keep_documents(self, before: Session, after: Session) -> None:
        """Minutes that the disk refuses are told of, and tried again after each further action."""
        waited = self._documents_wait
        self._documents_wait = not keep_documents(before, after, self.store, self.tr, waited)
        if self._documents_wait and not waited and self.store is not None:
            trouble = Said("no-minutes", (("folder", str(self.store.folder)),))
            self.stage = replace(self.stage, trouble=trouble)
            self.say(trouble)
        elif waited and not self._documents_wait and self.store is not None:
            self.stage = replace(self.stage, trouble=None)
            self.say(Said("minutes-written"))
        elif after.state.finished and not before.state.finished and self.store is not None:
            self.say(Said("minutes-kept", (("folder", str(self.store.folder)),)))

    def _finish(self) -> None:
        try:
            if self.store is not None:
                self.store.finish()
        except OSError:
            self.nothing_is_saved()

    def _translators(self) -> tuple[Translator, Translator | None]:
        """That of the room's language, and that of the second one, if there is one."""
        prefs = self.prefs
        second = self._make_translator(prefs.second, self._content) if prefs.second else None
        return self._make_translator(prefs.language, self._content), second


def _place(session: Session) -> tuple[int, int, int, bool]:
    state = session.state
    return len(state.rounds), state.phase, state.turn, state.finished
