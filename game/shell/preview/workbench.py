"""What an author looks at: which card, which of its screens, in which language, shape, theme and size of text.

Knows no pygame: keys and clicks come as verbs, and what shows comes out as scenes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.content.library import find_formats, open_format
from game.content.problems import Problem
from game.content.told import fix, said
from game.core.deck import Card
from game.core.format import Format
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.locales import CHECK, languages, translator
from game.i18n.translator import Translator
from game.shell.prefs import read_prefs
from game.shell.preview.chips import chips_for
from game.shell.preview.sides import Side, formats_for, plain, sides_of
from game.shell.preview.watched import Watched
from game.view.audience import audience
from game.view.pen import Pen
from game.view.prefs import TEXT_SIZES, Motion, Prefs, ThemeName
from game.view.preview import Framed, Told, Trouble, framed
from game.view.ruler import Ruler
from game.view.scene import Scene
from game.view.theme import THEMES

Thing = TypeVar("Thing")

SHAPES = {"16:9": 16 / 9, "4:3": 4 / 3}


@dataclass(frozen=True, slots=True)
class Looking:
    """What was chosen to look at. `card` is an id: it stays the same card while others are put before it."""

    card: str | None = None
    side: int = 0
    page: int = 0
    format: int = 0
    language: str | None = None
    shape: str = "16:9"
    theme: ThemeName = ThemeName.PAPER
    text: int = 100
    easy: bool = False
    help: bool = False
    remarks: bool = False
    list_page: int = 0


class Workbench:
    """The deck, what is looked at of it, and the scenes for that. `tr` speaks round the card."""

    def __init__(self, watched: Watched, formats: Sequence[Format], looking: Looking, tr: Translator) -> None:
        self.watched = watched
        self.looking = looking
        self.fullscreen = False
        self.leaving = False
        self._formats = tuple(formats)
        self._tr = tr
        spoken = tr.language if tr.language in languages(CHECK) else "en"
        self._mistakes = translator(spoken, domain=CHECK)
        self._sides: tuple[Side, ...] = ()
        self._sides_of: object = None
        self._pages = 1

    def act(self, verb: str) -> None:
        """Carry out what a key or a chip asks for; an unknown verb does nothing."""
        looking = self.looking
        changes: dict[str, Callable[[], Looking]] = {
            "card+": lambda: self._at_card(1),
            "card-": lambda: self._at_card(-1),
            "side+": lambda: self._at_side(1),
            "side-": lambda: self._at_side(-1),
            "format": lambda: replace(looking, format=looking.format + 1, side=0, page=0),
            "language": lambda: replace(looking, language=_after(self.watched.languages, self.language, 1), page=0),
            "language-": lambda: replace(looking, language=_after(self.watched.languages, self.language, -1), page=0),
            "shape": lambda: replace(looking, shape=_after(tuple(SHAPES), looking.shape, 1), page=0),
            "theme": lambda: replace(looking, theme=_after(tuple(ThemeName), looking.theme, 1)),
            "text": lambda: replace(looking, text=_after(TEXT_SIZES, looking.text, 1), page=0),
            "text+": lambda: replace(looking, text=_within(TEXT_SIZES, looking.text, 1), page=0),
            "text-": lambda: replace(looking, text=_within(TEXT_SIZES, looking.text, -1), page=0),
            "easy": lambda: replace(looking, easy=not looking.easy, page=0),
            "help": lambda: replace(looking, help=not looking.help),
            "remarks": lambda: replace(looking, remarks=not looking.remarks, help=False, list_page=0),
            "close": lambda: replace(looking, help=False, remarks=False),
            "list+": lambda: replace(looking, list_page=looking.list_page + 1),
            "list-": lambda: replace(looking, list_page=looking.list_page - 1),
        }
        if verb == "fullscreen":
            self.fullscreen = not self.fullscreen
        elif verb in changes:
            self.looking = changes[verb]()

    def read(self) -> None:
        """The files were saved: read them, and stay at the same card where there still is one."""
        before = self._cards()
        place = self._place()
        self.watched.read()
        self._sides_of = None
        self.looking = replace(self.looking, list_page=0)
        now = self._cards()
        if before and now and self.looking.card not in [card.id for card in now]:
            self.looking = replace(self.looking, card=now[min(place, len(now) - 1)].id, side=0, page=0)

    @property
    def language(self) -> str:
        """The language that the card shows in; the deck's own when the one asked for is not there any more."""
        known = self.watched.languages
        return self.looking.language if self.looking.language in known else known[0]

    def frame(self, ruler: Ruler, size: tuple[int, int]) -> Framed:
        """What stands round the card, and the card's place, in a window of `size` pixels."""
        pen = Pen(size[0], size[1], THEMES[ThemeName.PAPER], self._tr, ruler)
        looking, watched, sides = self.looking, self.watched, self._shown_sides()
        told = Told(
            title=self._tr(watched.deck.title) if watched.deck is not None else watched.folder.name,
            card=self._card_words(),
            side=self._side_words(sides),
            chips=chips_for(self, self._tr),
            troubles=self._troubles(watched.mistakes),
            remarks=self._troubles(watched.advice) if looking.remarks else (),
            with_remarks=looking.remarks and bool(watched.advice),
            with_help=looking.help,
            shape=SHAPES[looking.shape],
            page=looking.list_page,
        )
        return framed(pen, told)

    def card(self, ruler: Ruler, size: tuple[int, int]) -> Scene | None:
        """The card's screen in its place of `size` pixels; `None` when there is none to show."""
        sides = self._shown_sides()
        if not sides:
            return None
        side = sides[self.looking.side % len(sides)]
        prefs = Prefs(self.language, self.looking.theme, motion=Motion.NONE, text=self.looking.text)
        stage = replace(side.stage, page=self.looking.page)
        tr = self.watched.translator(self.language)
        scene = audience(side.session, stage, tr, prefs, ruler, size, side.now_ms)
        self._pages = scene.pages
        return scene

    @property
    def played(self) -> Format | None:
        """The format in which the card shows."""
        card = self._card()
        playing = formats_for(card, self._formats) if card is not None else ()
        return playing[self.looking.format % len(playing)] if playing else None

    @property
    def has_plain_text(self) -> bool:
        """Whether the card has a text in plain language."""
        card = self._card()
        return card is not None and card.easy is not None

    def _shown_sides(self) -> tuple[Side, ...]:
        """The card's screens, made again only when something that they show has changed."""
        deck, card, played = self.watched.deck, self._card(), self.played
        if deck is None or card is None or played is None:
            return ()
        key = (id(deck), card.id, played.id, self.language, self.looking.easy)
        if key != self._sides_of:
            shown = plain(deck) if self.looking.easy else deck
            self._sides = sides_of(shown, shown.card(card.id), played, self.watched.translator(self.language))
            self._sides_of = key
        return self._sides

    def _cards(self) -> tuple[Card, ...]:
        return self.watched.deck.cards if self.watched.deck is not None else ()

    def _place(self) -> int:
        return next((n for n, card in enumerate(self._cards()) if card.id == self.looking.card), 0)

    def _card(self) -> Card | None:
        cards = self._cards()
        return cards[self._place()] if cards else None

    def _at_card(self, step: int) -> Looking:
        cards = self._cards()
        if not cards:
            return self.looking
        return replace(self.looking, card=cards[(self._place() + step) % len(cards)].id, side=0, page=0, format=0)

    def _at_side(self, step: int) -> Looking:
        """The next page of the screen, after the last one the next screen; back likewise, to a screen's first page."""
        looking, sides = self.looking, self._shown_sides()
        if 0 <= looking.page + step < self._pages:
            return replace(looking, page=looking.page + step)
        return replace(looking, side=(looking.side + step) % len(sides), page=0) if sides else looking

    def _card_words(self) -> str:
        card = self._card()
        return f"{card.id} · {self._place() + 1} / {len(self._cards())}" if card is not None else ""

    def _side_words(self, sides: tuple[Side, ...]) -> str:
        if not sides:
            return self._tr(Text("ui/preview/not-played", "no kind of debate plays it")) if self._cards() else ""
        place = self.looking.side % len(sides)
        return f"{self._tr(sides[place].title)} · {place + 1} / {len(sides)}"

    def _troubles(self, problems: Sequence[Problem]) -> tuple[Trouble, ...]:
        return tuple(
            Trouble(self._place_in(problem), said(problem, self._mistakes), fix(problem, self._mistakes))
            for problem in problems
        )

    def _place_in(self, problem: Problem) -> str:
        path = problem.path
        inside = path.relative_to(self.watched.folder) if path.is_relative_to(self.watched.folder) else path
        return f"{inside.as_posix()}:{problem.line}:{problem.column}"


def workbench_on(folder: Path, card: str | None, language: str | None) -> Workbench:
    """A workbench on the deck in a folder, read for the first time; the words round it are in the user's language."""
    files = find_formats()
    opened = [open_format(file).value for file in files.values()]
    formats = [played for played in opened if played is not None]
    shared = tuple(dict.fromkeys(file.parent for file in files.values()))
    watched = Watched(folder, shared)
    watched.read()
    spoken = read_prefs(languages()).language
    return Workbench(watched, formats, Looking(card=card, language=language or spoken), translator(spoken, shared))


def _after(things: Sequence[Thing], thing: Thing, step: int) -> Thing:
    return things[(things.index(thing) + step) % len(things)]


def _within(things: Sequence[Thing], thing: Thing, step: int) -> Thing:
    return things[max(0, min(len(things) - 1, things.index(thing) + step))]
