"""How complete the translations beside a deck are, as problems that name each text by its context.

It is not one of the checks that run at each start: a text without a translation shows in the deck's own language.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import limits
from game.content.checks.easy_text_is_plain import MOST_WORDS, sentences
from game.content.limits import Unreadable
from game.content.problems import Problem, Severity, first_ones, shortened
from game.content.texts import texts_in
from game.content.written import Written, in_translation
from game.core.deck import Deck
from game.i18n.lint import check_po
from game.i18n.locales import DamagedCatalogue, parse_po

if TYPE_CHECKING:
    from babel.messages.catalog import Message

COMPLETE, CLEAN, PLAIN = "translation-is-complete", "translation-is-well-written", "translated-easy-text-is-plain"
RULES = (
    (COMPLETE, "Every file in a deck's folder locales translates every text of the deck, in its present words."),
    (CLEAN, "A translation can be read, has the {names} of its source, and follows the typography of its language."),
    (PLAIN, "A translated plain-language text has sentences of at most twelve words, like its source."),
)
"""The names of these checks and what they ask for."""

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
    written = in_translation(file, content)
    messages = {str(message.context): message for message in catalogue if message.id and message.context}
    yield from _missing(deck, messages, written)
    yield from _not_plain(deck, messages, written)
    for mistake in check_po(content, file.stem.replace("-", "_")).problems:
        yield written.warning(CLEAN, mistake.context, str(mistake), "Mend it in this file.")


def _missing(deck: Deck, messages: "dict[str, Message]", written: Written) -> Iterator[Problem]:
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


def _not_plain(deck: Deck, messages: "dict[str, Message]", written: Written) -> Iterator[Problem]:
    for easy in (card.easy for card in deck.cards if card.easy is not None):
        message = messages.get(easy.context)
        for sentence, count in sentences(str(message.string) if message is not None else ""):
            if count > MOST_WORDS:
                said = f"a sentence has {count} words: “{shortened(sentence)}”; {MOST_WORDS} is the most"
                yield written.warning(PLAIN, easy.context, said, "Make two sentences of it.")


def _words(text: str) -> str:
    return _SPACES.sub(" ", text.strip(" \t\r\n"))
