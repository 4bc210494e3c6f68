"""Starting: from what was asked on the command line to a director with a stage, in a window or without one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from game import paths
from game.content.files import is_plan
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.disk_words import reason
from game.i18n.locales import language_name, languages, translator
from game.i18n.phrases import Phrase, ToldError, phrase, plain
from game.i18n.pseudo import PSEUDO_LANGUAGES
from game.i18n.translator import Translator
from game.shell.acting import tour
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.choosing import shown_ways
from game.shell.clock import Hand, SessionClock
from game.shell.copies import content_folders
from game.shell.director import Director, Sounds
from game.shell.gallery import stage_of
from game.shell.kept_choice import read_choice
from game.shell.lock import InUse
from game.shell.log import LOG_NAME, Header, Log, LogRefused
from game.shell.offering import count_unfinished, offer
from game.shell.opened import Opened
from game.shell.prefs import language_chosen_at, read_prefs, unread
from game.shell.rehearse import NOT_SAVED, Rehearsal, Say, on_screen, without_screen
from game.shell.starting import with_catalogue
from game.shell.storage import (
    Resumed,
    newest_unfinished,
    read_session,
    reopen,
    reopen_with,
)
from game.view.prefs import Prefs, Tour
from game.view.scene import Scene
from game.view.screens import Screen
from game.view.stage import Choice, Said, Stage
from game.view.ways import fitting_cards, plans_offered, stands_alone

Autopilot = Callable[[Director, Scene], None]

_NO_DISPLAY = Text(
    "command/play/no-display",
    "There is no display to open a window on. On a server, palabre shot and palabre play --rehearse --no-screen work "
    "without one. ({why})",
)

STEP_MS = 1500
"""Between two actions of a rehearsal in a window, so that people can follow."""


class CannotStart(ToldError):
    """Why the program stops before it begins, in one line, and its exit code."""

    def __init__(self, text: Text, exit_code: int, /, **values: str | Phrase) -> None:
        super().__init__(text, **values)
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line; `None` and empty leave it to the table."""

    decks: tuple[str, ...] = ()
    format: str | None = None
    language: str | None = None
    plan: str | None = None
    cards: int | None = None
    people: int | None = None
    tables: int | None = None
    seed: int | None = None
    fullscreen: bool = False
    desk: bool | None = None
    given: tuple[Path, ...] = ()
    second: str | None = None


class Silent:
    """No sound at all, for rehearsals without a window."""

    muted = True
    volumes: Mapping[str, int] = MappingProxyType({})

    def play(self, name: str) -> None:
        """Keep silent."""


def play(wish: Wish, autopilot: Autopilot | None = None) -> None:
    """Open the table (what comes after it when decks were named), or offer what was not finished. Raises `CannotStart`.

    `autopilot` is called before each frame, for a program that measures or shows this one.
    """
    _need_display()
    folder = None if wish.decks else newest_unfinished()
    if folder is None:
        director = _director(wish, _sounds())
        if wish.decks and (wish.plan or wish.format):
            director.stage = replace(director.stage, screen=Screen.SETUP, focus="field/people")
        elif wish.decks:
            director.stage = shown_ways(director.stage)
        elif director.prefs.tour is Tour.SHOW and autopilot is None and not (wish.plan or wish.format):
            tour.begin(director)  # whoever names what to play has seen the program
    else:
        director = _director_with_offer(wish, folder)
    director.seed = wish.seed
    _in_window(director, wish, autopilot)


def rehearse(wish: Wish, step_ms: int | None, screen: bool, say: Say) -> None:
    """Play a session by itself. Raises `CannotStart`.

    In a window an action comes every `step_ms`; if not given, `STEP_MS` after people could read what is new. There the
    clock is a real one. Without a window the session's clock moves by itself: a seed always gives the same session, as
    fast as it goes or with a real `step_ms` between two actions.
    """
    if screen:
        _need_display()
    seed = wish.seed if wish.seed is not None else 1
    hand = None if screen else Hand()
    director = _director(wish, _sounds() if screen else Silent(), hand)
    director.start(seed, rehearsal=True)
    if director.session is None:
        no_card = Text(
            "command/play/no-card", "There is no card to play: no deck without mistakes fits. See: palabre decks"
        )
        raise CannotStart(no_card, 1)
    if director.store is not None:
        say(plain(f"log {director.store.file}"))
    else:
        say(phrase(NOT_SAVED, folder=str(paths.home())))
    if screen:
        pause_ms = STEP_MS if step_ms is None else step_ms
        if director.stage.notice is None:
            director.say(Said("rehearsal"))
        _in_window(director, wish, on_screen(Rehearsal(director, seed, pause_ms, say), reads=step_ms is None))
    else:
        _rehearse_without_screen(director, seed, step_ms or 0, say, hand)


