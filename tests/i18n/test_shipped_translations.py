"""The translations that ship: complete, with the source's placeholders, well set, and good for gettext's own tools."""

import shutil
import subprocess
from pathlib import Path

import pytest

from game import paths
from game.i18n.extract import PARTS, interface_texts, po_file
from game.i18n.lint import check_po
from game.i18n.locales import parse_po

MSGFMT = shutil.which("msgfmt")
SHIPPED = sorted(
    [
        *paths.locales_folder().glob("*/LC_MESSAGES/*.po"),
        *paths.decks_folder().glob("*/locales/*.po"),
        *(paths.formats_folder() / "locales").glob("*.po"),
    ]
)


def language_of(file: Path) -> str:
    return file.parent.parent.name if file.parent.name == "LC_MESSAGES" else file.stem


def named(file: Path) -> str:
    return file.relative_to(paths.locales_folder().parent).as_posix()


def test_the_interface_a_deck_and_the_formats_ship_in_french() -> None:
    french = {named(file) for file in SHIPPED if language_of(file) == "fr"}
    assert french >= {"locales/fr/LC_MESSAGES/game.po", "decks/environment/locales/fr.po", "formats/locales/fr.po"}


@pytest.mark.parametrize("domain", PARTS)
def test_every_text_of_the_program_is_in_french(domain: str) -> None:
    shown = {
        message.context: (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for message in parse_po(po_file("fr", domain).read_bytes())
        if message.id and message.string and all(message.string) and not message.fuzzy
    }
    lacking = [text.context for text in interface_texts(domain=domain) if shown.get(text.context) != text.source]
    assert lacking == [], "bring it up to date: python -m game.i18n.extract fr"


@pytest.mark.parametrize("domain", PARTS)
def test_the_french_program_translates_nothing_that_is_not_said(domain: str) -> None:
    said = {text.context for text in interface_texts(domain=domain)}
    translated = {str(message.context) for message in parse_po(po_file("fr", domain).read_bytes()) if message.id}
    assert translated - said == set()


@pytest.mark.parametrize("file", SHIPPED, ids=named)
def test_a_shipped_translation_has_no_mistake_that_a_check_can_find(file: Path) -> None:
    checked = check_po(file.read_bytes(), language_of(file))
    assert [str(problem) for problem in checked.problems] == []
    assert checked.fuzzy == ()


@pytest.mark.skipif(MSGFMT is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("file", SHIPPED, ids=named)
def test_gettext_accepts_a_shipped_translation(file: Path, tmp_path: Path) -> None:
    command = [str(MSGFMT), "--check", "-o", str(tmp_path / "out.mo"), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
