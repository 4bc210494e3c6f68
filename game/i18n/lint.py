"""What can be wrong with a translation and be seen without knowing the language: for the interface, decks and formats.

What is not yet translated is no mistake: those texts show in the source language, and are listed apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.catalog import Message

from game.i18n.locales import DamagedCatalogue, parse_po
from game.i18n.placeholders import placeholders, same_placeholders

THIN, WIDE = "\u202f", "\u00a0"
"""The no-break spaces of French: a thin one before ? ! ; » and after «, a wide one before a colon."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one translation, and how to mend it; no context stands for the whole file."""

    context: str
    message: str

    def __str__(self) -> str:
        return f"{self.context}: {self.message}" if self.context else self.message


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; texts as their contexts, in the order of the file."""

    problems: tuple[Problem, ...]
    untranslated: tuple[str, ...] = ()
    fuzzy: tuple[str, ...] = ()

    @property
    def to_do(self) -> tuple[str, ...]:
        """The texts that show in the source language, because nobody translated them or looked at them again."""
        return (*self.untranslated, *self.fuzzy)


def check_po(content: bytes, language: str) -> Checked:
    """Check the content of a PO file in a language. One that cannot be read has one problem, which says why."""
    try:
        messages = [message for message in parse_po(content) if message.id]
    except DamagedCatalogue as error:
        return Checked((Problem("", f"the file is damaged: {error}"),))
    problems: list[Problem] = []
    untranslated, fuzzy = [], []
    for message in messages:
        context = message.context or ""
        if not context:
            problems.append(Problem("", f"“{message.id}” has no msgctxt, and so is never found"))
        if not all(_strings(message)):
            untranslated.append(context)
        elif message.fuzzy:
            fuzzy.append(context)
        else:
            problems += [Problem(context, said) for said in dict.fromkeys(_mistakes(message, language))]
    return Checked(tuple(problems), tuple(untranslated), tuple(fuzzy))


def _sources(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def _mistakes(message: Message, language: str) -> Iterator[str]:
    sources = _sources(message)
    for string in _strings(message):
        if not same_placeholders(sources, string):
            wanted = " or ".join(dict.fromkeys(_names(source) for source in sources))
            yield f"“{string}” has {_names(string)}, and its source {wanted}"
        for edge, text in (("start", str.startswith), ("end", str.endswith)):
            if text(string, _SPACES) and not any(text(source, _SPACES) for source in sources):
                yield f"“{string}” has a space at its {edge} that its source lacks"
        if language.partition("_")[0] == "fr":
            yield from _french_mistakes(string)


_SPACES = (" ", "\t", "\n", THIN, WIDE)


def _names(text: str) -> str:
    names = placeholders(text)
    if names is None:
        return "a brace that is not closed"
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "no {placeholder}"


_FRENCH = (
    (re.compile(r" [?!;:»]"), "a plain space before {found}: the line could break there; write a no-break one"),
    (re.compile(r"« "), "a plain space after «: the line could break there; write a no-break one"),
    (re.compile(r"«(?![\u202f\u00a0 ])"), "no space after «; write a thin no-break one (U+202F)"),
    (re.compile(r"[^\s?!;…][?!;](?=\s|$)|[^\s]»"), "no space before {found}; write a thin no-break one (U+202F)"),
    (re.compile(r"\w:(?=\s|$)"), "no space before a colon; write a no-break one (U+00A0)"),
    (re.compile(r"'"), "a straight apostrophe; write ’"),
    (re.compile(r"[“”\"]"), "quotation marks of another language; write « and »"),
)


_CODE = re.compile(r"`[^`]*`")


def _french_mistakes(string: str) -> Iterator[str]:
    prose = _CODE.sub("`…`", string)  # what an author types is not set as text is
    for pattern, said in _FRENCH:
        for match in pattern.finditer(prose):
            yield f"“{string}” has {said.format(found=match[0][-1])}"