def resume(
    folder: Path, wish: Wish, rehearse_rest: bool, step_ms: int, say: Say, autopilot: Autopilot | None = None
) -> None:
    """Go on with the session in a folder. Of the wish, language and full screen count. Raises `CannotStart`."""
    if not rehearse_rest:
        _need_display()
    brought, log = _brought_back(folder)
    if brought.torn:
        torn = Text("command/resume/torn", "{file}: the last line was cut off in the middle of writing, and left out")
        say(phrase(torn, file=str(folder / LOG_NAME)))
    hand = Hand() if rehearse_rest else None
    wish = replace(wish, language=wish.language or _language_on_return(brought.header))
    director = _director(wish, Silent() if rehearse_rest else _sounds(), hand)
    _go_on(director, folder, brought, log)
    if director.store is None:
        say(phrase(NOT_SAVED, folder=str(paths.home())))
    elif brought.torn:
        kept = Text("command/resume/torn-copy", "A copy of the log as it was is {file}")
        say(phrase(kept, file=f"{director.store.folder / LOG_NAME}.torn"))
    if rehearse_rest:
        say(plain(f"log {folder / LOG_NAME}"))
        _rehearse_without_screen(director, brought.header.seed, step_ms, say, hand)
    else:
        _in_window(director, wish, autopilot)


def _rehearse_without_screen(director: Director, seed: int, step_ms: int, say: Say, hand: Hand | None) -> None:
    without_screen(Rehearsal(director, seed, 0, say, hand), step_ms)
    director.close()


def _director(wish: Wish, sounds: Sounds, hand: Hand | None = None) -> Director:
    catalogue = open_catalogue(wish.given)
    codes = languages()
    kept = read_prefs(codes)
    prefs = _asked(kept, wish, codes)
    stage = _first_stage(catalogue, wish, codes, hand is None)
    if not stage.formats:
        raise _no_format(catalogue)
    new_clock = partial(SessionClock, monotonic_s=hand) if hand is not None else SessionClock
    director = Director(catalogue, prefs, stage, sounds, _translators(catalogue), new_clock, kept)
    left = unread(kept) if hand is None else ()
    if left:
        director.say(Said("settings-unread", (("names", ", ".join(left)),)))
    director.back_home = lambda: _offer_newest(director)
    director.resume_from = partial(_accept_offer, director)
    if hand is None:
        count_unfinished(director)
    return director


def _asked(kept: Prefs, wish: Wish, codes: tuple[str, ...]) -> Prefs:
    """The preferences with the languages that were asked for, which are two or one."""
    language = wish.language if wish.language in (*codes, *PSEUDO_LANGUAGES) else None
    first = language or kept.language
    second = kept.second if wish.second is None else wish.second
    if second == first:  # as on the screen, it leaves its place to the one that was there
        second = kept.language if wish.second is None else ""
    return replace(kept, language=first, second=second)


def _no_format(catalogue: Catalogue) -> CannotStart:
    broken = [str(path) for path in catalogue.faulty if path.suffix == ".yaml" and not is_plan(path)]
    if broken:
        each = Text(
            "command/play/formats-broken",
            "No debate format can be played: each has mistakes. See: palabre check {files}",
        )
        return CannotStart(each, 1, files=" ".join(broken))
    none = Text(
        "command/play/no-formats",
        "No debate format was found: the installation is incomplete. Install Palabre again.",
    )
    return CannotStart(none, 1)


def _first_stage(catalogue: Catalogue, wish: Wish, codes: tuple[str, ...], remembered: bool) -> Stage:
    formats = tuple(played for played, _ in catalogue.formats.values())
    decks = tuple(deck for deck, _ in catalogue.decks.values())
    stage = stage_of(decks, formats, tuple((code, language_name(code)) for code in codes))
    stage = with_catalogue(stage, catalogue)
    choice = _first_choice(catalogue, wish, stage, remembered)
    notice = None
    if catalogue.faulty:
        notice = Said("decks-with-mistakes", (("decks", ", ".join(path.stem for path in catalogue.faulty)),))
    return replace(stage, choice=choice, notice=notice)


