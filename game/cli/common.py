"""What several commands need: how they find decks, formats and languages by name, and tell mistakes in them."""

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from game.cli.stopping import EXIT_MISTAKES, Stop, near, shown
from game.cli.words import words
from game.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import Protocol

    from game.content.loaded import Loaded
    from game.content.problems import Problem
    from game.content.told import Paint

    class Stream(Protocol):
        def isatty(self) -> bool: ...


MISTAKES = "check"
"""The domain of the texts that tell mistakes in decks and formats."""

_COLOURS: "dict[str, dict[str, Any]]" = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "caret": {"bold": True},
    "fix": {"fg": "green"},
    "rule": {"dim": True},
}

_NOTHING_WITHOUT_MISTAKES = {
    "deck": Text("command/none/deck", "No deck without mistakes was found."),
    "format": Text("command/none/format", "No format without mistakes was found."),
}
_NOT_KNOWN = {
    "deck": Text("command/unknown/deck", "There is no deck '{name}'."),
    "format": Text("command/unknown/format", "There is no format '{name}'."),
    "plan": Text("command/unknown/plan", "There is no plan '{name}'."),
}
_NOT_AT = {
    "deck": Text("command/nothing-at/deck", "There is no deck at {path}."),
    "format": Text("command/nothing-at/format", "There is no format at {path}."),
    "plan": Text("command/nothing-at/plan", "There is no plan at {path}."),
}
UNKNOWN_LANGUAGE = Text("command/unknown/language", "There is no language '{name}'.")


def first_of(wanted: "Iterable[str | None]", known: "Iterable[str]", what: str) -> str:
    """What was asked for, else the first that there is."""
    found = next((name for name in (*wanted, *known) if name is not None), None)
    if found is None:
        raise Stop(_NOTHING_WITHOUT_MISTAKES[what], exit_code=EXIT_MISTAKES)
    return found


def given_path(word: str | None) -> "Path | None":
    """The file or the folder that a word names by its path; `None` for an id.

    A deck's folder in the folder in which commands are typed needs no `./` in front: there it is meant.
    """
    from pathlib import Path

    if word and (word.endswith(".yaml") or "/" in word or os.sep in word or (Path(word) / "deck.yaml").is_file()):
        return Path(word)
    return None


def given_paths(*words: str | None) -> "tuple[Path, ...]":
    return tuple(path for word in words if (path := given_path(word)) is not None)


def known_decks(wanted: tuple[str, ...]) -> tuple[str, ...]:
    from game.content.library import find_decks, open_deck

    return tuple(dict.fromkeys(_known(each, "deck", find_decks, open_deck) for each in wanted))


def known_format(wanted: str | None) -> str | None:
    from game.content.library import find_formats, open_format

    return None if wanted is None else _known(wanted, "format", find_formats, open_format)


def known_plan(wanted: str | None) -> str | None:
    from game.content.library import find_plans, open_plan

    return None if wanted is None else _known(wanted, "plan", find_plans, open_plan)


def _known(wanted: str, what: str, find: "Callable[[], dict[str, Path]]", load: "Callable[[Path], Loaded[Any]]") -> str:
    """The id of what was named by it or by its path; stops when there is no such thing, or it has mistakes."""
    path = given_path(wanted)
    if path is None:
        found = find()
        if wanted not in found:
            raise Stop(_NOT_KNOWN[what], near(wanted, found), name=shown(wanted))
        path = found[wanted]
    elif not path.exists():
        raise Stop(_NOT_AT[what], path=wanted)
    loaded = load(path)
    stop_at_mistakes(loaded.problems)
    name: str = loaded.required().id
    return name


def known_language(wanted: str | None) -> str | None:
    """A language that there is, or one of the made-up ones, which are told to nobody who does not ask for them."""
    from game.i18n.locales import languages
    from game.i18n.pseudo import PSEUDO_LANGUAGES

    if wanted is not None and wanted not in (*languages(), *PSEUDO_LANGUAGES):
        raise Stop(UNKNOWN_LANGUAGE, near(wanted, languages()), name=shown(wanted))
    return wanted


def found_session(wanted: str) -> "Path":
    """The folder of the session whose id begins or ends like this; stops when there is none, or several."""
    from game.shell.storage import session_folders

    folders = session_folders()
    found = [folder for folder in folders if folder.name.startswith(wanted) or folder.name.endswith(wanted)]
    exact = [folder for folder in found if folder.name == wanted]
    if not wanted or not found:
        raise Stop(
            Text("command/unknown/session", "There is no session '{name}'."),
            near(wanted, [folder.name for folder in folders]),
            name=shown(wanted),
        )
    if len(found) > 1 and not exact:
        names = ", ".join(folder.name for folder in found[:6])
        raise Stop(
            Text("command/several-sessions", "{n} sessions fit '{name}': {names}"),
            n=len(found),
            name=shown(wanted),
            names=f"{names}{', …' if len(found) > 6 else ''}",
        )
    return (exact or found)[0]


def mistakes_language(wanted: str | None) -> str:
    """The language to tell mistakes in: the one asked for, else that of the command line, if they are told in it."""
    from game.i18n.locales import SOURCE_LANGUAGE, languages

    known = languages(MISTAKES)
    if wanted is None:
        return words().language if words().language in known else SOURCE_LANGUAGE
    if wanted not in known:
        raise Stop(
            Text("command/unknown/mistakes-language", "Mistakes are not told in '{name}'."),
            near(wanted, known),
            name=shown(wanted),
        )
    return wanted


def paint_for(stream: "Stream") -> "Paint":
    """Colours on a terminal, none in a file or a pipe, or where the user wants none (NO_COLOR)."""
    from game.content.told import plain

    if not stream.isatty() or os.environ.get("NO_COLOR"):
        return plain
    return lambda words, part: click.style(words, **_COLOURS[part])


def stop_at_mistakes(problems: "tuple[Problem, ...]") -> None:
    from game.content.problems import has_errors
    from game.content.told import render

    if has_errors(problems):
        for problem in problems:
            click.echo(render(problem, words().tr, paint_for(sys.stderr)), err=True)
            click.echo(err=True)
        raise click.exceptions.Exit(EXIT_MISTAKES)


def check_install() -> None:
    from game.install_check import problem

    trouble = problem()
    if trouble:
        raise Stop(trouble.fault, trouble.remedy, exit_code=EXIT_MISTAKES)
