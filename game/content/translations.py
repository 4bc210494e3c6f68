"""How complete the translations beside a deck are, as problems that name each text by its context.

It is not one of the checks that run at each start: a text without a translation shows in the deck's own language.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import limits
from game.content.limits import Unreadable
from game.content.problems import Problem, Severity, first_ones, shortened
from game.content.texts import texts_in
from game.core.deck import Deck
from game.i18n.lint import check_po
from game.i18n.locales import DamagedCatalogue, parse_po

if TYPE_CHECKING:
    from babel.messages.catalog import Message

COMPLETE, CLEAN = "translation-is-complete", "translation-is-well-written"
RULES = (
    (COMPLETE, "Every file in a deck's folder locales translates every text of the deck, in its present words."),
    (CLEAN, "A translation can be read, has the {names} of its source, and follows the typography of its language."),
)
"""The names of these checks and what they ask for."""

_CONTEXT = re.compile(r'msgctxt "(.*)"\s*')
_SPACES = re.compile(r"[ \t\r\n]+")  # a no-break space is there on purpose


def translation_problems(deck: Deck, folder: Path) -> tuple[Problem, ...]:
    """What is missing or wrong in `locales/*.po` of a deck's folder, as warnings in the order of each file."""
    found: list[Problem] = []
    for file in sorted((folder / "locales").glob("*.po")):
        found += first_ones(sorted(_problems_of(deck, file), key=lambda problem: problem.line), limits.PROBLEMS)
    return tuple(found)


def _problems_of(deck: Deck, file: Path) -> Iterator[Problem]:
    try:
        content = limits.read_bytes(file)
        catalogue = parse_po(content)
    except Unreadable as unreadable:
        yield unreadable.problem
        return
    except DamagedCatalogue as error:
        fix = "Open it in an editor for PO files, or write it anew."
        yield Problem(Severity.WARNING, CLEAN, file, 1, 1, f"the file is damaged: {error}", fix)
        return
    written = _Written(file, content)
    yield from _missing(
        deck, {str(message.context): message for message in catalogue if message.id and message.context}, written
    )
    for mistake in check_po(content, file.stem.replace("-", "_")).problems:
        yield written.warning(CLEAN, mistake.context, str(mistake), "Mend it in this file.")


def _missing(deck: Deck, messages: "dict[str, Message]", written: "_Written") -> Iterator[Problem]:
    texts = {text.context: text.source for text in texts_in(deck)}
    for context, source in texts.items():
        message = messages.get(context)
        quoted = f"“{shortened(source, 60)}”"
        if message is None or not message.string:
            said, fix = "is not translated", f"Translate {quoted}."
        elif _words(str(message.id)) != _words(source):
            said, fix = "was translated from other words", f"See if it fits {quoted}; copy that into its `msgid`."
        elif message.fuzzy:
            said, fix = "is marked as fuzzy, so it is not shown", "Look at it again, and take the mark away."
        else:
            continue
        yield written.warning(COMPLETE, context, f"`{context}` {said}", fix)
    for context in sorted(messages.keys() - texts.keys()):
        yield written.warning(
            COMPLETE, context, f"the deck has no text `{context}`", "Delete it, or mend its `msgctxt`."
        )


class _Written:
    """A PO file as lines: finds where it speaks of a context, the first line for one that it does not name."""

    def __init__(self, file: Path, content: bytes) -> None:
        self._file = file
        self._lines = content.decode(errors="replace").splitlines()
        found = ((_CONTEXT.fullmatch(line), number) for number, line in enumerate(self._lines, start=1))
        self._numbers = {match[1]: number for match, number in found if match}

    def warning(self, rule: str, context: str, message: str, fix: str) -> Problem:
        number = self._numbers.get(context)
        shown = self._lines[number - 1] if number else ""
        return Problem(Severity.WARNING, rule, self._file, number or 1, 1, message, fix, shown)


def _words(text: str) -> str:
    return _SPACES.sub(" ", text.strip(" \t\r\n"))
