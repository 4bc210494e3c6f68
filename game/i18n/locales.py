"""Which languages there are, and a translator for one: the interface's PO file and those of decks and formats.

PO files are read as translators leave them, without a compile step. Reading one takes Babel, which is slow to
import, so what was read is kept in the cache folder under a hash of the file.
"""

import json
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from game import paths
from game.i18n.translator import Catalogue, PluralForm, Translator, english_form

SOURCE_LANGUAGE = "en"

NAMES = {"en": "English", "fr": "Français"}
"""Languages in their own words, for people to pick from."""

_CACHE_VERSION = 1


def languages() -> tuple[str, ...]:
    """The languages the interface speaks: English, and each folder of `locales/` with a PO file."""
    found = {path.parent.parent.name for path in paths.locales_folder().glob("*/LC_MESSAGES/game.po")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def language_name(code: str) -> str:
    """The language's name in its own words; its code when nobody named it yet."""
    return NAMES.get(code, code)


def translator(language: str, content: Iterable[Path] = ()) -> Translator:
    """A translator for the interface and for the content folders given (decks, the formats' folder)."""
    files = [paths.locales_folder() / language / "LC_MESSAGES" / "game.po"]
    files += [folder / "locales" / f"{language}.po" for folder in content]
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for file in files:
        catalogue = read_catalogue(file)
        texts.update(catalogue.texts)
        plurals.update(catalogue.plurals)
    return Translator(language, Catalogue(texts, plurals), plural_form(language))


def plural_form(language: str) -> PluralForm:
    """The rule of a language by which numbers pick a form, as gettext counts forms."""
    if language == "fr":
        return lambda n: 0 if n < 2 else 1
    return english_form


def read_catalogue(file: Path) -> Catalogue:
    """The translations of a PO file by context; fuzzy and empty ones are left out. No file is no translation."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return Catalogue({}, {})
    kept = paths.cache_folder() / f"po-{sha256(content).hexdigest()[:32]}-{_CACHE_VERSION}.json"
    catalogue = _from_cache(kept)
    if catalogue is None:
        catalogue = _parse(content)
        _to_cache(kept, catalogue)
    return catalogue


def _parse(content: bytes) -> Catalogue:
    from io import BytesIO

    from babel.messages.pofile import read_po

    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in read_po(BytesIO(content)):
        if not message.context or message.fuzzy:
            continue
        if isinstance(message.string, str):
            if message.string:
                texts[message.context] = message.string
        elif message.string and all(message.string):
            plurals[message.context] = tuple(message.string)
    return Catalogue(texts, plurals)


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
