"""The translations that ship: complete, with the source's placeholders, well set, and good for gettext's own tools."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.plurals import get_plural

from game import paths
from game.i18n.lint import check_po
from game.i18n.locales import NAMES, language_name, languages, parse_po
from game.i18n.po import rewrite
from game.i18n.sources import Source, shipped_sources
from game.i18n.status import statuses
from game.shell.text import TextEngine

COMPLETE = ("fr",)
"""Languages that say everything that the source says; others may be behind, and then show the source."""

SPOKEN = ("ar", "de", "en", "es", "fr", "it", "pt")
"""Languages that the interface speaks, or is about to."""

MSGFMT = shutil.which("msgfmt")
SHIPPED = sorted(
    [
        *paths.locales_folder().glob("*/LC_MESSAGES/*.po"),
        *paths.decks_folder().glob("*/locales/*.po"),
        *(paths.formats_folder() / "locales").glob("*.po"),
        *(paths.plans_folder() / "locales").glob("*.po"),
    ]
)


def named(file: Path) -> str:
    return file.relative_to(paths.locales_folder().parent).as_posix()


def test_the_interface_a_deck_and_the_formats_ship_in_french() -> None:
    french = {named(file) for file in SHIPPED if "fr" in (file.stem, file.parts[-3])}
    assert french >= {"locales/fr/LC_MESSAGES/game.po", "decks/environment/locales/fr.po", "formats/locales/fr.po"}


@pytest.mark.parametrize("source", shipped_sources().values(), ids=lambda source: source.name)
def test_every_text_that_ships_is_in_french(source: Source) -> None:
    (french,) = statuses([source], "fr")
    assert (french.translated, french.fuzzy, french.missing) == (french.texts, 0, 0)
    assert french.orphans == 0


@pytest.mark.parametrize("source", shipped_sources().values(), ids=lambda source: source.name)
def test_a_complete_translation_is_as_an_update_leaves_it(source: Source, tmp_path: Path) -> None:
    for language in COMPLETE:
        content = source.own.file(language).read_bytes()
        copy = tmp_path / f"{language}.po"
        copy.write_bytes(content)
        rewrite(language, source.texts(), copy)
        assert copy.read_bytes() == content, f"bring it up to date: palabre translate update {language} {source.name}"


@pytest.mark.parametrize("source", shipped_sources().values(), ids=lambda source: source.name)
def test_no_shipped_translation_has_a_mistake(source: Source, tmp_path: Path) -> None:
    """One that is behind its source is brought up to date first, as its translators would do."""
    texts, text_engine = source.texts(), TextEngine()
    for language in source.own.languages():
        copy = tmp_path / f"{language}.po"
        copy.write_bytes(source.own.file(language).read_bytes())
        rewrite(language, texts, copy)
        mistakes = check_po(copy.read_bytes(), language, texts, text_engine.missing)
        assert [str(problem) for problem in mistakes] == []


def test_every_language_of_the_interface_is_offered_in_its_own_words_with_its_plural_forms() -> None:
    assert set(SPOKEN) <= set(NAMES)
    for file in SHIPPED:
        language = file.parts[-3] if file.parent.name == "LC_MESSAGES" else file.stem
        header = parse_po(file.read_bytes())
        assert header.num_plurals == get_plural(language).num_plurals, named(file)
    for language in languages():
        assert language_name(language) == NAMES[language]


@pytest.mark.skipif(MSGFMT is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("file", SHIPPED, ids=named)
def test_gettext_accepts_a_shipped_translation(file: Path, tmp_path: Path) -> None:
    command = [str(MSGFMT), "--check", "-o", str(tmp_path / "out.mo"), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
