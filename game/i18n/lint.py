"""What can be wrong with a translation and be seen without knowing the language: for the interface, decks and formats.

What is not yet translated is no mistake: those texts show in the source language, and `status` counts them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from babel.core import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from game.i18n.collect import Found
from game.i18n.french import french_mistakes
from game.i18n.locales import DamagedCatalogue, parse_po, plural_form
from game.i18n.markup import markup_mistakes
from game.i18n.placeholders import placeholders, same_placeholders
from game.i18n.po import is_translated, sources_of, strings_of

Missing = Callable[[str], frozenset[str]]
"""Gives the letters and signs of a text that no font has."""

_SPACES = (" ", "\t", "\n", "\u202f", "\u00a0")
_NUMBERS_TRIED = 1000


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one translation, and how to mend it; no context stands for the whole file, line 0 for no line."""

    context: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.context}: {self.message}" if self.context else self.message


def check_po(
    content: bytes, language: str, texts: Iterable[Found] | None = None, missing: Missing | None = None
) -> tuple[Problem, ...]:
    """The mistakes in the content of a PO file, in its order. One that cannot be read has one, which says why.

    With `texts`, those of its source, it is also checked that translations fit and belong to a text; with `missing`
    that fonts have their letters.
    """
    try:
        catalog = parse_po(content)
    except DamagedCatalogue as error:
        return (Problem("", f"the file is damaged: {error}"),)
    known = {text.context: text for text in texts} if texts is not None else None
    found = list(_header_mistakes(catalog, language))
    for message in catalog:
        if not message.id:
            continue
        context, line = message.context or "", message.lineno or 0
        said: list[str] = []
        if not context:
            said.append(f"“{sources_of(message)[0]}” has no msgctxt, and so is never found")
        elif known is not None and context not in known:
            said.append("the source has no such text: take it out, or let “palabre translate update” do it")
        if is_translated(message) and not message.fuzzy:
            said += _mistakes(message, language, catalog)
            said += _not_readable(message, known.get(context) if known is not None else None, missing)
        found += [Problem(context, one, line) for one in dict.fromkeys(said)]
    return tuple(found)


def _header_mistakes(catalog: Catalog, language: str) -> Iterator[Problem]:
    if not any(message.pluralizable for message in catalog):
        return
    try:
        wanted = get_plural(language)
    except (UnknownLocaleError, ValueError):
        return
    if catalog.num_plurals != wanted.num_plurals:
        yield Problem("", f"the header counts {catalog.num_plurals} plural forms; write Plural-Forms: {wanted}", 1)


def _mistakes(message: Message, language: str, catalog: Catalog) -> Iterator[str]:
    sources = sources_of(message)
    single = _single_forms(catalog) if message.pluralizable else frozenset()
    for place, string in enumerate(strings_of(message)):
        fits = same_placeholders(sources, string) or (place in single and same_placeholders(sources, string + "{n}"))
        if not fits:
            wanted = " or ".join(dict.fromkeys(_names(source) for source in sources))
            yield f"“{string}” has {_names(string)}, and its source {wanted}"
        for edge, text in (("start", str.startswith), ("end", str.endswith)):
            ours, theirs = text(string, _SPACES), {text(source, _SPACES) for source in sources}
            if ours not in theirs:
                yield f"“{string}” {'has' if ours else 'lacks'} a space at its {edge}, unlike its source"
        yield from markup_mistakes(sources, string)
        if language.partition("_")[0] == "fr":
            yield from french_mistakes(string)


def _single_forms(catalog: Catalog) -> frozenset[int]:
    """The plural forms that stand for one number alone, and so may spell it out: one, in Arabic also none and two."""
    form = plural_form(str(catalog.plural_expr))
    try:
        used = [form(n) for n in range(_NUMBERS_TRIED)]
    except (ValueError, ArithmeticError):
        return frozenset()
    return frozenset(place for place in set(used) if used.count(place) == 1)


def _names(text: str) -> str:
    names = placeholders(text)
    if names is None:
        return "a brace that is not closed"
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "no {placeholder}"


def _not_readable(message: Message, text: Found | None, missing: Missing | None) -> Iterator[str]:
    """What the room could not read: a translation that has no room, letters that no font has."""
    for string in strings_of(message):
        if text is not None and text.most is not None and len(string) > max(text.most, *map(len, text.source)):
            yield f"“{string}” has {len(string)} characters; {text.most} is the most that fits: shorten it"
        letters = missing(string) - set("".join(sources_of(message))) if missing is not None else frozenset()
        if letters:
            codes = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in sorted(letters))
            yield f"“{string}” has what no font of the game can show: {codes}"
