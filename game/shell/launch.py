"""Starting: from what was asked on the command line to a director with a stage, in a window or without one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from game.i18n.locales import language_name, languages, translator
from game.i18n.translator import Translator
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.director import Director, Opened, Sounds
from game.shell.gallery import stage_of
from game.shell.prefs import read_prefs
from game.shell.rehearse import Rehearsal, on_screen, without_screen
from game.shell.storage import (
    LOG_NAME,
    LogRefused,
    Resumed,
    content_folders,
    newest_unfinished,
    read_session,
    reopen,
)
from game.view.scene import Scene
from game.view.stage import Choice, Said, Screen, Stage, Unfinished

Say = Callable[[str], None]
Autopilot = Callable[[Director, Scene], None]

NO_DISPLAY = (
    "There is no display to open a window on. On a server, palabre shot and palabre play --rehearse --no-screen work "
    "without one."
)


class CannotStart(RuntimeError):
    """Why the program stops before it begins, in one line, and its exit code."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line; `None` and empty leave it to the table."""

    decks: tuple[str, ...] = ()
    format: str | None = None
    language: str | None = None
    cards: int | None = None
    people: int | None = None
    seed: int | None = None
    fullscreen: bool = False


class Silent:
    """No sound at all, for rehearsals without a window."""

    muted = True

    def play(self, name: str) -> None:
        """Keep silent."""


def play(wish: Wish, autopilot: Autopilot | None = None) -> None:
    """Open the table, the setup when decks were named, or offer what was not finished. Raises `CannotStart`.

    `autopilot` is called before each frame, for a program that measures or shows this one.
    """
    director = _director(wish, _sounds())
    if wish.decks:
        director.stage = replace(director.stage, screen=Screen.SETUP, focus="field/people")
    else:
        _offer_unfinished(director)
    _in_window(director, wish.fullscreen, autopilot)


def rehearse(wish: Wish, step_ms: int, screen: Say | None, say: Say) -> None:
    """Play a session by itself, in a window when `screen` says so, else as fast as it goes. Raises `CannotStart`."""
    seed = wish.seed if wish.seed is not None else 1
    director = _director(wish, _sounds() if screen else Silent())
    director.start(seed, rehearsal=True)
    if director.store is not None:
        say(f"log {director.store.file}")
    else:
        say("nothing is saved: the data folder cannot be written; set PALABRE_HOME to one that can")
    rehearsal = Rehearsal(director, seed, step_ms if screen else 0, say)
    if screen:
        _in_window(director, wish.fullscreen, on_screen(rehearsal))
    else:
        without_screen(rehearsal)
        director.close()


def resume(folder: Path, fullscreen: bool, rehearse_rest: bool, say: Say) -> None:
    """Go on with the session in a folder. Raises `CannotStart` when its log is refused."""
    director = _director(Wish(), Silent() if rehearse_rest else _sounds())
    opened, brought = _reopened(folder)
    if brought.torn:
        say(
            f"The last line of the log was cut off in the middle of writing. It was left out; a copy is {LOG_NAME}.torn"
        )
    director.play(opened, _word_on_return(brought))
    if rehearse_rest:
        without_screen(Rehearsal(director, brought.header.seed, 0, say))
        director.close()
    else:
        _in_window(director, fullscreen)


def _director(wish: Wish, sounds: Sounds) -> Director:
    catalogue = open_catalogue()
    codes = languages()
    prefs = read_prefs(codes)
    if wish.language:
        prefs = replace(prefs, language=wish.language)
    stage = _first_stage(catalogue, wish, codes)
    if not stage.formats:
        raise CannotStart("No debate format was found: the installation is incomplete. Install Palabre again.", 1)
    return Director(catalogue, prefs, stage, sounds, _translators(catalogue))


def _first_stage(catalogue: Catalogue, wish: Wish, codes: tuple[str, ...]) -> Stage:
    decks = tuple(deck for deck, _ in catalogue.decks.values())
    formats = tuple(played for played, _ in catalogue.formats.values())
    stage = stage_of(decks, formats, tuple((code, language_name(code)) for code in codes))
    choice = Choice(
        decks=wish.decks or stage.choice.decks,
        format=wish.format or stage.choice.format,
        people=wish.people or stage.choice.people,
        cards=wish.cards or stage.choice.cards,
    )
    notice = None
    if catalogue.faulty:
        notice = Said("decks-with-mistakes", (("decks", ", ".join(path.stem for path in catalogue.faulty)),))
    return replace(stage, choice=choice, notice=notice)


def _translators(catalogue: Catalogue) -> Callable[[str, tuple[Path, ...]], Translator]:
    def make(language: str, content: tuple[Path, ...]) -> Translator:
        return translator(language, content) if content else catalogue.translator(language)

    return make


def _sounds() -> Sounds:
    from game.shell.audio import Audio

    return Audio()


def _offer_unfinished(director: Director) -> None:
    folder = newest_unfinished()
    if folder is None:
        return
    try:
        brought, _ = read_session(folder)
    except (OSError, LogRefused):
        return  # a damaged log is told by `palabre sessions` and `resume`; it must not stand before a new session
    left = Unfinished(
        id=str(folder),
        started=brought.header.started[:16].replace("T", " "),
        format=brought.session.format,
        decks=brought.session.decks,
        card=len(brought.session.state.rounds),
        cards=len(brought.session.pile),
    )
    director.stage = replace(director.stage, screen=Screen.RESUME, unfinished=left)
    director.resume_from = lambda: _go_on(director, folder)


def _go_on(director: Director, folder: Path) -> None:
    opened, brought = _reopened(folder)
    director.play(opened, _word_on_return(brought))


def _reopened(folder: Path) -> tuple[Opened, Resumed]:
    try:
        brought, log = read_session(folder)
        store = reopen(folder, log)
    except LogRefused as error:
        raise CannotStart(f"This session cannot be brought back. {error}. The file was not changed.", 1) from error
    except OSError as error:
        raise CannotStart(f"This session cannot be brought back: {error}", 1) from error
    return Opened(brought.session, store, content_folders(folder, brought.session), brought.at_ms), brought


def _word_on_return(brought: Resumed) -> Said:
    return Said("torn") if brought.torn else Said("resumed")


def _in_window(director: Director, fullscreen: bool, autopilot: Autopilot | None = None) -> None:
    from game.shell import app

    try:
        app.play(director, fullscreen, autopilot)
    except app.NoDisplay as error:
        raise CannotStart(f"{NO_DISPLAY} ({error})", 3) from error
