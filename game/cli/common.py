"""What several commands need: why they stop, and how they find decks, formats and languages by name."""

import os
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

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

EXIT_MISTAKES, EXIT_USAGE, EXIT_NO_DISPLAY = 1, 2, 3


class Stop(Exception):
    """Why the program stops, told in one line, and its exit code: for wrong words, if no other is given."""

    def __init__(self, message: str, exit_code: int = EXIT_USAGE) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def first_of(wanted: "Iterable[str | None]", known: "Iterable[str]", what: str) -> str:
    """What was asked for, else the first that there is."""
    found = next((name for name in (*wanted, *known) if name is not None), None)
    if found is None:
        raise Stop(f"No {what} without mistakes was found.", EXIT_MISTAKES)
    return found


def known_decks(wanted: tuple[str, ...]) -> tuple[str, ...]:
    from game.content.library import find_decks, open_deck

    found = find_decks() if wanted else {}
    wanted = tuple(dict.fromkeys(wanted))
    for deck in wanted:
        if deck not in found:
            raise Stop(f"There is no deck {deck!r}.{near(deck, found)}")
    stop_at_mistakes(tuple(problem for deck in wanted for problem in open_deck(found[deck]).problems))
    return wanted


def known_format(wanted: str | None) -> str | None:
    from game.content.library import find_formats, open_format

    if wanted is None:
        return None
    found = find_formats()
    if wanted not in found:
        raise Stop(f"There is no format {wanted!r}.{near(wanted, found)}")
    stop_at_mistakes(open_format(found[wanted]).problems)
    return wanted


def known_plan(wanted: str | None) -> str | None:
    from game.content.library import find_plans, open_plan

    if wanted is None:
        return None
    found = find_plans()
    if wanted not in found:
        raise Stop(f"There is no plan {wanted!r}.{near(wanted, found)}")
    stop_at_mistakes(open_plan(found[wanted]).problems)
    return wanted


def known_language(wanted: str | None) -> str | None:
    """A language that there is, or one of the made-up ones, which are told to nobody who does not ask for them."""
    from game.i18n.locales import languages
    from game.i18n.pseudo import PSEUDO_LANGUAGES

    if wanted is not None and wanted not in (*languages(), *PSEUDO_LANGUAGES):
        raise Stop(f"There is no language {wanted!r}.{near(wanted, languages())}")
    return wanted


def near(word: str, known: "Iterable[str]") -> str:
    """The end of a message about an unknown word: the near matches, or the first of those that are known."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(word[:60].lower(), names, n=3)
    if close:
        return f" Did you mean {' or '.join(close)}?"
    more = ", …" if len(names) > 8 else ""
    return f" Known: {', '.join(names[:8])}{more}." if names else ""


def mistakes_language(wanted: str | None) -> str:
    """The language to tell mistakes in: the one asked for, else the one that the user plays in, else English."""
    from game.i18n.locales import languages
    from game.shell.prefs import read_prefs

    known = languages(MISTAKES)
    if wanted is None:
        return read_prefs(known).language
    if wanted not in known:
        raise Stop(f"Mistakes are not told in {wanted!r}.{near(wanted, known)}")
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
    from game.i18n.locales import translator

    if has_errors(problems):
        tr = translator(mistakes_language(None), domain=MISTAKES)
        for problem in problems:
            click.echo(render(problem, tr, paint_for(sys.stderr)), err=True)
            click.echo(err=True)
        raise click.exceptions.Exit(EXIT_MISTAKES)


def check_install() -> None:
    from game.install_check import problem

    trouble = problem()
    if trouble:
        raise Stop(trouble, EXIT_MISTAKES)


def count(n: int, word: str) -> str:
    return f"{n} {word}" if n == 1 else f"{n} {word}s"
