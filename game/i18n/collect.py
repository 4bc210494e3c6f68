"""Collects the texts of the program: `Text("context", "English")` and `Plural("context", "one", "many")`.

The parts of `game/` are read as files, so that none of them is imported. Babel's extractor finds the calls.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast

from babel.messages.extract import extract_python

from game.content.files import deck_schema, format_schema, plan_schema
from game.content.schema_words import schema_text
from game.i18n.locales import CHECK, COMMAND, GAME

PACKAGE = Path(__file__).resolve().parents[1]
STARTS = {"check/": CHECK, "command/": COMMAND}
"""How the contexts of a domain, which is a PO file, begin; all others are the game's."""

TEXTS_OF_CONTENT = ("content", "i18n", "spreadsheets")
"""The parts of `game/` that make texts of decks and formats, under contexts made of their ids."""

SCHEMAS = (deck_schema, format_schema, plan_schema)
"""What a pattern wants is told in the words of a schema: they belong to the domain `check`."""

KEYWORDS = {"Text": 2, "Plural": 3}
"""The names called, and how many literals each takes: a context, then one text or two."""

COMMENT_TAG = "Translators:"


class ExtractError(ValueError):
    """Texts that no catalogue can hold; the message says where and how to mend it."""


@dataclass(slots=True)
class Found:
    """One text: one string, or two for a plural, and the places (`game/view/frame.py:12`) that show it, if known.

    `most` is how many characters a translation may have, if that is known.
    """

    context: str
    source: tuple[str, ...]
    places: list[str]
    comments: list[str] = field(default_factory=list)
    most: int | None = None


def interface_texts(package: Path = PACKAGE, domain: str = GAME) -> list[Found]:
    """Every text of a domain, sorted by context; `package` is the folder `game`.

    Raises `ExtractError` that names all faulty places: a text that is no literal, two sources under one context.
    """
    found: dict[str, Found] = {}
    faults = []
    if domain == CHECK:
        found.update((text.context, text) for text in _schema_texts())
    for file in sorted(package.rglob("*.py")):
        name = file.relative_to(package.parent).as_posix()
        for line, keyword, literals, comments in _calls(file.read_bytes()):
            place = f"{name}:{line}"
            if None in literals and name.split("/")[1] in TEXTS_OF_CONTENT:
                continue  # a text of a deck: the deck's own PO file holds it
            if len(literals) != KEYWORDS[keyword] or not all(literals):
                faults.append(f"{place}: {keyword}(...) takes {KEYWORDS[keyword]} literal strings, none of them empty")
                continue
            context, *source = (str(literal) for literal in literals)
            if domain_of(context) != domain:
                continue
            known = found.setdefault(context, Found(context, tuple(source), []))
            if known.source != tuple(source):
                faults.append(
                    f"“{context}” stands for two texts: {_quoted(known.source)} in {known.places[0]} "
                    f"and {_quoted(source)} in {place}. Give one of them another context, or both the same words"
                )
            known.places.append(place)
            comments = [comment.removeprefix(COMMENT_TAG).strip() for comment in comments]
            known.comments += [comment for comment in comments if comment not in known.comments]
    if faults:
        raise ExtractError("\n".join(faults))
    return [found[context] for context in sorted(found)]


def domain_of(context: str) -> str:
    """The domain to which a text of the program belongs."""
    return next((domain for start, domain in STARTS.items() if context.startswith(start)), GAME)


def _schema_texts() -> Iterator[Found]:
    for schema in SCHEMAS:
        file = schema()
        texts = {words: schema_text(words) for words in _values(json.loads(file.read_text(encoding="utf-8")))}
        for text in texts.values():
            yield Found(text.context, (text.source,), [f"{file.parent.name}/{file.name}:0"])


def _values(schema: object) -> Iterator[str]:
    """What every `patternErrorMessage` of a schema says."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "patternErrorMessage":
                yield value
            else:
                yield from _values(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _values(value)


Call = tuple[int, str, list[str | None], list[str]]
"""Line, name, arguments (`None` for one that is no literal) and translators' comments of a call."""


@cache
def _calls(source: bytes) -> tuple[Call, ...]:
    """The calls in a file: found once, however many domains are collected."""
    return tuple(_found_calls(source))


def _found_calls(source: bytes) -> Iterator[Call]:
    stream = BytesIO(source)
    # Babel types what it yields as if it came from another of its extractors.
    calls = cast(
        Iterator[tuple[int, str, str | tuple[str | None, ...] | None, list[str]]],
        extract_python(stream, dict.fromkeys(KEYWORDS), [COMMENT_TAG], {}),
    )
    for line, keyword, arguments, comments in calls:
        literals = list(arguments) if isinstance(arguments, tuple) else [arguments]
        if literals[-1] is None and len(literals) == KEYWORDS[keyword] + 1:
            del literals[-1]  # what stands after a last comma is an argument to Babel
        yield line, keyword, literals, comments


def _quoted(source: Iterable[str]) -> str:
    return " / ".join(f"“{text}”" for text in source)
