"""Which languages there are, and a translator for one: the interface's PO file and those of decks and formats.

PO files are read as translators leave them, without a compile step. Reading one takes Babel, which is slow to
import, so what was read is kept in the cache folder under a hash of the file.
"""

import json
import logging
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.i18n.placeholders import same_placeholders
from game.i18n.translator import Catalogue, PluralForm, Translator, english_form

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_log = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"

GAME = "game"
"""The domain of what the screen says. What is said of mistakes in decks is another one, `check`: authors read it."""

NAMES = {"en": "English", "fr": "Français"}
"""Languages in their own words, for people to pick from."""

_CACHE_VERSION = 2


class DamagedCatalogue(ValueError):
    """A PO file that cannot be read; the message says where, if that is known."""


def languages(domain: str = GAME) -> tuple[str, ...]:
    """The languages that a domain of texts speaks: English, and each folder of `locales/` with its PO file."""
    found = {path.parent.parent.name for path in paths.locales_folder().glob(f"*/LC_MESSAGES/{domain}.po")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def language_name(code: str) -> str:
    """The language's name in its own words; its code when nobody named it yet."""
    return NAMES.get(code, code)


def translator(language: str, content: Iterable[Path] = (), domain: str = GAME) -> Translator:
    """A translator for the interface, or another domain, and the content folders given (decks, the formats' folder)."""
    files = [paths.locales_folder() / language / "LC_MESSAGES" / f"{domain}.po"]
    files += [folder / "locales" / f"{language}.po" for folder in content]
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for file in files:
        catalogue = read_catalogue(file)
        # The interface comes first and keeps what it has: a deck called `menu` must not rename its buttons.
        texts = {**catalogue.texts, **texts}
        plurals = {**catalogue.plurals, **plurals}
    return Translator(language, Catalogue(texts, plurals), plural_form(language))


def plural_form(language: str) -> PluralForm:
    """The rule of a language by which numbers pick a form, as gettext counts forms."""
    if language == "fr":
        return lambda n: 0 if n < 2 else 1
    return english_form


def read_catalogue(file: Path) -> Catalogue:
    """The translations of a PO file by context. No file is no translation.

    Left out are fuzzy and empty translations, and those with other {placeholders} than their source. A file that
    cannot be read is left out as a whole and named in a warning: a debate goes on in the source language.
    """
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return Catalogue({}, {})
    except OSError as error:
        _log.warning("The translation %s was left out: %s.", file, error.strerror or error)
        return Catalogue({}, {})
    kept = paths.cache_folder() / f"po-{sha256(content).hexdigest()[:32]}-{_CACHE_VERSION}.json"
    catalogue = _from_cache(kept)
    if catalogue is None:
        try:
            catalogue = parse_catalogue(content)
        except DamagedCatalogue as error:
            _log.warning("The translation %s was left out, because it is damaged: %s.", file, error)
            return Catalogue({}, {})
        _to_cache(kept, catalogue)
    return catalogue


def parse_catalogue(content: bytes) -> Catalogue:
    """The translations that a PO file's content holds, as `read_catalogue` gives them. Raises `DamagedCatalogue`."""
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in parse_po(content):
        if not message.context or message.fuzzy:
            continue
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if not strings or not all(strings) or not all(same_placeholders(sources, string) for string in strings):
            continue
        if isinstance(message.id, str):
            texts[message.context] = strings[0]
        else:
            plurals[message.context] = strings
    return Catalogue(texts, plurals)


def parse_po(content: bytes) -> "Catalog":
    """Babel's catalogue of a PO file's content. Raises `DamagedCatalogue`."""
    from io import BytesIO

    from babel.core import UnknownLocaleError
    from babel.messages.pofile import PoFileError, read_po

    try:
        return read_po(BytesIO(content), abort_invalid=True)
    except PoFileError as error:
        said = str(error).removesuffix(f" on {error.lineno}")  # Babel counts lines from 0
        raise DamagedCatalogue(f"line {error.lineno + 1}: {said}") from error
    except (UnknownLocaleError, UnicodeDecodeError) as error:
        raise DamagedCatalogue(str(error)) from error
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # Babel's parser takes the order of lines for granted, and stumbles where it is wrong.
        raise DamagedCatalogue("its lines do not follow the PO format") from error


def _from_cache(file: Path) -> Catalogue | None:
    try:
        data = json.loads(file.read_bytes())
        return Catalogue(data["texts"], {context: tuple(forms) for context, forms in data["plurals"].items()})
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None  # absent or damaged: the PO file is read again


def _to_cache(file: Path, catalogue: Catalogue) -> None:
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({"texts": catalogue.texts, "plurals": catalogue.plurals}), encoding="utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)  # a cache is a comfort: a folder that cannot be written is no fault