def _first_choice(catalogue: Catalogue, wish: Wish, stage: Stage, remembered: bool) -> Choice:
    """What was wished for, then what was chosen last, else the shortest plan; without plans, the first format."""
    plans = [way.plan.id for way in plans_offered(stage) if way.plan is not None]
    formats = [format.id for format in stage.formats if stands_alone(format)]
    default = replace(stage.choice, plan=next(iter(plans), None), format=next(iter(formats), stage.choice.format))
    kept = read_choice(catalogue, default) if remembered else default
    if wish.format is not None or wish.plan is not None:
        kept = replace(kept, format=wish.format or kept.format, plan=wish.plan)
    return replace(
        kept,
        decks=wish.decks or _decks_with_cards(stage, kept, asked_for=wish.format is not None),
        people=wish.people or kept.people,
        cards=wish.cards or kept.cards,
        tables=wish.tables or (None if wish.people else kept.tables),
    )


def _decks_with_cards(stage: Stage, choice: Choice, *, asked_for: bool) -> tuple[str, ...]:
    """The decks of the choice; when they hold no card of a format that was asked for by name, all decks that do."""
    if not asked_for:
        return choice.decks
    chosen = replace(stage, choice=choice)
    wanted = chosen.chosen_format()
    if not wanted.cards or fitting_cards(chosen.chosen_decks(), wanted):
        return choice.decks
    return tuple(deck.id for deck in stage.decks if fitting_cards([deck], wanted)) or choice.decks


def _translators(catalogue: Catalogue) -> Callable[[str, tuple[Path, ...]], Translator]:
    def make(language: str, content: tuple[Path, ...]) -> Translator:
        return translator(language, content) if content else catalogue.translator(language)

    return make


def _sounds() -> Sounds:
    from game.shell.audio import Audio

    return Audio()


def _director_with_offer(wish: Wish, folder: Path) -> Director:
    """A director that offers to go on with sessions, in the language of the newest, or says what cannot be opened."""
    try:
        brought, _ = read_session(folder)
    except (OSError, LogRefused):
        director = _director(wish, _sounds())
        offer(director)
        return director
    director = _director(replace(wish, language=wish.language or _language_on_return(brought.header)), _sounds())
    offer(director, {folder: brought})
    return director


def _offer_newest(director: Director) -> None:
    """Back at the start after a session was left: offer what was left in the middle, unless the newest is finished."""
    if newest_unfinished() is None:
        count_unfinished(director)
    else:
        offer(director)


def _accept_offer(director: Director, folder: Path) -> None:
    try:
        brought, log = read_session(folder)
    except (OSError, LogRefused):
        offer(director)
        director.say(Said("cannot-resume", (("session", folder.name),)))
    else:
        _go_on(director, folder, brought, log)


def _language_on_return(header: Header) -> str | None:
    """The language that the room saw last; `None` leaves it to the preferences.

    A language chosen on the screen since the session's start is the one that is kept. Else it is the session's own,
    which may have been started in another one by an option.
    """
    chosen = language_chosen_at()
    since_start = chosen is not None and chosen >= datetime.fromisoformat(header.started)
    return None if since_start else header.language


def _brought_back(folder: Path) -> tuple[Resumed, Log]:
    try:
        return read_session(folder)
    except LogRefused as error:
        refused = Text(
            "command/resume/refused", "This session cannot be brought back. {why}. The file was not changed."
        )
        raise CannotStart(refused, 1, why=error.with_place) from error
    except OSError as error:
        unreadable = Text("command/resume/unreadable", "This session cannot be brought back: {file}: {why}")
        raise CannotStart(unreadable, 1, file=str(error.filename or folder), why=reason(error)) from error


def _go_on(director: Director, folder: Path, brought: Resumed, log: Log) -> None:
    """Into the session; when its log cannot be written any more, it goes on all the same and says so."""
    store, elsewhere, refused = None, False, None
    try:
        store = reopen(folder, log)
    except InUse:
        elsewhere = True
    except OSError as error:
        refused = error
    content = content_folders(folder, brought.session, log.revised)
    waiting = None if brought.session.state.finished else Said("resumed")
    word = Said("read-only") if elsewhere else Said("torn") if brought.torn else waiting
    again = None if elsewhere else partial(reopen_with, folder=folder)
    opened = Opened(brought.session, store, content, brought.at_ms, elsewhere, again, refused, log.commands)
    director.play(opened, word)


def _need_display() -> None:
    """Before anything is written or promised: a machine without a screen cannot play."""
    from game.shell import app

    try:
        app.open_display()
    except app.NoDisplay as error:
        raise CannotStart(_NO_DISPLAY, 3, why=error.phrase) from error


def _in_window(director: Director, wish: Wish, autopilot: Autopilot | None = None) -> None:
    from game.shell import app

    try:
        app.play(director, wish.fullscreen or director.prefs.fullscreen, autopilot, wish.desk)
    except app.NoDisplay as error:
        raise CannotStart(_NO_DISPLAY, 3, why=error.phrase) from error
