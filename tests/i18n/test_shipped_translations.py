"""The translations that ship: complete, with the source's placeholders, well set, and good for gettext's own tools."""

import shutil
import subprocess
from pathlib import Path

import pytest

from game import paths
from game.i18n.lint import check_po
from game.i18n.po import rewrite
from game.i18n.sources import Source, shipped_sources
from game.i18n.status import statuses

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
def test_a_shipped_translation_is_as_an_update_leaves_it_and_has_no_mistake(source: Source, tmp_path: Path) -> None:
    texts = source.texts()
    for language in source.own.languages():
        content = source.own.file(language).read_bytes()
        assert [str(problem) for problem in check_po(content, language, texts)] == []
        copy = tmp_path / f"{language}.po"
        copy.write_bytes(content)
        rewrite(language, texts, copy)
        assert copy.read_bytes() == content, f"bring it up to date: palabre translate update {language} {source.name}"


@pytest.mark.skipif(MSGFMT is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("file", SHIPPED, ids=named)
def test_gettext_accepts_a_shipped_translation(file: Path, tmp_path: Path) -> None:
    command = [str(MSGFMT), "--check", "-o", str(tmp_path / "out.mo"), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
