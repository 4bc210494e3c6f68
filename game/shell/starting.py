"""Starting a session out of what was chosen on the table."""

import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from game import paths
from game.core.commands import Command, ReviseDeck
from game.core.session import FEWEST_PEOPLE, Session, Settings
from game.core.start import NoFittingCards, new_planned_session, new_session
from game.shell.catalogue import Catalogue
from game.shell.copies import Sources, content_folders
from game.shell.kept_choice import write_choice
from game.shell.opened import Opened
from game.shell.storage import Store, create, reopen_with
from game.view.stage import Choice, Said, Stage
from game.view.ways import tables_to_seat

if TYPE_CHECKING:
    from game.shell.director import Director


def start(director: "Director", seed: int | None = None, rehearsal: bool = False) -> None:
    """A new session out of what was chosen; the stage says so when nothing is chosen or nothing is saved."""
    choice = director.stage.choice
    if not choice.decks:
        director.say(Said("choose-a-deck"))
        return
    director.catalogue = director.catalogue.reread()  # what is played and what is copied beside the log are the same
    director.stage = with_catalogue(director.stage, director.catalogue)
    spoilt = _spoilt(director.catalogue, choice)
    if spoilt:
        director.say(Said("decks-with-mistakes", (("decks", ", ".join(sorted(spoilt))),)))
        return
    if seed is None:
        seed = randbelow(1 << 32) if director.seed is None else director.seed
    sources = _sources(director.catalogue, choice)
    try:
        session = _session(director, sources, seed)
    except NoFittingCards:
        director.say(Said("no-fitting-card"))
        return
    log = _Log(session, sources, director.prefs.language, rehearsal)
    refused = None
    try:
        store = log.begin()
    except OSError as error:
        store, refused = None, error
    content = content_folders(store.folder, session) if store else sources.folders
    director.play(Opened(session, store, content, 0, reopen=log.reopen, refused=refused, rehearses=rehearsal))
    if store is not None and not rehearsal:
        write_choice(choice)
    director.play_sound("card")


def keep_room(director: "Director", before: Session) -> None:
    """Begin the next session with as many people and tables as this one came to have since `before`.

    What did not change stays as it was chosen: tables that follow from the people go on following.
    """
    after, choice = director.session, director.stage.choice
    if after is None or director.rehearses:
        return
    if after.state.people != before.state.people:
        choice = replace(choice, people=after.state.people)
    if after.state.tables != before.state.tables:
        choice = replace(choice, tables=after.state.tables)
    if choice != director.stage.choice:
        director.stage = replace(director.stage, choice=choice)
        if director.store is not None:
            write_choice(choice)


class _Log:
    """How a new session's log begins, and begins again where it is gone for good."""

    def __init__(self, session: Session, sources: Sources, language: str, rehearsal: bool) -> None:
        self._session = session
        self._sources = sources
        self._language = language
        self._rehearsal = rehearsal
        self._folder: Path | None = None

    def begin(self) -> Store:
        """A log without a command. Raises `OSError`."""
        store = create(self._session, self._sources, self._language, self._rehearsal)
        self._folder = store.folder
        return store

    def reopen(self, commands: Sequence[Command]) -> Store:
        """The log with these commands in it, or a new one where there is none. Raises as `reopen_with`."""
        if self._folder is not None:
            try:
                return reopen_with(commands, self._folder)
            except FileNotFoundError:
                if any(isinstance(command, ReviseDeck) for command in commands):
                    raise  # the old text of the deck is nowhere any more
        if not paths.home().parent.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(paths.home()))  # not on another disk
        store = self.begin()
        try:
            for command in commands:
                store.append(command)
        except OSError:
            store.close()
            raise
        return store


def with_catalogue(stage: Stage, catalogue: Catalogue) -> Stage:
    """The stage with what there is to choose from; without any format it keeps those that it has."""
    return replace(
        stage,
        decks=tuple(deck for deck, _ in catalogue.decks.values()),
        formats=tuple(played for played, _ in catalogue.formats.values()) or stage.formats,
        plans=tuple(plan for plan, _ in catalogue.plans.values()),
    )


def _spoilt(catalogue: Catalogue, choice: Choice) -> set[str]:
    """What was chosen and cannot be played any more."""
    spoilt = {*choice.decks} - catalogue.decks.keys()
    if choice.plan is None:
        return spoilt | {choice.format} - catalogue.formats.keys()
    if choice.plan not in catalogue.plans:
        return spoilt | {choice.plan}
    plan, _ = catalogue.plans[choice.plan]
    return spoilt | {part.format for part in plan.parts} - catalogue.formats.keys()


def _sources(catalogue: Catalogue, choice: Choice) -> Sources:
    decks = tuple(catalogue.decks[name][1] for name in choice.decks)
    if choice.plan is None:
        return Sources(decks, (catalogue.formats[choice.format],))
    plan, file = catalogue.plans[choice.plan]
    names = dict.fromkeys(part.format for part in plan.parts)
    return Sources(decks, tuple(catalogue.formats[name] for name in names), file)


def _session(director: "Director", sources: Sources, seed: int) -> Session:
    stage, choice = director.stage, director.stage.choice
    decks = [director.catalogue.decks[name][0] for name in choice.decks]
    people = max(FEWEST_PEOPLE, choice.people)
    settings = Settings(people, max(1, choice.cards), choice.pace, tables_to_seat(stage))
    plan = stage.chosen_plan()
    if plan is None:
        return new_session(decks, sources.formats[0][0], settings, seed)
    return new_planned_session(decks, plan, {played.id: played for played, _ in sources.formats}, settings, seed)
