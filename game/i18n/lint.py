"""What can be wrong with a translation and be seen without knowing the language: for the interface, decks and formats.

What is not yet translated is no mistake: those texts show in the source language, and `status` counts them.
"""

from collections.abc import Callable, Iterable, Iterator

from babel.core import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.collect import Found
from game.i18n.french import french_mistakes
from game.i18n.locales import DamagedCatalogue, parse_po, plural_form
from game.i18n.markup import markup_mistakes
from game.i18n.phrases import ENGLISH, Phrase, phrase
from game.i18n.placeholders import placeholders, same_placeholders
from game.i18n.po import is_translated, sources_of, strings_of
from game.i18n.po_lines import line_mistakes
from game.i18n.translator import Translator

Missing = Callable[[str], frozenset[str]]
"""Gives the letters and signs of a text that no font has."""

_SPACES = (" ", "\t", "\n", "\u202f", "\u00a0")
_NUMBERS_TRIED = 1000

_DAMAGED = Text("check/po/damaged", "the file is damaged: {why}")
_NO_CONTEXT = Text("check/po/no-context", "“{words}” has no msgctxt, and so is never found")
_ORPHAN = Text("check/po/orphan", "the source has no such text: take it out, or let `palabre translate update` do it")
_PLURALS = Text("check/po/plurals", "the header counts {n} plural forms; write `Plural-Forms: {wanted}`")
_PLACEHOLDERS = Text("check/po/placeholders", "“{words}” has these placeholders: {found}; its source: {wanted}")
_AT_START = (
    Text("check/po/space-at-start", "“{words}” has a space at its start, unlike its source"),
    Text("check/po/no-space-at-start", "“{words}” lacks a space at its start, unlike its source"),
)
_AT_END = (
    Text("check/po/space-at-end", "“{words}” has a space at its end, unlike its source"),
    Text("check/po/no-space-at-end", "“{words}” lacks a space at its end, unlike its source"),
)
_LONG = Text("check/po/long", "“{words}” has {n} characters; {most} is the most that fits: shorten it")
_NO_GLYPH = Text("check/po/no-glyph", "“{words}” has what no font of the game can show: {letters}")


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in one translation, and how to mend it; no context stands for the whole file, line 0 for no line."""

    context: str
    message: Phrase
    line: int = 0

    def told(self, tr: Translator) -> str:
        """The mistake in the translator's language, its text first."""
        said = self.message.told(tr)
        return f"{self.context}: {said}" if self.context else said

    def __str__(self) -> str:
        return self.told(ENGLISH)


def check_po(
    content: bytes,
    language: str,
    texts: Iterable[Found] | None = None,
    missing: Missing | None = None,
    parsed: Catalog | None = None,
) -> tuple[Problem, ...]:
    """The mistakes in the content of a PO file, in its order. One that cannot be read has one, which says why.

    With `texts`, those of its source, it is also checked that translations fit and belong to a text; with `missing`
    that fonts have their letters. `parsed` is the content as `parse_po` gives it, for those who have it already.
    """
    try:
        catalog = parsed if parsed is not None else parse_po(content)
    except DamagedCatalogue as error:
        return (Problem("", phrase(_DAMAGED, why=error.phrase)),)
    known = {text.context: text for text in texts} if texts is not None else None
    found = [Problem(context, said, line) for line, context, said in line_mistakes(content)]
    found += _header_mistakes(catalog, language)
    for message in catalog:
        if not message.id:
            continue
        context, line = message.context or "", message.lineno or 0
        said: list[Phrase] = []
        if not context:
            said.append(phrase(_NO_CONTEXT, words=sources_of(message)[0]))
        elif known is not None and context not in known:
            said.append(phrase(_ORPHAN))
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
        yield Problem("", phrase(_PLURALS, n=catalog.num_plurals, wanted=str(wanted)), 1)


def _mistakes(message: Message, language: str, catalog: Catalog) -> Iterator[Phrase]:
    sources = sources_of(message)
    single = _single_forms(catalog) if message.pluralizable else frozenset()
    for place, string in enumerate(strings_of(message)):
        fits = same_placeholders(sources, string) or (place in single and same_placeholders(sources, string + "{n}"))
        if not fits:
            wanted = " / ".join(dict.fromkeys(_names(source) for source in sources))
            yield phrase(_PLACEHOLDERS, words=string, found=_names(string), wanted=wanted)
        for (more, less), text in ((_AT_START, str.startswith), (_AT_END, str.endswith)):
            ours, theirs = text(string, _SPACES), {text(source, _SPACES) for source in sources}
            if ours not in theirs:
                yield phrase(more if ours else less, words=string)
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
        return "{"
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "–"


def _not_readable(message: Message, text: Found | None, missing: Missing | None) -> Iterator[Phrase]:
    """What the room could not read: a translation that has no room, letters that no font has."""
    for string in strings_of(message):
        if text is not None and text.most is not None and len(string) > max(text.most, *map(len, text.source)):
            yield phrase(_LONG, words=string, n=len(string), most=text.most)
        letters = missing(string) - set("".join(sources_of(message))) if missing is not None else frozenset()
        if letters:
            codes = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in sorted(letters))
            yield phrase(_NO_GLYPH, words=string, letters=codes)
