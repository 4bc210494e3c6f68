"""Starting a session out of what was chosen on the table."""

from dataclasses import replace
from secrets import randbelow
from typing import TYPE_CHECKING

from game.core.session import FEWEST_PEOPLE, Settings
from game.core.start import NoFittingCards, new_session
from game.shell.opened import Opened
from game.shell.storage import content_folders, create
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def start(director: "Director", seed: int | None = None, rehearsal: bool = False) -> None:
    """A new session out of what was chosen; the stage says so when nothing is chosen or nothing is saved."""
    choice = director.stage.choice
    if not choice.decks:
        director.say(Said("choose-a-deck"))
        return
    director.catalogue = (
        director.catalogue.reread()
    )  # what is played and what is copied beside the log must be the same
    director.stage = replace(
        director.stage,
        decks=tuple(deck for deck, _ in director.catalogue.decks.values()),
        formats=tuple(played for played, _ in director.catalogue.formats.values()) or director.stage.formats,
    )
    spoilt = {*choice.decks} - director.catalogue.decks.keys() | {choice.format} - director.catalogue.formats.keys()
    if spoilt:
        director.say(Said("decks-with-mistakes", (("decks", ", ".join(sorted(spoilt))),)))
        return
    decks = [director.catalogue.decks[deck_id] for deck_id in choice.decks]
    played, format_file = director.catalogue.formats[choice.format]
    settings = Settings(max(FEWEST_PEOPLE, choice.people), max(1, choice.cards), choice.pace)
    if seed is None:
        seed = randbelow(1 << 32) if director.seed is None else director.seed
    try:
        session = new_session([deck for deck, _ in decks], played, settings, seed)
    except NoFittingCards:
        director.say(Said("no-fitting-card"))
        return
    folders = [folder for _, folder in decks]
    try:
        store = create(session, folders, format_file, director.prefs.language, rehearsal)
    except OSError:
        store = None
    content = content_folders(store.folder, session) if store else (*folders, format_file.parent)
    director.stage = replace(director.stage, trouble=None)
    director.play(Opened(session, store, content, 0))
    if store is None:
        director.nothing_is_saved()
    director.play_sound("card")
