"""Starts for authors: a commented file that plays as it is, made of a skeleton and of what its author said."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from game.content.build import LOOKS
from game.content.checks.the_deck_id_is_not_reserved import RESERVED, WINDOWS
from game.content.scalars import plain_value
from game.core.deck import CardKind
from game.core.text import Text
from game.i18n.locales import SOURCE_LANGUAGE
from game.i18n.phrases import ToldError

_SKELETONS = Path(__file__).parent / "skeleton"

LONGEST_ID, LONGEST_NAME, LONGEST_TITLE = 60, 40, 60
"""What the schemas allow, too."""

_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_PLAIN = re.compile(r"[^\W\d_][\w’'-]*( [\w’'-]+)*")


class CannotBegin(ToldError):
    """Why there is no start for that; the message says what to write instead."""


def id_of(name: str) -> str:
    """The id of something called so: `World café` is `world-cafe`. Raises `CannotBegin` when nothing is left of it."""
    letters = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss"))
    found = "-".join(re.findall("[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)).lower()))
    if not found:
        raise CannotBegin(
            Text(
                "command/new/no-letters",
                "'{name}' has no letters a-z for the name of a file. Begin with another word; what "
                "people read, in the line `name:` or `title:` of the file, may hold any letters.",
            ),
            name=_shown(name),
        )
    if len(found) > LONGEST_ID:
        raise CannotBegin(
            Text("command/new/long-id", "A name has at most {most} letters; '{name}'… has more."),
            most=LONGEST_ID,
            name=_shown(name),
        )
    return found


def name_of(words: str, longest: int = LONGEST_NAME) -> str:
    """How a thing is called on the screen: as it was written, and an id in words. Raises `CannotBegin`."""
    name = words.strip()
    if name == id_of(name):
        name = name.replace("-", " ").capitalize()
    if len(name) > longest:
        raise CannotBegin(
            Text("command/new/long-name", "A name has at most {most} letters on the screen; this one has {n}."),
            most=longest,
            n=len(name),
        )
    if not name.isprintable():
        raise CannotBegin(Text("command/new/unseen", "A name has no characters that cannot be seen."))
    return name


def format_start(words: str, language: str, cards: Sequence[CardKind]) -> str:
    """The file of a new format with that name, for those kinds of cards (none: an activity without cards).

    Its texts and comments are in the language, in English where there is no skeleton in it. Raises `CannotBegin`.
    """
    text = _skeleton("format", known_as_language(language))
    text = _with_field(text, "id", _scalar(id_of(words)))
    text = _with_field(text, "name", _scalar(name_of(words)))
    text = _with_field(text, "language", language)
    text = _with_field(text, "cards", f"[{', '.join(cards)}]")
    return text if cards else text.replace("\n    facts: 1\n", "\n    # facts: 1\n")


def deck_start(words: str, language: str, topic: str, reviewed: str) -> str:
    """The `deck.yaml` of a new deck of that name, with one card of every kind. `reviewed` is a day: year-month-day.

    The topic is one with a look of its own, or any other word, to which a look is given. Its texts and comments are in
    the language, in English where there is no skeleton in it. Raises `CannotBegin`.
    """
    text = _skeleton("deck", known_as_language(language))
    text = _with_field(text, "id", _scalar(deck_id_of(words)))
    text = _with_field(text, "title", _scalar(name_of(words, LONGEST_TITLE)))
    text = _with_field(text, "language", language)
    text = _with_field(text, "topic", _scalar(topic_of(topic)))
    text = _with_field(text, "reviewed", reviewed)
    return text if topic_of(topic) in LOOKS else text.replace("\n# look: ", "\nlook: ")


def deck_id_of(words: str) -> str:
    """The id, which is also the folder, of a deck called so. Raises `CannotBegin`."""
    found = id_of(words)
    if found in RESERVED or found in WINDOWS:
        raise CannotBegin(
            Text(
                "command/new/reserved",
                "No deck can be called '{name}': the program or Windows keeps that name for itself.",
            ),
            name=found,
        )
    return found


def topic_of(words: str) -> str:
    """A topic in the letters of an id. Raises `CannotBegin`."""
    try:
        return id_of(words)
    except CannotBegin as error:
        raise CannotBegin(
            Text(
                "command/new/no-topic",
                "A topic is one or a few words with letters a-z, at most {most}, not '{words}'. "
                "Take {topics}, or a word of your own such as health.",
            ),
            most=LONGEST_ID,
            words=_shown(words),
            topics=", ".join(LOOKS),
        ) from error


def known_as_language(language: str) -> str:
    """A code that a file may have as its language. Raises `CannotBegin`."""
    if not _LANGUAGE.fullmatch(language):
        raise CannotBegin(
            Text("command/new/no-language", "A language is a code like en, fr or pt-BR, not '{name}'."),
            name=_shown(language),
        )
    return language


def _shown(words: str) -> str:
    """What somebody typed, not too long and without what a terminal would obey."""
    return repr(words[:40])[1:-1]


def _skeleton(what: str, language: str) -> str:
    own = _SKELETONS / f"{what}.{language.partition('-')[0]}.yaml"
    file = own if own.exists() else _SKELETONS / f"{what}.{SOURCE_LANGUAGE}.yaml"
    return file.read_text(encoding="utf-8")


def _with_field(text: str, field: str, value: str) -> str:
    """The text with another value of a field at its top level."""
    before, line, after = re.split(rf"^({field}: .*)$", text, maxsplit=1, flags=re.MULTILINE)
    return f"{before}{line.partition(':')[0]}: {value}{after}"


def _scalar(name: str) -> str:
    """A name as YAML: in double quotes unless it is plain words."""
    if _PLAIN.fullmatch(name) and plain_value(name) == name:
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
