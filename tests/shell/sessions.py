"""Sessions on disk for tests: started, played some way, and looked at from outside."""

from pathlib import Path

from game.core.apply import Applied, apply
from game.core.commands import Command
from game.core.session import Session, Settings
from game.core.start import new_session
from game.shell.catalogue import open_catalogue
from game.shell.copies import Sources
from game.shell.player import Player
from game.shell.storage import Store, create


def started(
    people: int = 24, cards: int = 2, seed: int = 1, language: str = "en", rehearsal: bool = False
) -> tuple[Session, Store]:
    """A new session with the deck `environment` and the format `duel`, whatever else ships, and its log."""
    catalogue = open_catalogue()
    deck, folder = catalogue.decks["environment"]
    played, file = catalogue.formats["duel"]
    session = new_session([deck], played, Settings(people, cards), seed)
    return session, create(session, Sources((folder,), ((played, file),)), language, rehearsal)


def some_commands(session: Session, most: int) -> list[Command]:
    """The first commands that a rehearsal of the session would give, a second apart."""
    player = Player(session.seed)
    commands: list[Command] = []
    while len(commands) < most:
        command = player.next_command(session, (len(commands) + 1) * 1000)
        if command is None:
            break
        session = done(session, command)
        commands.append(command)
    return commands


def done(session: Session, *commands: Command) -> Session:
    """The session after commands that it accepts."""
    for command in commands:
        result = apply(session, command)
        assert isinstance(result, Applied), f"{command}: {result}"
        session = result.session
    return session


def left_after(
    commands: int, cards: int = 2, seed: int = 1, language: str = "en", rehearsal: bool = False
) -> tuple[Session, list[Command], Path]:
    """A session of so many commands that was left without a goodbye: itself, its commands and its folder."""
    session, store = started(24, cards, seed, language, rehearsal)
    given = some_commands(session, commands)
    for command in given:
        store.append(command)
    store.close()
    return done(session, *given), given, store.folder


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
