"""Bringing a PO file up to date with the texts there are. Babel reads and writes; merging is by context.

Babel's own `update` finds a message by its context and its words together, so a text whose words changed would be new
to it. And it would write a header of its own: what translators wrote there stays as it is instead.
"""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import unescape, write_po

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.locales import NAMES, DamagedCatalogue, parse_po
from game.i18n.phrases import ToldError, phrase

if TYPE_CHECKING:
    from game.i18n.collect import Found

REVIEWED = "X-Reviewed-By-Native"
"""The header field that says whether somebody read the whole translation whose language it is: `yes` or `no`."""

_NO_WRAPPING = 100_000
"""Longer than any line: what Babel wraps, a `#|` comment among it, gettext cannot read."""

_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')


_EXAMPLES = Text("command/translate/codes", "Write a code like fr, pt_BR or ar.")
_ITS_CODE = Text("command/translate/its-code", "The code of {name} is {code}.")


class NoLanguage(ToldError):
    """A code that stands for no language; the message says what one looks like."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an update changed in a PO file, as contexts. `written` tells that the file is another than it was."""

    file: Path
    texts: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    written: bool


def language_code(wanted: str) -> str:
    """The code as it names files: `pt_BR` for `pt-br`. Raises `NoLanguage`."""
    try:
        return str(Locale.parse(wanted.replace("-", "_")))
    except (UnknownLocaleError, ValueError) as error:
        code = _code_of(wanted)
        raise NoLanguage(
            Text("command/translate/no-code", "“{name}” is no code of a language. {mend}"),
            name=wanted[:40],
            mend=phrase(_ITS_CODE, name=wanted, code=code) if code else phrase(_EXAMPLES),
        ) from error


def _code_of(name: str) -> str | None:
    """The code of a language called so in English or in itself."""
    names = {**{name: code for code, name in Locale("en").languages.items()}, **{n: c for c, n in NAMES.items()}}
    return {name.casefold(): code for name, code in names.items()}.get(name.strip().casefold())


def rewrite(language: str, found: "Iterable[Found]", file: Path, about: str = "") -> Report:
    """Rewrite a PO file, made anew if there is none, with these texts in their order.

    Translations are kept by context. One whose source changed becomes fuzzy and remembers the previous source; one
    that is no longer used is kept at the end (`#~`), and comes back with its text. Raises `NoLanguage`, and
    `DamagedCatalogue` for a PO file that cannot be read, before anything is written.
    """
    old = file.read_bytes() if file.exists() else b""
    header = _header(old) or _new_header(language, about)
    try:
        before = parse_po(old)
        catalog = parse_po(header.encode())  # its plural forms are those of the header
    except DamagedCatalogue as error:
        damaged = Text(
            "command/translate/po-damaged", "{file} is damaged: {why}. Mend it, or move it away to begin anew."
        )
        raise DamagedCatalogue(damaged, file=str(file), why=error.phrase) from error
    kept = {str(message.context): message for message in before if message.context}
    obsolete = {str(message.context): message for message in before.obsolete.values() if message.context}
    texts = list(found)
    added, changed = [], []
    for text in texts:
        message = _message(text)
        known = kept.pop(text.context, None)
        if known is None:
            added.append(text.context)
            known = obsolete.pop(text.context, None)
        elif known.id != message.id:
            changed.append(text.context)
        if known is not None:
            _keep(known, message)
        catalog[message.id] = message
    dropped = tuple(sorted(kept))
    obsolete.update((context, message) for context, message in kept.items() if _translated(message))
    for context, message in sorted(obsolete.items()):
        message.auto_comments, message.locations = [], []
        catalog.obsolete[context] = message
    new = f"{header}\n\n{_written(catalog)}\n".encode()
    if new != old:
        _write(file, new)
    return Report(file, len(texts), tuple(added), tuple(changed), dropped, new != old)


