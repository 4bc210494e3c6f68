"""Collects the texts of the program, of formats and of plans, and brings a language's PO files up to date with them.

    python -m game.i18n.extract fr

reads `Text("context", "English")` and `Plural("context", "one", "many")` in the parts of `game/` as files, so it
imports none of them, and the YAML files of formats and plans. For a checkout: an installed game has no use for it.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import cast

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.plurals import get_plural
from babel.messages.pofile import denormalize, write_po

from game import paths
from game.content.schema_words import schema_text
from game.content.told import ContentError
from game.i18n.content_texts import folders, texts_of
from game.i18n.lint import Checked, check_po
from game.i18n.locales import GAME, SOURCE_LANGUAGE, DamagedCatalogue, languages, parse_po

PACKAGE = Path(__file__).resolve().parents[1]
PARTS = {GAME: ("view", "shell", "printing"), "check": ("content", "spreadsheets")}
"""The domains, each a PO file, and the parts of `game/` whose texts it holds."""

SCHEMAS = ("decks/deck.schema.json", "formats/format.schema.json", "plans/plan.schema.json")
"""What a pattern wants is told in the words of a schema: they belong to the domain `check`."""

KEYWORDS = {"Text": 2, "Plural": 3}
"""The names called, and how many literals each takes: a context, then one text or two."""

COMMENT_TAG = "Translators:"
_NO_WRAPPING = 100_000
"""Longer than any line: what Babel wraps, a `#|` comment among it, gettext cannot read."""


class ExtractError(ValueError):
    """Texts that no catalogue can hold, or a language that there is not; the message says where and how to mend it."""


@dataclass(slots=True)
class Found:
    """One text: one string, or two for a plural, and the places (`game/view/frame.py:12`) that show it, if known."""

    context: str
    source: tuple[str, ...]
    places: list[str]
    comments: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Report:
    """What an update changed in a PO file, as contexts, and what its check says now."""

    file: Path
    texts: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    checked: Checked

    def lines(self) -> list[str]:
        """The report in words: what a translator has to do, one line each."""
        checked = self.checked
        lines = [
            f"{self.file}: {self.texts} texts, {len(self.added)} of them new; "
            f"{self.texts - len(checked.to_do)} are translated"
        ]
        for name, contexts in (
            ("source changed, the old translation kept as fuzzy", self.changed),
            ("dropped, no longer used", self.dropped),
            ("not translated", checked.untranslated),
            ("fuzzy, so not shown", checked.fuzzy),
        ):
            if contexts:
                lines.append(f"  {name}: {', '.join(contexts)}")
        return lines + [f"  {problem}" for problem in checked.problems]


def interface_texts(package: Path = PACKAGE, domain: str = GAME) -> list[Found]:
    """Every text of a domain, sorted by context; `package` is the folder `game`.

    Raises `ExtractError` that names all faulty places: a text that is no literal, two sources under one context.
    """
    found: dict[str, Found] = {}
    faults = []
    if domain != GAME:
        found.update((text.context, text) for text in _schema_texts(package.parent))
    for file in sorted(file for part in PARTS[domain] for file in (package / part).rglob("*.py")):
        name = file.relative_to(package.parent).as_posix()
        for line, keyword, literals, comments in _calls(file):
            place = f"{name}:{line}"
            if domain != GAME and None in literals:
                continue  # a text of a deck, under a context made of its ids: the deck's own PO file holds it
            if len(literals) != KEYWORDS[keyword] or not all(literals):
                faults.append(f"{place}: {keyword}(...) takes {KEYWORDS[keyword]} literal strings, none of them empty")
                continue
            context, *source = (str(literal) for literal in literals)
            known = found.setdefault(context, Found(context, tuple(source), []))
            if known.source != tuple(source):
                faults.append(
                    f"“{context}” stands for two texts: {_quoted(known.source)} in {known.places[0]} "
                    f"and {_quoted(source)} in {place}. Give one of them another context, or both the same words"
                )
            known.places.append(place)
            known.comments += [comment for comment in comments if comment not in known.comments]
    if faults:
        raise ExtractError("\n".join(faults))
    return [found[context] for context in sorted(found)]


def _schema_texts(root: Path) -> Iterator[Found]:
    for name in SCHEMAS:
        texts = {words: schema_text(words) for words in _values(json.loads((root / name).read_text(encoding="utf-8")))}
        for text in texts.values():
            yield Found(text.context, (text.source,), [f"{name}:0"])


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


def _calls(file: Path) -> Iterator[tuple[int, str, list[str | None], list[str]]]:
    """Line, name, arguments (`None` for one that is no literal) and translators' comments of each call in a file."""
    stream = BytesIO(file.read_bytes())
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


def po_file(language: str, domain: str = GAME) -> Path:
    """Where the translation of a domain into a language stands."""
    return paths.locales_folder() / language / "LC_MESSAGES" / f"{domain}.po"


def update(language: str, package: Path = PACKAGE, file: Path | None = None, domain: str = GAME) -> Report:
    """Rewrite a domain's PO file in a language with the texts of the source, as `rewrite` does."""
    return rewrite(language, interface_texts(package, domain), file or po_file(language, domain))


