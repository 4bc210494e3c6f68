"""Scenes of the shipped deck and format as tests want them: by screen, size, language, theme, and changed content."""

from functools import cache

from game import paths
from game.content.library import open_deck, open_format
from game.core.apply import Rejected, apply
from game.core.commands import Command
from game.core.deck import Deck
from game.core.format import Format
from game.core.session import Session
from game.i18n.locales import translator
from game.i18n.translator import Translator
from game.shell.gallery import screen, screens, stage_of
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.prefs import Prefs, ThemeName
from game.view.scene import Scene
from game.view.stage import Stage

DECK, FORMAT = "environment", "duel"
FORMATS = tuple(sorted(file.stem for file in paths.formats_folder().glob("*.yaml")))
LANGUAGES = (("en", "English"), ("fr", "Français"))

Size = tuple[int, int]


@cache
def ruler() -> TextEngine:
    """One text engine for all scenes: opening fonts takes longer than a scene."""
    return TextEngine()


@cache
def deck() -> Deck:
    opened = open_deck(paths.decks_folder() / DECK).value
    assert opened is not None, "the shipped deck has mistakes: run `palabre check decks`"
    return opened


@cache
def played() -> Format:
    opened = open_format(paths.formats_folder() / f"{FORMAT}.yaml").value
    assert opened is not None, "the shipped format has mistakes"
    return opened


@cache
def format_named(name: str) -> Format:
    opened = open_format(paths.formats_folder() / f"{name}.yaml").value
    assert opened is not None, f"the format {name} has mistakes: run `palabre check formats`"
    return opened


@cache
def screens_of(name: str) -> tuple[str, ...]:
    """The names of all screens of a shipped format."""
    return screens(format_named(name))


@cache
def translator_of(language: str) -> Translator:
    return translator(language, (paths.decks_folder() / DECK, paths.formats_folder()))


def stage_for(name: str) -> Stage:
    """The stage on which a shipped format is played with the deck of the samples."""
    return stage_of((deck(),), (format_named(name),), LANGUAGES)


def stage_with(*decks: Deck, format: Format | None = None) -> Stage:
    return stage_of(decks or (deck(),), (format or played(),), LANGUAGES)


def seen(
    session: Session | None,
    stage: Stage,
    *,
    size: Size = (1024, 768),
    language: str = "en",
    theme: ThemeName = ThemeName.PAPER,
    now_ms: int | None = None,
    text: int = 100,
) -> Scene:
    """What the room sees of a session and a stage, by default at the session's own time.

    `fr+en` is French with English as the second language.
    """
    at_ms = now_ms if now_ms is not None else session.at_ms if session is not None else 0
    language, _, code = language.partition("+")
    second = translator_of(code) if code else None
    prefs = Prefs(language, theme, second=code, text=text)
    return audience(session, stage, translator_of(language), prefs, ruler(), size, at_ms, second)


def gallery(
    name: str,
    *,
    size: Size = (1024, 768),
    language: str = "en",
    theme: ThemeName = ThemeName.PAPER,
    card: str | None = None,
    stage: Stage | None = None,
    seed: int = 1,
    text: int = 100,
) -> Scene:
    """A screen of the gallery."""
    tr = translator_of(language.partition("+")[0])
    session, shown, now_ms = screen(name, stage or stage_with(), tr, card, seed)
    return seen(session, shown, size=size, language=language, theme=theme, now_ms=now_ms, text=text)


def after(session: Session, *commands: Command) -> Session:
    """The session after commands that it must accept."""
    for command in commands:
        result = apply(session, command)
        assert not isinstance(result, Rejected), f"{command} was refused: {result.reason}"
        session = result.session
    return session
