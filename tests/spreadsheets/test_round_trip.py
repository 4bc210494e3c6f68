"""A deck goes into a spreadsheet and comes back the same."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from game import paths
from game.content.build import build_deck
from game.content.loader import load_deck
from game.content.source import parse
from game.core.deck import Deck
from game.i18n.locales import parse_po
from game.spreadsheets.job import export_deck, import_deck, read_book
from game.spreadsheets.reading import gathered
from game.spreadsheets.yaml_text import deck_text
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import write_deck
from tests.spreadsheets.decks import decks

WAYS = [("cards.csv", False), ("cards.csv", True), ("cards.xlsx", False)]
TODAY = date(2026, 11, 30)
SHIPPED = sorted(folder.name for folder in paths.decks_folder().iterdir() if folder.is_dir())


def through(deck: Deck, name: str, semicolons: bool, folder: Path) -> Any:
    """The data that comes back from a spreadsheet."""
    export_deck(deck, folder, folder / name, semicolons)
    found = gathered(read_book(folder / name))
    assert found.mistakes == []
    return found.data


@pytest.mark.parametrize(("name", "semicolons"), WAYS)
@given(data=decks())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_any_deck_comes_back_the_same(name: str, semicolons: bool, data: dict[str, Any]) -> None:
    deck = build_deck(data, "")
    with tempfile.TemporaryDirectory() as folder:
        back = through(deck, name, semicolons, Path(folder))
    assert build_deck(back, "") == deck


@given(data=decks())
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_any_deck_is_written_as_a_deck_file_that_says_the_same(data: dict[str, Any]) -> None:
    located, problems = parse(deck_text(data, "Comment."), Path("deck.yaml"))
    assert problems == ()
    assert located.data == data


@pytest.mark.parametrize(("name", "semicolons"), WAYS)
@pytest.mark.parametrize("shipped", SHIPPED)
def test_a_deck_that_comes_with_the_game_comes_back_with_its_translations(
    shipped: str, name: str, semicolons: bool, tmp_path: Path
) -> None:
    folder = paths.decks_folder() / shipped
    deck = load_deck(folder).required()
    export_deck(deck, folder, tmp_path / name, semicolons)
    imported = import_deck(tmp_path / name, tmp_path / "back" / shipped, "en", TODAY)
    assert [mistake for mistake in imported.mistakes if mistake.is_error] == []
    assert imported.problems == ()
    assert imported.made_up == ()
    back = load_deck(tmp_path / "back" / shipped).required()
    assert same(back, deck)
    for po in (folder / "locales").glob("*.po"):
        assert messages(tmp_path / "back" / shipped / "locales" / po.name) == messages(po)


def same(one: Deck, other: Deck) -> bool:
    """Whether two decks are equal but for the hash of their files."""
    return {name: getattr(one, name) for name in Deck.__slots__ if name != "hash"} == {
        name: getattr(other, name) for name in Deck.__slots__ if name != "hash"
    }


def messages(po: Path) -> list[tuple[object, ...]]:
    """All that translators wrote into a file, its header first."""
    content = po.read_bytes()
    catalogue = parse_po(content)
    header = content.decode().strip().partition("\n\n")[0]
    rows = [
        (one.context, one.id, one.string, one.fuzzy, one.user_comments, one.auto_comments)
        for one in (*catalogue, *catalogue.obsolete.values())
        if one.id
    ]
    return [(header,), *rows]


PO = """\
# Made by Ada.
#
msgid ""
msgstr ""
"Project-Id-Version: Sample\\n"
"Last-Translator: Ada Martin\\n"
"Language: fr\\n"
"Content-Type: text/plain; charset=utf-8\\n"

#  translator's comment, = 1
#. short, please
msgctxt "sample/title"
msgid "Sample"
msgstr "Échantillon"

#, fuzzy
#| msgid "Schools must teach AI."
msgctxt "sample/first-card/text"
msgid "Schools should teach AI."
msgstr "= L’école devrait enseigner l’IA\u202f!"

msgctxt "sample/first-card/notes"
msgid "Ask for examples first."
msgstr ""

msgctxt "sample/first-card/for/1"
msgid "It is 90 % good."
msgstr "- « À 90\u00a0% »"

#~ msgctxt "sample/old/text"
#~ msgid "Gone."
#~ msgstr "Parti."
"""


@pytest.mark.parametrize(("name", "semicolons"), WAYS)
def test_nothing_that_translators_wrote_is_lost(name: str, semicolons: bool, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, ALL_KINDS)
    (folder / "locales").mkdir()
    (folder / "locales" / "fr.po").write_text(PO, encoding="utf-8")
    (folder / "images").mkdir()
    (folder / "images" / "mill.png").write_bytes(b"picture")
    export_deck(load_deck(folder).required(), folder, tmp_path / name, semicolons)
    back = tmp_path / "back" / "sample"
    assert import_deck(tmp_path / name, back, "en", TODAY).is_done
    assert messages(back / "locales" / "fr.po") == messages(folder / "locales" / "fr.po")
    assert (back / "images" / "mill.png").read_bytes() == b"picture"
    assert same(load_deck(back).required(), load_deck(folder).required())
