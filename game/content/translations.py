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
from game.content.rules import Rule
from game.content.texts import texts_in
from game.core.deck import Deck
from game.core.text import Text
from game.i18n.lint import check_po
from game.i18n.locales import DamagedCatalogue, parse_po
from game.i18n.phrases import phrase

if TYPE_CHECKING:
    from babel.messages.catalog import Message

COMPLETE, CLEAN = "translation-is-complete", "translation-is-well-written"
RULES = (
    Rule(
        COMPLETE,
        Text(
            "check/translation-is-complete/about",
            "Every file in a deck's folder locales translates every text of the deck, in its present words.",
        ),
        wrong='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr ""',
        right='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Exemple"',
    ),
    Rule(
        CLEAN,
        Text(
            "check/translation-is-well-written/about",
            "A translation can be read, has the `{names}` of its source, and follows the typography of its language.",
        ),
        wrong='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Un exemple?"',
        right='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Un exemple\u202f?"',
    ),
)
"""The rules of these checks."""

_DAMAGED = Text("check/translation-is-well-written/damaged", "the file is damaged: {error}")
_OPEN = Text("check/translation-is-well-written/open", "Open it in an editor for PO files, or write it anew.")
_MISTAKE = Text("check/translation-is-well-written/said", "{mistake}")
_MEND = Text("check/translation-is-well-written/fix", "Mend it in this file.")
_NOT_TRANSLATED = Text("check/translation-is-complete/missing", "`{context}` is not translated")
_TRANSLATE = Text("check/translation-is-complete/translate", "Translate “{source}”.")
_OTHER_WORDS = Text("check/translation-is-complete/other-words", "`{context}` was translated from other words")
_SEE = Text("check/translation-is-complete/see", "See if it fits “{source}”; copy that into its `msgid`.")
_FUZZY = Text("check/translation-is-complete/fuzzy", "`{context}` is marked as fuzzy, so it is not shown")
_LOOK_AGAIN = Text("check/translation-is-complete/look-again", "Look at it again, and take the mark away.")
_NO_SUCH_TEXT = Text("check/translation-is-complete/orphan", "the deck has no text `{context}`")
_DELETE = Text("check/translation-is-complete/delete", "Delete it, or mend its `msgctxt`.")

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
        yield Problem(Severity.WARNING, CLEAN, file, 1, 1, phrase(_DAMAGED, error=str(error)), phrase(_OPEN))
        return
    written = _Written(file, content)
    yield from _missing(
        deck, {str(message.context): message for message in catalogue if message.id and message.context}, written
    )
    for mistake in check_po(content, file.stem.replace("-", "_")).problems:
        yield written.warning(CLEAN, mistake.context, _MISTAKE, _MEND, mistake=str(mistake))


def _missing(deck: Deck, messages: "dict[str, Message]", written: "_Written") -> Iterator[Problem]:
    texts = {text.context: text.source for text in texts_in(deck)}
    for context, source in texts.items():
        message = messages.get(context)
        if message is None or not message.string:
            said, fix = _NOT_TRANSLATED, _TRANSLATE
        elif _words(str(message.id)) != _words(source):
            said, fix = _OTHER_WORDS, _SEE
        elif message.fuzzy:
            said, fix = _FUZZY, _LOOK_AGAIN
        else:
            continue
        yield written.warning(COMPLETE, context, said, fix, source=shortened(source, 60))
    for context in sorted(messages.keys() - texts.keys()):
        yield written.warning(COMPLETE, context, _NO_SUCH_TEXT, _DELETE)


class _Written:
    """A PO file as lines: finds where it speaks of a context, the first line for one that it does not name."""

    def __init__(self, file: Path, content: bytes) -> None:
        self._file = file
        self._lines = content.decode(errors="replace").splitlines()
        found = ((_CONTEXT.fullmatch(line), number) for number, line in enumerate(self._lines, start=1))
        self._numbers = {match[1]: number for match, number in found if match}

    def warning(self, rule: str, context: str, message: Text, fix: Text, **values: str) -> Problem:
        number = self._numbers.get(context)
        shown = self._lines[number - 1] if number else ""
        said, mend = (phrase(text, context=shortened(context, 90), **values) for text in (message, fix))
        return Problem(Severity.WARNING, rule, self._file, number or 1, 1, said, mend, shown)


def _words(text: str) -> str:
    return _SPACES.sub(" ", text.strip(" \t\r\n"))
