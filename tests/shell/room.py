"""A facilitator's machine without a window: its clock is turned by hand, its sounds are written down, and it is used
only as people use it, by clicks on what the screen shows and by keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from game.core.format import PhaseKind
from game.core.session import Session
from game.i18n.locales import translator
from game.shell.catalogue import open_catalogue
from game.shell.clock import Hand, SessionClock
from game.shell.director import Director
from game.shell.gallery import stage_of
from game.shell.keymaps.press import Press
from game.shell.keys import action_for, takes_text
from game.view.audience import audience
from game.view.notices import notice_words
from game.view.prefs import Prefs
from game.view.scene import Scene, Words
from tests.view.samples import LANGUAGES, ruler

SIZE = (1024, 768)
MOST_PRESSES = 400
"""More than any way to a phase takes; then something lies over the screen that the clicker cannot leave."""

A_MOMENT_MS = 400
"""Between two actions of a person, longer than what a bouncing clicker takes."""


@dataclass(slots=True)
class Heard:
    """Sounds that were played, in their order."""

    muted: bool = False
    volumes: Mapping[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def play(self, name: str) -> None:
        self.names.append(name)


class Room:
    """One director on the shipped content, with the table showing; the deck `environment` and the
    format `duel`, or another one, come first and are chosen."""

    def __init__(self, prefs: Prefs | None = None, format: str = "duel") -> None:
        self.hand = Hand()
        self.heard = Heard()
        catalogue = open_catalogue()
        shipped = [deck for deck, _ in catalogue.decks.values()]
        decks = tuple(sorted(shipped, key=lambda deck: deck.id != "environment"))
        formats = tuple(
            played for played, _ in sorted(catalogue.formats.values(), key=lambda found: found[0].id != format)
        )
        self.director = Director(
            catalogue,
            prefs or Prefs(),
            stage_of(decks, formats, LANGUAGES),
            self.heard,
            lambda language, content: translator(language, content) if content else catalogue.translator(language),
            partial(SessionClock, monotonic_s=self.hand),
        )

    @property
    def session(self) -> Session:
        assert self.director.session is not None
        return self.director.session

    @property
    def phase(self) -> str:
        return self.session.phase.id

    @property
    def scene(self) -> Scene:
        """What shows now."""
        director = self.director
        return audience(
            director.session,
            director.stage,
            director.tr,
            director.prefs,
            ruler(),
            SIZE,
            director.now_ms,
            director.second,
        )

    def wait(self, seconds: float) -> None:
        """Time goes by, and the window looks at it now and then."""
        for _ in range(int(seconds * 4)):
            self.hand.turn(250)
            self.director.tick()

    def click(self, *node_ids: str) -> None:
        """Click on nodes one after the other, each in its middle, where nothing may lie over it."""
        for node_id in node_ids:
            scene = self._with(node_id)
            node = scene.node(node_id)
            hit = scene.at(*node.box.centre)
            assert hit is not None, f"nothing to click at {node_id}"
            assert hit.id.split("/")[0] == node_id.split("/")[0], f"{hit.id} lies over {node_id}"
            assert node.action is not None
            self.director.act(node.action, scene)
            self.hand.turn(A_MOMENT_MS)
            self.director.tick()

    def _with(self, node_id: str) -> Scene:
        """What shows, or the page of the menu on which the node stands."""
        if node_id.startswith("menu/") and not self.shows(node_id) and self.shows("page"):
            self.click("page")
        return self.scene

    def press(self, *names: str) -> None:
        """Press keys by their names or their characters, `ctrl z` with the control key held."""
        for name in names:
            control = name.startswith("ctrl ")
            character = name.removeprefix("ctrl ")
            named = len(character) > 1
            press = Press(character, control=control) if named else Press("", character, _digit(character), control)
            action = action_for(press, self.director.stage, self.director.session)
            if action is not None:
                self.director.act(action, self.scene)
            elif takes_text(self.director.stage) and len(character) == 1:
                self.director.type_text(character)
            self.hand.turn(A_MOMENT_MS)
            self.director.tick()

    def words(self, node_id: str) -> str:
        """What a text says."""
        paint = self.scene.node(node_id).paint
        assert isinstance(paint, Words)
        return " ".join(paint.lines)

    def shows(self, node_id: str) -> bool:
        return any(node.id == node_id for node in self.scene.nodes)

    @property
    def notice(self) -> str:
        """The notice's words, empty when there is none."""
        notice = self.director.stage.notice
        return notice_words(self.director.tr, notice, self.director.session) if notice is not None else ""

    def start(self) -> None:
        """From the table into the first card."""
        self.click("next", "next", "next")

    def vote(self, **counts: int) -> None:
        """Type counts into the fields of the running vote."""
        for option, count in counts.items():
            self.click(f"field/{option}")
            self.press(*str(count))

    def go_to(self, phase: str) -> None:
        """On with the clicker until a phase; everybody in a vote on the way is for the first option."""
        for _ in range(MOST_PRESSES):
            if self.phase == phase:
                return
            if self.session.phase.kind is PhaseKind.VOTE:
                assert self.session.tally is not None
                self.click(f"field/{self.session.tally.options[0]}")
                self.press("r")
            self.press("page-down")
        raise AssertionError(f"{phase} was not reached")


def _digit(character: str) -> str:
    return character if character.isdigit() else ""