def update_content(language: str) -> list[Report]:
    """Rewrite the PO files in a language that lie beside formats and plans, as `rewrite` does.

    Raises `ContentError` when a format or a plan has mistakes.
    """
    return [
        rewrite(
            language,
            [Found(text.context, (text.source,), []) for text in texts_of(folder)],
            folder / "locales" / f"{language}.po",
        )
        for folder in folders()
    ]


def rewrite(language: str, found: list[Found], file: Path) -> Report:
    """Rewrite a PO file, made anew if there is none, with these texts.

    Translations are kept by context. One whose source changed becomes fuzzy and remembers the previous source; what
    is no longer used is dropped. Raises `ExtractError`, and `DamagedCatalogue` for a PO file that cannot be read,
    before anything is written.
    """
    header = _new_header(language)
    old = b""
    if file.exists():
        old = file.read_bytes()
        header = _header(old) or header
    try:
        kept = {str(message.context): message for message in parse_po(old) if message.context}
    except DamagedCatalogue as error:
        raise DamagedCatalogue(f"{file} is damaged: {error}") from error
    catalog = Catalog(locale=language)
    added, changed = [], []
    for text in found:
        message = _message(text)
        before = kept.pop(text.context, None)
        if before is None:
            added.append(text.context)
        else:
            _keep(before, message)
            if before.id != message.id:
                changed.append(text.context)
        catalog[message.id] = message
    body = BytesIO()
    write_po(body, catalog, width=_NO_WRAPPING, omit_header=True, include_lineno=False, include_previous=True)
    content = (header + "\n\n" + body.getvalue().decode().strip() + "\n").encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_bytes(content)
    part.replace(file)  # in one step, so that an interruption leaves the old translations
    return Report(file, len(found), tuple(added), tuple(changed), tuple(sorted(kept)), check_po(content, language))


def _message(text: Found) -> Message:
    places = list(dict.fromkeys((place.rpartition(":")[0], 0) for place in text.places))
    comments = [comment.removeprefix(COMMENT_TAG).strip() for comment in text.comments]
    source = text.source[0] if len(text.source) == 1 else text.source
    message = Message(source, locations=places, auto_comments=comments, context=text.context)
    message.flags.discard("python-format")  # "100 % sure" is no format: these texts are filled in by braces
    return message


def _keep(before: Message, message: Message) -> None:
    """Carry over what translators wrote: the translation, their comments, and whether it waits to be looked at."""
    previous = [comment for comment in before.user_comments if comment.startswith("| msgid")]
    message.user_comments = [comment for comment in before.user_comments if not comment.startswith("| ")]
    if not before.string or not any(before.string):
        return
    message.string = before.string
    if before.id == message.id:
        if before.fuzzy:
            message.flags.add("fuzzy")
            message.previous_id = [denormalize(comment[comment.index('"') :]) for comment in previous]
        return
    message.flags.add("fuzzy")
    message.previous_id = [before.id] if isinstance(before.id, str) else list(before.id)
    if before.pluralizable and not message.pluralizable:
        message.string = before.string[-1]
    elif message.pluralizable and not before.pluralizable:
        message.string = (str(before.string), "")


def _header(content: bytes) -> str:
    """The header as its translators left it, empty if there is none: so that an update never changes a date in it."""
    block = content.decode().replace("\r\n", "\n").strip().partition("\n\n")[0]
    return block if 'msgid ""\nmsgstr ""\n' in block + "\n" else ""


def _new_header(language: str) -> str:
    try:
        name = Locale.parse(language).get_display_name("en")
    except (UnknownLocaleError, ValueError) as error:
        raise ExtractError(f"“{language}” is no language; write a code like fr, pt_BR or ar.") from error
    return "\n".join(
        [
            f"# {name} translation of Palabre.",
            'msgid ""',
            'msgstr ""',
            '"Project-Id-Version: Palabre\\n"',
            f'"Language: {language}\\n"',
            '"MIME-Version: 1.0\\n"',
            '"Content-Type: text/plain; charset=UTF-8\\n"',
            '"Content-Transfer-Encoding: 8bit\\n"',
            f'"Plural-Forms: {get_plural(language).plural_forms}\\n"',
        ]
    )


def main(arguments: list[str]) -> int:
    """Update the languages named, or all there are, and print what is left to do; 1 when something has to be mended."""
    wanted = arguments or [language for language in languages() if language != SOURCE_LANGUAGE]
    exit_code = 0
    for language in wanted:
        try:
            reports = [*(update(language, domain=domain) for domain in PARTS), *update_content(language)]
        except (ExtractError, ContentError) as error:
            print(error, file=sys.stderr)
            return 1
        except DamagedCatalogue as error:
            print(f"{error}. Mend it, or move it away to begin anew.", file=sys.stderr)
            return 1
        for report in reports:
            print("\n".join(report.lines()))
            if report.checked.problems:
                exit_code = 1
    return exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
