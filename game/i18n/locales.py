"""Which languages there are, and a translator for one: the interface's PO file and those of decks and formats.

PO files are read as translators leave them, without a compile step. Reading one takes Babel, which is slow to
import, so what was read is kept in the cache folder under a hash of the file.
"""

import json
import logging
import os
import stat
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.core.text import Text
from game.i18n.phrases import ToldError, plain
from game.i18n.placeholders import can_be_filled
from game.i18n.pseudo import PSEUDO_LANGUAGES, PseudoTranslator
from game.i18n.translator import Catalogue, PluralForm, Translator, english_form

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_log = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"

GAME, CHECK, COMMAND = DOMAINS = "game", "check", "command"
"""The domains: what the screen says, what is said of mistakes in decks, which authors read, and what commands say."""

NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "pt": "Português",
}
"""Languages in their own words, for people to pick from; Babel, which is slow to import, knows all others."""

_CACHE_VERSION = 3

_NUMBERS_TRIED = 1000
"""A rule for plurals is tried on more numbers than a room has people: it must not fail in front of them."""


MOST_BYTES = 1024 * 1024


_NO_FILE = Text("check/po/no-file", "it is no ordinary file")
_LARGE = Text("check/po/large", "it is larger than {most} KiB, the most that is read")
_PLURAL_FORMS = Text("check/po/plural-forms", "its Plural-Forms cannot be read: {rule}")
_LINE = Text("check/po/line", "line {line}: {why}")
_NO_PO = Text("check/po/no-po", "its lines do not follow the PO format")


class DamagedCatalogue(ToldError, ValueError):
    """A PO file that cannot be read; the message says where, if that is known."""


def languages(domain: str = GAME) -> tuple[str, ...]:
    """The languages that a domain of texts speaks: English, and each that has its PO file."""
    found = {path.parent.parent.name for path in paths.locales_folder().glob(f"*/LC_MESSAGES/{domain}.po")}
    found |= {path.parent.name for path in paths.user_locales_folder().glob(f"*/{domain}.po")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def language_name(code: str) -> str:
    """The language's name in its own words, with a capital letter for a list; its code when it has none."""
    if code in NAMES:
        return NAMES[code]
    from babel.core import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name() or code
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:]


def translator(language: str, content: Iterable[Path] = (), domain: str = GAME) -> Translator:
    """A translator for the interface, or another domain, and the content folders given (decks, the formats' folder).

    Commands also say what screens say, and what is said of mistakes. A pseudo-language translates everything.
    """
    if language in PSEUDO_LANGUAGES:
        return PseudoTranslator(language)
    users = paths.user_locales_folder() / language
    files = []
    for each in (COMMAND, GAME, CHECK) if domain == COMMAND else (domain,):
        files += [users / f"{each}.po", paths.locales_folder() / language / "LC_MESSAGES" / f"{each}.po"]
    if domain == GAME:
        files += [file for file in sorted(users.glob("*.po")) if file.stem not in DOMAINS]
    files += [folder / "locales" / f"{language}.po" for folder in content]
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    rule = ""
    for file in files:
        catalogue = read_catalogue(file)
        # The interface comes first and keeps what it has: a deck called `menu` must not rename its buttons. Plurals
        # of one translation count forms as its own header says, so they come from one file.
        texts = {**catalogue.texts, **texts}
        if catalogue.plurals and rule in ("", catalogue.plural_rule):
            rule = catalogue.plural_rule
            plurals = {**catalogue.plurals, **plurals}
    return Translator(language, Catalogue(texts, plurals, rule), plural_form(rule))


def plural_form(rule: str) -> PluralForm:
    """The rule of a PO header by which numbers pick a form (`n > 1`), as a function; that of English for none."""
    if not rule:
        return english_form
    from gettext import c2py

    return c2py(rule)


def read_catalogue(file: Path) -> Catalogue:
    """The translations of a PO file by context. No file is no translation.

    Left out are fuzzy and empty translations, and those with other {placeholders} than their source. A file that
    cannot be read is left out as a whole and named in a warning: a debate goes on in the source language.
    """
    try:
        content = _bounded(file)
    except FileNotFoundError:
        return Catalogue({}, {})
    except OSError as error:
        _log.warning("The translation %s was left out: %s.", file, error.strerror or error)
        return Catalogue({}, {})
    except DamagedCatalogue as error:
        _log.warning("The translation %s was left out: %s.", file, error)
        return Catalogue({}, {})
    kept = paths.cache_folder() / f"po-{sha256(content).hexdigest()[:32]}-{_CACHE_VERSION}.json"
    catalogue = _from_cache(kept)
    if catalogue is None:
        try:
            catalogue = parse_catalogue(content)
        except DamagedCatalogue as error:
            _log.warning("The translation %s was left out, because it is damaged: %s.", ascii(str(file))[1:-1], error)
            return Catalogue({}, {})
        _to_cache(kept, catalogue)
    return catalogue


def _bounded(file: Path) -> bytes:
    """The bytes of a PO file, which may come from anybody. Raises `DamagedCatalogue`, and `OSError`.

    A pipe would be waited for and a device read for ever, so it is asked first what the file is.
    """
    if not stat.S_ISREG(file.stat().st_mode):
        raise DamagedCatalogue(_NO_FILE)
    with file.open("rb") as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise DamagedCatalogue(_LARGE, most=MOST_BYTES // 1024)
    return content


def parse_catalogue(content: bytes) -> Catalogue:
    """The translations that a PO file's content holds, as `read_catalogue` gives them. Raises `DamagedCatalogue`."""
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    catalog = parse_po(content)
    for message in catalog:
        if not message.context or message.fuzzy:
            continue
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if not strings or not all(strings) or not all(can_be_filled(sources, string) for string in strings):
            continue
        if isinstance(message.id, str):
            texts[message.context] = strings[0]
        else:
            plurals[message.context] = strings
    rule = str(catalog.plural_expr) if plurals else ""
    try:
        form = plural_form(rule)
        for n in range(_NUMBERS_TRIED):
            form(n)
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise DamagedCatalogue(_PLURAL_FORMS, rule=rule[:60]) from error
    return Catalogue(texts, plurals, rule)


def parse_po(content: bytes) -> "Catalog":
    """Babel's catalogue of a PO file's content. Raises `DamagedCatalogue`."""
    from io import BytesIO

    from babel.core import UnknownLocaleError
    from babel.messages.pofile import PoFileError, read_po

    try:
        return read_po(BytesIO(content), abort_invalid=True)
    except PoFileError as error:
        said = str(error).removesuffix(f" on {error.lineno}")  # Babel counts lines from 0
        raise DamagedCatalogue(_LINE, line=error.lineno + 1, why=said) from error
    except (UnknownLocaleError, UnicodeDecodeError) as error:
        raise DamagedCatalogue(plain(str(error))) from error
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # Babel's parser takes the order of lines for granted, and stumbles where it is wrong.
        raise DamagedCatalogue(_NO_PO) from error


def _from_cache(file: Path) -> Catalogue | None:
    try:
        data = json.loads(file.read_bytes())
        plurals = {context: tuple(forms) for context, forms in data["plurals"].items()}
        return Catalogue(data["texts"], plurals, str(data["rule"]))
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None  # absent or damaged: the PO file is read again


def _to_cache(file: Path, catalogue: Catalogue) -> None:
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(
            json.dumps({"texts": catalogue.texts, "plurals": catalogue.plurals, "rule": catalogue.plural_rule}),
            encoding="utf-8",
        )
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)  # a cache is a comfort: a folder that cannot be written is no fault