def template(found: "Iterable[Found]", about: str) -> bytes:
    """The content of a template (`.pot`): the texts without any translation, and without a date that would change."""
    catalog = Catalog()
    for text in found:
        message = _message(text)
        catalog[message.id] = message
    header = "\n".join(
        [
            f"# {about}",
            "#, fuzzy",
            'msgid ""',
            'msgstr ""',
            '"Project-Id-Version: Palabre\\n"',
            '"MIME-Version: 1.0\\n"',
            '"Content-Type: text/plain; charset=UTF-8\\n"',
            '"Content-Transfer-Encoding: 8bit\\n"',
        ]
    )
    return f"{header}\n\n{_written(catalog)}\n".encode()


def reviewed(content: bytes) -> bool:
    """Whether the header says that a native speaker read the translation."""
    found = re.search(rf'"{REVIEWED}: *(\w+)', _header(content))
    return found is not None and found[1].lower() == "yes"


def sources_of(message: Message) -> tuple[str, ...]:
    """The source of a message: one string, or two for a plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings_of(message: Message) -> tuple[str, ...]:
    """The translation of a message: one string, or one for each plural form."""
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def is_translated(message: Message) -> bool:
    """Whether nothing of the translation is missing."""
    return all(strings_of(message))


def _written(catalog: Catalog) -> str:
    body = BytesIO()
    write_po(body, catalog, width=_NO_WRAPPING, omit_header=True, include_lineno=False, include_previous=True)
    return body.getvalue().decode().strip()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_bytes(content)
    part.replace(file)  # in one step, so that an interruption leaves the old translations


def _message(text: "Found") -> Message:
    places = list(dict.fromkeys((place.rpartition(":")[0], 0) for place in text.places))
    source = text.source[0] if len(text.source) == 1 else text.source
    message = Message(source, locations=places, auto_comments=text.comments, context=text.context)
    message.flags.discard("python-format")  # "100 % sure" is no format: these texts are filled in by braces
    return message


def _translated(message: Message) -> bool:
    return any(message.string) if message.string else False


def _keep(before: Message, message: Message) -> None:
    """Carry over what translators wrote: the translation, their comments, and whether it waits to be looked at."""
    message.user_comments = [comment for comment in before.user_comments if not comment.startswith("|")]
    if not _translated(before):
        return
    message.string = before.string
    if before.id == message.id:
        if before.fuzzy:
            message.flags.add("fuzzy")
            message.previous_id = _previous(before.user_comments)
        return
    message.flags.add("fuzzy")
    message.previous_id = [before.id] if isinstance(before.id, str) else list(before.id)
    if before.pluralizable and not message.pluralizable:
        message.string = strings_of(before)[-1]
    elif message.pluralizable and not before.pluralizable:
        message.string = (str(before.string), "")


def _previous(comments: Iterable[str]) -> list[str]:
    """The previous sources in `#|` comments; editors break long ones into several lines."""
    found: list[str] = []
    for comment in comments:
        line = comment.removeprefix("|").strip()
        if not comment.startswith("|") or line.startswith("msgctxt"):
            continue
        if line.startswith("msgid"):
            found.append("")
        if found:
            found[-1] += "".join(unescape(part) for part in _QUOTED.findall(line))
    return found


def _header(content: bytes) -> str:
    """The header as its translators left it, empty if there is none: so that an update never changes a date in it."""
    block = content.decode(errors="replace").replace("\r\n", "\n").strip().partition("\n\n")[0]
    return block if 'msgid ""\nmsgstr ""\n' in block + "\n" else ""


def _new_header(language: str, about: str) -> str:
    code = language_code(language)
    name = Locale.parse(code).get_display_name("en")
    return "\n".join(
        [
            f"# {name} translation of {about or 'Palabre'}.",
            'msgid ""',
            'msgstr ""',
            '"Project-Id-Version: Palabre\\n"',
            f'"Language: {code}\\n"',
            '"MIME-Version: 1.0\\n"',
            '"Content-Type: text/plain; charset=UTF-8\\n"',
            '"Content-Transfer-Encoding: 8bit\\n"',
            f'"Plural-Forms: {get_plural(code).plural_forms}\\n"',
            f'"{REVIEWED}: no\\n"',
        ]
    )
