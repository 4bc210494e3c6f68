"""A whole plan, played by keys in two windows while everything goes wrong, against a model of what was accepted."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from game import paths
from game.core.commands import Advance, EnterCount, TakeNote
from game.core.session import Session
from game.core.timer import remaining_ms
from game.shell import launch
from game.shell.app import App
from game.shell.director import Director
from game.shell.player import Player
from game.shell.prefs import read_prefs
from game.shell.recording import RETRY_MS
from game.shell.storage import is_finished, read_session, session_folders
from game.view.audience import audience
from game.view.scene import Scene
from game.view.screens import Overlay, Screen
from game.view.sharing import room_stage
from tests.core.invariants import check
from tests.storm.hands import strike
from tests.storm.model import Model
from tests.storm.secrets import told_in, with_other_counts
from tests.storm.world import World

PLAN, DECKS = "cafe-hour", ("environment", "basics")
PEOPLE = 24
THINKS_S, USES_OF_THE_TIME = (0.5, 5.0), (0.6, 1.1)
A_WHILE_S = 14.0
"""Between two turns of the loop while people talk; after a longer time it would be a computer that slept."""

ODDS = 4
"""After one deed in so many something happens."""
MOST_DEEDS = 1500
MOST_NEXTS = 600
WHOLE_LOOK_EACH = 40
"""So many looks, and the session is played again from its first card."""


class Storm:
    """One seed: a place for the data, the program in its two windows, and the model."""

    def __init__(self, seed: int, home: Path, say: Callable[[str], None] = lambda _: None) -> None:
        self.seed = seed
        self.home = home
        self.world = World(seed)
        self.chance = self.world.chance
        self.model = Model()
        self.happened: list[str] = []
        self._say = say
        self._player = Player(seed)
        self._looks = 0
        self._seen: object = None

    # --- the program ------------------------------------------------------------------------------------------

    @property
    def app(self) -> App:
        """The program that runs."""
        return self.world.apps[-1]

    @property
    def director(self) -> Director:
        """What it carries its actions out with."""
        return self.app._director

    @property
    def session(self) -> Session:
        """The session that shows."""
        assert self.director.session is not None
        return self.director.session

    @property
    def minutes(self) -> float:
        """How long the session took, on its own clock."""
        return self.model.session.at_ms / 60_000 if self.model.session is not None else 0.0

    @contextmanager
    def blowing(self) -> Iterator[None]:
        """The world around, for as long as the storm takes."""
        with self.world.around(self.home), self.model.listening():
            try:
                yield
            except Exception as error:
                error.add_note(f"seed {self.seed}, after: {', '.join(self.happened[-12:])}")
                raise
            finally:
                while self.world.apps:
                    self.shut(self.world.apps.pop())

    def open(self, language: str | None = None, desk: bool | None = None) -> None:
        """Start the program, and go into the session that was left, or into a new one."""
        fresh = not session_folders()
        wish = launch.Wish(language=language, desk=desk)
        if fresh:
            author = self.home / "decks" / DECKS[0]
            shutil.copytree(paths.decks_folder() / DECKS[0], author, dirs_exist_ok=True)
            wish = replace(wish, plan=PLAN, decks=DECKS, people=PEOPLE, seed=self.seed)
        launch.play(wish)
        self.look()
        for _ in range(8):
            if self.director.session is not None:
                break
            self.press("enter")
        if self.model.session is None:
            self.model.begin(self.session)
        self.look()

    def shut(self, app: App) -> None:
        """The windows are gone, as after the program's end."""
        for pane in app._panes:
            pane.window.destroy()

    def die(self) -> None:
        """The program is killed: nothing is said to anybody, and the system takes its locks and files back."""
        app = self.world.apps.pop()
        app._director.revisions.close()
        if app._director.store is not None:
            app._director.store.close()
        self.shut(app)

    # --- what a person does -----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Keys, one after another; `ctrl z` with the control key."""
        for key in keys:
            strike(key.removeprefix("ctrl "), control=key.startswith("ctrl "))
            self.step(0.4)

    def write(self, text: str) -> None:
        """Text on the keyboard."""
        for character in text:
            strike("space" if character == " " else character)
        self.step(0.4)

    def wait(self, seconds: float) -> None:
        """Time goes by, and the program looks at it."""
        while seconds > 0:
            self.step(min(seconds, A_WHILE_S))
            seconds -= A_WHILE_S

    def step(self, seconds: float) -> None:
        """One turn of the program's loop after so many seconds."""
        self.world.pass_by(seconds)
        self.app._step()
        self.app._look_ahead()
        if self.director.leaving:  # somebody closed it: it is started again
            self.director.close()
            self.shut(self.world.apps.pop())
            self.happened.append("left and started again")
            self.open()

    # --- what has to be true ----------------------------------------------------------------------------------

    def look(self) -> None:
        """The session is what was accepted, and the room sees nothing that is for the desk alone."""
        self.step(0.05)
        session = self.director.session
        if session is None or self.model.session is None:
            return
        self._looks += 1
        self.model.follow(session)
        self._look_at_room(session)
        if self._looks % WHOLE_LOOK_EACH == 0:
            check(session)
            self.model.follow_all(session)
            self.model.leads_on()

    def _look_at_room(self, session: Session) -> None:
        scenes = self.app._scenes()
        seen = (session, self.director.stage, self.director.prefs)
        if len(scenes) < 2 or seen == self._seen:
            return
        self._seen = seen
        told = told_in(scenes[0], session, self.director.tr)
        assert not told, f"the room reads {told}"
        other = with_other_counts(session)
        if other is not None:
            assert self._room(other) == self._room(session), "the room can tell a covered vote"

    def _room(self, session: Session) -> Scene:
        director, app = self.director, self.app
        size = app._room.window.size
        return audience(
            session,
            room_stage(director.stage),
            director.tr,
            director.prefs,
            app._text,
            size,
            director.now_ms,
            director.second,
        )

    def look_at_disk(self) -> None:
        """The disk has everything: a program that starts now brings it back, with the settings."""
        assert self.director.store is not None, "nothing is saved"
        brought, _ = read_session(self.director.store.folder)
        assert brought.session == self.session, "the disk has another session"
        assert read_prefs(tuple(code for code, _ in self.director.stage.languages)) == self.director.prefs, "settings"

    # --- the evening ------------------------------------------------------------------------------------------

    def play(self, weather: dict[str, Callable[["Storm"], None]], odds: int = ODDS) -> None:
        """From the first card to the summary, with something happening after every `odds`th deed or so."""
        if not self.world.apps:
            self.open()
        names = self._in_turn(list(weather))
        for _ in range(MOST_DEEDS):
            self._deed()
            self.look()
            if self.session.state.finished:
                break
            if self.chance.randrange(odds) == 0:
                self.happen(next(names), weather)
        self.finish()

    def happen(self, name: str, weather: dict[str, Callable[["Storm"], None]]) -> None:
        """Let something go wrong, and see that it costs nothing."""
        self.happened.append(name)
        self._say(f"{self.world.monotonic() - 1000:6.0f} s  {self.session.phase.id:<24} {name}")
        weather[name](self)
        self.look()
        self.settle()

    def settle(self) -> None:
        """Back in the session, whatever lies over it."""
        for _ in range(12):
            director = self.director
            if director.session is None:
                self.press("enter")
            elif director.stage.overlay in (None, Overlay.PAUSE) and director.stage.editor is None:
                return
            elif director.stage.overlay is Overlay.BLACK:
                self.press("b")
            else:
                self.press("escape")
        raise AssertionError(f"no way back from {self.director.stage.screen} {self.director.stage.overlay}")

    def finish(self) -> None:
        """ "Next" leads to the summary and out of it, the disk has all of it, and the session is not offered again."""
        for _ in range(MOST_NEXTS):
            if self.session.state.finished:
                break
            self.press("page-down")
            self.look()
        assert self.session.state.finished, f"next leads nowhere at {self.session.phase.id}"
        self.settle()
        assert self.app._scenes()[0].name == "summary"
        self.wait(3 * RETRY_MS / 1000)
        self.look_at_disk()
        self.model.follow_all(self.session)
        assert self.director.store is not None
        folder = self.director.store.folder
        for _ in range(MOST_NEXTS):
            if self.director.session is None:
                break
            self.press("page-down")
        stage = self.director.stage
        assert stage.screen in (Screen.TABLE, Screen.RESUME), f"{stage.screen}: page {stage.page}, {stage.notice}"
        assert is_finished(folder)
        assert (folder / "minutes.md").read_text(encoding="utf-8")

    def _deed(self) -> None:
        """What a facilitator does next, by the keyboard where there are keys for it."""
        self.wait(self.chance.uniform(*THINKS_S))
        session = self.session
        command = self._player.next_command(session, self.director.now_ms)
        match command:
            case Advance():
                left_ms = remaining_ms(session.state.timer, self.director.now_ms) or 0
                self.wait(self.chance.uniform(*USES_OF_THE_TIME) * max(0, left_ms) / 1000)
                self._go_on(self.session)
            case EnterCount(option=option, count=int(count)) if self._has_field(option):
                self._count(option, count)
            case TakeNote(side=None, text=text) if text.isascii():
                self._note(text)
            case None:
                pass
            case _:
                self.director.do(command)

    def _go_on(self, session: Session) -> None:
        """The clicker, until the session has moved: pages are turned, questions answered."""
        self.settle()
        for _ in range(MOST_NEXTS):
            self.press("page-down")
            if self.session is not session:
                return
        stage = self.director.stage
        where = f"page {stage.page} of {self.director.pages}, {stage.overlay}, {stage.notice}"
        raise AssertionError(f"next leads nowhere at {session.phase.id}: {where}")

    def _has_field(self, option: str) -> bool:
        return any(node.id == f"field/{option}" for node in self.app._scenes()[-1].nodes)

    def _count(self, option: str, count: int) -> None:
        scene = self.app._scenes()[-1]
        node = scene.node(f"field/{option}")
        if node.action is None:
            self.director.do(EnterCount(self.director.now_ms, option, count))
            return
        self.director.act(node.action, scene)
        self.press(*str(count))
        tally = self.session.tally
        assert tally is not None
        assert tally.count(option) == count, f"{count} was typed for {option}, and {tally.count(option)} is there"

    def _note(self, text: str) -> None:
        before = len(self.session.round.notes)
        if self.director.stage.editor is None:
            self.press("n")
        if self.director.stage.editor is None or self.director.stage.editor.text:
            return
        self.write(text[:40])
        self.press("enter")
        notes = self.session.round.notes
        assert len(notes) == before + 1, f"the note {text!r} was not taken"
        assert notes[-1].text == text[:40].strip(), f"{text[:40]!r} was typed, and {notes[-1].text!r} taken"

    def _in_turn(self, names: list[str]) -> Iterator[str]:
        """Everything happens once before anything happens again."""
        while True:
            self.chance.shuffle(names)
            yield from list(names)
