"""Carries out actions: turns them into commands, keeps the log, and says what the stage shows. Knows no pygame.

Keys and clicks both arrive here as `Action`s, so that a mouse can do all that a keyboard can. The store and the
sounds are handed in; both may be missing, and play goes on.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from game.core.apply import Applied, Rejected, apply
from game.core.commands import Command, PauseTimer
from game.core.reasons import CONFIRMABLE
from game.core.session import Session
from game.core.timer import Running
from game.i18n.translator import Translator
from game.shell import revising, staging
from game.shell.acting import FAMILIES, breaks, moving, typing
from game.shell.answering import Answering
from game.shell.catalogue import Catalogue
from game.shell.choosing import with_clock
from game.shell.clock import SessionClock, wall_clock
from game.shell.copies import content_folders
from game.shell.opened import Opened
from game.shell.passing import LastSeconds, count_down, wait_after_sleep
from game.shell.prefs import PrefsKeeper
from game.shell.reacting import react
from game.shell.recording import Recording
from game.shell.starting import keep_room, start
from game.shell.storage import Store
from game.view.covering import uncovered
from game.view.focus import fields_by_page
from game.view.prefs import Clock, Prefs
from game.view.scene import Action, Scene
from game.view.screens import Overlay, Screen
from game.view.stage import Notice, Said, Stage

NOTICE_MS = 8000


class Sounds(Protocol):
    """Something that plays a sound by name, or keeps silent."""

    muted: bool
    volumes: Mapping[str, int]

    def play(self, name: str) -> None: ...


MINUTES_READY = Said("minutes-ready")


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
        kept: Prefs | None = None,
    ) -> None:
        """`kept` are the preferences on the disk, where others were asked for at the start."""
        self.catalogue = catalogue
        self.prefs = prefs
        self.stage = stage
        self.session: Session | None = None
        self.recording = Recording()
        self.leaving = False
        self.read_only = False
        self.settles, self.rehearses = False, False
        self.resume_from: Callable[[Path], None] | None = None
        self.seed: int | None = None
        self.back_home: Callable[[], None] | None = None
        self._sounds = sounds
        self._make_translator = make_translator
        self._new_clock = new_clock
        self._clock = new_clock(0)
        self._content: tuple[Path, ...] = ()
        self.revisions = revising.Revisions({}, {})
        self._notice_until_ms: int | None = None
        self.after_tour: Notice | None = None
        self._prefs_keeper = PrefsKeeper(kept or prefs, prefs)
        self._answering = Answering()
        self._last_seconds = LastSeconds()
        self._focus_below: str | None = None
        self._page_below, self._turned_below = 0, False
        self.pages, self.page = 1, 0
        self.paged = self.cut = False
        self.fields: tuple[tuple[int, str], ...] = ()
        self.clipboard: Callable[[], str] = str
        self.wall: Callable[[], datetime] = wall_clock
        self.tr, self.second = self._translators()
        self._follow(prefs.clock, prefs)

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def now_ms(self) -> int:
        """The session's clock; before a session, the time since the program started."""
        return self._clock.now_ms()

    @property
    def clock(self) -> SessionClock:
        """What `now_ms` is read from: another one in each session, and between them."""
        return self._clock

    @property
    def store(self) -> Store | None:
        """The log of the session; `None` while nothing is saved."""
        return self.recording.store

    @property
    def again(self) -> bool:
        """Whether the running action answers a question about itself."""
        return self._answering.again

    def play(self, opened: Opened, notice: Notice | None = None) -> None:
        """Go into a session, new or brought back. Its clock stands still until somebody starts it, if it ran."""
        self.session, self.read_only = opened.session, opened.read_only
        trouble = Said("read-only") if opened.read_only else None
        self.recording = Recording(opened.store, opened.reopen, opened.played, trouble)
        self.rehearses = opened.rehearses
        self._content = opened.content
        self.revisions.close()
        self.revisions = revising.revisions_for(self, opened.content)
        self._clock = self._new_clock(opened.at_ms)
        self._answering.start_clock(opened.at_ms)
        self.forget_notice()
        self._last_seconds = LastSeconds()
        self.tr, self.second = self._translators()
        self.stage = replace(staging.in_session(self.stage, opened.session), trouble=trouble)
        self.stage = replace(self.stage, minutes=self.recording.minutes_of(opened.session))
        if opened.refused is not None:
            notice = self.recording.lose(opened.refused, opened.at_ms)
            self.stage = replace(self.stage, trouble=notice)
        if not self.read_only and opened.at_ms and isinstance(opened.session.state.timer, Running):
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
        if isinstance(result, Applied) and self.revisions.waiting and self.store and revising.draws(result.events):
            self.settle()  # a copy goes by the number of its line
            revising.take_up(self, command.at_ms)
            result = apply(self.session, command)
        if isinstance(result, Rejected):
            self.say(result.reason)
            return False
        self.report(self.recording.append(command, wait=not self.settles))
        before = self.session
        self.session = result.session
        for event in result.events:
            react(self, event)
        self.report(self.recording.keep(before, self.session, self.tr, wait=not self.settles))
        self.stage = replace(self.stage, minutes=self.recording.minutes_of(self.session))
        keep_room(self, before)
        if staging.in_another_phase(before, self.session):
            self._page_below, self._turned_below = 0, True
        self.stage = staging.followed(self.stage, before, self.session)
        return True

    def settle(self) -> bool:
        """Wait until the disk has what was done: before a frame shows it. Tells whether the stage says that it has not.

        With `settles`, commands are brought there while that frame is drawn.
        """
        lost = self.recording.settle(self.now_ms)
        self.report(lost)
        return lost is not None

    def rest(self) -> None:
        """What can wait until the frame is shown."""
        self.recording.back_up()

    def say(self, notice: Notice) -> None:
        """Answer an action with a notice: what was being typed is over, the next digit begins a new number."""
        self.stage = replace(self.stage, typed="")
        self.tell(notice)

    def tell(self, notice: Notice) -> None:
        """Show a notice until the next action, or for a while; a number that is being typed goes on."""
        self._answering.forget()
        self.stage = replace(self.stage, notice=notice)
        covers_results = isinstance(notice, Said) and notice.key in ("minutes-kept", MINUTES_READY.key)
        lasting = notice in CONFIRMABLE or (isinstance(notice, Said) and not covers_results)
        self._notice_until_ms = None if lasting else self.now_ms + NOTICE_MS

    def tick(self) -> None:
        """What time alone does: a clock that reaches zero, a notice that goes, the second kept on disk."""
        now_ms = self.now_ms
        if self._notice_until_ms is not None and now_ms >= self._notice_until_ms:
            self.forget_notice()
        self._prefs_keeper.try_again(now_ms)
        self.report(self.recording.look(now_ms))
        saved = self.recording.try_again(now_ms)
        if saved is not None and self.session is not None:
            self.report(saved)
            self.report(self.recording.keep(self.session, self.session, self.tr))
        if self.session is not None and not self.read_only and not self.session.state.finished:
            revising.look(self)
            count_down(self, self.session, self._last_seconds)
            breaks.count_down(self)

    def wake(self, at_ms: int) -> None:
        """The computer slept since `at_ms` of the session's clock: that goes on from there, and a countdown waits."""
        if self.session is None or self.session.state.finished:
            return
        self._clock = self._new_clock(max(at_ms, self.session.at_ms))
        wait_after_sleep(self, self.session)

    def close(self) -> None:
        """Leave: everything is on disk already, but that the tour was begun."""
        if self.stage.overlay is Overlay.TOUR:
            self.prefer(self.prefs)
        self.revisions.close()
        self.report(self.recording.leave(self.session, self.tr))

    def act(self, action: Action, scene: Scene) -> None:
        """Carry out one action on what `scene` shows."""
        self.pages, self.page, self.cut = scene.pages, scene.page, scene.cut
        self.fields = fields_by_page(scene)
        turns = "desk-page" if self.stage.overlay is Overlay.PROMPTER else "page"
        self.paged = any(node.id == turns for node in scene.targets())
        if action == Action("press"):
            pressed = next((node.action for node in scene.targets() if node.id == self.stage.focus), None)
            if pressed is None:
                return
            action = pressed
        self.stage = replace(self.stage, went_on=False)
        if not self._answering.begin(action, self.now_ms):
            return  # a double click is no answer
        if not self.again:
            self.forget_notice()
        if not moving.act(self, action.verb, action.args, scene):
            any(act(self, action.verb, action.args) for act in FAMILIES)

    def type_text(self, text: str) -> None:
        """Letters for the text that is being typed."""
        if self.stage.editor is not None:
            self.forget_notice()  # whoever types on has answered
            typing.put(self, text)

    # --- what those who act ask -------------------------------------------------------------------------------

    def ask(self, question: Notice) -> None:
        """Say what the running action would do; the same action once more (`again`) is the answer."""
        self.say(question)
        self._answering.ask(self.now_ms)

    def go_on(self, command: Command, confirmed: Command) -> bool:
        """Do what may find something missing: then it is asked about, and done all the same when asked again."""
        again = self.again
        self.forget_notice()
        accepted = self.do(confirmed if again else command)
        if not accepted and self.stage.notice in CONFIRMABLE:
            self._answering.ask(self.now_ms)
        return accepted

    def bounced(self) -> bool:
        """Whether the clicker gave "next" twice for one press; the first of them counts."""
        return self._answering.bounced(self.now_ms, self.prefs.guard_ms)

    def lay(self, overlay: Overlay | None) -> None:
        """Put an overlay over the screen instead of what lies there, or take that away."""
        self.stage = uncovered(self.stage)
        if self.stage.overlay is None:
            self._focus_below = self.stage.focus
            self._page_below, self._turned_below = self.stage.page, self.stage.turned
        self.stage = staging.under(self.stage, overlay)
        self.stage = replace(self.stage, page=self._page_below if overlay is None else 0)
        match overlay:
            case Overlay.PEOPLE:
                self.focus("field/people")
            case Overlay.TABLES:
                self.focus("field/tables")
            case None if self.stage.screen is Screen.PLAY:
                self.stage = staging.on_first_field(self.stage, self.session)
                if self.stage.focus is not None and self._focus_below is not None:
                    self.focus(self._focus_below)  # a vote goes on in the field in which it was left
                self.stage = replace(self.stage, turned=self._turned_below)
            case None if self.stage.screen is Screen.SETUP:
                self.focus("field/people")
            case None if self.stage.screen in (Screen.WAYS, Screen.RESUME):
                self.focus(self._focus_below)  # what is chosen in the list has it, and its page shows

    def toggle(self, overlay: Overlay) -> None:
        """Lay an overlay, or take it away when it lies there already; not over what is typed before that was asked."""
        if typing.may_go(self):
            self.lay(None if self.stage.overlay is overlay else overlay)

    def focus(self, node_id: str | None) -> None:
        self.stage = staging.focused(self.stage, node_id)

    def turn_to(self, page: int, step: int) -> None:
        """Another page of what shows, on or back by `step`; what is put down then goes into a field of it."""
        self.stage = staging.turned_to(self.stage, page, step, self.fields)

    def play_sound(self, name: str) -> None:
        self._sounds.play(name)

    def prefer(self, prefs: Prefs, chosen: Collection[str] = ()) -> None:
        """Take other preferences, and keep them for the next start: languages where they were `chosen` by name."""
        before, self.prefs = self.prefs, prefs
        self._follow(before.clock, prefs)
        self.tr, self.second = self._translators()
        self._prefs_keeper.keep(prefs, self.now_ms, chosen)

    def forget_notice(self) -> None:
        self.stage = replace(self.stage, notice=None)
        self._notice_until_ms = None
        self._answering.forget()

    def go_home(self) -> None:
        """Back to the table; the session stays on the disk."""
        self.close()
        self.session, self.read_only, self.rehearses = None, False, False
        self.recording = Recording()  # nothing of the one that was left waits any more
        self._content = ()
        self._clock = self._new_clock(0)
        self._answering.start_clock(0)
        self._last_seconds = LastSeconds()
        self.forget_notice()
        self.tr, self.second = self._translators()
        self.stage = replace(staging.at_home(self.stage), trouble=None)
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

    def _follow(self, clock_before: Clock, prefs: Prefs) -> None:
        """Sounds are as loud as is preferred, and without clocks no session begins with one."""
        self._sounds.muted = prefs.muted or prefs.silent
        volumes = {"card": prefs.volume_card, "clock": prefs.volume_clock, "reveal": prefs.volume_reveal}
        self._sounds.volumes = volumes
        self.stage = replace(self.stage, choice=with_clock(self.stage.choice, clock_before, prefs.clock))

    def report(self, news: Said | None) -> None:
        """Say what became of the disk, and let a lasting trouble stand or go."""
        if news is None:
            return
        self.stage = replace(self.stage, trouble=self.recording.trouble)
        if news.key == "minutes-kept":
            news = MINUTES_READY  # the room may read along, and a path tells whose computer this is
        self.tell(news)
        store = self.store
        if self.session is not None and store is not None and not self._content[0].is_relative_to(store.folder):
            self._content = content_folders(store.folder, self.session)  # a new log, with copies of its own
            self.tr, self.second = self._translators()

    def _translators(self) -> tuple[Translator, Translator | None]:
        """That of the room's language, and that of the second one, if there is one."""
        prefs = self.prefs
        second = self._make_translator(prefs.second, self._content) if prefs.second else None
        return self._make_translator(prefs.language, self._content), second
